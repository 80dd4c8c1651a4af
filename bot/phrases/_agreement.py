"""How the phrases agree with who writes the blog: a man, a woman, or several people together.

Whoever writes a phrase writes it of a man, and puts into {braces} each word that would be another one of a woman:
"Voici ce qu’{il} en dit :", "C’est {l’auteur} qui l’écrit." Of a man that is said as it stands, of others
as the table has it. So a phrase can be read, and elisions and contractions are right: "qu’{il}" stays as it is, {s’il}
is in the table whole. "Je lui laisse la parole" needs no braces: that "lui" is everybody's.

Several people are "l’équipe" in French, one word that is honest of any two or ten and makes every verb right; in
English they are "the authors" and "they", which is why verbs after {he} stand in braces too: "{he} {writes}".

English phrases say of a quote that it is in French, at the first of a talk; later, and of what was written in English,
they leave that out: it stands in braces, too, with all that goes with it: "In {his} own words{, in French}:".

What the table does not know ({topics}) is one of the words that are filled in later.
"""

import re

from bot.model import AuthorIs, Language

# What is said of a man: what is said of a woman, and of several people.
_FRENCH = {
    "il": ("elle", "elle"),
    "s’il": ("si elle", "si elle"),
    "auteur": ("autrice", "équipe"),
    "l’auteur": ("l’autrice", "l’équipe"),
    "cité": ("citée", "citée"),
}  # fmt: skip
_ENGLISH = {
    "he": ("she", "they"),
    "his": ("her", "their"),
    "of his": ("of hers", "of theirs"),
    "the author": ("the author", "the authors"),
    "the author’s": ("the author’s", "the authors’"),
    ", in French": (", in French", ", in French"),
    ", in French,": (", in French,", ", in French,"),
    **{
        verb: (verb, plural)
        for verb, plural in {
            "answers": "answer",
            "doesn’t": "don’t",
            "does not": "do not",
            "is": "are",
            "wants": "want",
            "writes": "write",
        }.items()
    },
}
_FORMS = {Language.FRENCH: _FRENCH, Language.ENGLISH: _ENGLISH}
_BRACES = re.compile(r"\{([^{}]+)\}")
_OF_FRENCH = re.compile(r"\{[^{}]* in French[,)]?\}")
_COLUMN = {AuthorIs.WOMAN: 0, AuthorIs.TEAM: 1}


def agreeing(template: str, language: Language, author_is: AuthorIs, *, in_french: bool = True) -> str:
    """Return a phrase said of such an author, and of words `in_french` or in English; what is to be filled in still
    stands in braces.
    """

    def form(found: re.Match[str]) -> str:
        return _form(found[1], language, author_is) or found[0]

    return _BRACES.sub(form, template if in_french else _OF_FRENCH.sub("", template))


def _form(said: str, language: Language, author_is: AuthorIs) -> str | None:
    """Return what is said instead of what is said of a man, with its capital letter; None for no such form."""
    lower = said[0].lower() + said[1:]
    forms = _FORMS[language].get(lower)
    if forms is None or author_is is AuthorIs.MAN:
        return said if forms else None
    other = forms[_COLUMN[author_is]]
    return other if said == lower else other[0].upper() + other[1:]
