"""The one of several things just read that is meant by its place: "et la dernière ?", "and the second one?"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.conversation._scene import Scene
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._pointing import LEAD
from bot.text import from_chat_spelling, lately
from bot.text import plain as plain_of

# Which of the things listed is meant.
_PLACES = {
    r"premi(?:er|ere)s?|1 ?er|1 ?ere|first|1st": 0, r"deuxieme|seconde?|second|2 ?e(?:me)?|2nd|celui du milieu": 1,
    r"troisieme|3 ?e(?:me)?|third|3rd": 2, r"quatrieme|4 ?e(?:me)?|fourth|4th": 3, r"derni(?:er|ere)s?|last": -1,
}  # fmt: skip
_TELL = (
    r"(?:(?:(?:can|could) you |(?:tu )?(?:peux|pourrais)(?: tu)? |(?:vous )?(?:pouvez|pourriez)(?: vous)? )?"
    r"(?:explain|describe|detail|read|tell me (?:more )?about|talk about|expliquer?|expliquez|detailler?|detaillez|"
    r"developper?|developpez|decrire|decri[st]|decrivez|parle[rz]?|(?:en )?dire plus sur|lire|lis|lisez|precise[rz]?)"
    r"(?: moi| nous| me| us| moi de| de)? )"
)
# "revenons au premier", "back to the first one".
_BACK_TO = r"(?:(?:on )?(?:revien[ts]|revenons|revenez|retour|retournons|(?:go |let's go )?back|return) (?=a |au |to ))"
_ONE = (
    r"(?:one|point|element|aspect|theme|truc|sujet|cas|groupe|type|exemple|enjeu|critere|propriete|chose|idee|question|"
    r"categorie|partie|thing|item|property|group|kind|topic|subject|part|example|category)"
)
_UNCLEAR = (
    r"(?:(?:tu (?:peux|pourrais)|vous (?:pouvez|pourriez)) (?:l'|la |le |m'|me |nous )*(?:preciser?|expliquer?|"
    r"developper?|detailler?|redire|relire)|c'etait (?:quoi|laquelle|lequel)|(?:ca )?m'interesse|je (?:la |le )?veux|"
    r"c'est quoi|stp|svp|alors|je (?:ne )?comprends pas|j'ai pas compris|please|then|i don't get it)"
)
_ONE_OF_THEM = LateOpening(
    rf"{LEAD}{_BACK_TO}?(?:c'est quoi |quid de |what(?:'s| is| about) |{_TELL})?(?:le|la|the|l'|au|a la|a l'|to the) ?"
    rf"({'|'.join(_PLACES)})(?: {_ONE})?(?: {_UNCLEAR})*$"
)
_ARTICLE = r"(?:l[ea] |les |l['’]|une? |des )"
_THING = rf"{_ARTICLE}[^,;:.()«»]{{2,30}}?"
_LIST = re.compile(rf"{_THING}(?:, ?{_THING})+,? (?:et|ou) {_THING}(?=[,;:.()]|$)", re.IGNORECASE)
_BETWEEN = re.compile(rf"(?:,? (?:et|ou)|,) ?(?={_ARTICLE})", re.IGNORECASE)


def one_listed(text: str, quoted: Iterable[str]) -> str | None:
    """Return the thing that a message means by its place among those that the first of some quotes lists which lists
    any, or None.
    """
    place = place_meant(text)
    lists = (_LIST.search(each.replace("\xa0", " ")) for each in quoted) if place is not None else iter(())
    listed = next(filter(None, lists), None)
    if place is None or listed is None:
        return None
    things = _BETWEEN.split(listed[0])
    return things[place] if place < len(things) else None


@lately
def place_meant(text: str) -> int | None:
    """Return which of the things just read a message means by its place and no more, from 0, -1 for the last."""
    # "2e" is no shorthand, whatever "e" alone stands for.
    found = _ONE_OF_THEM.match(plain_of(text)) or _ONE_OF_THEM.match(plain_of(from_chat_spelling(text)))
    return None if found is None else next(at for words, at in _PLACES.items() if re.fullmatch(words, found[1]))


def naming_what_is_meant(scene: Scene) -> Scene:
    """Return a scene whose message names the thing that it means by its place among those read last."""
    last = scene.thread.last
    if last is None or place_meant(scene.message.text) is None or scene.thread.named_subjects:
        return scene
    here = [each for each in reversed(scene.thread.citations) if each.post == last.post]
    thing = one_listed(scene.message.text, (each.quotes[each.main].text for each in here))
    return replace(scene, message=replace(scene.message, text=f"et {thing} ?")) if thing else scene
