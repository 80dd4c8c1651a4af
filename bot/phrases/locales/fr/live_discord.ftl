### What the bot says on Discord of live sessions: its commands, buttons, modals, and what stands in the way.

## What cannot be done

live_none_here = Aucune séance n’est prévue ici pour l’instant.
live_several_so_named = Plusieurs séances portent ce titre : choisissez-la dans la liste que Discord propose.
live_old_button = Ce bouton date d’avant : passez plutôt par `/seance voir`.
you_typed = Voici votre texte, pour qu’il ne soit pas perdu :

## Announcing

live_is_announced = C’est annoncé : { $title }, { $when }, pour { $length }. L’annonce : { $link }
live_will_be_announced = C’est prévu : { $title }, { $when }, pour { $length }. L’annonce viendra là : { $link }
live_carried_from_several = Questions reprises de séances d’avant : { $count }.
live_carried = Questions reprises de la séance d’avant : { $count }.
live_wait_for = Sans signe de l’invité pendant { $length }, une question restée sans réponse est remise à plus tard, et l’on passe à la suivante s’il y en a une.
live_wait_for_ever = L’invité est attendu sans limite : *Suivante* ou `/animer suivante` mène à la question d’après.
live_wait_of_blog = L’attente ne change rien ici : c’est le blog qui répond, sans attendre personne.
live_same_time = Attention, ce salon attend déjà une séance au même moment : { $title }, { $when }. Si ce n’est pas voulu, annulez l’une des deux dans `/animer file`.
live_event = Répond : { $guest }. Posez vos questions à l’avance avec `/seance question`.

## Called off, or missed

live_called_off_head = Séance annulée : { $title }, prévue le { $when }.
live_missed_head = Séance qui n’a pas pu se tenir : { $title }, prévue le { $when }.
live_called_off = La séance { $title }, prévue le { $when }, n’aura pas lieu. Vos questions ne sont pas perdues : elles attendent la prochaine qui sera annoncée.
live_missed = La séance { $title }, prévue le { $when }, n’a pas pu se tenir : j’étais absent. Vos questions ne sont pas perdues : elles attendent la prochaine qui sera annoncée.
live_called_off_none = La séance { $title }, prévue le { $when }, n’aura pas lieu.
live_missed_none = La séance { $title }, prévue le { $when }, n’a pas pu se tenir : j’étais absent.

## What is missing for a session

live_cannot_write = Je ne peux pas tenir de séance dans { $channel }, il m’y manque : { $names }. Ceux qui gèrent le serveur peuvent me l’accorder ; rien n’est encore annoncé.
live_not_announced = Discord n’a pas pris l’annonce. La séance tient quand même : `/seance` suffit pour y prendre part.
live_no_event_permission = Pas d’événement dans le calendrier du serveur, il me manque : { $names }. La séance tient quand même.
live_no_event = Discord n’a pas voulu de l’événement du calendrier. La séance tient quand même.
live_event_hidden = Pas d’événement dans le calendrier du serveur : tous l’y verraient, et tous ne voient pas ce salon. La séance tient quand même.
live_will_lack = À l’heure dite, il me faudra aussi dans { $channel } : { $names }. Ceux qui gèrent le serveur peuvent me l’accorder d’ici là.
live_threads_unwanted = Ce serveur ne veut pas de fils (`/reglages`) : elle se tiendra dans le salon lui-même.
live_keeps_nothing = Ce serveur m’a demandé de ne garder aucun mot, et une séance vit de questions gardées jusqu’à l’heure dite. Pour en tenir une, changez d’abord la durée de conservation.
live_no_bot_guest = Un robot ne répond pas à une séance. Invitez une personne, ou personne : alors le blog répond.
live_no_member_guest = { $guest } n’est pas sur ce serveur, et ne pourrait donc pas répondre. Invitez d’abord cette personne ici, puis refaites l’annonce ; rien n’est encore annoncé.
live_guest_sees_nothing = { $guest } ne pourrait pas répondre : il lui manque { $names } dans { $channel }. Accordez ce droit, ou choisissez un autre salon ; rien n’est encore annoncé.
live_guest_cannot_write = { $guest } ne peut pas écrire là où se tiendra la séance. Le bouton *Répondre* suffira ; pour écrire aussi, il lui faut dans { $channel } : { $names }.
live_guest_called = { $guest }, c’est à vous que ces questions seront posées.
live_no_text_channel = Une séance se tient dans un salon textuel : dites lequel.

## Permissions, as Discord calls them

permission_view_channel = *Voir le salon*
permission_send_messages = *Envoyer des messages*
permission_create_events = *Créer des événements*
permission_create_public_threads = *Créer des fils publics*
permission_send_messages_in_threads = *Envoyer des messages dans les fils*

## Below an announcement

live_button_ask = Poser une question
live_button_list = Voir et voter
live_button_mine = Mes questions
