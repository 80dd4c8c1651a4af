"""Keeping to what was read: a reply that would lead away from it, or read it again and again, is not given."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.conversation._answering import Answerer
from bot.conversation._asked_last import without_marked
from bot.conversation._behind import Behind
from bot.conversation._closest import Closest
from bot.conversation._elsewhere import asks_elsewhere
from bot.conversation._hanging import decided, gives_reason, is_surely_off, note_of, shown
from bot.conversation._near_by import NearBy, Reach, holds_all_of, own_groups
from bot.conversation._scene import Scene
from bot.conversation._stating import BY_SENTENCE
from bot.conversation._thread import CHOICE
from bot.conversation._told import no_more
from bot.conversation.heard._asked_of_quote import hangs_by_its_verb
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import FollowUp, subject_words
from bot.conversation.heard._plainly import names_somebody, plainly
from bot.conversation.heard._pointing import LEAD, asks_only_of_it, pointed
from bot.index import Asked, Index, Query, Sentence, weighs
from bot.model import Citation, Decision, Outcome, Part, Reply
from bot.quotes import Quoter
from bot.text import content_stems, lately, stem

# So far from the last quotes a sentence may answer what another post would, and a reason may stand.
_NEAR, _REASON, _JUST_READ = Reach(3, 3), Reach(4, 4), Reach(0, 0)
# Of what a message asks so many words may be its own for the sentence that holds them to answer it.
_MOST_OWN, _MOST_LEADING = 4, 2
# Read so often, a passage is read no more where it has no word of what is asked now; and so often, whatever is asked.
_OFTEN, _TOO_OFTEN = 2, 3
# These ask for what was read, or say more of it than its words.
_MAY_READ_AGAIN = frozenset(
    note_of(kind)
    for kind in (FollowUp.REPEAT, FollowUp.SOURCE, FollowUp.WHO_SAYS, FollowUp.SUMMARY, FollowUp.CONCLUSION)
)
# "Perturbant en quoi ?" asks why; and what he means by it stands behind it more often than in it.
_IN_WHAT = re.compile(
    r"\ben quoi\b|\bin what (?:way|sense)\b|\b(?:entend il|veut il dire|il (?:entend|veut dire)) (?:par|quoi)\b|"
    r"\bwhat (?:does|did) (?:he|she|the author) mean\b"
)
# What the weather is like, and what is to be made up, stands in no post, whatever was read.
_NO_POST_TELLS = frozenset({"clock", "asked to write"})
# What was looked for by its words, alone or added to the talk, and not as what else is asked of it.
_SEARCHED = frozenset({"", "closest here", BY_SENTENCE, note_of(FollowUp.ELLIPSIS), note_of(FollowUp.PERSON)})
# A message that names nothing asks by its verb alone ("how do I find them?"): so well a sentence must fit that.
_SURELY = 1.5
# A fact is told in the same words whenever it is asked for.
_FACTS = frozenset({Asked.NUMBER, Asked.DATE, Asked.PERSON, Asked.PLACE, Asked.CAUSE})
# "Pourquoi sont-ils importants ?", "why are they rebels?"
_WHY_THEY = LateOpening(
    rf"{LEAD}(?:(?:pourquoi|en quoi) (?:est ce qu'|\w+ (?:t )?)?(?:ils?|elles?|ca|cela)|"
    r"why (?:is|are|was|were|do|does|did|would) (?:it|that|they|this|he|she))\b"
)


# "Est-ce que ça nuit à la productivité ?"
_OF_THAT = LateOpening(
    rf"{LEAD}(?:est ce que )?(?:ca|cela) (?!(?:parle|dit|traite|cause|existe|va|roule|marche|veut|fait|te|vous|"
    rf"m')\b)\w+ |{LEAD}(?:does|did|will|would|can) (?:it|that|this) (?!mean|say)\w+ "
)
_MOST_OF_THAT = 3
# "Vous êtes à côté. Revenons aux serveurs : que perdons-nous ?"
_GOES_BACK = LateOpening(r"(?:.{0,60} )?(?:revenons|revenir|je reviens|back) (?:a |au |aux |to )")
# "Y a-t-il un point positif dans tout ça ?" But "et l'État, dans tout ça ?" names a topic of its own.
_IN_ALL_THIS = re.compile(r"\b(?:dans|de) tout (?:ca|cela)\b|\bin all (?:of )?(?:this|that)\b")
_THEIRS = re.compile(r"\b(?:leurs?|son|sa|ses|his|her|their) (?P<thing>\w{4,})")
_IN_A_PLACE = LateOpening(rf"{LEAD}(?:in|en|au|aux) ")
_EITHER = re.compile(r"\w (?:ou|or) \w")


class Kept:
    """Looks at replies to messages that hang on what was read."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._near_by = NearBy(index, quoter)
        self._closest = Closest(index, quoter, answerer)
        self._behind = Behind(index, quoter)

    def kept(self, scene: Scene, reply: Reply) -> Reply:
        """Return a reply, or what is said instead where another post would answer what is asked of what was read alone,
        where the answer stands in what was read, or where that was read often enough.
        """
        if not scene.thread.newest:
            return reply
        is_vague = reply.outcome is Outcome.ASKED and reply.decision.note == note_of(FollowUp.VAGUE)
        if is_vague:
            names_something = bool(subject_words(plainly(scene.message.text)))
            return self._closest.reply(scene, at_least=0.0 if names_something else _SURELY) or reply
        if reply.outcome is Outcome.DECLINED and reply.decision.note not in _NO_POST_TELLS:
            return self._found_after_all(scene) or reply
        if not reply.citations:
            return reply
        if self._leads_away(scene, reply) or self._leaves_what_it_quotes(scene, reply):
            near = self._closest.reply(scene) if _asks_of_theirs(scene) else None
            return self._in_quotes(scene) or self._of_subject(scene) or near or no_more(scene)
        is_elsewhere = reply.citations[0].post not in {citation.post for citation in scene.thread.newest}
        just_read = self._in_quotes(scene, _JUST_READ) if is_elsewhere else None  # where its words are those read
        if reply.outcome is Outcome.NEAR and reply.decision.note == note_of(FollowUp.ELLIPSIS):
            just_read = self._led_to(scene)
        return just_read or self._read_often(scene, reply) or self._read_on(scene, reply) or reply

    def _found_after_all(self, scene: Scene) -> Reply | None:
        """Return what was read, or stands near, and comes close to a message that nothing answers; None where nothing
        does, and for who asks what a word means that no post has. Of what was read itself ("ça nuit à quoi ?") what
        only comes close tells nothing.
        """
        query = self._index.read(scene.message.text)
        if query.asked is Asked.DEFINITION and any(term.is_missing for term in query.terms):
            return None
        if is_surely_off(self._index, query):
            return None
        found = self._in_quotes(scene) or self._reason(scene)
        if not found and asks_of_that(scene.message.text):
            return no_more(scene)
        return found or self._closest.reply(scene) or self._no_more(scene)

    def _read_on(self, scene: Scene, reply: Reply) -> Reply | None:
        """Return a reply that reads only what was just read with what follows that in the post, where it is asked why,
        or something that the passage has no word for: that stands there more often than in the passage. At the end of a
        post it is what stands before.
        """
        last = scene.thread.turns[-1].reply.quotes
        citation, *others = reply.citations
        known = all(
            any(q.post == old.post and old.start < q.end and q.start < old.end for old in last) for q in citation.quotes
        )
        if not known or others or reply.decision.note not in _SEARCHED:
            return None
        query = self._index.read(scene.message.text)
        read = [self._index.sentences[number] for number in self._quoter.numbers(citation)]
        asks_why = query.asked is Asked.CAUSE or _IN_WHAT.search(plainly(scene.typed)) is not None
        if not asks_why and (query.asked in _FACTS or self._tell_all_of(read, query)):
            return None
        if any(gives_reason(sentence) or _explains(sentence, query) for sentence in read):  # it stands in there
            return None
        if following := self._behind.of(citation, scene.thread):
            return replace(reply, parts=(*reply.parts, scene.say("and_on"), following))
        before = self._quoter.before(citation, scene.thread.was_shown) if asks_why else None
        return replace(reply, parts=(*reply.parts, scene.say("just_before", before), before)) if before else None

    def _tell_all_of(self, read: Sequence[Sentence], query: Query) -> bool:
        """Say whether sentences have all words of a query, or the editor's index leads to them by these."""
        return all(any(self._index.led_by(each, (stem,)) for each in read) for stem in query.stems)

    def _leads_away(self, scene: Scene, reply: Reply) -> bool:
        text, posts = scene.message.text, {citation.post for citation in scene.thread.newest}
        if reply.citations[0].post in posts or weighs(text):  # the other side is seldom told in the same post
            return False
        is_of_all = _IN_ALL_THIS.search(plainly(text)) and not self._answerer.topics_named(self._index.read(text))
        if hangs_by_its_verb(text) or asks_of_that(text) or is_of_all or _asks_of_theirs(scene):
            return True
        asked = pointed(text) if asks_only_of_it(text) else None
        return asks_only_of_it(text) and not (asked and asked.beside)

    @staticmethod
    def _leaves_what_it_quotes(scene: Scene, reply: Reply) -> bool:
        """Say whether a message asks of words just read, in quotation marks, and a reply is of another post."""
        # What one of its sentences finds alone is but a guess, whatever the others are.
        text = scene.typed if reply.decision.note == BY_SENTENCE else scene.message.text
        newest = scene.thread.newest
        if reply.citations[0].post in {citation.post for citation in newest} or asks_elsewhere(text):
            return False
        return without_marked(text, scene.thread) != text

    def _in_quotes(self, scene: Scene, reach: Reach = _NEAR) -> Reply | None:
        """Return the sentence of the last quotes, or near them, that holds all that a message brings to the talk."""
        query = self._index.read(scene.message.text)
        if len(query.terms) > _MOST_OWN or query.corrections:
            return None
        known = frozenset(content_stems(" ".join(scene.thread.subject)))
        own = [group for group in own_groups(query, as_typed=True) if known.isdisjoint(group)]
        if not own:
            return None
        either = _EITHER.search(plainly(scene.message.text)) is not None  # "dans l'entreprise ou dans l'État ?"
        wanted = [[group] for group in own] if either else [own]
        found = self._near_by.found(scene.thread, lambda each: any(holds_all_of(each, one) for one in wanted), reach)
        if found is None:
            return None
        key = "again_near" if found[1] else "answer"
        return shown(self._answerer, scene, key, found[0], FollowUp.ELLIPSIS)

    def _of_subject(self, scene: Scene) -> Reply | None:
        """Return what the post last quoted has for what is asked together with what the talk is about, and was not read
        yet: "et comment on fait pour les trouver ?" behind mass connectors.
        """
        subject = next(iter(scene.thread.subject), "")
        query = self._index.within(self._index.read(scene.message.text), self._index.read(subject))
        thread, last = scene.thread, scene.thread.last

        def is_new_here(sentence: Sentence) -> bool:
            is_here = last is not None and sentence.post == last.post
            return is_here and not thread.was_shown(sentence.post.slug, sentence.start)

        found = self._index.among(self._index.find(query), is_new_here)
        return self._answerer.answer_from(scene, found, note=note_of(FollowUp.ELLIPSIS)) if found.answers else None

    def _led_to(self, scene: Scene) -> Reply | None:
        """Return the sentence near the last quotes to which the place leads that a message names, by the editor's index
        as well: "and in the US?" has its answer in the next sentence.
        """
        stems = frozenset(self._index.read(scene.message.text).stems)
        if not stems or len(stems) > _MOST_LEADING or not _IN_A_PLACE.match(plainly(scene.message.text)):
            return None

        def is_led(sentence: Sentence) -> bool:
            return self._index.led_by(sentence, stems) == stems

        found = self._near_by.found(scene.thread, is_led, _NEAR, unread=True)
        return shown(self._answerer, scene, "answer", found[0], FollowUp.ELLIPSIS) if found else None

    def _reason(self, scene: Scene) -> Reply | None:
        """Return the nearest reason where it is asked why "they" are as they were said to be."""
        if not asks_why_they(scene.message.text):
            return None
        found = self._near_by.found(scene.thread, gives_reason, _REASON, unread=True)
        if found is None:
            return None
        parts: list[Part] = [scene.say("near", found[0]), found[0]]
        return scene.reply(Outcome.NEAR, parts, decided(FollowUp.WHY))

    @staticmethod
    def _no_more(scene: Scene) -> Reply | None:
        """Return that the author says no more, where a message brings nothing to the talk but its verb."""
        text = scene.message.text
        is_bare = "?" in text and not subject_words(plainly(text))
        hangs = is_bare or hangs_by_its_verb(text) or asks_only_of_it(text) or asks_why_they(text)
        return no_more(scene) if hangs else None

    def _read_often(self, scene: Scene, reply: Reply) -> Reply | None:
        """Return that this is all there is, where a reply would read again what was read again and again.

        Who asks the very same thing again, or goes back to it, wants it again.
        """
        text = scene.message.text
        if _GOES_BACK.match(plainly(scene.typed or text)) or any(t.message.text == text for t in scene.thread.turns):
            return None
        note, query = reply.decision.note, self._index.read(scene.message.text)
        if note in _MAY_READ_AGAIN or note.startswith(CHOICE) or query.asked in _FACTS or pointed(scene.message.text):
            return None
        meant = {*query.stems, *[each.stem for each in query.synonyms]}
        times = min(_times_read(scene, citation) for citation in reply.citations)
        if times < _OFTEN or (times < _TOO_OFTEN and _holds_one(reply.citations[0], meant)):
            return None
        return scene.reply(Outcome.CHAT, (scene.say("all_there_is"),), Decision(note=note))


def _asks_of_theirs(scene: Scene) -> bool:
    """Say whether a message asks of a thing of those spoken of that was just read: "leur livre vaut la peine ?"."""
    theirs = (stem(found["thing"]) for found in _THEIRS.finditer(plainly(scene.message.text)))
    return not scene.thread.newest_stems.isdisjoint(theirs)


def _explains(sentence: Sentence, query: Query) -> bool:
    """Say whether behind a colon a sentence has something else than what is asked of it: "leur enquête : 80 % sont
    sceptiques" tells nobody why they are.
    """
    _, _, behind = sentence.text.partition(" : ")
    return bool(behind) and frozenset(query.stems).isdisjoint(content_stems(behind))


@lately
def asks_of_that(text: str) -> bool:
    """Say whether a question has what was read for its subject, by "ça" or "it", and few words beside."""
    plain = plainly(text)
    is_asked = "?" in text and _OF_THAT.match(plain) is not None
    return is_asked and len(subject_words(plain)) <= _MOST_OF_THAT and not names_somebody(text)


@lately
def asks_why_they(text: str) -> bool:
    """Say whether a message asks why "they" are, or do, something."""
    return _WHY_THEY.match(plainly(text)) is not None


def _holds_one(citation: Citation, stems: Collection[str]) -> bool:
    return not frozenset(stems).isdisjoint(content_stems(citation.quotes[citation.main].text))


def _times_read(scene: Scene, citation: Citation) -> int:
    """Return how many replies of a talk read the sentence of a citation that answers, all of it."""
    quote = citation.quotes[citation.main]
    read = 0
    for turn in scene.thread.turns:
        spans = (each for other in turn.reply.citations for each in other.quotes)
        read += any(each.post == quote.post and each.start <= quote.start and quote.end <= each.end for each in spans)
    return read
