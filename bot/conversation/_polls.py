"""What is asked of a poll that a post states above its text: "résultat du sondage ?", "que représentent les 51 % ?".

Such a poll stands in no sentence that could be quoted, so the bot tells it. One that stands in the text as well is
quoted from there, as all else.
"""

import re
from collections.abc import Iterable, Sequence

from bot import phrases
from bot.conversation._blog_facts import LONGEST_LIST, BlogFacts
from bot.conversation._ranked import place_in_ranking
from bot.conversation._scene import Scene
from bot.conversation.heard._about_posts import names_post
from bot.conversation.heard._choosing import chosen_place
from bot.conversation.heard._plainly import plainly
from bot.index import Index
from bot.model import Decision, Language, Outcome, Poll, PollAnswer, Post, Reply, Words
from bot.text import content_stems, fold
from bot.text import plain as plain_of

# What the journal keeps: a poll was told, with the post's slug behind, or it was asked which of several is meant.
_TOLD, _WHICH = "poll told: ", "which poll"
_NAMES_POLL = re.compile(r"\b(?:sondages?|polls?|surveys?)\b")
# Beside the name of a poll these ask for nothing but it.
_OF_POLLS = frozenset(
    content_stems(
        "sondage résultat question réponse option choix vote voter votant voix pourcentage pour cent chiffre score "
        "lecteur lectrice participant gens monde blog billet article petit fait faire organisé posé tenu lancé mené "
        "publié donne donner montre montrer dire dis savoir connaître voir demande demandé répondu choisi existe "
        "trouve passé arrive tête premier dernier gagne gagné gagnant détail bilan issue "
        "poll survey result outcome answer option choice vote voter percentage percent figure reader people post "
        "article run ran held hold made asked ask show give tell win won winner winning lead first last popular"
    )
)
# Beside a share these ask what it stands for.
_STANDS_FOR = frozenset(
    content_stems(
        "représente représentent correspond correspondent signifie signifient vaut veulent veut dire chiffre part "
        "pourcentage pour cent percent figure share stand stands mean means represent refer refers lecteur reader gens"
    )
)
_SHARE = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|pour ?cents?\b|per ?cent\b)", re.IGNORECASE)
_ASKS_SHARE = re.compile(
    r"\b(?:(?:combien|how many|how much)|(?P<in_percent>(?:quel(?:le)?|what|which) "
    r"(?:pourcentage|percentage|part|share|proportion)))\b"
)
# A question of fewer words that carry meaning is like too many others, unless it is typed just so.
_FEWEST_STEMS = 2
_ENDS = "?!.…"


class Polls:
    """Tells the results of polls."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._facts = BlogFacts(index.corpus)
        self._polls = {post: post.poll for post in index.corpus.posts if post.poll and not _is_quoted(post, post.poll)}

    def reply(self, scene: Scene) -> Reply | None:
        """Return the poll, or what of it a message asks for; None where the message asks for none."""
        if not self._polls:
            return None
        return self._asked_on(scene) or self._named(scene) or self._put_again(scene) or self._share(scene)

    def _asked_on(self, scene: Scene) -> Reply | None:
        """Return what is asked of a poll just told by its place there, or the poll that was to be chosen."""
        text = scene.message.text
        note = scene.thread.turns[-1].reply.decision.note if scene.thread.turns else ""
        place = None if names_post(text) else place_in_ranking(text) or chosen_place(text)
        if note == _WHICH and (posts := list(self._polls)):
            place = chosen_place(text)
            named = [post for post in posts if set(content_stems(text)) & _subject(post)] if place is None else []
            if place is not None and place <= len(posts):
                return self._told(scene, posts[place - 1 if place > 0 else place])
            return self._told(scene, named[0]) if len(named) == 1 else None
        told = next((post for post in self._polls if note == _TOLD + post.slug), None)
        return self._at_place(scene, told, place) if told and place else None

    def _named(self, scene: Scene) -> Reply | None:
        """Return the poll that a message asks for by that name, and by nothing that no poll is about."""
        text = scene.message.text
        plain = plainly(text)
        name = _NAMES_POLL.search(plain)
        if name is None or self._speaks_of_others(scene):
            return None
        others = set(content_stems(text)) - _OF_POLLS
        posts = [post for post in self._polls if others <= _subject(post)]
        if not posts:
            return None
        last = scene.thread.last.post if scene.thread.last else None
        if len(posts) > 1 and last not in posts:
            words = scene.say("poll_which", titles=self._facts.titles(scene, posts))
            return scene.reply(Outcome.CHAT, (words,), Decision(note=_WHICH))
        post = last if last in posts else posts[0]
        place = place_in_ranking(text) or place_in_ranking(plain[: name.end()])  # "… du sondage sur le pain"
        return self._at_place(scene, post, place) if place else self._told(scene, post)

    def _speaks_of_others(self, scene: Scene) -> bool:
        """Say whether the author was just read on a poll that is somebody else's, which may be meant."""
        newest = scene.thread.newest if scene.thread.newest_is_quote else ()
        quotes = (quote for citation in newest for quote in citation.quotes if quote.post not in self._polls)
        return any(_NAMES_POLL.search(fold(quote.text)) for quote in quotes)

    def _put_again(self, scene: Scene) -> Reply | None:
        """Return the poll whose own question a message puts; where the posts answer it, only in the same words."""
        text = scene.message.text
        stems = set(content_stems(text))
        for post, poll in self._polls.items():
            own = set(content_stems(poll.question))
            is_same = bool(own) and plain_of(text) == plain_of(poll.question)
            if is_same or (own == stems and len(own) >= _FEWEST_STEMS and not self._answers(scene)):
                return self._told(scene, post)
        return None

    def _share(self, scene: Scene) -> Reply | None:
        """Return the answers that have the share asked about, or the share of the answer that is asked about."""
        text = scene.message.text
        stems = set(content_stems(text))
        shares = {float(figure.replace(",", ".")) for figure in _SHARE.findall(text)}
        bare = set(content_stems(_SHARE.sub(" ", text)))
        asks = _ASKS_SHARE.search(plainly(text))
        if not shares and not asks:
            return None
        # A number may be answered by the posts; a share is what they would have to state.
        is_of_poll = bool(asks and asks["in_percent"])
        for post, poll in self._polls.items():
            of_poll = _subject(post) | _OF_POLLS | _STANDS_FOR
            if shares:
                found = [answer for answer in poll.answers if answer.percent in shares]
                is_asked = bare <= of_poll
            else:
                found = [answer for answer in poll.answers if _holds(stems, answer)]
                is_asked = stems <= of_poll
            if found and is_asked and (is_of_poll or not self._answers(scene)):
                return self._said(scene, "poll_share", post, found)
        return None

    def _answers(self, scene: Scene) -> bool:
        return bool(self._index.find(scene.read(self._index, scene.message.text)).answers)

    def _at_place(self, scene: Scene, post: Post, place: int) -> Reply | None:
        """Return the answers at a place of a poll, 1 for the one most given, -1 for the last; None beyond them."""
        answers = self._polls[post].answers
        ranks = sorted(answers, key=lambda answer: -answer.percent)
        if not 0 < abs(place) <= len(ranks):
            return None
        share = ranks[place - 1 if place > 0 else place].percent
        key = {1: "poll_first", -1: "poll_last"}.get(place, "poll_place")
        return self._said(scene, key, post, [answer for answer in answers if answer.percent == share])

    def _said(self, scene: Scene, key: str, post: Post, answers: Iterable[PollAnswer]) -> Reply:
        within = tuple([self._line(scene, "poll_answer_within", answer) for answer in answers])
        told = {"shares": phrases.listed(within, scene.language, "and"), "poll": _question(scene, self._polls[post])}
        words = scene.say(key, title=self._facts.titles(scene, [post]), **told)
        return scene.reply(Outcome.CHAT, (words,), Decision(note=_TOLD + post.slug))

    def _told(self, scene: Scene, post: Post) -> Reply:
        """Return the whole poll: its question, and each answer with its share, in their order."""
        poll = self._polls[post]
        head = scene.say("poll_told", title=self._facts.titles(scene, [post]), poll=_question(scene, poll)).text
        lines = [self._line(scene, "poll_answer", answer) for answer in poll.answers]
        kept = list(lines)
        while len(kept) > 1 and sum(map(len, kept)) > LONGEST_LIST:
            kept.pop()
        if len(kept) < len(lines):
            kept.append(scene.say("poll_others").text)
        return scene.reply(Outcome.CHAT, (Words("\n".join([head, *kept])),), Decision(note=_TOLD + post.slug))

    @staticmethod
    def _line(scene: Scene, key: str, answer: PollAnswer) -> str:
        share = phrases.percent(answer.percent, scene.language)
        return scene.say(key, answer=_quoted(answer.text, scene.language), percent=share).text


def _is_quoted(post: Post, poll: Poll) -> bool:
    """Say whether a poll stands in the text of its post, too."""
    body = fold(post.body)
    return all(fold(answer.text.strip()) in body for answer in poll.answers) and "%" in body


def _subject(post: Post) -> set[str]:
    """Return the stems of what a post's poll is about."""
    poll = post.poll
    texts: Sequence[str] = (poll.question, *(answer.text for answer in poll.answers)) if poll else ()
    return set(content_stems(" ".join((post.title, *post.topics, *texts))))


def _holds(stems: set[str], answer: PollAnswer) -> bool:
    own = set(content_stems(answer.text))
    return bool(own) and own <= stems


def _question(scene: Scene, poll: Poll) -> str:
    """Return a poll's question in quotation marks, as a sentence that is over."""
    quoted = _quoted(poll.question, scene.language)
    return quoted if poll.question.rstrip()[-1:] in _ENDS else f"{quoted}."


def _quoted(text: str, language: Language) -> str:
    plain = text.strip()
    return f"«\xa0{plain}\xa0»" if language is Language.FRENCH else f"“{plain}”"
