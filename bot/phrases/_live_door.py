"""What the bot says on Discord of live sessions: its commands, buttons, modals, and what stands in the way."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

_COMMON: dict[str, dict[Language, tuple[str, ...]]] = {
    "live_none_here": {
        FR: ("Aucune séance n’est prévue ici pour l’instant.",),
        EN: ("No session is planned here for now.",),
    },
    "live_several_so_named": {
        FR: ("Plusieurs séances portent ce titre : choisissez-la dans la liste que Discord propose.",),
        EN: ("Several sessions have this title: choose the one from the list that Discord offers.",),
    },
    "live_old_button": {
        FR: ("Ce bouton date d’avant : passez plutôt par `/seance voir`.",),
        EN: ("This button is from before: use `/session view` instead.",),
    },
    "you_typed": {
        FR: ("Voici votre texte, pour qu’il ne soit pas perdu :",),
        EN: ("Here is your text, so that it isn’t lost:",),
    },
}

_ANNOUNCING: dict[str, dict[Language, tuple[str, ...]]] = {
    "live_is_announced": {
        FR: ("C’est annoncé : {title}, {when}, pour {length}. L’annonce : {link}",),
        EN: ("It is announced: {title}, {when}, for {length}. The announcement: {link}",),
    },
    "live_will_be_announced": {
        FR: ("C’est prévu : {title}, {when}, pour {length}. L’annonce viendra là : {link}",),
        EN: ("It is planned: {title}, {when}, for {length}. The announcement will be there: {link}",),
    },
    "live_carried_from_several": {
        FR: ("Questions reprises de séances d’avant : {count}.",),
        EN: ("Questions taken along from sessions before: {count}.",),
    },
    "live_carried": {
        FR: ("Questions reprises de la séance d’avant : {count}.",),
        EN: ("Questions taken along from the session before: {count}.",),
    },
    "live_wait_for": {
        FR: (
            "Sans signe de l’invité pendant {length}, une question restée sans réponse est remise à plus tard, et l’on"
            " passe à la suivante s’il y en a une.",
        ),
        EN: (
            "After {length} without a sign from the guest, a question left unanswered is put off, and the next one"
            " comes if there is one.",
        ),
    },
    "live_wait_for_ever": {
        FR: ("L’invité est attendu sans limite : *Suivante* ou `/animer suivante` mène à la question d’après.",),
        EN: ("The guest is waited for without limit: *Next* or `/host next` leads to the next question.",),
    },
    "live_wait_of_blog": {
        FR: ("L’attente ne change rien ici : c’est le blog qui répond, sans attendre personne.",),
        EN: ("The wait changes nothing here: it is the blog that answers, and waits for nobody.",),
    },
    "live_same_time": {
        FR: (
            "Attention, ce salon attend déjà une séance au même moment : {title}, {when}. Si ce n’est pas voulu,"
            " annulez l’une des deux dans `/animer file`.",
        ),
        EN: (
            "Beware, this channel expects a session at the same time already: {title}, {when}. If that is not meant,"
            " call one of them off in `/host queue`.",
        ),
    },
    "live_event": {
        FR: ("Répond : {guest}. Posez vos questions à l’avance avec `/seance question`.",),
        EN: ("Answering: {guest}. Ask your questions in advance with `/session question`.",),
    },
    "live_called_off_head": {
        FR: ("Séance annulée : {title}, prévue le {when}.",),
        EN: ("Session called off: {title}, planned for {when}.",),
    },
    "live_missed_head": {
        FR: ("Séance qui n’a pas pu se tenir : {title}, prévue le {when}.",),
        EN: ("Session that could not be held: {title}, planned for {when}.",),
    },
    "live_called_off": {
        FR: (
            "La séance {title}, prévue le {when}, n’aura pas lieu. Vos questions ne sont pas perdues : elles attendent"
            " la prochaine qui sera annoncée.",
        ),
        EN: (
            "The session {title}, planned for {when}, will not be held. Your questions aren’t lost: they wait for the"
            " next one to be announced.",
        ),
    },
    "live_missed": {
        FR: (
            "La séance {title}, prévue le {when}, n’a pas pu se tenir : j’étais absent. Vos questions ne sont pas"
            " perdues : elles attendent la prochaine qui sera annoncée.",
        ),
        EN: (
            "The session {title}, planned for {when}, could not be held: I was away. Your questions aren’t lost: they"
            " wait for the next one to be announced.",
        ),
    },
    "live_called_off_none": {
        FR: ("La séance {title}, prévue le {when}, n’aura pas lieu.",),
        EN: ("The session {title}, planned for {when}, will not be held.",),
    },
    "live_missed_none": {
        FR: ("La séance {title}, prévue le {when}, n’a pas pu se tenir : j’étais absent.",),
        EN: ("The session {title}, planned for {when}, could not be held: I was away.",),
    },
    "live_cannot_write": {
        FR: (
            "Je ne peux pas tenir de séance dans {channel}, il m’y manque : {names}. Ceux qui gèrent le serveur peuvent"
            " me l’accorder ; rien n’est encore annoncé.",
        ),
        EN: (
            "I can’t hold a session in {channel}: I’m missing {names} there. The people who run the server can allow me"
            " to; nothing has been announced yet.",
        ),
    },
    "live_not_announced": {
        FR: ("Discord n’a pas pris l’annonce. La séance tient quand même : `/seance` suffit pour y prendre part.",),
        EN: (
            "Discord did not take the announcement. The session is held all the same: `/session` is enough to take"
            " part.",
        ),
    },
    "live_no_event_permission": {
        FR: ("Pas d’événement dans le calendrier du serveur, il me manque : {names}. La séance tient quand même.",),
        EN: ("No event in the server’s calendar, since I’m missing {names}. The session is held all the same.",),
    },
    "live_no_event": {
        FR: ("Discord n’a pas voulu de l’événement du calendrier. La séance tient quand même.",),
        EN: ("Discord would not take the event of the calendar. The session is held all the same.",),
    },
    "live_event_hidden": {
        FR: (
            "Pas d’événement dans le calendrier du serveur : tous l’y verraient, et tous ne voient pas ce salon. La"
            " séance tient quand même.",
        ),
        EN: (
            "No event in the server’s calendar: everybody would see it there, and not everybody sees this channel. The"
            " session is held all the same.",
        ),
    },
    "live_will_lack": {
        FR: (
            "À l’heure dite, il me faudra aussi dans {channel} : {names}. Ceux qui gèrent le serveur peuvent me"
            " l’accorder d’ici là.",
        ),
        EN: (
            "At the hour I will also need in {channel}: {names}. The people who run the server can allow me to until"
            " then.",
        ),
    },
    "live_threads_unwanted": {
        FR: ("Ce serveur ne veut pas de fils (`/reglages`) : elle se tiendra dans le salon lui-même.",),
        EN: ("This server wants no threads (`/settings`): it will take place in the channel itself.",),
    },
    "live_keeps_nothing": {
        FR: (
            "Ce serveur m’a demandé de ne garder aucun mot, et une séance vit de questions gardées jusqu’à l’heure"
            " dite. Pour en tenir une, changez d’abord la durée de conservation.",
        ),
        EN: (
            "This server asked me to keep no words, and a session lives on questions kept until its hour. To hold one,"
            " change the retention first.",
        ),
    },
    "live_no_bot_guest": {
        FR: ("Un robot ne répond pas à une séance. Invitez une personne, ou personne : alors le blog répond.",),
        EN: ("A bot can’t answer in a session. Invite a person, or nobody: then the blog answers.",),
    },
    "live_no_member_guest": {
        FR: (
            "{guest} n’est pas sur ce serveur, et ne pourrait donc pas répondre. Invitez d’abord cette personne ici,"
            " puis refaites l’annonce ; rien n’est encore annoncé.",
        ),
        EN: (
            "{guest} isn’t in this server, and so couldn’t answer. Invite them here first, then announce it again;"
            " nothing has been announced yet.",
        ),
    },
    "live_guest_sees_nothing": {
        FR: (
            "{guest} ne pourrait pas répondre : il lui manque {names} dans {channel}. Accordez ce droit, ou choisissez"
            " un autre salon ; rien n’est encore annoncé.",
        ),
        EN: (
            "{guest} couldn’t answer, lacking {names} in {channel}. Grant it, or choose another channel; nothing has"
            " been announced yet.",
        ),
    },
    "live_guest_cannot_write": {
        FR: (
            "{guest} ne peut pas écrire là où se tiendra la séance. Le bouton *Répondre* suffira ; pour écrire"
            " aussi, il lui faut dans {channel} : {names}.",
        ),
        EN: (
            "{guest} can’t write where the session takes place. The button *Answer* will do; to write as well, they"
            " also need, in {channel}: {names}.",
        ),
    },
    "live_guest_called": {
        FR: ("{guest}, c’est à vous que ces questions seront posées.",),
        EN: ("{guest}, these questions will be asked of you.",),
    },
    "live_no_text_channel": {
        FR: ("Une séance se tient dans un salon textuel : dites lequel.",),
        EN: ("A session is held in a text channel: say in which one.",),
    },
    "permission_view_channel": {FR: ("*Voir le salon*",), EN: ("*View Channel*",)},
    "permission_send_messages": {FR: ("*Envoyer des messages*",), EN: ("*Send Messages*",)},
    "permission_create_events": {FR: ("*Créer des événements*",), EN: ("*Create Events*",)},
    "permission_create_public_threads": {FR: ("*Créer des fils publics*",), EN: ("*Create Public Threads*",)},
    "permission_send_messages_in_threads": {
        FR: ("*Envoyer des messages dans les fils*",),
        EN: ("*Send Messages in Threads*",),
    },
    "live_button_ask": {FR: ("Poser une question",), EN: ("Ask a question",)},
    "live_button_list": {FR: ("Voir et voter",), EN: ("See and vote",)},
    "live_button_mine": {FR: ("Mes questions",), EN: ("My questions",)},
}

PHRASES = {**_COMMON, **_ANNOUNCING}
