"""What a question names that everybody knows and no post has: "TikTok, ça vaut le coup ?".

The editor's index may lead to what the author writes on the like of it; that he does not name it is said.
"""

import re
from collections.abc import Sequence

from bot.conversation._scene import Scene
from bot.conversation._spoken_of import is_of_another_year, things_asked_of
from bot.conversation.heard._added import adds_a_thing
from bot.conversation.heard._known_names import as_written, known_names, names_known_thing
from bot.conversation.heard._plainly import plainly
from bot.index import Findings, Index
from bot.model import Citation, Language, Words
from bot.text import content_stems, stem, words

# What stands before a thing that is asked for, where it stands alone or at the end.
_IS_ABOUT = re.compile(r"^$|\b(?:l[ae]s?|d[eu]s?|une?|sur|aux?) $|(?<!a )\b[ld]'$")
# A word of fewer letters is no word to speak of; so much of it is its root.
_SHORTEST, _ROOT = 4, 0.6
# So many of the sentences found may have a word of it.
_DEPTH = 60


def unnamed(scene: Scene, index: Index) -> str | None:
    """Return what a message names so, folded; None where the posts have it, or another such name beside it."""
    names = known_names(scene.message.text)
    return names[0] if names and not any(index.written_in(stem(name)) for name in names) else None


def may_be_of_another(scene: Scene, index: Index, findings: Findings) -> bool:
    """Say whether what was found for a message is hardly enough where it names what no post has, or asks whether; of a
    year that no post has it never is.
    """
    if is_of_another_year(findings.query):
        return True
    is_enough = findings.is_sure and not (findings.is_bare or things_asked_of(scene.message.text))
    return not is_enough and unnamed(scene, index) is not None


def nearest(scene: Scene, index: Index, citations: Sequence[Citation]) -> Words:
    """Return the words before what comes near a message and is no answer."""
    return _said(scene, index, "near", *citations)


def opening(scene: Scene, index: Index, key: str, citation: Citation) -> Words:
    """Return the words before an answer, by their `key`."""
    return _said(scene, index, key, citation) if key == "answer" else scene.say(key, citation)


def unworded(scene: Scene, index: Index, citations: Sequence[Citation]) -> str | None:
    """Return the only word of a message that says anything, as typed, where no post has it and only the editor's index
    leads on from it ("et le télétravail ?"); None for others, and where what is read has a word of the same root. Of
    English words the author writes French ones.
    """
    query = index.read(scene.message.text)
    if query.language == "en" or len(query.terms) != 1 or query.corrections or scene.language is not Language.FRENCH:
        return None
    (term,) = query.terms
    if term.is_name or len(term.word) < _SHORTEST or index.written_in(term.stem):
        return None
    read = content_stems(" ".join(quote.text for citation in citations for quote in citation.quotes))
    root = term.stem[: max(_SHORTEST, round(_ROOT * len(term.stem)))]
    if any(stem.startswith(root) for stem in read):  # "dictature" is no other word than "dictatorial"
        return None
    if not _IS_ABOUT.search(plainly(scene.message.text).removesuffix(term.word)):  # "faut-il espérer ?" names nothing
        return None
    typed = next((word for word in words(scene.message.text) if word.folded == term.word), None)
    return re.split("['’]", scene.message.text[typed.start : typed.end].lower())[-1] if typed else None


def _said(scene: Scene, index: Index, key: str, *citations: Citation) -> Words:
    if (name := unnamed(scene, index)) is None:
        word = unworded(scene, index, citations)
        return scene.say(f"{key}_unworded", *citations, word=word) if word else scene.say(key, *citations)
    written = as_written(name, in_english=scene.language is Language.ENGLISH)
    return scene.say(f"{key}_unnamed", *citations, name=written)


def is_never_named(text: str, index: Index) -> bool:
    """Say whether no post has any word of what a message adds to the talk ("et TikTok ?"), only the editor's index."""
    if not adds_a_thing(text):
        return False
    query = index.read(text)
    meant = {*query.stems, *(each.stem for each in query.synonyms if query.language == "en")}
    findings = index.find(query, count=_DEPTH)
    is_name = names_known_thing(text) or any(term.is_name for term in query.terms)
    is_led_there = findings.about >= 0 and not is_name
    return not is_led_there and not any(index.held(hit.sentence, meant) for hit in findings.hits)
