"""What small changes cost on a large graph, and what a million records cost."""

LISTS = {
    "us_ofac_sdn": "ofac/2021-07", "un_sc_consolidated": "un/2026-02/UN_consolidated.xml",
    "gb_ofsi_conlist": "uk/conlist_2022-05", "jp_meti_eul": "jp/meti_eul_2025-09", "au_dfat": "au/dfat_2026-08",
    "jp_mof_sanctions": "jp/mof_2022-11", "us_csl": "csl/2026-07",
}  # fmt: skip
"""Source → where its files lie in a folder of lists."""
