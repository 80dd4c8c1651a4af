"""Who says that he, or somebody close to him, wants to die, is beaten, or has died by his own hand.

All over folded text without punctuation, a sentence at a time. Who asks what the blog says of such things, or
says so in jest, is answered as anybody is.
"""

import re

from bot.conversation._asked_last import sentences_of
from bot.conversation.heard._plainly import plainly
from bot.text import LateSign, Pieces, fold

_I = (
    r"(?:je |j'|jme |jvais |jveux )(?:ne |n'|m'|me |suis |ai |vais |veux |voudrais |voulais |peux |en |y |pense |"
    r"songe |"
    r"compte |pensais |prefererais |aimerais )*"
)
_SOON = (
    r"(?: (?:ce soir|cette nuit|maintenant|aujourd'hui|demain|bientot|une bonne fois(?: pour toutes)?|"
    r"pour (?:de bon|toujours)))*"
)
_WANTS_TO = (
    r"(?:mou?rr?ir|crever|suicid\w+|me (?:tuer|suicider|pendre|flinguer|foutre en l'air|faire du mal|scarifier)|"
    rf"m'ouvrir les veines|en finir(?: avec (?:la|ma) vie)?{_SOON}$|mettre fin a (?:mes jours|ma vie)|"
    rf"(?:au |le )suicide|etre morte?|disparaitre{_SOON}$)"
)
_WANTS_TO_IN_ENGLISH = (
    r"(?:kill(?:ing)? myself|die\b(?! (?:of|laughing|for|to know|from))|end(?:ing)? (?:my life|it all)|suicidal|"
    r"hurt(?:ing)? myself|be dead|was dead|were dead)"
)
_OWN = LateSign(
    rf"\b{_I}(?:a |de |d'|(?:tres |trop |vraiment |juste |souvent |tellement ))*(?:envie? (?:de |d'))?{_WANTS_TO}\b|"
    r"\b(?:j(?:e |'(?:ai )?)(?:ne |n'|ai |veux |en )*(?:plus|pas) (?:envie de |la force de |le gout de )?|"
    r"^plus envie de )(?:vivre|exister)(?: comme ca| ainsi)?$|\bmarre (?:de la vie|de vivre|d'exister)\b|"
    r"\bpensees suicidaires\b|\bje me (?:scarifie|fais du mal|suicide)\b|\bje (?:ne |n')?en peux plus de"
    r" (?:vivre|la vie|cette vie)\b|\bje suis a bout$|\ba quoi bon vivre\b|\b(?:ma|la) vie"
    r" (?:ne |n'|n )?(?:vaut|a) plus (?:la peine|de sens|rien)\b|\baide[zs]? moi je vais (?:tres |trop )?mal\b|"
    r"\bi(?:'m|'ve|'d|'ll| am| want| wanna| just| really| would| will| feel| think| thought| have| been| keep| might|"
    rf" could| gonna| going| to| about| of| thinking| like| wish| i| hate my life| and)* {_WANTS_TO_IN_ENGLISH}\b|"
    r"\bi (?:don't|do not) (?:want to|wanna|feel like) (?:live|living|be alive|be here)(?: any ?more)?$|"
    r"\blife (?:is(?:n't| not)|no longer is) worth living\b|\bno (?:reason to live|point in living)\b|"
    r"\bbetter off dead\b|\bself ?harm(?:ing)? (?:again|myself)\b"
)
_CLOSE = (
    r"(?:amie?|pote|copine?|copain|mec|ex|frere|soeur|fils|fille|mere|pere|cousine?|collegue|voisine?|femme|mari|enfant|eleve|"
    r"conjointe?|compagn(?:on|e)|friend|brother|sister|son|daughter|mother|mom|mum|father|dad|cousin|colleague|wife|"
    r"husband|kid|girlfriend|boyfriend|partner)"
)
_MY_CLOSE = rf"(?:mon|ma|un|une|my|a) (?:\w+ )?{_CLOSE}(?: \w+)?"
_ANOTHERS = LateSign(
    rf"\b{_MY_CLOSE} (?:\w+ )?(?:(?:veut|parle de|pense a|a envie de|menace de|va|wants to|wanna|is|talks about|"
    r"threatens to|is going to|tried to) (?:mourir|se (?:suicider|tuer|pendre|faire du mal)|en finir|die|"
    r"kill (?:him|her|them)sel(?:f|ves)|suicidal|end (?:his|her|their) life)|s'est (?:suicidee?|tuee?|pendue?)|"
    r"killed (?:him|her)self|died by suicide)\b"
)
_VIOLENCE = LateSign(
    rf"\b{_MY_CLOSE} me (?:frappe|bat|tape|cogne|viole|menace de mort)\b|\b(?:on|il|elle) m'a violee?\b|"
    rf"\b{_MY_CLOSE} m'a (?:encore |deja |souvent )*(?:frappe|battu|tape|cogne|viole|etrangle)e?\b|"
    rf"\bje suis (?:battue?|violee?)\b|\bj'ai ete (?:battue?|violee?|frappee?)\b|"
    rf"\b{_MY_CLOSE} (?:menace|est en train) de me (?:tuer|frapper|battre|violer|cogner|etrangler)\b|"
    rf"\b{_MY_CLOSE} (?:beats?|hits?|rape[sd]|abuse[sd]|punche[sd]|choke[sd]|slap(?:s|ped)) me\b|"
    rf"\b{_MY_CLOSE} (?:is|was|keeps|kept|has been) (?:beating|hitting|raping|abusing|punching|choking|slapping) me\b|"
    rf"\b{_MY_CLOSE} (?:is threatening|threatens|threatened|wants|says (?:he|she|they)(?:'ll| will| is going)?)"
    r" (?:to )?(?:kill|hurt|beat) me\b|"
    r"\bi (?:was|am being|'m being|got) (?:raped|beaten|abused)\b"
)
# Without any of these nobody says so: a look that spares most messages the others.
_HINTS = Pieces(
    "mour", "crev", "suicid", "tuer", "pendre", "flinguer", "en l'air", "faire du mal", "fais du mal", "scarif",
    "veines", "en finir", "mes jours", " vie", "disparaitre", "vivre", "exister", "a bout",
    "aide", "frapp", "me bat", "battu", "tape", "cogn", "etrangl", "viol", "menace", "s'est pendu", "s'est tue",
    "kill", "die", "mor",
    "ending", "end my", "end it", "end h", "end their", "hurt", "dead", "live", "living", "alive", "be here", "harm",
    "beat", "hit", "rape", "raping", "abus", "punch", "chok", "slap", "worth liv",
)  # fmt: skip
# Who laughs says it as one says that one is bored to death, and so does who dies of heat: in that very sentence.
_IN_JEST = LateSign(
    r"\b(?:lo+l|mdr+|ptdr+|haha+|xd|de rire|d'ennui|de (?:chaud|froid|faim|soif|honte|fatigue|curiosite|peur|plaisir)|"
    r"mou?rr?ir (?:heureu(?:x|se)|idiote?)|moins (?:con|bete|idiote?|ignorante?)|laughing|boredom|"
    r"of (?:shame|hunger|heat|curiosity))\b"
)
_LAUGHS = re.compile("[\U0001f602\U0001f923\U0001f605\U0001f606\U0001f480]")


def in_distress(text: str) -> str | None:
    """Return the name of the phrase for who needs a person rather than a quote ("distress", "distress_of_another" or
    "violence"); None for all others, and for who only says so in jest.
    """
    if not _HINTS.any_in(fold(text)) or _LAUGHS.search(text):
        return None
    said = [(sentence, plainly(sentence)) for sentence in sentences_of(text)]
    serious = [plain for sentence, plain in said if not _IN_JEST.search(fold(sentence))]
    signs = (("violence", _VIOLENCE), ("distress_of_another", _ANOTHERS), ("distress", _OWN))
    return next((name for name, sign in signs if any(map(sign.search, serious))), None)
