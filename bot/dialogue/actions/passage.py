"""Acts on the passage just read: reading on, who says it, where it stands, what speaks against it."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bot.dialogue.actions import lookup
from bot.dialogue.claims import (
    Adjacent,
    EdgeOfPost,
    Fact,
    Near,
    OfPost,
    OneSentence,
    Only,
    OwnWords,
    ReadBefore,
    Relayed,
    Shares,
    SharesNothing,
    Speaker,
    WholeParagraph,
    says,
)
from bot.dialogue.cues import AUTHOR, CITING, LINK, TURNING
from bot.dialogue.offers import topics_for
from bot.dialogue.scene import Draft, Scene, telling_words
from bot.dialogue.state import SEARCHING
from bot.dialogue.verbatim import normalised, span_of, stands_in
from bot.model import SOMEBODY, Citation, Outcome, Post, Sentence, Stance
from bot.phrases import date, listed, named
from bot.search import Findings, Hit
from bot.text import content_stems, folded_words

_OPPOSITE = {Stance.HOPE: {Stance.DANGER, Stance.MIXED}, Stance.DANGER: {Stance.HOPE, Stance.MIXED}}
# So many who write besides the author are named at once.
_MOST_WRITERS = 8
# A post ends with so many sentences at most.
_LAST_SENTENCES = 2
# From this probability (0-1) on it is the end of a post that is asked for.
_SURELY = 0.7
# So much of what the best passage has of the words asked for (0-1) another one must have.
_AS_MUCH = 0.5
# So far from the passage (sentences) the other side, a figure or an example is looked for.
_AROUND = 8
# So many words are named at most by which a passage was found.
_MOST_SHARED = 4
# A word that stands in so many sentences of the blog at most is enough to say which one is asked about.
_RARE = 2


def target(scene: Scene) -> Citation | None:
    """Return the passage that a message is about: by its number, by words quoted from it or named of it, else the one
    on the table.
    """
    citations = scene.state.citations
    if not citations:
        return None
    ordinal = scene.references.ordinal
    if ordinal is not None and len(citations) > 1:
        return citations[min(ordinal, len(citations) - 1) if ordinal >= 0 else ordinal]
    everything = [each for turn in reversed(scene.state.turns) for each in reversed(turn.reply.citations)]
    for words in scene.references.quoted:
        wanted = normalised(words)
        if found := next((each for each in everything if wanted in normalised(_text(each))), None):
            return found
    return _read_on(scene, everything) or citations[-1]


def _read_on(scene: Scene, everything: Sequence[Citation]) -> Citation | None:
    """Return the newest passage of the talk that has the words by which a message names one."""
    stems = frozenset(content_stems(scene.subject or ""))
    return next((each for each in everything if stems and stems <= frozenset(content_stems(_text(each)))), None)


def meant(scene: Scene, draft: Draft) -> Citation | None:
    """Return the passage that is asked about; one that was not read yet, but is surely named, is read on the way."""
    passage = target(scene)
    if not scene.subject or (passage is not None and _read_on(scene, [passage])):
        return passage
    found = scene.search(scene.subject)
    if not found.answers or not found.hits or found.hits[0].core.number in scene.shown:
        return passage
    draft.findings = found
    named_one = scene.cite(found.hits[0])
    draft.quote(named_one)
    return named_one


def more(scene: Scene, draft: Draft) -> Outcome | None:
    """Read on behind the passage."""
    return _beside(scene, draft, is_after=True)


def before(scene: Scene, draft: Draft) -> Outcome | None:
    """Read what stands before the passage."""
    return _beside(scene, draft, is_after=False)


def _beside(scene: Scene, draft: Draft, *, is_after: bool) -> Outcome | None:
    passage = target(scene)
    if passage is None:
        return None
    quoter = scene.library.quoter
    taken = scene.shown | scene.state.rejected
    found = quoter.after(passage, taken) if is_after else quoter.before(passage, taken)
    if found is None or scene.is_rejected(found):
        draft.say("nothing_more_here" if is_after else "nothing_before", EdgeOfPost(passage, is_after))
        if draft.is_empty:
            draft.say("another_none")
        draft.offer(*topics_for(scene, passage))
        return Outcome.CHAT
    claim = Adjacent(passage, found) if is_after else Adjacent(found, passage)
    draft.say("follows" if is_after else "precedes", claim)
    draft.quote(found)
    return Outcome.ANSWERED


def another(scene: Scene, draft: Draft) -> Outcome | None:
    """Read another passage on the subject of the talk, or on the one that is named."""
    asked = scene.subject or scene.state.subject
    if not asked:
        return None
    found = scene.search(asked)
    fresh = others_unread(scene, found)
    if not fresh or not (found.answers or found.is_near):
        return _another_none(scene, draft, found)
    draft.findings = found
    is_first = fresh[0] is found.hits[0]
    if not (found.answers and is_first):
        draft.say("near_lead", Near(found))
    draft.quote(scene.cite(fresh[0]))
    return Outcome.ANSWERED if found.answers and is_first else Outcome.NEAR


def others_unread(scene: Scene, found: Findings) -> list[Hit]:
    """Return the hits of which nothing was read and that have about as much of what is asked for as the best one."""
    least = _AS_MUCH * max((hit.features["covered_entry"] for hit in found.hits), default=0.0)
    return [hit for hit in found.hits if scene.shown.isdisjoint(hit.window) and hit.features["covered_entry"] >= least]


def _another_none(scene: Scene, draft: Draft, found: Findings) -> Outcome:
    if not draft.say("only_one", Only(found)):
        return lookup.nothing_else(scene, draft)
    draft.offer(*topics_for(scene))
    return Outcome.DECLINED


def repeat(scene: Scene, draft: Draft) -> Outcome | None:
    """Read the passage again."""
    passage = target(scene)
    if passage is None or scene.is_rejected(passage):
        return None
    draft.say("repeat_lead", ReadBefore(passage))
    draft.quote(passage)
    return Outcome.ANSWERED


def paragraph(scene: Scene, draft: Draft) -> Outcome | None:
    """Read the whole paragraph of the passage, or say that it was read."""
    passage = target(scene)
    if passage is None:
        return None
    quoter = scene.library.quoter
    if not quoter.has_paragraph(passage):
        count = quoter.paragraphs(passage)
        return Outcome.CHAT if draft.say("paragraph_was_whole", WholeParagraph(passage, count), count=count) else None
    found = quoter.paragraph(passage)
    if scene.is_rejected(found):
        return None
    count = quoter.paragraphs(found)
    draft.say("paragraph_lead", WholeParagraph(found, count), count=count)
    draft.quote(found)
    return Outcome.ANSWERED


def shorter(scene: Scene, draft: Draft) -> Outcome | None:
    """Read the one sentence of the passage that answers."""
    passage = target(scene)
    if passage is None or scene.is_rejected(passage):
        return None
    found = scene.library.quoter.shortest(passage)
    if len(_text(found)) >= len(_text(passage)):
        if not draft.say("shorter_not", OneSentence(passage)):
            draft.say("shorter_least")
        return Outcome.CHAT
    draft.quote(found)
    return Outcome.ANSWERED


def meaning(scene: Scene, draft: Draft) -> Outcome | None:
    """Read where the author says what a word or the passage means; else what stands around it."""
    if scene.passage is None:
        return None
    if (outcome := _found_near(scene, draft, scene.search_on())) is not None:
        return outcome
    return _none(scene, draft, "meaning_none") if scene.subject else _with_next(scene, draft, "meaning_none")


def why(scene: Scene, draft: Draft) -> Outcome | None:
    """Read the reason that the author gives."""
    if scene.passage is None:
        return None
    outcome = _found_near(scene, draft, scene.search_on())
    return outcome if outcome is not None else _with_next(scene, draft, "why_none")


def why_this(scene: Scene, draft: Draft) -> Outcome | None:
    """Tell by which words of the question the passage was found, or that it has none of them."""
    found, focus = target(scene), scene.state.focus
    if found is None or focus is None:
        return None
    is_search = focus.reply.act in SEARCHING
    for asked in (focus.message.text if is_search else "", scene.state.subject):
        shared = tuple(dict.fromkeys(_unelided(word) for word in telling_words(asked) if says(found, word)))
        shared = shared[:_MOST_SHARED]
        words = listed(shared, scene.language, "and")
        if draft.say("why_this", Shares(found, shared), words=words, count=len(shared)):
            return Outcome.CHAT
    is_said = is_search and draft.say("why_this_otherwise", SharesNothing(found, focus.message.text))
    return Outcome.CHAT if is_said else None


def _unelided(word: str) -> str:
    """Return a word as it is typed, without what is elided before it: "école" of "l’école"."""
    return word[-len("".join(folded_words(word))) :].lstrip("'’")


def proof(scene: Scene, draft: Draft) -> Outcome | None:
    """Read an example, a figure, what the passage rests on."""
    if scene.passage is None:
        return None
    if (outcome := _found_near(scene, draft, scene.search_on())) is not None:
        return outcome
    figures = _nearby(scene, scene.passage, lambda sentence: any(letter.isdigit() for letter in sentence.text))
    if figures is not None:
        draft.quote(figures)
        return Outcome.ANSWERED
    return _with_next(scene, draft, "proof_none")


def other_side(scene: Scene, draft: Draft) -> Outcome | None:
    """Read what speaks against the passage: by the editor's stances, else where the author turns round."""
    passage = scene.passage
    if passage is None:
        return None
    table = scene.library.table
    stances = {entry.stance for number in scene.numbers_of(passage) if (entry := table.entries.get(number))}
    wanted = {other for stance in stances if stance for other in _OPPOSITE.get(stance, ())}
    opposed = _nearby(scene, passage, lambda each: (e := table.entry(each)) is not None and e.stance in wanted)
    turned = opposed or _nearby(scene, passage, lambda each: not TURNING.isdisjoint(folded_words(each.text)))
    if turned is not None:
        draft.quote(turned)
        return Outcome.ANSWERED
    return _none(scene, draft, "other_side_none")


def who_says(scene: Scene, draft: Draft) -> Outcome | None:
    """Tell whose words those are that a message asks about, or read who somebody named there is."""
    numbers = words_asked(scene)
    is_of_author = not AUTHOR.isdisjoint(folded_words(scene.text))  # "Vecchi or the author?" asks of the passage
    if numbers is None and not is_of_author and (outcome := _who_is(scene, draft)) is not None:
        return outcome
    numbers = numbers or _told_of(scene) or _told_before(scene)
    passage = target(scene) if numbers is None else scene.library.quoter.run(numbers)
    if passage is None:
        return None
    is_read = scene.was_read(passage)
    is_labelled = any(each.speaker != passage.speaker and _holds(each, passage) for each in scene.state.citations)
    if not scene.is_rejected(passage) and (is_labelled or not is_read):
        if is_labelled:  # whose words these are is not what the label says that was read
            draft.say("read_before", ReadBefore(passage))
        draft.quote(passage if is_labelled else _read_whole(scene, passage))
    # "Others cry wolf, like Pierre Bellanger" says itself who does.
    if is_read or passage.speaker or not scene.library.facts.reported_in(_text(passage)):
        say_speaker(scene, draft, passage)
    return _told(draft)


def _told_before(scene: Scene) -> range | None:
    """Return the sentences of which the last reply told whose they are, where a message asks that again."""
    name = lookup.told_last(scene) if scene.subject is None else None
    read = [number for number in lookup.reported_around(scene, name) if number in scene.shown] if name else []
    return range(read[0], read[-1] + 1) if read else None


def words_asked(scene: Scene) -> range | None:
    """Return the sentences in which the words stand that a message quotes, or the rarest word that it names: in the
    passages on the table before all, then in the talk, then in the blog: a word that is not quoted only there where it
    is rare, and somebody's if a passage is on the table ("who gives these figures?"). None where none stands there.
    """
    library, rarest = scene.library, _rarest(scene)
    read = [each for turn in reversed(scene.state.turns) for each in reversed(turn.reply.citations)]
    places = [library.quoter.numbers(each) for each in (*reversed(scene.state.citations), *read)]
    for words in scene.references.quoted or filter(None, [rarest]):
        if found := next(filter(None, (span_of(words, library.table, numbers) for numbers in places)), None):
            return found
        posts = [library.table.numbers_of(post) for post in library.corpus.posts if stands_in(words, post)]
        found = next(filter(None, (span_of(words, library.table, numbers) for numbers in posts)), None)
        if found and (words is not rarest or _is_told_apart(scene, words, found)):
            return found
    return None


def _is_told_apart(scene: Scene, word: str, found: range) -> bool:
    """Say whether a word that is not quoted is enough to mean where it stands in the blog."""
    is_somebodys = not scene.state.citations or _is_somebodys(scene, found.start)
    return scene.library.index.occurrences(word) <= _RARE and is_somebodys


def _is_somebodys(scene: Scene, number: int) -> bool:
    """Say whether a sentence reports somebody by name, or brings in somebody who is reported."""
    sentence = scene.library.table.sentences[number]
    return (scene.library.quoter.speaker_of(sentence) or scene.library.facts.reported_in(sentence.text)) is not None


def _rarest(scene: Scene) -> str | None:
    """Return the rarest word of a message's subject that stands in the blog, points at nothing and names nobody."""
    counts = {word: scene.library.index.occurrences(word) for word in _words_told(scene, scene.subject or "")}
    rarest = min(counts, key=lambda word: counts[word], default=None)
    return folded_words(rarest)[-1] if rarest else None


def _words_told(scene: Scene, text: str) -> list[str]:
    """Return the words of a text that stand in the blog, point at nothing and name nobody."""
    people = [*scene.references.names, scene.library.facts.reported_in(scene.text) or ""]
    named = frozenset(itertools.chain.from_iterable(map(folded_words, people)))
    asked = (word for word in telling_words(text) if named.isdisjoint(folded_words(word)))
    return [word for word in asked if scene.library.index.occurrences(word)]


def _stems(scene: Scene, number: int) -> frozenset[str]:
    return frozenset(content_stems(scene.library.table.sentences[number].text))


def _told_of(scene: Scene) -> range | None:
    """Return the sentence in which stands what a message says that somebody says: the one with most of its words, on
    the table, of somebody reported, where several have as many. None where none has half of those that the blog has,
    and for one of the author's own that is not on the table where others are.
    """
    stems = frozenset(content_stems(" ".join(_words_told(scene, scene.text))))
    if not stems:
        return None
    found = scene.search()
    read = {number for each in scene.state.citations for number in scene.numbers_of(each)}

    def likeness(number: int) -> tuple[int, bool, bool]:
        return len(stems & _stems(scene, number)), number in read, _is_somebodys(scene, number)

    best = max((*sorted(read), *(hit.core.number for hit in found.hits)), key=likeness, default=None)
    if best is None:
        return None
    count, *is_somebodys = likeness(best)
    is_sure = found.answers and count > 1 and not read
    return range(best, best + 1) if 2 * count >= len(stems) and (is_sure or any(is_somebodys)) else None


def _holds(citation: Citation, part: Citation) -> bool:
    inner = part.quotes[0]
    return any(q.post == inner.post and q.start <= inner.start and inner.end <= q.end for q in citation.quotes)


def _read_whole(scene: Scene, passage: Citation) -> Citation:
    """Return a passage with what it needs to be read, if that is all of one speaker's and nothing of it is cut."""
    numbers = scene.library.quoter.numbers(passage)
    core = scene.library.table.sentences[numbers.start]
    whole = scene.library.quoter.cite(core, numbers, shown=scene.shown)
    is_same = whole.speaker == passage.speaker and not whole.shortened
    return whole if is_same and not scene.is_rejected(whole) else passage


def say_speaker(scene: Scene, draft: Draft, passage: Citation) -> None:
    """Tell whose words a passage is, and read where somebody reported there is named, if that was not read."""
    language, english = scene.language, scene.library.corpus.blog.english
    if passage.speaker and passage.speaker != SOMEBODY:
        name = named(passage.speaker, language, english)
        if not draft.say("who_speaker", Relayed(passage, passage.speaker), speaker=name):
            draft.say("who_reported", Speaker(passage, passage.speaker), speaker=name)
        naming = scene.library.quoter.naming(passage)
        if naming is not None and not scene.was_read(naming) and not scene.is_rejected(naming):
            draft.quote(naming)
    elif not draft.say("who_author", OwnWords(passage)):
        draft.say("who_somebody", Speaker(passage, SOMEBODY))
    elif scene.subject is None and not AUTHOR.isdisjoint(folded_words(scene.text)):  # it may be asked who that is
        say_author(scene, draft)
    lookup.say_writer(scene, draft, passage.post)


def say_author(scene: Scene, draft: Draft) -> None:
    """Tell who writes the blog, as far as the blog says so itself, and who else does."""
    name, guests = scene.library.corpus.blog.author, scene.library.facts.guests
    names = listed(tuple(named(each, scene.language) for each in guests[:_MOST_WRITERS]), scene.language, "and")
    if name:
        draft.say("author_name", Fact("author", name), author_name=name)
    elif len(guests) > 1:
        draft.say("author_several", Fact("guests", guests), names=names)
        return
    else:
        draft.say("author_unknown", Fact("author", None))
    if guests:
        draft.say("author_guests", Fact("guests", guests), names=names)


def _told(draft: Draft) -> Outcome | None:
    """Return the outcome of something told, with the passage that it is told of where that is read, too."""
    if draft.is_empty:
        return None
    return Outcome.ANSWERED if draft.has_quote else Outcome.CHAT


def _who_is(scene: Scene, draft: Draft) -> Outcome | None:
    """Read who somebody named is, with whose words the passage on the table is where they are theirs."""
    facts, quoter = scene.library.facts, scene.library.quoter
    name = facts.reported_in(scene.text) or next(iter(scene.references.names), None)
    number = facts.introducing(name) if name else None
    if name is None or number is None:
        return None
    passage, found = target(scene), quoter.run(range(number, number + 1))
    if passage is not None and passage.speaker and name in passage.speaker:
        say_speaker(scene, draft, passage)
    if not scene.is_rejected(found) and not draft.holds(found):
        if scene.was_read(found):
            draft.say("read_before", ReadBefore(found))
        draft.quote(found)
    return _told(draft)


def source(scene: Scene, draft: Draft) -> Outcome | None:
    """Tell which post a passage is from, when it is dated, and its link; or give the reference to cite it by."""
    passage = meant(scene, draft)
    if passage is None:
        return None
    is_cited = not CITING.isdisjoint(folded_words(scene.text)) and not scene.is_rejected(passage)
    if is_cited:
        draft.parts.clear()  # where it was named, it was read on the way
    _say_post(scene, draft, passage)
    _say_link(scene, draft, passage.post, is_cited=is_cited)
    if is_cited:
        draft.say("reference_lead")
        draft.quote(replace(passage, is_reference=True))
    return _told(draft)


def _say_post(scene: Scene, draft: Draft, passage: Citation) -> None:
    post, language = passage.post, scene.language
    if post.date is not None:
        draft.say("source", OfPost(passage, post.title), title=post.title, date=date(post.date, language))
    else:
        draft.say("source_undated", OfPost(passage, post.title), title=post.title)


def _say_link(scene: Scene, draft: Draft, post: Post, *, is_cited: bool) -> None:
    """Tell the post's link, else the blog's; that none is known, where it is asked for. A reference has it in it."""
    address = scene.library.corpus.blog.address
    if is_cited and (post.address or address):
        return
    if post.address:
        draft.say("post_address", Fact("address", post.address, post), address=post.address)
    elif address:
        draft.say("address", Fact("address", address), address=address)
    elif not LINK.isdisjoint(folded_words(scene.text)):
        draft.say("address_unknown", Fact("address", None, post))


def date_of(scene: Scene, draft: Draft) -> Outcome | None:
    """Tell the date of the passage's post, or of the one that is named; read when something else was."""
    if scene.subject and scene.post_named() is None:
        found = scene.search_on()
        is_of_passage = scene.passage is not None and _read_on(scene, [scene.passage]) is not None
        if (found.answers or found.is_near) and (found.hits[0].features.get("asked") or not is_of_passage):
            return lookup.from_findings(scene, draft, found)
    passage = meant(scene, draft)
    post = scene.post_named() or (passage.post if passage else None)
    if post is None:
        return None
    say_date(scene, draft, post)
    return _told(draft)


def say_date(scene: Scene, draft: Draft, post: Post) -> None:
    """Tell a post's date, or that it has none."""
    if post.date is None:
        draft.say("date_unknown", Fact("date", None, post), title=post.title)
    else:
        said = date(post.date, scene.language)
        draft.say("date_of", Fact("date", post.date, post), title=post.title, date=said)


def conclusion(scene: Scene, draft: Draft) -> Outcome | None:
    """Read what answers in the post of the passage, else how that ends, or the one that is named."""
    passage = target(scene)
    post = scene.post_named() or (passage.post if passage else None)
    if post is None:
        return None
    found_on = scene.search_on()
    is_named = bool(scene.subject or scene.references.names) and scene.post_named() is None
    if (is_named or scene.probability < _SURELY) and (found_on.answers or found_on.is_near):
        return lookup.from_findings(scene, draft, found_on)
    own = scene.library.table.numbers_of(post)
    last = own[-_LAST_SENTENCES:]
    if not last or not scene.state.rejected.isdisjoint(last):
        return None
    found = scene.library.quoter.run(last)
    draft.say("read_before" if scene.was_read(found) else "conclusion_lead", _end_claim(scene, found))
    draft.quote(found)
    return Outcome.ANSWERED


def _end_claim(scene: Scene, found: Citation) -> ReadBefore | EdgeOfPost:
    return ReadBefore(found) if scene.was_read(found) else EdgeOfPost(found, is_end=True)


def elsewhere(scene: Scene, draft: Draft) -> Outcome | None:
    """Read on the same subject in another post."""
    asked = scene.subject or scene.state.subject
    if not asked or scene.passage is None:
        return None
    found = scene.search(asked)
    others = [hit for hit in found.hits if hit.core.post != scene.passage.post and scene.shown.isdisjoint(hit.window)]
    if not others or not (found.answers or found.is_near):
        draft.say("elsewhere_none")
        draft.offer(*topics_for(scene))
        return Outcome.DECLINED
    draft.findings = found
    draft.say("near_lead", Near(found))
    draft.quote(scene.cite(others[0]))
    return Outcome.NEAR


def contradiction(scene: Scene, draft: Draft) -> Outcome | None:
    """Read the last two passages side by side, and leave it to the member to weigh them."""
    everything = [each for turn in scene.state.turns for each in turn.reply.citations if not scene.is_rejected(each)]
    apart = list(dict.fromkeys(everything))[-2:]
    if len(apart) < 2:
        draft.say("contradiction_left")
        return Outcome.CHAT
    draft.say("contradiction_lead", ReadBefore(apart[0]))
    for each in apart:
        draft.quote(each)
    return Outcome.ANSWERED


def nothing_read(_: Scene, draft: Draft) -> Outcome | None:
    """Say that no passage was read in this talk yet."""
    draft.say("no_passage_yet")
    draft.offer(*topics_for(_))
    return Outcome.ASKED


def _found_near(scene: Scene, draft: Draft, found: Findings) -> Outcome | None:
    """Read the best passage that was not read yet, where what was found answers or is near; else None."""
    if not found.hits or found.hits[0].core.number in scene.shown or not (found.answers or found.is_near):
        return None
    return lookup.from_findings(scene, draft, found, prefers_unread=True)


def _nearby(scene: Scene, passage: Citation, fits: Callable[[Sentence], bool]) -> Citation | None:
    """Return the nearest sentence around a passage that fits and was not read, as a quote; those behind it first."""
    table, quoter = scene.library.table, scene.library.quoter
    numbers, own = quoter.numbers(passage), table.numbers_of(passage.post)
    behind = range(numbers.stop, min(numbers.stop + _AROUND, own.stop))
    ahead = reversed(range(max(numbers.start - _AROUND, own.start), numbers.start))
    taken = scene.shown | scene.state.rejected
    for number in _in_turn(behind, ahead):
        sentence = table.sentences[number]
        if number not in taken and fits(sentence):
            citation = quoter.cite(sentence, range(number, number + 1), shown=scene.shown)
            if not scene.is_rejected(citation):
                return citation
    return None


def _in_turn(behind: Iterable[int], ahead: Iterable[int]) -> list[int]:
    return [*behind, *ahead]


def _with_next(scene: Scene, draft: Draft, key: str) -> Outcome:
    """Read what stands behind the passage, or say what was not found where nothing does."""
    passage = scene.passage
    behind = scene.library.quoter.after(passage, scene.shown | scene.state.rejected) if passage else None
    if passage is None or behind is None or scene.is_rejected(behind):
        return _none(scene, draft, key)
    draft.say("follows", Adjacent(passage, behind))
    draft.quote(behind)
    return Outcome.NEAR


def _none(scene: Scene, draft: Draft, key: str) -> Outcome:
    draft.say(key)
    draft.offer(*topics_for(scene, *scene.state.citations[-1:]))
    return Outcome.DECLINED


def _text(citation: Citation) -> str:
    return " ".join(quote.text for quote in citation.quotes)
