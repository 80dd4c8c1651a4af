"""Names that everybody knows, whatever the blog: where no post has one, nothing in the posts is about it."""

import re

from bot.conversation.heard._follow_ups import subject_words
from bot.text import from_chat_spelling, lately

# As they are written, by how they are folded.
_THINGS = {
    name.lower(): name
    for name in (
        "TikTok Instagram LinkedIn Snapchat YouTube WhatsApp Twitter Discord Facebook Pinterest Telegram Reddit Twitch "  # noqa: SIM905  # a list of fifty names reads worse
        "Tinder Messenger Skype Netflix Spotify Google Amazon Apple Microsoft Uber Airbnb Tesla Ikea Wikipedia Threads "
        "Mastodon Bluesky ChatGPT OpenAI Deezer BlaBlaCar Leboncoin Vinted PayPal Bitcoin Samsung Huawei Nokia Android "
        "iPhone Windows Slack".split()
    )
}
# Laws, and who watches over them, and a field, in French and in English: nothing that one joins, buys or counts.
_AI = "l’intelligence artificielle", "artificial intelligence"
_NO_THINGS = {
    "cnil": ("la CNIL", "the CNIL"),
    "rgpd": ("le RGPD", "GDPR"),
    "gdpr": ("le RGPD", "GDPR"),
    "ia": ("l’IA", "AI"),
    "artificielle": _AI,
    "artificial": _AI,
}
_QUESTIONS = re.compile(r"[^.!?…\n]*\?")


@lately
def known_names(text: str) -> tuple[str, ...]:
    """Return the names in a text that everybody knows, folded: of its questions, if it has any."""
    words = subject_words(from_chat_spelling(" ".join(_QUESTIONS.findall(text)) or text))
    return tuple([word for word in words if word in _THINGS or word in _NO_THINGS])


def as_written(name: str, *, in_english: bool) -> str:
    """Return such a name as one writes it, with its article where it has one."""
    return _NO_THINGS[name][in_english] if name in _NO_THINGS else _THINGS[name]


def names_known_thing(text: str) -> bool:
    """Say whether a text names something, and no law, that everybody knows by its name alone."""
    return not _THINGS.keys().isdisjoint(known_names(text))
