### What the bot says to members of their own data, and of the privacy notice.
###
### $turn: a link to an exchange.

## A file of all that is kept

data_failed_export = Ce fichier est trop gros pour Discord. L’exploitant du bot peut vous le remettre : voyez { $notice }.
data_exported = Ce que j’ai noté de vous, tous serveurs confondus, tient dans ce fichier (JSON).

## The pause

pause_begun = C’est entendu : je continue à vous répondre, mais je ne note plus vos mots. De chaque échange, je garde pendant dix minutes des numéros, le résultat et l’endroit des citations, pour que les boutons et les corrections marchent. Ce qui était noté avant reste : `/mes-donnees effacer` l’efface.
pause_already = Vous êtes déjà en pause : je vous réponds sans noter vos mots.
pause_over = C’est reparti : je note de nouveau nos échanges, et vous pouvez toujours les voir et les effacer.
pause_none = Vous n’étiez pas en pause : je note nos échanges comme d’habitude.
erase_trail = Reste dans l’audit, pour un temps, ce que vous avez fait pour modérer ou régler un serveur.
erase_still_paused = Vous restez en pause.
pause_failed = Mon carnet ne s’ouvre pas, rien n’a changé. Réessayez un peu plus tard ?

## Told once

first_contact_reader = Un modèle de langue ({ $reader }) pourra lire vos questions, sans votre nom : `/confidentialite`.
first_contact_reader_local = Un modèle de langue de mon exploitant ({ $reader }) lit vos questions, sans votre nom.
first_contact_unkept = Sur ce serveur, je ne note pas ce que vous m’écrivez : dix minutes après, l’échange est oublié. Plus de détails : `/confidentialite`.
gone_unkept = Ici, j’oublie nos échanges au bout de dix minutes, et celui-ci est passé. Reposez-moi la question ?

## Where the server wants no answers

# $channels: as Discord shows them. $server: its name.
elsewhere = Sur ce serveur, c’est là que je réponds : { $channels }.
elsewhere_told = Sur le serveur { $server }, c’est là que je réponds : { $channels }.
elsewhere_hidden = Ici, je ne réponds pas, et les salons où ce serveur le veut ne vous sont pas ouverts. Écrivez-moi en privé, ou parlez-en à ceux qui gèrent le serveur (`/reglages`).
elsewhere_hidden_told = Sur le serveur { $server }, je ne réponds pas là où vous m’avez écrit, et les salons où l’on m’attend ne vous sont pas ouverts. Ici, je vous réponds volontiers ; ou parlez-en à ceux qui gèrent le serveur (`/reglages`).

## The list of what is kept

kept_on_pause = En pause depuis { $when } : je ne note plus vos mots.
kept_vote = Votre avis sur la réponse { $turn } : { $thumb }
kept_report = Vous avez signalé la réponse { $turn }
kept_review = L’échange { $turn }, vu par la modération : { $state }
kept_review_mine = L’échange { $turn }, vu par vous : { $state }
kept_no_words = aucun mot gardé
kept_live_reported = une réponse donnée en séance : ses mots sont dans le message
kept_unread = pas encore d’avis
kept_note = Note de la modération sur l’échange { $turn }
kept_note_mine = Votre note sur l’échange { $turn }
kept_live_question = Question pour une séance en direct
kept_live_answer = Votre réponse, en séance
kept_live_vote = Votre voix pour une question, en séance
kept_live_vote_gone = Votre voix pour une question qui n’attend plus, en séance
kept_live_prepared = Réponse que vous avez préparée, pour une séance
kept_live_host = Séance que vous avez annoncée
kept_live_sign = Depuis quand la séance attend un signe de votre part
kept_live_guest = Séance dont vous êtes l’invité
kept_event_look = un modérateur a lu votre échange
kept_event_look_mine = vous avez lu le journal
kept_event_search = un modérateur a cherché vos échanges
kept_event_search_mine = vous avez cherché dans le journal
kept_event_export = un modérateur a exporté vos échanges
kept_event_export_mine = vous avez exporté le journal
kept_event_reveal = un modérateur a appris votre nom
kept_event_reveal_mine = vous avez appris des noms
kept_event_search_operator = l’exploitant du bot a cherché vos échanges
kept_event_export_operator = l’exploitant du bot a exporté vos échanges
kept_event_reveal_operator = l’exploitant du bot a exporté votre nom avec
kept_event_decision = un modérateur a relu
kept_event_decision_mine = vous avez relu
kept_event_erasure = un modérateur a effacé
kept_event_erasure_mine = vous avez effacé
kept_event_setting = quelqu’un a changé un réglage
kept_event_setting_mine = vous avez changé un réglage
kept_event_live = l’invité ou un modérateur, pour votre question en séance
kept_event_live_mine = vous, en séance

## Live sessions

event_live = séance en direct
event_guest = l’invité d’une séance
question_pending = en attente
question_approved = retenue
question_declined = écartée
question_merged = jointe à une autre
question_withdrawn = retirée
question_asked = posée
question_answered = elle a sa réponse
question_skipped = passée
question_later = remise à plus tard
