"""The names and descriptions of `/journal`, of its options, and of *Signaler cette réponse*."""

# Each command, option and group: its French and English name, its French and English description (100 characters).
COMMANDS: dict[str, tuple[str, str, str, str]] = {
    "journal": (
        "journal", "journal",
        "Relire les échanges, pour ceux qui modèrent",
        "Read the exchanges, for moderators",
    ),
    "journal_recent": (
        "recents", "recent",
        "Les derniers échanges des salons que vous modérez",
        "The latest exchanges in the channels you moderate",
    ),
    "journal_search": (
        "chercher", "search",
        "Chercher dans les échanges, par mots et par filtres",
        "Search the exchanges, by words and filters",
    ),
    "journal_view": (
        "voir", "view",
        "Voir un échange en entier : question, réponse, scores, pouces, notes",
        "See one exchange whole: question, answer, scores, thumbs, notes",
    ),
    "journal_queue": (
        "a-revoir", "to-review",
        "Relire un à un les échanges qui attendent un modérateur",
        "Review, one by one, the exchanges that wait for a moderator",
    ),
    "journal_unanswered": (
        "sans-reponse", "unanswered",
        "Les questions sur ce dont {l’auteur} ne parle pas, regroupées",
        "Questions on what {the author} {does not} mention, in groups",
    ),
    "journal_stats": (
        "stats", "stats",
        "Les chiffres d’une période, en image et en texte",
        "The figures of a period, as a picture and as text",
    ),
    "journal_export": (
        "exporter", "export",
        "Recevoir les échanges en fichiers, sans les noms sauf si vous les demandez",
        "Get the exchanges as files, without names unless you ask for them",
    ),
    "journal_erase": (
        "effacer", "erase",
        "Effacer les échanges d’un membre, ou d’avant un jour",
        "Erase the exchanges of a member, or before a day",
    ),
    "journal_audit": (
        "audit", "audit",
        "Qui a lu, cherché, exporté ou effacé",
        "Who looked, searched, exported or erased",
    ),
    "journal_words": (
        "mots", "words",
        "Des mots de la question, ou leur début, sans tenir compte des accents ni des majuscules",
        "Words of the question, or their beginnings; accents and capitals do not matter",
    ),
    "journal_member": ("membre", "member", "Seulement de ce membre", "Only of this member"),
    "journal_channel": ("salon", "channel", "Seulement dans ce salon ou ce fil", "Only in this channel or thread"),
    "journal_outcome": ("issue", "outcome", "Seulement avec cette issue", "Only with this outcome"),
    "journal_state": ("avis", "verdict", "Ce que les modérateurs en ont dit", "What moderators said of it"),
    "journal_reviewed": ("relus", "reviewed", "Déjà relus, ou pas encore", "Reviewed already, or not yet"),
    "journal_disliked": ("pouce-baisse", "thumb-down", "Seulement avec un pouce baissé", "Only with a thumb down"),
    "journal_reported": ("signales", "reported", "Seulement signalés", "Only reported ones"),
    "journal_since": (
        "depuis", "since",
        "Depuis ce jour : 2026-11-24, hier, lundi",
        "From this day on: 2026-11-24, yesterday, Monday",
    ),
    "journal_until": (
        "jusqu-au", "until",
        "Jusqu’à ce jour compris : 2026-11-24, hier, lundi",
        "Up to and including this day: 2026-11-24, yesterday, Monday",
    ),
    "journal_exchange": (
        "echange", "exchange",
        "Le lien du message, question ou réponse, ou son identifiant",
        "The link to its message, question or answer, or the id of one",
    ),
    "journal_days": ("jours", "days", "Combien de jours en arrière", "How many days back"),
    "journal_near": (
        "proches", "near",
        "Aussi ce qui n’a eu que des passages proches",
        "Also what only got near passages",
    ),
    "journal_form": ("format", "format", "CSV pour un tableur, ou JSON Lines", "CSV for a spreadsheet, or JSON Lines"),
    "journal_names": (
        "noms", "names",
        "Avec les noms plutôt que des pseudonymes ; cela se note à part",
        "With names instead of pseudonyms; that is noted separately",
    ),
    "journal_before": ("avant", "before", "Ce qui précède ce jour : 2026-11-24", "What is before this day: 2026-11-24"),
    "report": ("Signaler cette réponse", "Report this answer", "", ""),
}  # fmt: skip
