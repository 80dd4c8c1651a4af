"""Who asks in whatever words whether the author stands by what he let somebody say: "partage-t-il son alarme ?".

Such a question has three things: it means the author, it has a word for taking a stand, and names nothing beside that
was not just read, or who said it. All over folded text without punctuation.
"""

import re
from collections.abc import Collection

from bot.conversation._thread import Thread
from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._statements import asks
from bot.quotes import people
from bot.text import LateSign, content_stems

_AUTHOR = LateSign(
    r"\b(?:(?:l'|l|notre |votre |ton |cet |the |your |this )(?:auteur|autrice|author|writer)s?|"
    r"(?:le|la|notre|votre|ton|ce|cette|the|your|this) blog(?:ueur|ueuse|ger)s?|^(?:and |but )?author)\b"
)
_HE_HIMSELF = LateSign(r"\b(?:(?:lui|elle|eux) memes?|himself|herself|themselves)\b")
# In what way somebody is for a thing or against it, agrees or mocks.
_STANDS = LateSign(
    r"\b(?:d'accord|meme (?:avis|sens|camp|cote|bord|ligne|opinion)|de (?:son|leur|cet) (?:avis|cote)|du cote de|"
    r"avec (?:lui|elle|eux)|partage\w*|adher\w+|souscri\w+|approuv\w+|desapprouv\w*|soutien\w*|defend\w*|"
    r"cautionn\w+|valide\w*|rejoint|suit|croit|est (?:il |elle )?(?:pour|contre)|contredit|contest\w+|critique|"
    r"pense (?:pareil|comme|la meme chose)|"
    r"repren\w+(?: \w+){0,3} a son compte|longueur d'onde|gobe\w*|marche dans|convaincue?|persuadee?|"
    r"(?:met|mettre|mets|remet|remettre)(?: t (?:il|elle))?(?: [\w']+){0,3} en (?:doute|question|cause)|doute|"
    r"dupe|sceptique|nuance\w*|prend (?:parti|position)|pren\w+ (?:ses )?distances|se (?:moque|fout|fiche)|ironise|"
    r"agrees?|disagrees?|on board|same page|goes? along|convinced|persuaded|s[ck]eptical|opposes?|critici[sz]es?|"
    r"with (?:him|her|them)|buys?(?: into)?|sign(?:s|ing)? (?:on|up|off)|endorse\w*|shares?|supports?|"
    r"sides? with|backs?|believes?|stands? (?:by|behind|with)|comes? down|mock\w*|making fun|distance\w*|"
    r"same (?:view|opinion|side)|think the same|of (?:the same|that|this|his) (?:mind|opinion|view))\b"
)
# Words of such a question that name no subject.
_SLIGHT = LateSign(
    r"\b(?:points?|questions?|lines?|sens|maniere|alarmes?|avis|idees?|propos|constat|these|theories|theory|alarm|"
    r"worr(?:y|ies)|view|views|opinions?|side|sides|reports?|reporting|rapporte\w*|repete\w*|cite\w*|quot\w+|relaie|passing|along|"
    r"enthousiasme|optimisme|pessimisme|inquietudes?|craintes?|confiance|jugement|vision|sentiment|colere|critiques?|"
    r"enthusiasm|optimism|pessimism|fears?|trust|anger|chiffres?|etudes?|figures?|numbers?|study|monsieur|madame|mister|mr|m|mme|nah|bro|mec|demande|asked|asking|second|premier|repondu|permettre|dire|speaking|w|one|ones|some|"
    r"somebody|quelqu'un|autre|only|just|seulement|juste)\b"
)
# What is said before one of these may be of anything.
_CLAUSE = re.compile(r"[:;–—]\s")
# Nobody asks so in more words.
_LONGEST = 40


def asks_his_stance(sentence: str, thread: Thread) -> bool:
    """Say whether a sentence asks where the author stands himself on what he just let somebody say."""
    pieces = [sentence, *_CLAUSE.split(sentence)[1:]]
    return thread.last is not None and asks(sentence) and any(_is_of_stance(plainly(each), thread) for each in pieces)


def _is_of_stance(plain: str, thread: Thread) -> bool:
    if plain.count(" ") >= _LONGEST or not _STANDS.search(plain):
        return False
    others = _stems_of_others(thread)
    means_him = _AUTHOR.search(plain) or _HE_HIMSELF.search(plain) or _agrees_with_one_of(others, plain)
    if not others or not means_him:
        return False
    for known in (_AUTHOR, _HE_HIMSELF, _STANDS, _SLIGHT):
        plain = known.sub(" ", plain)
    return _stems(subject_words(plain)) <= thread.newest_stems | others


_AGREED = re.compile(r"\b(?:il|elle|he|she|they) .*\b(?:accord|avis|agrees?|with)\b")


def _agrees_with_one_of(others: frozenset[str], plain: str) -> bool:
    """Say whether "he" is asked to agree with one of whom the author quoted or named: then it is the author."""
    return _AGREED.search(plain) is not None and not others.isdisjoint(content_stems(plain))


def _stems_of_others(thread: Thread) -> frozenset[str]:
    """Return the stems of the names of those whom the author quoted or named in what was read."""
    quoted = [each.speaker for each in thread.citations if each.speaker]
    named = [name for each in thread.citations for quote in each.quotes for name in people(quote.text)]
    return _stems([*quoted, *named])


def _stems(texts: Collection[str]) -> frozenset[str]:
    return frozenset(content_stems(" ".join(texts)))
