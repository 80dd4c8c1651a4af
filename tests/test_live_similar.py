"""Whether two questions ask the same, measured on pairs written by hand."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import live
from bot.live import ALIKE, likeness
from tests.helpers import ROOT
from tests.live_sessions import MINUTE, MODERATOR, NOE, PERSON, Stage

PAIRS = [json.loads(line) for line in (ROOT / "tests/data/live_duplicates.jsonl").read_text("utf-8").splitlines()]

# Written after the threshold was chosen, and never used to choose it.
FRESH = [
    ("Faut-il payer pour lire un blog ?", "Doit-on payer pour lire des blogs ?", True),
    ("Les objets connectés sont-ils utiles ?", "À quoi servent les objets connectés ?", True),
    ("Que sait Amazon de ses clients ?", "Que sait Amazon sur ses clients ?", True),
    ("Comment voter depuis son téléphone ?", "Peut-on voter avec son téléphone ?", True),
    ("Le progrès rend-il heureux ?", "Est-ce que le progrès nous rend heureux ?", True),
    ("Qui surveille les surveillants ?", "Mais qui donc surveille les surveillants ?", True),
    ("Faut-il payer pour lire un blog ?", "Faut-il payer pour écrire un blog ?", False),
    ("Que sait Amazon de ses clients ?", "Que sait Amazon de ses employés ?", False),
    ("Le progrès rend-il heureux ?", "Le progrès est-il inévitable ?", False),
    ("Comment voter depuis son téléphone ?", "Comment réparer son téléphone ?", False),
    ("Où sont stockées les données de santé ?", "Où sont stockées les données des impôts ?", False),
    ("Qui a inventé le Web ?", "Qui a inventé le téléphone ?", False),
]


def offered(pairs: list[tuple[str, str, bool]]) -> tuple[float, float]:
    """Return the share of pairs offered that ask the same, and the share of the same that are offered."""
    found = [same for one, other, same in pairs if likeness(one, other) >= ALIKE]
    return sum(found) / len(found), sum(found) / sum(same for _, _, same in pairs)


def test_the_threshold_does_on_its_pairs_what_is_said_of_it() -> None:
    precision, recall = offered([(pair["one"], pair["other"], pair["same"]) for pair in PAIRS])
    assert (round(precision, 2), round(recall, 2)) == (0.89, 0.91)


def test_it_holds_on_pairs_it_has_not_seen() -> None:
    precision, recall = offered(FRESH)
    assert precision >= 0.75
    assert recall >= 0.75


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_a_share_and_has_no_direction(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1


@pytest.mark.parametrize("text", ["", "?", "et alors", "🎈"])
def test_a_text_that_says_nothing_is_like_no_other(text: str) -> None:
    assert likeness(text, "Le big data est-il dangereux ?") < ALIKE


@pytest.mark.parametrize(("one", "other"), [("Et alors ?", "et  ALORS ?"), ("Pourquoi ?", "Pourquoi ?")])
def test_the_same_words_are_the_same_question_though_they_carry_nothing(one: str, other: str) -> None:
    assert likeness(one, " ".join(other.split())) == 1


def test_what_was_put_and_answered_is_known_from_what_waits_and_what_was_passed_over() -> None:
    stage = Stage(PERSON).opened()
    for name, text in (("a", "Où va le monde ?"), ("b", "Que devient la France ?"), ("c", "Qui répond au fond ?")):
        stage.approved(name, text)
    stage.started().run(stage.now + MINUTE)
    stage(live.go_on, by=MODERATOR)
    stage.run()
    stage(live.skip, "b", by=MODERATOR)
    assert [each.id for each in live.put_already(stage.session, "Mais où va le monde ?")] == ["a"]
    assert live.put_already(stage.session, "Que devient la France ?") == ()
    stage.run()
    assert [each.id for each in live.put_already(stage.session, "Qui répond au fond ?")] == ["c"], "being asked now"
    assert stage.ask("d", "Où va le monde ?", NOE).text, "it may be asked all the same"
