"""The reply that a language model chose: an act for the table to answer, or passages with a sentence beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.dialogue.checks import Checked, checked
from bot.dialogue.claims import ReadBefore, Relayed, Unwritten
from bot.dialogue.leads import (
    NEAR_LEADS,
    REMARKS_BEFORE,
    REMARKS_BEHIND,
    WITHOUT_WORD,
    Read,
    say_lead,
    say_remark,
)
from bot.dialogue.offers import topics_for
from bot.dialogue.policy import Row, act_chosen
from bot.dialogue.scene import Draft, Scene
from bot.model import SOMEBODY, WORDED, Choice, Citation, Outcome, Post, Span, Words
from bot.phrases import named
from bot.quotes import LONGEST

# Acts of the table that a model may leave a message to: their replies state facts, read on, or look after people.
CHOOSABLE = (
    "more", "before", "another", "repeat", "shorter", "source", "date", "who_says", "conclusion", "summary", "posts",
    "open_post", "pick", "verify_quote", "author", "privacy", "bot_what", "bot_how", "bot_help", "language", "greet",
    "goodbye", "thanks", "how_are_you", "stop",
)  # fmt: skip
# So many topics are offered behind a passage, or so many passages and posts that the model names; a title as long as
# that has room on a button (characters).
_OFFERED, _MOST_NEXT, _LONGEST_OFFER = 2, 3, 80


@dataclass(frozen=True, slots=True)
class Chosen:
    """The draft of a reply, its outcome, the act of the message, the rows of the table that answered; and the names of
    the checks that failed. Where nothing of a choice can stand, there is no draft.
    """

    draft: Draft | None
    outcome: Outcome
    act: str
    rows: tuple[Row, ...]
    dropped: tuple[str, ...]


def answer_chosen(scene: Scene, choice: Choice) -> Chosen:
    """Return the reply that a model chose for a message in its talk."""
    turned_down = scene.state.citations if choice.rejects else ()
    scene = scene.rejecting([quote for citation in turned_down for quote in citation.quotes])
    chosen = _of_act(scene, choice) if choice.act else _of_passages(scene, choice)
    if chosen.draft is not None:
        chosen.draft.reject(turned_down)
    return chosen


def _of_act(scene: Scene, choice: Choice) -> Chosen:
    places = {post.slug: place for place, post in enumerate(scene.library.corpus.posts)}
    if choice.post is not None and choice.post not in places:
        return Chosen(None, Outcome.CHAT, choice.act, (), (*choice.dropped, "no such post"))
    references = scene.references if choice.post is None else replace(scene.references, title=places[choice.post])
    scene = replace(scene, act=choice.act, probability=1.0, subject=None, references=references)
    found = act_chosen(scene) if choice.act in CHOOSABLE else None
    if found is None:
        return Chosen(None, Outcome.CHAT, choice.act, (), (*choice.dropped, "act"))
    row, outcome, draft = found
    if choice.act == "bot_how":
        draft.say("bot_how_chosen", model=choice.reader)
    return Chosen(draft, outcome, choice.act, (row,), choice.dropped)


def _of_passages(scene: Scene, choice: Choice) -> Chosen:
    sound, draft = checked(choice, scene), Draft(scene)
    outcome = _outcome(choice, sound)
    if choice.quotes and not sound.citations:
        return Chosen(None, outcome, "", (), sound.dropped)  # what it would have read is what it chose
    failed = _say_and_read(draft, choice, sound, outcome)
    dropped = (*sound.dropped, *failed)
    if draft.is_empty:
        return Chosen(None, outcome, "", (), dropped or ("nothing said",))
    if not draft.has_quote and outcome is not Outcome.DECLINED:
        outcome = Outcome.CHAT
    is_looked_up = bool(sound.citations) or outcome is Outcome.DECLINED
    if is_looked_up:
        _offer(draft, choice, sound)
    return Chosen(draft, outcome, "ask" if is_looked_up else scene.act, (), dropped)


def _say_and_read(draft: Draft, choice: Choice, sound: Checked, outcome: Outcome) -> list[str]:
    """Read the passages with what is said beside them: the model's words, or the catalogue's where there are none.

    Return the names of the checks that a key of the catalogue has failed.
    """
    words = Words(sound.words, ((WORDED, 0),)) if sound.words else None
    is_led = words is not None and not choice.below  # the words themselves lead to what is read
    failed: list[bool] = []
    if words and not choice.below:
        draft.add_words(words)
    elif not words and choice.remark in REMARKS_BEFORE:
        failed.append(not say_remark(draft, choice.remark, sound.citations))
    if not words:
        _say_what_lacks(draft, sound, outcome)
    for place, (citation, key) in enumerate(zip(sound.citations, sound.leads, strict=True)):
        gloss = sound.glosses[place] if draft.reads_english(citation) else ""
        if (
            choice.glosses_alone
            and draft.scene.was_read(citation)
            and (draft.translate(citation) or draft.gloss(gloss))
        ):
            continue  # its own words stand above in the talk
        if not is_led or (place and key):
            read = Read(draft.scene, citation, sound.citations, sound.absent)
            failed.append(not _lead(draft, key, read, outcome))
        draft.quote(citation)
        if not draft.scene.library.table.translation(citation):  # the editor's comes before
            draft.gloss(gloss)
    if words and choice.below:
        draft.add_words(words)
    elif not words and choice.remark in REMARKS_BEHIND:
        failed.append(not say_remark(draft, choice.remark, sound.citations))
    return ["lead"] if any(failed) else []


def _outcome(choice: Choice, sound: Checked) -> Outcome:
    """Return what becomes of the message: a passage answers or is near, and without one nothing is answered."""
    if sound.citations:
        return choice.outcome if choice.outcome is Outcome.ANSWERED else Outcome.NEAR
    return Outcome.DECLINED if choice.outcome is Outcome.DECLINED or sound.absent else Outcome.CHAT


def _say_what_lacks(draft: Draft, sound: Checked, outcome: Outcome) -> None:
    """Say which words the blog does not have, where no lead does, and that nothing was found."""
    if WITHOUT_WORD.isdisjoint(sound.leads):
        for word in sound.absent:
            draft.say("absent_word", Unwritten(word), word=word)
    if outcome is Outcome.DECLINED and draft.is_empty:
        draft.say("not_found")


def _lead(draft: Draft, key: str, read: Read, outcome: Outcome) -> bool:
    """Lead to a passage by the key that was chosen, else by what has to be said of it; return whether the key holds."""
    is_first, is_near = read.citation is read.citations[0], outcome is Outcome.NEAR
    is_told = any(said != "sorry" for part in draft.parts if isinstance(part, Words) for said, _ in part.said)
    if key and is_near and is_first and key not in NEAR_LEADS and not is_told:
        draft.say("near_only")
    if key and say_lead(draft, key, read):
        return True
    if is_near and is_first and not is_told:
        draft.say("chosen_near")
    elif draft.scene.was_read(read.citation):
        draft.say("read_before", ReadBefore(read.citation))
    else:
        _say_speaker(draft, read.citation)
    return not key


def _offer(draft: Draft, choice: Choice, sound: Checked) -> None:
    """Offer what the model would have read next, else topics."""
    scene, table = draft.scene, draft.scene.library.table
    places: list[Citation] = []
    labels: list[str] = []
    for span in () if scene.offers_nothing else choice.next[:_MOST_NEXT]:
        lead = _whole(scene, span) or table.numbers_at(span)
        if isinstance(lead, Post):
            if len(lead.title) <= _LONGEST_OFFER and scene.is_fresh(lead, *sound.citations):
                draft.offer(lead.title)
        elif lead:
            place = scene.library.quoter.run(lead)
            label = scene.library.labels.label(place, choice.understood)
            if label not in labels and _is_fresh(scene, place, (*sound.citations, *places)):
                places.append(place)
                labels.append(label)
    draft.offer_places(places, labels)
    if not draft.suggestions:
        draft.offer(*topics_for(scene, *sound.citations, count=_OFFERED))


def _whole(scene: Scene, span: Span) -> Post | None:
    """Return the post that a span of no extent stands for, as it is now; None for all others."""
    posts = scene.library.corpus.posts
    return next((post for post in posts if not span.end and (post.slug, post.sha) == (span.slug, span.sha)), None)


def _is_fresh(scene: Scene, place: Citation, read: Sequence[Citation]) -> bool:
    """Say whether a passage is short enough to be read, and nothing of it was, nor turned down, nor is in others."""
    numbers = scene.numbers_of(place)
    taken = scene.shown.union(scene.state.rejected, *map(scene.numbers_of, read))
    return sum(quote.end - quote.start for quote in place.quotes) <= LONGEST and numbers.isdisjoint(taken)


def _say_speaker(draft: Draft, citation: Citation) -> None:
    """Say before a passage whom the author brings in there, if anybody."""
    scene, name = draft.scene, citation.speaker
    if name == SOMEBODY:
        draft.say("reported_somebody_lead", Relayed(citation, name))
    elif name:
        said = named(name, scene.language, scene.library.corpus.blog.english)
        draft.say("reported_lead", Relayed(citation, name), speaker=said)
