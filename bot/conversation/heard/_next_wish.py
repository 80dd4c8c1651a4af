"""What somebody wants next, behind how he takes what he heard: "ok je vois. revenons à Facebook", "merci ! une autre".

What stands before it is no part of it.
"""

import re

from bot.conversation.heard._follow_ups import FollowUp, follow_up, subject_words
from bot.conversation.heard._leaving import leaves_choice
from bot.conversation.heard._small_talk import small_talk
from bot.text import Pieces, fold, holds_any
from bot.text import plain as plain_of

# Who says that he has heard, and goes on to something else, wants that: "ok je vois. revenons à Facebook".
_HEARD = re.compile(
    r"^\W*(?:(?:ah|oh|ok|okay|oki|d['’]accord|dac|bon|bien|tr[eè]s bien|entendu|compris|parfait|super|cool|g[eé]nial|"
    r"haha+|lol|mdr|bravo|bien (?:jou[eé]|vu|dit)|well (?:done|said)|top|nickel|merci(?: beaucoup)?|"
    r"int[eé]ressant|c['’]est (?:clair|not[eé]|int[eé]ressant)|(?:je )?vois|je comprends?|(?:j['’]ai )?pig[eé]|"
    r"[cç]a marche|alright|all right|right|i see|got it|understood|great|thanks|thank you|interesting|fair enough|"
    r"makes sense|good to know|nice)[\s,]*)+(?:[.!;:…]+|,)\s*(?=\w)(?!merci\b|thank)",
    re.IGNORECASE,
)
# "Waouh. Changing topic: what is a geek?": nothing before it counts.
_CHANGES = re.compile(
    r"(?:^|[.!?…,;]\s*)(?:(?:ok|bon|so|and|et|alors|right)[\s,]+)*(?:changing (?:the )?(?:topic|subject)s?|"
    r"switching (?:gears|topics?|subjects?)|(?:a )?(?:different|another|new|other) (?:topic|subject)|"
    r"on change de sujet|changeons de sujet|(?:je|pour) change[rs]? de sujet|autre sujet|"
    r"sans transition|(?:passons [aà] |parlons d['’])?autre chose|(?:let['’]?s |can we )?(?:talk|speak) (?:about|of) "
    r"something else|something else)\s*(?:[:,.…–—-]+\s*|then\s+)(?=\w)",
    re.IGNORECASE,
)
# One of these is in all that says so.
_TOPICS = Pieces("topic", "subject", "sujet", "gears", "transition", "autre chose", "something else")
# Before a question of its own a short sentence of these is but how somebody takes what he heard: "bof. et l'État ?".
_TAKEN = re.compile(
    r"^\W*(?:(?:ah|oh|bof|meh|mouais|ouais|hm+|hum|euh|ben|bah|mdr|lol|haha+|wow|waouh|dommage|tant pis|zut|ok|okay|"
    r"oki|d['’]accord|dac|bon|bien|tr[eè]s|trop|c['’]est|un peu|entendu|compris|parfait|super|cool|g[eé]nial|top|"
    r"nickel|merci|int[eé]ressant|dr[oô]le|fort|clair|not[eé]|fou|flippant|dingue|(?:je )?vois|je comprends?|"
    r"[cç]a marche|alright|all right|right|i see|got it|great|thanks|thank you|interesting|funny|scary|fair enough|"
    r"makes sense|nice|too bad|oh well)\b[\s,]*)+[.!;:…]+\s*(?=\w)",
    re.IGNORECASE,
)
# "Ok cool but who are these mass connectors?" takes what was read in a word or two, too.
_YES_BUT = re.compile(
    r"^\W*(?:(?:ah|oh|ok|okay|oki|d['’]accord|dac|parfait|super|cool|g[eé]nial|top|nickel|merci|int[eé]ressant|haha+|"
    r"lol|mdr|"
    r"wow|waouh|(?:je )?vois|alright|all right|right|i see|got it|great|thanks|thank you|interesting|nice|fair enough)"
    r"[\s,]+)+(?:but|mais)\s+(?=(?:who|what|why|how|where|when|which|is|are|does|do|did|can|qui|c['’]est (?:qui|"
    r"quoi)|quoi|"
    r"pourquoi|comment|combien|quand|quel\w*|qu['’]\w+|que|est-ce|il|elle)\b)",
    re.IGNORECASE,
)
# "aight gg im out, last one: does he like microsoft", "c'est fou. une dernière : il pense quoi de Microsoft ?"
_LAST = re.compile(
    r"(?:^|[.!?…,;]\s*)(?:(?:ok|bon|allez|so|and|et|alors|sinon|j['’]ai|i have|just)[\s,]+)*"
    r"(?:(?:(?:my |the |one )?(?:very )?last|one (?:more|final)|(?:a |my )?final) (?:one|question|thing)|"
    r"(?:une|ma|la)(?: toute)? derni[eè]re(?: petite)?(?: (?:question|chose))?|"
    r"(?:toute )?derni[eè]re(?: petite)? (?:question|chose)|encore une(?: petite)?(?: (?:question|chose))?)"
    r"(?: (?:before i go|and i['’]m (?:out|off)|avant de partir|et je (?:file|m['’]en vais|pars)))?"
    r"\s*:\s*(?=\w)",
    re.IGNORECASE,
)
_THANKED = re.compile(
    r"^\W*(?:ok,? )?(?:merci|thanks|thank you) (?:pour|for) [^,.!?]{2,30}[,.!]+\s*(?=\w)", re.IGNORECASE
)
# A command that was typed as a message.
_AS_COMMAND = re.compile(r"^\s*[/!](?:demander|ask|question|causerie)\s+(?=\w)", re.IGNORECASE)
# What is asked of what was just read, beside thanks or praise.
_MORE = frozenset({FollowUp.ANOTHER, FollowUp.MORE, FollowUp.NEXT, FollowUp.SUMMARY})
# One of these stands behind how somebody takes what he heard, before what he asks.
_MARKS = (".", "!", ",", ";", ":", "…", " but ", " mais ")


def turned_to(text: str) -> str | None:
    """Return what somebody turns to who says that he changes the subject, or None: nothing read before counts then."""
    changes = _CHANGES.search(text) if _TOPICS.any_in(fold(text)) else None
    return text[changes.end() :] if changes else None


def next_wish(text: str) -> str | None:
    """Return what somebody asks behind how he takes what he heard, or wants behind the words that he has heard; None
    where he wants nothing or only thanks.
    """
    if text.lstrip()[:1] in ("/", "!") and (found := _AS_COMMAND.match(text)):
        return text[found.end() :]
    if not holds_any(text, _MARKS):
        return None
    if (last := _LAST.search(text)) and last.start() > 0:
        return text[last.end() :]
    if "?" in text:
        taken = _TAKEN.match(text) or _THANKED.match(text) or _YES_BUT.match(text)
        return text[taken.end() :] if taken and "?" in text[taken.end() :] else None
    heard = _HEARD.match(text)
    wish = text[heard.end() :] if heard else ""
    is_wish = bool(subject_words(plain_of(wish))) and small_talk(text) is None
    return wish if is_wish or (wish and _asks_for_more(wish)) else None


def _asks_for_more(wish: str) -> bool:
    """Say whether a wish names nothing and wants more to be read, of the same or of anything."""
    return follow_up(wish, in_talk=True) in _MORE or leaves_choice(wish)
