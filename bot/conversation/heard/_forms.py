"""The forms of a message by which small talk is known: without hedges, greetings and polite asking around it."""

import re
from collections.abc import Collection

from bot.conversation.heard._plainly import ASKED_POLITELY

# What people put around small talk: "tu sers à quoi exactement ?".
_HEDGES = re.compile(
    r"\s*\b(?:exactement|au juste|au fait|en fait|d'ailleurs|du coup|serieusement|serieux|franchement|vraiment|trop|"
    r"donc|alors|au fond|finalement|en gros|grosso modo|globalement|en bref|en resume|dans l'ensemble|en general|"
    r"d'habitude|generalement|au moins|deja|hein|enfin|in general|usually|basically|roughly|overall|euh|allez|bon|stp|"
    r"svp|please|lol|mdr|ptdr|mec|causerie|le bot|seriously|really|exactly|so|by the way|btw|then(?=$))\b\s*"
)
# A word of each, which is looked up sooner.
_HEDGED = frozenset(
    "exactement juste fait ailleurs coup serieusement serieux franchement vraiment trop donc alors fond finalement "  # noqa: SIM905  # a list of fifty words reads worse
    "gros grosso globalement bref resume ensemble general habitude generalement usually basically roughly overall euh "
    "allez bon stp svp please lol mdr ptdr mec causerie bot seriously really exactly so way btw "
    "moins deja hein enfin then".split()
)
# And how they go on to it: "et du coup tu fais quoi".
_LEADS = re.compile(
    r"(?:(?:ok|et|bon|mais|alors|du coup|donc|euh|dis|dites|franchement|pff+|bref|(?:non|nan) mais|enfin|"
    r"so|and|but|well|honestly|uh|um) )+(?=\S)"
)
_GREETINGS = (
    "bonjour ", "salut ", "bonsoir ", "hello ", "hi ", "hey ", "coucou ", "yo ", "wesh ", "lol ",
    "mdr ", "ok ", "euh ", "dis moi ", "dis ",
)  # fmt: skip


def forms(plain: str) -> Collection[str]:
    """Return a message as it is, without what people put around it, and without each greeting that it opens with."""
    is_opened = plain.startswith(_GREETINGS)
    is_hedged = not _HEDGED.isdisjoint(plain.replace("'", " ").split())
    if not (is_opened or is_hedged or ASKED_POLITELY.match(plain) or _LEADS.match(plain)):  # as most
        return (plain,)
    opened = [plain[len(greeting) :] for greeting in _GREETINGS if plain.startswith(greeting)] if is_opened else []
    asked = [each[polite.end() :] for each in (plain, *opened) if (polite := ASKED_POLITELY.match(each))]
    plainer = [_HEDGES.sub(" ", each).strip() if is_hedged else each for each in (plain, *opened)]
    led = [each[lead.end() :] for each in (*plainer, *opened) if (lead := _LEADS.match(each))]
    return dict.fromkeys((plain, plainer[0], *opened, *plainer, *asked, *led))
