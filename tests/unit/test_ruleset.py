"""The two models, each on one screen: every row is used, and every level or key that the code names is there."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from kg.resolution import ruleset as of_pairs
from kg.resolution.weights import LEVELS, standard
from kg.screening import ruleset
from kg.screening.scoring import DECIDES, NAME_ALONE_MOST, probability

CODE = "\n".join(path.read_text("utf-8") for path in ruleset.FILE.parent.glob("*.py"))
CODE += (ruleset.FILE.parents[1] / "resolution" / "namepairs.py").read_text("utf-8")
RULES = ruleset.rules()


def test_every_rule_is_named_in_the_code_and_every_named_rule_is_there():
    named = set(re.findall(r'"([a-z_]+\.[a-z_0-9]+)"', CODE))
    begun = {one.partition("{")[0] for one in re.findall(r'f"([a-z_]+\.\w*\{[^"]*\}\w*)"', CODE)}
    missing = {key for key in named if key.partition(".")[0] in {k.partition(".")[0] for k in RULES}} - RULES.keys()
    assert not missing
    differing = {f"{name}.differs" for name in ("number", "father", "legal_form")}
    for key in RULES.keys() - named - differing:
        assert any(key.startswith(one) for one in begun if one), f"nothing uses {key}"


def test_a_rule_has_a_weight_or_words_and_says_where_its_weight_is_from():
    assert len(RULES) < 60, "the model no longer fits on a screen"
    for rule in RULES.values():
        assert rule.log_odds is not None or rule.sentence, rule.key
        assert rule.origin in (("fitted", "set") if rule.log_odds is not None else ("",)), rule.key


@pytest.mark.parametrize("rule", [one for one in RULES.values() if one.sentence], ids=lambda one: one.key)
def test_a_sentence_is_filled_in_whole(rule):
    blanks = {name: "x" for _, name, _, _ in Formatter().parse(rule.sentence) if name}
    told = ruleset.sentence(rule.key, **blanks)
    assert ("{" not in told and told[0].islower()) or told.startswith("x")


def test_a_name_alone_is_never_certain_and_a_number_of_one_party_is():
    assert probability(NAME_ALONE_MOST) < 0.981 and probability(DECIDES) > 0.9999


def test_a_rule_that_is_none_is_no_weight_of_nothing():
    with pytest.raises(KeyError):
        ruleset.weight("name_words.equal")
    with pytest.raises(KeyError):
        ruleset.weight("name_words.nonsense")


def test_every_level_of_a_pair_has_a_row_with_a_sentence_and_every_row_is_a_level():
    levels = {(feature, level) for feature, names in LEVELS.items() for level in names[1:]}
    assert of_pairs.sentences().keys() - levels == {("prior", "")}
    assert not levels - of_pairs.sentences().keys()
    assert len(of_pairs.rows()) < 100, "the model no longer fits on a screen"


def test_what_was_fitted_has_a_weight():
    for row in of_pairs.rows():
        assert all(row[column] for column in row["fitted"].split()), row
        assert not (row["all"] and any(row[kind] for kind in of_pairs.KINDS)), "one feature, weighed twice"


def test_what_is_written_is_what_was_read(tmp_path, monkeypatch):
    before, fitted = of_pairs.FILE.read_text("utf-8"), set()
    for row in of_pairs.rows():
        fitted |= {(row["feature"], "" if kind == "all" else kind, row["level"]) for kind in row["fitted"].split()}
    monkeypatch.setattr(of_pairs, "FILE", tmp_path / "ruleset.csv")
    of_pairs.write(of_pairs.log_odds(), fitted)
    assert (tmp_path / "ruleset.csv").read_text("utf-8") == before
    assert standard().scale > 0
