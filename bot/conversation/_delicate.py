"""Messages that neither a quote nor a jest should meet: verdicts on whole groups of people.

Who asks what the blog says of such things asks as anybody does, and is answered as such.
"""

import re

from bot.conversation._scene import Scene
from bot.conversation.heard._plainly import plainly
from bot.index import Index
from bot.model import Decision, Outcome, Reply
from bot.text import LateSign, Pieces, fold

__all__ = ["Delicate", "judges_people"]

_GROUP = (
    r"(?:arabes?|noire?s?|blanche?s?|blancs?|juifs?|juives?|musulmane?s?|chretiens?|catholiques|africaine?s?|"
    r"maghrebine?s?|asiatiques|chinois|chinoises|roms?|gitans?|tsiganes?|migrante?s?|immigree?s?|etrangers|"
    r"refugiee?s?|femmes?|meufs|nanas|hommes|mecs|gays?|homos?|homosexuel(?:le)?s?|lesbiennes|trans|pd|handicapee?s?|"
    r"trisomiques|gros|grosses|obeses|vieux|arabs|blacks|whites|jews|muslims|christians|africans|asians|gypsies|"
    r"migrants|immigrants|foreigners|refugees|wom[ea]n|men|girls|homosexuals|lesbians|transgenders|disabled people|"
    r"fat people|old people|(?:black|white|gay|trans|jewish|muslim|arab|asian|african) (?:people|guys|men|women))"
)
# The beginnings of these, one of which is in all that is said of them.
_GROUPS = Pieces(
    "arab", "noir", "blanc", "juif", "juiv", "musulm", "chreti", "catho", "afric", "maghreb", "asia", "chinoi",
    "rom", "gitan", "tsigan", "migr", "etrang", "refug", "femme", "meuf", "nana", "hom", "mec", "gay", "lesb",
    "trans", "pd", "handicap", "triso", "gros", "obese", "vieux", "black", "white", "jew", "muslim", "christ", "gyps",
    "foreign", "wom", "men", "girls", "disabled", "fat ", "old people",
)  # fmt: skip
_DEGRADES = (
    r"(?:voleurs?|voleuses?|menteu\w+|feignante?s?|faineante?s?|paresseu\w+|sales?|con(?:ne)?s?|idiote?s?|stupides?|"
    r"betes|inferieure?s?|dangereu(?:x|ses)|terroristes?|criminels?|violeurs?|parasites?|profiteurs?|assistee?s?|"
    r"malades?|degoutante?s?|anormaux|anormales|radins?|avares?|hysteriques?|nul(?:le)?s|faibles?|racaille|cancer|"
    r"fleau|probleme|danger|moins (?:intelligente?s?|que rien)|pas (?:normaux|faite?s pour|humains)|thie(?:f|ves)|"
    r"liars?|lazy|dirty|stupid|inferior|criminals?|terrorists?|rapists?|parasites|subhuman|problem|disease|disgusting|"
    r"greedy|weak|vermin|scum|not human|dangerous|evil)"
)
_HARM = (
    r"(?:rester? (?:a la maison|chez (?:eux|elles)|en cuisine)|retourner? |rentrer? |mourir|crever|disparaitre|"
    r"se taire|obeir|degager|partir|etre (?:renvoye|expulse|tue|enferme|interdit|soumis|elimine|extermine)\w*|"
    r"stay (?:at )?home|stay in the kitchen|go (?:back )?home|leave|die|shut up|obey|"
    r"be (?:deported|killed|banned|locked up|exterminated))"
)
_LEAD = (
    r"(?:(?:de toute (?:facon|maniere)|bref|moi|franchement|honnetement|pour moi|bon|et|mais|en vrai|"
    r"je (?:trouve|pense|crois|dis) que|i (?:think|say|believe)(?: that)?|honestly|but|and|so) )*"
)
_ALL = r"(?:tou(?:s|tes) )?(?:les |ces |ses |des |une? |all |the |these |those |an? )*(?:sales? |putain de |fucking )*"
_VERDICT = LateSign(
    rf"^{_LEAD}{_ALL}{_GROUP} (?:(?:ne |n')?(?:sont|c'est|est|are|is)(?: \w+){{0,2}}? {_DEGRADES}\b|"
    rf"(?:devraient|devrait|doivent|doit|feraient mieux de|should|must|ought to|belong) {_HARM}|"
    r"(?:sentent|puent|volent|mentent|profitent|nous (?:envahissent|remplacent)|stink|steal|lie|invade|"
    r"belong in the kitchen)\b|(?:controlent|dominent|dirigent|possedent|control|rule|own|run)"
    r" (?:tout|le monde|les medias|la finance|les banques|everything|the (?:world|media|banks))|dehors$|out$)|"
    r"\b(?:sales? |mort aux |dehors les |a bas les |i hate (?:all )?|je (?:hais|deteste) (?:tous )?les |death to |"
    rf"kill (?:all )?)(?:the )?{_GROUP}\b|\b(?:il faut|faut|on devrait|we should|let's)"
    r" (?:tuer|expulser|renvoyer|virer|eliminer|exterminer|bruler|frapper|enfermer|kill|deport|exterminate|burn|ban)"
    rf" (?:tou(?:s|tes) )?(?:les |all )?(?:the )?{_GROUP}\b|\b(?:la place (?:de la |des |d'une )(?:femmes?)|"
    r"a woman's place) (?:est|c'est|is) (?:a la|dans|en|au|in the|at)\b"
)
# A mark of asking behind these asks for nothing but consent.
_TAG = re.compile(r"[\s,]*(?:non|hein|pas vrai|n['’]est-ce pas|right|no|isn['’]t it)\s*\?+\s*$", re.IGNORECASE)
# How these end: a look that spares nearly all questions that.
_TAGS = ("non", "hein", "vrai", "pas", "right", "no", "it")


def judges_people(text: str) -> bool:
    """Say whether a message runs down all who share an origin, a faith, a sex, an age or a body, and asks nothing."""
    text = _without_tag(text)
    if "?" in text or not _GROUPS.any_in(fold(text)):
        return False
    return _VERDICT.search(plainly(text)) is not None


def _without_tag(text: str) -> str:
    may_have_one = text.rstrip().rstrip("?").rstrip().lower().endswith(_TAGS)
    return _TAG.sub("", text) if may_have_one else text


class Delicate:
    """Takes up no verdict on people."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def reply(self, scene: Scene) -> Reply | None:
        """Return a sober word to a verdict on people where the blog has none; else None."""
        text = scene.message.text
        if judges_people(text) and not self._index.find(self._index.read(text)).answers:
            note = Decision(note="verdict on people")
            return scene.reply(Outcome.CHAT, (scene.say("no_verdict_on_people"),), note, suggestions=())
        return None
