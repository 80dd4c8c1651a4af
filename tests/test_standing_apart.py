"""Whatever is asked of whatever post: nothing that stands apart is quoted, and no line of a dialogue is cut."""

import re
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.corpus._markdown import plain_text
from bot.index import Index
from bot.model import Blog, Corpus, Post, Quote
from bot.quotes import LONGEST
from tests.helpers import talk

# What stands apart has these in it, and nothing else has.
APART = re.compile(r"Titre|xcode|xphoto")
THINGS = ("la ruche", "le verger", "la gare", "le pain", "la pluie", "le marché", "la piscine", "le vélo")
SENTENCES = (
    "{thing} me plaît depuis longtemps, et je le dis à tout le monde.",
    "Je pense souvent à {thing} le dimanche matin.",
    "C'est cher.",
    "Mais {thing} ne suffit pas, à mon avis.",
    "Pourquoi {thing} coûte-t-il autant ?",
    "Voici ce que je sais de {thing} :",
    "Selon Paul Rey, {thing} va changer dans dix ans, et nous avec.",
    "« Tout passe, même {thing} et le reste », soupire le facteur.",
    "En somme, {thing} vaut la peine.",
)
SAID = (
    "Pour {thing}, tout seul ? Jamais, m'a-t-il répondu.",
    "Et {thing} ?",
    "Oui. Et non.",
    "Tu viens ? dit Manon.",
    "Bien. Il faut deux choses :",
)
SEQUENCES = (
    ("parle-moi de {thing}", "la suite ?", "la suite ?", "et avant ?", "plus de contexte"),
    ("{thing} ?", "et l'auteur, il en pense quoi ?", "sa conclusion ?", "continue"),
    ("résume le billet", "comment se termine le billet ?", "la suite ?"),
    ("lis-moi le billet Essai", "continue", "continue", "que répond-il ?"),
    ("que coûte {thing} ?", "pourquoi ?", "qui a dit ça ?", "autre chose ?", "pose-moi une question"),
)

_THING = st.sampled_from(THINGS)


@st.composite
def _filled(draw: st.DrawFn, sentences: tuple[str, ...]) -> str:
    text = draw(st.sampled_from(sentences)).format(thing=draw(_THING))
    return text[0].upper() + text[1:]


def _several(sentences: tuple[str, ...], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(_filled(sentences), min_size=1, max_size=most)


_PROSE = _several(SENTENCES, 4).map(" ".join)
_DIALOGUE = st.builds(
    lambda said, gap: gap.join(f"— {line}" for line in [*said, "Bon, dit-il."]),
    _several(SAID, 12),
    st.sampled_from(["\n", "\n\n"]),
)
_LIST = st.builds(
    lambda before, items: "\n".join([before, "", *(f"- {item}" for item in items)]),
    _filled(SENTENCES),
    st.lists(_several(SENTENCES, 2).map("\n\n  ".join), min_size=1, max_size=6),
)
_ASIDE = st.sampled_from(
    ["## Titre sur la ruche", "**Titre du verger**", "```\nxcode = 1\n```", "![xphoto](a.png)", "---"]
)
_BODY = st.lists(st.one_of(_PROSE, _DIALOGUE, _LIST, _ASIDE), min_size=2, max_size=9).map("\n\n".join)


def _post(slug: str, title: str, source: str) -> Post:
    plain = plain_text(source)
    return Post(slug, title, plain.text, topics=("jardin",), asides=plain.asides)


def _dialogue_lines(body: str) -> Iterator[tuple[int, int]]:
    """Yield where the lines of dialogues begin and end that fit into a quote whole."""
    for match in re.finditer(r"^—.*$", body, re.MULTILINE):
        if len(match.group().rstrip()) <= LONGEST:
            yield match.start(), match.start() + len(match.group().rstrip())


def _faults(quote: Quote) -> list[str]:
    """Return what is wrong with a quote."""
    found = [match.group() for match in APART.finditer(quote.text)]
    body = quote.post.body
    found += [body[a.start : a.end] for a in quote.post.asides if a.start < quote.end and quote.start < a.end]
    cut = [(s, e) for s, e in _dialogue_lines(body) if s < quote.start < e or s < quote.end < e]
    return found + [body[start:end] for start, end in cut]


@settings(max_examples=40)  # each builds an index, and holds every talk over it
@given(_BODY, _BODY, _THING)
def test_nothing_apart_is_quoted_and_no_line_of_a_dialogue_is_cut(first: str, second: str, thing: str) -> None:
    posts = (_post("essai", "Essai", f"Un mot sur {thing}.\n\n{first}"), _post("autre", "Autre billet", second))
    index = Index(Corpus(Blog(), tuple(post for post in posts if not APART.fullmatch(post.body))))
    for sequence in SEQUENCES:
        for reply in talk(index, *(text.format(thing=thing) for text in sequence)):
            for quote in (quote for citation in reply.citations for quote in citation.quotes):
                assert not _faults(quote), quote.text
