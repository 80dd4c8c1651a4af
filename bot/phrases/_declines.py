"""What the bot says when the blog does not speak of something: an honest no, and what it does speak of."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

DECLINES: dict[str, dict[Language, tuple[str, ...]]] = {
    "declined": {
        FR: (
            "{L’auteur} n’en parle pas dans ces billets, et je ne vais pas l’inventer.",
            "Là-dessus, je n’ai rien trouvé {de lui} à citer : {l’auteur} n’en parle pas.",
            "Rien dans ses billets à ce sujet : {l’auteur} n’en parle pas.",
            "J’ai bien cherché, mais non : {l’auteur} n’en parle pas.",
            "Pas un mot là-dessus : {l’auteur} n’en parle pas ici.",
        ),
        EN: (
            "{The author} {doesn’t} mention that in these posts, and I won’t make it up.",
            "Nothing on that in {his} posts: I have no words {of his} to quote.",
            "{He} {doesn’t} write about that, so there is nothing I could quote.",
            "I looked, but no: {the author} {doesn’t} mention it here.",
        ),
    },
    # To who is tired of hearing the same, where there is nothing else.
    "nothing_new": {
        FR: (
            "Vous avez raison, je tourne en rond : je n’ai rien {de lui} de plus là-dessus.",
            "C’est vrai, je me répète. {L’auteur} n’en dit pas plus, que je voie.",
        ),
        EN: (
            "You’re right, I’m going round in circles: I have nothing more {of his} on that.",
            "True, I repeat myself. {The author} {doesn’t} say more about it, as far as I can find.",
        ),
    },
    # Whoever says "tu" or "you" asks the bot rather than the author.
    "declined_asked_me": {
        FR: (
            "Moi, je ne sais faire qu’une chose : chercher dans ses billets, et vous les lire.",
            "Ça dépasse un petit robot lecteur : je ne connais que ses billets.",
            "Là, vous m’en demandez trop : tout ce que je sais, je le tiens de ses billets.",
        ),
        EN: (
            "There is only one thing I can do: look through {his} posts, and read them to you.",
            "That is more than a small reading robot can tell: all I know is {his} posts.",
        ),
    },
    # Who wants something done that is neither finding nor reading.
    "declined_doing": {
        FR: (
            "Ce n’est pas dans mes cordes : je retrouve ses mots et je les lis, rien d’autre.",
            "Ça, je ne sais pas faire : je cherche dans ses billets, et je lis.",
        ),
        EN: (
            "That is beyond me: I find {his} words and read them, nothing else.",
            "I can’t do that: I look through {his} posts, and I read.",
        ),
    },
    # The blog speaks of the subject that a question names, and does not say what it asks.
    "declined_on_it": {
        FR: (
            "Là-dessus précisément, je n’ai rien trouvé {de lui} à citer.",
            "Cela, {il} ne le dit pas, que je voie.",
            "Sur ce point, rien dans ses billets que je puisse citer.",
        ),
        EN: (
            "On that very point I found nothing {of his} to quote.",
            "{He} {doesn’t} say that, as far as I can see.",
        ),
    },
    # Who wants what other posts say of what was just read: that he does not speak of it would not be true.
    "declined_elsewhere": {
        FR: (
            "Dans ses autres billets, je n’ai rien trouvé là-dessus.",
            "Ailleurs sur le blog, je n’en trouve pas trace.",
        ),
        EN: (
            "In {his} other posts I found nothing on that.",
            "Elsewhere on the blog I find no trace of it.",
        ),
    },
    "declined_elsewhere_one": {
        FR: ("Il n’y en a pas d’autre : le blog n’a qu’un billet pour l’instant.",),
        EN: ("There is no other: the blog has just one post so far.",),
    },
    "declined_on_it_topics": {
        FR: (
            "Le plus proche, dans ses billets : {topics}. On commence par là ?",
            "Sur le sujet, en revanche, j’ai de quoi vous lire : {all_topics}. On y va ?",
        ),
        EN: (
            "But {he} {does} write about {all_topics}.",
            "I can read you what {he} {writes} about {all_topics}, though.",
        ),
    },
    "declined_topics": {
        FR: (
            "Parmi ses sujets à {lui}, il y a plutôt : {all_topics}.",
            "{Il} écrit sur autre chose : {all_topics}. Cela vous tente ?",
            "On peut causer d’autre chose : {topics}, par exemple.",
            "Plutôt {topics} ?",
        ),
        EN: (
            "{He} {does} write about {all_topics}, among other things.",
            "Among {his} subjects: {all_topics}.",
            "Shall we try {topics}?",
        ),
    },
    # The same in the middle of a talk: the topics are near what was being read.
    "declined_talk": {
        FR: (
            "Pas loin de ce qu’on lisait : {all_topics}.",
            "Pour rester dans les parages : {topics} ?",
            "Tout à côté, dans ses billets : {all_topics}.",
            "On reprend par là : {topics} ?",
        ),
        EN: (
            "Not far from what we were reading: {all_topics}.",
            "To stay close to it: {topics}?",
            "Close by, {he} {writes} about {all_topics}.",
        ),
    },
}
