"""Every sentence the bot itself says, in the language it speaks: messages of Fluent catalogues, see
`bot.phrases.catalogue`.

The bot is a reader who knows the blog well: short, warm, never an official. It never speaks for the author; what he
says stands in quotation marks, in his own words. Where there are variants, a conversation hears them in turn, so that
nothing is said twice in a row.
"""

import re
from collections.abc import Mapping

from bot.model import AMONG_OTHERS, SOMEBODY, Blog, Citation, Language, Post, Reply
from bot.phrases._dates import date, weekday
from bot.phrases._helplines import HELPLINE_COUNTRIES, country_name, emergency, helpline
from bot.phrases._typography import typeset
from bot.phrases._voice import ANY_BLOG, BlogFacts, Voice

__all__ = [
    "ANY_BLOG",
    "HELPLINE_COUNTRIES",
    "BlogFacts",
    "Voice",
    "attribution",
    "blog_name",
    "check_name",
    "country_name",
    "date",
    "emergency",
    "failure_name",
    "helpline",
    "in_french",
    "listed",
    "named",
    "percent",
    "source",
    "topic",
    "typeset",
    "weekday",
    "worded_by",
]

FR, EN = Language.FRENCH, Language.ENGLISH

# What is no name but French words.
_IN_FRENCH_WORDS = re.compile(
    r"(?:une?|les?|la|des|du|ce|cet|cette|ces|mon|ma|mes|son|sa|ses|plusieurs|certaine?s) |[ld]’"
)
_AND_NAME = re.compile(r" et (?=[A-ZÀ-Þ])")


def listed(words: tuple[str, ...], language: Language, last: str = "or") -> str:
    """Return "a, b ou c" (or "a, b et c" where `last` is "and")."""
    if len(words) < 2:
        return "".join(words)
    return Voice(language).say(f"list_{last}", words=", ".join(words[:-1]), last=words[-1])


def percent(value: float, language: Language) -> str:
    """Return a share in percent as one writes it, with no more than two decimals: "6,25 %", "6.25%"."""
    figure = f"{value:.2f}".rstrip("0").rstrip(".")
    return f"{figure.replace('.', ',')}\xa0%" if language is FR else f"{figure}%"


def blog_name(blog: Blog, language: Language) -> str:
    """Return what the blog is called in a sentence."""
    return blog.title or Voice(language).say("blog_unnamed")


def attribution(citation: Citation, blog: Blog, language: Language) -> str:
    """Return who speaks, where and when: "l’auteur du blog, relayant Michel Hervé · Geek ou Stasi ? · octobre 2007";
    with the link of the post, else of the blog, where it is a reference and one is known.

    Titles stand between dots: quotation marks are kept for the author's words. What he relays may be somebody's words
    or what somebody thinks: the words before the quote tell which.
    """
    link = (citation.post.address or blog.address) if citation.is_reference else None
    return " · ".join([_who(citation, blog, language), *source(citation.post, language), *([link] if link else [])])


def worded_by(reply: Reply) -> str:
    """Return the small print of a reply in which words or translations are a language model's; empty where none are."""
    say = Voice(reply.language).say
    told = [say("worded_by", place=_place_of_words(reply), model=reply.worded_by)] if reply.worded_by else []
    if reply.glossed_by:
        told.append(say("glossed_by", model=reply.glossed_by))
    return " ".join(told)


def _place_of_words(reply: Reply) -> str:
    """Return where the words of a language model stand: above, before the passage, or behind it."""
    if not reply.citations:
        return "above"
    first = next((part for part in reply.parts if isinstance(part, Citation) or part.is_worded), None)
    return "behind" if isinstance(first, Citation) else "before"


def failure_name(failure: str, language: Language) -> str:
    """Return what is said of a `Consultation.failure`; one that has no phrase stays as it is."""
    return _called(f"failure_{failure}", failure, language)


def check_name(check: str, language: Language) -> str:
    """Return what a check of a language model's choice is called; one that has no phrase stays as it is."""
    key = check.replace("'", "").replace(" ", "_")
    return _called(f"check_{key}", check, language)


def _called(key: str, name: str, language: Language) -> str:
    voice = Voice(language)
    return voice.say(key) if voice.has(key) else name


def source(post: Post, language: Language) -> list[str]:
    """Return a post's title and, if something is known of it, its date."""
    return [post.title, date(post.date, language)] if post.date else [post.title]


def named(who: str, language: Language, english: Mapping[str, str] | None = None) -> str:
    """Return the name of somebody, or of several, as the bot says it: "Ada et Paul" are "Ada and Paul" in English.

    What is no name but French words, and has no English one among the blog's, stands in quotation marks there.
    """
    if who == SOMEBODY and language is EN:
        return Voice(language).say("somebody")
    said = who.replace("'", "’")
    if language is FR:
        return said
    others = ", among others" if said.endswith(AMONG_OTHERS) else ""
    said = said.removesuffix(AMONG_OTHERS)
    if given := _in_english(said, english or {}):
        return given + others
    return (f"“{said}”" if _IN_FRENCH_WORDS.match(said) else _AND_NAME.sub(" and ", said)) + others


def _in_english(name: str, english: Mapping[str, str]) -> str | None:
    """Return the blog's own English name for something, whichever apostrophe it is written with, or None."""
    return english.get(name) or english.get(name.replace("’", "'")) or english.get(name.replace("'", "’"))


def in_french(name: str, english: Mapping[str, str]) -> str:
    """Return the topic that has this English name among the blog's, or the name itself."""
    folded = name.strip().casefold()
    if folded not in map(str.casefold, english.values()):  # as most: a look that takes a third of the time
        return name
    return next(french for french, given in english.items() if given.casefold() == folded)


def topic(name: str, language: Language, english: Mapping[str, str]) -> str:
    """Return a topic as it is said in a sentence: in English by its English name, else as the French words they are."""
    if language is FR:
        return name
    return _in_english(name, english) or (name if name[:1].isupper() and name.isascii() else f"“{name}”")


def _who(citation: Citation, blog: Blog, language: Language) -> str:
    """Return whose words a passage is: of the blog's author or a guest, relayed, translated, or made up."""
    post, say = citation.post, Voice(language, facts=BlogFacts(blog.author_is)).say
    who = named(post.author or blog.author or say("author_unnamed"), language)
    if post.is_translation:  # without an author the post does not say whose text it was
        who = say("author_translated" if post.author else "author_translating", who=who)
    if post.is_fiction:
        who = say("author_fiction", who=who)
    if not citation.speaker:
        return who
    key = "author_having_speak" if post.is_fiction else "author_relaying"
    return say(key, who=who, speaker=named(citation.speaker, language, blog.english))
