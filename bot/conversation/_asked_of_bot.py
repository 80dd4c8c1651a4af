"""What a message asks of the bot or the blog beside something else: "who writes these posts? Do you know his name?"."""

import re
from collections.abc import Sequence

from bot.conversation.heard._naming_author import asks_his_name
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pronouns import THING
from bot.conversation.heard._small_talk import small_talk
from bot.index import Index
from bot.text import without_courtesy

_I_MEANT = re.compile(r"^\s*(?:i meant?|je (?:voulais|veux) dire|je demandais)\s*[:,]\s*", re.IGNORECASE)
# What is asked of the blog as a whole, and of whoever speaks here.
_OF_THE_BLOG = frozenset(
    {
        *("author", "who", "subjects", "where_blog", "blog_list", "blog_dates", "blog_count", "audience"),
        *("not_author", "help", "machine"),
    }
)
_YOU = re.compile(r"\b(?:tu|t|vous|you)\b")
# In a talk somebody wants the bot's own view of what was read: "tout le monde veut des likes. T'es d'accord, toi ?".
_PERSONAL = "personal"


def question_of_bot(sentences: Sequence[str], index: Index, *, in_talk: bool) -> str | None:
    """Return the only sentence that asks, where what it asks needs no search: "qui est l'auteur ? Je dois le citer"."""
    asking = [each for each in sentences if "?" in each]
    asking = [each for each in asking if not asks_his_name(each)] or asking[:1]  # "Who wrote it? Has he a name?"
    # "You don't make anything up? And who is the author?"
    asking = [each for each in asking[:-1] if small_talk(without_courtesy(each)) is None] + asking[-1:]
    found = _I_MEANT.sub("", without_courtesy(asking[0])) if len(asking) == 1 else ""
    kind = small_talk(found) if found.count(" ") else None
    if kind not in _OF_THE_BLOG and not (in_talk and kind == _PERSONAL):
        return None
    if kind == "help" and not _YOU.search(plainly(found)):  # "on m'a parlé du big data. Comment ça marche ?"
        return None
    told = " ".join([each for each in sentences if each not in asking])
    return None if THING.search(plainly(found)) and names_a_subject(told, index) else found


def names_a_subject(told: str, index: Index) -> bool:
    """Say whether what is told beside a question names something of the blog's: "on me parle de big data partout"."""
    query = index.read(told)
    return index.names_subject(query) or index.find(query).about >= 0
