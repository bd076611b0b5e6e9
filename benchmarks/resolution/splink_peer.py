"""Runs inside an environment with splink: febrl4 with the model of Splink's own documentation, scored pairs out."""

from __future__ import annotations

import json
import sys
import time


def main() -> None:
    import logging

    import pandas as pd
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    logging.disable(logging.CRITICAL)
    frames = []
    for part in "ab":
        frame = pd.read_csv(f"{sys.argv[1]}/dataset4{part}.csv", skipinitialspace=True, dtype=str)
        frame.columns = [name.strip() for name in frame.columns]
        frames.append(frame)
    rules = [
        block_on("given_name", "surname"), block_on("surname", "date_of_birth"), block_on("soc_sec_id"),
        block_on("date_of_birth"), block_on("postcode", "street_number"), block_on("given_name", "postcode"),
    ]  # fmt: skip
    settings = SettingsCreator(
        unique_id_column_name="rec_id", link_type="link_only", blocking_rules_to_generate_predictions=rules,
        comparisons=[
            cl.NameComparison("given_name"), cl.NameComparison("surname"),
            cl.LevenshteinAtThresholds("soc_sec_id", [2]),
            cl.LevenshteinAtThresholds("date_of_birth", [1, 2]), cl.ExactMatch("street_number"),
            cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]), cl.JaroWinklerAtThresholds("address_1"),
        ],
    )  # fmt: skip
    started = time.process_time()
    engine = DuckDBAPI()
    linker = Linker([engine.register(frame) for frame in frames], settings)
    linker.training.estimate_probability_two_random_records_match([block_on("soc_sec_id")], recall=0.9)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for rule in (block_on("date_of_birth"), block_on("surname", "given_name")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=0.001).as_pandas_dataframe()
    seconds = time.process_time() - started
    pairs = found[["rec_id_l", "rec_id_r", "match_probability"]].values.tolist()
    json.dump({"pairs": pairs, "seconds": seconds}, sys.stdout)


if __name__ == "__main__":
    main()
