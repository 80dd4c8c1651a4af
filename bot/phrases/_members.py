"""What the bot says to members of their own data, and of the privacy notice."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "data_failed_export": {
        FR: ("Ce fichier est trop gros pour Discord. L’exploitant du bot peut vous le remettre : voyez {notice}.",),
        EN: ("That file is too big for Discord. The operator of the bot can hand it to you: see {notice}.",),
    },
    "data_exported": {
        FR: ("Ce que j’ai noté de vous, tous serveurs confondus, tient dans ce fichier (JSON).",),
        EN: ("What I’ve noted of yours, on all servers together, is in this file (JSON).",),
    },
    "pause_begun": {
        FR: (
            "C’est entendu : je continue à vous répondre, mais je ne note plus vos mots. De chaque échange, je garde"
            " pendant dix minutes des numéros, le résultat et l’endroit des citations, pour que les boutons et les"
            " corrections marchent. Ce qui était noté avant reste : `/mes-donnees effacer` l’efface.",
        ),
        EN: (
            "All right: I go on answering you, but I no longer note your words. Of each exchange I keep some ids, the"
            " outcome and where the quotes stand for ten minutes, so that buttons and corrections work. What I had"
            " noted before stays: `/my-data erase` erases it.",
        ),
    },
    "pause_already": {
        FR: ("Vous êtes déjà en pause : je vous réponds sans noter vos mots.",),
        EN: ("You are on pause already: I answer you without noting any of your words.",),
    },
    "pause_over": {
        FR: ("C’est reparti : je note de nouveau nos échanges, et vous pouvez toujours les voir et les effacer.",),
        EN: ("We’re off again: I note our exchanges as before, and you can still see and erase them.",),
    },
    "pause_none": {
        FR: ("Vous n’étiez pas en pause : je note nos échanges comme d’habitude.",),
        EN: ("You weren’t on pause: I note our exchanges as usual.",),
    },
    "erase_trail": {
        FR: ("Reste dans l’audit, pour un temps, ce que vous avez fait pour modérer ou régler un serveur.",),
        EN: ("What you did to moderate or manage a server stays in its audit, for a time.",),
    },
    "erase_still_paused": {FR: ("Vous restez en pause.",), EN: ("You stay on pause.",)},
    "pause_failed": {
        FR: ("Mon carnet ne s’ouvre pas, rien n’a changé. Réessayez un peu plus tard ?",),
        EN: ("My notebook won’t open, so nothing has changed. Would you try again a little later?",),
    },
    "first_contact_reader": {
        FR: ("Un modèle de langue ({reader}) pourra lire vos questions, sans votre nom : `/confidentialite`.",),
        EN: ("A language model ({reader}) may read your questions, without your name: `/privacy`.",),
    },
    "first_contact_reader_local": {
        FR: ("Un modèle de langue de mon exploitant ({reader}) lit vos questions, sans votre nom.",),
        EN: ("A language model of my operator’s ({reader}) reads your questions, without your name.",),
    },
    "first_contact_unkept": {
        FR: (
            "Sur ce serveur, je ne note pas ce que vous m’écrivez : dix minutes après, l’échange est oublié. Plus de"
            " détails : `/confidentialite`.",
        ),
        EN: (
            "On this server I don’t note what you write to me: ten minutes later the exchange is forgotten. More on"
            " this: `/privacy`.",
        ),
    },
    "gone_unkept": {
        FR: ("Ici, j’oublie nos échanges au bout de dix minutes, et celui-ci est passé. Reposez-moi la question ?",),
        EN: ("Here I forget our exchanges after ten minutes, and this one is past. Would you ask me again?",),
    },
    "elsewhere": {
        FR: ("Sur ce serveur, c’est là que je réponds : {channels}.",),
        EN: ("On this server, this is where I answer: {channels}.",),
    },
    "elsewhere_told": {
        FR: ("Sur le serveur {server}, c’est là que je réponds : {channels}.",),
        EN: ("On the server {server}, this is where I answer: {channels}.",),
    },
    "elsewhere_hidden": {
        FR: (
            "Ici, je ne réponds pas, et les salons où ce serveur le veut ne vous sont pas ouverts. Écrivez-moi en"
            " privé, ou parlez-en à ceux qui gèrent le serveur (`/reglages`).",
        ),
        EN: (
            "I don’t answer here, and the channels where this server wants me to aren’t open to you. Write to me in"
            " private, or tell those who manage the server (`/settings`).",
        ),
    },
    "elsewhere_hidden_told": {
        FR: (
            "Sur le serveur {server}, je ne réponds pas là où vous m’avez écrit, et les salons où l’on m’attend ne"
            " vous sont pas ouverts. Ici, je vous réponds volontiers ; ou parlez-en à ceux qui gèrent le serveur"
            " (`/reglages`).",
        ),
        EN: (
            "On the server {server} I don’t answer where you wrote to me, and the channels where it wants me to aren’t"
            " open to you. I’ll gladly answer you here; or tell those who manage the server (`/settings`).",
        ),
    },
    "kept_paused": {
        FR: ("En pause depuis {when} : je ne note plus vos mots.",),
        EN: ("On pause since {when}: I no longer note your words.",),
    },
    "kept_vote": {FR: ("Votre avis sur la réponse {turn} : {thumb}",), EN: ("Your verdict on answer {turn}: {thumb}",)},
    "kept_report": {FR: ("Vous avez signalé la réponse {turn}",), EN: ("You reported answer {turn}",)},
    "kept_review": {
        FR: ("L’échange {turn}, vu par la modération : {state}",),
        EN: ("Exchange {turn}, seen by the moderators: {state}",),
    },
    "kept_review_mine": {
        FR: ("L’échange {turn}, vu par vous : {state}",),
        EN: ("Exchange {turn}, seen by you: {state}",),
    },
    "kept_no_words": {FR: ("aucun mot gardé",), EN: ("no words kept",)},
    "kept_live_reported": {
        FR: ("une réponse donnée en séance : ses mots sont dans le message",),
        EN: ("an answer given in a live session: its words are in the message",),
    },
    "kept_unread": {FR: ("pas encore d’avis",), EN: ("no verdict yet",)},
    "kept_note": {
        FR: ("Note de la modération sur l’échange {turn}",),
        EN: ("The moderators’ note on exchange {turn}",),
    },
    "kept_note_mine": {FR: ("Votre note sur l’échange {turn}",), EN: ("Your note on exchange {turn}",)},
    "kept_live_question": {FR: ("Question pour une séance en direct",), EN: ("Question for a live session",)},
    "kept_live_answer": {FR: ("Votre réponse, en séance",), EN: ("Your answer, in a live session",)},
    "kept_live_vote": {
        FR: ("Votre voix pour une question, en séance",),
        EN: ("Your vote for a question, in a live session",),
    },
    "kept_live_vote_gone": {
        FR: ("Votre voix pour une question qui n’attend plus, en séance",),
        EN: ("Your vote for a question that no longer waits, in a live session",),
    },
    "kept_live_prepared": {
        FR: ("Réponse que vous avez préparée, pour une séance",),
        EN: ("Answer that you prepared, for a live session",),
    },
    "kept_live_host": {FR: ("Séance que vous avez annoncée",), EN: ("Live session that you announced",)},
    "kept_live_sign": {
        FR: ("Depuis quand la séance attend un signe de votre part",),
        EN: ("Since when the live session has been waiting for a sign from you",),
    },
    "kept_live_guest": {FR: ("Séance dont vous êtes l’invité",), EN: ("Live session with you as its guest",)},
    "kept_event_look": {FR: ("un modérateur a lu votre échange",), EN: ("a moderator read your exchange",)},
    "kept_event_look_mine": {FR: ("vous avez lu le journal",), EN: ("you read the journal",)},
    "kept_event_search": {FR: ("un modérateur a cherché vos échanges",), EN: ("a moderator searched your exchanges",)},
    "kept_event_search_mine": {FR: ("vous avez cherché dans le journal",), EN: ("you searched the journal",)},
    "kept_event_export": {FR: ("un modérateur a exporté vos échanges",), EN: ("a moderator exported your exchanges",)},
    "kept_event_export_mine": {FR: ("vous avez exporté le journal",), EN: ("you exported the journal",)},
    "kept_event_reveal": {FR: ("un modérateur a appris votre nom",), EN: ("a moderator learnt your name",)},
    "kept_event_reveal_mine": {FR: ("vous avez appris des noms",), EN: ("you learnt names",)},
    "kept_event_search_operator": {
        FR: ("l’exploitant du bot a cherché vos échanges",),
        EN: ("the operator of the bot searched your exchanges",),
    },
    "kept_event_export_operator": {
        FR: ("l’exploitant du bot a exporté vos échanges",),
        EN: ("the operator of the bot exported your exchanges",),
    },
    "kept_event_reveal_operator": {
        FR: ("l’exploitant du bot a exporté votre nom avec",),
        EN: ("the operator of the bot exported your name with them",),
    },
    "kept_event_decision": {FR: ("un modérateur a relu",), EN: ("a moderator reviewed",)},
    "kept_event_decision_mine": {FR: ("vous avez relu",), EN: ("you reviewed",)},
    "kept_event_erasure": {FR: ("un modérateur a effacé",), EN: ("a moderator erased",)},
    "kept_event_erasure_mine": {FR: ("vous avez effacé",), EN: ("you erased",)},
    "kept_event_setting": {FR: ("quelqu’un a changé un réglage",), EN: ("somebody changed a setting",)},
    "kept_event_setting_mine": {FR: ("vous avez changé un réglage",), EN: ("you changed a setting",)},
    "kept_event_live": {
        FR: ("l’invité ou un modérateur, pour votre question en séance",),
        EN: ("the guest or a moderator, with your question in a live session",),
    },
    "kept_event_live_mine": {FR: ("vous, en séance",), EN: ("you, in a live session",)},
    "event_live": {FR: ("séance en direct",), EN: ("live session",)},
    "event_guest": {FR: ("l’invité d’une séance",), EN: ("the guest of a live session",)},
    "question_pending": {FR: ("en attente",), EN: ("waiting",)},
    "question_approved": {FR: ("retenue",), EN: ("in the queue",)},
    "question_declined": {FR: ("écartée",), EN: ("declined",)},
    "question_merged": {FR: ("jointe à une autre",), EN: ("joined to another",)},
    "question_withdrawn": {FR: ("retirée",), EN: ("withdrawn",)},
    "question_asked": {FR: ("posée",), EN: ("asked",)},
    "question_answered": {FR: ("elle a sa réponse",), EN: ("answered",)},
    "question_skipped": {FR: ("passée",), EN: ("passed over",)},
    "question_later": {FR: ("remise à plus tard",), EN: ("put off",)},
}

# As in `bot.phrases._discord`: French and English name, French and English description.
COMMANDS: dict[str, tuple[str, str, str, str]] = {
    "data_export": (
        "exporter", "export",
        "Recevoir ce que le bot garde de vous dans un fichier",
        "Get what the bot keeps of yours as a file",
    ),
    "data_pause": (
        "pause", "pause",
        "Continuer à causer sans que le bot note vos mots",
        "Go on talking without the bot noting your words",
    ),
    "data_resume": (
        "reprendre", "resume",
        "Mettre fin à la pause",
        "End the pause",
    ),
    "privacy": (
        "confidentialite", "privacy",
        "Ce qui est gardé, pourquoi, combien de temps et qui le lit",
        "What is kept, why, for how long and who reads it",
    ),
}  # fmt: skip
