"""Every sentence the bot itself says, French first, English beside it.

The bot is a reader who knows the blog well: short, warm, never an official. It never speaks for the author; what he
says stands in quotation marks, in his own words. Where there are variants, a conversation hears them in turn, so that
nothing is said twice in a row. What would be said otherwise of a woman, or of several authors, stands in braces: see
`bot.phrases._agreement`.

Typography: apostrophes ’ are typed here; the no-break spaces that French wants before ; : ! ? and inside « » are put in
by `typeset`, so that this file can be read and searched.
"""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from bot.model import AMONG_OTHERS, SOMEBODY, AuthorIs, Blog, Citation, Language, Post, Reply
from bot.phrases._agreement import agreeing
from bot.phrases._collected import COMMANDS
from bot.phrases._collected import PHRASES as _PHRASES
from bot.phrases._dates import date
from bot.phrases._helplines import COUNTRY_NAMES, HELPLINE_COUNTRIES, emergency, helpline
from bot.phrases._live import WEEKDAYS
from bot.phrases._one_post import of_one_post
from bot.phrases._typography import elides, has_article, preceded, typeset

__all__ = [
    "COMMANDS",
    "COUNTRY_NAMES",
    "HELPLINE_COUNTRIES",
    "WEEKDAYS",
    "Voice",
    "attribution",
    "blog_name",
    "check_name",
    "date",
    "emergency",
    "failure_name",
    "helpline",
    "in_english",
    "in_french",
    "keys",
    "listed",
    "named",
    "of_author",
    "small_number",
    "source",
    "speak_of",
    "speak_of_posts",
    "topic",
    "typeset",
    "variants",
    "worded_by",
]

FR, EN = Language.FRENCH, Language.ENGLISH


_NUMBERS = {
    FR: ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    EN: ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}


@dataclass(frozen=True, slots=True)
class Voice:
    """The bot's voice in one turn: its language, and which variant is due, by conversation and turn number (from 0).

    `author_is` decides how it speaks of the author, `has_one_post` how of the blog; None is as `speak_of` and
    `speak_of_posts` said. `english` are the blog's English names; `in_french` is said of what it reads, as long as the
    talk has not been told so.
    """

    language: Language
    conversation: str = ""
    turn: int = 0
    author_is: AuthorIs | None = None
    english: Mapping[str, str] = field(default_factory=dict, hash=False)
    in_french: bool = True
    has_one_post: bool | None = None

    def before(self, *citations: Citation) -> "Voice":
        """Return the voice that reads some citations: it says that they are in French, unless all are in English."""
        for each in citations:
            if not each.post.is_english:  # as a rule
                return self
        return replace(self, in_french=False) if citations else self

    def say(self, key: str, **words: str) -> str:
        """Return a phrase with its {words} filled in. Raises KeyError for a phrase that does not exist."""
        is_one = _has_one_post if self.has_one_post is None else self.has_one_post
        author_is = self.author_is or _spoken_of
        said = variants(key, self.language, author_is, in_french=self.in_french, has_one_post=is_one)
        # Started anywhere, then in turn: two turns in a row never hear the same variant where there are two.
        start = zlib.crc32(f"{self.conversation}/{key}".encode()) if len(said) > 1 else 0
        due = start + self.turn
        template = said[due % len(said)]
        if "{" not in template:  # as most, whatever words are at hand
            return _unfilled(template, self.language)
        said_so = {
            key: named(word, self.language, self.english) if key in _NAMES else word for key, word in words.items()
        }
        return _filled(template, self.language, said_so)


# The buttons, lists and commands of a door speak of one author as long as the bot runs, and are said in a hundred
# places that have no blog at hand. What answers a question has one, and says itself how its author is spoken of.
_spoken_of = AuthorIs.MAN
_has_one_post = False


def speak_of(author_is: AuthorIs) -> None:
    """Let every voice that is not told otherwise speak of such an author from here on: said once, at the start."""
    global _spoken_of  # noqa: PLW0603 - as a locale: one for the whole process, said before anything else
    _spoken_of = author_is


def speak_of_posts(count: int) -> None:
    """Let every voice that is not told otherwise speak of a blog of so many posts, which may be read again any time."""
    global _has_one_post  # noqa: PLW0603 - as above
    _has_one_post = count == 1


def of_author(text: str, language: Language, author_is: AuthorIs | None = None) -> str:
    """Return a text of the bot's that is no phrase, a command's description, with its {il} as said of the author."""
    return agreeing(text, language, author_is or _spoken_of)


# Which words of a phrase are somebody's name.
_NAMES = frozenset({"speaker", "author"})
# Of these a French article is joined to "à" and "de": a newspaper may be the guest of a session, or ask.
_MET_BY_ARTICLE = ("speaker", "guest", "asker")
_IN_FRENCH_WORDS = re.compile(
    r"(?:une?|les?|la|des|du|ce|cet|cette|ces|mon|ma|mes|son|sa|ses|plusieurs|certaine?s) |[ld]’"
)
# "Il cite son neveu, entre autres, là-dessus".
_AMONG_THEM = re.compile(rf"{AMONG_OTHERS}(?= \w)")
_AND_NAME = re.compile(r" et (?=[A-ZÀ-Þ])")
# What is said of "Alice" is "d’Alice": only where the name is put in, never inside what somebody wrote.
_OF_NAME = re.compile(r"\b([Dd])e (?=\{(\w+)\})")
# A blog called "Le Potager": its author is "l’auteur du Potager".
_BEGINS_WITH_ARTICLE = re.compile(r"(Les?) (?=\w)")
# A title may end with a mark of its own: after it the phrase needs no other, "Nous y sommes : Et après ? Je lis…".
_MARK_AFTER_WORD = re.compile(r"\{(\w+)\}(?:(\.)|[ \xa0]?[!?](?=\s|$)|[ \xa0]?:( )(?=[^\W_]|\{)(\w?))")
_TITLES = frozenset({"title", "blog"})
# It may stand before the marks of bold type.
_MARKS = frozenset(".…!?")
# Whoever keeps things for one day keeps them for "1 jour".
_DAYS = re.compile(r"(?<=\{days\} )(jour|day)s\b")


def _fitted(template: str, words: Mapping[str, str]) -> str:
    """Return a template without the marks that what is filled in has already, and with "day" of one day."""
    if words.get("days") == "1":
        template = _DAYS.sub(r"\1", template)
    ends = {key: end for key, word in words.items() if (end := word.rstrip("*_")[-1:]) and end in _MARKS}
    if not ends:
        return template

    def mark(found: re.Match[str]) -> str:
        end = ends.get(found[1])
        if end is None or (end in ".…" and not found[2]) or (found[3] and found[1] not in _TITLES):
            return found[0]
        return f"{{{found[1]}}}{found[3] or ''}{(found[4] or '').upper()}"

    return _MARK_AFTER_WORD.sub(mark, template)


# Phrases are typeset when they are first said: only the bot's own, before anybody's words are put in.
_typeset = cache(typeset)


def _elided(template: str, words: Mapping[str, str]) -> str:
    """Return a French template with "de" before each {name} that begins with a vowel made "d’"."""
    if "e {" not in template:
        return template
    return _OF_NAME.sub(lambda found: f"{found[1]}’" if elides(words.get(found[2], "")) else found[0], template)


def _contracted(template: str, words: Mapping[str, str], article: re.Match[str]) -> tuple[str, dict[str, str]]:
    """Return a template with "de" and the article that the blog's title begins with made one, and the words for it."""
    rest = words["blog"][article.end() :]
    joint = "du" if article[1] == "Le" else "des"
    return template.replace("de {blog}", f"{joint} {{blog}}"), {**words, "blog": rest[0].upper() + rest[1:]}


def _filled(template: str, language: Language, words: Mapping[str, str]) -> str:
    if language is not FR:
        return _fitted(template, words).format(**words)
    if "de {blog}" in template and (article := _BEGINS_WITH_ARTICLE.match(words["blog"])):
        template, words = _contracted(template, words, article)
    filled = _elided(_fitted(_typeset(template), words), words).format(**words)
    if AMONG_OTHERS in filled:
        filled = _AMONG_THEM.sub(r"\g<0>,", filled)
    for key in filter(words.__contains__, _MET_BY_ARTICLE):
        filled = _with_article_joined(filled, words[key])
    return filled


def _with_article_joined(filled: str, name: str) -> str:
    """Return a French text with "à" and "de" before a name's article made one word with it, before each name of
    several.
    """
    if not has_article(name):
        return filled
    for said in ("à ", "De ", "de ", "d’", "D’"):
        preposition = "à" if said == "à " else f"{said[0]}e"
        filled = filled.replace(f"{said}{name}", preceded(preposition, name))
    return filled


@cache
def _unfilled(template: str, language: Language) -> str:
    """Return a phrase that says the same each time."""
    return _filled(template, language, {})


def keys() -> tuple[str, ...]:
    """Return the names of all phrases."""
    return tuple(_PHRASES)


@cache
def variants(
    key: str,
    language: Language,
    author_is: AuthorIs = AuthorIs.MAN,
    *,
    in_french: bool = True,
    has_one_post: bool = False,
) -> tuple[str, ...]:
    """Return all variants of a phrase as they are said of such an author, blog and quote, their words not filled in."""
    templates = _PHRASES[key][language]
    if has_one_post:
        templates = tuple(of_one_post(template, language) for template in templates)
    return tuple(agreeing(template, language, author_is, in_french=in_french) for template in templates)


_JOINTS = {("or", FR): " ou ", ("and", FR): " et ", ("or", EN): " or ", ("and", EN): " and "}


def listed(words: tuple[str, ...], language: Language, last: str = "or") -> str:
    """Return "a, b ou c" (or "a, b et c" where `last` is "and")."""
    return _JOINTS[last, language].join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def percent(value: float, language: Language) -> str:
    """Return a share in percent as one writes it, with no more than two decimals: "6,25 %", "6.25%"."""
    figure = f"{value:.2f}".rstrip("0").rstrip(".")
    return f"{figure.replace('.', ',')}\xa0%" if language is FR else f"{figure}%"


def small_number(number: int, language: Language) -> str:
    """Return a number as one says it: in words from two to ten, in figures above."""
    words = _NUMBERS[language]
    return words[number - 2] if 2 <= number < 2 + len(words) else str(number)


def blog_name(blog: Blog, language: Language) -> str:
    """Return what the blog is called in a sentence."""
    return blog.title or ("ce blog" if language is FR else "this blog")


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
    is_english = reply.language is EN
    told = [_whose_words(reply)] if reply.worded_by else []
    if by := reply.glossed_by:
        told.append(f"The translation is by {by}." if is_english else f"La traduction est {preceded('de', by)}.")
    return " ".join(told)


def _whose_words(reply: Reply) -> str:
    first = next((part for part in reply.parts if isinstance(part, Citation) or part.is_worded), None)
    where = "above" if not reply.citations else "behind" if isinstance(first, Citation) else "before"
    if reply.language is EN:
        told = {"above": "above", "behind": "after the quotation", "before": "before the quotation"}
        return f"The words {told[where]} are by {reply.worded_by}."
    told = {"above": "ci-dessus", "behind": "après la citation", "before": "avant la citation"}
    return f"Les mots {told[where]} sont {preceded('de', reply.worded_by)}."


def failure_name(failure: str, language: Language) -> str:
    """Return what is said of a `Consultation.failure`; one that has no phrase stays as it is."""
    return _called(f"failure_{failure}", failure, language)


def check_name(check: str, language: Language) -> str:
    """Return what a check of a language model's choice is called; one that has no phrase stays as it is."""
    key = check.replace("'", "").replace(" ", "_")
    return _called(f"check_{key}", check, language)


def _called(key: str, name: str, language: Language) -> str:
    return Voice(language).say(key) if key in _PHRASES else name


def source(post: Post, language: Language) -> list[str]:
    """Return a post's title and, if something is known of it, its date."""
    return [post.title, date(post.date, language)] if post.date else [post.title]


def named(who: str, language: Language, english: Mapping[str, str] | None = None) -> str:
    """Return the name of somebody, or of several, as the bot says it: "Ada et Paul" are "Ada and Paul" in English.

    What is no name but French words, and has no English one among the blog's, stands in quotation marks there.
    """
    if who == SOMEBODY and language is EN:
        return "somebody"
    said = who.replace("'", "’")
    if language is FR:
        return said
    others = ", among others" if said.endswith(AMONG_OTHERS) else ""
    said = said.removesuffix(AMONG_OTHERS)
    if given := in_english(said, english or {}):
        return given + others
    return (f"“{said}”" if _IN_FRENCH_WORDS.match(said) else _AND_NAME.sub(" and ", said)) + others


def in_english(name: str, english: Mapping[str, str]) -> str | None:
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
    return in_english(name, english) or (name if name[:1].isupper() and name.isascii() else f"“{name}”")


def _who(citation: Citation, blog: Blog, language: Language) -> str:
    """Return whose words a passage is: of the blog's author or a guest, relayed, translated, or made up."""
    post, is_french = citation.post, language is FR
    unnamed = "{l’auteur} du blog" if is_french else "{the author} of the blog"
    who = named(post.author or blog.author or of_author(unnamed, language, blog.author_is), language)
    if post.is_translation and post.author:
        who = f"{who}, {'texte traduit' if is_french else 'translated'}"
    elif post.is_translation:  # whose text it was, the post does not say
        who = f"{'traduction publiée par' if is_french else 'translation published by'} {who}"
    if post.is_fiction:
        who = f"{who}, fiction"
    if not citation.speaker:
        return who
    speaker = named(citation.speaker, language, blog.english)
    if post.is_fiction:
        return f"{who}, {f'faisant parler {speaker}' if is_french else f'having {speaker} speak'}"
    return f"{who}, {'relayant' if is_french else 'relaying'} {speaker}"
