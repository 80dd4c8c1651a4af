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
    """Return a way to let an answer be read: its entries, or all of it."""

    def answer(entries: str = "", *, whole: str | bytes | None = None) -> Taken:
        path = tmp_path / "answer.txt"
        text = f"post: greve\nentries:\n{entries}" if whole is None else whole
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return take_answer(blog, path)

    return answer


def questions_of(blog: Path) -> dict[str, tuple[str, ...]]:
    """Return what the index of a blog asks, by the first words of the sentences."""
    return {each.post.body[each.start : each.start + 8]: each.questions for each in load(blog).entries}


def filled(text: str) -> str:
    """Return a request with one question for each sentence."""
    return text.replace("questions: []", 'questions: ["Quoi ?"]')


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
def test_request_that_is_filled_in_is_an_answer_for_every_sentence_asked_for(folder: Path, tmp_path: Path) -> None:
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


def test_request_is_for_the_worthiest_and_then_for_the_next(blog: Path, answered: Answering) -> None:
    for first, second in (("Le maire a promis", "La grève du tram"), ("Qui s’en", "Je soutiens")):
        text = request(blog, "greve", count=2)
        asked = re.findall(r'- sentence: "(.*)"\n    questions: \[\]', text)
        assert len(asked) == 2
        assert any(each.startswith(first) for each in asked)
        assert any(each.startswith(second) for each in asked)
        assert answered(whole=filled(text)).stored == 2
    with pytest.raises(CorpusError, match="has its questions"):
        request(blog, "greve", count=2)


@pytest.mark.parametrize(
    "around",
    ["{}", "```yaml\n{}```\n", "Voici :\n\n~~~\n{}~~~\nBonne lecture !\n", "\ufeff{}", "# greve\n{}...\n"],
)
def test_answer_is_read_whatever_stands_around_it(blog: Path, answered: Answering, around: str) -> None:
    text = 'post: greve\nentries:\n- sentence: "Je soutiens"\n  questions: [no, 2010-02-30, "C: quoi ?"]\n'
    taken = answered(whole=around.format(text))
    assert (taken.stored, taken.refused) == (1, ())
    assert questions_of(blog) == {"Je souti": ("no", "2010-02-30", "C: quoi ?")}
    assert answered(whole=text).known == 1


def test_sentence_is_known_by_its_words_whoever_typed_the_apostrophes(blog: Path, answered: Answering) -> None:
    for opening in ("Qui s'en  soucie", "QUI S’EN SOUCIE…", "Qui s’en soucie, du tram et de la greve ?"):
        (blog / "index" / "greve.yaml").unlink(missing_ok=True)
        assert answered(f'- sentence: "{opening}"\n  questions: [Quoi ?]\n').stored == 1, opening
        assert questions_of(blog) == {"Qui s’en": ("Quoi ?",)}


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("- sentence: Jamais écrit\n  questions: [Quoi ?]", "no sentence of the post"),
        ("- sentence: \n  questions: [Quoi ?]", "opening words"),
        ("- questions: [Quoi ?]", "opening words"),
        ("- Je soutiens", "must have"),
        *((f"- sentence: Je soutiens\n  questions: [Quoi ?]\n  {key}: x", f"has '{key}'") for key in
          ("speaker", "stance", "en", "verdict", "irony", "key", "people", "places", "question")),
        ("- sentence: Je soutiens\n  questions: [A ?]\n  questions: [B ?]", "twice"),
        ("- sentence: Je soutiens\n  questions: {a: b}", "list of texts"),
        ("- sentence: Je soutiens\n  questions: Quoi ?", "list of texts"),
        (f"- sentence: Je soutiens\n  questions: [{'a' * 201}]", "longer"),
        (f"- sentence: Je soutiens\n  questions: [{', '.join(map(str, range(31)))}]", "enough"),
        ('- sentence: Je soutiens\n  synonyms: ["a\\nb"]', "line break"),
        ('- sentence: Je soutiens\n  questions: ["a\\u202eb"]', "nobody sees"),
        ("- sentence: La grève\n  questions: [Encore ?]", "a second one"),
    ],
)  # fmt: skip
def test_entry_with_anything_else_is_refused_and_the_others_are_taken(
    blog: Path, answered: Answering, entry: str, why: str
) -> None:
    taken = answered(f"- sentence: La grève\n  questions: [Depuis quand ?]\n{entry}\n")
    assert taken.stored == 1
    [problem] = taken.refused
    assert (problem.line, why in problem.what) == (5, True), problem
    assert questions_of(blog) == {"La grève": ("Depuis quand ?",)}


@pytest.mark.parametrize(
    ("whole", "why"),
    [
        ("", "has no line `post"),
        ("Je ne peux pas vous aider.", "has no line `post"),
        ("post: greve\n", "nothing else"),
        ("post: greve\nentries: 3\n", "nothing else"),
        ("post: greve\nentries: []\nspeaker: x\n", "nothing else"),
        ("post: [greve]\nentries: []\n", "nothing else"),
        ("post: ailleurs\nentries: []\n", "no post 'ailleurs'"),
        ("post: greve\nentries: [\n", "not valid YAML"),
        ("post: greve\nentries:\n- &a [x]\n- *a\n", ":3: has more than texts"),
        ("post: greve\nentries:\n- !!python/object/apply:os.getcwd []\n", ":3: has more than texts"),
        ("post: greve\nentries:\n" + "- [[[[[a]]]]]\n", ":3: has more than texts"),
        ("post: greve\nentries:\n" + "[" * 5_000, ":3: is not valid YAML"),
        ("post: greve\nentries:\n# " + "x" * 1_000_000, "longer than any answer"),
        (b"post: greve\nentries: \x00\xff\xfe\n", "UTF-8"),
        ("post: greve\nentries: \x00\n", "invisible character"),
        ("post: greve\nentries: []\n---\npost: greve\n", "not valid YAML"),
    ],
)
def test_file_that_is_no_answer_is_refused_as_a_whole(
    blog: Path, answered: Answering, whole: str | bytes, why: str
) -> None:
    with pytest.raises(CorpusError, match=re.escape(why)):
        answered(whole=whole)
    assert list((blog / "index").iterdir()) == []


ENTRIES = """\
- sentence: La grève
  questions: ["Depuis quand ?"]
  synonyms: [débrayage]
- sentence: Je soutiens
  questions: [Pour ?, Contre ?]
  synonyms: [appui]
"""


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("# De ma main\n- sentence: La grève  # bien\n  speaker: Karim Haddad\n", ["# De ma main", "# bien", "Haddad"]),
        (
            "- sentence: La grève\n  questions: []\n  synonyms: []   # à faire\n  key: true\n",
            ["# à faire", "key: true"],
        ),
        ("- sentence: La grève\n  questions:\n  synonyms: [arrêt]\n", ["synonyms: [arrêt]"]),
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
def test_what_an_editor_wrote_stays_and_only_what_is_missing_is_added(
    blog: Path, answered: Answering, before: str, kept: list[str]
) -> None:
    index = blog / "index" / "greve.yaml"
    index.write_bytes(before.encode())
    old = {entry.start: entry for entry in load(blog).entries}
    assert answered(ENTRIES).stored == 2
    after = index.read_bytes().decode()
    assert [each for each in kept if each not in after] == []
    found = questions_of(blog)
    assert (found["La grève"], found["Je souti"]) == (("Depuis quand ?",), ("Pour ?", "Contre ?"))
    for entry in load(blog).entries:
        was = old.get(entry.start, entry)
        assert replace(entry, questions=was.questions, synonyms=was.synonyms) == was
    assert answered(ENTRIES).known == 2
    assert index.read_bytes().decode() == after
    assert [path.name for path in index.parent.iterdir()] == ["greve.yaml"]


def test_questions_that_are_there_stay_alone(blog: Path, answered: Answering) -> None:
    index = blog / "index" / "greve.yaml"
    index.write_text("- sentence: La grève\n  questions:\n    - À moi ?  # oui\n", "utf-8")
    taken = answered("- sentence: La grève\n  questions: [Autre ?]\n- sentence: Je soutiens\n  questions: []\n")
    assert (taken.stored, taken.known, taken.empty) == (0, 1, 1)
    assert questions_of(blog) == {"La grève": ("À moi ?",)}


@pytest.mark.parametrize(
    "index", ["- sentence: Jamais écrit\n", "a: b: c\n", "[{sentence: Je soutiens}]\n", "- sentence: Qui s\n...\n"]
)
def test_index_to_which_nothing_can_be_added_stays_as_it_is(blog: Path, answered: Answering, index: str) -> None:
    path = blog / "index" / "greve.yaml"
    path.write_text(index, "utf-8")
    with pytest.raises(CorpusError, match=r"mend it first|begin each with"):
        answered(ENTRIES)
    assert path.read_text("utf-8") == index
    assert [each.name for each in path.parent.iterdir()] == ["greve.yaml"]


def test_index_in_older_letters_is_utf_8_when_something_is_added(blog: Path, answered: Answering) -> None:
    path = blog / "index" / "greve.yml"
    path.write_bytes("- sentence: La grève\n  questions: [Déjà ?]\n".encode("cp1252"))
    assert answered(ENTRIES).index == path
    assert "  questions: [Déjà ?]\n- sentence: " in path.read_text("utf-8")
    assert (check(blog).left_out, check(blog).advice) == ((), ())


def test_of_sentences_that_are_the_same_the_first_is_asked_for_once(blog: Path, answered: Answering) -> None:
    (blog / "greve.md").write_text(POST + "\nJe soutiens cette grève. Je soutiens cette grève, merci.\n", "utf-8")
    assert answered(whole=filled(request(blog, "greve", count=99))).refused == ()
    with pytest.raises(CorpusError, match="has its questions"):
        request(blog, "greve", count=99)
