"""What a language model chose is checked before any of it is shown: what it would have read, and its own words.

Each check of words is a function of one sentence or two and of what they may go by; all of them must hold, else the
words are not said. What they cannot see is a meaning: a "not" too many, or a retelling that turns a thought round with
the author's very words, passes; so does a judgement, or the rules told differently, in words that speak of any blog.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot import phrases
from bot.dialogue.claims import OwnWords, Unwritten
from bot.dialogue.cues import (
    ABOUT,
    ASKED,
    AUTHOR,
    BRINGING,
    DETERMINERS,
    I_AM,
    NEGATION,
    NEVER,
    SAYING,
    TEXTS,
    WHOLE_BLOG,
    YOU,
)
from bot.dialogue.scene import Scene, stems_of
from bot.model import SOMEBODY, Choice, Citation, Language, Post, Span
from bot.quotes import LONGEST, speakers
from bot.search import Slot
from bot.text import (
    Word,
    english_stem,
    folded_words,
    language_of,
    quoted_spans,
    sentences,
    stem,
    words,
)

# So many passages are read at once, and the model's own words are so long at most (sentences, characters).
_MOST_QUOTES, _MOST_SENTENCES, _LONGEST_WORDS = 2, 2, 240
# What the blog is said to have no trace of is so long at most (characters).
_LONGEST_NAME = 60
# A translation is so many times as long as a passage at most; its numbers are those of the passage, digit by digit.
_LONGEST_GLOSS, _DIGITS = 1.6, re.compile(r"\d+")
# So many words in a row that a post has outside of quotation marks are the author's.
_RUN = 6
# Two stems of one family begin alike for so many letters at least, and have so many more at most.
_ROOT, _ENDING = 4, 3
# What may stand for a word counts so much at least where it means the same (0-1): a slip of it counts less.
_SAME = 0.8
# What tells the people of a country from its name: "Indiens" are no new name beside "Inde".
_OF_PLACE = re.compile(r"(?:ien|ienne|ais|aise|ois|oise|ain|aine|ian|ish|ese|ans?)?s?$")
_MARKUP = re.compile(r"[*_`~|<>@#\[\]{}\\\x00-\x1f]|://|\bwww\.|\b\w+\.(?:com|org|net|fr|io)\b", re.IGNORECASE)
# Anything but Latin letters, numerals, and what French and English are punctuated with.
_STRANGE = re.compile(
    "[^\x20-\x7e\xa0-\xac\xae-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u200a\u2010-\u2027\u202f\u2030-\u205e\u20a0-\u20bf]"
)
_MARKS = re.compile(r"[«»“”\"„‟]")
_CLAUSE = re.compile(r"[.;:,!?…()—–]|\b(?:mais|but)\b")
_SAID = frozenset(map(stem, SAYING))
# Whose folded form has no verb.
_I_AM = re.compile(r"\bI['’]m\b")
_BROUGHT = frozenset(map(stem, BRINGING))
# The subject of a sentence about whoever writes or is read.
_HE = AUTHOR | {"il", "elle", "ils", "elles", "he", "she", "they"}
_WHO = r"(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*|(?:the )?author|s?he|they)"
_ENGLISH_SOURCE = re.compile(
    rf"[Aa]ccording to (?P<of>{_WHO})|(?P<who>{_WHO}) "
    r"(?:says?|said|writes?|wrote|thinks?|believes?|argues?|claims?|explains?|warns?|holds?|defends?|predicts?)\b"
)


@dataclass(frozen=True)
class Basis:
    """What a model's words may go by: the message in its talk, the passages that are to be read with them, and the
    words of which the blog has no trace.
    """

    scene: Scene
    citations: tuple[Citation, ...]
    absent: tuple[str, ...] = ()

    @cached_property
    def before(self) -> tuple[Citation, ...]:
        """Return the passages that were read in the talk."""
        return tuple(each for turn in self.scene.state.turns for each in turn.reply.citations)

    @property
    def spoken_of(self) -> tuple[Citation, ...]:
        """Return the passages that words are about: those to be read; where there are none, those read before."""
        return self.citations or self.before

    @cached_property
    def read(self) -> str:
        """Return the passages that the member has before them: those to be read, and those read in the talk."""
        return _text((*self.citations, *self.before))

    @cached_property
    def facts(self) -> str:
        """Return titles, topics, names and dates of the blog that may be told."""
        return "\n".join((*self.scene.library.named, self._shown))

    @cached_property
    def _shown(self) -> str:
        """Return the dates of the posts whose passages are shown, and who speaks in those to be read."""
        shown = [each.post for each in (*self.citations, *self.before)]
        dates = [phrases.date(post.date, self.scene.language) for post in shown if post.date]
        spoken = [quote.speaker for each in self.citations for quote in each.quotes if quote.speaker]
        return "\n".join((*dates, *spoken))

    @cached_property
    def said(self) -> str:
        """Return what the writer of the message said in the talk, with the message: others' words are not for them."""
        message = self.scene.message
        own = (turn.message.text for turn in self.scene.state.turns if turn.message.author == message.author)
        return "\n".join((*own, message.text))

    @cached_property
    def own_stems(self) -> frozenset[str]:
        """Return the stems of the passages and of the facts of the blog."""
        translated = [self.scene.library.table.translation(each) or "" for each in self.citations]
        own = stems_of("\n".join((self.read, self._shown, *translated, *self.absent)), self.scene.language)
        return own | self.scene.library.named_stems_in(self.scene.language)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Return these, and those of what members said."""
        return self.own_stems | stems_of(self.said, self.scene.language)

    @cached_property
    def slots_of(self) -> Callable[[str], tuple[Slot, ...]]:
        """Return what reads the model's words as they are searched; it remembers them for the next check."""
        read = self.scene.library.index.read
        return lru_cache(maxsize=1)(lambda text: read(text, alike=False).slots)

    @property
    def talking(self) -> frozenset[str]:
        """Return the stems of words that speak of any blog."""
        return self.scene.library.talking_in(self.scene.language)


@dataclass(frozen=True, slots=True)
class Checked:
    """What of a choice may be shown; `leads` are keys of what leads to each passage, `glosses` its translations,
    `dropped` names failed checks.
    """

    citations: tuple[Citation, ...]
    leads: tuple[str, ...]
    glosses: tuple[str, ...]
    words: str
    absent: tuple[str, ...]
    dropped: tuple[str, ...]


def checked(choice: Choice, scene: Scene) -> Checked:
    """Return what may be shown of a choice for a message in its talk."""
    dropped = [*choice.dropped]
    citations: list[Citation] = []
    spans: list[Span] = []
    for span in choice.quotes:
        citation = _citation(span, scene, citations)
        if isinstance(citation, Citation):
            citations.append(citation)
            spans.append(span)
        else:
            dropped.append(citation)
    absent = tuple(word for word in choice.absent if _is_name(word) and Unwritten(word).holds(scene.evidence))
    if absent != choice.absent:
        dropped.append("absence")
    # Words that speak of what is not shown, or was not true, are not shown either.
    text = "" if dropped else " ".join(choice.words.split())
    basis = Basis(scene, tuple(citations), absent)
    failed = [name for name, holds in WORDS.items() if text and not holds(text, basis)]
    glosses = [" ".join(span.gloss.split()) for span in spans]
    faithful = [
        gloss if gloss and is_faithful(gloss, each, scene) else ""
        for gloss, each in zip(glosses, citations, strict=True)
    ]
    dropped += [*failed, *(["gloss"] if faithful != glosses else [])]
    return Checked(
        basis.citations,
        tuple(span.lead for span in spans),
        tuple(faithful),
        "" if failed else text,
        absent,
        tuple(dict.fromkeys(dropped)),
    )


def is_faithful(gloss: str, citation: Citation, scene: Scene) -> bool:
    """Say whether an English translation of a passage is no longer than may be, and has its numbers and its people, and
    no others; what it says of them nobody can check.
    """
    said = _text([citation])
    if len(gloss) > _LONGEST_GLOSS * len(said) or not _is_english(gloss) or _MARKUP.search(gloss):
        return False
    if Counter(_DIGITS.findall(said)) != Counter(_DIGITS.findall(gloss)):
        return False
    library, read = scene.library, _words(said)
    people = {*library.references(said).names} - {*_places(citation, scene)}
    reported = (name for name in library.facts.reported if _proper(name) <= read)
    named = frozenset().union(*map(_proper, (*people, *reported))) & read
    english = (name for french, name in library.corpus.blog.english.items() if _words(french) <= read)
    known = read.union(*map(_words, english))
    meant = _meant(library.index.read(gloss).slots, stems_of(said, Language.FRENCH))
    others = [word for word in _names_in(gloss) if not _is_form(word, known) and word.folded not in meant]
    return named <= _words(gloss) and not others


def _is_english(text: str) -> bool:
    return language_of(text, surely=True) in {None, Language.ENGLISH.value}


def _places(citation: Citation, scene: Scene) -> Iterable[str]:
    """Return the places that the editor names in a passage, which have other names in English."""
    entries = scene.library.table.entries
    return (place for number in scene.numbers_of(citation) if number in entries for place in entries[number].places)


def _proper(name: str) -> frozenset[str]:
    """Return the words of a name that begin with a capital."""
    return _words(" ".join(word for word in re.findall(r"[\w-]+", name) if word[0].isupper()))


def _meant(slots: Iterable[Slot], stems: frozenset[str]) -> set[str]:
    """Return the words that mean the same as one of some stems."""
    return {slot.word for slot in slots for term, share in slot.variants if share >= _SAME and term in stems}


def _names_in(text: str) -> list[Word]:
    """Return the words of a text that are names as far as their capitals tell."""
    starts = {start for start, _ in sentences(text)}
    return [w for w in words(text) if text[w.start].isupper() and w.start not in starts and not w.is_stop]


def _citation(span: Span, scene: Scene, others: Sequence[Citation]) -> Citation | str:
    """Return the passage of some sentences, or the name of the check that it fails."""
    numbers, quoter = scene.library.table.numbers_at(span), scene.library.quoter
    if not numbers:
        return "no such sentences"
    citation = quoter.run(numbers)
    if len(numbers) == 1 and _length(citation) > LONGEST:
        citation = quoter.shortest(citation)  # which is cut at the end of a clause
    elif _length(citation) > LONGEST:
        return "too long"
    if scene.is_rejected(citation):
        return "turned down"
    if len(others) == _MOST_QUOTES or any(scene.numbers_of(citation) & scene.numbers_of(each) for each in others):
        return "too many"
    return citation


def _text(citations: Iterable[Citation]) -> str:
    return "\n".join(quote.text for each in citations for quote in each.quotes)


def _length(citation: Citation) -> int:
    return sum(quote.end - quote.start for quote in citation.quotes)


def _is_short(text: str, _: Basis) -> bool:
    return len(text) <= _LONGEST_WORDS and len(sentences(text)) <= _MOST_SENTENCES


def _is_in_language(text: str, basis: Basis) -> bool:
    return language_of(_outside_quotes(text), surely=True) in {None, basis.scene.language.value}


def _is_plain(text: str, basis: Basis) -> bool:
    """Say whether nothing in a text is markup, or a character that neither language is written with and nothing that is
    read has.
    """
    return not _MARKUP.search(text) and set(_STRANGE.findall(text)) <= {*basis.read, *basis.facts}


def _is_name(word: str) -> bool:
    """Say whether what is called absent can stand in a sentence of the catalogue: a few plain words."""
    is_plain = not any(pattern.search(word) for pattern in (_MARKUP, _STRANGE, _MARKS, _CLAUSE))
    return is_plain and len(word) <= _LONGEST_NAME


def _quotes_what_is_there(text: str, basis: Basis) -> bool:
    """Say whether all between quotation marks is a slice of a passage; or the member's own words, where it is said that
    they are or that the blog has no trace of them.
    """
    if _MARKS.search(_outside_quotes(text)):
        return False  # one without its partner
    for start, end in sentences(text):
        said = text[start:end]
        pieces = [said[first + 1 : last - 1].strip() for first, last in quoted_spans(said)]
        theirs = [piece for piece in pieces if not _holds(basis.read, piece)]
        may_be = _is_to_member(_outside_quotes(said), basis)
        if not all(_holds(basis.said, piece) and (may_be or piece in basis.absent) for piece in theirs):
            return False
    return True


def _holds(text: str, piece: str) -> bool:
    """Say whether a piece stands in a text, cut through no word."""
    return bool(piece) and re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", text) is not None


def _is_to_member(sentence: str, basis: Basis) -> bool:
    """Say whether a sentence tells the member what they ask or say, and nothing of the author or of what is read."""
    is_of_blog = not _subjects(basis).isdisjoint(folded_words(sentence))
    return _tells_what_is_asked(sentence) and not is_of_blog and not _sources(sentence)


def _tells_what_is_asked(sentence: str) -> bool:
    folded = folded_words(sentence)
    places = [place for place, word in enumerate(folded) if word in YOU]
    return any(not ASKED.isdisjoint(folded[place + 1 : place + 3]) for place in places)


def _asks_member(sentence: str, basis: Basis) -> bool:
    """Say whether a sentence asks the member something, and insinuates nothing of the author or of what is read."""
    is_of_blog = not _subjects(basis).isdisjoint(folded_words(sentence))
    is_question = sentence.endswith("?") and not _sources(sentence)
    return is_question and (not is_of_blog or _tells_what_is_asked(sentence))


def _copies_nothing(text: str, basis: Basis) -> bool:
    """Say whether no long run of words outside quotation marks is a post's."""
    parts = (folded_words(part) for part in _MARKS.split(_without_quotes(text, "»")))
    runs = [part[start : start + _RUN] for part in parts for start in range(len(part) - _RUN + 1)]
    longest = {max(run, key=len) for run in runs}
    library = basis.scene.library
    for place, folded in enumerate(library.folded if runs else ()):
        if any(word in folded for word in longest):
            body = library.folded_words_of(place)
            if any(f" {' '.join(run)} " in body for run in runs):
                return False
    return True


def _has_known_numbers(text: str, basis: Basis) -> bool:
    """Say whether every number is one of the passages, the talk or the blog's facts."""
    return all(word.stem in basis.stems for word in words(text) if word.stem[:1].isdigit())


def _has_known_names(text: str, basis: Basis) -> bool:
    """Say whether every name is one of the passages, the talk or the blog's facts, in whatever form."""
    known = _words("\n".join((basis.read, basis.said, basis.facts)))
    return all(_is_form(word, known) for word in _names_in(text))


def _is_form(word: Word, known: frozenset[str]) -> bool:
    root = _OF_PLACE.sub("", word.folded)
    forms = (other for other in known if len(root) >= _ROOT - 1 and other.startswith(root))
    return word.folded in known or word.stem in map(stem, known) or any(len(o) - len(root) <= _ENDING for o in forms)


def _has_known_words(text: str, basis: Basis) -> bool:
    """Say whether every word that carries meaning stands in what the words go by, or speaks of any blog."""
    return not unknown_words(text, basis)


def unknown_words(text: str, basis: Basis) -> list[str]:
    """Return the words that carry meaning and stand nowhere in what words may go by."""
    return [word.folded for word in _unmet(_telling(text), basis.stems | basis.talking, basis, text)]


def _unmet(found: Iterable[Word], known: frozenset[str], basis: Basis, text: str) -> list[Word]:
    """Return those of some words of a text that are not known, nor mean the same as one of the passages or facts, such
    as its translation.
    """
    left = [word for word in found if not _is_known(word, known)]
    meant = _meant(basis.slots_of(text) if left else (), basis.own_stems)
    return [word for word in left if word.folded not in meant]


def _keeps_members_words_apart(text: str, basis: Basis) -> bool:
    """Say whether words that the member alone brought are asked or said of themselves, or name what a sentence is about
    ("Sur le chômage, il écrit ceci"), and are never stated, nor said of the author or in anybody's name.
    """
    allowed = basis.own_stems | basis.talking
    for start, end in sentences(text):
        said, stated = text[start:end], list(_telling(text[start:end]))
        if _is_to_member(said, basis) or _asks_member(said, basis):
            continue
        first = next((word.start for word in words(said) if word.folded in _subjects(basis)), 0)
        if not _sources(said) and ABOUT.intersection(folded_words(said)[:1]):
            stated = [word for word in stated if word.start >= first]
        if _unmet(stated, allowed, basis, text):
            return False
    return True


def _subjects(basis: Basis) -> frozenset[str]:
    """Return the words that a sentence on the author, on whoever speaks or on what is read has as its subject."""
    return _he(basis) | WHOLE_BLOG | TEXTS


def _sources(text: str) -> list[str]:
    """Return in whose name a text says something."""
    named = (each.speaker for each in speakers(Post("words", "", text)).values() if each.speaker != SOMEBODY)
    return [*named, *(found["of"] or found["who"] for found in _ENGLISH_SOURCE.finditer(text))]


def _names_speakers(text: str, basis: Basis) -> bool:
    """Say whether who is said to say something is who speaks in what is read: the author, in a passage of theirs."""
    sources = [*_sources(text), *_said_to_speak(text, basis)]
    speaking = _words(" ".join(quote.speaker or "" for each in basis.spoken_of for quote in each.quotes))
    writing = _words(" ".join(each.post.author or "" for each in basis.spoken_of))
    for source in sources:
        of_name = _words(source) - {"the", "le", "la", "les", "l", "du", "blog"}
        if not of_name or of_name & _he(basis):
            continue
        if not of_name & (speaking | writing):
            return False
    return not _is_signed(text, basis) and (_is_own(basis) or not _speaks_as_author(text, basis))


def _said_to_speak(text: str, basis: Basis) -> list[str]:
    """Return those whom the blog reports and a sentence about saying names ("C’est Ada qui le dit"), whom no passage
    that is read names.
    """
    read = _words(_text(basis.spoken_of))
    saying = [text[slice(*span)] for span in sentences(text)]
    saying = [each for each in saying if not _SAID.isdisjoint(word.stem for word in words(each))]
    capital = {word.folded for each in saying for word in words(each) if each[word.start].isupper()}
    reported = (frozenset(folded_words(name)) - DETERMINERS for name in basis.scene.library.facts.reported)
    names = (name & capital for name in reported)
    return [" ".join(name) for name in names if name and not name & read]


def _is_own(basis: Basis) -> bool:
    """Say whether in some passage that is read, or in none that is, the author speaks themselves."""
    return not basis.citations or any(OwnWords(each).holds(basis.scene.evidence) for each in basis.citations)


def _is_signed(text: str, basis: Basis) -> bool:
    """Say whether a sentence may say that its speaker is the author: "Je suis l’autrice"."""
    own = AUTHOR | _words(basis.scene.library.corpus.blog.author or "")
    said = (_words(_I_AM.sub("I am", text[start:end])) for start, end in sentences(text))
    return any(each & own and each & I_AM and not each & NEGATION for each in said)


def _speaks_as_author(text: str, basis: Basis) -> bool:
    """Say whether a sentence names the author and does not say that they bring somebody in, nor denies anything."""
    own = AUTHOR | _words(basis.scene.library.corpus.blog.author or "")
    for start, end in sentences(text):
        found = words(text[start:end])
        folded = {word.folded for word in found}
        if folded & own and not folded & NEGATION and _BROUGHT.isdisjoint(word.stem for word in found):
            return True
    return False


def _denies_what_is_absent(text: str, basis: Basis) -> bool:
    """Say whether what is said not to be written is nowhere in the blog."""
    missing = stems_of(" ".join(basis.absent), basis.scene.language)
    pieces = [(text[slice(*span)], clause) for span in sentences(text) for clause in _CLAUSE.split(text[slice(*span)])]
    for sentence, clause in pieces:
        folded = frozenset(folded_words(clause))
        stems = frozenset(word.stem for word in words(clause))
        is_of_all = not folded.isdisjoint(WHOLE_BLOG | NEVER)
        if folded.isdisjoint(NEGATION) or (stems.isdisjoint(_SAID) and not is_of_all):
            continue
        if is_of_all and missing.isdisjoint(word.stem for word in words(sentence)):
            return False
        if any(not _is_known(word, basis.talking | missing) for word in _telling(clause)):
            return False
    return True


# The checks of words, by the names under which `explain` tells of them.
WORDS: Mapping[str, Callable[[str, Basis], bool]] = {
    "length": _is_short,
    "language": _is_in_language,
    "markup": _is_plain,
    "quotation marks": _quotes_what_is_there,
    "copied words": _copies_nothing,
    "numbers": _has_known_numbers,
    "names": _has_known_names,
    "unknown words": _has_known_words,
    "members' words": _keeps_members_words_apart,
    "speaker": _names_speakers,
    "absence": _denies_what_is_absent,
}


def _outside_quotes(text: str) -> str:
    return _without_quotes(text, " ")


def _without_quotes(text: str, instead: str) -> str:
    for start, end in reversed(quoted_spans(text)):
        text = text[:start] + instead + text[end:]
    return text


def _he(basis: Basis) -> frozenset[str]:
    return _HE | _words(basis.scene.library.corpus.blog.author or "")


def _telling(text: str) -> Iterable[Word]:
    return (word for word in words(text) if not word.is_stop)


def _words(text: str) -> frozenset[str]:
    return frozenset(folded_words(text))


def _is_known(word: Word, stems: frozenset[str]) -> bool:
    """Say whether a word, or one of its family, is among some stems: "surveille" beside "surveillance"."""
    if word.stem in stems or english_stem(word.folded) in stems:
        return True
    if word.stem[:1].isdigit():
        return False
    own = word.stem
    return any(
        len(other) - (shared := _shared(own, other)) <= _ENDING and shared >= _ROOT and len(own) - shared <= _ENDING
        for other in stems
        if other[:_ROOT] == own[:_ROOT]
    )


def _shared(one: str, other: str) -> int:
    return next(
        (place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
