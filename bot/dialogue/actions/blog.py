"""What is asked of the blog as a whole: its gist, its posts, its author, a quotation."""

import zlib
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, takewhile

from bot.dialogue.actions import lookup, passage
from bot.dialogue.claims import EdgeOfPost, Fact, Ironic, Near, Untitled, Verbatim
from bot.dialogue.cues import FUNNY, JOKE, OF_POSTS, WHOLE_BLOG
from bot.dialogue.facts import MOSTLY
from bot.dialogue.offers import topics_for
from bot.dialogue.scene import Draft, Scene, name_of, telling_words
from bot.dialogue.verbatim import SHORTEST, normalised, span_of, stands_in
from bot.model import Citation, Language, Outcome, Poll, Post
from bot.phrases import date, listed, named, percent
from bot.quotes import LONGEST
from bot.text import folded_words

# So many things are told of the posts at once.
_MOST_ASKED = 2
# So many lines are chosen for a gist, and as many titles, topics or names read well in a chat.
_LINES, _MOST_LINES = 3, 5
_MOST_LISTED = 8
# The answers of a poll take up so many characters at most.
_LONGEST_POLL = 1_200


def summary(scene: Scene, draft: Draft) -> Outcome | None:
    """Read the lines that tell best what a post, a subject or the whole blog says, in their order; of a blog that has
    no such line its topics are told.
    """
    post = scene.post_named()
    table, facts = scene.library.table, scene.library.facts
    if post is None and scene.subject:
        return _of_subject(scene, draft, scene.subject)
    is_whole = not WHOLE_BLOG.isdisjoint(folded_words(scene.text)) and not scene.references.is_this_post
    if post is None and scene.passage is not None and not is_whole:
        post = scene.passage.post
    count = _lines_asked(scene)
    found = facts.key_lines(table.numbers_of(post), count) if post else facts.gist(count)
    lines = [number for number in found if number not in scene.state.rejected]
    if not lines:  # no sentence may stand alone
        return None if post else _topics(scene, draft)
    if post is not None:
        draft.say("summary_post_lead", Fact("title", post.title, post), title=post.title)
    else:
        _say_topics(scene, draft)
        draft.say("summary_blog_lead")
    _quote_lines(scene, draft, lines)
    return Outcome.ANSWERED


def _lines_asked(scene: Scene) -> int:
    """Return how many lines a gist is to have: as many as are asked for, where somebody says so."""
    return min(scene.references.count or _LINES, _MOST_LINES)


def _of_subject(scene: Scene, draft: Draft, subject: str) -> Outcome | None:
    """Read the passages that answer best to a subject, in the order of the posts."""
    found = scene.search()
    if not (found.answers or found.is_near):
        found = scene.search(subject)
    if not found.hits or not (found.answers or found.is_near):
        return lookup.not_found(scene, draft, found)
    draft.findings = found
    numbers = [hit.core.number for hit in found.hits[: 2 * _LINES]]
    lines = [number for number in numbers if number not in scene.state.rejected][: _lines_asked(scene)]
    if not found.answers:
        return lookup.from_findings(scene, draft, found)
    draft.say("summary_subject_lead")
    _quote_lines(scene, draft, sorted(lines))
    return Outcome.ANSWERED


def _quote_lines(scene: Scene, draft: Draft, lines: Sequence[int]) -> None:
    quoter, room = scene.library.quoter, 2 * LONGEST
    for number in lines:
        citation = quoter.run(range(number, number + 1))
        room -= sum(len(quote.text) for quote in citation.quotes)
        if room < 0 and draft.has_quote:
            return
        draft.quote(citation)


def posts(scene: Scene, draft: Draft) -> Outcome | None:
    """Tell what is asked of the posts: how many, which, the oldest, their topics, a poll, whom they cite."""
    words = frozenset(folded_words(scene.text))
    asked = [name for name in _ANSWERS if not OF_POSTS[name].isdisjoint(words)][:_MOST_ASKED]
    if "titles" in asked and "count" in asked:  # who lists them tells how many there are
        asked.remove("count")
    if not asked:
        return None if scene.passage is not None else _count(scene, draft)
    outcomes = [_ANSWERS[name](scene, draft) for name in asked]
    return Outcome.ANSWERED if draft.has_quote else outcomes[0]


def _count(scene: Scene, draft: Draft) -> Outcome:
    count = len(scene.library.corpus.posts)
    if count == 1:
        draft.say("posts_one", Fact("count", 1), title=scene.library.corpus.posts[0].title)
    else:
        draft.say("posts_count", Fact("count", count), count=count)
    return Outcome.CHAT


def _titles(scene: Scene, draft: Draft) -> Outcome:
    found = scene.library.facts.posts
    if len(found) == 1:
        return _count(scene, draft)
    titles = " · ".join(post.title for post in found[:_MOST_LISTED])
    key = "posts_all" if len(found) <= _MOST_LISTED else "posts_list"
    draft.say(key, Fact("count", len(found)), count=len(found), titles=titles)
    return Outcome.CHAT


def _edge(name: str) -> Callable[[Scene, Draft], Outcome]:
    def told(scene: Scene, draft: Draft) -> Outcome:
        post = scene.library.facts.value(name)
        if not isinstance(post, Post):
            draft.say("posts_dates_unknown", Fact(name, None))
            return _titles(scene, draft) if draft.is_empty else Outcome.CHAT
        words = {"title": post.title}
        if post.date is not None and name in {"oldest", "newest"}:
            words["date"] = date(post.date, scene.language)
        draft.say(f"posts_{name}", Fact(name, post), **words)
        return Outcome.CHAT

    return told


def first_to_read(scene: Scene, draft: Draft) -> Outcome:
    """Tell which post to begin with, and why: the one of the most topics."""
    post = scene.library.facts.broadest
    if post is None or len(scene.library.corpus.posts) == 1:
        return _titles(scene, draft)
    topics = scene.library.topics_by_post[post.slug][:_MOST_LISTED]
    names = listed(tuple(name_of(topic, scene) for topic in topics), scene.language, "and")
    draft.say("posts_broadest", Fact("broadest", post), title=post.title, topics=names)
    draft.offer(post.title)
    return Outcome.CHAT


def _say_topics(scene: Scene, draft: Draft) -> None:
    names = tuple(name_of(topic, scene) for topic in scene.library.topics[:_MOST_LISTED])
    if names:
        draft.say("topics_list", Fact("topics", scene.library.topics), topics=listed(names, scene.language, "and"))


def _topics(scene: Scene, draft: Draft) -> Outcome:
    _say_topics(scene, draft)
    draft.offer(*topics_for(scene))
    return Outcome.CHAT


def poll(scene: Scene, draft: Draft) -> Outcome | None:
    """Tell a poll and its results, where one is asked for: its numbers and places are no posts'."""
    if OF_POSTS["poll"].isdisjoint(folded_words(scene.text)):
        return None
    return _poll(scene, draft)


def _poll(scene: Scene, draft: Draft) -> Outcome:
    polls = scene.library.facts.polls
    post = scene.post_named() or (polls[0] if polls else None)
    if post is None or post.poll is None:
        draft.say("poll_none", Fact("polls", ()))
        return Outcome.CHAT
    held = _in_text(scene, post, post.poll)
    if held is not None and not scene.is_rejected(held):
        draft.quote(held)
        return Outcome.ANSWERED
    question, shares = _quoted(post.poll.question, scene), _shares(scene, post.poll)
    draft.say("poll_lead", Fact("poll", post.poll, post), title=post.title, question=question, shares=shares)
    return Outcome.CHAT


def _in_text(scene: Scene, post: Post, poll: Poll) -> Citation | None:
    """Return the sentence of a post in which all answers of its poll stand, as a quote; None where there is none."""
    for sentence in scene.library.table.sentences_of(post):
        if all(answer.text in sentence.text for answer in poll.answers):
            return scene.library.quoter.run(range(sentence.number, sentence.number + 1))
    return None


def _shares(scene: Scene, poll: Poll) -> str:
    """Return the answers of a poll with their shares, as many as fit into a message."""
    shares = [f"{_quoted(each.text, scene)} : {percent(each.percent, scene.language)}" for each in poll.answers]
    fitting = list(takewhile(lambda end: end < _LONGEST_POLL, accumulate(len(share) + 3 for share in shares)))
    return " · ".join(shares if len(fitting) == len(shares) else [*shares[: len(fitting)], "…"])


def _quoted(text: str, scene: Scene) -> str:
    """Return words of the author's that stand in no sentence of a post, between quotation marks."""
    return f"«\xa0{text}\xa0»" if scene.language is Language.FRENCH else f"“{text}”"


def _cited(scene: Scene, draft: Draft) -> Outcome:
    cited = scene.library.facts.cited
    if not cited:
        draft.say("cited_none", Fact("cited", ()))
        return Outcome.CHAT
    english = scene.library.corpus.blog.english
    names = tuple(named(name, scene.language, english) for name in cited[:_MOST_LISTED])
    draft.say("cited_people", Fact("cited", cited), names=listed(names, scene.language, "and"))
    return Outcome.CHAT


_ANSWERS: Mapping[str, Callable[[Scene, Draft], Outcome]] = {
    "cited": _cited,
    "oldest": _edge("oldest"),
    "newest": _edge("newest"),
    "longest": _edge("longest"),
    "shortest": _edge("shortest"),
    "count": _count,
    "titles": _titles,
    "topics": _topics,
}


def open_post(scene: Scene, draft: Draft) -> Outcome | None:
    """Read how a post begins: the one that is named, one whose title or topics are what is named, or the one on the
    table; where no title is, say so and look that up.
    """
    post = scene.post_named()
    if post is None and scene.references.ordinal is not None:
        listed_posts = scene.library.facts.posts
        place = scene.references.ordinal
        post = listed_posts[place] if -len(listed_posts) <= place < len(listed_posts) else None
    if post is None and scene.subject:
        hits = scene.search(scene.subject).hits
        titled = (hit.core.post for hit in hits if hit.features["covered_title"] >= MOSTLY)
        post = next(titled, scene.library.facts.titled(scene.subject))
        if post is None:
            draft.say("post_untitled", Untitled(scene.subject))
            return lookup.from_findings(
                scene, draft, lookup.found_or_subject(scene, scene.search(" ".join(telling_words(scene.subject))))
            )
    if post is None and scene.passage is not None:
        post = scene.passage.post
    if post is None:
        return _titles(scene, draft)
    citation = scene.opening(post)
    if citation is None or scene.is_rejected(citation):
        return None
    draft.say("post_opened", EdgeOfPost(citation, is_end=False))
    draft.quote(citation)
    draft.offer(*topics_for(scene, citation, count=2))
    return Outcome.ANSWERED


def pick(scene: Scene, draft: Draft) -> Outcome | None:
    """Read a passage worth reading: what the editor marked, else what is most central; one that was not read yet."""
    if asks_joke(scene):
        return joke(scene, draft)
    if scene.subject:
        return lookup.topic(scene.about(scene.subject), draft)
    facts, entries = scene.library.facts, scene.library.table.entries
    is_funny = not FUNNY.isdisjoint(folded_words(scene.text))
    marked = [number for number, entry in entries.items() if (entry.is_irony if is_funny else entry.is_verdict)]
    citation = _any_of(scene, marked or facts.gist(4 * _LINES))
    if citation is None:
        return None
    draft.say("pick_lead")
    draft.quote(citation)
    draft.offer(*topics_for(scene, citation, count=2))
    return Outcome.ANSWERED


def _any_of(scene: Scene, numbers: Sequence[int]) -> Citation | None:
    """Return one of some sentences that was neither read nor turned down, another one each turn, as a quote."""
    fresh = [number for number in numbers if number not in scene.shown | scene.state.rejected]
    if not fresh:
        return None
    seed = zlib.crc32(f"{scene.message.conversation}/{len(scene.state.turns)}".encode())
    sentence = scene.library.table.sentences[fresh[seed % len(fresh)]]
    citation = scene.library.quoter.cite(sentence, range(sentence.number, sentence.number + 1), shown=scene.shown)
    return None if scene.is_rejected(citation) else citation


def asks_joke(scene: Scene) -> bool:
    """Say whether a message that wants a passage or company names a joke."""
    return not JOKE.isdisjoint(folded_words(scene.text))


def joke(scene: Scene, draft: Draft) -> Outcome:
    """Say that no joke is known, and read where the author is ironic, if the editor marked that."""
    entries = scene.library.table.entries
    citation = _any_of(scene, [number for number, entry in entries.items() if entry.is_irony])
    if citation is None or not draft.say("joke_lead", Ironic(citation)):
        draft.say("joke_none")
        draft.offer(*topics_for(scene))
        return Outcome.CHAT
    draft.quote(citation)
    draft.offer(*topics_for(scene, citation, count=2))
    return Outcome.ANSWERED


def author(scene: Scene, draft: Draft) -> Outcome | None:
    """Tell who writes the blog and where it is, as far as the blog says so itself."""
    blog = scene.library.corpus.blog
    passage.say_author(scene, draft)
    if blog.address:
        draft.say("address", Fact("address", blog.address), address=blog.address)
    return Outcome.CHAT


def verify_quote(scene: Scene, draft: Draft) -> Outcome | None:
    """Tell whether some words stand in the blog just so, and read where."""
    words = max(scene.references.quoted or (scene.subject or "",), key=len)
    if len(normalised(words).strip()) < SHORTEST:
        return None
    table = scene.library.table
    held = next((post for post in scene.library.corpus.posts if stands_in(words, post)), None)
    if held is not None and (numbers := span_of(words, table, table.numbers_of(held))) is not None:
        citation = scene.library.quoter.run(numbers)
        if scene.is_rejected(citation):
            return None
        draft.say("verify_yes", Verbatim(words, held), title=held.title)
        draft.quote(citation)
        passage.say_speaker(scene, draft, citation)
        return Outcome.ANSWERED
    found = scene.search(words)
    draft.findings = found
    draft.say("verify_no", Verbatim(words, None))
    if found.hits and (found.answers or found.is_near) and draft.say("verify_almost", Near(found)):
        number = found.hits[0].core.number
        draft.quote(scene.library.quoter.run(range(number, number + 1)))
        return Outcome.NEAR
    return Outcome.DECLINED
