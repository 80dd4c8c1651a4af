"""Who concludes that the author does not say something, and wants it plainly: "donc il n'en parle pas, dites-le".

Over folded text without punctuation.
"""

from bot.conversation.heard._plainly import plainly
from bot.text import LatePattern, lately

_SO = (
    r"(?:donc|bref|ok|okay|bon|alors|du coup|en clair|autrement dit|en gros|si je comprends bien|ah|hum|mouais|so|well|"
    r"right|basically|in other words)"
)
_HE = r"(?:il|elle|l'auteur|l'autrice|le blog|ce blog|ils|elles|he|she|they|the author|the blog)"
_SAYS_NOT = (
    r"(?:(?:ne |n')?(?:en |le |l'|y )?(?:parle|dit|sait|precise|explique|evoque|mentionne|"
    r"repond)(?: vraiment)?(?: (?:pas|rien|jamais|nulle part))+"
    r"(?: (?:la dessus|de ca|du tout|ca|cela|la|ici|dans (?:ses|ces|les) billets))*|"
    r"(?:just |really )?(?:doesn't|does not|don't|do not|never) (?:actually |really |even )?(?:say|says|mention|"
    r"mentions|"
    r"talk about|tell|tells|know|write about|address|answer)(?: (?:it|that|this|so|anything|about it|at all|us|"
    r"anywhere))*|(?:says|say) nothing(?: (?:about|on) (?:it|that))?)"
)
_NOT_KNOWN = (
    r"(?:(?:on|nous) (?:ne |n')?(?:le |l'|en )?(?:sai[ts]|savons|saura)(?: (?:pas|rien|jamais))+|(?:ce |"
    r"c')?(?:ce )?n'est "
    r"(?:pas|nulle part) (?:dit|precise|ecrit)|c'est (?:pas|nulle part) (?:dit|precise|ecrit)|(?:we|you) "
    r"(?:don't|do not|"
    r"can't) (?:know|tell)|it(?:'s| is) not (?:said|mentioned|known)|nobody knows|that's a no|c'est non)"
)
_SAY_IT = (
    r"(?:(?:dites|dis)(?: le)?(?: moi)?(?: (?:simplement|franchement|clairement|tout simplement|carrement|plutot))?|"
    r"(?:il (?:faut|fallait|suffit de) (?:juste )?le dire)|(?:just )?say (?:so|it|that)(?: plainly)?|autant le dire|"
    r"c'est (?:ca|bien ca)|is that (?:it|right)|right|(?:c'est )?tout|en fait|non|quoi|finalement|then)"
)
_CONCLUDES = LatePattern(
    (
        rf"(?:{_SO} )+(?:{_HE} {_SAYS_NOT}|{_NOT_KNOWN})(?: {_SAY_IT})*",
        rf"(?:{_SO} )*(?:{_HE} {_SAYS_NOT}|{_NOT_KNOWN})(?: (?:alors|donc|then))? {_SAY_IT}(?: {_SAY_IT})*",
        rf"(?:{_SO} )*{_HE} (?:ne )?(?:repond|answers?) (?:donc |vraiment )?pas"
        r"(?: (?:a (?:la|ma|cette) question|la dessus|vraiment|la))*",
        rf"(?:{_SO} )*{_SAY_IT} (?:qu'|que |that )?{_HE} {_SAYS_NOT}",
    ),
    (" pas", "rien", "jamais", "nulle part", "not", "n't", "nothing", "never", "nobody", "a no", "c'est non"),
)


@lately
def concludes_no(text: str) -> bool:
    """Say whether a message only concludes that the author does not say what was asked."""
    return _CONCLUDES.fullmatch(plainly(text)) is not None
