import io
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PIL import Image

from bot.model import Day, Language, Outcome, Post, Statistics
from bot.storage import figures, picture
from tests.helpers import ROOT

START = datetime(2026, 10, 2, tzinfo=UTC)
POSTS = {"un": Post("un", "L’été où naîtra ça ; « œuvre » 日本 " * 5, "Un corps."), "deux": Post("deux", "Deux", "x")}


def statistics(days: int = 30, turns: int = 12) -> Statistics:
    each = {Outcome.ANSWERED: turns - 5, Outcome.DECLINED: 3, Outcome.CHAT: 2} if turns else {}
    shown = tuple(Day(date(2026, 10, 2) + timedelta(days=day), turns, each) for day in range(days))
    return Statistics(
        START,
        START + timedelta(days=days),
        turns=days * turns,
        members=40,
        days=shown,
        outcomes={outcome: days * count for outcome, count in each.items()},
        up=1200,
        down=3,
        reasons={"wrong_passage": 3},
        reports=1,
        concentration=0.475 if turns else None,
        sampled=days * turns,
        composed_ms=(1.84, 5.2) if turns else None,
        delivered_ms=(320.4, 1440.0) if turns else None,
        asked=(),
        passages=(),
        posts={"un": 9, "gone": 4, "deux": 2} if turns else {},
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("days", "turns"), [(30, 12), (1, 12), (400, 12), (30, 0), (0, 0)])
def test_a_picture_is_a_small_png(language: Language, days: int, turns: int) -> None:
    content = picture(statistics(days, turns), language, POSTS)
    image = Image.open(io.BytesIO(content))
    assert (image.format, image.size) == ("PNG", (900, 560))
    assert len(content) < 200_000


def test_accents_are_drawn_above_their_letters() -> None:
    def ink(title: str) -> int:
        posts = {"un": Post("un", title, "x")}
        image = Image.open(io.BytesIO(picture(statistics(), Language.FRENCH, posts))).convert("L")
        return sum(value < 128 for value in image.crop((30, 430, 300, 460)).tobytes())

    assert ink("eeee") < ink("éèêë")
    assert ink("????") != ink("éèêë")


def test_the_figures_are_told_in_the_readers_language() -> None:
    french, english = (figures(statistics(100, 12), language, POSTS) for language in Language)
    assert len(french) == len(english) == 13
    assert french[0] == "Échanges\u00a0: 1\u202f200"
    assert english[0] == "Exchanges: 1,200"
    assert "Conversation, aide, lectures et questions en retour\u00a0: 200" in french
    assert "Avec une citation\u00a0: 700 (70\u00a0%)" in french
    assert any(line.endswith("320\u00a0ms · 1,4\u00a0s") for line in french)
    assert any(line.endswith("gone (4) · Deux (2)") for line in english)


def test_topics_are_counted_under_their_english_names_where_the_blog_has_some() -> None:
    one, *_ = POSTS.values()
    posts = {slug: replace(post, topics=("entreprise",)) for slug, post in POSTS.items()}
    assert one.slug in posts
    lines = figures(statistics(100, 12), Language.ENGLISH, posts, english={"entreprise": "business"})
    assert any("business (" in line for line in lines)
    assert any("“entreprise” (" in line for line in figures(statistics(100, 12), Language.ENGLISH, posts))


def test_figures_of_the_newest_exchanges_alone_are_not_taken_for_those_of_all() -> None:
    part = replace(statistics(100, 120), sampled=10_000)
    french, english = (figures(part, language, POSTS) for language in Language)
    place = next(place for place, line in enumerate(english) if "newest exchanges only: 10,000" in line)
    assert french[place].endswith("derniers échanges seulement\u00a0: 10\u202f000")
    assert "ms" not in "".join(english[:place])
    assert not any("newest" in line for line in figures(statistics(100, 120), Language.ENGLISH, POSTS))


def test_no_figures_are_one_line() -> None:
    assert figures(statistics(30, 0), Language.FRENCH, POSTS) == ("Aucun échange sur cette période",)


def test_the_library_for_pictures_is_loaded_with_the_first_one_only() -> None:
    code = "import sys, bot.storage; assert 'PIL' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
