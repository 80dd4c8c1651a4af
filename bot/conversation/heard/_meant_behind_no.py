"""What somebody means who begins with a no: "non, l'école de Grenoble, pas Microsoft", "no like does it hurt us"."""

import re

from bot.conversation.heard._follow_ups import subject_words
from bot.text import plain as plain_of

# "Non, l'école de Grenoble, pas Microsoft" names what was meant; "non, le big data n'est pas un danger" disagrees.
_NO_BUT = re.compile(
    r"^\W*(?:[Nn]on|[Nn]an|[Nn]n|[Nn]o|[Nn]ope)(?:\W+(?:non|nan|no))*\s*[,!:]+\s*(?:mais |but )?"
    r"(?P<rest>(?:(?:l[ae]s?|the|(?P<own>their|his|her|son|sa|ses)|ce[st]?|cette) |l['’]|[A-ZÉ]\w{2,})\w.*?)"
    r"(?P<other>,? (?:et )?(?:pas|not) [^,?]{2,30})?[\s.!]*$"
)
# "No like does it make people happy or sad" asks that.
_NO_ASKS = re.compile(
    r"^\W*(?:no|non|nan|nn|nope)\W+(?:(?:like|genre|i mean|i meant|je veux dire|mais|but)\W+)*"
    r"(?P<rest>(?:does|do|did|is|are|was|were|what(?! an? )|why|how|who|when|where|which|est-ce|c['’]est (?:quoi|qui)|"
    r"pourquoi|comment|combien|qu['’]est-ce|quel(?:le)?s?)\b(?:\W+\w+){2}.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TELLS = re.compile(
    r"\b(?:est|sont|etait|ont|a|va|peut|doit|fait|is|are|was|were|has|have|does|do|can|will|n'\w+|ne)\b|\bc'"
)
# "Pas l'Inde, la France" names first what was not meant.
_NOT_BUT = re.compile(
    r"^\W*(?:[Nn](?:on|an|o),?\s+)?(?:[Pp]as|[Nn]ot)\s+(?:(?:l[ae]s?|the|d[eu]s?)\s+|[ld]['’]|"
    r"(?=[A-ZÉ]))\w+\s*[,!.:;]+\s*"
    r"(?:mais\s+|but\s+)?(?P<rest>(?:(?:l[ae]s?|the)\s+|l['’])?\w[^,!?.]{1,30}?)\s*[!.]*"
    r"(?P<asks>\s(?:il|elle|l['’]auteur|does he|does she)\b[^.!]{2,30}\?)?\s*$"
)
# A thing is named in so few words, unless another is rejected beside it: "non, les gens adorent ça" tells something.
_MOST_NAMED, _MOST_CORRECTED = 3, 7


def meant_behind_no(text: str) -> str | None:
    """Return what somebody meant all the while, behind a "no", or None where he disagrees."""
    named = _NOT_BUT.match(text)
    meant = plain_of(named["rest"]) if named else ""
    if named and subject_words(meant) and not _TELLS.search(meant):
        return f"{named['rest']} ?"
    if asks := _NO_ASKS.match(text):
        return f"{asks['rest'].rstrip(' ?')} ?"
    found = _NO_BUT.match(text)
    if found is None or not subject_words(plain_of(found["rest"])):
        return None
    rest, plain = found["rest"], plain_of(found["rest"])
    if "?" in rest:
        return rest
    most = _MOST_CORRECTED if found["own"] or found["other"] else _MOST_NAMED
    is_named = len(plain.split()) <= most and not _TELLS.search(plain)
    return f"{rest} ?" if is_named else None
