"""PDF pages → lines, tables, footnotes and scans, by the size and place of every sign (pypdfium2, pdfplumber)."""
