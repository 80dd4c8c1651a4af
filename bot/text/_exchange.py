"""Whether the items of a list are said in turn: "- Et vous ?", "- Moi, jamais." A hyphen stands before either."""

import itertools
import re
from collections.abc import Sequence

_ASKS = re.compile(r"\?[\s»”\")]*$")
# Who is spoken to, who speaks of himself, and how one answers.
_TO_SOMEBODY = re.compile(r"\b(?:vous|votre|vos|tu|toi|ton|ta|tes|t['’]\w+|you|your)\b", re.IGNORECASE)
_OF_ONESELF = re.compile(r"\b(?:je|j['’]|m['’]|moi|mon|ma|mes|nous|notre|I|my|me|we|our)(?![\w-])", re.IGNORECASE)
_ANSWERS = re.compile(
    r"[\s\xa0]*(?:[-–—]\s*)?(?:[«“\"]\s?)?(?:oui|non|si|ouais|bah|ben|bof|euh|ah|oh|jamais|toujours|parfois|peut-être|bien\ssûr|"
    r"d['’]accord|évidemment|justement|exactement|absolument|pas\s(?:du\stout|vraiment|encore|toujours)|parce\squ[e’']|"
    r"yes|no|well|never|always|sometimes|maybe|perhaps|of\scourse|because)(?![\w-]|\s(?:tu|vous)\b)",
    re.IGNORECASE,
)
# "… ? demanda Jules", "…, ai-je dit": whom one speaks to stands behind what is said.
_DID = r"(?:ai|as|a|ont|avait|avais)-(?:t-)?(?:je|tu|il|elle|on|ils|elles)\s\w"
_HE = r"-(?:t-)?(?:je|il|elle|on|ils|elles)\b"
_WHO = r"\s(?:(?:le|la|les|mon|ma|mes|une?)\b|l['’]|(?!L[ae]s?\b)[A-ZÀ-Þ])"
_ASKED = r"(?:demand|répond|répliqu|rétorqu|lanc|soupir|murmur|ripost|protest)\w*"
_HAS_ASKED = (
    r"(?:a|ont|avait)\s(?:demandé|répondu|dit|lancé|répliqué|rétorqué|soupiré|murmuré|crié|ajouté|protesté|soufflé)"
)
_SAID = re.compile(
    r"(?:lui|leur|me|te|nous|[mts]['’])?\s?".join(
        (
            r"[,?!…]\s+",
            rf"(?:{_DID}|(?:dis|dit|fais|fait|fit|{_ASKED}){_HE}|{_ASKED}{_WHO}|(?<=[?!…] )(?:dit|fait|fit){_WHO}|"
            rf"{_HAS_ASKED}{_WHO}|dit\s(?!L[ae]s?\b)[A-ZÀ-Þ])",
        )
    )
)
# So often is something asked and answered where nothing but the dashes tells that two people speak.
_FEWEST = 2


def is_exchange(items: Sequence[str], *, has_dash: bool) -> bool:
    """Say whether the items of a list are what people say to one another; `has_dash` is said of long dashes, which
    other lists seldom have.

    A list of questions is none, nor one of things to do with a question among them.
    """
    if len(items) > 1 and any(map(_SAID.search, items)):
        return True
    pairs = [pair for pair in itertools.pairwise(items) if _ASKS.search(pair[0]) and not _ASKS.search(pair[1])]
    if has_dash and len(pairs) >= _FEWEST:
        return True
    is_put = any(_TO_SOMEBODY.search(asked) for asked, _ in pairs)
    return any(_ANSWERS.match(answer) or (is_put and _OF_ONESELF.search(answer)) for _, answer in pairs)
