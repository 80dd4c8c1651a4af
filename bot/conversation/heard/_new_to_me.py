"""Who asks what a thing is that he does not know, or wants to hear of: "le big data, ça m'intéresse. C'est quoi ?".

Over folded text without punctuation.
"""

from bot.text import LatePattern

_NEW = (
    r"(?:m'interesse|m'intrigue|(?:ne )?me dit rien|(?:je (?:ne )?)?connais pas|(?:j'en )?(?:ai )?jamais entendu parler"
    r"|sounds interesting|interests me|never heard of it|i don't know (?:it|that))(?: (?:beaucoup|vraiment|bien|trop))*"
)
_WHAT_IS_IT = (
    r"(?:c'est quoi|qu'est ce que c'est|de quoi (?:s'agit il|il s'agit)|what(?:'s| is) (?:it|that))"
    r"(?: (?:exactement|au juste|en fait|donc|alors|concretement|exactly|then))*"
)
# "MapReduce, je ne connais pas. De quoi s'agit-il ?"
NEW_TO_ME = LatePattern(
    (
        r"(?:(?:bonjour|salut|bon|et|so|ok|the|le|la|les) |l')*"
        r"(?P<rest>(?!(?:ca|cela|ce|il|elle|on|je|that|this|it|i)\b)\w.{1,40}?)"
        rf" (?:(?:ca|cela|it|that) )?{_NEW} (?:mais |but )?{_WHAT_IS_IT}",
    ),
    ("m'in", "me dit", "connais pas", "entendu", "interest", "never heard", "don't know"),
)
