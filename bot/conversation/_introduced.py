"""Who tells of themselves before they ask, as whoever comes in does: "je suis prof ; je peux contacter l'auteur ?".

What is asked of the bot, of the blog or of its author beside that is what they want to know, and needs no search.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.conversation._asked_of_bot import names_a_subject
from bot.conversation._scene import Scene
from bot.conversation.heard._announced import FOR_A_TASK
from bot.conversation.heard._arriving import NEWCOMER
from bot.conversation.heard._author_life import asks_of_author_s_life
from bot.conversation.heard._beginnings import LateOpening, Openings
from bot.conversation.heard._leaving import leaves_choice
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pronouns import THING
from bot.conversation.heard._small_talk import guest_talk, small_talk
from bot.conversation.heard._statements import states
from bot.index import Index
from bot.text import LatePattern, Pieces, has_words

_IN = r"(?:(?:ok|et|bon|mais|alors|du coup|donc|euh|dis|dites|so|and|but|well|uh|um) )*"
_NEWCOMER_FIRST = LateOpening(rf"{NEWCOMER} (?=\S)")
# One of these is in what newcomers say.
_NEWCOMERS = Pieces(
    *("je ", "j'", "nouv", "premier", "jamais", "debarque", "i ", "i'", "im ", "new", "just", "first", "never")
)
# What is asked of us beside what is told has fewer words.
_FEW = 16
_THING = r"(?:truc|salon|serveur|channel|bot|machin)"
# While nothing was read yet these are asked of the bot and the blog, as the question behind each; later on, of what
# was read.
_BEFORE_ALL = tuple(
    (LatePattern((rf"{_IN}(?:{asked})",)), meant)
    for asked, meant in (
        (r"(?:c'est )?qui (?:qui |c'est qui )?(?:ecrit|a ecrit)(?: ici| ca| tout ca)+", "qui est l’auteur ?"),
        (r"who (?:writes|wrote) (?:all )?(?:this|that|these|it|here)(?: stuff| thing)?", "who is the author?"),
        (
            rf"(?:(?:c'est|ca fait) quoi|qu'est ce que c'est|kesako)(?: (?:ca|ici|exactement|au juste|en fait|alors|"
            rf"donc|ce {_THING}|d[eu] (?:ce )?{_THING}|(?:l'|le |la )(?:idee|concept|but|delire|principe|interet|"
            rf"topo)))*",
            "c’est quoi ce bot ?",
        ),
        (
            r"(?:what(?:'s| is)|whats|wtf is) (?:this|it|that|the (?:point|idea|deal|concept|purpose))(?: (?:exactly|"
            r"here|thing|place|then|even|supposed to be|of (?:this|it)(?: bot| all)?|with this))*",
            "what is this bot?",
        ),
        (
            r"(?:what(?:'s| is)|whats) (?:this|it|that|this (?:place|channel|server|thing)) (?:all )?about(?: "
            r"(?:exactly|then|anyway))*",
            "what is this blog about?",
        ),
        (
            r"(?:il|elle|l'auteur)(?: il| elle)? (?:ecrit|parle|cause|blogue) (?:sur|de) quoi"
            r"(?: (?:en general|d'habitude|exactement|au juste))*",
            "de quoi parle le blog ?",
        ),
        (r"(?:ca|sa|il) (?:marche|fonctionne)(?: bien| toujours| encore)*", "tu es là ?"),
        (r"comment (?:ca|sa|cela) (?:marche|fonctionne)(?: \w+){0,2}", "comment tu marches ?"),
        (r"(?:is|does) (?:this|it) work(?:ing|s)?", "are you there?"),
        (
            r"(?:vous avez|tu as|t'as|you got|got|do you have|have you got) (?:un|le|a|the|any) (?:lien|link|url|"
            r"adresse|address)(?: (?:stp|svp|please|pls))*",
            "c’est quoi l’adresse du blog ?",
        ),
        (r"(?:ca|c'est|il) (?:date de|est de|de) quand", "de quand date le blog ?"),
        # Nothing was said yet that could be agreed with.
        (r"(?:ok|oki|okay|oui|ouais|non|nan|d'accord|dac|yes|yep|yeah|no|nope|sure)(?: (?:ok|oui|non|yes|no))*", "?"),
    )
)
_OPENINGS = Openings(pattern for pattern, _ in _BEFORE_ALL)
# What is asked of bot, blog or author by name, whatever was told beside it.
_OF_US = frozenset(
    "who help author subjects where_blog reach_author audience machine languages ask_away may_err no_idea asks_kept "  # noqa: SIM905  # a list of thirty words reads worse
    "asks_erase why_quotes verbatim disagrees cite_as clock empty blog_count blog_list blog_last "
    "sum blog_first blog_dates blog_age blog_start blog_shortest blog_longest blog_name".split()
)
# These ask for nothing: what is wanted beside them counts ("bravo pour ce bot, lis-moi la suite").
_NO_QUESTION = frozenset({"compliment", "sad"})
# What these ask for, a subject beside them tells, or what was just read: "Je lis sur le big data. Par où commencer ?"
_ASKS_FOR_ANY = frozenset({"help", "subjects", "ask_away", "no_idea", "empty", "blog_start", "disagrees"})
# "Mon chef m'a dit de lire ce blog, ça vaut le coup ?" asks that of the blog.
_WORTH = "worth_reading"
_CITED = "cite_as"
_OF_THE_BLOG = re.compile(r"\b(?:blog|site|billets?|articles?|posts?|auteur|author)\b")
_ON_IT = re.compile(
    r"\b(?:sur|about|concernant|propos)\b(?! (?:ce |le |un |this |the )?(?:serv\w*|discord|salon|blog|bot|chan\w*))"
)
_NO_END = " ,;:\n"
_BREAK = re.compile(r"[.!?…;:,\n]+\s+")
# Nobody who tells more comes to us (characters).
_LONGEST = 300


def arrived(scene: Scene, index: Index) -> Scene:
    """Return a scene whose message is what somebody asks of bot, blog or author, without what they tell beside it."""
    text = scene.message.text
    if len(text) > _LONGEST or FOR_A_TASK.fullmatch(plainly(text)):
        return scene
    meant = _beside_what_is_told(text, index, in_talk=scene.thread.last is not None)
    if meant is None and scene.thread.last is None:
        left = _without_newcomer(text)
        asked = None if scene.thread.turns else _asked_before_all(left)
        meant = asked or (left if left != text and guest_talk(left) in _OF_US else None)
    return replace(scene, message=replace(scene.message, text=meant)) if meant else scene


def _beside_what_is_told(text: str, index: Index, *, in_talk: bool) -> str | None:
    """Return the beginning or the end of a message, where that is asked of us and the rest only told."""
    for asked, told in _in_two(text):
        if _asks_of_us(asked, told, index, in_talk=in_talk):
            return asked.strip()
    return None


def _in_two(text: str) -> Iterator[tuple[str, str]]:
    """Yield the two pieces of a text at each of its marks, each of them first."""
    for mark in _BREAK.finditer(text):
        # Without a comma it is a piece of which all is known already.
        before, behind = text[: mark.end()].rstrip(_NO_END), text[mark.end() :]
        if not has_words(before) or not has_words(behind):
            continue
        if behind.count(" ") < _FEW:
            yield behind, before
        if before.count(" ") < _FEW:
            yield before, behind


def _asks_of_us(asked: str, told: str, index: Index, *, in_talk: bool) -> bool:
    """Say whether one piece of a message is asked of bot, blog or author, and the blog answers nothing of the other."""
    kind = small_talk(asked) if in_talk else guest_talk(asked)
    if kind is None and leaves_choice(asked):
        return (not in_talk or small_talk(told) is not None) and not _is_on_a_subject(told, index)
    if kind == _WORTH:
        return _OF_THE_BLOG.search(plainly(told)) is not None
    if kind in _ASKS_FOR_ANY:
        return not in_talk and not _is_on_a_subject(told, index)
    if kind in _NO_QUESTION:
        return states(told)
    # In a talk who wants to cite something wants the post that was read from.
    if (
        kind in _OF_US and "?" not in told and not (in_talk and kind == _CITED)
    ):  # "c'est quoi ce machin ?" may mean a thing that was named before
        return not (THING.search(plainly(asked)) and _is_on_a_subject(told, index))
    is_life = kind is None and asks_of_author_s_life(asked) is not None
    # "Ce billet date de quelle année ? pour ma bibliographie" only says what it is asked for.
    return kind != _CITED and (kind in _OF_US or is_life) and not index.find(index.read(told)).answers


def _is_on_a_subject(told: str, index: Index) -> bool:
    """Say whether what is told says what it is on, or names something of the blog's: "j'ai un exposé sur Facebook"."""
    return _ON_IT.search(plainly(told)) is not None or names_a_subject(told, index)


def _asked_before_all(text: str) -> str | None:
    """Return the question behind what is asked while nothing was read yet, or None."""
    plain = plainly(text)
    may_be = (_BEFORE_ALL[place] for place in _OPENINGS.places(plain))
    return next((meant for pattern, meant in may_be if pattern.fullmatch(plain)), None)


def _without_newcomer(text: str) -> str:
    """Return what is left of a text without the hello, and the tale, of somebody who has just come."""
    pieces = _BREAK.split(text) if _BREAK.search(text) else [text]
    while len(pieces) > 1 and small_talk(pieces[0]) == "greeting":
        pieces = pieces[1:]
    if len(pieces) > 1:
        return text[text.index(pieces[0]) :]
    plain = plainly(text)
    found = _NEWCOMER_FIRST.match(plain) if _NEWCOMERS.any_in(plain) else None
    return plain[found.end() :] + (" ?" if "?" in text else "") if found else text
