"""Looking something up: requests that are searched in the blog, and what is said when nothing is found."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.claims import (
    Absent,
    EdgeOfPost,
    Fact,
    Lacking,
    Near,
    NoVerdictOn,
    OwnView,
    OwnWords,
    ReadBefore,
    Relayed,
)
from bot.dialogue.cues import AUTHOR
from bot.dialogue.naming import Extent, Named
from bot.dialogue.offers import topics_for
from bot.dialogue.scene import Draft, Scene, content_words
from bot.model import SOMEBODY, Citation, Outcome, Post, Words
from bot.phrases import listed, named
from bot.search import Findings, Hit
from bot.text import folded_words

# Near passages: the first is read, the others are only named.
_NEAR_PLACES = 2
# So much less (logit) than the best a passage may score and still be read: after it, or instead where that was read.
_NEARLY = 1.5
# So many passages are read at once where several are asked for.
_MOST_QUOTES = 3
# So many passages are looked through for one in which the author judges.
_JUDGEMENTS_AMONG = 6
# Messages that tell whose words some are.
_TOLD_SPEAKER = frozenset({"who_speaker", "who_reported"})
# A message that is no more than a name in a frame surely means it.
_SURELY_NAMED = frozenset({Extent.ALONE, Extent.FRAMED})
# A longer name than this (characters) is none.
_LONGEST_NAME = 40


def ask(scene: Scene, draft: Draft) -> Outcome | None:
    """Answer a request, the nearer to the passage on the table the more it hangs on it."""
    return from_findings(scene, draft, found_or_subject(scene, scene.search_on()))


def found_or_subject(scene: Scene, found: Findings) -> Findings:
    """Return what was found; where that does not even come near, what its subject alone leads to, as near at most."""
    if found.answers or found.is_near or not scene.subject:
        return found
    of_subject = scene.search(scene.subject)
    return replace(of_subject, answer=0.0) if of_subject.answers else found


def title_or_topic(scene: Scene, draft: Draft) -> Outcome | None:
    """Read what tells most of the title or the topic that is all a message says; leave small talk to its act."""
    thing = scene.title_or_topic
    if thing is None or thing.extent is not Extent.ALONE or scene.is_small_talk:
        return None
    return on_name(scene, draft, thing)


def on_name(scene: Scene, draft: Draft, thing: Named) -> Outcome | None:
    """Read what answers about a title or a topic in its posts, else the best of what it leads to: what was not read yet
    before what was. None where all was turned down.
    """
    found = scene.search()
    if found.answers and found.hits[0].core.post in thing.posts and scene.is_fresh(found.hits[0]):
        return from_findings(scene, draft, found)
    leads = scene.library.leads(thing)
    lead = next(filter(scene.is_fresh, leads), next(iter(leads), None))
    citation = scene.cite(lead) if isinstance(lead, Hit) else scene.opening(lead) if lead else None
    if lead is None or citation is None or scene.is_rejected(citation):
        return None
    if not scene.is_fresh(lead):
        draft.say("read_before", ReadBefore(citation))
    elif isinstance(lead, Post):
        draft.say("post_opened", EdgeOfPost(citation, is_end=False))
    draft.quote(citation)
    draft.offer(*topics_for(scene, citation, count=2))
    return Outcome.ANSWERED if thing.extent in _SURELY_NAMED else Outcome.NEAR


def sure_answer(scene: Scene, draft: Draft) -> Outcome | None:
    """Read what answers a message of which it is not sure what it asks; leave it to its act where nothing does."""
    found = scene.search_on()
    hit = _fresh(scene, found)
    is_answer = found.answers and hit is not None and hit is found.hits[0]
    return from_findings(scene, draft, found) if is_answer else None


def subject_near(scene: Scene, draft: Draft) -> Outcome | None:
    """Read what comes near the subject of a message that seems to ask about the bot; a reader who says "tu" often means
    the author. Leave it to its act where nothing does.
    """
    found = found_or_subject(scene, scene.search_on())
    return from_findings(scene, draft, found) if found.answers or found.is_near else None


def asked_besides(scene: Scene, draft: Draft) -> Outcome | None:
    """Read what surely answers a message that seems to hold an attitude alone; None where nothing does."""
    found = scene.search()
    if not found.answers or _was_read(scene, found.hits[0]):
        return None
    if scene.act in COLOURS and scene.passage is not None:
        draft.say(COLOURS[scene.act])
    return from_findings(scene, draft, found)


# Attitudes that colour the reply to what is asked beside them, with the message that says so.
COLOURS = {"off_target": "off_target_sorry", "correct": "correct_noted", "repeated": "repeated_sorry"}


def named_first(scene: Scene, draft: Draft) -> Outcome | None:
    """Read what answers a message that names something, near the passage on the table first; None if nothing does."""
    found = scene.search_on()
    return from_findings(scene, draft, found) if found.answers else None


def unsure(scene: Scene, draft: Draft) -> Outcome | None:
    """Search a message of which it is not known what it asks, as it stands."""
    found = scene.search_on()
    return from_findings(scene, draft, found_or_subject(scene, found), prefers_unread=True)


def told_besides(scene: Scene, draft: Draft) -> Outcome | None:
    """Read what tells most of the title that a message names besides what it asks; else search all of it."""
    thing = scene.library.names.find(scene.background)
    if thing is not None and thing.is_title and (outcome := on_name(scene, draft, thing)) is not None:
        return outcome
    return unsure(scene, draft)


def topic(scene: Scene, draft: Draft) -> Outcome | None:
    """Read on a topic that was offered, or the passage that was only named."""
    if (place := _place_chosen(scene)) is not None:
        draft.quote(place)
        return Outcome.ANSWERED
    return from_findings(scene, draft, scene.search(), prefers_unread=True)


def _place_chosen(scene: Scene) -> Citation | None:
    """Return the passage whose label a message is."""
    labels = scene.state.offered[-len(scene.state.places) :] if scene.state.places else ()
    return next((place for label, place in zip(labels, scene.state.places, strict=True) if label == scene.text), None)


def tell(scene: Scene, draft: Draft) -> Outcome | None:
    """Read what the author writes on just what a member tells of; else say that it is heard."""
    found = scene.search()
    fresh = _fresh(scene, found)
    if (found.answers or found.is_near) and fresh is not None and fresh is found.hits[0]:
        return from_findings(scene, draft, found)
    draft.say("tell_heard")
    draft.offer(*topics_for(scene))
    return Outcome.CHAT


def author_view(scene: Scene, draft: Draft) -> Outcome | None:
    """Read where the author judges what is asked about, in their own name; say so where that is not found."""
    named = scene.library.facts.reported_in(scene.text)
    is_of_author = not AUTHOR.isdisjoint(folded_words(scene.text))
    if named and (is_of_author or not scene.shown.isdisjoint(scene.library.facts.reported[named])):
        return _view_on(scene, draft, named)  # else it may be asked what that one thinks
    if scene.passage is not None and scene.named() is None:
        return _view_on(scene, draft, _spoken_of(scene))
    found = found_or_subject(scene, scene.search_on())
    if not found.answers and scene.subject is None and scene.passage is not None and scene.passage.speaker:
        return _view_on(scene, draft, _spoken_of(scene))  # "does he go along with that?" names nothing that is found
    draft.findings = found
    if not (found.answers or found.is_near):
        return not_found(scene, draft, found)
    return _view_found(scene, draft, found)


def _view_found(scene: Scene, draft: Draft, found: Findings) -> Outcome:
    """Read the best of what was found in which the author judges in their own name; else what was found."""
    if scene.references.names and not _is_own(scene, found.hits[0]):
        return from_findings(scene, draft, found)  # with "he writes" before it, it would be taken for theirs
    own = [hit for hit in found.hits[:_JUDGEMENTS_AMONG] if _is_own(scene, hit) and not _was_read(scene, hit)]
    judged = next((hit for hit in own if any(map(scene.library.facts.is_judgement, hit.window))), None)
    if judged is not None and found.answers:
        return _read_view(scene, draft, scene.cite(judged))
    if not own:
        return from_findings(scene, draft, found, prefers_unread=True)
    draft.say("own_view_none")
    draft.say("near_lead", Near(found))
    draft.quote(scene.cite(own[0]))
    return Outcome.NEAR


def _spoken_of(scene: Scene) -> str | None:
    """Return who is spoken of where nobody is named: whose words the bot said something to be, else who is reported in
    the newest passage on the table that reports somebody.
    """
    speakers = (scene.library.facts.reported_in(each.speaker or "") for each in reversed(scene.state.citations))
    return told_last(scene) or next(filter(None, speakers), None)


def told_last(scene: Scene) -> str | None:
    """Return whose words the last reply said something to be; None where it said nothing of that, or nobody's name."""
    last = scene.state.last
    told = [part for part in last.reply.parts if isinstance(part, Words)] if last else []
    said = " ".join(part.text for part in told if any(key in _TOLD_SPEAKER for key, _ in part.said))
    return scene.library.facts.reported_in(said)


def _view_on(scene: Scene, draft: Draft, name: str | None) -> Outcome:
    """Read the judgement of the author's own that stands nearest to where somebody is reported, or to the passage on
    the table, in its post.
    """
    quoter, passage = scene.library.quoter, scene.passage
    if name:
        draft.say("own_view_unsaid", NoVerdictOn(name))
    around = reported_around(scene, name) if name else quoter.numbers(passage) if passage else range(0)
    for number in _judgements(scene, around, name):
        first = around.stop if 0 <= number - around.stop <= 1 else number
        citation = quoter.cite(scene.library.table.sentences[number], range(first, number + 1), shown=scene.shown)
        if citation.speaker is not None:
            citation = quoter.run(range(number, number + 1))
        if not scene.is_rejected(citation):
            return _read_view(scene, draft, citation)
    if draft.is_empty and not (passage is not None and draft.say("who_author", OwnWords(passage))):
        draft.say("own_view_none")
    return Outcome.CHAT


def reported_around(scene: Scene, name: str) -> range:
    """Return the sentences side by side in which somebody is reported: those that were read last, else the first."""
    numbers = scene.library.facts.reported[name]
    first = max((number for number in numbers if number in scene.shown), default=numbers[0])
    last = first
    while first - 1 in numbers:
        first -= 1
    while last + 1 in numbers:
        last += 1
    return range(first, last + 1)


def _judgements(scene: Scene, around: range, name: str | None) -> list[int]:
    """Return the sentences of a post in which the author judges in their own name and that were not read yet: those
    first that the editor marks as a verdict, then by how near they stand.

    What only brings somebody in is none on him.
    """
    library, taken = scene.library, scene.shown | scene.state.rejected
    facts, sentences = library.facts, library.table.sentences
    own = [
        number
        for number in library.table.numbers_of(sentences[around.start].post)
        if number not in taken
        and facts.is_judgement(number)
        and library.quoter.is_own(sentences[number])
        and (facts.is_verdict(number) or not (name and facts.is_named(number, name)))
    ]
    return sorted(own, key=lambda each: (not facts.is_verdict(each), max(around.start - each, each - around.stop + 1)))


def _read_view(scene: Scene, draft: Draft, citation: Citation) -> Outcome:
    draft.say("own_view_lead", OwnView(citation))
    draft.quote(citation)
    draft.offer(*topics_for(scene, citation, count=2))
    return Outcome.ANSWERED


def from_findings(scene: Scene, draft: Draft, found: Findings, *, prefers_unread: bool = False) -> Outcome:
    """Read what was found where it answers, what is near where it does not; else say that nothing was found."""
    draft.findings = found
    if not found.hits or not (found.answers or found.is_near):
        thing = scene.title_or_topic
        return (thing and on_name(scene, draft, thing)) or not_found(scene, draft, found)
    if not found.answers and (name := name_in(scene)) and Absent(name).holds(scene.evidence):
        return not_found(scene, draft, found)
    hit = _chosen(scene, found, prefers_unread=prefers_unread or not found.answers)
    if not found.answers and _was_read(scene, hit):
        return nothing_else(scene, draft)
    citation = scene.cite(hit)
    if scene.was_read(citation):
        citation = scene.library.quoter.run(range(hit.core.number, hit.core.number + 1))
        draft.say("read_before", ReadBefore(citation))
    elif not _say_speaker(scene, draft, citation) and not found.answers:
        _lead_near(scene, draft, found, citation)
    draft.quote(citation)
    if found.answers:
        _quote_more(scene, draft, found, hit)
        draft.offer(*topics_for(scene, citation, count=2))
        return Outcome.ANSWERED
    name_places(scene, draft, [each for each in found.hits if each is not hit], citation)
    return Outcome.NEAR


def _lead_near(scene: Scene, draft: Draft, found: Findings, citation: Citation) -> None:
    """Say before a near passage what of the question it lacks: a name that the blog has nowhere, or a word."""
    names = _names_in(scene)
    for word in names:
        draft.say("absent", Absent(word), word=word)
    lacking = None if names else scene.word_missing_in(citation)
    if not (lacking and draft.say("near_lacking", Lacking(found, citation, lacking), word=lacking)):
        draft.say("near_lead", Near(found))


def _quote_more(scene: Scene, draft: Draft, found: Findings, first: Hit) -> None:
    """Read as many passages as were asked for ("trois exemples"), each nearly as good as the first."""
    wanted = min(scene.references.count or 1, _MOST_QUOTES) - 1
    others = [hit for hit in found.hits if hit is not first and hit.score >= first.score - _NEARLY]
    for hit in [hit for hit in others if not _was_read(scene, hit)][:wanted]:
        draft.quote(scene.cite(hit))


def _say_speaker(scene: Scene, draft: Draft, citation: Citation) -> bool:
    """Say before a passage who speaks there, where somebody is reported and it is asked what they or the author think,
    and whose post it is, where it is not the author's; return whether it was said.
    """
    name = citation.speaker
    is_of_author = scene.act == "author_view" or not AUTHOR.isdisjoint(folded_words(scene.text))
    if is_of_author and not citation.post.is_own:
        return say_writer(scene, draft, citation.post)
    if name is None or not (scene.act == "author_view" or any(each in name for each in scene.references.names)):
        return False
    if name == SOMEBODY:
        return draft.say("reported_somebody_lead", Relayed(citation, name))
    said = named(name, scene.language, scene.library.corpus.blog.english)
    return draft.say("reported_lead", Relayed(citation, name), speaker=said)


def say_writer(scene: Scene, draft: Draft, post: Post) -> bool:
    """Say of a post that is not the author's own what it is: a guest's, a translation, fiction; return whether it was
    said.
    """
    if post.author:
        draft.say("who_writer", Fact("author", post.author, post), writer=named(post.author, scene.language))
    if post.is_translation:
        draft.say("who_translation", Fact("is_translation", post.is_translation, post))
    if post.is_fiction:
        draft.say("who_fiction", Fact("is_fiction", post.is_fiction, post))
    return not post.is_own


def _chosen(scene: Scene, found: Findings, *, prefers_unread: bool) -> Hit:
    """Return the hit to read: the best, or one that was not read yet where that is preferred or nearly as likely."""
    best, fresh = found.hits[0], _fresh(scene, found)
    if fresh is None or not _was_read(scene, best):
        return best
    return fresh if prefers_unread or fresh.score >= best.score - _NEARLY else best


def _fresh(scene: Scene, found: Findings) -> Hit | None:
    """Return the best hit that was not read in this talk."""
    return next((hit for hit in found.hits if not _was_read(scene, hit)), None)


def _was_read(scene: Scene, hit: Hit) -> bool:
    return hit.core.number in scene.shown


def _is_own(scene: Scene, hit: Hit) -> bool:
    return all(scene.library.quoter.is_own(scene.library.table.sentences[number]) for number in hit.window)


def name_places(
    scene: Scene, draft: Draft, hits: Sequence[Hit], first: Citation | None = None, *, key: str = "near_other_places"
) -> bool:
    """Name up to two places, each of another post, none of which was read or overlaps the `first`, nor is of its post
    where there are others; return whether any was. None where nothing is offered.
    """
    taken = scene.shown | (scene.numbers_of(first) if first else frozenset())
    places: list[Citation] = []
    elsewhere_first = sorted(hits, key=lambda hit: first is not None and hit.core.post == first.post)
    for hit in () if scene.offers_nothing else elsewhere_first:
        citation = scene.cite(hit)
        is_named = any(citation.post == place.post for place in places)
        if len(places) < _NEAR_PLACES and not is_named and taken.isdisjoint(scene.numbers_of(citation)):
            places.append(citation)
    labels = [scene.library.labels.label(place, scene.text) for place in places]
    if len(set(labels)) < len(labels):
        places, labels = places[:1], labels[:1]
    numbered = tuple(f"{number}. {label}" for number, label in enumerate(labels, 1))
    if not places or not draft.say(key, places=listed(numbered, scene.language)):
        return False
    draft.offer_places(places, labels)
    return True


def nothing_else(scene: Scene, draft: Draft) -> Outcome:
    """Say that all that comes near was read."""
    draft.say("another_none")
    draft.offer(*topics_for(scene))
    return Outcome.DECLINED


def not_found(scene: Scene, draft: Draft, found: Findings | None = None) -> Outcome:
    """Say honestly that nothing was found, that something is absent where that is sure, and what else there is."""
    draft.findings = found
    name = name_in(scene)
    if not (name and draft.say("absent", Absent(name), word=name)):
        draft.say("not_found")
    topics = topics_for(scene)
    if topics and not scene.state.was_declined:
        draft.say("not_found_offer", topics=listed(topics, scene.language))
    draft.offer(*topics)
    return Outcome.DECLINED


def _names_in(scene: Scene) -> list[str]:
    """Return the first of the subject's words that is written as a name and that the blog does not have, if any."""
    named = [word for word in content_words(scene.subject or "") if not word.islower()]
    return [word for word in named if Absent(word).holds(scene.evidence)][:1]


def name_in(scene: Scene) -> str | None:
    """Return the subject of a message, without grammar around it, where it is short enough to be said back."""
    words = (scene.subject or "").split()
    while words and not content_words(words[0]):
        words.pop(0)
    while words and not content_words(words[-1]):
        words.pop()
    name = " ".join(words).strip("-")
    is_name = 0 < len(name) <= _LONGEST_NAME and name.replace(" ", "").replace("-", "").isalnum()
    return name if is_name else None
