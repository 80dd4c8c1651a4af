"""How the author stands to what was just read: "donc il est contre ?", "il y croit ?", "so he likes it?".

He seldom says it in a word, and nothing here says it for him: what he writes closest to it is read.
"""

import re
from collections.abc import Callable, Iterable

from bot.conversation._answering import Answerer
from bot.conversation._hanging import said, shown
from bot.conversation._own_view import OwnView
from bot.conversation._scene import Scene
from bot.conversation.heard._follow_ups import FollowUp
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD
from bot.model import Citation, Reply

# Over folded text without punctuation.
_HE = r"(?:il|elle|l'aut(?:eur|rice)|l[ae] blogueu(?:r|se))"
_HE_EN = r"(?:s?he|they|the (?:author|blogger))"
# One of these says how somebody stands; what may stand beside it names nothing.
_STANCES = frozenset(
    "pour contre favorable oppose partisan fan anti optimiste pessimiste inquiet "  # noqa: SIM905  # a list of words
    "inquiete content contente fache alarmiste enthousiaste convaincu sceptique seduit emballe mefiant neutre mitige "
    "nuance severe admiratif impressionne for pro con contra against favour favor opposed optimistic pessimistic "
    "worried afraid happy unhappy angry enthusiastic convinced sceptical skeptical neutral impressed right wrong "
    "alarmed alarmist".split()
)
_BESIDE = frozenset(
    "vraiment plutot donc si tres un peu assez bien quand meme pas aussi carrement "  # noqa: SIM905  # the same
    "trop totalement ou et non de a d' ca cela tout ce c'est hein alors du coup en fait au final finalement la dessus "
    "lui elle vrai je comprends really rather so very bit quite not too totally all kind of to be about by with in it "
    "il elle s'en fiche fout moque indifferent "
    "that this them then or and no though him her eux himself of".split()
)
_IS = re.compile(
    rf"{LEAD}(?:(?:lui |elle )?{_HE} (?:est|serait|a l'air|semble|parait|reste)(?: d'etre)?|"
    r"(?:l'aut(?:eur|rice) )?(?:est|serait|reste)(?: t)? (?:il|elle)|s?he'?s|they're|"
    rf"{_HE_EN} (?:is|are|seems?|sounds?)|(?:is|are|does) {_HE_EN}(?: (?:seem|sound))?) (?P<how>.+)"
)
_THINKS = re.compile(
    rf"{LEAD}(?:{_HE} |(?:l'aut(?:eur|rice) )?(?:lui |elle )?(?:ca|cela) |(?:l'aut(?:eur|rice) )?"
    r"(?=.*\b(?:il|elle)\b))?(?:n'|ne )?(?:(?:y |en |s'en |s'|l'|le |la |les )?"
    r"(?:mouille|croit|adhere|approuve|valide|soutient|defend|aime|adore|deteste|inquiete|mefie|rejouit|regrette|suit|"
    r"rejette|craint|souhaite|choque|derange|gene|enerve|revolte|scandalise|amuse|plait|effraie|rassure|tente)|"
    r"prend (?:parti|position)|tranche|a(?: t (?:il|elle))? (?:raison|tort|peur|confiance)|"
    r"est (?:pas |vraiment )?d'accord|"
    r"(?:le |la |les |l'|en |y )?(?:trouve|juge|considere|voit) (?:ca |cela )?(?:comme )?[\w']+(?: ou [\w']+)?)(?: t)?"
    r"(?: (?:il|elle))?(?P<how>(?: [\w']+)*)$"
)
_THINKS_OTHERWISE = re.compile(
    rf"{LEAD}(?:(?:does|do|so|sounds like) )*{_HE_EN} (?:doesn't |does not |really |actually |himself )*"
    r"(?:likes?|loves?|hates?|dislikes?|supports?|(?:dis)?approves?|believes?|buys?|trusts?|worr(?:y|ies)|fears?|"
    r"minds?|(?:dis)?agrees?|takes? sides?|recommends?|welcomes?|sees? (?:it|that|this|them) as"
    r" (?:an? )?\w+(?: or (?:an? |rather )?\w+)?)(?P<how>(?: [\w']+)*?)(?: (?:doesn't|does) s?he)?$|"
    rf"{LEAD}(?:(?:does|do) )?(?:it|that|this|any of (?:it|that)) (?:really )?"
    r"(?:bother|worry|shock|scare|annoy|please|surprise|convince)s? (?:him|her|them|the author)"
    rf"(?P<at_all>(?: (?:at all|then))?)$|{LEAD}(?:c'est|est ce(?: que c'est)?) [\w']+ ou"
    r" (?:bien )?(?:c'est |pas )?(?:[\w']+ )?(?:pour|selon|d'apres) (?:lui|elle|l'auteur)(?P<for_him>)$|"
    rf"{LEAD}(?:c'est|est ce(?: que c'est)?)(?: (?:plutot|donc))? une? [\w']+ ou (?:bien )?(?:plutot )?(?:une? )?[\w']+"
    r" (?:pour|selon|d'apres) (?:lui|elle|l'auteur)(?P<to_his_mind>)$|"
    rf"{LEAD}(?:ca |cela )?(?:lui fait|le rend) (?:peur|plaisir|envie|mal|triste|heureux)(?: ou (?:pas|non))?"
    rf"(?P<to_him>)$|{LEAD}(?:whose|which|what) side is {_HE_EN} on(?P<then>(?: then)?)$"
)
_DOES = (
    r"(?:denonce|critique|approuve|condamne|deplore|regrette|constate|observe|decrit|prone|defend|soutient|attaque|accuse|"
    r"celebre|admire|plaisante|ironise|exagere|encense|salue|moque|rejouit|inquiete|felicite|alarme|plaint|"
    r"condemn(?:ing)?|defend(?:ing)?|attack(?:ing)?|support(?:ing)?|endors(?:e|ing)|admir(?:e|ing)|criticis(?:e|ing)|"
    r"prais(?:e|ing)|describ(?:e|ing)|stat(?:e|ing)|denounc(?:e|ing)|report(?:ing)?|mock(?:ing)?|"
    r"warn(?:ing)?|joke|joking|celebrat(?:e|ing))"
)
# "il dénonce ou il constate ?", "is he praising or mocking them?"
_DOES_EITHER = re.compile(
    rf"{LEAD}(?:{_HE} |(?:is|does) {_HE_EN} |{_HE_EN} is )(?:(?:s'en|se|s'|les?|la|l') ?)?{_DOES}(?: [\w']+)? (?:ou|or)"
    rf" (?:bien )?(?:est ce qu')?(?:{_HE} )?(?:(?:s'en|se|s'|les?|la|l') ?)?(?:just )?{_DOES}"
    r"(?: (?:juste|seulement|simplement|ca|cela|la|it|that|them))*$"
)
# "Reprend-il la formule à son compte ?"
_TAKES_OVER = re.compile(
    rf"{LEAD}(?:(?:est ce qu')?{_HE} )?reprend (?:(?:t )?{_HE} )?(?:ca|cela|(?:l[ae]s? |l'|cett?e? |ces )?[\w']+) "
    r"a son compte(?: ou [\w' ]{2,40})?$"
)
# Said without a mark of asking these ask, too: "so he's against it".
_CONCLUDES = re.compile(r"^(?:(?:ok|et|bon|mais|and|but) )*(?:donc|alors|du coup|so|then|sounds like)\b")
# So does what leaves him the choice: "c'est bien ou c'est flippant pour lui".
_OR_FOR_HIM = re.compile(r"\bou (?:[\w']+ ){1,4}(?:pour|selon|d'apres) (?:lui|elle|l'auteur)$")
_EITHER = re.compile(r"\b(?:pour ou contre|contre ou pour|for or against|pro (?:or|and) (?:con|contra|anti))\b")


# "Il est d'accord avec moi ?" asks how he stands to what was read all the same.
_WITH_ME = re.compile(
    r" (?:avec|with|que) (?:moi|nous|me|us)\b|,? (?:oui ou non|yes or no)$|"
    r" (?:avec|with) (?:ce que|what) (?:je|j'|i) ?\w+(?: (?:dis|dit|said))?"
)


# What stands before what he is for or against: "il est contre les patrons ?"
_ARTICLES = frozenset({"le", "la", "les", "l", "des", "du", "the", "an", "these", "those", "ces", "ce", "cette", "cet"})


def asks_his_stance(text: str, is_read: Callable[[str], bool] = lambda _: False) -> bool:
    """Say whether a message asks in few words how the author stands to what was read, and names nothing beside; of a
    word that it names `is_read` says whether it was just read.

    Who asks whether he is for or against wants both sides, and is answered elsewhere.
    """
    plain = _WITH_ME.sub("", plainly(text))
    is_asked = "?" in text or plain.endswith((" ou pas", " ou non")) or _CONCLUDES.match(plain)
    if _EITHER.search(plain) or not (is_asked or _OR_FOR_HIM.search(plain)):
        return False

    def names_nothing(words: Iterable[str]) -> bool:
        return all(word in _BESIDE or (may_name and (word in _ARTICLES or is_read(word))) for word in words)

    may_name = "they" not in plain.split()  # those who were spoken of, rather than who writes the blog

    how = said["how"].split() if (said := _IS.match(plain)) else []
    if not _STANCES.isdisjoint(how) and names_nothing(word for word in how if word not in _STANCES):
        return True
    if _DOES_EITHER.match(plain) or _TAKES_OVER.match(plain):
        return True
    said = _THINKS.match(plain) or _THINKS_OTHERWISE.match(plain)
    return said is not None and names_nothing((said["how"] or "").split())


class HisStance:
    """Reads what the author writes closest to a stance on what was just read."""

    def __init__(self, answerer: Answerer, own_view: OwnView) -> None:
        self._answerer = answerer
        self._own_view = own_view

    def told(self, scene: Scene, last: Citation) -> Reply:
        """Return the author's own judgement near the last quote that was not read yet, or that he gives no other."""
        quoted = next((each for each in scene.thread.newest if each.speaker), None)
        own = self._own_view.unread(scene, quoted or last)
        if own is None:
            return said(scene, "no_stance", FollowUp.OWN_VIEW)
        return shown(self._answerer, scene, "own_view" if quoted else "stance", own, FollowUp.OWN_VIEW)
