"""The question at the end of a message that first takes what was read: "quadruplé, eh bien ! c'est vieux, non ?".

What stands before it is heard, and is no part of what is asked: searched for together, the words of what was just read
would find it once more.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.conversation._asked_of_bot import question_of_bot
from bot.conversation._his_stance import asks_his_stance
from bot.conversation._own_view import names_author
from bot.conversation._ranked import place_in_ranking
from bot.conversation._spoken_of import things_asked_of
from bot.conversation._thread import Thread
from bot.conversation.heard._asked_of_quote import AskedOf, asked_of_quote
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._figures_named import figures_named, has_figure
from bot.conversation.heard._follow_ups import FollowUp, follow_up, own_words, subject_words
from bot.conversation.heard._own_case import tells_own_case
from bot.conversation.heard._plainly import IN_MARKS, LAUGH, plainly
from bot.conversation.heard._pointing import Sought, pointed
from bot.conversation.heard._which_of_them import clearly_of_what_was_read
from bot.index import Index
from bot.text import LateSign, content_stems, fold, has_words, holds_any, lately, stem

_PICTURE = "[\U0001f300-\U0001faff\u2600-\u27bf]"
# A sentence ends with its mark, save behind "M. Bellanger", with a laugh, or with a picture.
_TITLE = r"(?<!\bM\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMme\.)(?<!\bDr\.)"
_END = re.compile(
    rf"(?<=[.!?…]){_TITLE}\s+|(?<!\b[aà])(?<!\bto)\s+{LAUGH}\b[\s,.!]+(?=\w)|\s*{_PICTURE}+\s*", re.IGNORECASE
)
_MARK_INSIDE = re.compile(r"[.!?…]\s")
_LAUGHS = ("lol", "loo", "mdr", "ptdr", "lmao", "rofl", "xd", "haha", "hehe")
_PICTURED = re.compile(_PICTURE)
# How somebody takes what he hears.
_TAKES = LateSign(
    rf"(?i)!\s*$|,\s*(?:wow|waouh|ouah|damn|dingue|fou|eh bien)\W*$|"
    rf"\b{LAUGH}\b|{_PICTURE}|\b[cç]a (?:me )?fait\b|\bj['’]imagine\b|^\W*(?:(?:vous|tu) (?:vois|voyez)|"
    r"donc|du coup|alors|so|"
    r"ah|oh|eh|bof|mouais|ouais|hm+|hum|pff+|ben|bah|bon|ok|okay|oki|(?:(?:le|la|les) )?pauvres?"
    r"(?: (?:type|homme|gars|gens|fille))?\W*$|poor (?:guy|man|thing|people|woman)|what a (?:pity|shame)|too bad|"
    r"d['’]accord|wow|waouh|mince|zut|tiens|dommage|tant pis|merci|super|cool|g[eé]nial|top|nickel|parfait|"
    r"int[eé]ressant|pas b[eê]te|c['’]est|[cç]a me|that['’]?s|tr[eè]s (?:bien|utile|int[eé]ressant)|not[eé]|"
    r"je vois|great|thanks|nice|right|i see|interesting|funny|scary|fair|sure|yeah|yes|no|oui|non|huh|hah|ugh|"
    r"makes sense|good)\b"
)
# Who was not understood says so before he asks again.
_COMPLAINS = LateSign(
    r"(?i)\b(?:not (?:at all )?(?:what i (?:asked|meant)|my question)|that['’]?s not (?:it|what)|"
    r"you(?:['’]re| are) lost|pas (?:du tout )?(?:ma question|ce que je (?:demande|demandais|veux|voulais))|"
    r"what (?:ha[sv]e?|do|does) .{1,40}?(?: got)? to do with (?:it|that|this|anything|my question)|"
    r"quel (?:est le )?rapport|(?:qu['’]est[- ]ce (?:que |qu['’])|que |quoi ).{1,30}? (?:viens?|viennent|vient) faire|"
    r"rien [aà] voir|nothing to do with (?:it|that|this|what i)|"
    r"(?:vous|tu) (?:me |nous )?(?:parle[sz]|cause[sz]|r[eé]pond(?:s|ez)) (?:de |d['’]|du |des |sur ).{2,40}?,? "
    r"(?:moi,? )?(?:mais )?je (?:te |vous )?(?:parle|demande|cause)\b|"
    r"(?:tu (?:n['’]as|as)|t['’]as|vous (?:n['’]avez|avez)) (?:rien|pas) (?:compris|r[eé]pondu))\b"
)
_ASKS = LateSign(
    r"^(?:(?:et|mais|bon|alors|sinon|donc|du coup|genre|ok|and|but|so|well|then|like) )*"
    r"(?:(?:de |a |avec |pour |sur |d')?(?:qui|que|quoi|quand|comment|combien|pourquoi|quel\w*|ou est|est ce|"
    r"c'est (?:quoi|qui|ou|quand|grave|vrai))\b|qu'|(?:lui |elle )?(?:il|elle)"
    r" (?:en )?(?:dit|pense|parle|propose|conclut)\b|(?:parle|dis|raconte|explique|resume|lis|lisez|"
    r"continue[rz]?|je veux|i want|tu peux|vous pouvez|can you|tell me|what|who|when|where|why|how|does|did|is|are)\b|"
    r"(?:si|what if|if) (?:je|j'|on|nous|i|we|you|one)\b|(?:ca|cela|it|that|this) (?:veut dire|signifie|means?)\b)"
)
# Whom "he" means, and what "he agrees" with, may stand before the question.
_HE = LateSign(r"\b(?:il|elle|ils|elles|lui|eux|leur|s?he|they|him|her|them|their|his)\b")
# Who tells of himself before he asks why "they" are so.
_OF_MYSELF = LateSign(
    r"\b(?:moi aussi|moi non plus|comme moi|me too|same here|je suis pareil(?:le)?|j'etais pareil(?:le)?)\b"
)
_THINKS = LateSign(r"\b(?:je|j|moi|i) (?:\w+ )?(?:trouve|pense|crois|dirais|estime|think|find|believe|feel)\b")
# Who repeats a figure in more words says something of it.
_MOST_WITH_FIGURE = 6
_POINTS = LateSign(
    r"\b(?:ca|cela|celui|celle|ceux|celles|dessus|dedans|c'est|that|this|it|them|those|these|ils|elles|they|its)\b"
)
# A question of so many words is but a word that is repeated: "the crowd??".
_ECHO = 3
# These ask of what was just read, and of nothing else.
_OF_WHAT_WAS_READ = frozenset({FollowUp.WHEN, FollowUp.WHO_SAYS})
_FIGURE = re.compile(r"\d")
# Behind a question for the author's stand somebody tells his own.
_MINE = LateOpening(
    r"(?:(?:moi|perso|personnellement|pour moi|mais|me|personally) )*(?:je |j'|i )(?!.*\b(?:il|elle|he|she)\b)"
)
_PAIR = 2
# What is repeated in quotation marks was just read.
_MARKS = '«»“”" \xa0\u202f'
# What somebody does is one word: "il propose quoi ?".
_WHAT_HE_DOES = 1
# A name and what comes with it.
_MOST_GUESSED = 2
# Behind these the first word of a sentence stands: its capital names nobody.
_OPENS = " \t\xa0«»\"“”'(–—-"
# What somebody sees or imagines is no subject.
_SLIGHT = frozenset({"vu", "voi", "imagin"})
# A reaction brings at most so many words that the blog has and that were not just read.
_MOST_NEW = 1


def asked_last(text: str, thread: Thread, index: Index) -> str | None:
    """Return the sentence of a message that asks, else the last, where it stands by itself and the others only take
    what was read; or the one that asks of the bot or the blog.

    None where nothing was read, and where what stands before it says what it asks about.
    """
    sentences = sentences_of(text)
    if len(sentences) < 2:
        return None
    about_bot = question_of_bot(sentences, index, in_talk=thread.last is not None)
    if about_bot or thread.last is None:
        return about_bot
    if clear := _clear_one(sentences, index):
        return clear
    asking = [each for each in sentences if "?" in each and not complains(each)]
    last = asking[-1] if asking else sentences[-1]
    others = [each for each in sentences if each is not last]
    if not _is_the_one(last, sentences, index):
        return None
    told = IN_MARKS.sub(" ", " ".join(others))
    if "?" not in told and _is_asked_of_what_was_read(last, told, thread, index):
        return last
    means_somebody = _HE.search(plainly(last)) and not (names_author(last) or _names(last, index))
    may = {"may_name": not means_somebody, "may_repeat": "," not in last}  # what is told in it may be what "ça" means
    only_take = all(_only_takes(each, thread, index, **may) for each in others)
    is_last = last is sentences[-1]
    return last if only_take or (is_last and _stands_alone(last, others, thread, index)) else None


def _clear_one(sentences: Sequence[str], index: Index) -> str | None:
    """Return the sentence that is asked whatever the others tell, or None where none is clear."""
    if _only_guesses(sentences, index):  # "Qui dit ça ? Toujours Bellanger ?"
        return sentences[0]
    asking = [each for each in sentences if "?" in each and not complains(each)]
    # "Quand a-t-il écrit ça ? Ça sent l'époque Snowden."
    # "Il parle d'hier" behind it says what it is asked of.
    told = plainly(" ".join(sentences[1:]))
    if len(asking) == 1 and asking[0] is sentences[0] and _is_of_what_was_read(asking[0], told):
        return sentences[0]
    if clear := clearly_of_what_was_read(sentences):
        return clear
    # "Where do these figures come from? Is it solid?"
    others = [each for each in sentences if asked_of_quote(each) is not AskedOf.BASIS]
    is_alone = len(sentences) - len(others) == 1 and not any(_tells_of_what(each, index) for each in others)
    if len(asking) > 1 and is_alone:
        return next(each for each in sentences if each not in others)
    first_hangs = pointed(sentences[0]) or ("?" in sentences[0] and follow_up(sentences[0], in_talk=True))
    if len(sentences) == _PAIR and first_hangs and _wants_example(sentences[1]):
        return sentences[0]  # "À quoi ça sert ? Un exemple ?"
    return sentences[-1] if _asks_of_nothing_known(sentences[-1], index) or _hang_on_what_was_read(sentences) else None


def _wants_example(sentence: str) -> bool:
    wanted = pointed(sentence)
    return wanted is not None and wanted.sought is Sought.EXAMPLE and not wanted.beside


def _tells_of_what(sentence: str, index: Index) -> bool:
    """Say whether a sentence has a figure or anything that the blog speaks of: a source may be asked of that."""
    return bool(_FIGURE.search(sentence) or _known(sentence, index))


def _is_of_what_was_read(sentence: str, told: str) -> bool:
    """Say whether a sentence asks of what was read, and not of somebody whom what is `told` behind it is about."""
    # "C'est ironique, non ? Il se moque, là." "Et lui, il est contre ? Moi, je trouve ça bien."
    if asked_of_quote(sentence) is AskedOf.TONE or (asks_his_stance(sentence) and _MINE.match(told)):
        return True
    return follow_up(sentence, in_talk=True) in _OF_WHAT_WAS_READ and not _HE.search(told)


def _asks_of_nothing_known(sentence: str, index: Index) -> bool:
    """Say whether it is asked if the author speaks of what he has no word for, whatever is told before: "Faux problème,
    avec Spark. Il parle de Spark ?".
    """
    things = things_asked_of(sentence)
    terms = [term for thing in things for term in index.read(thing).terms]
    return bool(terms) and all(term.is_missing for term in terms) and not _POINTS.search(plainly(sentence))


def _hang_on_what_was_read(sentences: Sequence[str]) -> bool:
    """Say whether two questions are both asked of what was read, the first of them what somebody makes of it."""
    first, *others = sentences
    is_his_view = follow_up(first, in_talk=True) in (FollowUp.PERSON, FollowUp.OWN_VIEW)
    return is_his_view and len(others) == 1 and "?" in first and "?" in others[0] and pointed(others[0]) is not None


def _only_guesses(sentences: Sequence[str], index: Index) -> bool:
    """Say whether it is asked who says something, and all that follows is a guess at that."""
    asked, *guesses = sentences
    is_short = all(len(own_words(each)) <= _MOST_GUESSED and _names(f"dit {each}", index) for each in guesses)
    return is_short and follow_up(asked, in_talk=True) is FollowUp.WHO_SAYS


def _is_asked_of_what_was_read(asked: str, told: str, thread: Thread, index: Index) -> bool:
    """Say whether a question is asked of somebody who was just quoted, or why what was read is so, and what was told
    before it names nobody and hardly anything else.
    """
    # "Il exagère, ce Bellanger. Il propose quoi ?" asks of whom the talk is about already.
    speaker = _quoted(thread)
    if _asks_of_somebody(asked) and speaker and not _brings(told, thread, index, but=speaker):
        return True
    # "Sounds exhausting, I'm alone here. Why would I do that?"
    asks_why = follow_up(asked, in_talk=True) is FollowUp.WHY
    if asks_why and _OF_MYSELF.search(plainly(told)) and not _names(told, index):  # "Moi aussi je … Et pourquoi ?"
        return True
    return asks_why and len(_known(told, index) - thread.newest_stems) <= _MOST_NEW


def _stands_alone(asked: str, others: Sequence[str], thread: Thread, index: Index) -> bool:
    """Say whether a question behind statements names something that was not just read, points at nothing before it, and
    has an answer of its own: then they are what comes before it ("146 million, peanuts. What about France?").
    """
    if "?" not in asked or any("?" in each for each in others) or _POINTS.search(plainly(asked)):
        return False
    return bool(_known(asked, index) - thread.newest_stems) and index.find(index.read(asked)).answers


def _is_the_one(asked: str, sentences: Sequence[str], index: Index) -> bool:
    """Say whether one of the sentences of a message is a question by itself, and none behind it is."""
    if not _asks(asked) or any(map(_asks, sentences[sentences.index(asked) + 1 :])):
        return False
    # "Sagesse des foules ? ça veut dire quoi ?" asks of what it repeats.
    others = (each for each in sentences if each is not asked and not complains(each))
    repeats = any("?" in each and _known(each, index) for each in others)
    if repeats and not ("?" in asked and _known(asked, index)):
        return False
    hangs = follow_up(asked, in_talk=True) or pointed(asked) or asked_of_quote(asked) or place_in_ranking(asked)
    return bool(hangs or _known(asked, index))


def _brings(sentence: str, thread: Thread, index: Index, but: frozenset[str]) -> bool:
    """Say whether a sentence names somebody or something that is not being talked about; beside whom the talk is about
    (`but`) only another name counts.
    """
    if not but.isdisjoint(content_stems(sentence)):
        return _names(sentence, index, but=but)
    new = _known(sentence, index) - thread.newest_stems - _stems_of(thread.subject) - but - _SLIGHT
    return bool(new) or _names(sentence, index, but=but)


# "Et ce sondage, combien de gens ont répondu ?" asks that of the one just read.
_POINTS_FIRST = re.compile(
    r"\W*(?:(?:et|mais|ok|alors|and|but)\s+)?(?:ce|cet|cette|ces|this|that|these|those)\s+(?P<thing>[\w-]+)\s*,\s*"
    r"(?=(?:combien|qui|quand|o[uù]|comment|pourquoi|d['’]o[uù]|what|who|when|where|how|why)\b)",
    re.IGNORECASE,
)


def without_echo(text: str, thread: Thread, index: Index) -> str:
    """Return a message without the thing just read that it points at first, or what it repeats, in quotation marks, of
    what was just read, where it asks of something else of the blog's beside: "« Désincarné », belle formule. Et la
    liberté ?".
    """
    if thread.last is None or "?" not in text:
        return text
    pointed = _POINTS_FIRST.match(text)
    if pointed and stem(fold(pointed["thing"])) in thread.newest_stems:
        return text[pointed.end() :]

    def without(sentence: str) -> str:
        return sentence if "?" in sentence else without_marked(sentence, thread)  # it may ask of what it repeats

    left = "".join(map(without, sentences_of(text)))
    if left == text:
        return text
    return left.lstrip(" ,;:.!…") if _known(left, index) - thread.newest_stems - _SLIGHT else text


def without_marked(text: str, thread: Thread) -> str:
    """Return a text without what it repeats, in quotation marks, of what was just read."""
    if not IN_MARKS.search(text):  # as most
        return text
    read = fold(" ".join(quote.text for citation in thread.newest for quote in citation.quotes))
    return IN_MARKS.sub(lambda marked: " " if fold(marked[0].strip(_MARKS)) in read else marked[0], text)


def _asks_of_somebody(sentence: str) -> bool:
    """Say whether a sentence asks what somebody says or wants, and names nothing that he might say it of."""
    is_short = len(own_words(plainly(sentence))) <= _WHAT_HE_DOES
    return is_short and follow_up(sentence, in_talk=True) is FollowUp.PERSON


def complains(sentence: str) -> bool:
    """Say whether a sentence says that something else was asked, whether it has the mark of a question or not."""
    return _COMPLAINS.search(sentence) is not None


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a message, each with what it ends with."""
    return list(_sentences(text))


@lately
def _sentences(text: str) -> tuple[str, ...]:
    if not _may_end_inside(text):
        return (text,) if has_words(text) else ()
    starts = [0, *(end.end() for end in _END.finditer(text)), len(text)]
    return tuple([each for start, end in pairwise(starts) if has_words(each := text[start:end])])


def _may_end_inside(text: str) -> bool:
    """Say whether a sentence may end within a text: a look that spares most messages a pattern that takes long."""
    if holds_any(text.lower(), _LAUGHS) or _MARK_INSIDE.search(text):
        return True
    return not text.isascii() and _PICTURED.search(text) is not None


def _asks(sentence: str) -> bool:
    return "?" in sentence or _ASKS.search(plainly(sentence)) is not None


def _only_takes(sentence: str, thread: Thread, index: Index, *, may_name: bool, may_repeat: bool = False) -> bool:
    """Say whether a sentence says nothing but how somebody takes what was read, of which it `may_repeat` a figure."""
    if follow_up(sentence, in_talk=True) is FollowUp.STALE or complains(sentence):
        return True
    plain = plainly(sentence)
    if may_repeat and "?" not in sentence and _repeats_figure(sentence, thread):
        return True
    if _THINKS.search(plain) or ("?" in sentence and len(plain.split()) > _ECHO):
        return False
    if not may_name and _names(sentence, index, but=_quoted(thread)):
        return False
    new = _known(sentence, index) - thread.newest_stems - _stems_of(thread.subject) - _SLIGHT - _quoted(thread)
    # "The 80 % stat! Where is it from?" asks that of a figure which was not just read.
    if new and (tells_own_case(sentence) or any(each[0].isdigit() for each in new)):
        return False
    return len(new) <= (_MOST_NEW if _TAKES.search(sentence) else 0)


def _repeats_figure(sentence: str, thread: Thread) -> bool:
    """Say whether a short sentence repeats a figure that was just read: "1.2 billion people, wow."."""
    if sentence.strip().count(" ") > _MOST_WITH_FIGURE:
        return False
    read = " ".join(quote.text for citation in thread.newest for quote in citation.quotes)
    return has_figure(read, figures_named(sentence))


def _names(sentence: str, index: Index, but: frozenset[str] = frozenset()) -> bool:
    """Say whether a sentence names somebody, `but` those (by the stems of their names)."""
    return any(term.is_name and term.stem not in but for term in index.read(sentence.lstrip(_OPENS)).terms)


def _quoted(thread: Thread) -> frozenset[str]:
    """Return the stems of whom the last reply quoted."""
    return _stems_of([each.speaker for each in thread.newest if each.speaker])


def _known(sentence: str, index: Index) -> frozenset[str]:
    """Return the stems of those words of a sentence that name something of the blog's."""
    terms = index.read(" ".join(subject_words(plainly(sentence)))).terms
    return frozenset([term.stem for term in terms if not term.is_missing])


def _stems_of(texts: Sequence[str]) -> frozenset[str]:
    return frozenset(content_stems(" ".join(texts)))
