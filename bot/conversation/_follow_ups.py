"""What a message asks of the talk so far: "pourquoi ?", "et en Inde ?", "la source ?", "continue"…

Rules over the folded message, French and English. A message is a follow-up only when the rule fits it whole, or when it
opens like one and is short: a full question stands on its own, even in the middle of a talk.
"""

import re
from enum import StrEnum

from bot.text import fold, from_chat_spelling, words


class FollowUp(StrEnum):
    """How a message hangs on the turns before it."""

    WHO_SAYS = "who says"
    WHEN = "when"
    SOURCE = "source"
    WHY = "why"
    ANOTHER = "another"
    NEXT = "next"
    MORE = "more"
    SUMMARY = "summary"
    OPPOSITE = "opposite"
    DISAGREE = "disagree"
    AGREE = "agree"
    YES = "yes"
    NO = "no"
    PERSON = "person"
    ELLIPSIS = "ellipsis"
    VAGUE = "vague"


_AND = r"(?:(?:et|mais|oui|ok|d'accord|ah|non|merci|and|but|well|so|alors|donc|du coup|bon) )*"
_THAT = r"(?:ca|cela|ces mots|cette phrase|ce passage|cette citation|that|this)"
_PLEASE = r"(?: (?:stp|svp|s'il te plait|s'il vous plait|please|alors|donc|du coup|exactement|au juste))*"
_CAN_YOU = r"(?:(?:tu peux|peux tu|vous pouvez|pouvez vous|tu pourrais|can you|could you) )?"

_WHOLE: dict[FollowUp, tuple[str, ...]] = {
    FollowUp.WHO_SAYS: (
        rf"(?:c'est )?qui (?:est ce qui )?(?:a (?:dit|ecrit)|dit|ecrit|parle|pense|affirme) ?{_THAT}?(?: la)?",
        rf"qui parle(?: ici| la)?|{_THAT} (?:vient|est) de qui|c'est de qui|de qui (?:est ce|c'est|est {_THAT})",
        r"c'est (?:lui|l'auteur) qui (?:dit|parle|a dit|le dit|ecrit)(?: ca)?|c'est (?:son|ton) avis(?: a lui)?",
        rf"who (?:said|says|wrote) {_THAT}|who is (?:speaking|talking)|whose words(?: are these)?",
    ),
    FollowUp.WHEN: (
        rf"(?:c'etait|c'est|{_THAT} (?:date|remonte)|il a (?:dit|ecrit) {_THAT})(?: (?:de|a))? quand",
        rf"de quand (?:ca )?date(?: {_THAT})?",
        rf"quand (?:ca|est ce que c'etait|etait ce|a t il (?:dit|ecrit) {_THAT}|est ce qu'il a (?:dit|ecrit) {_THAT})?",
        r"(?:c'est|c'etait) (?:en )?quelle annee|en quelle annee|(?:a )?quelle date|(?:c'est )?(?:vieux|recent)",
        r"when (?:was (?:that|this|it)(?: written)?|did he (?:say|write) (?:that|this))?",
        r"what year(?: was (?:that|this))?",
    ),
    FollowUp.SOURCE: (
        r"(?:la |ta |votre |les |quelle |c'est quoi la )?(?:source|sources|reference|references)(?: de ca)?",
        r"(?:c'est |ca vient |tire |extrait )?(?:dans|de|d') ?quel (?:billet|article|post|texte)",
        r"quel (?:billet|article|post)",
        r"(?:le |un |t'as un |tu as le )?(?:lien|titre)(?: du billet)?",
        r"(?:ca sort|ca vient|tu sors ca) d'ou|d'ou (?:ca vient|tu sors ca)",
        r"(?:the )?source|which post(?: is (?:that|this))?|where (?:is|does) (?:that|this)(?: come)? from|link",
    ),
    FollowUp.WHY: (
        r"pourquoi(?: ca| donc| cela| est ce(?: que)?)?|pour quelle raison|comment ca se fait",
        r"why(?: is that| so)?|how come",
    ),
    FollowUp.ANOTHER: (
        r"(?:un|une|d'|des|tu as un|tu en as un|vous avez un|il y a un)? ?autres? ?(?:exemples?|passages?|citations?"
        r"|extraits?|chose|phrases?)?",
        r"autre chose|encore(?: un(?:e)?)?|un exemple|par exemple|des exemples",
        r"d'autres?(?: exemples?| passages?)?|quoi d'autre",
        r"(?:qu'est ce qu'il|il) (?:en )?dit d'autre|(?:another|one more)(?: example| quote)?",
        r"anything else|what else|more examples?",
    ),
    FollowUp.NEXT: (
        r"(?:la )?suite|continue[zr]?|vas y|allez|et (?:apres|ensuite|puis)|apres|ensuite|poursuis",
        r"poursuivez|lis la suite",
        r"go on|continue|next|and then|keep going",
    ),
    FollowUp.MORE: (
        rf"{_CAN_YOU}(?:preciser?|precisez|developper?|developpe[zr]?|detailler?|expliquer?|expliquez"
        r"|m'expliquer|etre plus precis)",
        r"c'est a dire|comment ca|(?:plus|davantage) de (?:details|precisions|contexte)",
        r"(?:dis|dites) m'en plus|en savoir plus",
        r"(?:ca veut dire|tu veux dire|il veut dire) quoi|qu'est ce que ca veut dire",
        r"je (?:ne )?comprends pas|pas compris|hein|quoi",
        r"(?:le )?contexte|(?:can you )?(?:explain|elaborate|clarify)|tell me more|more(?: details)?",
        r"meaning|what do you mean",
    ),
    FollowUp.SUMMARY: (
        rf"{_CAN_YOU}(?:me )?(?:le )?(?:resumer?|resume[zr]?|faire (?:un resume|court))(?: ca| tout ca| le billet)?",
        r"en (?:bref|resume|deux mots|une phrase|gros|court)|(?:un |fais un |le )?resume|l'essentiel|tl ?dr",
        r"(?:can you )?(?:summari[sz]e(?: (?:it|that|this))?|sum (?:it|that) up)|in short|in a nutshell|(?:a )?summary",
    ),
    FollowUp.OPPOSITE: (
        r"(?:a l'inverse|au contraire|inversement|a l'oppose|l'inverse|le contraire|en revanche|par contre)",
        r"(?:il dit (?:aussi )?)?(?:l'inverse|le contraire)(?: aussi)?",
        r"l'autre (?:cote|versant|face|point de vue)|de l'autre cote",
        r"(?:et )?(?:les |des |quels )?(?:dangers?|risques?|menaces?|inconvenients?|mauvais cotes?|limites?|craintes?)",
        r"(?:et )?(?:les |des |quels )?(?:avantages?|bienfaits?|bons cotes?|espoirs?|promesses?|opportunites?"
        r"|benefices?)",
        r"(?:the )?(?:other side|opposite|reverse|dangers?|risks?|downsides?|upsides?|benefits?|advantages?)",
        r"on the other hand",
        r"what about the (?:dangers?|risks?|downsides?|benefits?|advantages?|other side)",
    ),
    FollowUp.DISAGREE: (
        r"(?:(?:moi )?je (?:ne )?suis pas (?:du tout |tout a fait |vraiment |trop )?d'accord|pas d'accord"
        r"|je (?:ne )?(?:le )?crois pas|c'est faux)",
        r"(?:il|l'auteur) (?:a tort|se trompe|exagere)|n'importe quoi|tu plaisantes|j'y crois pas",
        r"je (?:ne )?pense pas(?: comme lui)?",
        r"i (?:don't agree|disagree|don't think so)|(?:he's|he is|that's|that is) wrong|nonsense",
    ),
    FollowUp.AGREE: (
        r"(?:(?:moi )?je suis (?:bien |tout a fait |completement )?d'accord(?: avec (?:lui|ca))?|il a raison"
        r"|c'est (?:vrai|juste|bien vrai)|exactement|tout a fait)",
        r"i agree|(?:he's|he is|that's) right|exactly|true|so true",
    ),
    FollowUp.YES: (
        r"(?:oui|ouais|yes|yep|yeah|volontiers|avec plaisir|je veux bien|d'accord|ok|okay|go|allons y|sure|please do)",
    ),
    FollowUp.NO: (r"(?:non|nan|no|nope|pas vraiment|non merci|no thanks|ca ira|laisse tomber)",),
    FollowUp.VAGUE: (
        r"(?:dis|dites|raconte|racontez|parle|parlez)(?: moi| nous)?(?: (?:un truc|quelque chose|un peu|de tout"
        r"|de quelque chose))?",
        r"(?:qu'est ce que|que) (?:tu en penses?|t'en penses|vous en pensez|tu penses|vous pensez)",
        r"(?:t'en|tu en) (?:dis|penses) quoi|et (?:toi|vous)",
        r"(?:une|j'ai une|je peux poser une) question|je (?:ne )?sais pas(?: quoi (?:dire|demander))?|quoi",
        r"surprends moi|au hasard",
        r"(?:tell me )?something|what do you think|surprise me|i don't know|idk|i have a question",
    ),
}
_COMPILED = {
    kind: re.compile(rf"{_AND}(?:{'|'.join(f'(?:{pattern})' for pattern in patterns)}){_PLEASE}")
    for kind, patterns in _WHOLE.items()
}
_HIM = re.compile(
    rf"^{_AND}(?:lui|elle|eux|ce monsieur|ce type|cette personne)\b|\b(?:selon|d'apres|pour) (?:lui|elle|eux)\b"
)
_HE = re.compile(
    r"\b(?:il|elle|ils|he|she|they) (?:en )?(?:pense|dit|propose|veut|fait|thinks?|says?|wants?|proposes?)\b|"
    r"\b(?:pense|dit|propose|veut|fait)[- ](?:t[- ])?(?:il|elle|ils)\b"
)
_OPENS = re.compile(r"^(?:et|mais|ou alors|and|but|what about|how about|quid|pareil|idem|meme (?:chose|question))\b")
# "et en Inde ?" has one or two content words; a longer message is a question of its own.
_MOST_ELLIPTIC = 3
# "et lui, il propose quoi pour les données ?" may say more, but "que pense-t-il de Facebook ?" means the author.
_MOST_ABOUT_HIM = 4
_MOST_ABOUT_HE = 1


def follow_up(text: str) -> FollowUp | None:
    """Return how a message hangs on the talk before it, or None when it stands on its own."""
    spelled = fold(from_chat_spelling(text))
    plain = " ".join(re.findall(r"[\w']+", spelled))
    for kind, pattern in _COMPILED.items():
        if pattern.fullmatch(plain):
            return kind
    content = [word for word in words(from_chat_spelling(text)) if not word.is_stop]
    about_him = len(content) <= _MOST_ABOUT_HIM and _HIM.search(plain)
    about_he = len(content) <= _MOST_ABOUT_HE and _HE.search(plain)
    if (about_him or about_he) and not _names_somebody(text):
        return FollowUp.PERSON
    if len(content) <= _MOST_ELLIPTIC and _OPENS.match(plain):
        return FollowUp.ELLIPSIS
    return None


def wants_dangers(text: str) -> bool:
    """Say whether a message asks for the dark side ("et les dangers ?")."""
    return bool(re.search(r"danger|risque|menace|inconvenient|mauvais|limite|crainte|risk|downside", fold(text)))


def wants_hopes(text: str) -> bool:
    """Say whether a message asks for the bright side ("et les avantages ?")."""
    return bool(
        re.search(r"avantage|bienfait|bons cotes|espoir|promesse|opportunite|benef|advantage|upside", fold(text))
    )


def _names_somebody(text: str) -> bool:
    return any(text[word.start].isupper() and word.start > 0 and not word.is_stop for word in words(text))
