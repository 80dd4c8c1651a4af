"""Who asks for the author's name in a roundabout way: "et c'est qui qui a écrit tout ça ?", "il s'appelle comment, ton
auteur ?".

As all small talk these are whole messages, over folded text without punctuation; "c'est quoi, son nom ?" only where
nobody else was spoken of.
"""

import re

from bot.conversation.heard._plainly import plainly
from bot.text import holds_any

_AUTHOR = r"(?:(?:l'|ton |votre |cet |son )auteur|l'autrice|(?:le |la |du |ce |ton )?blogueu(?:r|se))"
_NAME = r"(?:vrai )?(?:nom|prenom)"
_IS_CALLED = rf"(?:s'appelle comment|comment (?:il|elle) s'appelle|a (?:t (?:il|elle) )?un {_NAME})"
NAMING_AUTHOR: dict[str, tuple[str, ...]] = {
    "author": (
        r"(?:c'est )?(?:qui (?:est ce )?)?qui a (?:ecri[ts]?|redige) tout (?:ca|sa|cela)",
        rf"(?:{_AUTHOR} )?c'est qui(?: {_AUTHOR})? son {_NAME}",
        rf"{_AUTHOR} (?:c'est quoi|quel est) son {_NAME}|c'est quoi son {_NAME} (?:a )?{_AUTHOR}",
        rf"(?:c'est quoi|quel est|donne(?:z)?(?: moi)?|je veux|il me faut|je (?:(?:te|vous) )?(?:demand|cherch|voudr|"
        rf"souhait)\w+(?: (?:juste|simplement|seulement|connaitre|savoir|avoir))*) le {_NAME} (?:de |d'|du )?{_AUTHOR}"
        rf"(?: d[ue] (?:ce )?blog)?(?: (?:si|s'il|stp|svp)\b.{{0,70}})?",
        rf"(?:il |elle )?{_IS_CALLED} {_AUTHOR}",
        rf"(?:puis je|je peux|peut on|on peut|comment) (?:le |la )?(?:citer?|nommer?|appeler?) (?:{_AUTHOR} )?"
        rf"par son {_NAME}",
        rf"{_AUTHOR} (?:il |elle )?{_IS_CALLED}",
    ),
}
_HIS_NAME = re.compile(
    r"(?:(?:et|mais|non|ok|bon|alors|donc|pff+|and|but|so) )*"
    r"(?:(?:(?:je (?:te|vous) (?:demande|ai demande)|c'est quoi|quel est|donne(?:z)?(?: moi)?|dis(?: moi)?) )?"
    rf"son {_NAME}|(?:il|elle) {_IS_CALLED}|comment s'appelle(?: t)? (?:il|elle)|"
    r"(?:what(?:'s| is) |i asked (?:for )?|do (?:you|we) (?:even )?know |(?:can|could) you (?:tell|give) (?:me )?|"
    r"tell me )?"
    r"(?:his|her) name|(?:tu connais|vous connaissez|connais tu|connaissez vous|tu sais|on connait|on sait) "
    rf"son {_NAME}|"
    r"(?:does|do) (?:he|she|the (?:author|blogger|guy)) (?:even )?have a (?:real )?name|"
    r"what(?:'s| is) (?:he|she) called)"
    r"(?: (?:a lui|a elle|au juste|deja|au moins|alors|exactement|then|again))*"
)
_PIECES = re.compile(r"[,.;:!?…]+")
_MAY_ASK = ("nom", "name", "appel")


def asks_his_name(text: str) -> bool:
    """Say whether a message, or a piece of it, asks what "he" or "she" is called, and names nobody."""
    return holds_any(text, _MAY_ASK) and any(
        _HIS_NAME.fullmatch(plainly(piece)) for piece in (text, *_PIECES.split(text))
    )
