"""How the phrases agree with a blog of a single post: "Ses billets parlent de ceci" is "Son billet parle de ceci".

Whoever writes a phrase writes it of several. What the tables do not know beside a noun, a verb or a pronoun that goes
with it, is to be added there: `tests/test_agreement.py` finds phrases that go on speaking of several.
"""

import re

from bot.model import Language

_FRENCH = {
    "ses billets": "son billet",
    "ces billets": "ce billet",
    "les billets": "le billet",
    "des billets": "un billet",
    "je n’ai de date que pour un seul billet : {title} est {date}": (
        "il n’y a qu’un billet pour l’instant, {title}, et il est {date}"
    ),
    "je n’ai de date que pour un seul billet": "il n’y en a qu’un pour l’instant",
    "ses billets parlent": "son billet parle",
    "ses billets ne parlent": "son billet ne parle",
    "ses billets ne disent": "son billet ne dit",
    "ses billets ne disent pas quand ils ont été écrits": "son billet ne dit pas quand il a été écrit",
    "ses billets ne le disent": "son billet ne le dit",
    "ces billets ne disent": "ce billet ne dit",
    "ses billets ne contiennent": "son billet ne contient",
    "ses billets font": "son billet fait",
    "ses billets, eux, sont": "son billet, lui, est",
    "ses billets, je les lis": "son billet, je le lis",
    "ses billets, et vous les lire": "son billet, et vous le lire",
    "ses billets seulement : je ne fais que les lire. On en ouvre un": (
        "son billet seulement : je ne fais que le lire. On en lit un bout"
    ),
    "les billets n’y répondent": "le billet n’y répond",
    "les billets. Mais je peux vous les lire": "le billet. Mais je peux vous le lire",
    "les billets sont de {l’auteur}, moi je les retrouve et je les lis": (
        "le billet est de {l’auteur}, moi j’y retrouve ses mots et je les lis"
    ),
}
_ENGLISH = {
    "{his} posts": "{his} post",
    "its posts": "its one post",
    "these posts": "this post",
    "the posts": "the post",
    "posts are all I have": "a post is all I have",
    "only one post tells me its date: {title} is from {date}": "there is just one post so far, {title}, from {date}",
    "only one post tells me its date": "there is just one so far",
    "{his} posts are": "{his} post is",
    "{his} posts also hold": "{his} post also holds",
    "{his} posts don’t": "{his} post doesn’t",
    "{his} posts don’t say when they were written": "{his} post doesn’t say when it was written",
    "{his} posts do not": "{his} post does not",
    "{his} posts, I read them": "{his} post, I read it",
    "{his} posts, and read them": "{his} post, and read it",
    "{his} posts, and they have": "{his} post, and it has",
    "{his} posts: all I do is read them. Shall we open one": "{his} post: all I do is read it. Shall I read from it",
    "these posts don’t": "this post doesn’t",
    "the posts don’t": "the post doesn’t",
    "the posts. I can read them": "the post. I can read it",
    "the posts. But do ask, and I’ll see what is in them": "the post. But do ask, and I’ll see what is in it",
    "the posts are {the author’s} own, written without me. Shall we open one": (
        "the post is {the author’s} own, written without me. Shall I read from it"
    ),
    "{the author’s} posts were there first, I only find them and read": (
        "{the author’s} post was there first, I only find its words and read"
    ),
}
_FORMS = {Language.FRENCH: _FRENCH, Language.ENGLISH: _ENGLISH}
# The longest first: of a noun alone only what stands with no more of them.
_SEVERAL = {
    language: re.compile("|".join(map(re.escape, sorted(forms, key=len, reverse=True))), re.IGNORECASE)
    for language, forms in _FORMS.items()
}
_LETTER = re.compile(r"[^\W\d_]")


def of_one_post(template: str, language: Language) -> str:
    """Return a phrase as it is said of a blog that has one post; {braces} stay as they are."""
    return _SEVERAL[language].sub(lambda found: _said(found[0], _FORMS[language]), template)


def _said(several: str, forms: dict[str, str]) -> str:
    """Return what is said of one, with a capital letter where that of several has one."""
    one = next(of_one for of_many, of_one in forms.items() if of_many.casefold() == several.casefold())
    begins = _LETTER.search(several)
    if begins is None or begins[0].islower():
        return one
    return _LETTER.sub(lambda letter: letter[0].upper(), one, count=1)
