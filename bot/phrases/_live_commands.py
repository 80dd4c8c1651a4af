"""Names and descriptions of the commands of live sessions, as in `bot.phrases._discord`."""

COMMANDS: dict[str, tuple[str, str, str, str]] = {
    "host": (
        "animer", "host",
        "Préparer et tenir une séance de questions, pour ceux qui modèrent",
        "Prepare and hold a live session, for moderators",
    ),
    "announce": (
        "annoncer", "announce",
        "Annoncer une séance : qui vient, où et quand",
        "Announce a session: who comes, where and when",
    ),
    "live_title": ("titre", "title", "Le titre de la séance", "The title of the session"),
    "live_when": (
        "quand", "when",
        "Le jour et l’heure : demain 13h, 25/11 à 13 h 30, vendredi midi, dans 2 h",
        "Day and hour: tomorrow at 1 pm, December 3 at 13:00, in two hours",
    ),
    "live_guest": (
        "invité", "guest",
        "Qui répond (si rien n’est dit : le blog, en citations)",
        "Who answers (default: the blog, in quotations)",
    ),
    "live_channel": (
        "salon", "channel",
        "Où se tient la séance (si rien n’est dit : ici)",
        "Where the session is held (default: here)",
    ),
    "live_length": (
        "durée", "length",
        "Par exemple 45 min ou 1h30 (1 h si rien n’est dit)",
        "Such as 45 min or 1h30 (default: 1 h)",
    ),
    "live_opens": (
        "ouverture", "opening",
        "Quand les questions ouvrent (si rien n’est dit : tout de suite)",
        "When questions open (default: at once)",
    ),
    "live_zone": (
        "fuseau", "zone",
        "Le fuseau horaire (si rien n’est dit : celui de la dernière séance, ou Paris)",
        "The time zone (default: that of the last session, or Paris)",
    ),
    "live_wait": (
        "attente", "wait",
        "Minutes sans signe de l’invité avant la question suivante (10 si rien n’est dit ; 0 : jamais)",
        "Minutes without a sign from the guest before the next question (default: 10; 0: never)",
    ),
    "session": (
        "seance", "session",
        "Les séances de questions en direct : poser la sienne, voter",
        "Live sessions: ask your question, vote",
    ),
    "session_ask": (
        "question", "question",
        "Poser une question à l’avance",
        "Ask a question in advance",
    ),
    "session_mine": (
        "mes-questions", "my-questions",
        "Vos questions : où elles en sont, les modifier, les retirer",
        "Your questions: how they are getting on, edit or withdraw them",
    ),
    "session_view": (
        "voir", "view",
        "La prochaine séance, ses questions, et voter",
        "The next session, its questions, and vote",
    ),
    "live_text": (
        "texte", "text",
        "Votre question (si rien n’est dit, une fenêtre s’ouvre)",
        "Your question (without it, a form opens)",
    ),
    "live_anonymously": ("anonyme", "anonymous", "La poser sans votre nom", "Ask it without your name"),
    "live_mention": ("mention", "mention", "Vous mentionner quand elle est posée", "Mention you when it is asked"),
    "live_session": (
        "séance", "session",
        "Laquelle (si rien n’est dit : la prochaine)",
        "Which one (default: the next)",
    ),
    "live_menu": ("Poser cette question en séance", "Ask this in the session", "", ""),
    "live_queue": (
        "file", "queue",
        "Les questions qui attendent : accepter, refuser, joindre, ordonner ; annuler la séance",
        "The questions that wait: approve, decline, merge, order; call the session off",
    ),
}  # fmt: skip
