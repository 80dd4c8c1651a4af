"""An editor's hour: what is worth questions, a request that anybody can fill in, what is taken of the answer."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus import check, load, request, suggestions, take_answer
from bot.corpus._answer import Taken
from bot.corpus._suggested import suggested
from bot.model import Corpus, CorpusError
from tests.helpers import ROOT

POST = """---
title: Le tram
---

La grève du tram a commencé il y a dix-huit jours. Oui. Qui s’en soucie, du tram et de la grève ?

Je soutiens cette grève. Le maire a promis douze nouveaux trams pour l’hiver, et personne ne le croit. Non.
"""
DATA = ROOT / "tests" / "data"
FOLDERS = [ROOT / "corpus", DATA / "markdown", *sorted((DATA / "blogs").iterdir())]
Answering = Callable[..., Taken]


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """Return the folder of a blog with one post."""
    folder = tmp_path / "blog"
    (folder / "index").mkdir(parents=True)
    (folder / "greve.md").write_text(POST, encoding="utf-8")
    return folder


@pytest.fixture
def answered(blog: Path, tmp_path: Path) -> Answering:
    """Return a way to let an answer be read: its rows, or all of it."""

    def answer(rows: str = "", *, whole: str | bytes | None = None) -> Taken:
        path = tmp_path / "answer.txt"
        text = f"post: greve\n\n{rows}" if whole is None else whole
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return take_answer(blog, path)

    return answer


def questions_of(blog: Path) -> dict[str, tuple[str, ...]]:
    """Return what the index of a blog asks, by the first words of the sentences."""
    return {each.post.body[each.start : each.start + 8]: each.questions for each in load(blog).entries}


def filled(form: str) -> str:
    """Return a form with a question of its own for each sentence."""
    return re.sub(r"^(\[(\d+)\] .*)\n- $", r"\1\n- Quoi, ligne \2 ?", form, flags=re.MULTILINE)


def test_what_says_most_is_suggested_first_and_scraps_never(blog: Path) -> None:
    lines = suggestions(load(blog), count=9)
    shown = [line[5:] for line in lines if line.startswith("   > ")]
    assert [text[:6] for text in shown] == ["Le mai", "La grè", "Qui s’", "Je sou"]
    assert lines[0] == "1. greve · Le tram"
    assert [line[5:12] for line in lines[1:4]] == ["Je sout", "Le mair", "Non."]


def test_suggestions_are_of_all_posts_and_never_of_what_has_questions(corpus: Corpus) -> None:
    bare = Corpus(corpus.blog, corpus.posts)
    chosen = suggested(bare)
    assert {post.slug for post, _ in chosen[: 2 * len(corpus.posts)]} == {post.slug for post in corpus.posts}
    assert len(chosen) == len(set(chosen))
    asked = {(entry.post.slug, entry.start) for entry in corpus.entries if entry.questions}
    assert not asked.intersection((post.slug, start) for post, (start, _) in suggested(corpus))


def test_what_stands_in_several_posts_is_not_suggested(blog: Path) -> None:
    (blog / "autre.md").write_text(POST.replace("Le tram", "Autre").replace("Je soutiens", "Je refuse"), "utf-8")
    texts = {post.body[slice(*span)] for post, span in suggested(load(blog))}
    assert texts == {"Je soutiens cette grève.", "Je refuse cette grève."}


@pytest.mark.parametrize("folder", FOLDERS)
def test_form_that_is_filled_in_is_an_answer_for_every_sentence_asked_for(folder: Path, tmp_path: Path) -> None:
    posts = {path.stem: path for path in sorted(folder.glob("*.md"))}
    for path in posts.values():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    wanted = suggested(load(tmp_path))
    for post in load(tmp_path).posts:
        answer = tmp_path / "answer.txt"
        answer.write_text(filled(request(tmp_path, post.slug, count=10_000)), "utf-8")
        taken = take_answer(tmp_path, answer)
        assert (taken.refused, taken.known, taken.empty) == ((), 0, 0)
    corpus = load(tmp_path)
    spans = {(entry.post.slug, entry.start, entry.end) for entry in corpus.entries}
    assert spans >= {(post.slug, *span) for post, span in wanted}
    assert (check(tmp_path).left_out, suggested(corpus)) == ((), [])


def test_form_is_for_the_worthiest_and_then_for_the_next(blog: Path, answered: Answering) -> None:
    for numbers in ([1, 5], [3, 4]):
        form = request(blog, "greve", count=2)
        block = form.rpartition("post: greve")[2]
        assert [int(each) for each in re.findall(r"^\[(\d+)\]", block, re.MULTILINE)] == numbers
        assert answered(whole=filled(form)).questions == 2
    with pytest.raises(CorpusError, match="was asked for"):
        request(blog, "greve", count=2)


@pytest.mark.parametrize("around", ["{}", "```\n{}```\n", "Voici :\n\n~~~\n{}~~~\nBonne lecture !\n", "\ufeff{}"])
def test_answer_is_read_whatever_stands_around_it(blog: Path, answered: Answering, around: str) -> None:
    rows = '[4] Je\n- no problem\n* "Le 2010-02-30 ?"\n3. Question : quel appui ?\n**Synonymes :** appui, soutien\n'
    taken = answered(whole=around.format(f"post: greve\n{rows}"))
    assert (taken.questions, taken.sentences, taken.refused) == (3, 1, ())
    assert questions_of(blog) == {"Je souti": ("no problem", "Le 2010-02-30 ?", "Question : quel appui ?")}
    assert [entry.synonyms for entry in load(blog).entries] == [("appui", "soutien")]
    assert answered(rows).known == 3


def test_sentence_is_known_by_its_number_and_else_by_its_words(blog: Path, answered: Answering) -> None:
    for opening in (
        "[3]",
        "**[3]** Qui s'en  soucie",
        "[9] QUI S’EN SOUCIE…",
        "[1] Qui s’en soucie, du tram et de la greve ?",
    ):
        (blog / "index" / "greve.yaml").unlink(missing_ok=True)
        assert answered(f"{opening}\n- Quel souci ?\n").questions == 1, opening
        assert questions_of(blog) == {"Qui s’en": ("Quel souci ?",)}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("[4] Jamais écrit\n- Quoi donc ?", "no sentence of the post"),
        ("[99]\n- Quoi donc ?", "no sentence of the post"),
        ("speaker: Karim Haddad", "no sentence's number"),
        (f"[4]\n- {'a' * 201}", "longer"),
        (f"[4]\nsynonymes : {'a' * 61}", "longer"),
        ("[4]\n" + "\n".join(f"- Tram {number} ?" for number in range(13)), "12 to a sentence"),
        ("[4]\nsynonymes : a1, b2, c3, d4, e5, f6, g7", "6 to a sentence"),
        ("[4]\n- a\u202eb", "nobody sees"),
        ("[4]\n- Et alors ?", "names nothing"),
        ("[4]\n- Je soutiens cette grève.", "the sentence itself"),
        ("[4]\n- Tu es pour ou contre les grévistes du tram ?", "own example"),
        ("".join(f"[{number}]\n- Quel tram ?\n" for number in (3, 4, 5)), "leads to none"),
    ],
)
def test_line_that_cannot_be_taken_is_refused_and_the_others_are_taken(
    blog: Path, answered: Answering, row: str, why: str
) -> None:
    taken = answered(f"[1] La grève\n- Depuis quand la grève ?\n{row}\n")
    assert {why in str(each) for each in taken.refused} == {True}, taken.refused
    assert all(re.search(r"answer\.txt:\d+: refused", str(each)) for each in taken.refused)
    assert questions_of(blog)["La grève"] == ("Depuis quand la grève ?",)


@pytest.mark.parametrize(
    ("whole", "why"),
    [
        ("", "has no line `post"),
        ("Je ne peux pas vous aider.", "has no line `post"),
        ("post: greve\n", "no sentence follows"),
        ("post: greve\n- Quoi donc ?\n", "no sentence follows"),
        ("post: ailleurs\n[1]\n", "no post 'ailleurs'"),
        ("post: greve\n[1]\n# " + "x" * 1_000_000, "longer than any form"),
        (b"post: greve\n[1] \x00\xff\xfe\n", "UTF-8"),
    ],
)
def test_file_that_is_no_answer_is_refused_as_a_whole(
    blog: Path, answered: Answering, whole: str | bytes, why: str
) -> None:
    with pytest.raises(CorpusError, match=re.escape(why)):
        answered(whole=whole)
    assert list((blog / "index").iterdir()) == []


ROWS = """\
[1] La grève
- Depuis quand la grève ?
synonymes : débrayage
[4] Je soutiens
- Pour la grève ?
- Contre elle, l'auteur ?
synonymes : appui
"""


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("# De ma main\n- sentence: La grève  # bien\n  speaker: Karim Haddad\n", ["# De ma main", "# bien", "Haddad"]),
        (
            "- sentence: La grève\n  questions: []\n  synonyms: []   # à faire\n  key: true\n",
            ["# à faire", "key: true"],
        ),
        ("- sentence: La grève\n  questions:\n  synonyms: [arrêt]\n", ['synonyms: [arrêt, "débrayage"]']),
        ("- sentence: La grève\n  questions:\n    - À moi ?  # oui\n", ["    - À moi ?  # oui\n    - "]),
        ("- {sentence: La grève, questions: [À moi ?]}", ['questions: [À moi ?, "Depuis quand la grève ?"]']),
        ("- {sentence: La grève, stance: danger}  # oui\n", ["stance: danger", "# oui"]),
        ("- sentence: >-\n    La grève du tram\n    a commencé\n  en: It began\n", ["a commencé\n", "en: It began"]),
        ("  - en: It began\n    sentence: La grève", ["  - en: It began"]),
        ("- sentence: La grève\r\n  en: It began # é\r\n", ["  en: It began # é\r\n"]),
        ("---\n- sentence: Je soutiens\n  key: true\n", ["---\n", "key: true"]),
        ("- sentence: Qui s\n  questions: [Qui ?]\n", ["questions: [Qui ?]"]),
        ("[]\n", []),
        ("---\n", []),
        ("# rien\n", ["# rien"]),
        ("", []),
    ],
)
def test_what_an_editor_wrote_stays_and_what_an_answer_has_is_added(
    blog: Path, answered: Answering, before: str, kept: list[str]
) -> None:
    index = blog / "index" / "greve.yaml"
    index.write_bytes(before.encode())
    old = {entry.start: entry for entry in load(blog).entries}
    taken = answered(ROWS)
    assert (taken.questions, taken.sentences, taken.known) == (3, 2, 0)
    after = index.read_bytes().decode()
    assert [each for each in kept if each not in after] == []
    found = questions_of(blog)
    assert found["La grève"][-1] == "Depuis quand la grève ?"
    assert found["Je souti"] == ("Pour la grève ?", "Contre elle, l'auteur ?")
    for entry in load(blog).entries:
        was = old.get(entry.start)
        assert was is None or entry.questions[: len(was.questions)] == was.questions
        is_drafted = was is None or not was.is_filled_in
        assert entry.is_drafted == is_drafted
        assert (
            was is None
            or replace(was, questions=entry.questions, synonyms=entry.synonyms, is_drafted=is_drafted) == entry
        )
    assert answered(ROWS).known == 3
    assert index.read_bytes().decode() == after
    assert [path.name for path in index.parent.iterdir()] == ["greve.yaml"]


@pytest.mark.parametrize(
    "index", ["- sentence: Jamais écrit\n", "a: b: c\n", "[{sentence: Je soutiens}]\n", "- sentence: Qui s\n...\n"]
)
def test_index_to_which_nothing_can_be_added_stays_as_it_is(blog: Path, answered: Answering, index: str) -> None:
    path = blog / "index" / "greve.yaml"
    path.write_text(index, "utf-8")
    with pytest.raises(CorpusError, match=r"mend it first|begin each with"):
        answered(ROWS)
    assert path.read_text("utf-8") == index
    assert [each.name for each in path.parent.iterdir()] == ["greve.yaml"]


def test_index_in_older_letters_is_utf_8_when_something_is_added(blog: Path, answered: Answering) -> None:
    path = blog / "index" / "greve.yml"
    path.write_bytes("- sentence: La grève\n  synonyms: [Déjà]\n".encode("cp1252"))
    assert answered(ROWS).index == path
    text = path.read_text("utf-8")
    assert "  synonyms: [Déjà" in text
    assert '\n- sentence: "Je soutiens' in text
    assert (check(blog).left_out, check(blog).advice) == ((), ())


def test_of_sentences_that_are_the_same_the_first_is_asked_for_once(blog: Path, answered: Answering) -> None:
    (blog / "greve.md").write_text(POST + "\nJe soutiens cette grève. Je soutiens cette grève, merci.\n", "utf-8")
    assert answered(whole=filled(request(blog, "greve", count=99))).refused == ()
    with pytest.raises(CorpusError, match="was asked for"):
        request(blog, "greve", count=99)
