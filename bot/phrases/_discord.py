"""What the bot says only in Discord: notices, its buttons, and the names and descriptions of its commands.

Joined to the other phrases in `bot.phrases`, and said through its `Voice`.
"""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "help": {
        FR: (
            "Posez votre question comme elle vous vient : je cherche dans {blog} et je cite {l’auteur} mot pour mot,"
            " avec le titre du billet. Quand {il} n’en parle pas, je le dis. Parmi ses sujets : {all_topics}.",
        ),
        EN: (
            "Just ask, in your own words: I look through {blog} and quote {the author} word for word{, in French,}"
            " with the title of the post. When {he} {doesn’t} mention it, I say so. Among {his} subjects:"
            " {all_topics}.",
        ),
    },
    "mention_me": {
        FR: (
            "Votre message m’arrive vide. Mentionnez-moi ({bot}) et je vous réponds.",
            "Sans mention, Discord ne me laisse pas vous lire. Mentionnez-moi ({bot}), et on reprend.",
        ),
        EN: (
            "Your message reaches me empty. Mention me ({bot}) and I’ll answer.",
            "Without a mention, Discord won’t let me read you. Mention me ({bot}) and we’ll go on.",
        ),
    },
    "no_journal": {
        FR: ("Je ne peux rien citer pour l’instant : mon carnet ne s’ouvre plus. Réessayez un peu plus tard ?",),
        EN: ("I can’t quote anything just now: my notebook won’t open. Would you try again a little later?",),
    },
    "cannot_write": {
        FR: (
            "J’aurais voulu vous répondre dans {channel}, sur le serveur {server}, mais je n’ai pas le droit d’y"
            " écrire. Ceux qui le gèrent peuvent me l’accorder. Ici, je vous réponds volontiers.",
        ),
        EN: (
            "I wanted to answer you in {channel}, on the server {server}, but I’m not allowed to write there. The"
            " people who run it can allow me to. I’ll gladly answer you here.",
        ),
    },
    "first_contact": {
        FR: (
            "Une fois pour toutes : je note vos questions et mes réponses, et les oublie après {days} jours. Les"
            " modérateurs peuvent relire celles du serveur, jamais nos messages privés. Voir ou effacer ce"
            " que je garde de vous, faire une pause : `/mes-donnees`.",
        ),
        EN: (
            "I’ll only say this once: I note your questions and my answers, and forget them after {days} days."
            " Moderators can read those of their server, never our private messages. To see or erase what I keep of"
            " yours, or to pause: `/my-data`.",
        ),
    },
    "asked_with_command": {FR: ("Question : {question}",), EN: ("Question: {question}",)},
    "asked_with_button": {FR: ("{name} demande : {question}",), EN: ("{name} asks: {question}",)},
    "answered_privately": {
        FR: ("Pour ne pas encombrer le salon, cette réponse n’est visible que de vous.",),
        EN: ("So as not to crowd the channel, only you can see this answer.",),
    },
    "option_unread": {
        FR: (
            "Je n’ai pas pu lire une des options de cette commande. Prenez-la dans ce que Discord propose, ou"
            " laissez-la de côté.",
        ),
        EN: (
            "I could not read one of the options of this command. Take it from what Discord offers, or leave it out.",
        ),
    },
    "mishap": {
        FR: (
            "Là, quelque chose m’a échappé. Réessayez ? Si cela recommence, ce numéro aidera ceux qui s’occupent de"
            " moi : {number}.",
        ),
        EN: (
            "Something went wrong on my side. Would you try again? If it goes on, this number will help those who look"
            " after me: {number}.",
        ),
    },
    "leaving": {
        FR: ("Je m’absente une minute. Redemandez-moi à mon retour ?",),
        EN: ("I’m away for a minute. Would you ask me again when I’m back?",),
    },
    "shown_before_restart": {
        FR: ("J’ai redémarré depuis, et n’en sais plus rien. Refaites la commande ?",),
        EN: ("I have restarted since, and know nothing of this any more. Would you use the command again?",),
    },
    "still_reading": {
        FR: ("Je lis encore le blog. Redemandez-moi dans un instant ?",),
        EN: ("I am still reading the blog. Would you ask me again in a moment?",),
    },
    "answer_refused": {
        FR: ("Discord n’a pas voulu de ma réponse. Redemandez-moi dans un instant ?",),
        EN: ("Discord would not take my answer. Would you ask me again in a moment?",),
    },
    "topics_head": {
        FR: ("Ses sujets, du plus au moins traité, et le nombre de billets sur chacun :",),
        EN: ("{His} subjects, the most written about first, and how many posts there are on each:",),
    },
    "topics_others": {
        FR: ("… et d’autres ({count}) : `/sujet` les trouve.",),
        EN: ("… and others ({count}): `/topic` finds them.",),
    },
    "help_discord": {
        FR: (
            "Mentionnez-moi, répondez à l’un de mes messages, écrivez-moi en privé, ou passez par `/demander`."
            " `/sujets` dit de quoi l’on peut causer, `/mes-donnees` ce que je garde de vous.",
        ),
        EN: (
            "Mention me, reply to one of my messages, write to me in private, or use `/ask`. `/topics` tells what we"
            " can talk about, `/my-data` what I keep of yours.",
        ),
    },
    "help_reader": {
        FR: ("Un modèle de langue ({reader}) choisit avec moi ce que je cite : `/confidentialite` dit ce qui est lu.",),
        EN: ("A language model ({reader}) chooses with me what I quote: `/privacy` tells what is read.",),
    },
    "help_moderators": {
        FR: (
            "Comme vous modérez ici : `/journal` retrouve, relit, exporte et efface les échanges ; `/animer` annonce"
            " et tient les séances en direct.",
        ),
        EN: (
            "As you moderate here: `/journal` finds, reviews, exports and erases exchanges; `/host` announces and holds"
            " live sessions.",
        ),
    },
    "help_managers": {
        FR: ("Comme vous gérez ce serveur : `/reglages` dit où et comment je réponds, et combien de temps je garde.",),
        EN: ("As you manage this server: `/settings` says where and how I answer, and how long I keep things.",),
    },
    "data_none": {
        FR: (
            "Je n’ai rien noté qui vienne de vous. Si d’autres vous nomment dans leurs questions, ces mots sont les"
            " leurs.",
        ),
        EN: (
            "I haven’t noted anything that comes from you. If others name you in their questions, those words are"
            " theirs.",
        ),
    },
    "data_head": {
        FR: (
            "Voici ce que j’ai noté de vous, tous serveurs confondus. J’oublie nos échanges au bout de {days} jours,"
            " sauf là où un serveur en a décidé autrement. Je n’y cherche pas les mots d’autres qui vous nomment : ce"
            " sont les leurs. Le détail, en un fichier : `/mes-donnees exporter`.",
        ),
        EN: (
            "Here is what I’ve noted of yours, on all servers together. I forget our exchanges after {days} days,"
            " unless a server wants it otherwise. I don’t look for others’ words that name you: those are theirs. In"
            " full, as a file: `/my-data export`.",
        ),
    },
    "data_told": {
        FR: ("Je vous l’ai dit : je prends des notes ({when}).",),
        EN: ("I told you that I take notes: {when}.",),
    },
    "data_failed": {
        FR: ("Mon carnet ne s’ouvre pas. Réessayez un peu plus tard ?",),
        EN: ("My notebook won’t open. Would you try again a little later?",),
    },
    "erase_ask": {
        FR: (
            "J’efface ce que j’ai noté de vous ? Vos questions, mes réponses, vos avis, signalements et notes, le fil"
            " de nos causeries, et des séances en direct vos questions, vos votes et vos réponses. C’est définitif. Les"
            " questions et les réponses d’autres qui vous nomment restent, et les messages écrits dans Discord aussi :"
            " les vôtres, c’est à vous de les supprimer.",
        ),
        EN: (
            "Shall I erase what I’ve noted of yours? Your questions, my answers, your verdicts, reports and notes, the"
            " thread of our talks, and of live sessions your questions, votes and answers. This can’t be undone."
            " Others’ questions and answers that name you stay, and so do the messages in Discord: yours are for you to"
            " delete.",
        ),
    },
    "erase_done": {
        FR: (
            "C’est fait : vos questions et mes réponses, vos avis, vos signalements, vos notes, et votre part des"
            " séances en direct ne sont plus dans mon carnet.",
        ),
        EN: (
            "Done: your questions and my answers, your verdicts, reports and notes, and your part in live sessions are"
            " no longer in my notebook.",
        ),
    },
    "erase_others": {
        FR: (
            "Si d’autres vous nomment dans leurs questions ou leurs réponses, ces mots restent les leurs : chacun peut"
            " effacer les siens, et sur un serveur les modérateurs peuvent effacer les échanges d’un membre.",
        ),
        EN: (
            "If others name you in their questions or answers, those words stay theirs: they can each erase their own,"
            " and on a server the moderators can erase a member’s exchanges.",
        ),
    },
    "erased_turns": {FR: ("Questions effacées : {count}.",), EN: ("Questions erased: {count}.",)},
    "erased_opinions": {
        FR: ("Avis, signalements et notes effacés : {count}.",),
        EN: ("Verdicts, reports and notes erased: {count}.",),
    },
    "erased_live": {
        FR: ("Effacé des séances en direct (questions, votes et réponses) : {count}.",),
        EN: ("Erased from live sessions (questions, votes and answers): {count}.",),
    },
    "erase_traces": {
        FR: (
            "De vieilles copies peuvent encore traîner dans le fichier : elles partiront au prochain ménage, demain au"
            " plus tard.",
        ),
        EN: ("Old copies may still lie in the file: they go with the next clean-up, tomorrow at the latest.",),
    },
    "erase_kept": {
        FR: ("Entendu, je n’efface rien.",),
        EN: ("All right, I erase nothing.",),
    },
    "erase_failed": {
        FR: ("Mon carnet ne s’ouvre pas : je n’ai rien effacé. Réessayez un peu plus tard ?",),
        EN: ("My notebook won’t open: nothing was erased. Would you try again a little later?",),
    },
    "review_refused": {
        FR: ("C’est réservé à ceux qui modèrent ce serveur.",),
        EN: ("That is for those who moderate this server.",),
    },
    "button_erase": {FR: ("Tout effacer",), EN: ("Erase everything",)},
    "button_keep": {FR: ("Ne rien effacer",), EN: ("Erase nothing",)},
    "link_answer": {FR: ("réponse",), EN: ("answer",)},
    "answer_withdrawn_by_asker": {
        FR: ("réponse retirée par qui l’a demandée",),
        EN: ("answer withdrawn by the asker",),
    },
    "answer_withdrawn_by_moderator": {
        FR: ("réponse retirée par un modérateur",),
        EN: ("answer withdrawn by a moderator",),
    },
    "not_delivered": {FR: ("réponse non remise",), EN: ("answer not delivered",)},
    "page": {FR: ("Page {page} sur {pages}",), EN: ("Page {page} of {pages}",)},
    "page_title": {FR: ("Aller à une page",), EN: ("Go to a page",)},
    "page_label": {FR: ("Numéro de la page",), EN: ("Number of the page",)},
    "page_unread": {
        FR: ("Je n’y vois pas de numéro de page : {typed}. Écrivez un nombre à partir de 1, comme 3.",),
        EN: ("I see no page number in that: {typed}. Write a number from 1 on, like 3.",),
    },
    "total_exchanges": {FR: ("{count} échanges",), EN: ("{count} exchanges",)},
    "total_groups": {FR: ("{count} groupes",), EN: ("{count} groups",)},
    "total_events": {FR: ("{count} entrées",), EN: ("{count} entries",)},
    "total_questions": {FR: ("{count} questions",), EN: ("{count} questions",)},
    "total_passages": {FR: ("{count} passages",), EN: ("{count} passages",)},
    "outcome_answered": {FR: ("citation",), EN: ("quoted",)},
    "outcome_near": {FR: ("passages proches",), EN: ("near passages",)},
    "outcome_declined": {FR: ("{il} n’en parle pas",), EN: ("{he} {doesn’t} say",)},
    "outcome_asked": {FR: ("question en retour",), EN: ("asked back",)},
    "outcome_chat": {FR: ("causette",), EN: ("small talk",)},
    "event_edit": {FR: ("modification",), EN: ("edit",)},
    "event_deletion": {FR: ("suppression",), EN: ("deletion",)},
    "event_failure": {FR: ("incident",), EN: ("failure",)},
    "event_look": {FR: ("lecture du journal",), EN: ("look at the journal",)},
    "event_erasure": {FR: ("effacement",), EN: ("erasure",)},
}

# Each command, option and group: its French and English name, its French and English description (100 characters).
COMMANDS: dict[str, tuple[str, str, str, str]] = {
    "ask": (
        "demander", "ask",
        "Poser une question : {l’auteur} du blog répond avec ses propres mots",
        "Ask a question: {the author} of the blog answers in {his} own words",
    ),
    "question": (
        "question", "question",
        "Votre question, comme elle vous vient",
        "Your question, in your own words",
    ),
    "thread": (
        "fil", "thread",
        "Ouvrir un fil pour en causer plus longuement",
        "Open a thread for a longer talk",
    ),
    "ask_about": (
        "Que dit {l’auteur} ?", "What does {the author} say?", "", "",
    ),
    "withdraw": (
        "Retirer cette réponse", "Withdraw this answer", "", "",
    ),
    "topics": (
        "sujets", "topics",
        "De quoi parle le blog ?",
        "What is the blog about?",
    ),
    "topic": (
        "sujet", "topic",
        "Lire ce qu’{il} écrit sur un sujet",
        "Read what {he} {writes} on a subject",
    ),
    "topic_name": (
        "nom", "name",
        "Le sujet, à peu près",
        "The subject, more or less",
    ),
    "post": (
        "billet", "post",
        "Lire un billet, page par page",
        "Read a post, page by page",
    ),
    "post_title": (
        "titre", "title",
        "Le titre du billet, à peu près",
        "The title of the post, more or less",
    ),
    "citation": (
        "citation", "quote",
        "Une citation de {l’auteur}, au hasard ou sur un sujet",
        "A quote of {the author’s}, at random or on a subject",
    ),
    "poll": (
        "sondage", "poll",
        "Refaire ici un sondage que {l’auteur} a fait sur son blog",
        "Hold here a poll that {the author} held on {his} blog",
    ),
    "hours": (
        "heures", "hours",
        "Combien d’heures il reste ouvert (24 si rien n’est dit)",
        "For how many hours it is open (default: 24)",
    ),
    "help": (
        "aide", "help",
        "Comment causer avec le blog",
        "How to talk with the blog",
    ),
    "data": (
        "mes-donnees", "my-data",
        "Ce que le bot garde de vous",
        "What the bot keeps of yours",
    ),
    "data_show": (
        "voir", "view",
        "Voir ce que le bot garde de vous",
        "See what the bot keeps of yours",
    ),
    "data_erase": (
        "effacer", "erase",
        "Effacer vos questions, leurs réponses, vos avis et votre part des séances",
        "Erase your questions, their answers, your verdicts and your part in live sessions",
    ),
}  # fmt: skip
