"""Questions for the names of a kind that the posts hold: "quelles entreprises sont citées ?", "who does he quote?".

Over folded text without punctuation; whole messages: "quels experts du big data ?" has a subject of its own.
"""

from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._plainly import plainly
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
}
_KIND = "|".join(f"(?P<{kind.value}>{words})" for kind, words in _KINDS.items())
_HE = r"(?:ils?|elles?|l'(?:auteur|autrice|equipe)|(?:le|the|this) blog|on|s?he|they|it|(?:the|this) author)"
_DOES = r"(?:cite|mentionne|nomme|evoque|parle)(?:nt)?"
_WHERE = (
    r"(?: (?:dans|sur|par|in|on|by) (?:(?:le|la|les|l'|ce|cet|ces|ses|tout le|the|his|her|their|this|these) ?)?"
    r"(?:blog(?:ueur)?|billets?|articles?|posts?|textes?|auteur|author))?"
)
_SAID = (
    rf" (?:(?:qui )?(?:sont|est|ont ete|a ete|y sont|est ce qui est) (?:cite|mentionne|nomme|evoque)e?s?"
    rf"|(?:est ce )?(?:qu(?:e |'))?{_HE} {_DOES}|{_DOES}(?: t)? {_HE}"
    rf"|(?:are|is|was|were|gets?) (?:mentioned|named|cited|quoted)"
    rf"|(?:(?:does|do|did) )?{_HE} (?:mention|name|cite|quote|talk about|speak of)s?)"
)
_ASKED = LateOpening(
    rf"(?:(?:et|mais|alors|sinon|and|but|dis moi|tell me) )*(?P<he>{_HE} {_DOES} )?(?:de )?"
    rf"(?:(?P<who>qui|who)|(?:quel(?:le)?s? (?:sont les )?|which |what |(?P<are>(?:c'est (?:qui|quoi)|(?:who|"
    rf"what) are) (?:les |the )))(?:{_KIND}))(?P<said>{_SAID})?{_WHERE}"
)
_LONGEST = 90


@lately
def names_asked(text: str) -> tuple[Kind, bool] | None:
    """Return of which kind a message asks the names that the posts hold, and whether it says that it is the posts'.

    "Quelles villes ?" does not: in a talk it may ask for those of its subject. None for another message.
    """
    plain = plainly(text)
    found = _ASKED.fullmatch(plain) if len(plain) <= _LONGEST else None
    # "De qui parle-t-il ?" asks of what was read, and "c'est qui les auteurs ?" may.
    if found is None or (found["are"] and not found["said"]):
        return None
    if found["who"] and (not found["said"] or "parle" in found["said"]):
        return None
    kind = Kind.PERSON if found["who"] else next(kind for kind in Kind if found[kind.value])
    return kind, bool(found["he"] or found["said"])
