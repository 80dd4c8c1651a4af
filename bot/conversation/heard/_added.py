"""What a message adds to the talk by its name alone: "et TikTok ?"."""

import re

from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.text import from_chat_spelling

# A name is of one word or two.
_LONGEST_NAME = 2
_THING = re.compile(
    r"(?:(?:ok|et|mais|and|but|what about|how about|quid|pareil|idem) )+"
    r"(?:(?:les?|la|l'|the|du|des?|d'|sur|pour|avec|chez|on|with|for|about|pareil|dans|in|en|au) ?)*\w[\w']*(?: \w+)?"
)


# Names that everybody knows: where no post has them, nothing in the posts is about them.
_NAMES = """
tiktok instagram linkedin snapchat youtube whatsapp twitter discord facebook pinterest telegram reddit twitch tinder
messenger skype netflix spotify google amazon apple microsoft uber airbnb tesla ikea wikipedia threads mastodon
bluesky chatgpt openai deezer blablacar leboncoin vinted paypal bitcoin samsung huawei nokia android iphone windows
"""
_KNOWN = frozenset(_NAMES.split())


def names_known_thing(text: str) -> bool:
    """Say whether a message names something that everybody knows by its name alone."""
    return any(word in _KNOWN for word in subject_words(from_chat_spelling(text)))


def adds_a_thing(text: str) -> bool:
    """Say whether a message only adds one thing to what was said, by its name ("et TikTok ?")."""
    return opens_on_another(text) and 1 <= len(subject_words(text)) <= _LONGEST_NAME


def opens_on_another(text: str) -> bool:
    """Say whether a message only asks the same of something else, be it two letters: "and AI?"."""
    return _THING.fullmatch(plainly(text)) is not None
