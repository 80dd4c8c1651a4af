"""What a message adds to the talk by its name alone: "et TikTok ?"."""

import re

from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly

# A name is of one word or two.
_LONGEST_NAME = 2
_THING = re.compile(
    r"(?:(?:ok|et|mais|and|but|what about|how about|quid|pareil|idem) )+"
    r"(?:(?:les?|la|l'|the|du|des?|d'|sur|pour|avec|chez|on|with|for|about|pareil|dans|in|en|au) ?)*\w[\w']*(?: \w+)?"
)


def adds_a_thing(text: str) -> bool:
    """Say whether a message only adds one thing to what was said, by its name ("et TikTok ?")."""
    return opens_on_another(text) and 1 <= len(subject_words(text)) <= _LONGEST_NAME


def opens_on_another(text: str) -> bool:
    """Say whether a message only asks the same of something else, be it two letters: "and AI?"."""
    return _THING.fullmatch(plainly(text)) is not None
