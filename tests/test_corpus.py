"""Posts on disk: the seven stay as their author typed them, and an editor learns what to mend, where."""

import itertools
import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus import SentenceTable, check, find_post, load, passages
from bot.corpus._check import Checked
from bot.corpus._publishing import Left
from bot.model import Blog, Corpus, CorpusError, Post, PostDate, Stance
from bot.search import Index
from bot.text import sentences
from tests.helpers import ROOT, talk

# SHA-256 of each body as the author typed it, slips and spacing included. A red test here means that a post was
# changed: put the author's words back rather than the new number here.
TYPED = {
    "cliquer-sa-vie-a-pleins-doigts": "c8aa697c7f3fa65bc05e02b48df101cea8dd100f7e644ab668755bb249697c60",
    "envie-de-futur": "3f8ed83b7ca8fef972cec739f54159a6a46be237a866be13711c47edf0a18ff9",
    "etat-2-0": "ca83fa637d69e32a0d3ce335844ae9bf439d0a922d2d4a5e2647b42f659a51e0",
    "faut-il-se-mettre-au-big": "6969ba7cf01c6a33e22eff042938156a496f49d05b737d00fcb377fcfba7f21e",
    "geek-ou-stasi": "84f13f9665e42808a181a314d2995d94562254bc756a0d3cd34ff01ca61c44aa",
    "marketing-et-service-client": "cb85f7d3f76f2e08d48cb97d202cb04bbd4f8de7dff23c35290ff10f3cacb797",
    "un-chat-sur-les-nouvelles-technologies": "0542a40384689c7864d823802c70c16d095e637b81836bfd11936c49b04857ec",
}
# Slips and odd spacing of the author's, which nobody may mend.
SLIPS = {
    "cliquer-sa-vie-a-pleins-doigts": 'elle est de Philippe Vecchi : " Cliquer sa vie à pleins doigts".',
    "envie-de-futur": "de ceux qui sont comme tout le monde,\n\net de ceux",
    "etat-2-0": "les commentaires que l(on laisse sur twitter ou facebook ( quoique..), mais",
    "faut-il-se-mettre-au-big": '"Que faire avec les Big Data?" dans toutes \xa0nos entreprises.',
    "geek-ou-stasi": 'les dirigeants sont ..."sceptiques" ou "distants" !!',
    "marketing-et-service-client": "qu'un flirt trés poussé est quand même recommandé.",
    "un-chat-sur-les-nouvelles-technologies": "Super suspense, non ?",
}

Writer = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    """Return a way to write a file into a blog's folder; a post is given its front matter when it brings none."""

    def write_file(name: str, text: str | bytes, *, title: str | None = "Un titre") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, str):
            head = f"---\ntitle: {title}\n---\n\n" if title and name.endswith(".md") else ""
            text = (head + text).encode()
        path.write_bytes(text)
        return path

    return write_file


def problems_of(folder: Path) -> list[str]:
    """Return all that is to be mended, in order."""
    found = check(folder)
    in_order = sorted((*found.left_out, *found.advice), key=lambda each: (each.path, each.line, each.what))
    return [str(each).removeprefix(f"{folder}/") for each in in_order]


def test_posts_are_as_their_author_typed_them(corpus: Corpus) -> None:
    assert {post.slug: post.sha for post in corpus.posts} == TYPED


@pytest.mark.parametrize("slug", SLIPS)
def test_slips_stay_and_are_part_of_a_sentence(posts: dict[str, Post], slug: str) -> None:
    body = posts[slug].body
    assert any(SLIPS[slug] in body[start:end] for start, end in sentences(body))


def test_captions_of_pictures_are_not_the_author(posts: dict[str, Post]) -> None:
    captions = ("Grippe", "Espion", "Chat", "Smile", "Bisounours", "Futur2", "Stasi")
    assert not [slug for slug, post in posts.items() if post.body.startswith(captions)]


def test_nothing_is_wrong_with_the_seven_posts() -> None:
    assert check(ROOT / "corpus") == Checked((), (), (), 7, {})


def test_dates_say_no_more_than_the_posts_prove(corpus: Corpus) -> None:
    dates = {post.slug: str(post.date) for post in corpus.posts if post.date}
    assert dates == {
        "envie-de-futur": "2010-01-04",
        "geek-ou-stasi": "2007-10",
        "marketing-et-service-client": "~2011",
    }


def test_every_post_has_a_handful_of_topics(corpus: Corpus) -> None:
    assert [post.slug for post in corpus.posts if not 3 <= len(post.topics) <= 6] == []


def test_poll_is_data_as_well_as_text(posts: dict[str, Post]) -> None:
    poll = posts["geek-ou-stasi"].poll
    assert poll
    assert sum(answer.percent for answer in poll.answers) == 100
    for answer in poll.answers:
        assert f"{answer.text} {answer.percent}%" in posts["geek-ou-stasi"].body
    assert poll.question in posts["geek-ou-stasi"].body


def test_every_sentence_of_the_seven_posts_is_in_the_editors_index(corpus: Corpus) -> None:
    indexed = {(entry.post.slug, entry.start, entry.end) for entry in corpus.entries}
    spans = {(post.slug, *span) for post in corpus.posts for span in sentences(post.body)}
    assert indexed <= spans
    assert len(indexed) > 0.9 * len(spans)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("GrippeC'est devenu le nouveau mot.", "5: 'Grippe' looks like the caption"),
        ("EspionNous sommes au début.", "5: 'Espion' looks like the caption"),
        ("ChatC'est Simon qui m'a prévenu.", "5: 'Chat' looks like the caption"),
        ("Smile\n\nLes médias sociaux sont en explosion.", "5: 'Smile' looks like the caption"),
        ("Bisounours\n\nJe lis cette formule.", "5: 'Bisounours' looks like the caption"),
        ("Futur2 Aujourd'hui premier lundi.", "5: 'Futur2' looks like the caption"),
        ('Stasi " Dans les entreprises."', "5: 'Stasi' looks like the caption"),
        ("Un mot.\n\nUn\u200b autre.", "7: invisible character U+200B (ZERO WIDTH SPACE) in column 3"),
        ("Un mot\u00ad caché.", "5: invisible character U+00AD (SOFT HYPHEN) in column 7"),
        ("Un mot\x07.", "5: invisible character U+0007"),
        (" \n\n", "6: has no sentence to quote"),
    ],
)
def test_check_says_what_is_wrong_in_a_text_and_where(write: Writer, tmp_path: Path, text: str, problem: str) -> None:
    write("billet.md", text)
    [found] = problems_of(tmp_path)
    assert found.startswith(f"billet.md:{problem}")


def test_detail_that_is_wrong_is_left_out_alone_and_named_with_its_line(write: Writer, tmp_path: Path) -> None:
    form = "a `question` and a list of `answers`, each {text: …, percent: 42.5}"
    for keys, problem in {
        "date: hier": "date: 'hier' is no date; write 2010, 2010-01 or 2010-01-04",
        "date: true": "date: 'true' is no date; write 2010, 2010-01 or 2010-01-04",
        "date: [2010]": "date: ['2010'] is no date; write 2010, 2010-01 or 2010-01-04",
        f"date: {9**30}": f"date: '{9**30}' is no date; write 2010, 2010-01 or 2010-01-04",
        "date: 2010-13": "date: 2010-13 is an impossible date: month must be in 1..12; mend it, or write no more of it",
        "date: 2010-02-30": "date: 2010-02-30 is an impossible date: day is out of range for month; mend it, or write",
        "date: 12/24/2014": "date: 12/24/2014 is read with the day first, and there is no month 24; write 2014-12-24",
        "date: 31/02/2014": "date: 31/02/2014 is an impossible date: day is out of range for month; mend it, or write",
        "date: 24/12/14": "date: '24/12/14' is no date; write 2010, 2010-01 or 2010-01-04, with all four figures of",
        "date: 24 brumaire 2014": "date: '24 brumaire 2014' is no date; write 2010, 2010-01 or 2010-01-04",
        "date_precision: peut-être": "date: date_precision is 'peut-être', but must be one of exact, approximate",
        "topics: [futur, {a: b}]": "topics: must be a list of words, such as [réseaux sociaux, travail]",
        "poll: oui": f"poll: needs {form}",
        "poll: {question: Q, answers: []}": f"poll: needs {form}",
        "poll: {question: Q, answers: 3}": f"poll: needs {form}",
        "poll: {question: Q, answers: [A]}": "poll: answer 1 lacks its text or its percent; write each {text: …, perc",
        "poll: {question: Q, answers: [{text: A}]}": "poll: answer 1 lacks its text or its percent; write each {text",
        "address: a.example": "address: 'a.example' is no link that members can open",
    }.items():
        write("billet.md", f"---\ntitle: T\n{keys}\n---\n\nUn texte.", title=None)
        [found] = problems_of(tmp_path)
        assert found.startswith(f"billet.md:3: {problem}")
        [post] = load(tmp_path).posts
        assert (post.title, post.date, post.poll, post.address) == ("T", None, None, None)
        assert post.topics == (("futur",) if "topics" in keys else ())


def test_percent_of_a_poll_is_a_number_from_0_to_100(write: Writer, tmp_path: Path) -> None:
    head = "---\ntitle: T\npoll:\n  question: Q\n  answers:\n  - {text: A, percent: 9.5}\n  - "
    for percent in ("42 %", "'42,5'", "-1", "100.5", ".nan", "nan", ".inf", "true", "9" * 400):
        write("a.md", f"{head}{{text: B, percent: {percent}}}\n---\n\nUn texte.", title=None)
        [found] = problems_of(tmp_path)
        assert found.startswith("a.md:3: poll: the percent of answer 2 must be a number from 0 to 100; write each")
    write("a.md", f"{head}{{text: yes, percent: 42}}\n---\n\nUn texte.", title=None)
    [post] = load(tmp_path).posts
    assert post.poll
    assert [(answer.text, answer.percent) for answer in post.poll.answers] == [("A", 9.5), ("yes", 42)]


def test_front_matter_that_cannot_be_understood_leaves_its_post_out(write: Writer, tmp_path: Path) -> None:
    """A `draft: true` may stand in it."""
    write("b.md", "Un texte.")
    deep = "[" * 3000
    yaml, toml = "the front matter is not valid YAML: ", "the front matter is not valid TOML: "
    for head, problem in {
        "---\ntitle: T\nfoo: bar: baz\ndraft: true\n---\n": f'3: {yaml}put the foo in quotation marks: foo: "bar: baz"',
        "---\ntitle: T\ntopics: [a, b\n---\n": f"4: {yaml}",
        "---\ntitle: 'T\n---\n": f"3: {yaml}",
        "---\n- title\n---\n": "1: what stands between the lines at its top is no front matter",
        "---\ndraft:true\n---\n": "1: what stands between the lines at its top is no front matter",
        "---\ntitle: T\ndraft:true\n---\n": f"4: {yaml}",
        "---\ntitle: T\ndraft: true\n\n": "1: what --- opens is never closed; put a line of --- above the text",
        "+++\ntitle = 'T'\n": "1: what +++ opens is never closed; put a line of +++ above the text",
        "---\nx: a\x00b\n---\n": f"2: {yaml}an invisible character, U+0000; delete it",
        "---\nx: 'a\x0cb'\n---\n": f"2: {yaml}an invisible character, U+000C; delete it",
        f"---\nx: {deep}\n---\n": f"2: {yaml}",
        "---\n? [a]\n: b\n---\n": f"2: {yaml}",
        "---\nx: &a [*a]\n---\n": f"2: {yaml}",
        "---\ndate: 2010\ntitle: Mon titre : le vrai\n---\n": (
            f'3: {yaml}put the title in quotation marks: title: "Mon titre : le vrai"'
        ),
        '---\ntitle: "Le "vrai" titre"\n---\n': (
            f"2: {yaml}put the title in quotation marks: title: 'Le \"vrai\" titre'"
        ),
        '---\ntitle: "Le geek" et "la stasi"\n---\n': (
            f'2: {yaml}put the title in quotation marks: title: \'"Le geek" et "la stasi"\''
        ),
        "---\ntitle: «Geek» : le mot\n---\n": f'2: {yaml}put the title in quotation marks: title: "«Geek» : le mot"',
        '---\ntitle: @moi, c\'est "ici"\n---\n': (
            f"2: {yaml}put the title in quotation marks: title: '@moi, c''est \"ici\"'"
        ),
        "---\ntitle: T\n\tdate: 2010\n---\n": f"3: {yaml}a tab at the beginning of a line",
        "---\ntitle: T\n\nIl dit : oui : et non.\n\n---\n": f"4: {yaml}",
        "+++\ntitle = Mon titre\n+++\n": f'2: {toml}put what title is in quotation marks: title = "Mon titre"',
        "+++\ntitle = 'T'\ndate = 24/12/2014\n+++\n": (
            f'3: {toml}put what date is in quotation marks: date = "24/12/2014"'
        ),
        '+++\ntitle = "T\n+++\n': f'2: {toml}the quotation mark behind what title is, "T, is missing',
        "+++\ntitle = 'T'\ntitle = 'U'\n+++\n": f"3: {toml}Cannot overwrite a value",
        '{\n"title": "T",\n"draft": true,\n}\n': "4: the front matter is not valid JSON",
        f'{{"x": {deep}\n': "1: the front matter is not valid JSON",
    }.items():
        write("a.md", f"{head}\nUn secret.", title=None)
        [found] = problems_of(tmp_path)
        assert found.startswith(f"a.md:{problem}"), found
        corpus = load(tmp_path)
        assert [post.slug for post in corpus.posts] == ["b"]
        assert [(each.slug, each.may_stay) for each in corpus.left_out] == [("a", False)]
        assert check(tmp_path).count == {Left.UNSURE: 1}


def test_where_front_matter_goes_wrong_is_told(write: Writer, tmp_path: Path) -> None:
    for head, hint in {
        "---\ntitle: T\n\nIl dit : oui : et non.\n\n---\n": "; is the line of --- missing above the text?",
        "---\ntopics: [a, b\ntitle: T\n---\n": "; it goes wrong from line 2 on",
    }.items():
        write("billet.md", f"{head}\nUn texte.", title=None)
        [found] = problems_of(tmp_path)
        assert found.endswith(hint)


def test_values_are_what_was_typed_and_not_what_yaml_makes_of_them(write: Writer, tmp_path: Path) -> None:
    keys = "title: 1984\ntopics: [2007, on, no]\nlastmod: 2010-02-30\nx: !!int é\ny: 'a\u2028b'\ndate: ~"
    write("a.md", f"---\n{keys}\n---\n\nUn texte.", title=None)
    [post] = load(tmp_path).posts
    assert (post.title, post.topics, post.date) == ("1984", ("2007", "on", "no"), None)
    assert problems_of(tmp_path) == []


@pytest.mark.parametrize("name", ["billet.md", "blog.toml", "index/billet.yaml"])
def test_mark_that_some_editors_put_before_a_file_is_passed_over(write: Writer, tmp_path: Path, name: str) -> None:
    texts = {
        "billet.md": "---\ntitle: T\n---\n\nUn texte.",
        "blog.toml": 'title = "Le blog"',
        "index/billet.yaml": "- sentence: Un texte\n  questions: [Quoi ?]\n",
    }
    for each, text in texts.items():
        write(each, "\ufeff" * (each == name) + text, title=None)
    assert problems_of(tmp_path) == []
    corpus = load(tmp_path)
    assert (corpus.blog.title, corpus.posts[0].title, len(corpus.entries)) == ("Le blog", "T", 1)


def test_title_is_what_is_likest_to_one(tmp_path: Path) -> None:
    long = "Une première phrase qui est si longue qu’aucun titre ne la contient tout entière"
    for number, (name, text, title, body) in enumerate(
        (
            ("note", "---\ntags: [web]\n---\n\n# Le *vrai* titre\n\nUn texte.", "Le vrai titre", None),
            ("note", "---\ntags: [web]\n---\n# Le titre #\nUn texte.", "Le titre", None),
            ("note", "# Le titre\n\nUn texte.", "Le titre", None),
            ("note", "Le titre\n===\n\nUn texte.", "Le titre", None),
            ("note", "## Le titre\n\nUn texte.", "Le titre", None),
            ("note", "<h1>Le titre</h1>\n\nUn texte.", "Le titre", None),
            ("Le monde est petit", "Un texte.", "Le monde est petit", "Un texte."),
            ("2010-10-04 Grève au port", "---\ntags: [web]\n---\n\nUn texte.", "Grève au port", "Un texte."),
            ("Le monde est petit", "---\ntitle: Le sien\n---\n\n# Un autre\n\nUn texte.", "Le sien", None),
            ("note", "---\nTitre: Le sien\n---\n\nUn texte.", "Le sien", "Un texte."),
            ("note", "---\ntitle: '  '\n---\n\nUn texte. Un autre.", "Un texte.", "Un texte. Un autre."),
            ("note", f"{long}.", "Une première phrase qui est si longue qu’aucun titre ne la …", f"{long}."),
            ("note", "> Un texte.\n\nUn autre.", "Un texte.", "Un texte.\n\nUn autre."),
            ("2010-10-04-note", "42 !", "2010-10-04", "42 !"),
            ("note", "42 !", "note", "42 !"),
            ("note", "---\n\nUn texte.", "Un texte.", None),
        )
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
        [post] = load(folder).posts
        assert (post.title, post.body) == (title, body or post.body)
        assert post.body.strip().endswith(("Un texte.", post.body if body else ""))


def test_header_without_lines_around_it_is_read_as_pelican_has_it(write: Writer, tmp_path: Path) -> None:
    head = "Title: Le titre : un vrai\nDate: 2010-12-03 10:20\nTags: pain,\n    four\nAuthor: Ada\n\n"
    write("a.md", f"{head}Note : un texte.", title=None)
    write("b.md", "Note : un texte.\nRien d’autre.", title=None)
    write("c.md", "Title: Un secret\nStatus : draft\n\nUn secret.", title=None)
    write("d.md", "Title: Un secret\nStatus:draft\nStatus: published\n\nUn secret.", title=None)
    first, second = load(tmp_path).posts
    assert (first.title, str(first.date), first.topics) == ("Le titre : un vrai", "2010-12-03", ("pain", "four"))
    assert (first.body, second.body) == ("Note : un texte.", "Note : un texte. Rien d’autre.")
    assert check(tmp_path).count == {Left.DRAFT: 1, Left.UNSURE: 1}


def test_front_matter_may_be_json_or_end_in_dots(write: Writer, tmp_path: Path) -> None:
    write(
        "a.md", '{\n"title": "T", "date": "2010", "draft": false, "tags": ["x"], "n": null\n}\n\nUn texte.', title=None
    )
    write("b.md", "---\ntitle: U\n...\n\nUn texte.", title=None)
    assert [(post.title, post.body) for post in load(tmp_path).posts] == [("T", "Un texte."), ("U", "Un texte.")]


def test_front_matter_may_be_as_hugo_writes_it(write: Writer, tmp_path: Path) -> None:
    head = "+++\ntitle = 'Un titre'\ndate = 2011-05-04T10:00:00+02:00\ntags = ['futur']\ndraft = false\n+++\n"
    write("billet.md", f"{head}\nUn texte.\n\nGrippe\u200b.", title=None)
    [post] = load(tmp_path).posts
    assert (post.title, str(post.date), post.topics) == ("Un titre", "2011-05-04", ("futur",))
    assert post.body.startswith("Un texte.")
    assert [found.split(": ")[0] for found in problems_of(tmp_path)] == ["billet.md:10"]


@pytest.mark.parametrize(
    "date",
    ["2011-05-04 10:00:00 +0200", "2011-05-04T10:00:00+02:00", "'2011-05-04 10:00'", "2011/05/04 10:00", "2011.5.4"],
)
def test_hour_behind_a_date_is_passed_over(write: Writer, tmp_path: Path, date: str) -> None:
    write("billet.md", f"---\ntitle: T\ndate: {date}\n---\n\nUn texte.", title=None)
    assert str(load(tmp_path).posts[0].date) == "2011-05-04"


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("24/12/2014", "2014-12-24"),
        ("24-12-2014", "2014-12-24"),
        ("24.12.2014", "2014-12-24"),
        ("4/12/2014", "2014-12-04"),
        ("24/12/2014 à 18h30", "2014-12-24"),
        ("24/12/2014 18:30", "2014-12-24"),
        ("24 décembre 2014", "2014-12-24"),
        ("24 de\u0301cembre 2014", "2014-12-24"),
        ("Le mercredi 24 Décembre 2014, 18:30", "2014-12-24"),
        ("1er févr. 2014", "2014-02-01"),
        ("août 2014", "2014-08"),
        ("08/2014", "2014-08"),
        ("Wed, 24 Dec 2014 18:30:00 +0000", "2014-12-24"),
        ("December 24th, 2014", "2014-12-24"),
    ],
)
def test_date_may_be_written_as_in_french_with_the_day_first(
    write: Writer, tmp_path: Path, typed: str, date: str
) -> None:
    write("billet.md", f"---\ntitle: T\ndate: {typed}\n---\n\nUn texte.", title=None)
    assert str(load(tmp_path).posts[0].date) == date


@pytest.mark.parametrize("date", ["2011", "'2011'", "2011-05", "'2011-05'"])
def test_date_may_be_a_text(write: Writer, tmp_path: Path, date: str) -> None:
    write("billet.md", f"---\ntitle: T\ndate: {date}\n---\n\nUn texte.", title=None)
    assert str(load(tmp_path).posts[0].date) == date.strip("'")


@pytest.mark.parametrize(
    ("name", "keys", "date"),
    [
        ("2011-05-04-greve.md", "", "2011-05-04"),
        ("2011-05-04-greve.md", "date:", "2011-05-04"),
        ("2011-05-04-greve.md", "date: ''", "2011-05-04"),
        ("2011-05-04 Une grève.md", "", "2011-05-04"),
        ("2011-05-04_greve.md", "", "2011-05-04"),
        ("2011-05-04-greve.md", "date_precision: approximate", "~2011-05-04"),
        ("2011-05-04-greve.md", "date: 2007-10", "2007-10"),
        ("2011-13-45-greve.md", "", "None"),
        ("1984-et-nous.md", "", "None"),
    ],
)
def test_date_may_stand_in_the_name_of_a_file_as_jekyll_has_it(
    write: Writer, tmp_path: Path, name: str, keys: str, date: str
) -> None:
    write(name, f"---\ntitle: T\n{keys}\n---\n\nUn texte.", title=None)
    assert str(load(tmp_path).posts[0].date) == date
    assert problems_of(tmp_path) == []


@pytest.mark.parametrize(
    ("keys", "topics"),
    [
        ("tags: [vélo, ville, vélo]", ("vélo", "ville")),
        ("tags: vélo, vie quotidienne", ("vélo", "vie quotidienne")),
        ("tags: vélo; vie quotidienne ;", ("vélo", "vie quotidienne")),
        ("tags: vélo ville", ("vélo", "ville")),
        ("category: vie quotidienne", ("vie quotidienne",)),
        ("categories: [Non classé, ville]", ("ville",)),
        ("category: Uncategorized", ()),
        ("topics: [futur]\ntags: [vélo]", ("futur",)),
        ("topics: []\ntags: [vélo]", ()),
        ("tags: {a: b}\ncategories: [12]", ("12",)),
        ("tags: [off, vélo]", ("off", "vélo")),
        ("topics: futur, vie quotidienne", ("futur", "vie quotidienne")),
    ],
)
def test_tags_and_categories_stand_for_topics_where_there_are_none(
    write: Writer, tmp_path: Path, keys: str, topics: tuple[str, ...]
) -> None:
    write("billet.md", f"---\ntitle: T\nlayout: post\nsubtitle: S\n{keys}\n---\n\nUn texte.", title=None)
    assert load(tmp_path).posts[0].topics == topics
    assert problems_of(tmp_path) == []


def test_keys_of_tags_may_have_a_capital_letter_as_hugo_has_them(write: Writer, tmp_path: Path) -> None:
    write("a.md", "---\ntitle: T\nTags: [pain, four]\n---\n\nUn texte.", title=None)
    assert load(tmp_path).posts[0].topics == ("pain", "four")


def test_tags_of_a_post_that_is_none_of_jekylls_stay_together(write: Writer, tmp_path: Path) -> None:
    write("billet.md", "---\ntitle: T\ntags: vie quotidienne\n---\n\nUn texte.", title=None)
    assert load(tmp_path).posts[0].topics == ("vie quotidienne",)


@pytest.mark.parametrize(
    "keys",
    [
        "draft: true",
        "Draft: yes",
        "draft: oui",
        "draft: 'true'",
        "draft: demain",
        "brouillon: oui",
        "published: false",
        "status: draft",
        "status: trash",
        "status: future",
        "status: scheduled",
        "statut: brouillon",
        "publish: non",
    ],
)
def test_draft_is_never_quoted_and_its_index_waits(write: Writer, tmp_path: Path, keys: str) -> None:
    write("a.md", f"---\ntitle: T\ndate: hier\n{keys}\n---\n\nUn secret.", title=None)
    write("b.md", "Un texte.")
    write("index/a.yaml", "- sentence: Autre chose\n")
    assert [post.slug for post in load(tmp_path).posts] == ["b"]
    found = check(tmp_path)
    assert (found.left_out, found.advice, found.posts, found.count) == ((), (), 1, {Left.DRAFT: 1})
    assert [note.what for note in found.notes][:-1] == ["is a draft: not read, and never quoted"]


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ("password: sesame", "password"),
        ("password: 1234", "password"),
        ("visibility: private", "visibility"),
        ("visibility: paid", "visibility"),
        ("visibility: members", "visibility"),
        ("visibility: tiers", "visibility"),
        ("hidden: true", "hidden"),
        ("Visibility: unlisted", "visibility"),
        ("private: true", "private"),
        ("private: oui", "private"),
    ],
)
def test_post_that_is_not_for_everybody_is_never_quoted(write: Writer, tmp_path: Path, keys: str, key: str) -> None:
    write("a.md", f"---\ntitle: T\n{keys}\n---\n\nUn secret.", title=None)
    write("b.md", "Un texte.")
    assert [post.slug for post in load(tmp_path).posts] == ["b"]
    notes = [note.what for note in check(tmp_path).notes][:-1]
    assert notes == [f"is not for everybody, by its `{key}`: not read, and never quoted"]
    with pytest.raises(CorpusError, match=f"by its `{key}`, and is not quoted"):
        find_post(tmp_path, "a")


def test_post_of_which_nobody_can_tell_whether_it_is_for_readers_is_left_out(write: Writer, tmp_path: Path) -> None:
    write("b.md", "Un texte.")
    for keys, key in {
        "status: en relecture": "status",
        "status: [publish]": "status",
        "visibility: amis": "visibility",
        "published: bientôt": "published",
        "draft: true\nDRAFT: false": "draft",
    }.items():
        write("a.md", f"---\ntitle: T\n{keys}\n---\n\nUn secret.", title=None)
        assert [post.slug for post in load(tmp_path).posts] == ["b"]
        [problem] = check(tmp_path).left_out
        assert f"{key}" in problem.what
        assert [(each.slug, each.may_stay) for each in load(tmp_path).left_out] == [("a", False)]


def test_key_that_keeps_a_post_from_readers_does_so_outside_of_front_matter_too(write: Writer, tmp_path: Path) -> None:
    write("b.md", "Un texte.")
    for text in (
        "draft: true\n\nUn secret.",
        "x: |\n  a\n\nstatus: draft\n---\n\nUn secret.",
        "---\n# À moi\n? x\nprivate: oui\n\nUn secret.",
        "---\ntitle: T\n---\nvisibility: private\n---\n\nUn secret.",
        "{\n# x\npassword = x\n}\n\nUn secret.",
    ):
        write("a.md", text, title=None)
        assert [post.slug for post in load(tmp_path).posts] == ["b"]
    write("a.md", "Un texte.\n\n```\ndraft: true\n```", title="Jekyll")
    write("c.md", "Un texte.\n\n```\ndraft: true\n```\n", title=None)
    assert [post.slug for post in load(tmp_path).posts] == ["a", "b", "c"]


@pytest.mark.parametrize("keys", ["password:", "password: ''", "visibility: public", "visibility:", "private: false"])
def test_post_that_is_for_everybody_is_read(write: Writer, tmp_path: Path, keys: str) -> None:
    write("a.md", f"---\ntitle: T\n{keys}\n---\n\nUn texte.", title=None)
    assert len(load(tmp_path).posts) == 1


@pytest.mark.parametrize(
    "keys", ["draft: false", "draft: no", "draft:", "published: true", "published: 2010-01-01", "status: publish"]
)
def test_post_that_is_no_draft_is_read(write: Writer, tmp_path: Path, keys: str) -> None:
    write("a.md", f"---\ntitle: T\n{keys}\n---\n\nUn texte.", title=None)
    assert len(load(tmp_path).posts) == 1


def test_post_without_a_sentence_is_skipped(write: Writer, tmp_path: Path) -> None:
    write("a.md", "![Juin](a.png)", title="Photos de juin")
    write("c.md", "", title=None)
    for look in (load, lambda folder: find_post(folder, "a")):
        with pytest.raises(CorpusError, match=r"a\.md:5: has no sentence to quote"):
            look(tmp_path)
    assert check(tmp_path).posts == 0
    write("b.md", "Un texte.", title="B")
    corpus = load(tmp_path)
    assert ([post.slug for post in corpus.posts], corpus.left_out) == (["b"], ())
    assert check(tmp_path).count == {Left.EMPTY: 2}
    assert [problem.split(" (")[0] for problem in problems_of(tmp_path)] == [
        "a.md:5: has no sentence to quote",
        "c.md:1: has no sentence to quote",
    ]


def test_blog_of_drafts_has_no_post(write: Writer, tmp_path: Path) -> None:
    write("a.md", "---\ntitle: T\ndraft: true\n---\n\nUn texte.", title=None)
    with pytest.raises(CorpusError, match="all are drafts"):
        load(tmp_path)


def test_posts_may_end_otherwise_and_an_index_too(write: Writer, tmp_path: Path) -> None:
    for name in ("a.markdown", "b.MD", "._c.md", "ReadMe.md"):
        write(name, f"---\ntitle: {name}\n---\n\nUn texte.", title=None)
    write("index/a.yml", "- sentence: Un texte\n  questions: [Quoi ?]\n")
    corpus = load(tmp_path)
    assert [post.slug for post in corpus.posts] == ["a", "b"]
    assert [entry.post.slug for entry in corpus.entries] == ["a"]


@pytest.mark.parametrize("name", ["a.YAML", "a.YML", "a.Yaml"])
def test_index_is_read_whether_its_name_ends_in_capitals_or_not(write: Writer, tmp_path: Path, name: str) -> None:
    write("a.md", "Un texte.")
    write(f"index/{name}", "- sentence: Un texte\n  questions: [Quoi ?]\n")
    corpus = load(tmp_path)
    assert len(corpus.entries) == 1
    assert problems_of(tmp_path) == []
    write(f"index/z{name}", "- sentence: Un texte\n")
    assert problems_of(tmp_path) == [f"index/z{name}:1: is an index without a post; there is no za.md"]


def test_of_two_posts_of_one_name_the_second_is_left_out(write: Writer, tmp_path: Path) -> None:
    write("a.markdown", "---\ntitle: T\n---\n\nUn texte.", title=None)
    write("a.md", "Un autre.", title="D")
    write("2014/noel.md", "Un troisième.", title="A")
    write("2014-noel.md", "Un quatrième.", title="B")
    assert problems_of(tmp_path) == [
        "2014-noel.md:1: has the same name as 2014/noel.md; give it another",
        "a.md:1: has the same name as a.markdown; give it another",
    ]
    assert [(post.slug, post.body) for post in load(tmp_path).posts] == [
        ("2014-noel", "Un troisième."),
        ("a", "Un texte."),
    ]


def test_check_names_what_looks_as_if_it_were_meant_to_be_read(write: Writer, tmp_path: Path) -> None:
    for name in ("a.md", "notes/b.md", "notes/c.markdown", "noel/index.md", "noel/x.md"):
        write(name, "Un texte.", title=name)
    for name in ("d.txt", "index/a.yaml", "photos/x.png", ".git/x.md"):
        write(name, "", title=None)
    found = check(tmp_path)
    assert [str(note).removeprefix(f"{tmp_path}/") for note in found.notes] == [
        "a.md:1: has no `topics`, nor has noel/index.md: the bot offers words of the text instead",
        "d.txt:1: is not read: posts end in .md",
        "index/a.yaml:1: leads nowhere yet: no entry is filled in",
        "noel:1: is a folder in which 1 of 2 are not read: they lie beside an index.md, or in a folder that by its name"
        " holds no posts",
        "notes:1: is a folder of what is not for everybody, by its name: not read (2 in it)",
    ]
    assert problems_of(tmp_path) == []


def test_posts_in_folders_are_read_and_their_slugs_depend_on_no_other_file(write: Writer, tmp_path: Path) -> None:
    for name in (
        "mon-jardin/index.md",
        "posts/2014/ma-ruche/index.markdown",
        "posts/2014-12-24-noel/index.fr.md",
        "Japon/J1.md",
        "2014/noel.md",
        "_posts/2010-10-04-greve.md",
    ):
        write(name, f"---\ntitle: {name}\n---\n\nUn texte : {name}.\n\n![Une photo](photo.jpg)", title=None)
    for name in ("_index.md", "2014-12-24-noel/index.en.md"):
        write(f"posts/{name}", "---\ntitle: E\n---\n\nA text.", title=None)
    for name in ("mon-jardin/photos/index.md", "mon-jardin/reste.md", "Japon/README.md", "LICENSE.md", "readme.fr.md"):
        write(name, "Rien.", title=None)
    for folder in (
        "_drafts", "brouillons", "Drafts", ".obsidian", "Templates", "node_modules/x", "index", "themes/x", "notes",
        "a/.b",
    ):  # fmt: skip
        write(f"{folder}/a/index.md", "Un secret.", title="A")
        write(f"{folder}/b.md", "Un secret.", title="B")
    slugs = [
        "2014-noel", "Japon-J1", "_posts-2010-10-04-greve", "mon-jardin", "posts-2014-ma-ruche", "posts-2014-12-24-noel"
    ]  # fmt: skip
    posts = {post.slug: post for post in load(tmp_path).posts}
    assert sorted(posts) == sorted(slugs)
    assert posts["posts-2014-ma-ruche"].title == "posts/2014/ma-ruche/index.markdown"
    assert [str(posts[slug].date) for slug in (slugs[2], slugs[5])] == ["2010-10-04", "2014-12-24"]
    for name in ("ma-ruche", "posts-2014-ma-ruche", "ma-ruche.md", "posts/2014/ma-ruche/index.markdown"):
        assert find_post(tmp_path, name).slug == "posts-2014-ma-ruche"
    write("2015/noel.md", "Un autre texte.", title="Noël")
    write("noel.md", "Un dernier texte.", title="N")
    assert sorted(post.slug for post in load(tmp_path).posts) == sorted([*slugs, "2015-noel", "noel"])


def test_index_of_a_post_in_a_folder_may_have_its_short_name_while_it_is_the_only_one(
    write: Writer, tmp_path: Path
) -> None:
    write("2014/noel.md", "Un texte. Un autre.", title="A")
    write("index/noel.yaml", "- sentence: Un texte\n  speaker: Ada\n")
    assert [(entry.post.slug, entry.speaker) for entry in load(tmp_path).entries] == [("2014-noel", "Ada")]
    write("2015/noel.md", "Un autre texte.", title="B")
    write("c.md", "Un dernier.", title="C")
    what = "is not surely the index of noel.md, which is to be called"
    assert [problem.split(", and")[0] for problem in problems_of(tmp_path)] == [
        f"index/noel.yaml:1: {what} {year}-noel.yaml" for year in (2014, 2015)
    ]
    corpus = load(tmp_path)
    assert [post.slug for post in corpus.posts] == ["c"]
    assert [(each.slug, each.may_stay) for each in corpus.left_out] == [("2014-noel", True), ("2015-noel", True)]
    (tmp_path / "index" / "noel.yaml").rename(tmp_path / "index" / "2014-noel.yaml")
    assert len(load(tmp_path).posts) == 3


def test_two_indexes_of_one_post_leave_it_out(write: Writer, tmp_path: Path) -> None:
    write("a.md", "Un texte.")
    write("b.md", "Un texte.", title="B")
    write("index/a.yaml", "- sentence: Un texte\n  questions: [Quoi ?]\n")
    write("index/a.yml", "- sentence: Un texte\n  speaker: Ada\n")
    [problem] = problems_of(tmp_path)
    assert problem.startswith("index/a.yml:1: is not surely the index of a.md, which is to be called a.yaml")
    assert [post.slug for post in load(tmp_path).posts] == ["b"]


def test_check_finds_paragraphs_that_stand_in_several_posts(write: Writer, tmp_path: Path) -> None:
    for name in "abc":
        write(f"{name}.md", f"Le texte {name}.\n\nMerci ! *Abonnez-vous.*\n\nEt {name}.", title=name.upper())
    what = "stands in 3 posts: take it out of them if it is no part of what they say"
    assert problems_of(tmp_path) == [f"a.md:1: 'Merci ! Abonnez-vous.' {what}"]
    write("c.md", "Un autre texte.", title="C")
    assert problems_of(tmp_path) == []


@pytest.mark.parametrize("key", ["created", "date_published", "pubDate"])
def test_check_names_the_key_that_another_program_has_for_the_date(write: Writer, tmp_path: Path, key: str) -> None:
    write("a.md", f"---\ntitle: T\n{key}: 2020-01-02\n---\n\nUn texte.", title=None)
    assert problems_of(tmp_path) == [f"a.md:3: {key.lower()!r} says nothing to the bot: is 'date' meant?"]
    write("a.md", f"---\ntitle: T\ndate: 2020-01-02\n{key}: 2020-01-02\n---\n\nUn texte.", title=None)
    assert problems_of(tmp_path) == []


def test_check_says_once_a_post_what_many_of_its_lines_have(write: Writer, tmp_path: Path) -> None:
    write("a.md", "Un.\n\n<p>Deux.</p>\n\nTrois.\n\n<p>Quatre.</p>\n\n<p>Cinq.</p>", title="A")
    what = "is raw HTML, of which only the text is quoted; write it in Markdown"
    [problem] = problems_of(tmp_path)
    assert problem.endswith(f"{what} (and 2 more below)")


def test_folder_above_the_posts_is_told_from_theirs(write: Writer, tmp_path: Path) -> None:
    write("_pages/a.md", "Un texte.")
    with pytest.raises(CorpusError, match=r"no file that ends in \.md; is .*_pages meant\?"):
        load(tmp_path)


def test_check_finds_what_is_stated_twice(write: Writer, tmp_path: Path) -> None:
    head = (
        "---\ntitle: T\ndate: 2010-01-01\ndate: 2012-12-22\npoll:\n  question: Q\n  answers: [{text: A, percent: 9}]\n"
    )
    write("a.md", f"{head}---\n\nnote: un\nnote: deux", title=None)
    assert problems_of(tmp_path) == [
        "a.md:4: 'date' is stated twice, and only this one counts",
    ]
    assert len(load(tmp_path).posts) == 1


def test_language_of_a_post_is_seen_and_said_of_its_words(write: Writer, tmp_path: Path) -> None:
    walk = "I walked for three hours in the rain yesterday, and I have never been happier. My boots leaked."
    write("walk.md", f"{walk}\n\n« C'est la pluie », said the baker.", title="A walk")
    write("marche.md", f"J'ai marché sous la pluie trois heures, et je n'ai jamais été aussi content.\n\n> {walk[:40]}")
    corpus = load(tmp_path)
    assert {post.slug: post.is_english for post in corpus.posts} == {"walk": True, "marche": False}
    assert [note.what for note in check(tmp_path).notes] == [
        "has no `topics`, nor has walk.md: the bot offers words of the text instead",
        "is in English: quoted so to everybody",
    ]


def test_tags_and_entities_of_a_title_are_not_shown(write: Writer, tmp_path: Path) -> None:
    write("a.md", "---\ntitle: Le <em>vrai</em> R&D &amp; l&rsquo;autre <3 List<String>\n---\n\nUn texte.", title=None)
    assert load(tmp_path).posts[0].title == "Le vrai R&D & l’autre <3 List<String>"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Le **vrai** _sens_ de `git push`", "Le vrai sens de git push"),
        ("Mon [beau](https://a.example/b_c 'T') jardin", "Mon beau jardin"),
        ("***Tout***, *sauf* l'_ego_", "Tout, sauf l'ego"),
        ("2 * 3 * 4 et C* ou a_b_c, [MAJ] auteur*rice*s", "2 * 3 * 4 et C* ou a_b_c, [MAJ] auteur*rice*s"),
        ("**", "**"),
    ],
)
def test_marks_of_a_title_and_of_a_topic_are_not_shown(write: Writer, tmp_path: Path, typed: str, shown: str) -> None:
    stated = json.dumps(typed, ensure_ascii=False)
    write("a.md", f"---\ntitle: {stated}\ntopics: [{stated}]\n---\n\nUn texte.", title=None)
    write("b.md", f"---\ntitle: T\ntags: [{stated}]\n---\n\nUn texte.", title=None)
    first, second = load(tmp_path).posts
    assert (first.title, first.topics, second.topics) == (shown, (shown,), (shown,))


def test_check_lists_all_faults_of_front_matter_at_once(write: Writer, tmp_path: Path) -> None:
    poll = "poll: {question: Q, answers: [{text: 3, percent: x}, oui]}"
    keys = f"date: hier\ndate_precision: bof\ntopics: [2007, {{a: b}}, [c]]\n{poll}"
    write("a.md", f"---\ntitle: T\n{keys}\n---\n\nUn texte.", title=None)
    assert [found.split(": ", 1)[1].partition(":")[0] for found in problems_of(tmp_path)] == [
        "date", "date", "topics", "poll", "poll",
    ]  # fmt: skip
    assert len(load(tmp_path).posts) == 1


def test_check_lists_all_faults_of_an_entry_at_once(write: Writer, tmp_path: Path) -> None:
    write("a.md", "Un texte long. Un autre.")
    entry = "- sentence: Jamais\n  zut: 1\n  sinonyms: [a]\n  questions: b\n  questions: c\n  stance: bof\n  irony: 3\n"
    write("index/a.yaml", f"{entry}- sentence: Un texte\n  zut: 2\n- sentence: Un texte\n")
    said = [found.partition("'Jamais': ")[2][:20] for found in problems_of(tmp_path)]
    assert sorted(filter(None, said)) == sorted(
        [
            "unknown key 'zut': a", "unknown key 'sinonym", "'questions' stands t", "questions must be a ",
            "stance is 'bof', but", "irony is '3', but mu", "no sentence of the p",
        ]
    )  # fmt: skip
    assert [found for found in problems_of(tmp_path) if found.startswith("index/a.yaml:10")] == [
        "index/a.yaml:10: entry 'Un texte': a second one for the same sentence, after that in line 8; put both into one"
    ]


@pytest.mark.parametrize("address", ["pas une url", "blog.example", "https://", "https://a", "https://a.example b"])
def test_check_advises_on_an_address_that_is_no_link(write: Writer, tmp_path: Path, address: str) -> None:
    write("a.md", "Un texte.")
    write("blog.toml", f'title = "T"\naddress = "{address}"\n')
    assert problems_of(tmp_path) == [
        f"blog.toml:2: {address!r} is no link that members can open: write it like https://blog.example"
    ]
    assert load(tmp_path).blog.address == address
    write("blog.toml", 'address = "https://a.example/b?c=d"')
    assert problems_of(tmp_path) == []


def test_a_post_s_own_link_is_read_and_one_that_is_none_is_named(write: Writer, tmp_path: Path) -> None:
    stated = {
        "address: https://a.example/pain": "https://a.example/pain",
        "canonical_url: https://a.example/pain": "https://a.example/pain",
        "permalink: /2012/pain": None,
        "link: https://elsewhere.example/news": None,
        "url: https://a.example/x\naddress: https://a.example/y": "https://a.example/y",
    }
    for keys, address in stated.items():
        write("a.md", f"---\ntitle: T\n{keys}\n---\n\nUn texte.", title=None)
        assert load(tmp_path).posts[0].address == address
        assert problems_of(tmp_path) == []
    write("a.md", "---\ntitle: T\naddress: a.example\n---\n\nUn texte.", title=None)
    [problem] = problems_of(tmp_path)
    assert problem.startswith("a.md:3: address: 'a.example' is no link that members can open")


def test_a_translation_is_read_and_leads_nowhere(write: Writer, tmp_path: Path) -> None:
    write("a.md", "Un texte. Un autre.")
    write("index/a.yaml", '- sentence: Un texte.\n  en: "A text."\n')
    [entry] = load(tmp_path).entries
    assert (entry.english, entry.is_filled_in) == ("A text.", False)
    assert not SentenceTable(load(tmp_path)).entries
    notes = [str(note) for note in check(tmp_path).notes]
    assert any("1 of 2 sentences have no `en`" in note for note in notes)
    assert any("leads nowhere yet" in note for note in notes)
    for typed, what in (('A "text".', "has quotation marks"), ("«\xa0A text\xa0»", "has quotation marks")):
        write("index/a.yaml", f"- sentence: Un texte.\n  en: '{typed}'\n")
        [problem] = problems_of(tmp_path)
        assert problem.startswith("index/a.yaml:2:")
        assert what in problem
    write("index/a.yaml", "- sentence: Un texte.\n  en: [A, text]\n")
    [problem] = problems_of(tmp_path)
    assert "en must be one text, such as the sentence in English" in problem


def test_every_sentence_of_the_seven_posts_has_a_translation(corpus: Corpus) -> None:
    table = SentenceTable(corpus)
    assert set(table.translations) == {sentence.number for sentence in table.sentences}
    assert not any(re.search('[«»“”"]', text) for text in table.translations.values())
    for number, text in table.translations.items():
        figures = set(re.findall(r"\d+", table.sentences[number].text))
        assert figures - {"00", "500", "000", "20", "13"} <= set(re.findall(r"\d+", text)), text


def test_check_finds_titles_used_twice(write: Writer, tmp_path: Path) -> None:
    write("a.md", "Un texte.", title="Le même")
    write("b.md", "Un autre.", title="LE MÊME")
    assert problems_of(tmp_path) == ["b.md:2: has the same title as a.md"]


def test_check_says_what_is_wrong_in_an_entry_and_the_rest_of_it_counts(write: Writer, tmp_path: Path) -> None:
    write("billet.md", "Un texte long. Un autre.")
    for index, problem in {
        "- sentence: Jamais écrit\n": "1: entry 'Jamais écrit': no sentence of the post begins",
        "- sentence: Un téxte lông\n": "1: entry 'Un téxte lông': no sentence of the post begins with these words: is",
        "- sentence: Un\n": "1: entry 'Un': 2 sentences of the post begin with these words; copy more",
        "- sentence: Un texte\n  questions: []\n- sentence: Un texte long\n": (
            "3: entry 'Un texte long': a second one for the same sentence, after that in line 1; put both into one"
        ),
        "- sentence: Un texte\n  people: []\n  question: [a]\n": (
            "3: entry 'Un texte': unknown key 'question': is 'questions' meant?"
        ),
        "- sentence: Un texte\n  speaker: Ada\n  zut: 1\n": (
            "3: entry 'Un texte': unknown key 'zut': an entry may have sentence, "
        ),
        "- sentence: Un texte\n  questions: [a]\n  questions: [b]\n": "3: entry 'Un texte': 'questions' stands",
        "- sentence: Un texte\n  questions: a\n": "2: entry 'Un texte': questions must be a list of texts, each in a",
        "- sentence: Un texte\n  synonyms:\n  - a\n  - [b]\n": (
            "4: entry 'Un texte': synonyms must be a list of texts, and one of them is none"
        ),
        "- sentence: Un texte\n  stance: bof\n": (
            "2: entry 'Un texte': stance is 'bof', but must be one of hope, danger, mixed"
        ),
        "- sentence: Un texte\n  verdict: peut-être\n": "2: entry 'Un texte': verdict is 'peut-être', but must be",
        "- sentence: Un texte\n  stance: [hope]\n": "2: entry 'Un texte': stance is ['hope'], but must be",
        "- sentence: Un texte\n  en: [A, text]\n": "2: entry 'Un texte': en must be one text",
        "- sentence: ''\n": "1: entry '': must have a `sentence",
        "- rien\n": "1: entry 'rien': must have a `sentence",
    }.items():
        write("index/billet.yaml", f"{index}- sentence: Un autre\n  questions: [Quoi ?]\n")
        [found] = problems_of(tmp_path)
        assert found.startswith(f"index/billet.yaml:{problem}"), found
        corpus = load(tmp_path)
        assert (len(corpus.posts), corpus.left_out) == (1, ())
        assert ("Quoi ?",) in [entry.questions for entry in corpus.entries]


def test_values_of_an_index_are_what_was_typed(write: Writer, tmp_path: Path) -> None:
    write("billet.md", "2010 fut une belle année. Un autre.")
    lists = "questions: [no, 2010-02-30, 'Combien : un an ?', 12]\n  synonyms:\n  - on\n  -\n  - Combien : un an ?\n"
    write("index/billet.yaml", f"- sentence: 2010\n  {lists}  verdict: oui\n  irony: no\n  speaker: ~\n")
    assert problems_of(tmp_path) == []
    [entry] = load(tmp_path).entries
    assert entry.questions == ("no", "2010-02-30", "Combien : un an ?", "12")
    assert entry.synonyms == ("on", "Combien : un an ?")
    assert (entry.is_verdict, entry.is_irony, entry.speaker) == (True, False, None)


def test_index_in_which_a_speaker_may_be_lost_leaves_its_post_out(write: Writer, tmp_path: Path) -> None:
    """Somebody's words would pass for the author's."""
    write("billet.md", "Un texte long. Un autre.")
    write("b.md", "Un texte.", title="B")
    for index, problem in {
        "sentence: Un texte\n": "1: must be a list of entries",
        "- sentence: Un texte\n- a: b: c\n- sentence: Un autre\n": "2: is not valid YAML",
        "- sentence: Il dit : oui\n": '1: is not valid YAML: put the sentence in quotation marks: sentence: "Il dit',
        "- sentence: Un autre\n- sentence: > Un texte\n": (
            '2: is not valid YAML: put the sentence in quotation marks: sentence: "> Un texte"'
        ),
        "- sentence: Un texte\n  questions: ['C'est-à-dire ?']\n": (
            "2: is not valid YAML: write each of the questions in a line of its own, behind a dash and in"
        ),
        "- sentence: Un texte\n  questions: [a\n- sentence: Un autre\n": "3: is not valid YAML: did not find",
        "- sentence: Un texte\n  questions:\n\t- a\n": "3: is not valid YAML: a tab at the beginning of a line; put",
        "- sentence: Un texte\n  questions: [a\x07b]\n": "2: is not valid YAML: an invisible character, U+0007",
        f"- {'[' * 3000}": "1: is not valid YAML",
        "- sentence: Jamais écrit\n  speaker: Ada\n": "1: entry 'Jamais écrit': no sentence of the post begins",
        "- sentence: Un\n  speaker: Ada\n": "1: entry 'Un': 2 sentences of the post begin",
        "- sentence: Un texte\n  speaker: [Ada]\n": "2: entry 'Un texte': speaker must be one text",
        "- sentence: Un texte\n  speeker: Ada\n": "2: entry 'Un texte': unknown key 'speeker': is 'speaker' meant?",
        "- sentence: Un texte\n  qui: Ada\n": "2: entry 'Un texte': unknown key 'qui'",
        "- sentence: Un texte\n  speaker: Ada\n  speaker: Bob\n": "3: entry 'Un texte': 'speaker' stands there twice",
        "- sentence: Un texte\n  key: true\n- sentence: Un texte\n  speaker: Ada\n": (
            "3: entry 'Un texte': a second one for the same sentence"
        ),
        "- speaker: Ada\n": "1: entry '': must have a `sentence",
        "- sentence Un texte\n  speaker Ada\n": "1: entry 'sentence Un texte speaker Ada': must have a `sentence",
    }.items():
        write("index/billet.yaml", index)
        [found] = problems_of(tmp_path)
        assert found.startswith(f"index/billet.yaml:{problem}"), found
        corpus = load(tmp_path)
        assert [post.slug for post in corpus.posts] == ["b"]
        assert [(each.slug, each.may_stay) for each in corpus.left_out] == [("billet", True)]
        assert check(tmp_path).count == {Left.DAMAGED: 1}


def test_check_names_the_sentence_that_opening_words_are_a_slip_for(write: Writer, tmp_path: Path) -> None:
    write("billet.md", "Je soutiens cette grève. Un autre jour.")
    write("index/billet.yaml", "- sentence: Je soutiens cette greve\n- sentence: Un autres jour\n")
    assert [found.partition("words: ")[2] for found in problems_of(tmp_path)] == [
        "is 'Je soutiens cette grève.' meant?",
        "is 'Un autre jour.' meant?",
    ]


def test_opening_words_need_no_mark_of_an_item_or_a_quotation(write: Writer, tmp_path: Path) -> None:
    write("billet.md", "- [ ] Peindre\n- Semer\n\n> Elle dit tout.\n\nSemer ?")
    anchors = ("- [ ] Peindre", "- Semer", "> Elle dit", "Semer ?")
    write("index/billet.yaml", "".join(f"- sentence: '{each}'\n  questions: [Quoi ?]\n" for each in anchors))
    entries = load(tmp_path).entries
    assert [each.post.body[each.start : each.end] for each in entries] == [
        "☐ Peindre",
        "Semer",
        "Elle dit tout.",
        "Semer ?",
    ]


@pytest.mark.parametrize("index", ["", "\n\n", "# rien encore\n", "---\n", "[]\n", "\ufeff"])
def test_index_without_an_entry_is_an_empty_one(write: Writer, tmp_path: Path, index: str) -> None:
    write("billet.md", "Un texte.")
    write("index/billet.yaml", index)
    assert problems_of(tmp_path) == []
    assert load(tmp_path).entries == ()


def test_entry_of_a_sentence_that_stands_there_again_is_for_the_first_and_the_check_says_so(
    write: Writer, tmp_path: Path
) -> None:
    write("billet.md", "Non. Un texte. Non. Non, merci. Non.")
    entry = '- sentence: "Non."\n  questions: [Quoi ?]\n'
    for count, which in ((1, "the first"), (2, "the first 2")):
        write("index/billet.yaml", "# À moi\n" + entry * count)
        found = check(tmp_path)
        assert found.advice == found.left_out == ()
        assert [(note.line, note.what) for note in found.notes if "stands" in note.what] == [
            (
                2,
                f"'Non.' stands 3 times in the post, and has entries for {which} alone; another entry with these words"
                " is for the next",
            )
        ]
    assert [entry.start for entry in load(tmp_path).entries] == [0, 15]
    write("index/billet.yaml", entry * 3)
    assert not [note for note in check(tmp_path).notes if "stands" in note.what]
    write("index/billet.yaml", entry * 4)
    assert problems_of(tmp_path) == [
        "index/billet.yaml:7: entry 'Non.': a second one for the same sentence, after that in line 5; put both into one"
    ]


def test_post_is_found_for_its_index_whatever_else_is_wrong(write: Writer, tmp_path: Path) -> None:
    write("billet.md", "Un texte.")
    write("autre.md", "---\ntitle: [\n---\n", title=None)
    write("index/billet.yaml", "- rien")
    assert find_post(tmp_path, "billet").title == "Un titre"
    with pytest.raises(CorpusError, match=r"no post 'rien' in .*; there are autre, billet"):
        find_post(tmp_path, "rien")
    with pytest.raises(CorpusError, match=r"autre\.md:3: the front matter is not valid YAML"):
        find_post(tmp_path, "autre")


def test_post_is_found_by_its_title_and_else_the_nearest_are_named(write: Writer, tmp_path: Path) -> None:
    for number in range(9):
        write(f"billet-{number}.md", "Un texte.", title=f"Chronique {number}")
    write("lombriciens.md", "Un texte.", title="Nos amis, les lombrics")
    for typed in ("Nos amis les lombrics", "nos amis, les LOMBRICS !", "lombriciens"):
        assert find_post(tmp_path, typed).slug == "lombriciens"
    for typed in ("les lombrics", "lombricien"):
        with pytest.raises(CorpusError, match=r"no post '.*' in .*; the nearest are lombriciens(?:, billet-\d){4}$"):
            find_post(tmp_path, typed)
    write("autre.md", "Un texte.", title="Nos amis les lombrics")
    with pytest.raises(
        CorpusError, match=r"2 posts are called 'Nos amis les lombrics' .*(?:autre|lombriciens), (?:autre|lomb)"
    ):
        find_post(tmp_path, "Nos amis les lombrics")


def test_accents_apart_from_their_letters_are_read_as_those_in_one(tmp_path: Path) -> None:
    text = "Voilà l’été.\n\n« Cet été fut gâché par la grève des éboueurs », a déclaré Frédéric Éluard."
    head = "---\ntitle: Été\ntopics: [été]\n---\n\n"
    index = "- sentence: Voilà l’été\n  questions: [Quand ?]\n"
    together, apart = tmp_path / "together", tmp_path / "apart"
    for folder in (together, apart):
        (folder / "index").mkdir(parents=True)
    for name, content in (("été.md", head + text), ("index/été.yaml", index)):
        (together / name).write_text(content)
        (apart / unicodedata.normalize("NFD", name)).write_text(unicodedata.normalize("NFD", content))
    assert load(apart) == load(together)
    assert load(apart).posts[0].body == text
    [reply] = talk(Index(load(apart)), "L’été fut-il gâché par les éboueurs ?")
    assert [citation.speaker for citation in reply.citations] == ["Frédéric Éluard"]
    assert find_post(apart, "ETE !").title == "Été"
    assert find_post(apart, "été") == find_post(apart, unicodedata.normalize("NFD", "été"))


def test_accents_of_a_post_and_of_its_index_need_not_have_one_form(write: Writer, tmp_path: Path) -> None:
    apart, together = (unicodedata.normalize(form, "été") for form in ("NFD", "NFC"))
    write(f"{apart}.md", f"L'{apart} dernier. Le \u212b et le \u03a9 restent.")
    write(f"index/{together}.yaml", f"- sentence: L'{together}\n  questions: [Quand ?]\n")
    assert problems_of(tmp_path) == []
    corpus = load(tmp_path)
    assert [(post.slug, post.body) for post in corpus.posts] == [
        (together, f"L'{together} dernier. Le \u212b et le \u03a9 restent.")
    ]
    assert len(corpus.entries) == 1


def test_check_finds_an_index_whose_post_is_gone(write: Writer, tmp_path: Path) -> None:
    write("billet.md", "Un texte.")
    write("index/parti.yaml", "[]")
    assert problems_of(tmp_path) == ["index/parti.yaml:1: is an index without a post; there is no parti.md"]


def test_check_names_the_key_that_a_slip_in_front_matter_is_for(write: Writer, tmp_path: Path) -> None:
    write("a.md", "---\ntitle: T\ntopcis: [sol]\ntags: [x]\nlayout: post\n---\nUn texte.", title=None)
    assert problems_of(tmp_path) == ["a.md:3: 'topcis' says nothing to the bot: is 'topics' meant?"]
    assert load(tmp_path).posts[0].topics == ("x",)


def test_check_lists_all_problems_in_order(write: Writer, tmp_path: Path) -> None:
    write("b.md", "Sans\u200b titre.", title=None)
    write("a.md", "Un\u200b mot.\n\nUn\u200b autre.")
    assert [found.split(": ")[0] for found in problems_of(tmp_path)] == ["a.md:5", "a.md:7", "b.md:1"]


@pytest.mark.parametrize(
    "text",
    [
        "Aujourd'hui premier lundi.",
        "\u00ab\u00a0Bonjour\u00a0\u00bb, dit-il\u202f!",
        "McDonald's a 👩\u200d💻 pour client.",
        "YouTube change tout.",
        "Le BigData arrive.",
        "Une seule ligne",
    ],
)
def test_check_leaves_good_french_alone(write: Writer, tmp_path: Path, text: str) -> None:
    write("billet.md", text)
    assert problems_of(tmp_path) == []


def test_load_reads_what_a_post_and_its_index_say(write: Writer, tmp_path: Path) -> None:
    head = "---\ntitle: Un titre\ndate: 2011-05\ndate_precision: approximate\ntopics: [futur, travail]\n---\n\n"
    write("billet.md", head + "Un texte  d'abord. Selon elle, un autre.\n", title=None)
    write("README.md", "Ce fichier n'est pas un billet.", title=None)
    write(
        "index/billet.yaml",
        "- sentence: Un texte\n  questions: [Quoi ?]\n  people: [Ada]\n  places: [Paris]\n  stance: hope\n"
        "- sentence: Selon elle\n  speaker: Ada Lovelace\n",
    )
    write("blog.toml", 'title = "Le blog"\nauthor = "Ada"\n')
    corpus = load(tmp_path)
    [post] = corpus.posts
    assert (post.slug, post.title, post.topics) == ("billet", "Un titre", ("futur", "travail"))
    assert post.body == "Un texte  d'abord. Selon elle, un autre."
    assert post.date == PostDate(2011, 5, approximate=True)
    assert (corpus.blog.title, corpus.blog.author, corpus.blog.address) == ("Le blog", "Ada", None)
    first, second = corpus.entries
    assert (first.questions, first.names, first.stance) == (("Quoi ?",), ("Ada", "Paris"), Stance.HOPE)
    assert (post.body[second.start : second.end], second.speaker) == ("Selon elle, un autre.", "Ada Lovelace")


def test_nothing_but_having_no_post_is_refused(write: Writer, tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no post in"):
        load(tmp_path)
    write("a.md", "---\ntitle: [\n---\nUn secret.", title=None)
    with pytest.raises(CorpusError, match=r"no post in .*a\.md:3: the front matter .*`python -m bot corpus check`"):
        load(tmp_path)
    write("billet.md", "Un texte.")
    for text, blog in {
        "title = 3\nauthor = 'Ada'": Blog(author="Ada"),
        'nom = "x"\nauthor = "Ada"': Blog(author="Ada"),
        "author_is = 'femme'\ntitle = 'T'": Blog(title="T"),
        "title =": Blog(),
    }.items():
        write("blog.toml", text)
        corpus = load(tmp_path)
        assert (corpus.blog, len(corpus.posts)) == (blog, 1)
        assert [(each.slug, each.may_stay) for each in corpus.left_out] == [("a", False), ("", text == "title =")][::-1]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            'author_is = "femme"',
            'blog.toml:1: author_is is \'femme\', but must be "man" for a man ("il", as without this line), '
            '"woman" for a woman ("elle") or "team" for several people ("l’équipe", "elle")',
        ),
        (
            'author_is = ["woman"]',
            'blog.toml:1: author_is is [\'woman\'], but must be "man" for a man ("il", as without this line), '
            '"woman" for a woman ("elle") or "team" for several people ("l’équipe", "elle")',
        ),
        ("# Le mien\nauthor = 3", "blog.toml:2: author must be a text between quotation marks"),
        (
            'author = "Ada"\ntitle = Fenêtre sur cour',
            'blog.toml:2: cannot be read: put what title is in quotation marks: title = "Fenêtre sur cour"',
        ),
        ("title = «Le blog»", 'blog.toml:1: cannot be read: put what title is in quotation marks: title = "Le blog"'),
        (
            'title = "T"\nauteur = "Ada"',
            "blog.toml:2: there is no 'auteur'; is 'author' meant?",
        ),
        (
            'nom = "T"',
            "blog.toml:1: there is no 'nom'; the file may hold title, author, address, author_is and [english]",
        ),
    ],
)
def test_check_says_what_is_wrong_about_the_blog_itself(write: Writer, tmp_path: Path, text: str, problem: str) -> None:
    write("billet.md", "Un texte.")
    write("blog.toml", text)
    assert problems_of(tmp_path) == [problem]


def test_load_refuses_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="CAUSERIE_CORPUS"):
        load(tmp_path / "nowhere")


def test_entry_that_is_not_filled_in_takes_no_words_from_who_speaks(write: Writer, tmp_path: Path) -> None:
    post = "Selon Ada Lovelace, la machine ne pense pas. Un autre texte."
    write("billet.md", post)
    write("index/billet.yaml", "- sentence: Selon Ada\n  questions: []\n")
    [reply] = talk(Index(load(tmp_path)), "la machine pense-t-elle ?")
    assert reply.citations[0].speaker == "Ada Lovelace"


def test_passages_hold_all_the_text_and_no_lonely_scrap(corpus: Corpus) -> None:
    for post in corpus.posts:
        held = "".join(passage.text for passage in passages(post))
        assert "".join(held.split()) == "".join(post.body.split())
        assert min(len(passage.text) for passage in passages(post)) >= 40, post.slug


def test_list_stays_with_what_announces_it() -> None:
    body = "Voici ce qu'il faut retenir de tout ce qui précède, et ce n'est pas peu :\n\n- un\n\n- deux\n\n- trois"
    assert [passage.text for passage in passages(Post("p", "P", body))] == [body]


@given(st.lists(st.text("ab. -:,", min_size=1, max_size=300), max_size=8).map("\n\n".join))
def test_passages_tile_any_text(body: str) -> None:
    cut = passages(Post("p", "P", body))
    assert "".join("".join(passage.text for passage in cut).split()) == "".join(body.split())
    assert all(before.end <= after.start for before, after in itertools.pairwise(cut))
