"""What the bot says when somebody asks whether their words are kept, or wants them erased."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

KEEPING: dict[str, dict[Language, tuple[str, ...]]] = {
    "asks_kept": {
        FR: (
            "Vos questions et mes réponses peuvent être gardées un temps, pour que les modérateurs du serveur relisent"
            " mon travail. `/confidentialite` dit tout ; `/mes-donnees` vous montre ce qu’il y a de vous, l’efface,"
            " ou fait que je ne garde plus vos mots.",
        ),
        EN: (
            "Your questions and my answers may be kept for a while, so that the server’s moderators can check my work."
            " `/privacy` tells it all; `/my-data` shows you what there is of yours, erases it, or has me keep your"
            " words no more.",
        ),
    },
    "asks_kept_in_private": {
        FR: (
            "Vos questions et mes réponses peuvent être gardées un temps. Ici, en privé, aucun modérateur ne les lit ;"
            " la personne qui m’héberge le pourrait. `/confidentialite` dit tout ; `/mes-donnees` vous montre ce qu’il"
            " y a de vous, l’efface, ou fait que je ne garde plus vos mots.",
        ),
        EN: (
            "Your questions and my answers may be kept for a while. Here in private no moderator reads them; whoever"
            " runs me could. `/privacy` tells it all; `/my-data` shows you what there is of yours, erases it, or has me"
            " keep your words no more.",
        ),
    },
    "asks_kept_on_pause": {
        FR: (
            "Vous êtes en pause : je ne garde pas vos mots, et personne ne les relit dans mon carnet. Ce qui était"
            " noté avant y reste ; `/mes-donnees` vous le montre ou l’efface. `/confidentialite` dit tout.",
        ),
        EN: (
            "You are on pause: I don’t keep your words, and nobody reads them in my notebook. What was noted before"
            " stays there; `/my-data` shows it to you or erases it. `/privacy` tells it all.",
        ),
    },
    "asks_kept_not_here": {
        FR: (
            "Sur ce serveur, je ne garde pas vos mots : dix minutes après, l’échange est oublié. Ce qu’il y a de vous"
            " ailleurs, `/mes-donnees` vous le montre ou l’efface. `/confidentialite` dit tout.",
        ),
        EN: (
            "On this server I don’t keep your words: ten minutes later the exchange is forgotten. What there is of"
            " yours elsewhere, `/my-data` shows you or erases. `/privacy` tells it all.",
        ),
    },
    "asks_erase": {
        FR: (
            "C’est à vous de le faire, et c’est vite fait : `/mes-donnees effacer`. Avec `/mes-donnees pause`, je"
            " réponds encore, sans plus garder vos mots.",
        ),
        EN: (
            "That is yours to do, and quickly done: `/my-data erase`. With `/my-data pause` I go on answering and keep"
            " your words no more.",
        ),
    },
    "keeps_nothing": {
        FR: ("Ici, rien n’est gardé : quand vous partez, j’ai tout oublié.",),
        EN: ("Nothing is kept here: when you leave, I have forgotten it all.",),
    },
}
