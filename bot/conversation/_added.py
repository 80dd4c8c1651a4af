"""What a message adds to the talk by its name alone: "et TikTok ?"."""

import re

from bot.conversation._follow_ups import subject_words
from bot.text import from_chat_spelling, without_courtesy
from bot.text import plain as plain_of

# A name is of one word or two.
_LONGEST_NAME = 2
_THING = re.compile(
    r"(?:(?:ok|et|mais|and|but|what about|how about|quid|pareil|idem) )+"
    r"(?:(?:les?|la|l'|the|du|des?|d'|sur|pour|avec|chez|on|with|for|about|pareil|dans|in|en|au) ?)*\w[\w']*(?: \w+)?"
)


def adds_a_thing(text: str) -> bool:
    """Say whether a message only adds one thing to what was said, by its name ("et TikTok ?")."""
    plain = plain_of(without_courtesy(from_chat_spelling(text)))
    return _THING.fullmatch(plain) is not None and 1 <= len(subject_words(text)) <= _LONGEST_NAME
