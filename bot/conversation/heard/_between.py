"""What is asked of two things just read: which of them wins, what sets them apart.

All over folded text without punctuation.
"""

import re

from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD

_OF_THEM = r"(?: (?:des deux|d'entre (?:eux|elles)|of (?:the two|them)))?"
_IS_BEST = (
    r"(?:l'emporte\w*|gagne\w*|a gagne|domine\w*|prime|pese\w* le plus|a (?:raison|tort)|wins?|won|"
    r"(?:is|are) (?:right|wrong)|est l[ea] (?:pire|meilleure?))"
)
_IS_MORE = (
    r"(?:compte\w* le plus|il prefere|"
    r"(?:is|are) (?:worse|worst|better|best|the (?:most|least|worst|best|bigg?e\w+)|more|less)(?: \w+)?|"
    r"matters? (?:the )?(?:more|most)|"
    r"(?:est|sont|serait|reste)(?: t il)? (?:l[ea]s? )?"
    r"(?:(?:plus|moins) (?!recent|vieu|vieil|ancien|jeune|court|long)\w+|"
    r"pires?|meilleure?s?|mieux))"
)
_FOR_WHOM = r"(?: (?:pour|a|dans|for|to|in) \w+(?: \w+){0,2})?"
_LAST = r"(?: (?:alors|du coup|donc|selon (?:lui|elle|l'auteur)|then|for (?:him|her)|a la fin|au final|la dedans))*$"
_WHICH = re.compile(
    rf"{LEAD}(?:(?:(?:lequel|laquelle|lesquel(?:le)?s|quel (?:camp|cote)|which(?: one| side)?){_OF_THEM} "
    rf"(?:{_IS_BEST}|{_IS_MORE})|(?:qui|who){_OF_THEM} {_IS_BEST}|"
    rf"(?:who|which)'s (?:right|wrong|better|worse|best|worst|the (?:best|worst))){_OF_THEM}{_FOR_WHOM}|"
    rf"(?:c'est (?:quoi|lequel) )?(?:le|la|the) (?:pire|meilleure?|worst|best){_OF_THEM})"
    rf"{_LAST}"
)
_IN_THE_END = re.compile(
    rf"{LEAD}(?:au final|finalement|en (?:fin de compte|definitive)|au bout du compte|tout compte fait|"
    r"l'un dans l'autre|(?:c'est quoi |quel est )?(?:le |son )?(?:verdict|bilan)|"
    r"(?:il tranche|il penche) (?:pour |de )?(?:quoi|quel cote|comment)|on balance|all in all|(?:what's |"
    r"what is )?(?:the |his )?verdict|"
    r"so which is it|"
    r"(?:il|elle|l'auteur|he|she|the author) (?:ne |n')?(?:est|prend|reste|is|takes)"
    r"(?: (?:donc|pas|plutot|assez|alors|not|no|rather|a))* (?:contre|pour|neutre|position|parti|mitigee?|partagee?|"
    r"entre les deux|against it|for it|neutral|torn|sides?))(?: (?:on|il|elle|tu|vous) (?:en )?(?:pens|di[st]|"
    r"conclu|reti|choisi|fai)\w*(?: quoi)?)?"
    rf"{_LAST}"
)
_APART = re.compile(
    rf"{LEAD}(?:(?:quelle est |quelle |c'est quoi |what(?:'s| is) |il y a |y a )*"
    r"(?:la |the |une |une vraie )?difference(?: (?:entre (?:les deux|eux|elles)|between (?:the two|them|both)))?|"
    r"qu'est ce qui (?:les (?:distingue|differencie|oppose|separe)|change entre (?:les deux|eux))|"
    r"(?:en quoi )?(?:(?:c'est|ce n'est|est ce) (?:pas )?(?:different|pareil|la meme chose)|ils (?:sont|different\w*)"
    r"(?: differents)?)|compare(?:[rsz]|nt)?(?: (?:moi|nous|les|les deux|les moi|them|the two))*|"
    rf"(?:what's different|how (?:are|do) they differ\w*|(?:is it|are they) the same(?: thing)?)){_LAST}"
)
_STILL = re.compile(
    rf"{LEAD}(?:(?:aujourd'hui|maintenant|de nos jours|now|today|depuis) )*"
    r"(?:(?:c'est|est ce|ca (?:reste|tient|vaut|marche|existe|se fait|a)|(?:ca|il|elle|ils|elles) (?:existe\w*|"
    r"est|sont|vaut|valent)) (?:\w+ )?(?:encore|toujours)"
    r"(?: (?:vraie?s?|valables?|d'actualite|actuel\w*|le cas|pareil|comme ca|pertinent\w*|en place|la|debout))?"
    r"(?: (?:a (?:votre|ton) avis|selon (?:vous|toi)|d'apres (?:vous|toi)|(?:tu|vous) (?:crois|croyez|penses|"
    r"pensez)))?|"
    r"(?:ca|il|elle|c'est) (?:a (?:beaucoup |bien )?)?(?:change|vieilli|perime|depasse|obsolete)|"
    r"(?:is|are|does) (?:it|that|this|they) still(?: (?:true|valid|relevant|the case|exist|around|there|so|hold))?|"
    r"still (?:true|valid|relevant)|has (?:it|that) changed|"
    r"(?:c'est|ce n'est|c'est pas|ca fait|it's|isn't it|isn't that) (?:pas |plus |un peu |quand meme |deja |a "
    r"bit |kind of )*"
    r"(?:vieux|vieille|datee?s?|depassee?s?|perimee?s?|obsoletes?|old|outdated|dated)(?: (?:tout ca|ca|cela|now))?|"
    r"(?:il|elle|l'auteur|he|she) (?:en )?(?:dirait|penserait|ecrirait) quoi(?= (?:aujourd'hui|maintenant|en 20\d\d))|"
    r"(?:qu'en|que) (?:dirait|penserait|ecrirait)(?: t)? (?:il|elle|l'auteur)(?= (?:aujourd'hui|maintenant|en 20\d\d))|"
    r"what would (?:he|she|the author) (?:say|think|write)(?: (?:of|about) (?:it|that|this))?(?= (?:today|now|"
    r"nowadays))|"
    r"(?:(?:c'est|ca fait|ils sont|ca donne) )?(?:combien|quoi)(?= (?:aujourd'hui|maintenant|de nos jours)))"
    r"(?: (?:aujourd'hui|maintenant|de nos jours|en 20\d\d|today|now|these days|nowadays|depuis|du coup))*$"
)
_SINCE = re.compile(
    rf"{LEAD}(?:aujourd'hui|maintenant|de nos jours|en 20[2-9]\d|now|today) (?:c'est|ca fait|ils sont|on en est a) "
    r"combien$"
)
_LONGEST = 12


def _read(text: str) -> str:
    plain = plainly(text)
    return plain if plain.count(" ") < _LONGEST else ""


def asks_which_wins(text: str) -> bool:
    """Say whether a message asks which of the things just read is right, or better, or worse ("lequel l'emporte ?")."""
    return _WHICH.match(_read(text)) is not None


def asks_in_the_end(text: str) -> bool:
    """Say whether a message asks where what was read comes to ("et au final ?", "verdict ?")."""
    return _IN_THE_END.match(_read(text)) is not None


def asks_what_sets_apart(text: str) -> bool:
    """Say whether a message asks how two things differ, and leaves it to the talk which ("quelle différence ?")."""
    return _APART.match(_read(text)) is not None


def asks_if_still_so(text: str) -> bool:
    """Say whether a message asks whether what was read still holds today ("c'est encore vrai ?")."""
    plain = _read(text)
    is_asked = "?" in text or plain.startswith("c'est pas un peu")
    return is_asked and bool(_STILL.match(plain) or _SINCE.match(plain))


def thing_named(text: str) -> str:
    """Return the words of a message that name what it asks of."""
    return " ".join(subject_words(plainly(text)))
