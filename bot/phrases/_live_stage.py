"""What the bot says on the stage of a live session, and to those who lead it from there."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "stage_opens": {
        FR: ("C’est parti pour {title} ! Ça se passe dans le fil ci-dessous, venez donc.",),
        EN: ("Here we go with {title}! It all happens in the thread below, do come.",),
    },
    "stage_goes_on": {
        FR: ("{title} ({when}) continue dans ce nouveau fil : l’autre a disparu.",),
        EN: ("{title} ({when}) goes on in this new thread: the other one is gone.",),
    },
    "stage_still_open": {
        FR: ("Une question vous vient ? `/seance question`, et elle rejoint la file.",),
        EN: ("Does a question come to you? `/session question`, and it joins the queue.",),
    },
    "stage_how": {
        FR: (
            "{guest} répond avec le bouton sous la question, ou en répondant à son message. Les autres boutons sont"
            " pour {guest} et pour ceux qui modèrent.",
        ),
        EN: (
            "{guest} answers with the button under the question, or by replying to its message. The other buttons are"
            " for {guest} and for moderators.",
        ),
    },
    "stage_how_freely": {
        FR: (
            "{guest} répond avec le bouton sous la question, ou simplement ici, dans le fil. Les autres boutons sont"
            " pour {guest} et pour ceux qui modèrent.",
        ),
        EN: (
            "{guest} answers with the button under the question, or just here in the thread. The other buttons are for"
            " {guest} and for moderators.",
        ),
    },
    "stage_wait_ends": {
        FR: (
            "La question attend toujours : sans signe de l’invité, je la remets à plus tard {when}, et je passe à la"
            " suivante s’il y en a une.",
        ),
        EN: (
            "The question is still waiting: without a sign from the guest I put it off {when}, and go on to the next"
            " one if there is one.",
        ),
    },
    "stage_wait_ends_answered": {
        FR: ("Sans autre signe de l’invité, je passe à la question suivante {when}.",),
        EN: ("Without another sign from the guest I go on to the next question {when}.",),
    },
    "stage_guest_called": {FR: ("{guest}, c’est à vous.",), EN: ("{guest}, it’s your turn.",)},
    "stage_no_thread": {
        FR: (
            "Pour la séance {title}, je n’ai pas pu ouvrir de fil dans {channel} : il m’y manque {missing}. Elle se"
            " tient donc dans le salon lui-même ; rien à faire, sinon m’accorder cela avant la prochaine.",
        ),
        EN: (
            "I could not open a thread in {channel} for the session {title}: I’m missing {missing} there. So it takes"
            " place in the channel itself; nothing to do but to grant me this before the next one.",
        ),
    },
    "stage_no_thread_refused": {
        FR: (
            "Pour la séance {title}, Discord n’a pas voulu ouvrir de fil dans {channel}. Elle se tient donc dans le"
            " salon lui-même.",
        ),
        EN: (
            "Discord would not open a thread in {channel} for the session {title}. So it takes place in the channel"
            " itself.",
        ),
    },
    "stage_may_not_write": {
        FR: (
            "La séance {title} attend : je ne peux plus écrire dans {channel}, il m’y manque {missing}. Accordez-le-moi"
            " et elle reprend d’elle-même ; aucune question n’est perdue. Pour en rester là : `/animer fermer`.",
        ),
        EN: (
            "The session {title} is waiting: I can’t write in {channel} any more, I’m missing {missing} there. Grant it"
            " and it goes on by itself; no question is lost. To leave it at that: `/host close`.",
        ),
    },
    "stage_channel_gone": {
        FR: (
            "La séance {title} n’a plus de lieu : son salon a disparu. Aucune question n’est perdue : fermez-la avec"
            " `/animer fermer`, puis annoncez-en une autre ailleurs, qui les reprendra.",
        ),
        EN: (
            "The session {title} has lost its place: the channel is gone. No question is lost: close it with `/host"
            " close`, then announce another one elsewhere, which takes them along.",
        ),
    },
    "stage_locked": {
        FR: (
            "La séance {title} attend : son fil est verrouillé. Déverrouillez-le et elle reprend d’elle-même, ou"
            " supprimez-le et j’en ouvre un autre.",
        ),
        EN: (
            "The session {title} is waiting: its thread is locked. Unlock it and it goes on by itself, or delete it and"
            " I open another one.",
        ),
    },
    "stage_refused": {
        FR: (
            "La séance {title} attend : Discord refuse mes messages dans {channel}. Je réessaie chaque minute ; rien"
            " n’est perdu.",
        ),
        EN: (
            "The session {title} is waiting: Discord refuses my messages in {channel}. I try again every minute;"
            " nothing is lost.",
        ),
    },
    "stage_no_file": {
        FR: (
            "La transcription de {title} est publiée, mais sans son fichier : il me manque {missing} dans"
            " {channel}. `/animer publier` la redonne une fois que c’est accordé.",
        ),
        EN: (
            "The transcript of {title} is published, but without its file: I’m missing {missing} in {channel}. "
            "`/host publish` shows it again once that is granted.",
        ),
    },
    "stage_no_words": {
        FR: (
            "Il me manque vos mots : sans mention Discord ne me les donne pas, et je ne garde pas les images. Répondez"
            " par le bouton *Répondre*, ou en laissant la mention.",
        ),
        EN: (
            "I’m missing your words: without a mention Discord doesn’t give them to me, and I keep no pictures. Use the"
            " *Answer* button, or leave the mention on when you reply.",
        ),
    },
    "stage_guest_erased": {
        FR: (
            "L’invité de la séance {title} a fait effacer ses données : personne ne peut plus y répondre à sa place."
            " Les questions peuvent encore être posées (`/animer suivante`) ; sinon, mettez-y fin avec `/animer fermer`"
            " et annoncez-en une autre avec un nouvel invité, qui reprendra celles qui restent.",
        ),
        EN: (
            "The guest of the session {title} had their data erased: nobody can answer there in their place. Questions"
            " can still be asked (`/host next`); or end it with `/host close` and announce another one with a new"
            " guest, which takes along those that are left.",
        ),
    },
    "stage_guest_left": {
        FR: (
            "L’invité de la séance {title} n’est plus sur ce serveur. Les questions peuvent être posées malgré"
            " tout (`/animer suivante`) : une réponse au retour reste possible. Sinon, mettez-y fin avec"
            " `/animer fermer` et annoncez une autre séance avec un nouvel invité : les questions qui restent y"
            " seront reprises.",
        ),
        EN: (
            "The guest of the session {title} is no longer in this server. Should they come back, they can answer;"
            " questions can also be asked without them (`/host next`). Or end it with `/host close` and announce"
            " another one with a new guest, which takes along those that are left.",
        ),
    },
    "stage_guest_sees_nothing": {
        FR: (
            "L’invité de la séance {title} ne peut pas y répondre : il lui manque {missing} dans {channel}."
            " Accordez cette permission, et les questions posées pourront avoir leur réponse.",
        ),
        EN: (
            "The guest of the session {title} can’t answer there, lacking {missing} in {channel}. Grant it, and they"
            " can answer the questions that are asked.",
        ),
    },
    "stage_guest_cannot_write": {
        FR: (
            "L’invité de la séance {title} ne peut pas y écrire : il lui manque {missing} dans {channel}. Le bouton"
            " *Répondre* suffit ; accordez cette permission pour qu’un message convienne aussi.",
        ),
        EN: (
            "The guest of the session {title} can’t write there, lacking {missing} in {channel}. The button *Answer*"
            " will do; grant it for them to write as well.",
        ),
    },
    "permission_read_message_history": {FR: ("*Voir les anciens messages*",), EN: ("*Read Message History*",)},
    "permission_attach_files": {FR: ("*Joindre des fichiers*",), EN: ("*Attach Files*",)},
    "stage_button_answer": {FR: ("Répondre",), EN: ("Answer",)},
    "stage_button_release": {FR: ("Réponse préparée",), EN: ("Prepared answer",)},
    "stage_button_forward": {FR: ("Suivante",), EN: ("Next",)},
    "stage_button_skip": {FR: ("Passer",), EN: ("Skip",)},
    "stage_button_later": {FR: ("Plus tard",), EN: ("Later",)},
    "stage_form_label": {FR: ("Votre réponse",), EN: ("Your answer",)},
    "stage_erased": {
        FR: ("(Effacé à la demande de la personne.)",),
        EN: ("(Erased, as its author asked.)",),
    },
    "stage_transcript_gone": {
        FR: ("Cette transcription n’est plus gardée.",),
        EN: ("This transcript is no longer kept.",),
    },
    "host_opened": {
        FR: ("Les questions sont ouvertes pour {title}. Le direct : {when}.",),
        EN: ("Questions are open for {title}. It goes live {when}.",),
    },
    "host_started": {
        FR: ("C’est parti pour {title} !",),
        EN: ("Off we go with {title}!",),
    },
    "host_no_thread": {
        FR: (
            "Il me manque {missing} dans {channel} : sans cela, la séance se tiendra dans le salon lui-même, sans fil.",
        ),
        EN: (
            "I’m missing {missing} in {channel}: without it the session takes place in the channel, without a thread.",
        ),
    },
    "host_threads_unwanted": {
        FR: ("Ce serveur ne veut pas de fils (`/reglages`) : elle se tient dans le salon lui-même.",),
        EN: ("This server wants no threads (`/settings`): it takes place in the channel itself.",),
    },
    "start_ask": {
        FR: ("Le direct de {title} est prévu le {when}. On commence maintenant ?",),
        EN: ("{title} is to go live {when}. Shall we begin now?",),
    },
    "start_kept": {FR: ("Entendu, on attend l’heure.",), EN: ("All right, we’ll wait until then.",)},
    "button_start": {FR: ("Commencer",), EN: ("Begin",)},
    "button_start_not": {FR: ("Attendre",), EN: ("Wait",)},
    "close_ask": {
        FR: ("On ferme la séance {title} ? Les questions sans réponse sont gardées pour la prochaine séance.",),
        EN: ("Shall we close the session {title}? Questions without an answer are kept for the next session.",),
    },
    "close_kept": {FR: ("Entendu, elle continue.",), EN: ("All right, it goes on.",)},
    "button_close": {FR: ("Fermer",), EN: ("Close",)},
    "button_close_not": {FR: ("Continuer",), EN: ("Go on",)},
    "host_closed": {
        FR: ("La séance {title} est fermée. `/animer publier` en donnera la transcription.",),
        EN: ("The session {title} is closed. `/host publish` gives its transcript.",),
    },
    "host_called_off": {
        FR: ("La séance {title} n’aura pas lieu ; ses questions attendent la prochaine qui sera annoncée.",),
        EN: ("The session {title} won’t be held; its questions wait for the next one to be announced.",),
    },
    "host_not_published": {
        FR: ("Discord ne prend pas la transcription de {title} : son salon ou mes droits y manquent peut-être.",),
        EN: ("Discord won’t take the transcript of {title}: perhaps its channel or my permissions there are gone.",),
    },
    "host_next": {
        FR: ("Question suivante.",),
        EN: ("Next question.",),
    },
    "host_nothing_next": {
        FR: ("La file est vide : j’attends d’autres questions.",),
        EN: ("The queue is empty: I’m waiting for more questions.",),
    },
    "host_next_paused": {
        FR: ("C’est en pause : la suivante viendra avec `/animer reprendre`.",),
        EN: ("It is paused: the next one comes with `/host resume`.",),
    },
    "host_paused": {
        FR: ("En pause. `/animer reprendre` quand vous voulez ; la fin reste fixée au {when}.",),
        EN: ("Paused. `/host resume` whenever you like; it still ends {when}.",),
    },
    "host_resumed": {FR: ("On reprend.",), EN: ("On we go.",)},
    "host_prolonged": {FR: ("La séance {title} finira le {when}.",), EN: ("The session {title} will end {when}.",)},
    "host_published": {
        FR: ("La transcription de {title} arrive dans son fil.",),
        EN: ("The transcript of {title} is on its way into its thread.",),
    },
    "host_published_here": {
        FR: ("La transcription de {title} arrive dans {channel}.",),
        EN: ("The transcript of {title} is on its way into {channel}.",),
    },
}  # fmt: skip

COMMANDS: dict[str, tuple[str, str, str, str]] = {
    "host_open": (
        "ouvrir", "open",
        "Ouvrir les questions d’une séance annoncée ; une fois ouvertes, commencer le direct",
        "Open the questions of a session; once they are open, go live",
    ),
    "host_next": (
        "suivante", "next",
        "Passer à la question suivante",
        "Go on to the next question",
    ),
    "host_pause": (
        "pause", "pause",
        "Ne plus poser de question jusqu’à nouvel ordre",
        "Ask no more questions for now",
    ),
    "host_resume": (
        "reprendre", "resume",
        "Reprendre après une pause",
        "Go on after a pause",
    ),
    "host_prolong": (
        "prolonger", "prolong",
        "Repousser la fin de la séance",
        "Move the end of the session",
    ),
    "host_close": (
        "fermer", "close",
        "Finir la séance, ou l’annuler avant qu’elle commence",
        "End the session, or call it off before it begins",
    ),
    "host_publish": (
        "publier", "publish",
        "Donner la transcription d’une séance finie, ou la redonner",
        "Give the transcript of a session that is over, or give it again",
    ),
    "host_more": (
        "durée", "length",
        "De combien (15 min si rien n’est dit)",
        "By how much (default: 15 min)",
    ),
    "host_session": (
        "séance", "session",
        "Laquelle, s’il y en a plusieurs",
        "Which one, if there are several",
    ),
}  # fmt: skip
