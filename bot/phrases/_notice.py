"""The privacy notice that the bot puts together itself, where its operator has none to show: true by its settings."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

NOTICE: dict[str, dict[Language, tuple[str, ...]]] = {
    "notice_head": {
        FR: (
            "# Ce que je garde de vous\n\nJe tiens cette notice de mes réglages, faute d’une notice de mon exploitant"
            " que je puisse vous montrer dans cette langue. Pour une demande à laquelle mes commandes ne suffisent pas,"
            " voyez ceux qui gèrent un serveur où je suis.",
        ),
        EN: (
            "# What I keep about you\n\nI made this notice from my settings, for want of one from my operator that I"
            " can show you in this language. For anything that my commands can’t do for you, ask those who manage a"
            " server that I am on.",
        ),
    },
    "notice_kept": {
        FR: (
            "## Ce qui est gardé\n\nSeulement ce que vous m’adressez : un message où vous me mentionnez, une réponse à"
            " l’un de mes messages, un message privé, une commande, un bouton. Pour chaque question :\n"
            "- son texte, sa date, son numéro de message, le serveur et le salon ;\n"
            "- votre numéro, le nom que vous portiez alors, et la langue de votre Discord avec une commande ;\n"
            "- ma réponse : les passages cités, le résultat, les scores, les durées, et si elle vous est parvenue ;\n"
            "- vos pouces, vos signalements, et ce que les modérateurs en disent.\n\n"
            "D’une séance en direct : vos questions, avec votre nom même quand les autres ne le voient pas, vos votes,"
            " et, pour qui en est l’invité, ses réponses et ses gestes. S’y ajoute que je vous ai dit, une fois, ce que"
            " je garde.\n\n"
            "Quand vous supprimez votre question ou retirez ma réponse, leurs mots s’effacent, sauf tant que les"
            " modérateurs ont à en juger, ou s’ils ont eux-mêmes retiré la réponse.",
        ),
        EN: (
            "## What is kept\n\nOnly what you address to me: a message that mentions me, a reply to one of my messages,"
            " a direct message, a command, a button. For each question:\n"
            "- its text, its date, the id of its message, the server and the channel;\n"
            "- your id, the name you had then, and the language of your Discord with a command;\n"
            "- my answer: the passages quoted, the outcome, the scores, the times it took, and whether it reached"
            " you;\n"
            "- your thumbs, your reports, and what moderators say of it.\n\n"
            "Of a live session: your questions, with your name even where others don’t see it, your votes, and, for its"
            " guest, their answers and what they did. Besides: that I told you, once, what I keep.\n\n"
            "When you delete your question or withdraw my answer, their words go, except as long as moderators have to"
            " judge them, or where these withdrew the answer themselves.",
        ),
    },
    "notice_kept_no_words": {
        FR: (
            "## Ce qui est gardé\n\nSur ce serveur, aucun de vos mots. D’un échange, je garde pendant dix minutes des"
            " numéros, le résultat et l’endroit des citations, pour que les boutons et les corrections marchent ; et,"
            " une fois, que je vous l’ai dit. Si une séance en direct était annoncée quand le serveur en a décidé"
            " ainsi, ses questions restent jusqu’à l’heure prévue pour sa fin.\n\n"
            "Ailleurs et en privé, je garde seulement ce que vous m’adressez : vos questions avec leur date et votre"
            " nom, mes réponses, vos pouces et vos signalements, votre part des séances en direct.",
        ),
        EN: (
            "## What is kept\n\nOn this server, none of your words. Of an exchange I keep some ids, the outcome and"
            " where the quotes stand for ten minutes, so that buttons and corrections work; and, once, that I told you"
            " so. If a live session was announced when the server decided this, its questions stay until the hour"
            " planned for its end.\n\n"
            "Elsewhere and in private I only keep what you address to me: your questions with their date and your name,"
            " my answers, your thumbs and reports, your part in live sessions.",
        ),
    },
    "notice_named": {
        FR: ("Ce que d’autres écrivent en vous nommant est gardé comme leurs mots, non comme les vôtres.",),
        EN: ("What others write that names you is kept as words of theirs, not of yours.",),
    },
    "notice_distress": {
        FR: (
            "Si un message laisse penser que quelqu’un va mal, je donne des numéros à appeler. Que je l’ai pensé n’est"
            " noté nulle part ; une réponse qui ne dit que ces numéros est gardée comme les autres.",
        ),
        EN: (
            "Where a message sounds as if somebody were not well, I name numbers to call. That I thought so is noted"
            " nowhere; an answer that says nothing but these numbers is kept like any other.",
        ),
    },
    "notice_distress_mark": {
        FR: (
            "Si j’en suis sûr, le salon de relecture choisi par le serveur reçoit le lien de ma réponse, sans un mot ni"
            " un nom ; jamais de vos messages privés, ni pendant une pause.",
        ),
        EN: (
            "Where I am sure of it, the server’s review channel, if it has one, gets the link of my answer, without a"
            " word or a name; never of your direct messages, nor during a pause.",
        ),
    },
    "notice_why": {
        FR: (
            "## Pourquoi\n\nPour tenir la conversation, ne perdre aucune réponse, corriger les mauvaises, et permettre"
            " aux modérateurs de veiller sur leur serveur.",
        ),
        EN: (
            "## Why\n\nTo hold a conversation, to lose no answer, to mend bad ones, and to let moderators look after"
            " their server.",
        ),
    },
    "notice_alone": {
        FR: ("De moi-même, je ne parle qu’avec Discord.",),
        EN: ("By myself I talk to Discord and to nobody else.",),
    },
    "notice_reader": {
        FR: (
            "## Qui lit vos messages pour choisir mes réponses\n\nUn modèle de langue, **{reader}**, chez {host}. Les"
            " mots cités viennent toujours du blog ; une réponse où d’autres mots sont du modèle le dit. J’y"
            " envoie ce que le blog a publié, votre message et les derniers de la conversation, sans nom ni numéro de"
            " membre : vous y êtes A, B… Ce que vous écrivez de vous-même part tel quel. Je n’y garde aucune copie ; ce"
            " qui en est gardé chez {host} ne dépend pas de moi. Là où vos mots sont gardés, la question telle que le"
            " modèle l’a comprise l’est aussi.\n\n"
            "Ce qui n’est jamais envoyé :\n"
            "- un message où quelqu’un va peut-être mal, même plus tard dans la conversation, ni ce que cette personne"
            " m’écrit dans la journée qui suit quand j’en étais sûr ;\n"
            "- les mots de qui est en pause, ou n’a pas encore été prévenu (à moins de faire relire les siens) ;\n"
            "- le message d’un autre sous lequel vous demandez *Que dit {l’auteur} ?*, et les questions d’une séance en"
            " direct ;\n"
            "- ce qu’on me demande sur un serveur qui le refuse : ceux qui le gèrent en décident dans `/reglages`.\n\n"
            "À part cela, je ne parle qu’avec Discord.",
        ),
        EN: (
            "## Who reads your messages to choose my answers\n\nA language model, **{reader}**, at {host}. The words"
            " quoted always come from the blog; an answer in which other words are the model’s says so. I send it what"
            " the blog has published, your message and the last ones of the conversation, without names or ids of"
            " members: there you are A, B… What you write of yourself goes as it is. I keep no copy there; what is kept"
            " at {host} is not for me to decide. Where your words are kept, the question as the model understood it is,"
            " too.\n\n"
            "What is never sent:\n"
            "- a message in which somebody may not be well, not even later in the conversation, nor what they write to"
            " me for a day where I was sure of it;\n"
            "- words of those who are on pause, or have not been told yet (unless they have theirs read again);\n"
            "- somebody else’s message that you ask about in its menu, and questions of a live session;\n"
            "- what I am asked on a server that refuses it: those who manage it decide in `/settings`.\n\n"
            "Besides, I talk to Discord and to nobody else.",
        ),
    },
    "notice_reader_local": {
        FR: (
            "Pour choisir mes réponses, un modèle de langue, **{reader}**, sur les machines de mon exploitant, lit"
            " votre message et les derniers de la conversation, sans nom ni numéro, même pendant une pause ou dans une"
            " séance en direct ; jamais un message où quelqu’un va peut-être mal. Une réponse où des mots sont du"
            " modèle le dit. Je n’y garde aucune copie ; ce que ces machines en gardent, mon exploitant en décide. Là"
            " où vos mots sont gardés, la question telle que le modèle l’a comprise l’est aussi. À part cela, je ne"
            " parle qu’avec Discord.",
        ),
        EN: (
            "To choose my answers, a language model, **{reader}**, on my operator’s machines, reads your message and"
            " the last ones of the conversation, without names or ids, also during a pause or in a live session; never"
            " a message in which somebody may not be well. An answer in which words are the model’s says so. I keep no"
            " copy there; what those machines keep is for my operator to decide. Where your words are kept, the"
            " question as the model understood it is, too. Besides, I talk to Discord and to nobody else.",
        ),
    },
    "notice_term_here": {
        FR: ("## Combien de temps\n\nSur ce serveur : **{days} jours**, puis cela s’efface tout seul.",),
        EN: ("## How long\n\nOn this server: **{days} days**, then it is erased by itself.",),
    },
    "notice_term_no_words": {
        FR: ("## Combien de temps\n\nSur ce serveur : dix minutes, puis l’échange est oublié.",),
        EN: ("## How long\n\nOn this server: ten minutes, then the exchange is forgotten.",),
    },
    "notice_term_private": {
        FR: ("En privé : **{days} jours**. Un autre serveur peut avoir choisi une autre durée.",),
        EN: ("In private: **{days} days**. Another server may have chosen another time.",),
    },
    "notice_term_in_private": {
        FR: (
            "## Combien de temps\n\nIci, en privé : **{days} jours**, puis cela s’efface tout seul. Un serveur peut"
            " avoir choisi une autre durée pour ce qu’on y demande.",
        ),
        EN: (
            "## How long\n\nHere in private: **{days} days**, then it is erased by itself. A server may have chosen"
            " another time for what is asked there.",
        ),
    },
    "notice_term_audit": {
        FR: (
            "Ce que les modérateurs et mon exploitant lisent, cherchent, exportent, jugent ou effacent avec mes"
            " commandes, et les réglages qu’on change, reste noté **{days} jours** : personne ne peut l’effacer avant.",
        ),
        EN: (
            "What moderators and my operator read, search, export, decide or erase with my commands, and each change of"
            " settings, stays on record for **{days} days**: nobody can erase it before.",
        ),
    },
    "notice_term_copies": {
        FR: (
            "Ce qui vient d’un serveur que j’ai quitté part 30 jours après. Si mon exploitant fait des copies de"
            " sauvegarde, ce que vous effacez peut s’y trouver tant qu’elles sont gardées.",
        ),
        EN: (
            "What comes from a server that I have left goes 30 days later. If my operator makes backups, what you erase"
            " may be in them as long as they are kept.",
        ),
    },
    "notice_readers": {
        FR: (
            "## Qui le lit\n\n- Vous.\n- Les modérateurs de ce serveur, ceux qui ont la permission *Gérer les"
            " messages* : les échanges des salons qu’ils peuvent voir, avec pouces et signalements. Chacune de leurs"
            " consultations est notée. Ils ne voient ni nos messages privés, ni ce que vous me demandez ailleurs.\n"
            "- Mon exploitant, qui administre la machine.",
        ),
        EN: (
            "## Who reads it\n\n- You.\n- The moderators of this server, those with the permission *Manage Messages*:"
            " the exchanges of the channels that they can view, with thumbs and reports. Each look of theirs is"
            " recorded. They see neither our direct messages nor what you ask me elsewhere.\n"
            "- My operator, who administers the machine.",
        ),
    },
    "notice_readers_role": {
        FR: (
            "## Qui le lit\n\n- Vous.\n- Les modérateurs de ce serveur, ceux qui ont la permission *Gérer les messages*"
            " ou le rôle {role} : les échanges des salons qu’ils peuvent voir, avec pouces et signalements. Chacune de"
            " leurs consultations est notée. Ils ne voient ni nos messages privés, ni ce que vous me demandez"
            " ailleurs.\n- Mon exploitant, qui administre la machine.",
        ),
        EN: (
            "## Who reads it\n\n- You.\n- The moderators of this server, those with the permission *Manage Messages* or"
            " the role {role}: the exchanges of the channels that they can view, with thumbs and reports. Each look of"
            " theirs is recorded. They see neither our direct messages nor what you ask me elsewhere.\n"
            "- My operator, who administers the machine.",
        ),
    },
    "notice_readers_in_private": {
        FR: (
            "## Qui le lit\n\n- Vous.\n- Ici, en privé, aucun modérateur. Sur un serveur, les siens : les échanges des"
            " salons qu’ils peuvent voir, et chacune de leurs consultations est notée.\n"
            "- Mon exploitant, qui administre la machine.",
        ),
        EN: (
            "## Who reads it\n\n- You.\n- Here in private, no moderator. On a server, its own: the exchanges of the"
            " channels that they can view, and each look of theirs is recorded.\n"
            "- My operator, who administers the machine.",
        ),
    },
    "notice_rights": {
        FR: (
            "## Vos droits\n\n"
            "- Voir ce que je garde de vous, sur tous les serveurs : `/mes-donnees voir`.\n"
            "- En recevoir une copie, dans un fichier : `/mes-donnees exporter`.\n"
            "- Faire une pause : `/mes-donnees pause`, puis `/mes-donnees reprendre`. Je vous réponds sans garder vos"
            " mots : seulement, pendant dix minutes, des numéros, le résultat et l’endroit des citations. La pause est"
            " retenue sous une empreinte, sans votre nom ni votre numéro.\n"
            "- Effacer : `/mes-donnees effacer`. Partent vos questions et mes réponses, vos pouces, vos signalements et"
            " vos notes, et, des séances en direct, vos questions, vos votes et vos réponses. Restent qu’un effacement"
            " a eu lieu, sans dire de qui ; une empreinte, pour qu’une copie de sauvegarde ne vous ramène pas ; ce que"
            " vous avez fait pour modérer ou gérer un serveur ; et les questions et les réponses d’autres qui vous"
            " nomment : chacun peut effacer les siennes de même, et les modérateurs d’un serveur les échanges d’un"
            " membre.\n"
            "- Vous plaindre auprès de l’autorité de protection des données, en France la CNIL.\n\n"
            "Les messages affichés dans Discord restent : les vôtres, c’est à vous de les supprimer, et pour ce que"
            " Discord garde, sa propre politique s’applique. Dans une séance, ce que j’ai lu pour vous et la"
            " transcription sont corrigés.",
        ),
        EN: (
            "## Your rights\n\n"
            "- See what I keep of yours, on all servers: `/my-data view`.\n"
            "- Get a copy of it as a file: `/my-data export`.\n"
            "- Pause: `/my-data pause`, then `/my-data resume`. I answer you and keep none of your words: only some"
            " ids, the outcome and where the quotes stand, for ten minutes. The pause is remembered under a hash,"
            " without your name or id.\n"
            "- Erase: `/my-data erase`. What goes are your questions and my answers, your thumbs, reports and notes,"
            " and of live sessions your questions, votes and answers. What stays: that an erasure took place, without"
            " saying whose; a hash, so that no backup brings you back; what you did to moderate or manage a server; and"
            " others’ questions and answers that name you: they can each erase their own likewise, and a server’s"
            " moderators a member’s exchanges.\n"
            "- Complain to your data protection authority.\n\n"
            "The messages in Discord stay: yours are for you to delete, and for what Discord keeps, its own policy"
            " applies. In a live session, what I read out for you and the transcript are corrected.",
        ),
    },
}
