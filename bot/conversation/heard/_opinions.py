"""How members give their own opinion: of a thing ("le marketing c'est du vol"), or of what was read ("un peu creux").

All over folded text without punctuation.
"""

import re

from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD
from bot.text import lately

# What is thought of a thing, harsh and kind.
_JUDGED = (
    r"(?:nuls?|nulles?|naz(?:es?)|cons?|connes?|connards?|conneries?|merd\w+|pourrie?s?|vols?|voleurs?|arnaqu\w+|"
    r"escro\w+|mal|enfer|cata\w*|horr\w+|hont\w+|daub\w+|poubelle|dangereu\w+|dangers?|foutue?s?|has been|depasse\w*|"
    r"ringarde?s?|chiant\w*|relous?|lourde?s?|inutiles?|bidons?|debil\w+|idiot\w*|stupid\w*|betes?|betises?|"
    r"bla ?bla|bullshit|fumisterie|plaie|cancer|mort|finie?s?|moche|flippant\w*|flicage|surfait\w*|"
    r"top|geni\w+|cool|super|bien|bonne?s?|mieux|avenir|utiles?|indispensables?|formidables?|magnifiques?|"
    r"importante?s?|essentiel\w*|pratiques?|marrante?s?|drole|"
    r"trash|losers?|crap\w*|shit\w*|evil|bad|good|great|awesome|dead|overrated|useless|dumb|scams?|theft|thieves|"
    r"boring|dangerous|future|amazing|garbage|idiots|awful|terrible|wonderful|over|toxi\w+|fun|hell)"
)
_OF_ALL_KINDS = (
    r"(?: ?\b(?:que|qu'|quand meme|vraiment|juste|trop|tous|toutes?|tout|un peu|bien|tres|super|de la|de|du|des|d'|"
    r"la|les?|l'|une?|pure?s?|gros(?:se)?s?|vraie?s?|grave|totalement|completement|devenue?s?|has|just|really|so|all|"
    r"an?|the|total|pas|plus|not|ca|too|very|like))*"
)
_THING = r"(?P<thing>[\w'][\w' ]{1,40}?)"
_IS = r"(?:,? ?\b(?:c'est|ce sont|c'etait|sont|est|etait|etaient|is|are|was|were|sounds?|looks?)\b)"
_FEELS = (
    r"(?:(?:me |nous |m')?(?:(?:ca )?fait (?:un peu |tres |trop )?peur|saoulent?|gavent?|enervent?|font chier|"
    r"fait chier|pue(?:nt)?|craint|craignent|"
    r"fait flipper|font flipper|(?:ca )?rend(?:ent)? (?:\w+ )?(?:cons?|betes?|fous?|folles?|tristes?|heureux|accros?|"
    r"malades?|debiles?|idiots?|aveugles?|libres?)|sert a rien|servent a rien|sucks?|rocks?|stinks?))"
)
_LIKES = (
    r"(?:j'adore|j'aime(?: bien| pas| trop| plus)*|je (?:deteste|hais|kiffe|meprise|n'aime pas|aime pas|supporte pas|"
    r"suis fan d[eu]s?)|(?:j'en ai )?(?:marre|ras le bol) (?:d[eu]s?|d')|vive|"
    r"j'ai (?:un peu |tres |trop )?(?:peur|horreur) (?:d[eu]s?|d')|je me mefie (?:d[eu]s?|d')|"
    r"i'm (?:really )?(?:afraid|scared|tired|sick) of|i (?:really )?(?:love|hate|like|"
    r"don't like|dislike|can't stand))"
)
# How people begin, beside what `LEAD` knows.
_LEAD = (
    rf"^(?:(?:nan|nn|bah|ben|moi|mdr|lol|haha|perso|pff+|attends|eh|quand meme) )*{LEAD[1:]}(?:(?:bah|ben|nan|moi) )*"
)
_MINE = r"(?:(?:moi |perso |pour moi |franchement )*(?:je (?:trouve|pense|dis) (?:que |qu')?|i (?:think|find) )?)"
_TAIL = r"(?: (?:lol|mdr|haha|en fait|quand meme|voila|point|maintenant|aujourd'hui|non|nan|hein|now|no|right))*$"
_SMALL = "(?:pour|de|du|des|a|au|en|que|avec|sans|comme|dans|sur|to|for|of|that|pas|plus)"
_OPINES = [
    re.compile(f"{_LEAD}{_MINE}{_THING}{_IS}{_OF_ALL_KINDS} ?{_JUDGED}{_TAIL}"),
    re.compile(f"{_LEAD}{_MINE}{_THING} {_FEELS}{_TAIL}"),
    re.compile(rf"{_LEAD}(?:moi )?{_LIKES} ?(?:les? |la |l'|the )?(?P<thing>\w[\w' ]{{1,40}}?){_TAIL}"),
    # "c'est nul, le marketing"
    re.compile(
        rf"{_LEAD}(?:moi )?(?:je trouve ca{_OF_ALL_KINDS} {_JUDGED} (?P<thing>(?!{_SMALL}\b)\w+(?: \w+)?)"
        rf"|c'est{_OF_ALL_KINDS} {_JUDGED} (?:les? |la |l')(?P<other>\w+(?: \w+)?)){_TAIL}"
    ),
]
# Any statement of a thing: "les jeunes sont des rebelles".
_CLAIMS = re.compile(f"{_LEAD}{_MINE}{_THING}{_IS} (?P<what>\\w[\\w' ]*)$")
# "Mon chat est malade" claims nothing of chats.
_MINE_IS = LateOpening(rf"{_LEAD}(?:mon|ma|mes|notre|nos|my|our) ")
# What asks, or speaks of something else than a thing that it names.
_NO_THING = re.compile(
    r"\b(?:qui|quoi|comment|pourquoi|quand|ou|or|combien|quel(?:le)?s?|lequel|est ce|qu'est|what|who|how|why|which|"
    r"when|where|c'est|ca|cela|il|elle|ils|elles|on|je|j'\w+|tu|t'\w+|vous|nous|it|that|this|he|she|they|you|"
    r"we|i|si|if|"
    r"reponses?|answers?|merci|thanks|bot|causerie|truc|citations?|quotes?)\b"
)
_ASKS = re.compile(r"\b(?:ou|or|quoi|qui|comment|pourquoi|combien|quel(?!qu)\w*|what|who|how|why|which)\b")
# Said without a mark it asks all the same.
_BEGINS_ASKING = re.compile(r"^(?:(?:et|mais|alors|bon|and|but|so) )*(?:est ce que|est ce qu'|is|are|does|do)\b")
_ENDS_ASKING = ("non", "nan", "hein", "pas vrai", "no", "right", "isn't it", "quand meme")
# Nobody judges in more words.
_LONGEST = 14


def opinion_on(text: str) -> str | None:
    """Return the thing of which a message says what its author thinks ("les geeks c'est des nazes"), or None."""
    plain = _statement(text)
    found = next(filter(None, (pattern.match(plain) for pattern in _OPINES)), None) if plain else None
    thing = found and next(filter(None, found.groupdict().values()), None)
    return None if not thing or _NO_THING.search(thing) else _named(thing)


def claims_of(text: str) -> str | None:
    """Return the thing of which a message states anything ("les patrons sont des dinosaures"), or None."""
    plain = _statement(text)
    found = _CLAIMS.match(plain) if plain and not _MINE_IS.match(plain) else None
    return None if found is None or _NO_THING.search(found["thing"]) else _named(found["thing"])


# "Google est-il dangereux ?", "is Google evil?"
_INVERTED = re.compile(
    f"{_LEAD}(?:{_THING} (?:est|sont)(?: t)? (?:il|elle|ils|elles)"
    rf"|(?:is|are) (?:the )?(?P<other>\w+(?: \w+)?)){_OF_ALL_KINDS} ?{_JUDGED}{_TAIL}"
)


def thing_judged(text: str) -> str | None:
    """Return the thing of which a message asks whether it is good or bad ("Google c'est dangereux ?"), or None."""
    plain = plainly(text) if "?" in text else ""
    if not plain or plain.count(" ") >= _LONGEST or _ASKS.search(plain):
        return None
    found = _INVERTED.match(plain) or _OPINES[0].match(plain)
    thing = found and next(filter(None, found.groupdict().values()), None)
    return None if not thing or _NO_THING.search(thing) else _named(thing)


def _statement(text: str) -> str:
    """Return a message in plain words where it states something, a tag at its end apart; else nothing."""
    plain = plainly(text.replace("=", " c'est "))
    is_asked = ("?" in text and not plain.endswith(_ENDS_ASKING)) or _BEGINS_ASKING.match(plain) is not None
    return "" if is_asked or plain.count(" ") >= _LONGEST or _ASKS.search(plain) else plain


def _named(thing: str) -> str | None:
    return thing if subject_words(thing) else None


_OF_ONESELF = re.compile(
    rf"{_LEAD}(?:je|j'\w+|moi(?: je)?|on (?:est|va|a|sera)|nous|mon|ma|mes|i|i'm|i've|we|my)\b"
    r"(?! ?(?:me |ne |n')?"
    r"(?:cherch|veu|voul|voudr|aimer|demand|souhait|besoin|interess|want|need|would|look|ask|wonder))"
)


def tells_of_oneself(text: str) -> bool:
    """Say whether a message tells of whoever writes it, and wants nothing ("je suis nul en maths")."""
    plain = plainly(text)
    is_told = "?" not in text and not _ASKS.search(plain) and plain.count(" ") < _LONGEST
    return is_told and _OF_ONESELF.match(plain) is not None and not _WANTS.search(plain)


_WANTS = re.compile(
    r"\b(?:besoin|envie|savoir|dis|dites|parle|recette|cherche|want|need|tell|looking|"
    r"peu[tx]|pourrai[st]|stp|svp|pls|please|can|could|que faire|how to)\b"
)
_IT_IS = (
    r"(?:je trouve (?:ca |que )?)?(?:ce n'est|c'est|c'etait|ce serait|est ce|ca fait|ca sonne|ca reste|"
    r"(?:ca|cela|il|elle) (?:est|semble|parait|a l'air)|(?:is|isn't|was) (?:it|that|this|he)|it's|that's|he's|"
    r"(?:it |that |this |he |she )?(?:sounds?|seems?|feels?))"
)
_SLIGHTLY = (
    r"(?: (?:pas|quand meme|un peu|un poil|assez|plutot|tres|trop|super|vachement|hyper|carrement|vraiment|juste|que|"
    r"du|des|de la|une?|a bit|a little|kind of|kinda|rather|quite|very|too|so|really|pretty|all|just|like|an?))*"
)
_JUDGES = LateOpening(f"{_LEAD}{_IT_IS}(?P<how>{_SLIGHTLY}) (?P<judged>\\w+)(?: ca| comme \\w+)?{_TAIL}")
# "scandaleux", "mais utile"
_BARELY = LateOpening(
    f"{_LEAD}(?:(?:pas|un peu|assez|plutot|tres|trop|super|carrement|vraiment|so|very|a bit|pretty|quite) )*"
    f"(?:{_JUDGED}|scandaleu\\w*|violent\\w*|faible|lache|facile|cynical|weak){_TAIL}"
)
_BEFORE = re.compile(f"{_LEAD}{_IT_IS}{_SLIGHTLY}(?: (?:mieux|pire|bien|better|worse))? (?:avant|before)(?: .*)?$")
# "il dit ça sérieusement ?", "is he serious?"
_TONE = LateOpening(
    rf"{_LEAD}(?:(?:est ce qu')?(?:il|elle|l'auteur)(?: le| se)? (?:dit|pense|ecrit|parle|moque|ironise|"
    rf"plaisante|rigole|"
    r"deconne|est|fait)|(?:est|dit|pense) (?:il|elle)|(?:is|was) (?:he|she|the author)|c'est|est ce|(?:is|"
    r"was) (?:it|that)|(?:he|she|it|that|the author) (?:sounds?|seems?)|(?:il|elle|ca) (?:a l'air|semble))"
    r"(?: (?:ca|cela|la|un peu|vraiment|tout ca|du|de l'|au|d'etre|meant|being|just|all|a (?:bit|little)|rather|"
    r"quite))*"
    r"(?: ?(?:serieu(?:x|se|sement)|ironi(?:que|quement|e)|sarcas\w+|humour|(?:second|premier|1er|2e|"
    r"2nd) degre|serious|"
    r"seriously|joking|kidding|ironic|ironical|de nous|du monde|moque|ironise|plaisante|rigole|deconne))?"
    r"(?: (?:un peu|gentiment|a bit))?(?: (?:de|sur|of|about) (?:lui|elle|eux|ca|cela|him|her|them|it|that))?"
    r"(?P<tag>(?: (?:non|nan|hein|la|ou (?:pas|quoi)|or (?:what|not)|right|doesn't (?:he|she|it)|isn't (?:he|it)|does "
    r"he))*)$"
)
_OF_TONE = re.compile(
    r"\b(?:serieu\w+|ironi\w+|sarcas\w+|humour|degre|serious\w*|joking|kidding|moque|plaisante|rigole|deconne)\b"
)


def asks_of_tone(text: str) -> bool:
    """Say whether a message asks whether what was read is meant seriously, which only the reader can tell."""
    plain = plainly(text)
    return "?" in text and _OF_TONE.search(plain) is not None and _TONE.match(plain) is not None


_DOUBTING = re.compile(r"\b(?:pas|peu|poil|trop|bit|little|kind of|kinda|too|rather)\b")
_TAG = re.compile(r"(?:(?:et|mais|ben|bah) )?(?:non|nan|hein|pas vrai|right|no|isn't it)$")


_MAN = r"(?:monsieur|blogueur|auteur|bonhomme|type|gars|mec|guy|author|blogger)"
_JUDGES_HIM = LateOpening(
    rf"^(?:(?:ah|oh|bon|mais|et|ben|bah|well|but|wow) )*(?:(?:il|elle|l'auteur|(?:ton|votre|ce) {_MAN}|s?he|"
    rf"(?:your|the|"
    rf"this) {_MAN}) (?:est|a l'air|semble|parait|is|seems|sounds)|s?he's) (?:(?:un peu|trop|tres|bien|vraiment|"
    rf"si|assez|"
    r"plutot|quand meme|carrement|so|very|too|a bit|really|rather|quite|pretty) )*"
    r"(?:pessimiste|optimiste|mechante?|dure?|severe|naif|naive|cynique|lucide|amere?|negati(?:f|ve)|positi(?:f|ve)|"
    r"alarmiste|sarcastique|gentille?|agressi(?:f|ve)|brillante?|intelligente?|maline?|fort|reac|ringarde?|vieux jeu|"
    r"moralisateur|excessif|injuste|pertinent|visionnaire|confus|pessimistic|optimistic|harsh|mean|cynical|bitter|"
    r"negative|positive|clever|smart|unfair|confused|brilliant|right|wrong)"
    rf"(?: (?:(?:ton|votre|ce|le|your|this|that) {_MAN}|lui|elle|quand meme|hein|la|la dessus|there|here|on that))*$"
)


_YES_OR_NO = LateOpening(
    r"(?:(?:non|ok|mais|et|alors|bon|no|but|just|so) )*(?:(?:reponds?|repondez|answer|dis|dites|say)(?: (?:moi|me))? )?"
    r"(?:(?:juste|simplement|seulement|just|only|plutot) )*(?:par |with )?(?:a )?(?:oui|yes) (?:ou|or) (?:par |with )?"
    r"(?:a )?(?:non|no)(?: (?:stp|svp|please|alors|quoi|c'est simple|c'est tout))*"
)


@lately
def wants_yes_or_no(text: str) -> bool:
    """Say whether a message only wants a yes or a no, which the author's words are not."""
    return _YES_OR_NO.fullmatch(plainly(text)) is not None


def judges_him(text: str) -> bool:
    """Say whether a message judges the author by what was read ("il est pessimiste"), and asks nothing."""
    return "?" not in text and _JUDGES_HIM.match(plainly(text)) is not None


@lately
def judges_what_was_read(text: str) -> bool:
    """Say whether a message judges what was read before it rather than asks of it ("c'est un peu creux", "non ?").

    What asks judges where it says so by its form: "c'est pas un peu réac ?", "ironique, non ?".
    """
    plain = plainly(text)
    asks = "?" in text
    if plain.count(" ") >= _LONGEST or (asks and _TAG.match(plain)):
        return plain.count(" ") < _LONGEST
    is_tagged = asks and plain.endswith(_ENDS_ASKING)
    if is_tagged and _BEFORE.search(plain):
        return True
    if not asks and _BARELY.match(plain):
        return True
    found = _JUDGES.match(plain)
    if found is None or _NO_THING.search(found["judged"]) or _ASKS.search(plain):
        return False
    return not asks or is_tagged or _DOUBTING.search(found["how"]) is not None
