"""Guarantees of the search, through its public door."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.corpus import load
from bot.model import Aside, Blog, Corpus, Post
from bot.search import Findings, Focus, Index, Weights
from bot.search.verdict import Boosted, probability

ROOT = Path(__file__).parents[1]
HELD = ROOT / "tests" / "data" / "blogs_held"
LONGEST = 450


@pytest.fixture(scope="module")
def posts() -> Index:
    """Return the index of the seven posts."""
    return Index(load(ROOT / "corpus"))


def index_of(*bodies: str) -> Index:
    """Return the index of made-up posts."""
    found = tuple(Post(f"billet-{place}", f"Billet {place}", body) for place, body in enumerate(bodies))
    return Index(Corpus(Blog(), found))


def check(index: Index, findings: Findings) -> None:
    """Assert what holds of all findings."""
    assert 0 <= findings.answer <= findings.near <= 1
    cores = [hit.core.number for hit in findings.hits]
    assert len(set(cores)) == len(cores)
    for hit in findings.hits:
        inside = [index.table.sentences[number] for number in hit.window]
        assert hit.window.step == 1
        assert hit.core in inside
        assert {sentence.post.slug for sentence in inside} == {hit.core.post.slug}
        is_short = inside[-1].end - inside[0].start <= LONGEST
        assert is_short or len(inside) == 1
        for aside in hit.core.post.asides:
            assert not inside[0].start <= aside.start < inside[-1].end


ANY_TEXT = st.one_of(
    st.text(max_size=80), st.sampled_from(["le Big Data", "et en Inde ?", "what about privacy?", "-", "’"])
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=ANY_TEXT, background=ANY_TEXT)
def test_any_text_finds_whole_windows(posts: Index, question: str, background: str) -> None:
    check(posts, posts.find(question, background=background))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    question=ANY_TEXT,
    said=st.lists(ANY_TEXT, max_size=3),
    passage=st.builds(lambda start, length: range(start, start + length), st.integers(0, 200), st.integers(0, 5)),
    rejected=st.frozensets(st.integers(0, 200), max_size=30),
)
def test_any_follow_up_leaves_out_what_was_rejected(
    posts: Index, question: str, said: list[str], passage: range, rejected: frozenset[int]
) -> None:
    focus = Focus(passage, tuple(said), 0.5, frozenset(passage), rejected)
    findings = posts.find_on(question, focus)
    check(posts, findings)
    assert all(rejected.isdisjoint(hit.window) for hit in findings.hits)


@settings(max_examples=60, deadline=None)
@given(bodies=st.lists(st.text(max_size=200), max_size=3), question=st.text(max_size=40))
def test_any_blog_can_be_searched(bodies: list[str], question: str) -> None:
    index = index_of(*bodies)
    check(index, index.find(question))
    check(index, index.find_on(question, Focus(range(1))))


def test_nothing_is_found_without_posts_or_words(posts: Index) -> None:
    assert not index_of().find("pourquoi ?").hits
    assert not index_of("", " \n ").find("pourquoi ?").hits
    for question in ("", "???", "est-ce que c'est de lui ?", "xqztv bnwqk"):
        findings = posts.find(question)
        assert (findings.hits, findings.answers, findings.is_near) == ((), False, False)


def test_windows_run_over_paragraphs_but_not_over_what_is_apart() -> None:
    body = "La forge est froide.\n\nLe soufflet dort.\n\nAutre chose\n\nLe charbon manque."
    start = body.index("Autre")
    post = Post("forge", "La forge", body, asides=(Aside(start, start + len("Autre chose"), 2),))
    index = Index(Corpus(Blog(), (post,)))
    assert {tuple(hit.window) for hit in index.find("la forge et le charbon").hits} == {(0, 1), (2,)}


def test_a_sentence_longer_than_a_quote_stands_alone() -> None:
    index = index_of(f"Avant. Le tilleul {'très ' * 120}haut. Après.")
    longest = index.find("tilleul").hits[0]
    assert len(longest.window) == 1
    assert len(longest.core.text) > LONGEST


def test_the_same_question_finds_the_same(posts: Index) -> None:
    again = Index(load(ROOT / "corpus"))
    for question in ("à quoi sert le big data ?", "what does he say about privacy?", "pk la stazi"):
        assert posts.find(question) == posts.find(question)
        first, second = posts.find(question), again.find(question)
        assert [(hit.core.number, hit.score) for hit in first.hits] == [
            (hit.core.number, hit.score) for hit in second.hits
        ]


def test_words_are_counted_by_their_stems_and_names_as_wholes() -> None:
    index = index_of("L'Île-de-France bouge. Une île de plus en France. Les îles dorment.")
    assert index.occurrences("Île-de-France") == 1
    assert index.occurrences("île") == 3
    assert index.occurrences("île France") == 2
    assert index.occurrences("TikTok") == 0
    assert index.occurrences("le la les") == 0
    assert index.is_known("îles")
    assert not index.is_known("TikTok")


def test_what_the_editor_says_is_known_and_leads_to_its_sentence(posts: Index) -> None:
    number, entry = next((number, entry) for number, entry in posts.table.entries.items() if entry.questions)
    hits = posts.find(entry.questions[0]).hits
    assert any(number in hit.window for hit in hits[:3])


def test_the_background_breaks_ties() -> None:
    index = index_of("Le lilas pousse à Brest.", "Le lilas pousse à Nancy.")
    found = [index.find("le lilas", background=f"J'habite à {city}.").hits[0].window for city in ("Brest", "Nancy")]
    texts = [[index.table.sentences[number].text for number in window] for window in found]
    assert any("Brest" in text for text in texts[0])
    assert any("Nancy" in text for text in texts[1])


def test_weights_of_another_version_are_refused() -> None:
    weights = Weights.shipped()
    assert 0 < weights.answer_bar < 1
    assert 0 < weights.near_bar < 1
    with pytest.raises(ValueError, match="no features bogus"):
        replace(weights, rank={"bogus": 1.0})


def rates(folder: Path) -> tuple[float, float, float]:
    """Return the shares of first hits right, of answers wrong, and of off-topic questions of which nothing is shown."""
    index = Index(load(folder))
    right, wrong, bare = [], [], []
    for row in map(json.loads, (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()):
        findings = index.find(row["question"])
        if row["answerable"]:
            window = findings.hits[0].window if findings.hits else ()
            shown = [index.table.sentences[number] for number in window]
            text = shown[0].post.body[shown[0].start : shown[-1].end] if shown else ""
            right.append(any(gold in text for gold in row["gold"]))
            wrong.append(findings.answers and not right[-1])
        elif row["kind"] == "off-topic":
            bare.append(not findings.answers and not findings.is_near)
    return sum(right) / len(right), sum(wrong) / len(wrong), sum(bare) / len(bare)


@pytest.mark.parametrize("name", ["studio", "velo"])
def test_blogs_that_nobody_tuned_for(name: str) -> None:
    right, wrong, bare = rates(HELD / name)
    assert right >= 0.64
    assert wrong <= 0.10
    assert bare >= 0.85


def test_boosted_trees_add_what_their_leaves_hold() -> None:
    stump = [(1, 0.5, 1, 2), (-1, -2.0, 0, 0), (-1, 3.0, 0, 0)]
    model = Boosted(1.0, ("other", "lead"), [stump, [(-1, 0.25, 0, 0)]])
    assert model.logit({"lead": 0.5, "other": 9.0}) == 1.0 - 2.0 + 0.25
    assert model.logit({"lead": 0.6, "other": 9.0}) == 1.0 + 3.0 + 0.25
    assert 0 < probability({"lead": 0.5, "other": 0.0}, model) < probability({"lead": 1.0, "other": 0.0}, model) < 1


def test_mistyped_words_find_what_the_blog_has() -> None:
    body = "Le menuisier scie le tronc du noyer. La bibliothèque ouvre le dimanche. Le big data ne dort jamais."
    index = Index(Corpus(Blog(), (Post("atelier", "Atelier", body),)))
    for typed, meant in {
        "menuisié": "menuisi",
        "tron": "tronc",
        "biblioteque": "bibliothequ",
        "labibliothèque": "bibliothequ",
        "lenoyer": "noi",
        "bibliohtèque": "bibliothequ",
        "vibliothèque": "bibliothequ",
        "bigdata": "big",
    }.items():
        found = [term for slot in index.read(f"et {typed} ?").slots for term, _ in slot.variants]
        assert meant in found, (typed, found)
    # "ventre" is a good word: it is no slip for another, whatever the blog has.
    assert not index.read("le centre").slots[0].variants
