"""Posts that a message asks for by their titles: "résume l'article Etat 2.0", "lis-moi Envie de futur"."""

import re
from collections.abc import Sequence
from enum import StrEnum

from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.model import Post
from bot.text import (
    LateSign,
    Pieces,
    from_chat_spelling,
    holds_any,
    lately,
    plain_of_post,
    quoted_spans,
    without_courtesy,
)
from bot.text import plain as plain_of

# What is done to a post, or what it is called: a title alone may be a question of its own, or a subject like others.
_REQUEST = LateSign(
    r"\b(?:(?:resum|synthe|recap|summar|relis|ouvr)\w*|lis|lire|lisez|read|open|sum up"
    r"|fin|conclu\w*|retenir|finit|termine|acheve|ends?"
    r"|de quoi|about"
    r"|(?:l'|le |du |ton |votre |ce |the )(?:article|billet|post|texte|text))\b",
    (
        *("resum", "synthe", "recap", "summar", "lis", "ouvr", "lire", "read", "open", "sum up", "fin", "conclu"),
        *("reteni", "termine", "acheve", "end", "de quoi", "about", "article", "billet", "post", "text"),
    ),
)
_SUMS_UP = re.compile(
    r"\b(?:resum|synthe|recap|summar|sum up|tl ?dr\b|plan\b|sommaire|grandes lignes|outline|main "
    r"(?:idea|point)s?|"
    r"en bref|l'essentiel|de quoi (?:parle|traite)|"
    r"(?:parle|traite) de quoi|about)"
)
_ENDS = re.compile(r"\b(?:fin|conclu\w*|retenir|finit|termine|acheve|ends?)\b")
# What is asked of a title that was met somewhere: "de quoi s'agit-il ?", "ça parle de quoi ?".
_WHAT_ABOUT = re.compile(
    r"\b(?:de quoi (?:s'agit|est il question|(?:ca |il |cela )?(?:parle|traite|cause))|(?:parle|traite|cause) de quoi|"
    r"(?:il est|est il) question de quoi|what(?:'s| is) (?:it|that|this|the (?:post|text))(?: all)? about|"
    r"(?:is|it) about what)\b"
)
# Words of a request that say nothing of their own beside a title.
_OF_REQUESTS = re.compile(
    r"\b(?:(?:resum|synthe|recap|summar|relis|lis|lire|lisez|ouvr|montr|affich|racont|presente|cit|read|show|open)\w*"
    r"|(?:pourr(?:i?ez|ais)|serait|possible|consacre|dedie|obtenir|avoir|faire|plan|sommaire|grandes? lignes?|"
    r"outline|main|ideas?|points?|cles?|key|quels|quelles)\b"
    r"|tl ?dr|sum up|intitul\w+|appel\w+|called|titled|titre|title|passages?|extraits?|debut|traite|"
    r"about)\b"
)


# "résume le billet sur le marketing": a post by what it is about.
_ON_SUBJECT = re.compile(
    r"\b(?:billet|article|post|texte|text) (?:sur|about|on|(?:consacre|dedie) (?:aux?|a)|concernant|"
    r"(?:(?:qui|that) (?:parle|traite|talks|speaks)|a propos|au sujet)"
    r" (?:de|du|des|d'|about|of)) ?(?:(?:les?|la|the) |l')?(?P<what>\w[\w' ]*)$"
    # "the marketing post"
    r"|\bthe (?P<such>(?!(?:first|last|latest|oldest|newest|same|whole|next|other|blog|full|best)\b)\w+(?: \w+)?) "
    r"(?:post|article|text)$"
)
# Subjects are said in so many words at most.
_LONGEST_SUBJECT = 5


# "… en une phrase": behind what is asked for.
_IN_SHORT = re.compile(
    r" (?:en (?:une|1|deux|2|trois|quelques) (?:seule )?(?:phrases?|mots?|lignes?)|en (?:bref|resume|gros|court)|"
    r"in (?:one|two|a few|short)(?: (?:sentences?|words?|lines?))?)$"
)


# "de quand date …", "when was … written?"
_DATE = re.compile(
    r"\b(?:(?:de|a) quand (?:date|remonte|est|c'est)|(?:date|est|remonte) (?:de|a) quand|c'est de quand|"
    r"quand (?:est ce qu\w* ?)?(?:a|est|fut|il a|elle a)\b|(?:(?:en|de|a) )?quel(?:le)? (?:annee|date|mois|"
    r"epoque)\b|"
    r"la date (?:du|de|d')|when (?:was|were|did|is)\b|(?:what|which) (?:year|date)|how old is|the date of|"
    r"quel age a)"
)
# One of these is in all that asks so.
_OF_TIME = Pieces("quand", "date", "remonte", "annee", "mois", "epoque", "when", "year", "how old", "quel age")
_OF_DATES = re.compile(
    r"\b(?:(?:de |a |est ce que )?quand|date[sr]?|datent|remonte|en quel(?:le)?|(?:de|a) quel(?:le)?|quel(?:le)?|"
    r"annee|jour|"
    r"mois|epoque|(?:a|est|fut|etait)(?: t (?:il|elle))?(?: ete)?|ete|ecrite?|redigee?|publiee?|postee?|parue?|"
    r"sortie?|mise? "
    r"en ligne|publication|parution|when|was|were|did|is|it|what|which|year|day|how old|written|published|posted|"
    r"from|come "
    r"out|came out|age|t il|t elle|c'est)\b"
)
# Which day it was the post tells itself, if anything does.
_DAY = re.compile(r"\bquel jour|(?:what|which) day\b")
_A_POST = re.compile(r"\b(?:billet|article|post|texte|text)\b")
_LONGEST_DATED = 120
# A title is known by its first words, too, and by what stands before its first mark.
_BEGINNING, _FEWEST = 3, 2
_PARTS = re.compile(r"\s*[:!?…–—]")


class Told(StrEnum):
    """What is to be told of a post."""

    BEGINNING = "beginning"
    SUMMARY = "summary"
    END = "end"


_ADDS = re.compile(r"(?:(?:ok|merci|bien|super|oui) )*(?:et|puis|and|maintenant|now) ")
# One of these opens what stands between quotation marks.
_MARKS = ('"', "«", "“", ">")
_ASKING_FOR = {Told.BEGINNING: "lis", Told.SUMMARY: "résume", Told.END: "la fin de"}


class Titles:
    """Knows the posts by their titles."""

    def __init__(self, posts: Sequence[Post]) -> None:
        titles = ((_apart(title), post) for post in posts for title in _called(post))
        # The longest first: a title may be a part of another one.
        self._titles = sorted(((title, post) for title, post in titles if title), key=lambda each: -len(each[0]))

    def asked_for(self, text: str) -> tuple[Post, Told] | None:
        """Return the post that a message asks for, and what is to be told of it; None where it asks for none."""
        if post := self._named_in_marks(text):
            return post, Told.SUMMARY
        asked = _wanted(text)
        if asked is None:
            return None
        wanted = _apart(_IN_SHORT.sub("", asked))
        for title, post in self._titles:
            before, found, after = f" {wanted} ".partition(f" {title} ")
            if found and not subject_words(_OF_REQUESTS.sub(" ", _ENDS.sub(" ", f"{before} {after}"))):
                return post, Told.SUMMARY if wanted != _apart(asked) else _told(f"{before} {after}")
        return None

    def _named_in_marks(self, text: str) -> Post | None:
        """Return the post whose title a message has between quotation marks, whatever it says beside, where it asks
        what that is about.
        """
        if not holds_any(text, _MARKS) or not _WHAT_ABOUT.search(plainly(text)):
            return None
        spans = quoted_spans(text)
        marked = {_apart(plain_of(text[start:end])) for start, end in spans}
        return next((post for title, post in self._titles if title in marked), None)

    def dated(self, text: str) -> Post | str | None:
        """Return the post whose date a message asks for by its title, or the subject of one; None where it asks for
        none.
        """
        plain = plainly(text)
        if len(plain) > _LONGEST_DATED or not _OF_TIME.any_in(plain):
            return None
        if not _DATE.search(plain) or _DAY.search(plain):
            return None
        wanted = _apart(plain)
        for title, post in self._titles:
            before, found, after = f" {wanted} ".partition(f" {title} ")
            is_title = " " in title or _A_POST.search(plain) is not None
            if found and is_title and not subject_words(_OF_DATES.sub(" ", f"{before} {after}")):
                return post
        about = _ON_SUBJECT.search(" ".join(_OF_DATES.sub(" ", plain).split()))
        return (about["what"] or about["such"]) if about else None

    def without(self, text: str) -> str:
        """Return a text in plain words, without the titles of posts that it holds."""
        wanted = f" {_apart(plain_of(text))} "
        for title, _ in self._titles:
            wanted = wanted.replace(f" {title} ", " ")
        return wanted

    def asked_on(self, text: str, before: str) -> tuple[Post, Told] | None:
        """Return the post that a message adds to another one, of which the same was asked in the message `before` it
        ("résume Etat 2.0", "et Geek ou Stasi ?").
        """
        told = self.asked_for(before) if before and _ADDS.match(plain_of(text)) else None
        return self.asked_for(f"{_ASKING_FOR[told[1]]} {text}") if told else None


def asked_on_subject(text: str) -> tuple[str, Told] | None:
    """Return of what subject a message asks for a post, and what is to be told of that; None where it asks for none."""
    asked = _wanted(without_courtesy(from_chat_spelling(text)))
    wanted = _IN_SHORT.sub("", asked) if asked else None
    found = _ON_SUBJECT.search(wanted) if wanted else None
    what = (found["what"] or found["such"]) if found else ""
    if wanted is None or found is None or len(what.split()) > _LONGEST_SUBJECT:
        return None
    before = wanted[: found.start()]
    in_short = wanted != asked
    asks = in_short or _OF_REQUESTS.search(before) or _ENDS.search(before) or _SUMS_UP.search(before)
    if not asks or subject_words(_OF_REQUESTS.sub(" ", _ENDS.sub(" ", before))):
        return None
    return what, Told.SUMMARY if in_short else _told(before)


def _called(post: Post) -> set[str]:
    """Return what a post is called in plain words: its title, what that says first, and how it begins."""
    plain = plain_of_post(post.title)
    first = plain_of_post(_PARTS.split(post.title)[0])
    words = plain.split()
    begins = " ".join(words[:_BEGINNING]) if len(words) > _BEGINNING else plain
    return {plain, begins, first if len(first.split()) >= _FEWEST else plain}


def _apart(plain: str) -> str:
    """Return a plain text in which what is elided stands apart: "l'etat 2 0" holds the title "etat 2 0"."""
    return plain.replace("'", "' ")


def _told(beside: str) -> Told:
    """Return what is to be told of a post by the words beside its title."""
    if _ENDS.search(beside):
        return Told.END
    return Told.SUMMARY if _SUMS_UP.search(beside) else Told.BEGINNING


@lately
def _wanted(text: str) -> str | None:
    """Return a message as a request for a post, in plain words; None where it is none."""
    plain = plain_of(text)
    return plain if _REQUEST.search(plain) else None
