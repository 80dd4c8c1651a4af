"""What one of the sentences of a message asks of the talk, in the plain words in which it is understood everywhere.

"Pillage, et puis quoi encore. Et l'auteur du blog, il est d'accord avec ça ?" asks for the author's own view, "is that
his own opinion, or is he repeating somebody?" for whose words they are. What stands before it only takes what was read,
and would find that once more.
"""

import re
from collections.abc import Sequence

from bot.conversation._own_view import asks_of_himself
from bot.conversation._stance_asked import asks_his_stance
from bot.conversation._thread import Thread
from bot.conversation._who_is_meant import who_is_described
from bot.conversation.heard._follow_ups import FollowUp, follow_up
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._restating import RULES
from bot.conversation.heard._restating_request import REQUESTS
from bot.conversation.heard._restating_rule import OWN, Rule
from bot.conversation.heard._statements import asks
from bot.text import LateSign, content_stems, language_of

# "Pas le temps d'aller sur les forums. Et si je fais rien, il se passe quoi": whatever he says before, it is asked of
# what was read.
_DOING_NOTHING = LateSign(
    r"^(?:(?:et|mais|bon|ok|and|but|so) )*(?:(?:si|s'ils?|sinon si) (?:\w+ )?(?:ne |n')?(?:fais|fait|faisons|repond\w*|"
    r"bouge\w*|reagi\w*) (?:rien|pas)|(?:what )?if (?:i|we|they|you) (?:do nothing|"
    r"(?:don't|do not|never) (?:do anything|react|answer|respond|reply)))\b"
)
_FIGURES = LateSign(
    r"\b(?:any|some|des|donne\w*|gives?|has|have|got|y a(?: t il)?|is there|are there) "
    r"(?:(?!ces |ce |this |these |those |the |les )\w+ ){0,2}?(?:chiffres?|numbers?|figures?|stats)\b"
)
_UNDERSTOOD = (FollowUp.OWN_VIEW, FollowUp.WHO_SAYS)
# A question of a word or two only repeats the one before it.
_ECHO = 1


# "Is he shrugging?" beside "does he agree with that Bellanger guy" asks for nothing more.
_OR_ELSE = re.compile(
    r",? (?:ou|or) (?:(?:bien|plut[oô]t|rather) )?(?:il|elle|s['’]en|is|does|he|she|not|pas|non)\b.*$"
)
_THAT_ONE = re.compile(r"\b(?:[Cc]et?t?e?|[Tt]h(?:at|is)) ([A-ZÀ-Þ][\w-]+)(?: (?:guy|dude|fellow|man|woman))?\b")
_LEAD = r"(?:(?:[Ee]t|[Mm]ais|[Aa]lors|[Dd]onc|[Ss]o|[Aa]nd|[Bb]ut),? )"
_AUTHOR = r"(?:(?:votre|ton|[Ll]['’]|cet|your|the|this) ?(?:auteure?|author|blogueu(?:r|se)|blogger))"
_BEFORE = re.compile(rf"^\W*(?:{_LEAD}+|{_LEAD}*{_AUTHOR}[ ,]+(?=(?:il|elle|he|she)\b))")


def restated(text: str, sentences: Sequence[str], thread: Thread) -> str | None:
    """Return the plain question to which one of the sentences of a message comes in a talk, or None where none does."""
    if thread.last is None:
        return None
    language = language_of(text) or "fr"
    if plain := _by_request(sentences, thread, language) or who_is_described(sentences, thread):
        return plain
    if any(asks_his_stance(sentence, thread) or _asks_if_he_agrees(sentence, thread) for sentence in sentences):
        return OWN[language == "en"]
    return None if _is_heard(text, sentences, thread) else _by_rule(sentences, thread, language)


def _asks_if_he_agrees(sentence: str, thread: Thread) -> bool:
    """Say whether a sentence asks if the author agrees with whom he quotes, in more words than others do."""
    if "?" not in sentence or not (_OR_ELSE.search(sentence) or _THAT_ONE.search(sentence)):
        return False
    plainer = _BEFORE.sub("", _THAT_ONE.sub(r"\1", _OR_ELSE.sub(" ?", sentence)))
    return asks_his_stance(plainer, thread) or follow_up(plainer, in_talk=True) is FollowUp.OWN_VIEW


def _by_rule(sentences: Sequence[str], thread: Thread, language: str) -> str | None:
    for sentence in reversed(sentences):
        if len(sentences) > 1 and asks_of_himself(sentence):
            return OWN[language == "en"]
        if len(sentences) > 1 and _DOING_NOTHING.search(plainly(sentence)):
            return f"{sentence.partition(',')[0].rstrip(' ?!.…')} ?"
        asks_alone = not any(asks(each) for each in sentences if each is not sentence)
        if asks_alone and "?" in sentence and _asks_for_figures(plainly(sentence), thread):
            return "how many?" if language == "en" else "combien ?"
        for rule in RULES:
            if rule.among and len(sentences) == 1:
                continue
            if (asks_alone or not rule.alone) and (question := _asked(rule, sentence, thread, language)):
                return question
        if "?" in sentence and sentence.strip().count(" ") > _ECHO:  # that is what is asked
            return None
    return None


def _by_request(sentences: Sequence[str], thread: Thread, language: str) -> str | None:
    """Return the plain question for the last sentence of a message that would be taken for another, or None."""
    last = sentences[-1] if sentences else ""
    return next(filter(None, (_asked(rule, last, thread, language) for rule in REQUESTS)), None)


def _is_heard(text: str, sentences: Sequence[str], thread: Thread) -> bool:
    """Say whether a message is understood as it stands."""
    if follow_up(text, in_talk=True) in _UNDERSTOOD:
        return True
    # Where somebody else was quoted, whom he lets speak, "et lui, il en pense quoi ?" is read beside that.
    return len(sentences) == 1 and any(each.speaker for each in thread.newest) and asks_of_himself(text)


def _asks_for_figures(plain: str, thread: Thread) -> bool:
    """Say whether a sentence wants figures and names nothing beside that was not just read ("any numbers on that?")."""
    if not _FIGURES.search(plain):
        return False
    return frozenset(content_stems(_SLIGHT.sub(" ", _FIGURES.sub(" ", plain)))) <= thread.newest_stems


def _asked(rule: Rule, sentence: str, thread: Thread, language: str) -> str | None:
    """Return the plain question for a sentence that a rule is for, or None."""
    if rule.needs_mark and "?" not in sentence:
        return None
    found = rule.sign.search(plainly(sentence))
    if found is None or (rule.of_read and not _is_of_read(found["beside"] or "", thread)):
        return None
    return (rule.english if language == "en" else rule.french).format(**found.groupdict())


# "Does he agree w him or nah"
_SLIGHT = re.compile(
    r"\b(?:w|nah|nope|ou pas|or not|bro|mec|vraiment|really|selon toi|a ton avis|actual|real|hard|vibes|vent|blabla|"
    r"just|donne|give|gives|concrets?|precis(?:es)?|exactes?|exact|appui|back|moi|appuyer|il|elle|existe)\b"
)


def _is_of_read(beside: str, thread: Thread) -> bool:
    """Say whether words name nothing, or what was just read."""
    stems = frozenset(content_stems(_SLIGHT.sub(" ", beside)))
    return not stems or not stems.isdisjoint(thread.newest_stems)
