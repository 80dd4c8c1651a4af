"""Wrapped lines, quotations and lists of Markdown, from a blog's folder to what is shown of it."""

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import fill

import pytest

from bot.cogs._passages import in_context, page_fits, post_page
from bot.cogs._render import rendered
from bot.corpus import check, load, passages
from bot.dialogue import Conversations, quoted_block
from bot.dialogue.verbatim import stands_in
from bot.model import SOMEBODY, Blog, Citation, Corpus, Language, Outcome, Post, Quote, Reply
from bot.quotes import Quoter
from bot.search import Index
from tests.helpers import ROOT, looped, with_marks

Load = Callable[[str], Post]

WRAPPED = """\
J'ai planté trois rangs de fèves en novembre, contre l'avis de tout le monde,
et je ne le regrette pas : *au printemps*, elles avaient un mois d'avance sur
celles du voisin.

Ma voisine, Odile Martin, m'a dit :

> Une fève semée en novembre
> dort tout l'hiver. Elle se réveille
> avant toi.
>
> Et elle a raison.

Pour les protéger du gel, il faut :

- du fumier bien décomposé, en couche
  épaisse ;
- un voile, les nuits où il gèle
  à pierre fendre :
    1. on le pose le soir ;
    2. on l'ôte le matin ;
- de la patience.

Le reste se fait tout seul.
"""
BODY = (
    "J'ai planté trois rangs de fèves en novembre, contre l'avis de tout le monde, et je ne le regrette pas : "
    "au printemps, elles avaient un mois d'avance sur celles du voisin.\n\n"
    "Ma voisine, Odile Martin, m'a dit :\n\n"
    "Une fève semée en novembre dort tout l'hiver. Elle se réveille avant toi.\nEt elle a raison.\n\n"
    "Pour les protéger du gel, il faut :\n\n"
    "du fumier bien décomposé, en couche épaisse ;\nun voile, les nuits où il gèle à pierre fendre :\n"
    "on le pose le soir ;\non l'ôte le matin ;\nde la patience.\n\nLe reste se fait tout seul."
)
LIST = (
    "Pour les protéger du gel, il faut :\n\n– du fumier bien décomposé, en couche épaisse ;\n"
    "– un voile, les nuits où il gèle à pierre fendre :\n\xa0\xa01. on le pose le soir ;\n"
    "\xa0\xa02. on l'ôte le matin ;\n– de la patience."
)


@pytest.fixture
def read(tmp_path: Path) -> Load:
    """Return what reads one post from a folder, given its Markdown."""

    def post(text: str) -> Post:
        (tmp_path / "feves.md").write_text(f"---\ntitle: Les fèves\n---\n{text}", encoding="utf-8", newline="")
        return load(tmp_path).posts[0]

    return post


def cited(index: Index, opening: str, count: int = 1) -> Citation:
    [core] = [each for each in index.table.sentences if each.text.startswith(opening)]
    return Quoter(index.table).cite(core, range(core.number, core.number + count))


def test_wrapped_post_is_read_as_a_browser_shows_it(read: Load) -> None:
    post = read(WRAPPED)
    assert post.body == BODY
    assert read(WRAPPED.replace("\n", "\r\n")).body == BODY
    assert [post.body[start:end].split()[0] for start, end in post.quotations] == ["Une"]
    assert [(post.body[item.start : item.end], item.mark, item.level) for item in post.items][1:4] == [
        (BODY[BODY.index("un voile") : BODY.index("\nde la patience")], "-", 0),
        ("on le pose le soir ;", "1.", 1),
        ("on l'ôte le matin ;", "2.", 1),
    ]
    assert (
        post.body.split()
        == with_marks(post.body, post.layout)
        .replace("> ", "")
        .replace("- ", "")
        .replace("1. ", "")
        .replace("2. ", "")
        .split()
    )


@looped(
    ("typed", "body"),
    [
        ("Un mot  \nen bas.", "Un mot\nen bas."),
        ("Un mot\\\nen bas.", "Un mot\nen bas."),
        ("Un mot<br>\nen bas,<br/>et là.", "Un mot\nen bas,\net là."),
        ("Un mot\n<br>en bas.", "Un mot\nen bas."),
        ("Un mot<br>\n<br>\nen bas.", "Un mot\n\nen bas."),
        ("La fève de\nMarcel pousse.", "La fève de Marcel pousse."),
        ("<p>Un mot\nen bas,<br>\net là.</p>", "Un mot en bas,\net là."),
        ("<div>\n<ul>\n<li>Un mot\nen bas.</li>\n</ul>\n</div>", "Un mot en bas."),
        ("> Un mot\n> en bas,  \n> et là.", "Un mot en bas,\net là."),
        ("- un mot\n  en bas\n\n  et là\n- fin", "un mot en bas\n\net là\nfin"),
        ("* un mot,\nen bas", "un mot, en bas"),
        ("Un mot,\n*en\nbas*.", "Un mot, en bas."),
        ("# Un titre\nUn mot\nen bas.", "Un titre\n\nUn mot en bas."),
        ("Voici :\n\n```\nun mot\nen bas\n```\n\nFin.", "Voici :\n\nun mot\nen bas\n\nFin."),
        ("| a | b |\n|---|---|\n| c | d |\n\nUn mot\nen bas.", "a | b\nc | d\n\nUn mot en bas."),
        ("Un mot\r\nen bas.\r\n\r\nFin.", "Un mot en bas.\n\nFin."),
        ("Elle dit :\n> Un mot\nen bas.", "Elle dit :\n\nUn mot en bas."),
        ("Elle a dit\n— je crois —\nun mot.", "Elle a dit — je crois — un mot."),
        ("— Un mot ?\n— Non.", "— Un mot ?\n— Non."),
        ("Un mot de trop, et\n2010. Puis rien\nd'autre.", "Un mot de trop, et 2010. Puis rien d'autre."),
        ("\\- un mot\nen bas", "- un mot en bas"),
    ],
)
def test_lines_end_where_a_browser_ends_them(typed: str, body: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(typed.encode())
    assert [post.body for post in load(tmp_path).posts] == [body]


def test_posts_of_the_blog_are_byte_for_byte_what_their_author_typed() -> None:
    for post in load(ROOT / "corpus").posts:
        typed = (ROOT / "corpus" / f"{post.slug}.md").read_text("utf-8").partition("\n---\n")[2]
        assert post.body == typed.strip("\n").rstrip(), post.slug
        assert not (post.items or post.quotations)


def test_whose_words_a_quotation_is_and_that_items_belong_together_is_seen_without_their_marks(read: Load) -> None:
    post = read(WRAPPED)
    index = Index(load_of(post))
    said = cited(index, "Une fève")
    assert said.speaker == "Odile Martin"
    assert "Une fève semée en novembre dort tout l'hiver." in said.quotes[said.main].text
    assert said.quotes[said.main].text.endswith("Et elle a raison.")
    for opening in ("du fumier", "on le pose", "de la patience"):
        whole = cited(index, opening)
        assert [quote.text for quote in whole.quotes] == [BODY[BODY.index("Pour les") : BODY.index("\n\nLe reste")]]
        assert whole.speaker is None
    [alone] = [each for each in passages(post) if "de la patience" in each.text]
    assert alone.text.startswith("Pour les protéger")


def load_of(post: Post) -> Corpus:
    return Corpus(Blog(author="Jeanne"), (post,))


@looped(
    ("typed", "opening", "speaker"),
    [
        ("> Tout\n> passe.\n> — Fatou Diallo", "Tout", "Fatou Diallo"),
        ("> Tout\n> passe.\n>\n> - Fatou Diallo", "Tout", "Fatou Diallo"),
        ("> Tout\n> passe.\n\n- Fatou Diallo\n\nEt moi, non.", "Tout", "Fatou Diallo"),
        ("> Tout\n> passe.\n\nEt moi, non.", "Tout", SOMEBODY),
        ("> Tout\n> passe.\n\nEt moi, non.", "Et moi", None),
        ("> Tout passe,\n\net moi non plus.", "et moi", None),
        ("<blockquote><p>Tout\npasse.</p><footer>Ada</footer></blockquote>", "Tout", "Ada"),
        ("- Vous aimez\n  vos ruches ?\n- Oui.\n- Et l'hiver ?\n- Je dors.", "Je dors", SOMEBODY),
        ("- Tu viens nager ?\n  demanda Jules.\n- Non, répondit\n  Manon.", "Non", "Manon"),
        ("MOI : Tu crois ?\nLUI : Je le sais.\nMOI : Bon.", "LUI", SOMEBODY),
        ("Ma mère répétait :\n\n- « ne pèse rien,\n  sens tout »\n- et le reste.", "« ne", "sa mère"),
    ],
)
def test_who_speaks_is_seen_by_what_a_browser_shows(
    typed: str, opening: str, speaker: str | None, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text(typed, encoding="utf-8")
    index = Index(load(tmp_path))
    [sentence] = [each for each in index.table.sentences if each.text.startswith(opening)]
    quoter = Quoter(index.table)
    assert quoter.speaker_of(sentence) == (None if speaker == SOMEBODY else speaker)
    assert quoter.is_own(sentence) == (speaker is None)


def test_list_quoted_whole_is_drawn_item_by_item_and_no_mark_is_the_authors(read: Load) -> None:
    post = read(WRAPPED)
    index = Index(load_of(post))
    citation = cited(index, "de la patience")
    assert quoted_block(citation, Blog(), Language.FRENCH).startswith(f"«\xa0{LIST}\xa0»\n")
    shown = rendered(Reply(Outcome.ANSWERED, (citation,)), Blog())
    assert "\n> – de la patience.\n" in shown
    assert "\n> \xa0\xa02\\. on l'ôte le matin ;\n" in shown
    start = BODY.index("de la patience")
    alone = Citation((Quote(post, start, start + len("de la patience.")),))
    assert quoted_block(alone, Blog(), Language.FRENCH).startswith("«\xa0de la patience.\xa0»\n")
    assert alone.quotes[0].text == alone.quotes[0].drawn == "de la patience."


def test_quotation_within_more_has_a_bar_and_none_alone(read: Load) -> None:
    post = read(WRAPPED)
    start = BODY.index("Une fève")
    said = Quote(post, start, BODY.index("\n\nPour"))
    assert said.drawn == said.text
    wider = Quote(post, BODY.index("Ma voisine"), said.end)
    assert wider.drawn.split("\n")[2:] == [f"│ {line}" for line in said.text.split("\n")]
    _, text = in_context(said, wider, Blog(), Language.FRENCH)
    assert "> **│ Une fève semée" in text
    pages = Conversations(Index(load_of(post))).reading.pages(post, page_fits)
    assert [page.text for page in pages] == [BODY]
    assert f"> {LIST.splitlines()[2]}" in post_page(pages[0], 0, 1, Language.FRENCH)


def test_what_was_shown_is_known_again_numbers_and_all(read: Load) -> None:
    post = read(WRAPPED)
    for words in (LIST, "on le pose le soir ; on l'ôte le matin", "1. on le pose le soir ;\n2. on l'ôte le matin"):
        assert stands_in(words, post), words
    assert not stands_in("2. on le pose le soir", post)


def test_posts_of_the_blog_wrapped_by_an_editor_are_the_same(tmp_path: Path) -> None:
    whole = load(ROOT / "corpus").posts
    for post in whole:
        typed = (part if "\n" in part else fill(part, 80, break_on_hyphens=False) for part in post.body.split("\n\n"))
        (tmp_path / f"{post.slug}.md").write_text("\n\n".join(typed), encoding="utf-8")
    wrapped = {post.slug: post for post in load(tmp_path).posts}
    for post in whole:
        assert wrapped[post.slug].body.split() == post.body.split()
        lines = [len(re.split(r"\s*\n\s*", each.body.strip())) for each in (post, wrapped[post.slug])]
        assert lines[0] == lines[1], post.slug


def test_index_of_an_editor_keeps_its_places(read: Load, tmp_path: Path) -> None:
    """An index written before lines were joined, and marks taken off, means the same sentences."""
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "feves.yaml").write_text(
        "- sentence: \"J'ai planté trois rangs de fèves en novembre, contre l'avis de tout le monde,\\net je ne\"\n"
        "  questions: [Quand planter ?]\n"
        "- sentence: '> Une fève semée'\n  questions: [Que dit-elle ?]\n"
        "- sentence: '- du fumier bien'\n  questions: [Comment protéger ?]\n"
        "- sentence: '1. on le pose'\n  questions: [Quand le poser ?]\n"
        "- sentence: de la patience\n  questions: [Et puis ?]\n",
        encoding="utf-8",
    )
    post = read(WRAPPED)
    assert [post.body[entry.start : entry.end].split()[0] for entry in load(tmp_path).entries] == [
        "J'ai",
        "Une",
        "du",
        "on",
        "de",
    ]
    assert not [problem for problem in check(tmp_path).advice if problem.path.suffix == ".yaml"]
