"""What people say in jest, in thanks, and to find out where they are: "lol hilarant", "est-ce bien ici qu'on pose …".

As all small talk these are whole messages, over folded text without punctuation.
"""

_LAUGH = r"(?:lo+l|mdr+|ptdr+|xd|lmao|(?:ha){2,}h?|ah|oh|ok)"
_FOR_WHAT = (
    r"(?:(?:pour|de) (?:(?:votre|ta|ton|cette|la|le|vos|tes|toutes?) |l')*(?:peine|aide|patience|temps|gentillesse|"
    r"reponses?|compagnie|lecture|conversation|echange|eclairages?|explications?)|for (?:your|the|all your|being so) "
    r"(?:trouble|help|patience|patient|time|kindness|kind|answers?|company|reading|chat|effort))"
)
# What may follow that; whoever goes on to something else asks for it.
_YOU_WERE = (
    r"(?: (?:and |et |but |mais )?(?:you(?:'ve| have)?|vous|tu|t'|c'|ce) ?(?:been|were|are|avez ete|as ete|etes|es|"
    r"etait|"
    r"est|fut)(?: (?!parle|dis|lis|que|qui|what|who|tell|read|mais|but)[\w']+){1,10})?"
)
CHATTING: dict[str, tuple[str, ...]] = {
    "smile": (
        rf"(?:{_LAUGH} )*(?:(?:trop|tres|vraiment|so|too) )?(?:hilarant|tordant|poilant|hilarious)(?: {_LAUGH})*",
        rf"(?:{_LAUGH} )*boomer",
    ),
    # Whoever thanks at length asks nothing: "thank you for your trouble, you have been very patient".
    "thanks": (
        r"(?:(?:bon|ok|eh bien|oh|well|ah) )*(?:merci|thank you|thanks|je (?:vous|te) remercie)(?: (?:beaucoup|bien|"
        rf"infiniment|mille fois|encore|tellement|so much|very much|a lot|again))* {_FOR_WHAT}{_YOU_WERE}",
    ),
    "ask_away": (
        r"(?:(?:bonjour|salut|hello|hi|pardon|excusez moi|euh) )*(?:(?:est ce|c'est)(?: bien)? ici (?:que l'on|qu'on|"
        r"que "
        r"je)|is this (?:the place )?where (?:i|we|one)|am i in the right place to) .{0,20}"
        r"\b(?:questions?|demander|discuter|ask|talk|chat)\b(?!.{0,30}\b(?:a l'avance|directeur|chat de|ceo)\b).{0,20}",
    ),
}
