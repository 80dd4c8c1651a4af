"""Messages in which people tell of a case of their own have a model of their own for what they are about."""

import pytest

from bot.index import Index
from bot.index._evidence import NAMES, Evidence, Line, Verdict, tells_of_own_case

NOTHING = Evidence(*(0.0 for _ in NAMES))
STORY = NOTHING._replace(own_matter=1.0, length=0.5)


@pytest.mark.parametrize(
    ("evidence", "opens", "odds"),
    [
        (STORY, True, 2.0),
        (STORY, False, 1.0),
        (STORY._replace(own_matter=0.0), True, 1.0),
        (STORY._replace(length=0.1), True, 1.0),
    ],
)
def test_it_speaks_of_what_opens_a_talk_and_tells_of_oneself(evidence: Evidence, *, opens: bool, odds: float) -> None:
    verdict = Verdict(Line(1.0, NOTHING), Line(5.0, NOTHING), own_case=Line(2.0, NOTHING))
    assert verdict.about_at(evidence, opens=opens) == odds


def test_without_one_all_questions_are_weighed_alike() -> None:
    assert Verdict(Line(1.0, NOTHING), Line(5.0, NOTHING)).about_at(STORY, opens=True) == 1.0


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Mon chef lit tous mes messages depuis que nous avons ce nouveau logiciel au bureau", True),
        ("My boss reads all my messages since we got this new software at the office", True),
        ("Que pense l’auteur du logiciel que les entreprises achètent depuis ces dernières années ?", False),
        ("je lis quoi ?", False),
    ],
)
def test_whoever_speaks_of_himself_at_some_length_tells_of_a_case(index: Index, text: str, *, tells: bool) -> None:
    assert tells_of_own_case(index.search(text).evidence) is tells
