"""Messages that are half a sentence: the talk before them has the other half.

"Sur le big data, je veux dire" corrects the question before it, "et sur l'État ?" asks it again of something else,
"donne-moi une définition" wants that of what the talk is about. All over folded text without punctuation.
"""

import re

from bot.conversation._asked_names import asks_figures
from bot.conversation._thread import Thread
from bot.conversation.heard._follow_ups import own_words, subject_words
from bot.conversation.heard._plainly import plainly
from bot.text import from_chat_spelling
from bot.text import plain as plain_of

_I_MEAN = re.compile(r"^(?P<rest>\w.{1,60}?) (?:je (?:veux|voulais) dire|j'entends|i mean|i meant|that is)$")
_YOU_SAY = re.compile(
    r"^(?P<rest>\w[\w ']{1,40}?) (?:tu (?:dis|as dit)|(?:vous )?dites vous|vous (?:dites|avez dit)|dis tu|"
    r"(?:did )?you (?:say|said))$"
)
_SOMEWHERE = re.compile(
    r"(?:sur|dans|pour|chez|en|aux?|a|avec|a propos|du cote|in|on|for|at|with|about|inside|within)\b|(?:a|d)'"
)
_OF_ANOTHER = re.compile(
    r"^(?:(?:ok|et|mais|and|but) )+(?P<rest>(?:sur|pour|about|on|a propos d[eu]s?|concernant|quant aux?) .+)$"
)
# What is asked of the author without its object: "il est optimiste ou pessimiste ?".
_HOW_HE_STANDS = re.compile(
    r"^(?:(?:et|mais|donc|alors|so|and|but) )*(?:(?:il|elle|l'auteur|on|ce blog)(?: il| elle)? "
    r"(?:est|serait|a l'air|se "
    r"montre|reste)|(?:est|serait) (?:il|elle)|(?:l'auteur )?est (?:il|elle)|(?:is|would) (?:he|she|"
    r"the author)(?: be)?) "
    r"(?:(?:plutot|vraiment|un peu|tres|rather|really|more|ou|or|et|and|not|pas|pour|contre|optimist\w*|pessimist\w*|"
    r"favorable|oppose|inquiete?|mefiante?|confiante?|enthousiaste|sceptique|for|against|worried|hopeful|"
    r"enthusiastic|sceptical|skeptical) ?)+$"
)
_DEFINITION = re.compile(
    r"^(?:(?:ok|et|mais|alors|euh|non|je (?:veux|voulais|voudrais)|juste|and|but|so|i (?:just )?want(?:ed)?) )*"
    r"(?:(?:donne[rz]?|cite|trouve)(?: moi| nous)?|c'est quoi|"
    r"quelle (?:est|serait)|"
    r"(?:tu as|t'as|vous avez|avez vous|as tu|il y a|y a t il|il donne|il en donne|il a)|(?:can you )?give(?: me)?|"
    r"what(?:'s| is)|do you have|is there|does he (?:give|have))? ?(?:une|la|sa|leur|a|the|an|its|any)? ?"
    r"(?:petite |vraie |short )?definition(?: (?:exacte|precise|(?:toute )?simple|claire|courte|de ca|de cela|of (?:it|"
    r"that)))*$"
)
# Who asks in a talk what the blog says of it asks what the author does.
_BLOG = r"(?:le|ce|ton|votre|the|this|your) (?:blog|site)"
_BLOG_SAYS = re.compile(
    r"^(?:(?:et|ok|alors|mais|donc|and|but|so) )*(?:(?:(?:qu'est ce que |qu'est ce qu'en |que |qu'en )(?:dit|pense|"
    rf"raconte|ecrit) {_BLOG}|(?:qu'est ce que )?{_BLOG} (?:il )?(?:en )?(?:dit|pense|raconte|ecrit)(?: quoi)?)"
    r"(?: (?:la dessus|de (?:ca|cela|tout ca)|a ce sujet))?"
    rf"|what does {_BLOG} (?:say|think|write|tell(?: us)?)(?: (?:about|of|on) (?:it|that|this|all this))?)$"
)
# "Donne-moi un chiffre", "il y a combien de gens dessus ?", "un exemple": of what the talk is about.
_GIVE = (
    r"(?:(?:ok|et|mais|alors|and|but|so|ouais|oui|bah|ben|surtout|yes|well) )*(?:(?:donne[rz]?|cite[rz]?|"
    r"trouve[rz]?|lis)(?: moi| nous)?|"
    r"(?:tu as|t'as|vous avez|as tu|il y a|y a t il|il donne)|(?:can you )?(?:give|tell)(?: me| us)?|got)? ?"
    r"(?:juste |just )?(?:une?|des|les?|quelques|an?|any|some|one|the)? ?"
)
_FIGURE = re.compile(
    rf"^(?:{_GIVE}(?:chiffres?|figures?|numbers?|statistiques?|stats?)"
    r"(?: (?:precis|la dessus|a ce sujet|on (?:that|it)|surtout|alors|seulement|c'est tout|stp|svp|please|only))*"
    r"|(?:et )?(?:(?:il )?y a |ca fait |on est |ils sont )?combien (?:de (?:gens|personnes|monde)|sont ils)?"
    r"(?: (?:dessus|dedans|la dessus|la dedans))+)$"
)
_WHAT_TO_DO = re.compile(
    r"^(?:(?:so|and|but|ok|et|mais|alors|donc) )*(?:what (?:can|could|should) (?:i|we|one|you) do"
    r"(?: (?:about (?:it|that|this)|then))*"
    r"|(?:que (?:puis je|peut on)|(?:qu'est ce qu(?:e |')|quoi )(?:je|on) (?:peux|peut|pourrait)) (?:y )?faire"
    r"(?: (?:contre|pour|a) (?:ca|cela))?)$"
)
_EXAMPLE = re.compile(rf"^{_GIVE}(?:exemples?|examples?)(?: (?:concrets?|precis|de ca|of (?:that|it)))*$")
_SUBJECT = re.compile(r"\b(?:sur|a propos d[eu]s?|about|concernant) (?P<rest>.+)$")
_BARE = re.compile(
    r"^(?:(?:sur|pour|about|on|dans|a propos d[eu]s?|concernant|quant aux?|in) )?(?:(?:les?|la|the) |l')?"
)
_IN_ENGLISH = re.compile(r"\b(?:is|would|he|she|the|what|does)\b")
# So many messages back the question may stand that is asked again of something else.
_BACK = 4


def completed(text: str, thread: Thread) -> str | None:
    """Return the whole question of which a message is half, or None where it stands on its own."""
    plain = plainly(text)
    if not thread.turns or plain.count(" ") > _LONGEST:
        return None
    if (said := _YOU_SAY.match(plain_of(from_chat_spelling(text)))) and "?" in text and subject_words(said["rest"]):
        return f"{said['rest']} ?"
    if (meant := _I_MEAN.match(plain)) and subject_words(meant["rest"]):
        return _corrected(meant["rest"], thread)
    if (other := _OF_ANOTHER.match(plain)) and (asked := _how_he_stands(thread)):
        return f"{_BARE.sub('', other['rest'])} : {asked} ?"
    return _of_the_talk(plain, thread)


def _of_the_talk(plain: str, thread: Thread) -> str | None:
    """Return the whole question of which a message has all but what the talk is about; None for others."""
    if thread.last and _BLOG_SAYS.match(plain):
        return "what does he say about it?" if _IN_ENGLISH.search(plain) else "qu’en dit-il ?"
    if thread.last and (_FIGURE.match(plain) or asks_figures(plain)):
        return "how many?" if _IN_ENGLISH.search(plain) else "combien ?"
    if thread.last and _WHAT_TO_DO.match(plain):
        return "que faire ?"
    if thread.last and _EXAMPLE.match(plain):
        return "for example?" if _IN_ENGLISH.search(plain) else "par exemple ?"
    thing = _thing_of(thread.subject[0]) if thread.subject and _DEFINITION.match(plain) else ""
    return f"c’est quoi {thing} ?" if thing else None


_LONGEST = 12


def _corrected(rest: str, thread: Thread) -> str:
    """Return what somebody asked with the words by which he corrects himself."""
    if asked := _how_he_stands(thread):
        return f"{_BARE.sub('', rest)} : {asked} ?"
    before = thread.turns[-1].message.text.rstrip(" ?!.…\xa0")
    return f"{before} {rest} ?" if _SOMEWHERE.match(rest) else f"et {rest} ?"


def _how_he_stands(thread: Thread) -> str | None:
    """Return what weighs both sides, where it was lately asked how the author stands, without its object; or None."""
    texts = [turn.message.text for turn in thread.turns[-_BACK:]]
    is_asked = any(_HOW_HE_STANDS.match(plainly(text)) for text in texts)
    return (
        ("for or against" if any(_IN_ENGLISH.search(plainly(text)) for text in texts) else "pour ou contre")
        if is_asked
        else None
    )


def _thing_of(subject: str) -> str:
    """Return what a question is about: what it names behind "sur", else its own words."""
    plain = plainly(subject)
    found = _SUBJECT.search(plain)
    return found["rest"] if found and subject_words(found["rest"]) else " ".join(own_words(plain))
