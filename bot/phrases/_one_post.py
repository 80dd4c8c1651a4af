"""How the phrases agree with a blog of a single post: "Ses billets parlent de ceci" is "Son billet parle de ceci".

Whoever writes a phrase writes it of several. What the tables do not know beside a noun, a verb or a pronoun that goes
with it, is to be added there: `tests/test_agreement.py` finds phrases that go on speaking of several.
"""

import re

from bot.model import Language

_FRENCH = {
    "ses billets": "son billet",
    "les billets": "le billet",
    "ses billets ne parlent": "son billet ne parle",
    "ses billets ne contiennent": "son billet ne contient",
    "les billets n’y répondent": "le billet n’y répond",
    "du plus au moins traité, et le nombre de billets sur chacun": "tous du même billet",
    "billets : {count}": "billet : {count}",
}
_ENGLISH = {
    "{his} posts": "{his} post",
    "its posts": "its one post",
    "{his} posts do not": "{his} post does not",
    "the posts don’t": "the post doesn’t",
    "the most written about first, and how many posts there are on each": "all of the same post",
    "posts: {count}": "post: {count}",
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
