"""Who wants a short quote: "tu as une citation courte ?", "a short quote to put on a slide".

Over folded text without punctuation. Who wants what was read said shorter wants a summary, and is not meant.
"""

from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import GIVES, LEAD
from bot.text import LatePattern, lately

_LEAD = (
    r"(?:(?:.{0,40} )?(?:parfait|super|genial|top|nickel|utile|great|perfect|nice|cool|merci)"
    r"(?: (?:pour|for) (?:mes|mon|ma|my) \w+)? )?"
    + LEAD.removeprefix("^")
    + r"(?:(?:est ce que|tu|vous|je|il|elle|on|l'auteur|me|nous|te|peux|peut|pouvez|pourrais|pourriez|auriez|aurais|"
    r"can|could|do|does|would|you|i|he|she|is there|are there|y a|avez|as|pas) )*"  # each word once: none in two ways
)
_QUOTE = r"(?:citation|phrase|passage|extrait|formule|quote|sentence|line|quotation|excerpt|bout de texte)s?"
_THING = r"(?:trucs?|choses?|quel(?:que|qu') ?chose|qqch|something|anything|one|smth)"
_A = r"(?:(?:juste |just |plutot |rather )?(?:une?|a|an|one|some|des|any|la|the|sa|his|encore une|another|ta|your) )?"
_VERY = (
    r"(?:(?:tres|bien|toute?|assez|plus|super|vraiment|un peu|really|very|nice|bonne|belle|jolie|good|petite|petit) )*"
)
_IN_FEW_WORDS = (
    r"(?:courte?s?|breve?s?|bref|short(?:er)?|concise?s?|brief|percutante?s?|punchy|snappy|qui (?:tienne?|tient|rentre|"
    r"passe) (?:sur|en|dans) (?:une |un )?(?:ligne|diapo|slide|tweet|diapositive|page|affiche)|"
    r"(?:that fits|to fit) (?:on|in) (?:a|one|my) (?:slide|line|tweet|page|poster))"
)
_SHORT = rf"{_IN_FEW_WORDS}(?: (?:et|and|mais|but) {_IN_FEW_WORDS})?"
_USE = (
    r"(?:(?:a mettre|a citer|a afficher|a coller|que je (?:peux|puisse) (?:mettre|citer|afficher)|i (?:can|"
    r"could) (?:put|use)|"
    r"to (?:put|use|show|quote|cite|share)|pour|for) (?:(?:on|in|sur|dans|en|ouvrir|illustrer|mettre sur|mettre "
    r"dans) )*"
    r"(?:(?:une?|ma|mon|mes|la|le|l'|nos|notre|a|an|my|the|our|its) ?)?(?:slides?|diapos?(?:itives?)?|powerpoint|ppt|"
    r"presentation|pres|prez|keynote|poster|affiche|tweet|titre|accroche|story|story insta|bio|expose|intro\w*|"
    r"conclusion|cours|conference|newsletter|linkedin))"
)
_LATER = (
    r"(?: (?:a mettre|a citer|stp|svp|please|maybe|peut etre|si possible|de lui|d'elle|from him|by him|"
    r"sinon|alors|then|plutot|instead|quand meme))*"
)
_ON = (
    r"(?: (?:sur|about|on|a propos d[eu]|d[eu]|of|la dessus|dessus) ?(?:(?:l[ae]s? |l'|the |ca|cela|it|that|"
    r"this)? ?(?P<on{}>\w[\w' ]{{2,40}}?))?)?"
)
_WANTS = LatePattern(
    (
        rf"{_LEAD}(?:{GIVES} )?{_A}{_VERY}{_QUOTE} {_VERY}{_SHORT}{_ON.format('a')}(?: {_USE})?{_LATER}",
        rf"{_LEAD}(?:{GIVES} )?{_A}{_VERY}{_THING} (?:de |d'|of )?{_VERY}{_SHORT}{_ON.format('b')}(?: {_USE})?{_LATER}",
        rf"{_LEAD}(?:{GIVES} )?{_A}{_VERY}(?:courte |petite |breve |bonne |belle )?(?:{_SHORT} "
        rf")?{_QUOTE}{_ON.format('c')}"
        rf" {_USE}{_LATER}",
        rf"{_LEAD}(?:{GIVES} )?{_A}{_VERY}(?:{_SHORT}|courte|breve) {_QUOTE}{_ON.format('d')}(?: {_USE})?{_LATER}",
        rf"{_LEAD}(?:{GIVES} )?{_A}(?:one liner|punch ?line|phrase choc|citation choc){_ON.format('e')}(?: "
        rf"{_USE})?{_LATER}",
    ),
    (
        *("court", "brev", "bref", "short", "brief", "concis", "percut", "punch", "snappy", "tien", "fit", "slide"),
        *("diapo", "present", "powerpoint", "ppt", "poster", "affiche", "tweet", "liner", "choc", "expose", "keynote"),
        *("linkedin", "prez", "pres", "intro", "accroche", "newsletter", "conference", "titre", "story", "bio", "line"),
        *("conclusion", "cours", "page", "ligne"),
    ),
)


@lately
def short_quote_wanted(text: str) -> str | None:
    """Return what a short quote is wanted on ("" for what the talk is about); None where none is wanted."""
    found = _WANTS.fullmatch(plainly(text))
    if found is None:
        return None
    return next(filter(None, found.groupdict().values()), "")
