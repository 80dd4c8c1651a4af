"""What is named before it is asked what the author says of it: "Sharepoint, il en dit quoi ?", "et sur Facebook ?"."""

import re

from bot.conversation.heard._follow_ups import subject_words
from bot.text import Pieces, fold, without_courtesy
from bot.text import plain as plain_of

# "Sharepoint, il en dit quoi ?" names what it is about first, whatever was read before.
_NAMED_FIRST = re.compile(
    r"^\W*(?:(?:et|and|ok|sinon|mais|but|alors|so)\s+){0,2}(?:sur |pour )?(?P<rest>(?!(?:\w+ )?dans "
    r")\w[^,;:.!?]{2,40}?),? "
    r"(?:(?:il|elle|l['’]auteur) (?:en )?(?P<does>dit|pense|parle|raconte|[eé]crit)(?: (?:quoi|de quoi|quelque chose))|"
    r"qu['’]en (?P<doing>dit|pense|raconte|[eé]crit)[- ](?:t[- ])?(?:il|elle|l['’]auteur)|"
    r"(?:il|elle|l['’]auteur) (?P<spoken>en parle|en a (?:d[eé]j[aà] |jamais )?parl[eé]|l['’][eé]voque)|"
    r"(?P<stands>il|elle|l['’]auteur) (?:(?:le|la|les|en|y) |l['’]|(?=\w+ ou pas\b))"
    r"(?:comprend|critique|aime|kiffe|adore|hait|d[eé]teste|d[eé]fend|soutient|juge|admire|condamne|respecte|craint|approuve|"
    r"appr[eé]cie|m[eé]prise)(?:,? (?:ou|et) (?:(?:bien |plut[oô]t )?(?:il |elle )?(?:(?:le|la|les) |l['’])?\w+|pas|"
    r"non))?|what does (?:he|she|the author) (?P<say>say|think|write)(?: (?:about|of) (?:it|that|them))?)"
    r"(?: (?:au juste|exactement|lui|du coup|alors|then|l['’]?auteur|quelque part))*[\s?!.]*$",
    re.IGNORECASE,
)
# One of these stands behind it.
_SAYS_OF_IT = Pieces(" il ", " elle ", " l'auteur ", " qu'en ", " what does ")


def named_first(text: str) -> str | None:
    """Return the usual question for what is said of a thing that stands before it, or None."""
    found = _NAMED_FIRST.match(without_courtesy(text)) if _SAYS_OF_IT.any_in(fold(text)) else None
    if found is None or not subject_words(plain_of(found["rest"])):
        return None
    if found["say"]:
        return f"What does the author {found['say']} about {found['rest']}?"
    if found["spoken"]:
        return f"il parle de {found['rest']} ?"
    if found["stands"] or (found["does"] or found["doing"]) == "pense":
        return f"Que pense l’auteur de {found['rest']} ?"
    return f"Que dit l’auteur de {found['rest']} ?"
