"""Dates as the bot says them, no more exact than they are known."""

from bot.model import Language, PostDate

FR, EN = Language.FRENCH, Language.ENGLISH

_MONTHS = {
    FR: (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ),
    EN: (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
}  # fmt: skip


def date(when: PostDate, language: Language) -> str:
    """Return a date as one says it, no more exact than it is known: "4 janvier 2010", "octobre 2007", "vers 2011"."""
    parts = [str(when.year)]
    if when.month:
        parts.insert(0, _MONTHS[language][when.month - 1])
    if when.day:
        parts.insert(0, "1er" if when.day == 1 and language is FR else str(when.day))
    if when.approximate:
        parts.insert(0, "around" if language is EN else "vers le" if when.day else "vers")
    return " ".join(parts)
