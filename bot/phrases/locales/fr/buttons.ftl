### What the bot says on and about its buttons, menus, polls and threads.

## Below a passage

button_another = Autre passage
button_context = Contexte
button_paragraph = Paragraphe
button_cite = Citer
button_read = Lire le billet
button_read_title = Lire : { $title }
button_rest = Lire la suite
button_topic = Feuilleter un sujet

## Having a message read by the language model

button_reread = Relire avec { $reader }
reread_only_asker = Ces mots sont à qui les a écrits : seule cette personne peut les faire relire.
reread_refused = Cette relecture n’a rien donné de plus : ma réponse reste la même.
asks_another = Un autre passage ?

## What stands in the way of a button

gone = Cet échange n’est plus dans mon carnet. Reposez-moi la question ?
changed = Le billet a changé depuis, je ne retrouve plus ce passage. Reposez-moi la question ?
slower = Doucement, je tourne les pages une à une. On reprend dans { $seconds } s ?
too_fast = Doucement, je tourne les pages une à une. Je laisse sans réponse ce message et ceux des { $seconds } prochaines secondes. On reprend ensuite ?
missed_too_fast = Doucement, je tourne les pages une à une. De ce que vous avez écrit ici en mon absence, je laisse sans réponse ce message et ceux des { $seconds } secondes qui ont suivi.

## Thumbs

voted_up = Merci, c’est noté.
voted_down = C’est noté. Qu’est-ce qui n’allait pas ?
why_ask = Ce qui n’allait pas
why_wrong_passage = Ce n’est pas le bon passage
why_off_topic = C’est hors sujet
why_incomplete = Il manque quelque chose
why_other = Autre chose
why_noted = Merci, cela m’aidera.

## Withdrawing an answer

withdrawn = Voilà, cette réponse est retirée, et les mots de la question ne sont plus dans mon carnet.
withdrawn_kept_for_asker = Voilà, cette réponse est retirée. Comme cet échange attend l’avis des modérateurs, il reste dans mon carnet jusque-là. Pour l’effacer tout de suite avec le reste : `/mes-donnees effacer`.
withdrawn_kept_for_moderator = Voilà, cette réponse est retirée du salon. L’échange reste dans mon carnet, où les modérateurs peuvent le relire ; `/journal effacer` l’en ôte.
withdraw_not_mine = Ce n’est pas une réponse que j’aie en mémoire : je n’ai rien à retirer.
withdraw_refused = Seules la personne qui a posé la question et celles qui modèrent peuvent retirer cette réponse.
withdraw_failed = Discord ne me laisse pas retirer ce message. Un modérateur peut le supprimer.

## Asking about somebody’s message

asked_about_us = Ce message est de moi : { l-auteur } y est déjà { cite }, mot pour mot.
asked_about_message = À propos du [message { DE($writer) }]({ $link })
nothing_to_ask = Ce message n’a pas de texte : je n’ai rien à y chercher.

## Threads

thread_opened = Je vous réponds dans { $thread }.
thread_silent = Discord n’a pas voulu de ma réponse dans { $thread }. Reposez-moi la question ici ?
thread_refused = Ici, je ne peux pas ouvrir de fil : je vous réponds sur place.
thread_free = Dans ce fil, inutile de me mentionner : écrivez, je vous lis.
thread_mention = Pour que je vous lise dans ce fil, mentionnez-moi : { $bot }.

## Subjects, posts, quotes

# $topic, $topics: subjects, as a list where there are several. $count: a figure.
topic_head = Ce qu’{ il } écrit, sujet : { $topic }
topics_choose = Choisir un sujet
topic_count = { $posts ->
    [one] Billet : { $count }
   *[other] Billets : { $count }
}
topic_unknown = Je ne lui connais pas ce sujet. Le plus proche : { $topics } ?
topic_unlike_any = Je ne lui connais pas ce sujet. Parmi les siens : { $topics }.
post_unknown = Je ne trouve pas ce billet. Commencez à taper son titre, je vous le proposerai.
citation_head = Au hasard de { ses-billets } :
    .b = Une page s’ouvre ici :
    .c = Tiens, ceci :
citation_head_topic = Tiré de { ses-billets }, sujet : { $topic }
    .b = Une page s’ouvre ici, sujet : { $topic }

## Polls

# $here, $then: shares in percent. $votes, $most: figures. $title, $titles: of posts.
poll_head = { Il } l’avait demandé à ses lecteurs. Et vous ?
poll_nowhere = { $posts ->
    [one] Son billet ne contient
   *[other] Ses billets ne contiennent
} aucun sondage.
poll_not_there = Ce billet ne contient pas de sondage : { $title }
poll_where = On en trouve dans : { $titles }
poll_too_long = Ce sondage a plus de { $most } réponses, et Discord n’en prend pas davantage.
poll_too_wordy = Les réponses de ce sondage sont si longues qu’un message de Discord ne les contient pas.
poll_over = Le sondage est clos. Ici, et chez les lecteurs du blog à l’époque :
poll_line = ici { $here } (voix : { $votes }) · lecteurs d’alors { $then }
poll_empty = Personne n’a voté ici. Chez les lecteurs du blog, à l’époque :
