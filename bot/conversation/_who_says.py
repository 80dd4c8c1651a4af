"""Whose the words are that were just read: "qui dit ça ?", "il cite qui ?", "c'est qui les auteurs ?" of a study.

The signs are over folded text without punctuation.
"""

import re
from collections.abc import Sequence

from bot import phrases
from bot.conversation._hanging import decided, said
from bot.conversation._scene import Scene
from bot.conversation.heard._figures_named import figures_named, has_figure
from bot.conversation.heard._follow_ups import FollowUp
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD
from bot.model import SOMEBODY, AuthorIs, Citation, Outcome, Part, Reply
from bot.quotes import Quoter
from bot.text import lately

_HE = r"(?:il|elle|l'auteur|s?he|they|the author)"
_TAIL = r"(?: (?:la|ici|exactement|au juste|du coup|alors|en fait|here|there|exactly))*$"
_WHOM_HE_QUOTES = re.compile(
    rf"{LEAD}(?:{_HE} (?:cite|rapporte|nomme) qui|qui (?:est ce qu')?(?:(?:cite|rapporte)(?: t)? {_HE}|"
    rf"{_HE} (?:cite|rapporte))|(?:c'est )?qui (?:est|sont) (?:les )?(?:cites?|personnes citees)|"
    rf"(?:who|whom) (?:does|is|do) {_HE} (?:quot|cit)(?:e|ing)|who(?:'s| is)(?: being)? quoted){_TAIL}"
)
_WORK = (
    r"(?:l'|la |le |cette |cet |ce |the |this |that )?"
    r"(?:etude|enquete|rapport|livre|bouquin|ouvrage|article|sondage|study|survey|report|book)"
)
# "les auteurs" are several, and so not who writes the blog; what is "écrite" is no post.
_WHO_WROTE_IT = re.compile(
    rf"{LEAD}(?:(?:c'est qui|qui sont|quels sont|c'est quoi|who are) (?:les|the|ses|leurs?|its)"
    rf" (?:auteurs|authors)(?: (?:de |d'|of )?{_WORK})?|(?:c'est qui|qui est|who is|who's)"
    rf" (?:l'auteur|l'autrice|the author) (?:de |d'|of ){_WORK}|(?:c'est )?qui"
    rf" (?:qui |est ce qui )?(?:a (?:ecrit|fait|mene|publie|realise) {_WORK}|"
    rf"l'a (?:ecrite|menee|faite|realisee|publiee))|who (?:wrote|did|made|ran|conducted) {_WORK}){_TAIL}"
)

# A bare "source ?" may mean whom the author has it from.
_BARE_SOURCE = re.compile(
    r"^(?:(?:et|mais|ok|and|but|so|c'est quoi|quelles?|est|sont|what's|what|is|are|any|tu as|t'as|vous avez|"
    r"(?:il|elle) (?:a|donne|cite)|une?|des|la|les|the) )*(?:sources?|references?)$"
)
# "ce chiffre, il vient d'où ?", "d'où il sort ça ?"
_OF_A_FIGURE = re.compile(
    r"\b(?:chiffres?|pourcentages?|taux|statistiques?|stats?|enquetes?|etudes?|sondages?|figures?|numbers?|"
    r"percentages?|surveys?|stud(?:y|ies))\b|d'ou (?:est ce qu')?(?:il|elle|l'auteur) (?:sort|tire|tient|prend)|"
    r"(?:il|elle|l'auteur) (?:sort|tire|tient|prend) (?:ca|cela) d'ou|where does he (?:get|have|take) (?:that|this|it)"
)


@lately
def asks_whose_it_is(text: str) -> bool:
    """Say whether a message that asks for a source may mean whom the author has it from, and not the post."""
    plain = plainly(text)
    return _BARE_SOURCE.match(plain) is not None or _OF_A_FIGURE.search(plain) is not None


def asks_of_a_figure(text: str) -> bool:
    """Say whether a message that asks for a source asks where a figure is from."""
    return _OF_A_FIGURE.search(plainly(text)) is not None


@lately
def asks_whom_he_quotes(text: str) -> bool:
    """Say whether a message asks whom the author quotes, and leaves it to the talk where."""
    return _WHOM_HE_QUOTES.match(plainly(text)) is not None


@lately
def asks_who_wrote_it(text: str) -> bool:
    """Say whether a message asks for the authors of a study or a book that was quoted."""
    return _WHO_WROTE_IT.match(plainly(text)) is not None


class WhoSays:
    """Tells whose the last quotes are."""

    def __init__(self, quoter: Quoter, author_is: AuthorIs) -> None:
        self._quoter = quoter
        self._is_team = author_is is AuthorIs.TEAM

    def of_others(self, scene: Scene) -> Reply | None:
        """Return whom the author quotes in the last quotes, where that is asked; None where it is not, or nobody is."""
        text = scene.message.text
        quoted = [each for each in scene.thread.newest if each.speaker]
        if not quoted:  # as most often: nothing else is looked at
            return None
        if asks_whom_he_quotes(text):
            return self._all_of(scene, quoted) if len(quoted) > 1 else self.told(scene, quoted[0])
        names_work = "auteurs" not in plainly(text) and "authors" not in plainly(text)
        if asks_who_wrote_it(text) and (names_work or not self._is_team):
            return self.told(scene, quoted[0])
        return None

    def told(self, scene: Scene, last: Citation) -> Reply:
        """Return whose the words of a quote are, with the passage that names him where the quote does not; of several
        that were just read, of the one that has the figure which the message repeats.
        """
        last = _with_its_figure(scene, last)
        title = " · ".join(phrases.source(last.post, scene.language))
        if not last.speaker:
            named = self._quoter.person_in(last)
            key = "who_says_naming" if named else "who_says"
            if other := self._other_speaker(scene, last):
                title = _titles(scene, scene.thread.newest[:2])
                return said(scene, "who_says_and_other", FollowUp.WHO_SAYS, title=title, speaker=other)
            return said(scene, key, FollowUp.WHO_SAYS, title=title, speaker=named or "")
        whom = scene.say("who_says_reported", speaker=last.speaker, title=title)
        naming = self._quoter.naming(last)
        if naming is None:
            return scene.reply(Outcome.CHAT, (whom,), decided(FollowUp.WHO_SAYS))
        parts: list[Part] = [whom, scene.say("named_there"), naming]
        return scene.reply(Outcome.ANSWERED, parts, decided(FollowUp.WHO_SAYS))

    @staticmethod
    def _other_speaker(scene: Scene, first: Citation) -> str | None:
        """Return who speaks in the second of two quotes shown, where the first is the author's own."""
        newest = scene.thread.newest
        is_first = len(newest) > 1 and newest[0] == first
        return newest[1].speaker if is_first and newest[1].speaker != SOMEBODY else None

    def _all_of(self, scene: Scene, quoted: Sequence[Citation]) -> Reply:
        names = tuple(dict.fromkeys(each.speaker for each in quoted if each.speaker))
        if len(names) == 1:
            return self.told(scene, quoted[0])
        title = _titles(scene, quoted)
        said_so = tuple(phrases.named(each, scene.language, scene.voice.english) for each in names)
        speakers = phrases.listed(said_so, scene.language, "and")
        return said(scene, "quotes_several", FollowUp.WHO_SAYS, speakers=speakers, title=title)


def _titles(scene: Scene, citations: Sequence[Citation]) -> str:
    """Return where some quotes stand, each post once."""
    posts = dict.fromkeys(each.post for each in citations)
    return " ; ".join(" · ".join(phrases.source(post, scene.language)) for post in posts)


def _with_its_figure(scene: Scene, last: Citation) -> Citation:
    """Return that of the last quotes which has a figure of the message ("6.3%? Is that his own number?"), or `last`."""
    figures = figures_named(scene.typed)
    if last not in scene.thread.newest:
        return last
    for citation in scene.thread.newest:
        if has_figure(" ".join(quote.text for quote in citation.quotes), figures):
            return citation
    return last
