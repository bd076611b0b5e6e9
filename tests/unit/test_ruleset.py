"""The model of screening on one screen: every row is used, every key that the code names is there."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from kg.screening import ruleset
from kg.screening.scoring import DECIDES, NAME_ALONE_MOST, probability

CODE = "\n".join(path.read_text("utf-8") for path in ruleset.FILE.parent.glob("*.py"))
CODE += (ruleset.FILE.parents[1] / "resolution" / "namepairs.py").read_text("utf-8")
RULES = ruleset.rules()


def test_every_rule_is_named_in_the_code_and_every_named_rule_is_there():
    named = set(re.findall(r'"([a-z_]+\.[a-z_0-9]+)"', CODE))
    begun = {one.partition("{")[0] for one in re.findall(r'f"([a-z_]+\.\w*\{[^"]*\})"', CODE)}
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
