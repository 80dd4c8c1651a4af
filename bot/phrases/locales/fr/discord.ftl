### What the bot says only in Discord: its help, first contact, what went wrong, erasing one’s data, pages.

## Help, and who is spoken to for the first time

# $blog: its title. $all_topics: “a, b and c”. $bot: a mention of the bot. $days: a figure.
help = Posez votre question comme elle vous vient : je cherche dans { $blog } et je cite { l-auteur } mot pour mot, avec le titre du billet. Quand { il } n’en parle pas, je le dis. Parmi ses sujets : { $all_topics }.
mention_me = Votre message m’arrive vide. Mentionnez-moi ({ $bot }) et je vous réponds.
    .b = Sans mention, Discord ne me laisse pas vous lire. Mentionnez-moi ({ $bot }), et on reprend.
no_journal = Je ne peux rien citer pour l’instant : mon carnet ne s’ouvre plus. Réessayez un peu plus tard ?
cannot_write = J’aurais voulu vous répondre dans { $channel }, sur le serveur { $server }, mais je n’ai pas le droit d’y écrire. Ceux qui le gèrent peuvent me l’accorder. Ici, je vous réponds volontiers.
first_contact = Une fois pour toutes : je note vos questions et mes réponses, et les oublie après { n-jours }. Les modérateurs peuvent relire celles du serveur, jamais nos messages privés. Voir ou effacer ce que je garde de vous, faire une pause : `/mes-donnees`.

## Questions, and what may go wrong

asked_with_command = Question : { $question }
asked_with_button = { $name } demande : { $question }
answered_privately = Pour ne pas encombrer le salon, cette réponse n’est visible que de vous.
option_unread = Je n’ai pas pu lire une des options de cette commande. Prenez-la dans ce que Discord propose, ou laissez-la de côté.
mishap = Là, quelque chose m’a échappé. Réessayez ? Si cela recommence, ce numéro aidera ceux qui s’occupent de moi : { $number }.
leaving = Je m’absente une minute. Redemandez-moi à mon retour ?
shown_before_restart = J’ai redémarré depuis, et n’en sais plus rien. Refaites la commande ?
still_reading = Je lis encore le blog. Redemandez-moi dans un instant ?
answer_refused = Discord n’a pas voulu de ma réponse. Redemandez-moi dans un instant ?

## Subjects and help

topics_head = Ses sujets, { $posts ->
    [one] tous du même billet
   *[other] du plus au moins traité, et le nombre de billets sur chacun
} :
topics_others = … et d’autres ({ $count }) : `/sujet` les trouve.
help_discord = Mentionnez-moi, répondez à l’un de mes messages, écrivez-moi en privé, ou passez par `/demander`. `/sujets` dit de quoi l’on peut causer, `/mes-donnees` ce que je garde de vous.
help_reader = Un modèle de langue ({ $reader }) choisit avec moi ce que je cite : `/confidentialite` dit ce qui est lu.
help_moderators = Comme vous modérez ici : `/journal` retrouve, relit, exporte et efface les échanges ; `/animer` annonce et tient les séances en direct.
help_managers = Comme vous gérez ce serveur : `/reglages` dit où et comment je réponds, et combien de temps je garde.

## What is kept of a member, and its erasure

data_none = Je n’ai rien noté qui vienne de vous. Si d’autres vous nomment dans leurs questions, ces mots sont les leurs.
data_head = Voici ce que j’ai noté de vous, tous serveurs confondus. J’oublie nos échanges au bout de { n-jours }, sauf là où un serveur en a décidé autrement. Je n’y cherche pas les mots d’autres qui vous nomment : ce sont les leurs. Le détail, en un fichier : `/mes-donnees exporter`.
data_told = Je vous l’ai dit : je prends des notes ({ $when }).
data_failed = Mon carnet ne s’ouvre pas. Réessayez un peu plus tard ?
erase_ask = J’efface ce que j’ai noté de vous ? Vos questions, mes réponses, vos avis, signalements et notes, le fil de nos causeries, et des séances en direct vos questions, vos votes et vos réponses. C’est définitif. Les questions et les réponses d’autres qui vous nomment restent, et les messages écrits dans Discord aussi : les vôtres, c’est à vous de les supprimer.
erase_done = C’est fait : vos questions et mes réponses, vos avis, vos signalements, vos notes, et votre part des séances en direct ne sont plus dans mon carnet.
erase_others = Si d’autres vous nomment dans leurs questions ou leurs réponses, ces mots restent les leurs : chacun peut effacer les siens, et sur un serveur les modérateurs peuvent effacer les échanges d’un membre.
erased_turns = Questions effacées : { $count }.
erased_opinions = Avis, signalements et notes effacés : { $count }.
erased_live = Effacé des séances en direct (questions, votes et réponses) : { $count }.
erase_traces = De vieilles copies peuvent encore traîner dans le fichier : elles partiront au prochain ménage, demain au plus tard.
erase_kept = Entendu, je n’efface rien.
erase_failed = Mon carnet ne s’ouvre pas : je n’ai rien effacé. Réessayez un peu plus tard ?
review_refused = C’est réservé à ceux qui modèrent ce serveur.

## Buttons

button_erase = Tout effacer
button_keep = Ne rien effacer
link_answer = réponse

## Lists and their pages

answer_withdrawn_by_asker = réponse retirée par qui l’a demandée
answer_withdrawn_by_moderator = réponse retirée par un modérateur
not_delivered = réponse non remise
page = Page { $page } sur { $pages }
page_title = Aller à une page
page_label = Numéro de la page
page_unread = Je n’y vois pas de numéro de page : { $typed }. Écrivez un nombre à partir de 1, comme 3.
total_exchanges = { $count } échanges
total_groups = { $count } groupes
total_events = { $count } entrées
total_questions = { $count } questions
total_passages = { $count } passages

## What came of a question, what happened

outcome_answered = citation
outcome_near = passages proches
outcome_declined = { il } n’en parle pas
outcome_asked = question en retour
outcome_chat = causette
event_edit = modification
event_deletion = suppression
event_failure = incident
event_look = lecture du journal
event_erasure = effacement
