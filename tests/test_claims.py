"""What the bot says in its own words is true: proven anew for every reply of the evaluation talks, by other code."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeGuard

import pytest

from bot.dialogue import Answer, Composer, Library
from bot.dialogue.claims import (
    NONE,
    REQUIRED,
    Absent,
    Adjacent,
    Claim,
    Concludes,
    EdgeOfPost,
    Fact,
    FromWork,
    Ironic,
    Kept,
    Lacking,
    MostlyIn,
    Near,
    Nearly,
    NoFigure,
    NoVerdictOn,
    OfPost,
    OneSentence,
    Only,
    OnlyReported,
    Opposed,
    OwnView,
    OwnWords,
    Qualified,
    ReadBefore,
    Relayed,
    SaysNoMore,
    Shares,
    SharesNothing,
    SideBySide,
    Speaker,
    Spoken,
    Translation,
    Undecided,
    Unseparated,
    Untitled,
    Verbatim,
    WholeParagraph,
    WithoutWord,
)
from bot.dialogue.scene import Draft
from bot.model import SOMEBODY, Citation, Corpus, Keeping, Language, Message, ModelError, Outcome, Post, Turn, Words
from bot.phrases.catalogue import Catalogue
from bot.quotes import Quoter
from bot.search import Index
from bot.text import content_stems, fold
from tests.helpers import ROOT, message

# Of each file of talks so many conversations are held: enough for every kind of claim that talks lead to.
TALKS = 40


@dataclass(frozen=True)
class Said:
    """One sentence of the bot with its claim, the reply that it stands in, and the turns before."""

    key: str
    claim: Claim
    answer: Answer
    message: Message
    turns: Sequence[Turn]
    corpus: Corpus

    @property
    def shown(self) -> list[Citation]:
        return [citation for turn in self.turns for citation in turn.reply.citations]

    @property
    def read(self) -> Sequence[Citation]:
        return self.answer.reply.citations


@pytest.fixture(scope="module")
def library(index: Index) -> Library:
    return Library.of(index)


@pytest.fixture(scope="module")
def held(library: Library) -> list[Said]:
    composer = Composer(library)
    return [said for texts in _talks() for said in _held(composer, texts)]


def _talks() -> Iterator[list[str]]:
    for name in ("fit", "validation", "test"):
        talks: dict[str, list[str]] = {}
        for line in (ROOT / "tests" / "data" / "talks" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            talks.setdefault(row["conversation"], []).append(row["text"])
        yield from list(talks.values())[:TALKS]


def _held(composer: Composer, texts: Sequence[str]) -> Iterator[Said]:
    turns: list[Turn] = []
    for number, text in enumerate(texts):
        asked = replace(message(text), id=str(number))
        answer = composer.answer(asked, turns)
        for key, claim in answer.claims:
            yield Said(key, claim, answer, asked, tuple(turns), composer.library.corpus)
        turns.append(Turn(asked, answer.reply, number=number))


def _most_topics(said: Said) -> int:
    """Return how many topics the post that a reply names has, the one of the most where it names several."""
    return max(len(post.topics) for post in said.corpus.posts if post.title in _words(said))


def test_every_claim_of_the_evaluation_talks_is_proven_by_other_code(held: list[Said]) -> None:
    untrue = [
        (said.key, said.message.text, list(said.answer.reply.parts))
        for said in held
        if said.key in PROOFS and not PROOFS[said.key](said)
    ]
    assert untrue == []
    heard = Counter(said.key for said in held)
    assert len(heard) > 40
    assert {key for key in heard if key in REQUIRED and key not in PROOFS} == set(), "claims that nobody proves"


def _is_titled(post: Post, text: str) -> bool:
    return fold(post.title) in fold(text)


def _spans(citation: Citation) -> list[tuple[str, int, int]]:
    return [(quote.post.slug, quote.start, quote.end) for quote in citation.quotes]


def _overlap(one: Citation, other: Citation) -> bool:
    return any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a in _spans(one) for b in _spans(other))


def _was_read(said: Said) -> bool:
    return any(_overlap(citation, before) for citation in said.answer.reply.citations for before in said.shown)


def _is_near(said: Said) -> bool:
    return said.answer.reply.outcome in {Outcome.NEAR, Outcome.ANSWERED} and bool(said.answer.reply.citations)


def _names_what_is_read(said: Said) -> bool:
    """Say whether the word that a passage is said to lack stands in it."""
    lacking = re.search(r"\b(?:le mot|the word) (\S+)", _words(said))
    read = fold(" ".join(quote.text for quote in said.answer.reply.quotes))
    return lacking is None or re.search(rf"\b{re.escape(fold(lacking[1]))}\b", read) is not None


def _adjoins(said: Said) -> bool:
    """Say whether a passage that is read adjoins one that was read before, but for blanks and what is never quoted."""
    for new in said.answer.reply.citations:
        for old in said.shown:
            if new.post == old.post and any(_between(new.post, a, b) for a, b in ((old, new), (new, old))):
                return True
    return False


def _between(post: Post, first: Citation, second: Citation) -> bool:
    end, start = first.quotes[first.main].end, second.quotes[second.main].start
    if end > start:
        return False
    rest = post.body[end:start]
    for aside in post.asides:
        if end <= aside.start and aside.end <= start:
            rest = rest.replace(post.body[aside.start : aside.end], "")
    return not rest.strip()


@cache
def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", " ", fold(text)).strip()


def _stands_in(text: str, corpus: Corpus) -> bool:
    return any(f" {_bare(text)} " in f" {_bare(post.body)} " for post in corpus.posts)


def _is_absent(said: Said) -> bool:
    assert isinstance(said.claim, Absent)
    held = (text for post in said.corpus.posts for text in (post.title, *post.topics, post.body))
    return not any(f" {_bare(said.claim.words)} " in f" {_bare(text)} " for text in held)


def _words(said: Said) -> str:
    return " ".join(getattr(part, "text", "") for part in said.answer.reply.parts)


def _stems_said(said: Said) -> set[str]:
    return {*content_stems(_words(said))}


def _stems_shown(said: Said) -> set[str]:
    return {stem for citation in said.shown for quote in citation.quotes for stem in content_stems(quote.text)}


def _names_post_shown(said: Said) -> bool:
    posts = {citation.post.title for citation in (*said.shown, *said.answer.reply.citations)}
    return any(title in _words(said) for title in posts)


def _is_reported(said: Said) -> bool:
    return any(citation.speaker is not None for citation in said.shown)


def _is_between_blank_lines(citation: Citation) -> bool:
    """Say whether a passage begins and ends where a paragraph does, or something that is never quoted."""
    body, first, last = citation.post.body, citation.quotes[0].start, citation.quotes[-1].end
    asides = citation.post.asides
    begins = re.search(r"\n\s*\n\s*\Z", body[:first]) or not body[:first].strip()
    ends = re.match(r"\s*\n\s*\n", body[last:]) or not body[last:].strip()
    begins = begins or any(not body[aside.end : first].strip() for aside in asides if aside.end <= first)
    return bool(
        begins and (ends or any(not body[last : aside.start].strip() for aside in asides if aside.start >= last))
    )


def _last_name(said: Said) -> str:
    assert isinstance(said.claim, NoVerdictOn)
    return fold(said.claim.name.split()[-1])


def _is_all_the_editor_s(said: Said) -> bool:
    """Say whether what is told is what the editor wrote for the sentences of a passage that was read."""
    texts = [part.text.partition(": ")[2] for part in said.answer.reply.parts if _is_translation(part)]
    return bool(texts) and all(any(_wrote(text, c, said.corpus) for c in (*said.shown, *said.read)) for text in texts)


def _is_translation(part: object) -> TypeGuard[Words]:
    return isinstance(part, Words) and part.is_translation


def _wrote(text: str, citation: Citation, corpus: Corpus) -> bool:
    entries = sorted((entry for entry in corpus.entries if entry.post == citation.post), key=lambda entry: entry.start)
    of_slices = [[each for each in entries if q.start <= each.start < q.end] for q in citation.quotes]
    is_whole = all(q.end == own[-1].end for q, own in zip(citation.quotes, of_slices, strict=True) if own)
    return is_whole and text == " […] ".join(" ".join(each.english or "?" for each in own) for own in of_slices)


def _is_marked_ironic(citation: Citation, corpus: Corpus) -> bool:
    marked = [(entry.post.slug, entry.start, entry.end) for entry in corpus.entries if entry.is_irony]
    return any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a in _spans(citation) for b in marked)


def _dated(said: Said) -> Sequence[Post]:
    return [post for post in said.corpus.posts if post.date is not None]


PROOFS: Mapping[str, Callable[[Said], bool]] = {
    "absent": _is_absent,
    "address": lambda said: (said.corpus.blog.address or "\0") in _words(said),
    "address_unknown": lambda said: not said.corpus.blog.address and not any(p.address for p in said.corpus.posts),
    "author_guests": lambda said: any(post.author and post.author in _words(said) for post in said.corpus.posts),
    "author_several": lambda said: len({post.author for post in said.corpus.posts if post.author}) > 1,
    "author_name": lambda said: (said.corpus.blog.author or "\0") in _words(said),
    "author_unknown": lambda said: said.corpus.blog.author is None,
    "cited_none": lambda said: not any(entry.speaker for entry in said.corpus.entries),
    "cited_people": lambda said: any(entry.speaker and entry.speaker in _words(said) for entry in said.corpus.entries),
    "conclusion_lead": lambda said: any(not c.post.body[c.quotes[-1].end :].strip() for c in said.read),
    "contradiction_lead": lambda said: sum(any(_overlap(c, old) for old in said.shown) for c in said.read) >= 2,
    "date_of": lambda said: any(post.title in _words(said) for post in _dated(said)),
    "date_unknown": lambda said: any(p.title in _words(said) for p in said.corpus.posts if p.date is None),
    "doubt_verbatim": _names_post_shown,
    "follows": _adjoins,
    "joke_lead": lambda said: any(_is_marked_ironic(c, said.corpus) for c in said.read),
    "kept_here": lambda said: said.message.keeping is Keeping.KEPT,
    "kept_in_private": lambda said: said.message.place.guild is None,
    "kept_paused": lambda said: said.message.keeping is Keeping.ON_PAUSE,
    "near_lacking": lambda said: _is_near(said) and not _names_what_is_read(said),
    "near_lead": _is_near,
    "not_kept_door": lambda said: said.message.place.door in {"terminal", "batch", "evaluation", "none"},
    "not_kept_here": lambda said: said.message.keeping is Keeping.NOT_HERE,
    "nothing_before": lambda said: any(not c.post.body[: c.quotes[0].start].strip() for c in said.shown),
    "nothing_more_here": lambda said: any(not c.post.body[c.quotes[-1].end :].strip() for c in said.shown),
    "only_one": lambda said: len(said.answer.reply.citations) == 1,
    "own_view_lead": lambda said: any(c.speaker is None for c in said.read),
    "own_view_unsaid": lambda said: (
        not any(
            entry.is_verdict
            and entry.speaker is None
            and _last_name(said) in fold(entry.post.body[entry.start : entry.end])
            for entry in said.corpus.entries
        )
    ),
    "paragraph_lead": lambda said: any(_is_between_blank_lines(c) for c in said.read),
    "paragraph_was_whole": lambda said: any(_is_between_blank_lines(c) for c in said.shown),
    "poll_lead": lambda said: any(p.poll and p.poll.question in _words(said) for p in said.corpus.posts),
    "poll_none": lambda said: not any(post.poll for post in said.corpus.posts),
    "post_opened": lambda said: any(not c.post.body[: c.quotes[0].start].strip() for c in said.read),
    "post_untitled": lambda said: not any(_is_titled(post, said.message.text) for post in said.corpus.posts),
    "post_address": lambda said: any(p.address and p.address in _words(said) for p in said.corpus.posts),
    "posts_count": lambda said: len(said.corpus.posts) == getattr(said.claim, "value", None),
    "posts_dates_unknown": lambda said: len(_dated(said)) < len(said.corpus.posts) or bool(_dated(said)),
    "posts_all": lambda said: all(post.title in _words(said) for post in said.corpus.posts),
    "posts_broadest": lambda said: _most_topics(said) >= max(len(post.topics) for post in said.corpus.posts),
    "posts_list": lambda said: len(said.corpus.posts) == getattr(said.claim, "value", None),
    "posts_longest": lambda said: max(said.corpus.posts, key=lambda p: len(p.body.split())).title in _words(said),
    "posts_newest": lambda said: max(_dated(said), key=lambda p: p.date.year if p.date else 0).title in _words(said),
    "posts_oldest": lambda said: min(_dated(said), key=lambda p: p.date.year if p.date else 0).title in _words(said),
    "posts_one": lambda said: len(said.corpus.posts) == 1,
    "posts_shortest": lambda said: min(said.corpus.posts, key=lambda p: len(p.body.split())).title in _words(said),
    "precedes": _adjoins,
    "read_before": _was_read,
    "repeat_lead": _was_read,
    "reported_lead": lambda said: any(c.speaker and c.speaker != SOMEBODY for c in said.read),
    "reported_somebody_lead": lambda said: any(c.speaker == SOMEBODY for c in said.read),
    "shorter_not": lambda said: any(
        not re.search(r"[.!?…] +[A-Z]", quote.text) for c in said.shown for quote in c.quotes
    ),
    "source": _names_post_shown,
    "source_undated": _names_post_shown,
    "topics_list": lambda said: (
        any(topic in _words(said) for post in said.corpus.posts for topic in post.topics)
        or said.answer.reply.language is Language.ENGLISH
    ),
    "summary_post_lead": lambda said: len({c.post for c in said.answer.reply.citations}) == 1,
    "translation": _is_all_the_editor_s,
    "verify_almost": _is_near,
    "verify_no": lambda said: isinstance(said.claim, Verbatim) and not _stands_in(said.claim.words, said.corpus),
    "verify_yes": lambda said: isinstance(said.claim, Verbatim) and _stands_in(said.claim.words, said.corpus),
    "who_author": lambda said: any(c.speaker is None for c in (*said.shown, *said.read)),
    "who_fiction": lambda said: any(c.post.is_fiction for c in (*said.shown, *said.read)),
    "who_reported": lambda said: any((c.speaker or "\0") in _words(said) for c in (*said.shown, *said.read)),
    "who_somebody": _is_reported,
    "who_speaker": lambda said: any((c.speaker or "\0").split()[-1] in _words(said) for c in (*said.shown, *said.read)),
    "who_translation": lambda said: any(c.post.is_translation for c in (*said.shown, *said.read)),
    "who_writer": lambda said: any((c.post.author or "\0") in _words(said) for c in (*said.shown, *said.read)),
    "why_this": lambda said: bool(_stems_said(said) & _stems_shown(said)),
    "why_this_otherwise": lambda said: any(
        _stems_shown(said).isdisjoint(content_stems(turn.message.text)) for turn in said.turns
    ),
}


# One false claim of each kind that a draft must refuse to say.


@pytest.fixture
def draft(library: Library) -> Draft:
    composer = Composer(library)
    turns = _two_turns(composer)
    asked = message("et Zanzibar ?")
    return Draft(composer.scene(asked, turns))


def _two_turns(composer: Composer) -> list[Turn]:
    turns: list[Turn] = []
    for number, text in enumerate(("Que dit-il de la Stasi ?", "Et Aadhaar en Inde ?")):
        asked = replace(message(text), id=str(number))
        turns.append(Turn(asked, composer.compose(asked, turns), number=number))
    return turns


def _first_of(library: Library, post: Post) -> Citation:
    number = library.table.numbers_of(post)[0]
    return library.quoter.run(range(number, number + 1))


def test_no_false_claim_is_said(draft: Draft, library: Library) -> None:
    stasi, aadhaar = (turn.reply.citations[0] for turn in draft.scene.state.turns)
    unread = next(post for post in library.corpus.posts if post not in {stasi.post, aadhaar.post})
    opening = _first_of(library, unread)
    nothing = library.index.find("zzyzx")
    false: list[tuple[str, Claim, dict[str, str | int]]] = [
        ("near_lead", Near(nothing), {}),
        ("near_lacking", Lacking(library.index.find("données"), stasi, "Stasi"), {"word": "Stasi"}),
        ("only_one", Only(library.index.find("données")), {}),
        ("absent", Absent("données"), {"word": "données"}),
        ("absent", Absent("Tombouctou"), {"word": "Tombouctou"}),  # it is not what the message names
        ("follows", Adjacent(stasi, aadhaar), {}),
        ("precedes", Adjacent(opening, stasi), {}),
        ("read_before", ReadBefore(opening), {}),
        ("repeat_lead", ReadBefore(opening), {}),
        ("shorter_not", OneSentence(library.quoter.run(library.table.numbers_of(unread)[:2])), {}),
        ("who_author", OwnWords(stasi), {}),
        ("own_view_lead", OwnView(stasi), {}),
        ("own_view_unsaid", NoVerdictOn("Ada Lovelace"), {}),
        ("own_view_unsaid", NoVerdictOn("l’étude Forrester de Josh Bernoff et Ted Schadler"), {}),
        ("who_speaker", Relayed(stasi, "Ada Lovelace"), {"speaker": "Ada Lovelace"}),
        ("who_reported", Speaker(stasi, "Ada Lovelace"), {"speaker": "Ada Lovelace"}),
        ("reported_lead", Relayed(stasi, "Ada Lovelace"), {"speaker": "Ada Lovelace"}),
        ("reported_somebody_lead", Relayed(_own_passage(library), SOMEBODY), {}),
        ("joke_lead", Ironic(_plain_passage(library)), {}),
        ("who_somebody", Speaker(_own_passage(library), SOMEBODY), {}),
        ("posts_count", Fact("count", 12), {"count": 12}),
        ("author_name", Fact("author", "Ada"), {"author_name": "Ada"}),
        ("author_guests", Fact("guests", ("Ada",)), {"names": "Ada"}),
        ("author_several", Fact("guests", ("Ada", "Bob")), {"names": "Ada et Bob"}),
        ("who_writer", Fact("author", "Ada", stasi.post), {"writer": "Ada"}),
        ("who_translation", Fact("is_translation", stasi.post.title, stasi.post), {}),
        ("why_this", Shares(stasi, ("Stasi", "Aadhaar")), {"words": "Stasi et Aadhaar", "count": 2}),
        ("why_this", Shares(stasi, ()), {"words": "", "count": 0}),
        ("why_this_otherwise", SharesNothing(stasi, "Que dit-il de la Stasi ?"), {}),
        ("why_this_otherwise", SharesNothing(stasi, ""), {}),
        ("who_fiction", Fact("is_fiction", stasi.post.title, stasi.post), {}),
        ("date_of", Fact("date", None, stasi.post), {"title": stasi.post.title, "date": "1999"}),
        ("nothing_more_here", EdgeOfPost(stasi, is_end=True), {}),
        ("conclusion_lead", EdgeOfPost(stasi, is_end=True), {}),
        (
            "translation",
            Translation(stasi, "He is a member of the Stasi.", is_drafted=False),
            {"text": "He is a member of the Stasi.", "drafted": "no"},
        ),
        ("paragraph_lead", WholeParagraph(_first_of(library, stasi.post), 2), {"count": 2}),
        ("post_address", Fact("address", "https://blog.example", stasi.post), {"address": "https://blog.example"}),
        ("source_undated", OfPost(stasi, unread.title), {"title": unread.title}),
        ("doubt_verbatim", OfPost(stasi, unread.title), {"title": unread.title}),
        ("post_untitled", Untitled("Inde"), {}),
        ("post_untitled", Untitled("Tombouctou"), {}),  # it is not what the message names
        ("verify_yes", Verbatim("les données sont le nouveau pétrole", stasi.post), {"title": stasi.post.title}),
        ("verify_no", Verbatim("C'est la Stasi", None), {}),
        ("words_of", Spoken(_passage(library, 83, 84), "Pierre Bellanger"), {"speaker": "Pierre Bellanger"}),
        ("unseparated", Unseparated(_passage(library, 92, 92), "Michel Hervé"), {"speaker": "Michel Hervé"}),
        ("only_reported", OnlyReported(stasi, "Ada Lovelace"), {"speaker": "Ada Lovelace"}),
        (
            "from_work",
            FromWork(_passage(library, 92, 92), "Michel Hervé", "study"),
            {"speaker": "Hervé", "work": "study"},
        ),
        ("from_named_work", FromWork(_passage(library, 92, 92), "Michel Hervé", ""), {"speaker": "Michel Hervé"}),
        ("contested", Qualified(_passage(library, 83, 84), "Ada Lovelace"), {"speaker": "Ada Lovelace"}),
        ("own_words", OwnWords(stasi), {}),
        ("undecided", Undecided(_passage(library, 80, 80)), {}),  # which the editor marks as a verdict for it
        ("concludes", Concludes(_passage(library, 89, 90)), {}),
        ("without_word", WithoutWord(_passage(library, 89, 90), "données"), {"word": "données"}),
        ("in_general", WithoutWord(_passage(library, 83, 84), "Zanzibar"), {"word": "Zanzibar"}),
        ("no_figure", NoFigure(_passage(library, 127, 127), nothing), {}),
        ("nearly_own", Nearly(_passage(library, 89, 90), "", "Zanzibar"), {}),
        ("nearly_reported", Nearly(stasi, "Ada Lovelace", "Zanzibar"), {"speaker": "Ada Lovelace"}),
        ("mostly_in", MostlyIn(opening, unread.title, nothing), {"title": unread.title}),
        ("no_more", SaysNoMore(_passage(library, 83, 84)), {}),
        ("side_by_side", SideBySide((stasi,)), {}),
        ("for_and_against", Opposed((_passage(library, 32, 32), _passage(library, 30, 30))), {}),
        ("kept_paused", Kept(Keeping.ON_PAUSE), {}),
        ("not_kept_door", Kept(None), {}),
    ]
    said = [key for key, claim, words in false if draft.say(key, claim, **words)]
    assert said == []
    assert draft.is_empty
    assert {type(claim) for _, claim, _ in false} >= set(REQUIRED.values())


def _passage(library: Library, first: int, last: int) -> Citation:
    return library.quoter.run(range(first, last + 1))


def _own_passage(library: Library) -> Citation:
    quoter: Quoter = library.quoter
    number = next(s.number for s in library.table.sentences if quoter.is_own(s))
    return quoter.run(range(number, number + 1))


def _plain_passage(library: Library) -> Citation:
    entries = library.table.entries
    number = next(
        s.number for s in library.table.sentences if s.number not in entries or not entries[s.number].is_irony
    )
    return library.quoter.run(range(number, number + 1))


def test_a_message_that_needs_a_claim_is_not_said_without(draft: Draft) -> None:
    with pytest.raises(ModelError, match="needs the claim"):
        draft.say("follows", NONE)


def test_every_message_that_needs_a_claim_is_in_the_catalogue() -> None:
    catalogue = Catalogue.load()
    assert set(REQUIRED) <= set(catalogue.keys(Language.FRENCH)) & set(catalogue.keys(Language.ENGLISH))
