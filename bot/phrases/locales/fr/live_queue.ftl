### What the bot says to those who moderate the questions of a live session.

## The state of a question

live_queue_empty = Aucune question n’attend.
live_queue_pending = à décider
live_queue_approved = dans la file
live_queue_later = remise à plus tard
live_queue_declined = refusée
live_queue_merged = jointe à une autre
live_queue_withdrawn = retirée
live_queue_asked = on la pose en ce moment
live_queue_answered = elle a sa réponse
live_queue_skipped = passée

## The list and its buttons

live_pick = Prendre une question en main
live_place = place { $place } sur { $count }
live_elsewhere = Questions qu’un autre modérateur regarde en ce moment : { $count }.
live_wait_head = Attente : { $length } sans signe de l’invité.
live_wait_head_until = Attente : { $length } sans signe de l’invité ; elle finit { $when }.
live_pending = { $title }, dans { $channel } : { $count } questions attendent d’être acceptées ou refusées. `/animer file` les montre.
live_pending_one = { $title }, dans { $channel } : une question attend d’être acceptée ou refusée. `/animer file` la montre.
live_button_queue = Voir la file
live_button_refresh = Actualiser
live_button_back = Retour
live_button_approve = Accepter
live_button_decline = Refuser
live_button_merge = Joindre à une autre
live_button_first = En premier
live_button_up = Monter
live_button_down = Descendre
live_button_unmove = Selon les votes
live_button_prepare = Préparer une réponse
live_button_reveal = Qui demande ?
live_button_call_off = Annuler la séance

## Declining, joining, preparing an answer

live_field_reason = Pourquoi
live_field_reason_below = La personne qui demande le lira.
live_field_answer = La réponse de l’invité
live_field_answer_below = Donnée d’un clic quand la question est posée. Vide : rien de préparé.
live_join_choose = À laquelle la joindre
live_very_close = très proche
live_nothing_to_join = Aucune autre question n’attend.
live_put_already_card = Déjà posée dans cette séance, ou presque : { $questions }
live_more_joined = jointes aussi : { $count } de plus
live_prepared = Réponse préparée :
live_was_approved = Elle est dans la file.
live_was_declined = Elle est refusée ; je préviens la personne.
live_was_merged = Elle est jointe à l’autre.
live_reveal_noted = *Qui demande ?* laisse une trace : l’audit dira que vous l’avez appris.
live_revealed = Elle vient { DE($asker) }. J’ai noté que vous l’avez appris.

## Calling off

live_call_off_ask = J’annule la séance { $title }, prévue le { $when } ? C’est définitif. L’annonce le dira, et les questions, s’il y en a, attendront la prochaine qui sera annoncée.
live_call_off_kept = Entendu, elle aura lieu.
button_live_call_off = Annuler la séance
button_live_call_off_not = La garder
live_call_off_done = La séance { $title } est annulée ; je le dis sous l’annonce.
host_called_off_none = La séance { $title } n’aura pas lieu.
live_no_calling_off = Elle a déjà commencé : `/animer fermer` y met fin.

## What was done, as the trail names it

trail_announce = annoncée
trail_open_questions = questions ouvertes
trail_start = commencée
trail_pause = mise en pause
trail_resume = reprise
trail_prolong = prolongée
trail_close = close
trail_call_off = annulée
trail_miss = manquée, j’étais absent
trail_publish = publiée
trail_approve = question acceptée
trail_decline = question refusée
trail_merge = question jointe à une autre
trail_move = question déplacée
trail_unmove = question rendue aux votes
trail_prepare = réponse préparée
trail_release = réponse préparée donnée
trail_answer = réponse
trail_next = question suivante
trail_skip = question passée
trail_later = question remise à plus tard
trail_cannot_show_the_announcement = l’annonce n’a pas pu paraître
trail_cannot_show_the_event = l’événement n’a pas pu paraître
trail_cannot_show_the_opening = l’annonce n’a pas pu dire que les questions sont ouvertes
trail_cannot_show_the_start = l’annonce n’a pas pu dire que le direct a commencé
trail_cannot_show_the_end = l’annonce n’a pas pu dire que la séance est finie
trail_cannot_show_the_thread = pas de fil
trail_cannot_show_the_greeting = l’accueil n’a pas pu paraître
trail_cannot_show_the_farewell = l’au revoir n’a pas pu paraître
trail_cannot_show_the_transcript = la transcription n’a pas pu paraître
trail_cannot_show_the_called_off = l’annulation n’a pas pu paraître
trail_who_asked_anonymously = qui a demandé sans son nom
