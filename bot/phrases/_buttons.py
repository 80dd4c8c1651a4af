"""What the bot says on and about its buttons, menus, polls and threads."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

BUTTONS: dict[str, dict[Language, tuple[str, ...]]] = {
    "button_another": {FR: ("Autre passage",), EN: ("Another passage",)},
    "button_context": {FR: ("Contexte",), EN: ("Context",)},
    "button_paragraph": {FR: ("Paragraphe",), EN: ("Paragraph",)},
    "button_cite": {FR: ("Citer",), EN: ("Cite",)},
    "button_read": {FR: ("Lire le billet",), EN: ("Read the post",)},
    "button_read_title": {FR: ("Lire : {title}",), EN: ("Read: {title}",)},
    "button_rest": {FR: ("Lire la suite",), EN: ("Read the rest",)},
    "button_topic": {FR: ("Feuilleter un sujet",), EN: ("Browse a subject",)},
    "button_reread": {FR: ("Relire avec {reader}",), EN: ("Read again with {reader}",)},
    "reread_only_asker": {
        FR: ("Ces mots sont à qui les a écrits : seule cette personne peut les faire relire.",),
        EN: ("These words belong to whoever wrote them: nobody else can have them read again.",),
    },
    "reread_refused": {
        FR: ("Cette relecture n’a rien donné de plus : ma réponse reste la même.",),
        EN: ("Reading it again brought nothing more: my answer stays as it is.",),
    },
    "asks_another": {FR: ("Un autre passage ?",), EN: ("Another passage?",)},
    "gone": {
        FR: ("Cet échange n’est plus dans mon carnet. Reposez-moi la question ?",),
        EN: ("That exchange is no longer in my notebook. Would you ask me again?",),
    },
    "changed": {
        FR: ("Le billet a changé depuis, je ne retrouve plus ce passage. Reposez-moi la question ?",),
        EN: ("The post has changed since, and I can’t find that passage. Would you ask me again?",),
    },
    "slower": {
        FR: ("Doucement, je tourne les pages une à une. On reprend dans {seconds} s ?",),
        EN: ("Slow down, I turn the pages one by one. Shall we go on in {seconds} s?",),
    },
    "too_fast": {
        FR: (
            "Doucement, je tourne les pages une à une. Je laisse sans réponse ce message et ceux des {seconds}"
            " prochaines secondes. On reprend ensuite ?",
        ),
        EN: (
            "Slow down, I turn the pages one by one. This message and those of the next {seconds} seconds stay without"
            " an answer. Shall we go on after that?",
        ),
    },
    "missed_too_fast": {
        FR: (
            "Doucement, je tourne les pages une à une. De ce que vous avez écrit ici en mon absence, je laisse sans"
            " réponse ce message et ceux des {seconds} secondes qui ont suivi.",
        ),
        EN: (
            "Slow down, I turn the pages one by one. Of what you wrote here while I was away, this message and those of"
            " the {seconds} seconds after it stay without an answer.",
        ),
    },
    "voted_up": {FR: ("Merci, c’est noté.",), EN: ("Thank you, I’ve noted it.",)},
    "voted_down": {
        FR: ("C’est noté. Qu’est-ce qui n’allait pas ?",),
        EN: ("Noted. What was wrong with it?",),
    },
    "why_ask": {FR: ("Ce qui n’allait pas",), EN: ("What was wrong",)},
    "why_wrong_passage": {FR: ("Ce n’est pas le bon passage",), EN: ("It is the wrong passage",)},
    "why_off_topic": {FR: ("C’est hors sujet",), EN: ("It is beside the point",)},
    "why_incomplete": {FR: ("Il manque quelque chose",), EN: ("Something is missing",)},
    "why_other": {FR: ("Autre chose",), EN: ("Something else",)},
    "why_noted": {FR: ("Merci, cela m’aidera.",), EN: ("Thank you, that will help.",)},
    "withdrawn": {
        FR: ("Voilà, cette réponse est retirée, et les mots de la question ne sont plus dans mon carnet.",),
        EN: ("There, that answer is withdrawn, and the words of the question are no longer in my notebook.",),
    },
    "withdrawn_kept_for_asker": {
        FR: (
            "Voilà, cette réponse est retirée. Comme cet échange attend l’avis des modérateurs, il reste dans mon"
            " carnet jusque-là. Pour l’effacer tout de suite avec le reste : `/mes-donnees effacer`.",
        ),
        EN: (
            "There, that answer is withdrawn. As the exchange waits for the moderators, it stays in my notebook until"
            " they have looked. To erase it now, with the rest: `/my-data erase`.",
        ),
    },
    "withdrawn_kept_for_moderator": {
        FR: (
            "Voilà, cette réponse est retirée du salon. L’échange reste dans mon carnet, où les modérateurs peuvent le"
            " relire ; `/journal effacer` l’en ôte.",
        ),
        EN: (
            "There, that answer is withdrawn from the channel. The exchange stays in my notebook, where moderators can"
            " read it; `/journal erase` takes it out.",
        ),
    },
    "withdraw_not_mine": {
        FR: ("Ce n’est pas une réponse que j’aie en mémoire : je n’ai rien à retirer.",),
        EN: ("That is no answer I remember giving: there is nothing to withdraw.",),
    },
    "withdraw_refused": {
        FR: ("Seules la personne qui a posé la question et celles qui modèrent peuvent retirer cette réponse.",),
        EN: ("Only the one who asked and those who moderate can withdraw that answer.",),
    },
    "withdraw_failed": {
        FR: ("Discord ne me laisse pas retirer ce message. Un modérateur peut le supprimer.",),
        EN: ("Discord won’t let me withdraw that message. A moderator can delete it.",),
    },
    "asked_about_us": {
        FR: ("Ce message est de moi : {l’auteur} y est déjà {cité}, mot pour mot.",),
        EN: ("That message is mine: {the author} {is} quoted in it already, word for word.",),
    },
    "asked_about_message": {
        FR: ("À propos du [message de {writer}]({link})",),
        EN: ("About [a message from {writer}]({link})",),
    },
    "nothing_to_ask": {
        FR: ("Ce message n’a pas de texte : je n’ai rien à y chercher.",),
        EN: ("That message has no text: there is nothing to look for in it.",),
    },
    "thread_opened": {FR: ("Je vous réponds dans {thread}.",), EN: ("I’ve answered in {thread}.",)},
    "thread_silent": {
        FR: ("Discord n’a pas voulu de ma réponse dans {thread}. Reposez-moi la question ici ?",),
        EN: ("Discord would not take my answer in {thread}. Would you ask me again here?",),
    },
    "thread_refused": {
        FR: ("Ici, je ne peux pas ouvrir de fil : je vous réponds sur place.",),
        EN: ("I can’t open a thread here, so I answer you right here.",),
    },
    "thread_free": {
        FR: ("Dans ce fil, inutile de me mentionner : écrivez, je vous lis.",),
        EN: ("In this thread there is no need to mention me: just write.",),
    },
    "thread_mention": {
        FR: ("Pour que je vous lise dans ce fil, mentionnez-moi : {bot}.",),
        EN: ("For me to read you in this thread, mention me: {bot}.",),
    },
    "topic_head": {FR: ("Ce qu’{il} écrit, sujet : {topic}",), EN: ("What {he} {writes}{, in French,} on: {topic}",)},
    "topics_choose": {FR: ("Choisir un sujet",), EN: ("Choose a subject",)},
    "topic_count": {FR: ("Billets : {count}",), EN: ("Posts: {count}",)},
    "topic_unknown": {
        FR: ("Je ne lui connais pas ce sujet. Le plus proche : {topics} ?",),
        EN: ("I know no such subject {of his}. The nearest: {topics}?",),
    },
    "topic_unlike_any": {
        FR: ("Je ne lui connais pas ce sujet. Parmi les siens : {topics}.",),
        EN: ("I know no such subject {of his}. Among {his} own: {topics}.",),
    },
    "post_unknown": {
        FR: ("Je ne trouve pas ce billet. Commencez à taper son titre, je vous le proposerai.",),
        EN: ("I can’t find that post. Start typing its title and I’ll offer it.",),
    },
    "citation_head": {
        FR: ("Au hasard de ses billets :", "Une page s’ouvre ici :", "Tiens, ceci :"),
        EN: ("At random from {his} posts{, in French}:", "A page falls open{, in French}:"),
    },
    "citation_head_topic": {
        FR: ("Tiré de ses billets, sujet : {topic}", "Une page s’ouvre ici, sujet : {topic}"),
        EN: ("From {his} posts{, in French}, on: {topic}", "A page falls open{, in French}, on: {topic}"),
    },
    "poll_head": {
        FR: ("{Il} l’avait demandé à ses lecteurs. Et vous ?",),
        EN: ("{He} asked {his} readers this. And you?",),
    },
    "poll_none": {FR: ("Ses billets ne contiennent aucun sondage.",), EN: ("There is no poll in {his} posts.",)},
    "poll_not_there": {
        FR: ("Ce billet ne contient pas de sondage : {title}",),
        EN: ("There is no poll in that post: {title}",),
    },
    "poll_where": {FR: ("On en trouve dans : {titles}",), EN: ("Polls are to be found in: {titles}",)},
    "poll_too_long": {
        FR: ("Ce sondage a plus de {most} réponses, et Discord n’en prend pas davantage.",),
        EN: ("That poll has more than {most} answers, and Discord takes no more than that.",),
    },
    "poll_too_wordy": {
        FR: ("Les réponses de ce sondage sont si longues qu’un message de Discord ne les contient pas.",),
        EN: ("The answers of that poll are so long that no message of Discord’s holds them.",),
    },
    "poll_over": {
        FR: ("Le sondage est clos. Ici, et chez les lecteurs du blog à l’époque :",),
        EN: ("The poll is over. Here, and among the blog’s readers back then:",),
    },
    "poll_line": {
        FR: ("ici {here} (voix : {votes}) · lecteurs d’alors {then}",),
        EN: ("here {here} (votes: {votes}) · readers back then {then}",),
    },
    "poll_empty": {
        FR: ("Personne n’a voté ici. Chez les lecteurs du blog, à l’époque :",),
        EN: ("Nobody voted here. Among the blog’s readers back then:",),
    },
}
