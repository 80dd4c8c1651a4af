"""What the bot says of what can be done here beside talking, and of the blog's name."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

ABOUT_COMMANDS: dict[str, dict[Language, tuple[str, ...]]] = {
    "about_sessions": {
        FR: (
            "Sur Discord, /seance voir montre la prochaine séance de questions, s’il y en a une, et /seance"
            " question y pose la vôtre d’avance.",
        ),
        EN: (
            "On Discord, /session view shows the next live session, if there is one, and /session question asks"
            " yours in advance.",
        ),
    },
    "about_anonymity": {
        FR: (
            "Oui, en séance : /seance question a une option pour cela. Les autres membres ne voient alors pas votre"
            " nom ; un modérateur ne peut l’apprendre qu’en laissant une trace.",
        ),
        EN: (
            "Yes, in a live session: /session question has an option for that. Other members then don’t see your"
            " name; a moderator can learn it only by leaving a trace.",
        ),
    },
    "about_own_questions": {
        FR: ("Sur Discord, /seance mes-questions les montre : c’est là qu’on les modifie ou les retire.",),
        EN: ("On Discord, /session my-questions shows them: there you can edit or withdraw them.",),
    },
    "about_transcript": {
        FR: ("La transcription paraît là où la séance s’est tenue, quand les modérateurs la publient.",),
        EN: ("The transcript appears where the session was held, when the moderators publish it.",),
    },
    "about_hosting": {
        FR: ("C’est l’affaire de ceux qui modèrent : /animer prépare et tient les séances.",),
        EN: ("That is for the moderators: /host prepares and holds live sessions.",),
    },
    "about_command": {
        FR: ("Discord dit à quoi sert chaque commande quand on tape /, et `/aide` comment causer avec moi.",),
        EN: ("Discord tells what each command is for when you type /, and `/help` how to talk with me.",),
    },
    "about_reporting": {
        FR: (
            "Sur Discord : clic droit sur la réponse, ou appui long, puis Applications → Signaler cette réponse. Les"
            " modérateurs la reliront.",
        ),
        EN: (
            "On Discord: right-click the answer, or press and hold it, then Apps → Report this answer. The moderators"
            " will look at it.",
        ),
    },
    "about_withdrawing": {
        FR: (
            "Sur Discord : clic droit sur la réponse, ou appui long, puis Applications → Retirer cette réponse. Et"
            " `/mes-donnees` montre ou efface ce qui est gardé de vous.",
        ),
        EN: (
            "On Discord: right-click the answer, or press and hold it, then Apps → Withdraw this answer. And"
            " `/my-data` shows or erases what is kept of yours.",
        ),
    },
    "blog_name": {
        FR: ("Ce blog, c’est {blog}. J’en lis un bout ? Au choix : {topics}…",),
        EN: ("It is called {blog}. Shall I read from it? On {topics}, say.",),
    },
    "blog_name_unknown": {
        FR: ("On ne m’a pas dit son nom, on ne m’a donné que les billets : {topics}…",),
        EN: ("I wasn’t told its name, only given the posts: on {topics}, say.",),
    },
    "knows_author": {
        FR: ("Par ses billets seulement : je ne fais que les lire. On en ouvre un : {topics} ?",),
        EN: ("Only through {his} posts: all I do is read them. Shall we open one: {topics}?",),
    },
}
