"""The words of a language model are checked before they are shown: each check is a function of one sentence or two and
of what they may go by; all of them must hold, else the words are not said.

What is stated has to stand in what the words go by; what is denied, asked, or said to the member of the member has not:
that something is not written is searched for, clause by clause. What no check can see is a meaning: a "not" too many
that the search does not find, or a retelling that turns a thought round with the author's very words, passes; so does a
judgement, or the rules told differently, in words that speak of any blog.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise, product

from bot import phrases
from bot.dialogue.claims import OwnWords
from bot.dialogue.cues import (
    ABOUT,
    ASKED,
    AUTHOR,
    BEING,
    BRINGING,
    DETERMINERS,
    I_AM,
    NEGATION,
    NEVER,
    NOTHING,
    PASSAGES,
    SAYING,
    TEXTS,
    WHOLE_BLOG,
    YOU,
)
from bot.dialogue.scene import Scene, stems_of
from bot.model import SOMEBODY, Citation, Language, Outcome, Post
from bot.quotes import speakers
from bot.search import Slot
from bot.text import Word, english_stem, folded_words, known_words, language_of, quoted_spans, sentences, stem, words

# The model's own words are so long at most (sentences, characters): it is asked for two, and a word of sympathy or a
# question that takes up the member's ("Votre facteur ?") may stand beside them.
_MOST_SENTENCES, _LONGEST_WORDS = 3, 240
# So many words in a row that a post has outside of quotation marks are the author's, and fewer where so many of them
# carry a meaning and are no names.
_LONG_RUN, _FEW, _RUN, _MEANING = 8, 2, 6, 4
# Two stems of one family begin alike for so many letters at least, and have so many more at most.
_ROOT, _ENDING = 4, 3
# What may stand for a word counts so much at least where it means the same (0-1): a slip of it counts less.
_SAME = 0.8
# A passage that has so much of what is said not to be written, by what its words count, says it (0-1).
_WRITTEN = 0.5
# A word is everyday language from so many uses on, by their logarithm (base 2), in what `known_words` was counted in.
_COMMON = 11
# A sentence is no more than so likely to be one of hate, or an insult (0-1).
_INDECENT = 0.8
# Shorter ones are no more than interjections (letters).
_SHORTEST = 2
# What tells the people of a country from its name: "Indiens" are no new name beside "Inde".
_OF_PLACE = re.compile(r"(?:ien|ienne|ais|aise|ois|oise|ain|aine|ian|ish|ese|ans?)?s?$")
MARKUP = re.compile(r"[*_`~|<>@#\[\]{}\\\x00-\x1f]|://|\bwww\.|\b\w+\.(?:com|org|net|fr|io)\b", re.IGNORECASE)
# Anything but Latin letters, numerals, and what French and English are punctuated with.
STRANGE = re.compile(
    "[^\x20-\x7e\xa0-\xac\xae-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u200a\u2010-\u2027\u202f\u2030-\u205e\u20a0-\u20bf]"
)
MARKS = re.compile(r"[«»“”\"„‟]")
CLAUSE = re.compile(r"(?<!\d)[.,]|[.,](?!\d)|[;:!?…()—–]|\b(?:mais|but)\b")
_SAID = frozenset(map(stem, SAYING))
_WHETHER = re.compile(r"\s*(?:si|s['’](?=ils?\b)|if|whether)\b", re.IGNORECASE)
# Whose folded form has no verb.
_I_AM = re.compile(r"\bI['’]m\b")
_BROUGHT = frozenset(map(stem, BRINGING))
# A sentence names what it is about within so many words, if it does.
_OPENING = 3
# The author of these is another one.
_OF_WORK = re.compile(r"\s+(?:d[’']une?|of an?)\b")
# The subject of a sentence about whoever writes or is read.
_HE = AUTHOR | {"il", "elle", "ils", "elles", "he", "she", "they"}
_WHO = r"(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*|(?:the )?author|s?he|they)"
_ENGLISH_SOURCE = re.compile(
    rf"[Aa]ccording to (?P<of>{_WHO})|(?P<who>{_WHO}) "
    r"(?:says?|said|writes?|wrote|thinks?|believes?|argues?|claims?|explains?|warns?|holds?|defends?|predicts?)\b"
)


@dataclass(frozen=True)
class Basis:
    """What a model's words may go by: the message in its talk, the passages that are to be read with them, the words of
    which the blog has no trace, what becomes of the message, and words that were wrongly said to have no trace.
    """

    scene: Scene
    citations: tuple[Citation, ...]
    absent: tuple[str, ...] = ()
    outcome: Outcome = Outcome.ANSWERED
    present: tuple[str, ...] = ()

    @cached_property
    def before(self) -> tuple[Citation, ...]:
        """Return the passages that were read in the talk."""
        return tuple(each for turn in self.scene.state.turns for each in turn.reply.citations)

    @property
    def spoken_of(self) -> tuple[Citation, ...]:
        """Return the passages that words are about: those to be read; where there are none, those read before."""
        return self.citations or self.before

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Return the posts of these passages."""
        return tuple({each.post.slug: each.post for each in self.spoken_of}.values())

    @cached_property
    def read(self) -> str:
        """Return the passages that the member has before them: those to be read, and those read in the talk."""
        return text_of((*self.citations, *self.before))

    @cached_property
    def facts(self) -> str:
        """Return titles, topics, names and dates of the blog that may be told, and how many posts there are."""
        return "\n".join((*self.scene.library.named, str(len(self.scene.library.corpus.posts)), self._shown))

    @cached_property
    def _shown(self) -> str:
        """Return the dates of the posts whose passages are shown, who speaks in those to be read, and the sentences
        that say who the people are whom these posts report.
        """
        shown = [each.post for each in (*self.citations, *self.before)]
        dates = [phrases.date(post.date, self.scene.language) for post in shown if post.date]
        spoken = [quote.speaker for each in self.citations for quote in each.quotes if quote.speaker]
        return "\n".join((*dates, *spoken, *self.introductions))

    @cached_property
    def introductions(self) -> tuple[str, ...]:
        """Return the sentences that say who the people are whom the posts report."""
        table, facts = self.scene.library.table, self.scene.library.facts
        own = {number for post in self.posts for number in table.numbers_of(post)}
        people = (name for name, numbers in facts.reported.items() if not own.isdisjoint(numbers))
        found = {facts.introducing(name) for name in people if name != SOMEBODY}
        return tuple(table.sentences[number].text for number in found if number is not None)

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
        numbers = {word.stem for word in words(self.facts) if _is_number(word)}
        return own | self.scene.library.named_stems_in(self.scene.language) | numbers

    @cached_property
    def allowed(self) -> frozenset[str]:
        """Return these, and those of words that speak of any blog."""
        return self.own_stems | self.scene.library.talking_in(self.scene.language)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Return all stems that words may have: these, and those of what the member said."""
        return self.allowed | stems_of(self.said, self.scene.language)

    @cached_property
    def slots_of(self) -> Callable[[str], tuple[Slot, ...]]:
        """Return what reads the model's words as they are searched; it remembers them for the next check."""
        read = self.scene.library.index.read
        return lru_cache(maxsize=1)(lambda text: read(text, alike=False).slots)

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Return the words that a sentence on the author, on whoever speaks or on what is read has as its subject."""
        return _he(self) | WHOLE_BLOG | TEXTS


@dataclass(frozen=True)
class Clause:
    """A piece of a sentence between two marks: its words, those of the sentence, and whether it denies something."""

    text: str
    sentence: str

    @cached_property
    def folded(self) -> frozenset[str]:
        """Return its words, folded."""
        return folded_set(self.text)

    @property
    def is_denial(self) -> bool:
        """Say whether something is denied in it."""
        return not self.folded.isdisjoint(NEGATION)

    @property
    def is_of_saying(self) -> bool:
        """Say whether it tells of what is written, or of the whole blog."""
        return _tells_of_saying(words(self.text)) or not self.folded.isdisjoint(WHOLE_BLOG | NEVER)


def _tells_of_saying(found: Iterable[Word]) -> bool:
    return any(word.stem in _SAID or english_stem(word.folded) in _SAID for word in found)


def _clauses(text: str) -> Iterator[Clause]:
    for start, end in sentences(text):
        sentence = text[start:end]
        yield from (Clause(piece, sentence) for piece in CLAUSE.split(sentence) if piece.strip())


def _is_short(text: str, _: Basis) -> bool:
    return len(text) <= _LONGEST_WORDS and len(sentences(text)) <= _MOST_SENTENCES


def _is_in_language(text: str, basis: Basis) -> bool:
    return language_of(_outside_quotes(text), surely=True) in {None, basis.scene.language.value}


def _is_plain(text: str, basis: Basis) -> bool:
    """Say whether nothing in a text is markup, or a character that neither language is written with and nothing that is
    read has.
    """
    return not MARKUP.search(text) and set(STRANGE.findall(text)) <= {*basis.read, *basis.facts}


def _quotes_what_is_there(text: str, basis: Basis) -> bool:
    """Say whether all between quotation marks is a slice of a passage, a title of the blog, or what its post has
    between such marks, as the title of a book; or the member's own words, in capitals or not, where it is said that
    they are or that the blog has no trace of them.
    """
    if MARKS.search(_outside_quotes(text)):
        return False  # one without its partner
    marked = {_inside(post.body, span) for post in basis.posts for span in quoted_spans(post.body)}
    marked.update(post.title for post in basis.scene.library.corpus.posts)
    for start, end in sentences(text):
        said = text[start:end]
        pieces = [_inside(said, span) for span in quoted_spans(said)]
        theirs = [piece for piece in pieces if piece not in marked and not _holds(basis.read, piece)]
        may_be = _is_to_member(_outside_quotes(said), basis) or any(each.is_denial for each in _clauses(said))
        if not all(may_be and _holds(basis.said.casefold(), piece.casefold()) for piece in theirs):
            return False
    return True


def as_written(text: str, basis: Basis) -> str:
    """Return a text in which what stands between quotation marks is just as in the passages that are read, where it
    differs from them by its apostrophes or by whether its first letter is a capital.
    """
    for span in reversed(quoted_spans(text)):
        piece = _inside(text, span)
        if not piece or _holds(basis.read, piece) or _holds(basis.said, piece):
            continue
        pattern = re.escape(piece[1:].replace("’", "'")).replace("'", "['’]")
        found = re.search(rf"(?<!\w)(?i:{re.escape(piece[0])}){pattern}(?!\w)", basis.read)
        if found:
            start = text.index(piece, span[0])
            text = text[:start] + found[0] + text[start + len(piece) :]
    return text


def _inside(text: str, span: tuple[int, int]) -> str:
    """Return what stands between two quotation marks."""
    return text[span[0] + 1 : span[1] - 1].strip()


def _holds(text: str, piece: str) -> bool:
    """Say whether a piece stands in a text, cut through no word."""
    return bool(piece) and re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", text) is not None


def _is_to_member(sentence: str, basis: Basis) -> bool:
    """Say whether a sentence tells the member what they ask or say, and nothing of the author or of what is read."""
    is_of_blog = not basis.subjects.isdisjoint(folded_words(sentence))
    return _tells_what_is_asked(sentence) and not is_of_blog and not _sources(sentence)


def _tells_what_is_asked(sentence: str) -> bool:
    folded = folded_words(sentence)
    places = [place for place, word in enumerate(folded) if word in YOU]
    return any(not ASKED.isdisjoint(folded[place + 1 : place + 3]) for place in places)


def _tells_who_asks(clause: Clause, basis: Basis) -> bool:
    """Say whether a clause tells the member what they are, and nothing of the author or of what is read."""
    folded = folded_words(clause.text)
    is_told = any(one in YOU and other in BEING for one, other in pairwise(folded))
    return is_told and basis.subjects.isdisjoint(folded) and not names_in(clause.text)


def _asks_member(sentence: str, basis: Basis) -> bool:
    """Say whether a sentence asks the member something, and insinuates nothing of the author or of what is read."""
    is_of_blog = not basis.subjects.isdisjoint(folded_words(sentence))
    is_question = sentence.endswith("?") and not _sources(sentence)
    return is_question and (not is_of_blog or _tells_what_is_asked(sentence))


def _copies_nothing(text: str, basis: Basis) -> bool:
    """Say whether no run of words outside quotation marks is a post's: a long one, or one that is more than a name or
    what something is called. Who somebody is may be told as the post does.
    """
    parts = [[*words(part)] for part in MARKS.split(_without_quotes(text, "»"))]
    capitals = frozenset(word.folded for word in words(text) if text[word.start].isupper())
    runs: list[list[Word]] = []
    for part, (length, meaning) in product(parts, ((_LONG_RUN, _FEW), (_RUN, _MEANING))):
        found = (part[start : start + length] for start in range(len(part) - length + 1))
        runs += (run for run in found if sum(_is_telling(w) and w.folded not in capitals for w in run) >= meaning)
    told = f" {' '.join(folded_words(' '.join(basis.introductions)))} "
    copied = [run for run in ([word.folded for word in run] for run in runs) if f" {' '.join(run)} " not in told]
    longest = {max(run, key=len) for run in copied}
    library = basis.scene.library
    for place, folded in enumerate(library.folded if copied else ()):
        if any(word in folded for word in longest):
            body = library.folded_words_of(place)
            if any(f" {' '.join(run)} " in body for run in copied):
                return False
    return True


def _has_known_numbers(text: str, basis: Basis) -> bool:
    """Say whether every number is one of the passages, the talk or the blog's facts."""
    return all(word.stem in basis.stems for word in words(text) if _is_number(word))


def _has_known_names(text: str, basis: Basis) -> bool:
    """Say whether every name is one of the passages, the talk or the blog's facts, in whatever form."""
    known = folded_set("\n".join((basis.read, basis.said, basis.facts)))
    others = [word for word in names_in(text) if not is_form(word, known)]
    if not others or basis.scene.language is Language.FRENCH:
        return not others
    meant = meant_by(basis.slots_of(text), basis.own_stems)  # days and months have English names, too
    return all(word.folded in meant for word in others)


def is_form(word: Word, known: frozenset[str]) -> bool:
    """Say whether a name is among some folded words in whatever form: as its people, in the plural."""
    root = _OF_PLACE.sub("", word.folded)
    forms = (other for other in known if len(root) >= _ROOT - 1 and other.startswith(root))
    return word.folded in known or word.stem in map(stem, known) or any(len(o) - len(root) <= _ENDING for o in forms)


def _has_known_words(text: str, basis: Basis) -> bool:
    """Say whether every word that carries meaning stands in what the words go by, speaks of any blog, or is one that
    everybody uses, where nothing is said of the author or of what is read; what is denied need not, since it is
    searched for.
    """
    for clause in _clauses(text):
        if clause.is_denial:
            continue
        is_of_blog = not clause.folded.isdisjoint(basis.subjects)
        found = words(clause.text)
        units = {word.start for number, word in pairwise(found) if _is_number(number)}
        for word in _unmet(clause.text, basis.stems, basis):
            if is_of_blog or word.start in units or not _is_common(word, basis):
                return False
    return True


def _is_common(word: Word, basis: Basis) -> bool:
    """Say whether a word is one of everyday language, which brings nothing along that a blog might not have said."""
    if _is_number(word) or len(word.folded) <= _SHORTEST:
        return not _is_number(word)
    known = known_words()
    is_french = basis.scene.language is Language.FRENCH
    return (known.french if is_french else known.english)(word.folded) >= _COMMON


def _unmet(text: str, known: frozenset[str], basis: Basis) -> list[Word]:
    """Return the words of a text that carry meaning, are not known, nor mean the same as one of the passages or facts,
    such as its translation.
    """
    left = [word for word in _telling(text) if not _is_known(word, known)]
    meant = meant_by(basis.slots_of(text) if left else (), basis.own_stems)
    return [word for word in left if word.folded not in meant]


def _keeps_members_words_apart(text: str, basis: Basis) -> bool:
    """Say whether words that the member alone brought are asked, denied, mentioned, or name what a sentence is about
    ("Sur le chômage, il écrit ceci"), and are never stated, nor said of the author or in anybody's name.
    """
    theirs = stems_of(basis.said, basis.scene.language)
    for start, end in sentences(text):
        said = text[start:end]
        if _is_to_member(said, basis) or _asks_member(said, basis):
            continue
        clauses = [*_clauses(said[_frame(said, basis) :])]
        is_denied = any(clause.is_denial for clause in clauses)
        for clause in clauses:
            # "Si l'auteur a voté, le blog ne le dit pas"; "« Big Mother », il ne le dit pas": denied with the rest.
            is_object = _WHETHER.match(clause.text) or not _outside_quotes(clause.text).strip()
            if clause.is_denial or (is_denied and is_object) or _tells_who_asks(clause, basis):
                continue
            brought = {word.stem for word in _unmet(clause.text, basis.allowed, basis) if _is_known(word, theirs)}
            # One word of theirs is a mention; a statement takes two, or whom it is about.
            is_of_blog = not clause.folded.isdisjoint(basis.subjects)
            if len(brought) > (0 if is_of_blog or names_in(clause.text) else 1):
                return False
            # The author knows nothing of who writes here.
            if not clause.folded.isdisjoint(YOU) and not clause.folded.isdisjoint(_he(basis)):
                return False
    return True


def _frame(sentence: str, basis: Basis) -> int:
    """Return how many characters of a sentence name what it is about, before anybody or any text does something."""
    found = words(sentence)
    if _sources(sentence) or ABOUT.isdisjoint(word.folded for word in found[:_OPENING]):
        return 0
    comma = sentence.find(",")
    return next((word.start for word in found if word.folded in basis.subjects), comma if comma > 0 else 0)


def _sources(text: str) -> list[str]:
    """Return in whose name a text says something."""
    named = (each.speaker for each in speakers(Post("words", "", text)).values() if each.speaker != SOMEBODY)
    return [*named, *(found["of"] or found["who"] for found in _ENGLISH_SOURCE.finditer(text))]


def _names_speakers(text: str, basis: Basis) -> bool:
    """Say whether who is said to say something is who speaks in what is read: the author, in a passage of theirs."""
    sources = [*_sources(text), *_said_to_speak(text, basis)]
    speaking = folded_set(" ".join(quote.speaker or "" for each in basis.spoken_of for quote in each.quotes))
    writing = folded_set(" ".join(each.post.author or "" for each in basis.spoken_of))
    for source in sources:
        of_name = folded_set(source) - {"the", "le", "la", "les", "l", "du", "blog"}
        if not of_name or of_name & _he(basis):
            continue
        if not of_name & (speaking | writing):
            return False
    return not _is_signed(text, basis) and (_is_own(basis) or not _speaks_as_author(text, basis))


def _said_to_speak(text: str, basis: Basis) -> list[str]:
    """Return those whom the blog reports and no passage that is read names, but a sentence about saying ("C’est Ada qui
    le dit"), or any sentence though nobody asked for them; without those whom somebody only brings in ("après avoir
    cité Ada").
    """
    read, asked = folded_set(text_of(basis.spoken_of)), folded_set(basis.said)
    told = folded_set(" ".join(quote.speaker or "" for each in basis.before for quote in each.quotes))
    capital: set[str] = set()
    for start, end in sentences(text):
        said = " ".join(each.text for each in _clauses(text[start:end]) if not each.is_denial)
        found = words(said)
        brought = {place for place, word in enumerate(found) if word.stem in _BROUGHT}
        named = (place for place, word in enumerate(found) if said[word.start].isupper())
        names = {found[place].folded for place in named if brought.isdisjoint((place - 1, place - 2))}
        capital |= names if _tells_of_saying(found) else names - asked - told
    reported = (frozenset(folded_words(name)) - DETERMINERS for name in basis.scene.library.facts.reported)
    unread = (name & capital for name in reported if not name & capital & read)
    return [" ".join(name) for name in unread if name]


def _is_own(basis: Basis) -> bool:
    """Say whether in some passage that is read, or in none that is, the author speaks themselves."""
    return not basis.citations or any(OwnWords(each).holds(basis.scene.evidence) for each in basis.citations)


def _is_signed(text: str, basis: Basis) -> bool:
    """Say whether a sentence may say that its speaker is the author: "Je suis l’autrice"."""
    own = _author(basis)
    said = (folded_set(_I_AM.sub("I am", text[start:end])) for start, end in sentences(text))
    return any(each & own and each & I_AM and not each & NEGATION for each in said)


def _author(basis: Basis) -> frozenset[str]:
    return AUTHOR | folded_set(basis.scene.library.corpus.blog.author or "")


def _speaks_as_author(text: str, basis: Basis) -> bool:
    """Say whether a sentence names the blog's author, denies nothing, and does not say that they bring anybody in."""
    own = _author(basis)
    for start, end in sentences(text):
        said = text[start:end]
        found = words(said)
        is_named = any(word.folded in own and not _OF_WORK.match(said, word.end) for word in found)
        is_denial = any(word.folded in NEGATION for word in found)
        if is_named and not is_denial and _BROUGHT.isdisjoint(word.stem for word in found):
            return True
    return False


def _denies_what_is_absent(text: str, basis: Basis) -> bool:
    """Say whether what is said not to be written is written nowhere: in the passages, in their posts, or in the blog,
    as the clause says.
    """
    return not any(_denies_what_is_written(clause, basis) for clause in _clauses(text) if clause.is_denial)


def _denies_what_is_written(clause: Clause, basis: Basis) -> bool:
    if _denies_a_phrase(clause, basis):
        return False
    if not clause.is_of_saying:
        # What a passage denies is told again, or a judgement is not shared.
        return any(folded_set(word) <= clause.folded for word in basis.present)
    is_of_all = not clause.folded.isdisjoint(NOTHING | WHOLE_BLOG)
    denied = _denied(clause.text, basis) or (_denied(clause.sentence, basis) if is_of_all else [])
    if any(folded_set(word) <= clause.folded for word in basis.present):
        return True
    if not denied:  # nothing at all, or a detail
        is_nothing = not clause.folded.isdisjoint(NOTHING)
        return is_nothing and (basis.outcome is Outcome.ANSWERED or basis.scene.search_on().answers)
    missing = stems_of(" ".join(basis.absent), basis.scene.language)
    if any(word.stem in missing for word in denied):
        return False
    # The posts say in other words what is denied in English.
    is_foreign = is_of_all and basis.scene.language is Language.ENGLISH
    return is_foreign or _is_written(_sought(denied, basis), clause, basis)


def _denies_a_phrase(clause: Clause, basis: Basis) -> bool:
    """Say whether nothing is denied but what stands between quotation marks, which no post has word for word."""
    pieces = [" ".join(folded_words(_inside(clause.text, span))) for span in quoted_spans(clause.text)]
    if not pieces or _denied(_outside_quotes(clause.text), basis):
        return False
    library = basis.scene.library
    bodies = [library.folded_words_of(place) for place in range(len(library.corpus.posts))]
    return not any(f" {piece} " in body for piece in pieces for body in bodies)


def _sought(denied: Iterable[Word], basis: Basis) -> str:
    """Return the words of what is denied that are searched for: one that neither the blog nor the member has says
    nothing of what is written.
    """
    is_written, said = basis.scene.library.index.is_written, stems_of(basis.said, basis.scene.language)
    return " ".join(word.folded for word in denied if is_written(word.folded) or _is_known(word, said))


def _denied(text: str, basis: Basis) -> list[Word]:
    """Return the words of a clause or sentence that say what is denied, those that speak of any blog apart."""
    talking = basis.scene.library.talking_in(basis.scene.language) | _SAID | _author(basis)
    return [word for word in _telling(text) if not _is_known(word, talking) and not _is_number(word)]


def _is_written(denied: str, clause: Clause, basis: Basis) -> bool:
    """Say whether a passage within what a clause speaks of has most of what it denies."""
    if not denied:
        return False
    index, folded = basis.scene.library.index, clause.folded
    if not folded.isdisjoint(PASSAGES) and basis.citations:
        return all(_is_known(word, stems_of(text_of(basis.citations), basis.scene.language)) for word in words(denied))
    is_of_post = not folded.isdisjoint(TEXTS) and folded.isdisjoint(NEVER | WHOLE_BLOG)
    hits = index.find_within(denied, basis.posts) if is_of_post and basis.posts else index.find(denied).hits
    return any(hit.features["covered_window"] >= _WRITTEN for hit in hits)


def _outside_quotes(text: str) -> str:
    return _without_quotes(text, " ")


def _without_quotes(text: str, instead: str) -> str:
    for start, end in reversed(quoted_spans(text)):
        text = text[:start] + instead + text[end:]
    return text


def _he(basis: Basis) -> frozenset[str]:
    return _HE | folded_set(basis.scene.library.corpus.blog.author or "")


def _telling(text: str) -> Iterable[Word]:
    return (word for word in words(text) if not word.is_stop)


def folded_set(text: str) -> frozenset[str]:
    """Return the words of a text, folded."""
    return frozenset(folded_words(text))


def _is_known(word: Word, stems: frozenset[str]) -> bool:
    """Say whether a word, or one of its family, is among some stems: "surveille" beside "surveillance"."""
    if word.stem in stems or english_stem(word.folded) in stems:
        return True
    if _is_number(word):
        return False
    own = word.stem
    return any(
        len(other) - (shared := _shared(own, other)) <= _ENDING and shared >= _ROOT and len(own) - shared <= _ENDING
        for other in stems
        if other[:_ROOT] == own[:_ROOT]
    )


def _is_telling(word: Word) -> bool:
    return not word.is_stop and not _is_number(word)


def _is_number(word: Word) -> bool:
    return word.stem[:1].isdigit()


def _shared(one: str, other: str) -> int:
    return next(
        (place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def meant_by(slots: Iterable[Slot], stems: frozenset[str]) -> set[str]:
    """Return the words that mean the same as one of some stems."""
    return {slot.word for slot in slots for term, share in slot.variants if share >= _SAME and term in stems}


def names_in(text: str) -> list[Word]:
    """Return the words of a text that are names as far as their capitals tell."""
    starts = {start for start, _ in sentences(text)}
    return [w for w in words(text) if text[w.start].isupper() and w.start not in starts and not w.is_stop]


def text_of(citations: Iterable[Citation]) -> str:
    """Return what some passages say, a line for each piece."""
    return "\n".join(quote.text for each in citations for quote in each.quotes)


def _is_decent(text: str, basis: Basis) -> bool:
    """Say whether no sentence of the model's own is one of hate, or an insult."""
    understood = basis.scene.library.understander.understand(_outside_quotes(text))
    ranked = (dict(part.ranked) for part in understood.parts)
    return all(chances.get(act, 0.0) < _INDECENT for chances in ranked for act in ("hate", "insult"))


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
    "tone": _is_decent,
}
