"""Who asks whether the author contradicts himself: "c'est pas contradictoire avec ce que tu lisais sur Facebook ?".

Over folded text without punctuation.
"""

from bot.conversation.heard._plainly import plainly
from bot.text import LateSign, lately

_HE = r"(?:il|elle|l'auteur|l'autrice|ils|elles|he|she|they|the author|ce blog|le blog|the blog)"
_IT = r"(?:c'est|est ce|ce n'est|ce serait|ca fait|ca|cela|that's|it's|this is|that is|is(?:n't)? (?:that|this|it))"
_A_BIT = (
    r"(?:(?:ne|pas|un peu|un tantinet|quand meme|tout de meme|carrement|vachement|completement|totalement|"
    r"legerement|assez|plutot|tout|exactement|justement|juste|precisement|a bit|kind of|kinda|rather|quite|just|"
    r"exactly|"
    r"the|not|somewhat|totally|completely|pretty|a|une?) )*"
)
_SELF = r"(?:(?:him|her|it|them)sel(?:f|ves)|lui meme|elle meme|eux memes|luimeme)"
_SAID = (
    r"(?:ce qu'(?:il|elle|on)|ce que (?:tu|vous|je|j'|l'auteur)|celui|celle|le passage|la citation|ce passage|"
    r"what (?:he|she|they|you|i|we|the author)|the one|the (?:passage|quote)|earlier|before|avant|tout a l'heure)"
)
_SIGNS = LateSign(
    "|".join(
        (
            rf"\b{_IT} {_A_BIT}(?:contradictoires?|incoherente?s?|une contradiction|contradiction|en contradiction|"
            r"contradictory|inconsistent)\b",
            rf"\b{_HE} (?:ne )?(?:se |s')contredi(?:t|sent|rait|sait)\b",
            rf"\b{_HE} (?:\w+ )?(?:is |are |isn't |aren't )?{_A_BIT}contradict(?:s|ing)? {_SELF}\b",
            rf"\b(?:isn't|is|aren't|are|does|doesn't|do|don't) {_HE} {_A_BIT}contradict(?:s|ing)? {_SELF}\b",
            rf"\b(?:ca|cela|that|this|it|doesn't that|doesn't this|ce passage) (?:ne )?{_A_BIT}(?:contredit|"
            rf"contradicts?)"
            rf"(?: pas)?(?: un peu)? {_SAID}",
            rf"\b{_IT} {_A_BIT}(?:l'inverse|le contraire|l'oppose|opposite|reverse|contrary) (?:de|a|of|to)"
            rf" (?:tout )?{_SAID}",
            rf"\b(?:contredit|contradicts|l'inverse de|le contraire de|opposite of) {_SAID} ?(?:disai\w+|disiez|"
            r"lisai\w+|lisiez|a dit|as lu|avez lu|said|read|were reading|wrote|just)",
            r"\bcontradiction (?:avec|with|entre|between)\b",
        )
    ),
    ("contradi", "contredi", "incoheren", "inconsist", "inverse", "contraire", "oppose", "opposite", "reverse"),
)
# What stands beside it and names no passage.
_SLIGHT = LateSign(
    r"\b(?:tout a l'heure|tantot|avant|plus haut|plus tot|juste|encore|tu|vous|il|elle|on|lisai\w+|lisiez|lu|lue|lit|"
    r"disai\w+|disiez|dit|dite|ecrivai\w+|citai\w+|cite|before|earlier|said|saying|read|reading|wrote|just|now|"
    r"passage|citation|quote|"
    r"first|premier|premiere|mais|but|ca|cela|that|what|so|peu|bit|alors|donc|not|pas|quand meme|the|you|he|she)\b"
)


# What is looked for in all that he wrote, and asked besides.
_ANYWHERE = LateSign(
    r"\b(?:quelque part|ailleurs|parfois|anywhere|somewhere|elsewhere|sometimes)\b|\? (?:ou|or) \w",
    ("quelque part", "ailleurs", "parfois", "where", "sometimes", "? o"),
)


_BEFORE = LateSign(
    r"\b(?:tout a l'heure|tantot|avant|plus (?:haut|tot)|au debut|d'abord|lisai\w+|lisiez|disai\w+|disiez|before|"
    r"earlier|previously|first)\b"
)


_ACROSS = LateSign(
    r"\b(?:d'un (?:billet|article|texte|post) a (?:l'|un )autre|"
    r"entre (?:ses|les|deux) (?:billets|articles|textes|posts)|from one (?:post|article|text) to (?:the|an)other|"
    r"(?:between|across) (?:(?:his|her|the|two) )?(?:posts|articles|texts))\b",
    ("billet", "article", "texte", "post", "text"),
)
_DENIES = LateSign(
    r"\b(?:ne se contredisent (?:pas|en rien|nullement)|se contredisent pas|(?:don't|do not) contradict|"
    r"(?:n'est|c'est|sont|est) pas (?:du tout |vraiment )?contradictoires?|"
    r"(?:is not|isn't|aren't|are not) contradictory)\b",
    ("contredis", "contradi"),
)


def means_two_posts(text: str) -> bool:
    """Say whether a message asks for a contradiction from one post to another."""
    return _ACROSS.search(plainly(text)) is not None


def denies_contradiction(text: str) -> bool:
    """Say whether a message says, and does not ask, that two passages go together."""
    return "?" not in text and _DENIES.search(plainly(text)) is not None


def means_earlier(text: str) -> bool:
    """Say whether a message holds what was read last against what was said before it, not beside it."""
    return _BEFORE.search(plainly(text)) is not None


@lately
def beside_contradiction(text: str) -> str | None:
    """Return what a message names beside the question whether the author contradicts himself; None for others."""
    plain = plainly(text)
    if _SIGNS.search(plain) is None or _ANYWHERE.search(text.lower()):
        return None
    return " ".join(_SLIGHT.sub(" ", _SIGNS.sub(" ", plain)).split())
