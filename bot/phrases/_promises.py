"""What the bot says to who doubts its word: it only reads, it may choose badly, and each quote can be checked."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

PROMISES: dict[str, dict[Language, tuple[str, ...]]] = {
    "not_author": {
        FR: (
            "Oh non, moi je ne fais que lire. Ce blog a été écrit par {l’auteur}, sans moi. On en lit un bout :"
            " {topics} ?",
            "Pas du tout : les billets sont de {l’auteur}, moi je les retrouve et je les lis. Par exemple : {topics} ?",
        ),
        EN: (
            "Oh no, all I do is read. The posts are {the author’s} own, written without me. Shall we open one:"
            " {topics}?",
            "Not at all: {the author’s} posts were there first, I only find them and read. For instance: {topics}?",
        ),
    },
    "may_err": {
        FR: (
            "Dans le choix du passage, oui, cela m’arrive. Dans les mots, non : ils sont pris tels quels dans le"
            " billet,"
            " et je donne chaque fois son titre pour que vous puissiez vérifier.",
            "Je peux tomber à côté de votre question, mais pas inventer : tout ce que je cite se retrouve"
            " mot pour mot dans le billet dont je donne le titre.",
        ),
        EN: (
            "I may pick the wrong passage, yes. The words themselves I can’t get wrong: they come untouched from the"
            " post, and I give its title each time so that you can check.",
            "I may miss your point, but I can’t make anything up: whatever I quote is in the"
            " post"
            " that I name, word for word.",
        ),
    },
    "open_source": {
        FR: (
            "De mes rouages, je ne sais pas grand-chose : qui m’a installé ici vous renseignera. Moi, c’est le blog"
            " que je"
            " connais : {topics} ?",
        ),
        EN: (
            "Of my own workings I can’t tell you anything: ask whoever set me up here. What I know is the blog:"
            " {topics}?",
        ),
    },
    "back_again": {
        FR: (
            "Vous revoilà, tant mieux ! On reprend par quoi : {topics} ?",
            "Rebonjour ! Cette fois, on lit quoi : {topics} ?",
        ),
        EN: (
            "Good to see you back! Where shall we start: {topics}?",
            "There you are again! What shall we read: {topics}?",
        ),
    },
}
