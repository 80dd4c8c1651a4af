"""What somebody wants read: a passage on a thing, whatever it is called, or anything but what he names."""

import re
from dataclasses import replace

from bot.conversation._answering import Answerer
from bot.conversation._hanging import DEPTH, shown
from bot.conversation._own_topics import OwnTopics
from bot.conversation._scene import Scene
from bot.conversation._thread import CHOICE
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import FollowUp, subject_words
from bot.conversation.heard._plainly import plainly
from bot.index import Index
from bot.model import Decision, Outcome, Reply
from bot.quotes import Quoter
from bot.text import content_stems

_OPENING = r"^(?:(?:et|ok|oui|bon|alors|mais|euh|dis|tiens|allez|sinon|donc|du coup|and|so|well|stp|svp|please) )*"
_CAN_YOU = (
    r"(?:(?:est ce que )?(?:(?:tu|vous) (?:peux|pouvez|pourrais|pourriez|voudrais|voudriez|veux|voulez)|"
    r"(?:peux|pourrais|veux) tu|(?:pouvez|pourriez|voulez) vous|(?:can|could|would|will) you(?: please)?) )?"
)
_AGAIN = (
    r"(?:re(?:donne[rz]?|li[st]|lire|lisez|trouve[rz]?|montre[rz]?|cite[rz]?|sors|sort(?:ir|ez))|"
    r"remet(?:s|tre|tez))"
)
_GIVE = (
    r"(?:donne[rz]?|mets|mettre|lis|lire|lisez|montre[rz]?|trouve[rz]?|envo(?:ie|yer|yez)|sors|sort(?:ir|ez)|"
    r"passe[rz]?|"
    r"file[rz]?|balance[rz]?|lache[rz]?|ressors|ressortir|rappelle[rz]?|rappeler|partage[rz]?|chercher?|send|read|give|"
    r"show|find|share|get)"
)
_PIECE = (
    r"(?:passages?|citations?|extraits?|phrases?|bouts?|trucs?|paragraphes?|mots|lignes?|punch ?lines?|quotes?|lines?|"
    r"bits?|extracts?)"
)
_WHICH = (
    r"(?:(?:encore |juste |again )?(?:l[ae]s?|l'|une?|des|ta|ton|sa|ses|d'autres|quelques|ce|cette|the|an?|some|"
    r"your|his|that)"
    r" (?:(?:petite?|belle|bonne|meilleure?s?|fameu(?:x|se)|autres?|meme|jolie|best|"
    r"favou?rite|good|nice|famous|other) )*)"
)
_ON = r"(?:sur|d[eu]s?|d'|a propos d[eu]s?|concernant|avec|(?:ou il|qui) (?:en )?parle d[eu]s?|about|on|with|by|from)"
_ARTICLE = r"(?:(?:les?|la|the) |l')?"
_TAIL = (
    r"(?: (?:stp|svp|please|encore(?: une fois)?|again|once more|hier|tout a l'heure|la|deja|"
    r"s'il (?:te|vous) plait))*$"
)
_WANTS = LateOpening(
    rf"{_OPENING}{_CAN_YOU}(?:(?:me|nous|m'|le|la) ?)*(?:(?P<again>{_AGAIN})|{_GIVE})(?: (?:moi|nous|me|us))? "
    rf"{_WHICH}{_PIECE}"
    rf" {_ON} ?{_ARTICLE}(?P<what>\w.*?){_TAIL}"
)
# "on parlait de big data hier", "hier tu m'avais lu un truc sur l'Inde, tu peux …"
_BEFORE = (
    r"(?:hier(?: soir)?|avant hier|l'autre (?:jour|fois)|la derniere fois|tout a l'heure|yesterday|last time|"
    r"earlier)"
)
_SPOKE = (
    r"(?:(?:on|tu|vous|nous|we|you) (?:(?:m'|me |nous |en |were |was )*(?:avai[st]|avions|aviez|a|as|avez|avons)? ?)"
    r"(?:parl\w+|caus\w+|discut\w+|lu|cite|talk\w*|told me|read me)(?: (?:un truc|un passage|une citation|something))?)"
)
_REMEMBERS = LateOpening(
    rf"{_OPENING}(?:{_BEFORE} {_SPOKE} {_ON} ?{_ARTICLE}(?P<what>\w.*?)"
    rf"(?: (?:(?:tu|vous) (?:peux|pouvez|pourrais)|(?:peux|pouvez) (?:tu|vous)|(?:can|could) you) .*)?$"
    rf"|{_SPOKE} {_ON} ?{_ARTICLE}(?P<other>\w.*?) {_BEFORE}$)"
)
# "j'ai un exposé sur Facebook. Tu as une citation ?"
_HAVE_YOU = re.compile(
    rf"^(?:(?:tu|vous) (?:as|avez|aurais|auriez)|t'as|as tu|avez vous|aurais tu|auriez vous|(?:have|do) you (?:got|"
    rf"have)|"
    rf"(?:il )?y a(?: t il)?)(?: (?:pas|juste))? (?:une?|des|quelques|any|an?|some) (?:(?:bonne|petite|belle|good) "
    rf")?{_PIECE}"
    rf"(?: (?:pour (?:moi|ca)|la dessus|a (?:me|nous) (?:donner|lire)|for me|on that))*{_TAIL}"
)
_LAST_PIECE = re.compile(r"[.!;:,]\s*(?P<last>[^.!?;:,]+\?)\s*$")
# "autre chose que Facebook", "à part Facebook"
_BUT_THAT = LateOpening(
    rf"{_OPENING}(?:(?:t'as|tu as|vous avez|parle[rz]?(?: moi)?|lis moi|on parle|got|tell me|read me) )?(?:de |d')?(?:"
    rf"(?:autre chose|(?:d'autres? |autres? )(?:trucs?|choses?|sujets?|{_PIECE})|something (?:else|other)|"
    rf"anything(?: else)?)"
    r" (?:que|qu'|than|but)|(?:a part|hormis|sauf|apart from|other than|besides))"
    rf" ?(?:d[eu]s? |d')?{_ARTICLE}(?P<not>\w[\w' ]*?){_TAIL}"
)
# "d'autres trucs sur Facebook que le bonheurisme", "parle-moi des réseaux sociaux mais pas de Facebook"
_ON_BUT_NOT = LateOpening(
    rf"{_OPENING}(?:(?:t'as|tu as|as tu|vous avez|avez vous|(?:do you )?have(?: you)?(?: got)?|any) )?(?:(?:d'|des |"
    rf"un |une )?"
    rf"(?:autres?|other|else)(?: choses?| trucs?| {_PIECE})|autre chose|anything else|something else) {_ON} ?{_ARTICLE}"
    rf"(?P<on>\w[\w' ]*?) (?:que|qu'|than|but|a part|sauf) ?(?:d[eu]s? |d')?{_ARTICLE}(?P<not>\w[\w' ]*?){_TAIL}"
    rf"|{_OPENING}(?:(?:parle[rz]?|cause[rz]?|tell|talk|read)(?: (?:moi|nous|me|to me))? (?:{_ON} ?)?|sur )"
    rf"{_ARTICLE}"
    rf"(?P<about>\w[\w' ]*?) (?:(?:mais|et|but|and) (?:surtout )?(?:pas|not)|a part|sauf|sans parler|except|without)"
    rf" (?:d[eu]s? |d'|sur |about |on )?{_ARTICLE}(?P<without>\w[\w' ]*?){_TAIL}"
)
# One of these words is in both.
_EXCEPT = frozenset({"que", "qu", "than", "but", "part", "hormis", "sauf", "apart", "other", "besides", "pas", "not"})
_EXCEPT |= {"sans", "except", "without"}
_LONGEST, _MOST_WORDS = 140, 6


def passage_wanted(text: str) -> tuple[str, bool] | None:
    """Return on what a message wants a passage read, and whether it says "again"; None where it wants none so."""
    plain = plainly(text)
    if len(plain) > _LONGEST:
        return None
    found = _WANTS.match(plain)
    if found:
        return (found["what"], found["again"] is not None) if _names(found["what"]) else None
    found = _REMEMBERS.match(plain)
    what = (found["what"] or found["other"]) if found else ""
    return (what, True) if what and _names(what) else None


def wanted_but(text: str) -> tuple[str, str] | None:
    """Return on what a message wants something read ("" for anything), and of what nothing; None for others."""
    plain = plainly(text)
    if len(plain) > _LONGEST or _EXCEPT.isdisjoint(plain.replace("'", " ").split()):
        return None
    if found := _BUT_THAT.match(plain):
        return ("", found["not"]) if _names(found["not"]) else None
    found = _ON_BUT_NOT.match(plain)
    if not found:
        return None
    wanted, unwanted = found["on"] or found["about"], found["not"] or found["without"]
    return (wanted, unwanted) if _names(wanted) and _names(unwanted) else None


def _names(what: str) -> bool:
    return bool(subject_words(what)) and len(what.split()) <= _MOST_WORDS


class Wishes:
    """Reads what is wanted, and leaves out what is not."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._own_topics = OwnTopics(index, answerer)

    def reply(self, scene: Scene) -> Reply | None:
        """Return what is read to who wants a passage on something, or on anything but something; None for others."""
        if wanted := passage_wanted(scene.message.text):
            return self._read(scene, *wanted)
        if but := wanted_but(scene.message.text):
            return self._without(scene, *but)
        return self._on_what_was_told(scene)

    def _read(self, scene: Scene, what: str, again: bool) -> Reply:  # noqa: FBT001  # it comes with what is wanted
        findings = self._index.find(scene.read(self._index, what), count=DEPTH)
        if again and findings.answers:
            for hit in findings.hits:
                if scene.thread.was_shown(hit.sentence.post.slug, hit.sentence.start):
                    once_more = self._quoter.fresh(hit.sentence, _never)
                    return shown(self._answerer, scene, "once_more", once_more, FollowUp.REPEAT)
        note = CHOICE + what if findings.answers else ""
        return self._own_topics.on(scene, what) or self._answerer.answer_from(scene, findings, note=note)

    def _without(self, scene: Scene, wanted: str, unwanted: str) -> Reply | None:
        """Read on what is wanted only sentences that say nothing of what is not; offer other topics where all is."""
        stems = frozenset(content_stems(unwanted))
        if not wanted:
            others = tuple([each for each in scene.topics if stems.isdisjoint(content_stems(each))])
            said = replace(scene, offer=lambda: others or scene.topics)
            return said.reply(Outcome.CHAT, (said.say("bored"),), Decision(note="something else"))
        findings = self._index.find(scene.read(self._index, wanted), count=DEPTH)
        left = [hit for hit in findings.hits if not stems <= set(content_stems(hit.sentence.text))]
        if not findings.answers or not left:
            return None
        return self._answerer.answer_from(
            scene, replace(findings, hits=tuple(left)), note=CHOICE + wanted, lenient=True
        )

    def _on_what_was_told(self, scene: Scene) -> Reply | None:
        """Read on the topic that somebody tells of before asking for "a quote"."""
        text = scene.message.text
        last = _LAST_PIECE.search(text) if text.rstrip().endswith("?") else None
        if last is None or not _HAVE_YOU.match(plainly(last["last"])):
            return None
        topics = self._answerer.topics_named(self._index.read(text[: last.start()]))
        return self._read(scene, topics[0], again=False) if topics else None


def _never(_slug: str, _start: int) -> bool:
    return False
