"""Who wants a laugh or a sharp line: "lis-moi un truc drôle", "quelque chose de plus mordant ?", "tell me a joke".

Whether a sentence is funny no word of it tells: the editor's index does (`irony`). A blog without such marks leaves
these wishes to the other rooms.
"""

import re
import zlib
from collections.abc import Sequence

from bot.conversation._answering import Answerer
from bot.conversation._asked_last import sentences_of
from bot.conversation._hanging import DEPTH
from bot.conversation._scene import Scene
from bot.conversation.heard._asked_of_quote import AskedOf, asked_of_quote
from bot.conversation.heard._courteous import courtesy
from bot.conversation.heard._follow_ups import FollowUp, follow_up, subject_words, without_signs
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import GIVES, LEAD
from bot.conversation.heard._small_talk import small_talk
from bot.index import Index, Sentence
from bot.model import Decision, Outcome, Reply
from bot.quotes import Quoter
from bot.text import LatePattern, fold, lately

# What the journal keeps, of this and of who wants a joke.
_NOTE, _JOKE = "irony", "joke"
_SORT = (
    r"(?:droles?|marrante?s?|rigolo(?:te)?s?|amusante?s?|comiques?|ironiques?|mordante?s?|piquante?s?|cinglante?s?|"
    r"acides?|vachardes?|vaches?|mechante?s?|cruel(?:le)?s?|trash|satiriques?|moqueu(?:r|se)s?|sarcastiques?|"
    r"corrosi(?:f|ve)s?|caustiques?|provocat(?:eur|rice)|"
    r"funny|hilarious|witty|sarcastic|biting|snarky|punchy|savage|ironic|sharp|amusing|humorous|spicy|edgy|funnier)"
)
_THING = (
    r"(?:(?:une?|des|encore une?|a|an|one|some|any|the|le|la|sa|ses|his|quelques?) )?"
    r"(?:petite? |autre |bonne? |most |plus )*(?:trucs?|choses?|quel(?:que|qu') ?chose|quoi|qqch|phrases?|passages?|"
    r"citations?|extraits?|traits?|tirade|remarque|pique|vanne|formule|punch ?lines?|something|smth|sth|anything|"
    r"things?|lines?|quotes?|bits?|one)"
)
# "de plus mordant", "vraiment drôle", "qui pique un peu"
_FUNNY = (
    r"(?:(?:de |d'|qui (?:est |soit |sonne )|that(?:'s| is) )?(?:(?:l[ae]s? )?plus |vraiment |un peu |bien |assez |"
    rf"tres |trop |more |really |actually |a bit |the most )*{_SORT}|qui (?:pique|mord|claque|cogne|tache|"
    r"fait (?:rire|marrer|sourire)|fasse (?:rire|sourire))(?: un peu)?|avec (?:du|un peu de) (?:mordant|piquant|"
    r"humour)|d'humour|d'ironie|to make me laugh|pour (?:rire|rigoler|me marrer))"
)
_HIS = (
    r"(?: (?:dans|de|du|sur|from|by|on|in) (?:l'auteur|lui|ses billets|son blog|ce blog|le blog|"
    r"the (?:blog|author|posts)|this blog|him|his posts))?(?: (?:a (?:me |nous )?lire|"
    r"qu'(?:il|elle) (?:a|ait) (?:ecrite?|dite?)|(?:that )?(?:he|she|the author) (?:wrote|said|writes|says)|then|"
    r"alors|plutot|maintenant|now|instead|sinon|pour (?:changer|finir|voir)|please|stp|svp|anything|for a change|"
    r"au moins|at least))*"
)
_LEAD = LEAD.removeprefix("^")
_WISHED = LatePattern(
    (
        # What somebody says before he wants it is how he takes what he heard: "boring. tell me something funny".
        rf"(?:(?:.{{0,60}} )?{GIVES} |{_LEAD}){_THING} {_FUNNY}(?: (?:sur|about|on) (?P<of>\w.+?))??{_HIS}",
        rf"(?:.{{0,40}} )?(?:(?:tu|vous) (?:n')?(?:as|aurais|avez|auriez)|t'as|t'aurais)(?: pas| rien)? {_THING} "
        rf"{_FUNNY}(?: a (?:me |nous )?(?:lire|citer|dire|raconter|proposer))?",
        # "T'en as un autre plus méchant ?", "juste une vacherie, une pique, sur Facebook par ex"
        rf"(?:.{{0,60}} )?(?:t'en as|tu en as|vous en avez|il y en a|y en a|got)(?: pas)?(?: (?:une?|another))?"
        rf"(?: (?:autre|one))? (?:encore )?{_FUNNY}",
        r"(?:.{0,60} )?(?:une?|des|any|a|another) (?:petite |bonne |autre )?(?:vacherie|pique|vanne|blague|tacle|"
        r"punchline|clash|moquerie|jab|dig|roast|joke)s?(?: (?:une?|ou une?) (?:pique|vanne|vacherie|tacle))*"
        r"(?: (?:sur|contre|about|at|on) (?P<butt>\w.+?))?(?: (?:par ex(?:emple)?|for example|stp|svp|please|quoi))*",
        rf"{_LEAD}(?:un peu )?(?:plus |more )(?:{_SORT})(?: (?:que ca|than that|stp|please))?",
        rf"{_LEAD}(?:un peu )?(?:moins |less )(?:corporate|serieux|serious|sage|chiant|boring)(?: (?:stp|please))?",
        rf"{_LEAD}(?:fais|faites|make)(?: moi| nous| me| us) (?:un peu )?(?:rire|marrer|sourire|rigoler|laugh|smile)"
        r"(?: un peu)?",
        r"(?:.{0,40} )?(?:tu (?:connais|as)|t'as|vous (?:connaissez|avez)|do you (?:know|have)|got)(?: pas)? (?:une?|"
        r"des|any|a) (?:petite |bonne |good )?(?:blagues?|vannes?|jokes?)(?: (?:au moins|at least|quand meme|then))?",
        r"(?:.{0,40} )?(?:(?:tu|vous) (?:me |nous )?)?(?:raconte[sz]?|fais|dis|sors|tell)(?: (?:moi|nous|me|us))?"
        r" (?:une|la|a) (?:autre |bonne |petite )?(?:blague|vanne|joke)(?: (?:sur|about|on) .{2,40})?",
        rf"{_LEAD}(?:est ce qu')?(?:il|elle|l'auteur|does (?:he|she|the author)|is (?:he|she|the author))"
        r" (?:ever )?(?:a (?:de l'humour|le sens de l'humour)|fait (?:parfois |des fois )?(?:de l'humour|des blagues)|"
        r"plaisante (?:parfois|des fois)|joke|funny|have a sense of humou?r|make jokes)"
        r"(?: (?:parfois|des fois|sometimes|at all))?",
    ),
    (
        *("drol", "marr", "rigol", "amus", "comi", "ironi", "mord", "piqu", "cingl", "acide", "vachard", "satir"),
        *("moqu", "sarcas", "corros", "caust", "provoc", "funn", "hilar", "witty", "biting", "snark", "punch"),
        *("savage", "sharp", "humo", "spicy", "edgy", "claque", "cogne", "tache", "rire", "sourire", "laugh"),
        *("vach", "mechan", "cruel", "trash", "tacle", "clash", "jab", "dig", "roast", "pique"),
        *("smile", "moins ", "less ", "blague", "vanne", "joke", "plaisante"),
    ),
)
# "No, that's a joke about phone menus" says what was read was one.
_IS_ONE = re.compile(
    r"(?:(?:no|non|mais|but|ok|well|enfin) )*(?:that's|that is|it's|this is|c'est|c'etait) (?:juste |just )?"
    r"(?:an?|une?) (?:\w+ )?(?:jokes?|puns?|blagues?|vannes?|plaisanteries?)\b"
)
_JOKES = re.compile(r"\b(?:tu|vous|t'|you)\b.*\b(?:blague|vanne|joke)s?\b")
_NOT_FUNNY = re.compile(
    r"^\W*(?:\w+ ){0,3}(?:pas (?:tres |si |super |vraiment )*(?:drole|marrant|mechant|mordant)|not (?:that )?funny)"
)
# "Vas-y, balance", of who was asked whether he wants one.
_GO_AHEAD = re.compile(
    r"(?:(?:allez|ok|bon|oui|ouais|vas y|allez y|go|yes|yeah|sure|well|alors) )*(?:vas y|allez y|balance[rz]?|envoie|"
    r"envoyez|lache toi|chiche|go|je (?:t'|vous )ecoute|j'ecoute|volontiers|hit me|shoot|go (?:ahead|on|for it)|do it|"
    r"fais (?:peter|voir|entendre)|montre[rz]?|raconte[rz]?|dis|lis|lisez)(?: (?:toujours|pour voir|alors|moi ca|ca|it|"
    r"une?|en un|then))*"
)
_TAKEN_AS = frozenset({"praise", "smile", "thanks"})
_ANOTHER = frozenset({FollowUp.ANOTHER, FollowUp.MORE, FollowUp.STALE})
# How a message takes up what was said last, by what the journal keeps of that.
_TAKES_UP = {_NOTE: _ANOTHER, _JOKE: _ANOTHER | {FollowUp.YES, FollowUp.NEXT}}


@lately
def wish_for_irony(text: str) -> str | None:
    """Return what a message wants a funny or sharp line on, "" where that is anything; None where it wants none."""
    if not _WISHED.may_match(fold(text)):  # as nearly always
        return None
    sentences = [each for each in sentences_of(text) if not _IS_ONE.match(plainly(each))]
    for sentence in dict.fromkeys((*([] if _IS_ONE.match(plainly(text)) else [text]), *sentences)):
        if found := _WISHED.fullmatch(plainly(sentence)):
            # "Ha ha, il a de l'humour. Et c'est qui, les mass connectors ?" asks something else.
            asks_else = "?" not in sentence and any("?" in each for each in sentences)
            return None if asks_else else found["of"] or found["butt"] or ""
    return None


class Irony:
    """Reads where the author is ironic, as the editor's index tells."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        marked = (each for each in index.sentences if (entry := index.entry(each)) and entry.is_irony)
        self._marked = tuple(marked)

    def reply(self, scene: Scene) -> Reply | None:
        """Return a line of the author's that is not meant quite seriously, where one is wanted that was not read yet,
        or the offer of one to who wants a joke, which the blog has none of; None for all other messages.
        """
        text = scene.message.text
        if not self._marked:
            return None
        if small_talk(text) == _JOKE or (wish_for_irony(text) is not None and _JOKES.search(fold(text))):
            return scene.reply(Outcome.CHAT, (scene.say("irony_for_joke"),), Decision(note=_JOKE), suggestions=())
        of = "" if self._takes_up(scene) else wish_for_irony(text)
        # "C'est une blague ?" of what was just read asks for its tone.
        if of is None or (scene.thread.newest_is_quote and asked_of_quote(text) is AskedOf.TONE):
            return None
        return self._read_on(scene, of) if of else self._read(scene, self._in_turn(scene))

    def _read_on(self, scene: Scene, of: str) -> Reply:
        """Return such a line on a subject; where there is none, what there is on it, or the honest no."""
        findings = self._index.find(self._index.read(of), count=DEPTH)
        scores = {hit.sentence.number: hit.score for hit in findings.hits}
        on_it = [each for each in self._marked if each.number in scores]
        if not on_it or not (findings.answers or findings.is_near):
            return self._answerer.answer_from(scene, findings)
        return self._read(scene, sorted(on_it, key=lambda each: -scores[each.number]))

    def _read(self, scene: Scene, sentences: Sequence[Sentence]) -> Reply:
        for sentence in sentences:
            if scene.thread.was_shown(sentence.post.slug, sentence.start):
                continue
            held = self._quoter.fresh(sentence, scene.thread.was_shown)
            if held.speaker is None and not scene.thread.overlaps(held):
                suggestions = self._answerer.suggestions(scene, (held,))
                parts = (scene.say(_NOTE, held), held)
                return scene.reply(Outcome.ANSWERED, parts, Decision(note=_NOTE), suggestions=suggestions)
        return scene.reply(Outcome.CHAT, (scene.say("no_more_irony"),), Decision(note=_NOTE))

    @staticmethod
    def _takes_up(scene: Scene) -> bool:
        """Say whether a message takes up the offer of such a line, or asks for another, and names no subject."""
        text, turns = _behind_praise(scene.message.text), scene.thread.turns
        takes = _TAKES_UP.get(turns[-1].reply.decision.note) if turns else None
        if takes and FollowUp.YES in takes and _GO_AHEAD.fullmatch(plainly(text)):
            return True
        kind = follow_up(text, in_talk=True) if takes else None
        if takes and turns[-1].reply.decision.note == _NOTE and _NOT_FUNNY.search(fold(text)):
            return True
        return bool(takes and kind in takes) and not subject_words(without_signs(text, kind or FollowUp.YES))

    def _in_turn(self, scene: Scene) -> Sequence[Sentence]:
        """Return the sentences that are meant so: first those of the post last quoted, then from another one on in each
        conversation.
        """
        last = scene.thread.last
        here = [each for each in self._marked if last is not None and each.post == last.post]
        first = zlib.crc32(scene.message.conversation.encode()) % len(self._marked)
        return (*here, *self._marked[first:], *self._marked[:first])


def _behind_praise(text: str) -> str:
    """Return the last sentence of a message where those before it only say how the last joke was taken: "pas mal.
    encore une".
    """
    *before, last = sentences_of(text) or [text]
    is_taken = all(small_talk(each) in _TAKEN_AS or courtesy(each, alone=True) in _TAKEN_AS for each in before)
    return last if before and is_taken else text
