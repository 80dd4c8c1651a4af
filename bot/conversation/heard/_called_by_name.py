"""Whom a message calls by name: the author, who is meant by it ("Bonjour Hélène !"), and others, who are not."""

import re

from bot.model import Blog, Language
from bot.text import fold, is_stop_word

# Behind these the name alone is whom somebody speaks to. Over the text as typed, in any case.
_GREETS = (
    r"(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|merci|thanks|thank you|bravo|dis|dites(?:-moi)?|dis-moi|"
    r"good (?:morning|evening)|ch[eè]re?|dear)"
)
_WHO = (
    r"(?:(?:c['’]est )?qui (?:est|c['’]est|se cache derri[eè]re)|c['’]est qui|qui est-ce|connais(?:-tu|sez-vous)?|"
    r"who(?: is|['’]s)|who is this|(?:parle|parlez)(?:-moi| moi)? de|tell me about)"
)

# Whom a message calls, as Discord shows it: "@everyone", "@Bob". That is no part of what it asks.
_CALLS = re.compile(r"(?<![\w@./])@[\w.-]*\w")


def without_calls(text: str) -> str:
    """Return a message without those whom it calls by an at sign."""
    return " ".join(_CALLS.sub(" ", text).split()) if "@" in text else text


class CalledByName:
    """Puts "the author" in the place of his name, where a blog tells it."""

    def __init__(self, blog: Blog) -> None:
        whole = " ".join((blog.author or "").split())
        first = whole.partition(" ")[0]
        is_told = len(first) > 1 and first[0].isupper() and not is_stop_word(fold(first))
        names = sorted({whole, first}, key=len, reverse=True) if is_told else []
        name = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in names)
        self._first = first.casefold() if is_told else None
        self._spoken_to = re.compile(
            rf"^(\W*(?:{_GREETS}\W+)*{_GREETS}),?\s+(?:{name})\b|,\s*(?:{name})(?=\s*[?!.,]*\s*$)|^\W*(?:{name})\s*,",
            re.IGNORECASE,
        )
        self._asked_for = re.compile(
            rf"^(?P<who>\W*(?:(?:et|mais|and|but|ok)\s+)?{_WHO},?)\s+(?:{name})(?=\W*$)", re.IGNORECASE
        )
        self._named_first = re.compile(
            rf"^\W*(?:(?:et|and)\s+)?(?:{name}),?\s+(?:c['’]est qui|qui est-ce|who(?: is|['’]s) (?:that|it|he|"
            rf"she))\W*$",
            re.IGNORECASE,
        )

    def as_author(self, text: str, language: Language) -> str:
        """Return a message that is about the author, or said to him, by name as one that says "the author"; any other
        as it is.
        """
        if self._first is None or self._first not in text.casefold():
            return text
        is_english = language is Language.ENGLISH
        if self._named_first.match(text):
            return "who is the author?" if is_english else "qui est l'auteur ?"
        spoken = self._spoken_to.sub(lambda found: found[1] or "", text).strip()
        text = spoken if any(map(str.isalpha, spoken)) else text
        author = "the author" if is_english else "l'auteur"
        return self._asked_for.sub(lambda found: f"{found['who']} {author}", text)
