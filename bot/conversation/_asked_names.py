"""Questions for what the posts hold of a kind: "quelles entreprises sont citées ?", "who does he quote?", "une stat ?".

Over folded text without punctuation; whole messages: "quels experts du big data ?" has a subject of its own.
"""

from typing import NamedTuple

from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import GIVES
from bot.quotes import Kind
from bot.text import lately

_KINDS = {
    Kind.PERSON: r"personnes?|personnalites?|gens|mecs|gars|types|auteure?s?|experte?s?|specialistes?|penseurs?|"
    r"chercheurs?|people|persons|authors?|writers?|thinkers?",
    Kind.FIRM: r"entreprises?|societes?|boites?|firmes?|start ?ups?|marques?|compan(?:y|ies)|firms?|businesses|brands?",
    Kind.TOWN: r"villes?|cit(?:y|ies)|towns?",
    Kind.COUNTRY: r"pays|countr(?:y|ies)",
    Kind.PLACE: r"lieux|endroits?|places?",
    Kind.PRESS: r"journaux|journal|magazines?|medias?|newspapers?|papers?",
    Kind.BOOK: r"livres?|bouquins?|ouvrages?|books?",
    Kind.STUDY: r"etudes?|enquetes?|rapports?|barometres?|stud(?:y|ies)|surveys?|reports?",
    Kind.SOURCE: r"sources?|references?",
}
_KIND = "|".join(f"(?P<{kind.value}>{words})" for kind, words in _KINDS.items())
_HE = r"(?:ils?|elles?|l'(?:auteur|autrice|equipe)|(?:le|the|this) blog|on|s?he|they|it|(?:the|this) author)"
_DOES = r"(?:(?:cite|mentionne|nomme|evoque|parle|donne|utilise|s'appuie|s'inspire|se base|se fonde)(?:nt)?)"
_QUOTES = r"(?:ever )?(?:mention|name|cite|quote|talk about|speak of|use|rely on|give)s?"
_WHERE = (
    r"(?: (?:dans|sur|par|in|on|by) (?:(?:le|la|les|l'|ce|cet|ces|ses|tout le|the|his|her|their|this|"
    r"these) ?)?(?:blog(?:ueur)?|billets?|articles?|posts?|textes?|auteur|author)|(?: dans)? (?:l'ensemble|la totalite|"
    r"chacun) (?:de |des )(?:ses |ces |les )?(?:billets?|articles?|posts?|textes?)| in all (?:of )?(?:his|the|these) "
    r"(?:posts?|articles?))?"
)
_SAID = (
    rf" (?:(?:qui )?(?:sont|est|ont ete|a ete|y sont|est ce qui est) (?:cite|mentionne|nomme|evoque)e?s?"
    rf"|(?:est ce )?(?:qu(?:e |'))?{_HE} {_DOES}|{_DOES}(?: t)? {_HE}"
    rf"|(?:are|is|was|were|gets?) (?:mentioned|named|cited|quoted)"
    rf"|(?:(?:does|do|did) )?{_HE} (?:mention|name|cite|quote|talk about|speak of)s?)"
)
_IN = (
    r"(?:(?:et|mais|alors|sinon|ok|bon|ouais|oui|tiens|allez|vas y|allez y|go|and|but|well|dis moi|tell me|"
    r"est ce qu(?:e |')) ?)*"
)
_ASKED = LateOpening(
    rf"{_IN}(?P<he>(?:(?:does|do|did) )?{_HE} (?:{_DOES}|{_QUOTES}) )?(?:de |sur )?"
    rf"(?:(?P<who>qui|who)|(?:quel(?:le)?s? (?:sont (?:les |ses |leurs ))?|which |what |(?P<are>(?:c'est (?:qui|quoi)|"
    rf"(?:who|what) are) (?:les |the |ses |leurs |his |her |their ))|(?P<any>des |ses |d'autres |quelques |any |some "
    rf"|his |her |their ))(?:{_KIND}))(?P<said>{_SAID})?{_WHERE}"
)
_I = r"(?:t'|j'|(?:tu|vous|on|je|(?:il )?y|i|do you|have you|can you) )?"
_FIGURES = LateOpening(
    rf"{_IN}(?:(?:{_HE} {_DOES}|{_I}{GIVES}) )?(?P<text>(?:(?:une?|an?) )?(?:trucs?|passages?|phrases?|citations?|"
    r"quotes?|lines?|something|quelque chose) (?:avec|with) )?(?P<one>(?:(?:encore )?une?|an?|one|"
    r"another)(?: autre)? )?(?:(?:des|les|quelques|some|any|ses|his|d'autres|other|de|of) )?(?:(?:petit|bon(?:ne)?|"
    r"gros(?:se)?|vrai(?:e)?|cool|nice|good|interesting|striking)s? )*(?:chiffres?|stats?|statistiques?|statistics?|"
    r"numbers?|figures?)(?: (?:(?:marquant|cle|interessant|frappant|etonnant|parlant|impressionnant|precis|choc|sympa|"
    r"cool)e?s?|qui (?:claque|frappe|marque|parle|tue)(?:nt)?|(?:au|at) (?:hasard|pif|random)|random|in (?:it|them)))*"
    rf"{_WHERE}(?: (?:stp|svp|please|pls|alors|plutot))*"
)
_LONGEST = 90
_MOST = 3


class NamesAsked(NamedTuple):
    """Of which kind a message asks the names that the posts hold, how many at most are enough, and whether it says that
    it is the posts'. "Quelles villes ?" does not: in a talk it may ask for those of its subject.
    """

    kind: Kind
    most: int
    says_where: bool


@lately
def names_asked(text: str) -> NamesAsked | None:
    """Return what a message asks the posts for by its kind alone, None for another message."""
    plain = plainly(text)
    if len(plain) > _LONGEST:
        return None
    if " " in plain and (found := _FIGURES.fullmatch(plain)):  # a keyword alone is searched
        return NamesAsked(Kind.FIGURE, 1 if found["one"] or found["text"] else _MOST, says_where=False)
    found = _ASKED.fullmatch(plain)
    # "De qui parle-t-il ?" asks of what was read, and "c'est qui les auteurs ?" may.
    if found is None or (found["are"] and not (found["said"] or found[Kind.SOURCE])):
        return None
    if found["any"] and not found["he"]:
        return None
    if found["who"] and (not found["said"] or "parle" in found["said"]):
        return None
    kind = Kind.PERSON if found["who"] else next(kind for kind in _KINDS if found[kind.value])
    return NamesAsked(kind, _MOST, says_where=bool(found["he"] or found["said"]))


def asks_figures(text: str) -> bool:
    """Say whether a message wants a figure, or some, and says nothing of what."""
    asked = names_asked(text)
    return asked is not None and asked.kind is Kind.FIGURE
