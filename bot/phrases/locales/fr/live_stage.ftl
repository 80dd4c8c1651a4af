### What the bot says on the stage of a live session, and to those who lead it from there.
###
### $missing: permissions, as a list. $channel: as Discord shows it.

## What everybody reads

stage_opens = C’est parti pour { $title } ! Ça se passe dans le fil ci-dessous, venez donc.
stage_goes_on = { $title } ({ $when }) continue dans ce nouveau fil : l’autre a disparu.
stage_still_open = Une question vous vient ? `/seance question`, et elle rejoint la file.
stage_how = { $guest } répond avec le bouton sous la question, ou en répondant à son message. Les autres boutons sont pour { $guest } et pour ceux qui modèrent.
stage_how_freely = { $guest } répond avec le bouton sous la question, ou simplement ici, dans le fil. Les autres boutons sont pour { $guest } et pour ceux qui modèrent.
stage_wait_ends = La question attend toujours : sans signe de l’invité, je la remets à plus tard { $when }, et je passe à la suivante s’il y en a une.
stage_wait_ends_answered = Sans autre signe de l’invité, je passe à la question suivante { $when }.
stage_guest_called = { $guest }, c’est à vous.

## What stands in the way, told to those who can mend it

stage_no_thread = Pour la séance { $title }, je n’ai pas pu ouvrir de fil dans { $channel } : il m’y manque { $missing }. Elle se tient donc dans le salon lui-même ; rien à faire, sinon m’accorder cela avant la prochaine.
stage_no_thread_refused = Pour la séance { $title }, Discord n’a pas voulu ouvrir de fil dans { $channel }. Elle se tient donc dans le salon lui-même.
stage_may_not_write = La séance { $title } attend : je ne peux plus écrire dans { $channel }, il m’y manque { $missing }. Accordez-le-moi et elle reprend d’elle-même ; aucune question n’est perdue. Pour en rester là : `/animer fermer`.
stage_channel_gone = La séance { $title } n’a plus de lieu : son salon a disparu. Aucune question n’est perdue : fermez-la avec `/animer fermer`, puis annoncez-en une autre ailleurs, qui les reprendra.
stage_locked = La séance { $title } attend : son fil est verrouillé. Déverrouillez-le et elle reprend d’elle-même, ou supprimez-le et j’en ouvre un autre.
stage_refused = La séance { $title } attend : Discord refuse mes messages dans { $channel }. Je réessaie chaque minute ; rien n’est perdu.
stage_no_file = La transcription de { $title } est publiée, mais sans son fichier : il me manque { $missing } dans { $channel }. `/animer publier` la redonne une fois que c’est accordé.
stage_no_words = Il me manque vos mots : sans mention Discord ne me les donne pas, et je ne garde pas les images. Répondez par le bouton *Répondre*, ou en laissant la mention.
stage_guest_erased = L’invité de la séance { $title } a fait effacer ses données : personne ne peut plus y répondre à sa place. Les questions peuvent encore être posées (`/animer suivante`) ; sinon, mettez-y fin avec `/animer fermer` et annoncez-en une autre avec un nouvel invité, qui reprendra celles qui restent.
stage_guest_left = L’invité de la séance { $title } n’est plus sur ce serveur. Les questions peuvent être posées malgré tout (`/animer suivante`) : une réponse au retour reste possible. Sinon, mettez-y fin avec `/animer fermer` et annoncez une autre séance avec un nouvel invité : les questions qui restent y seront reprises.
stage_guest_sees_nothing = L’invité de la séance { $title } ne peut pas y répondre : il lui manque { $missing } dans { $channel }. Accordez cette permission, et les questions posées pourront avoir leur réponse.
stage_guest_cannot_write = L’invité de la séance { $title } ne peut pas y écrire : il lui manque { $missing } dans { $channel }. Le bouton *Répondre* suffit ; accordez cette permission pour qu’un message convienne aussi.

## Permissions and buttons

permission_read_message_history = *Voir les anciens messages*
permission_attach_files = *Joindre des fichiers*
stage_button_answer = Répondre
stage_button_release = Réponse préparée
stage_button_forward = Suivante
stage_button_skip = Passer
stage_button_later = Plus tard
stage_form_label = Votre réponse
stage_erased = (Effacé à la demande de la personne.)
stage_transcript_gone = Cette transcription n’est plus gardée.

## Told to whoever leads it

host_opened = Les questions sont ouvertes pour { $title }. Le direct : { $when }.
host_started = C’est parti pour { $title } !
host_no_thread = Il me manque { $missing } dans { $channel } : sans cela, la séance se tiendra dans le salon lui-même, sans fil.
host_threads_unwanted = Ce serveur ne veut pas de fils (`/reglages`) : elle se tient dans le salon lui-même.
start_ask = Le direct de { $title } est prévu le { $when }. On commence maintenant ?
start_kept = Entendu, on attend l’heure.
button_start = Commencer
button_start_not = Attendre
close_ask = On ferme la séance { $title } ? Les questions sans réponse sont gardées pour la prochaine séance.
close_kept = Entendu, elle continue.
button_close = Fermer
button_close_not = Continuer
host_closed = La séance { $title } est fermée. `/animer publier` en donnera la transcription.
host_called_off = La séance { $title } n’aura pas lieu ; ses questions attendent la prochaine qui sera annoncée.
host_not_published = Discord ne prend pas la transcription de { $title } : son salon ou mes droits y manquent peut-être.
host_next = Question suivante.
host_nothing_next = La file est vide : j’attends d’autres questions.
host_next_paused = C’est en pause : la suivante viendra avec `/animer reprendre`.
host_paused = En pause. `/animer reprendre` quand vous voulez ; la fin reste fixée au { $when }.
host_resumed = On reprend.
host_prolonged = La séance { $title } finira le { $when }.
host_published = La transcription de { $title } arrive dans son fil.
host_published_here = La transcription de { $title } arrive dans { $channel }.
