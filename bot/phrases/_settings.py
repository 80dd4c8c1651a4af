"""What the bot says of how a server wants it to be (`/reglages`)."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "settings_head": {
        FR: ("Voici comment je me tiens sur ce serveur. Chaque changement est noté dans le journal.",),
        EN: ("This is how I behave on this server. Each change is noted in the journal.",),
    },
    "settings_refused": {
        FR: ("C’est réservé à ceux qui gèrent ce serveur.",),
        EN: ("That is for those who manage this server.",),
    },
    "settings_failed": {
        FR: ("Mon carnet ne s’ouvre pas : le réglage reste ce qu’il était. Réessayez un peu plus tard ?",),
        EN: ("My notebook won’t open, so the setting stays as it was. Would you try again a little later?",),
    },
    "settings_channels": {FR: ("Salons où je réponds :",), EN: ("Channels where I answer:",)},
    "settings_channels_default": {FR: ("partout où l’on me mentionne",), EN: ("wherever I am mentioned",)},
    "settings_channels_choose": {
        FR: ("Choisir des salons (aucun : partout)",),
        EN: ("Choose channels (none: everywhere)",),
    },
    "settings_cannot_write": {
        FR: ("Là, je n’ai pas le droit d’écrire : {channels}",),
        EN: ("There I’m not allowed to write: {channels}",),
    },
    "settings_gone": {
        FR: ("N’existe plus, à remplacer : {channels}",),
        EN: ("No longer there, to be replaced: {channels}",),
    },
    "settings_moderator_role_gone": {
        FR: ("Ce rôle n’existe plus, et n’ouvre plus le journal à personne. Choisissez-en un autre.",),
        EN: ("This role is no longer there: nobody reads the journal through it. Choose another one.",),
    },
    "settings_moderator_role_hidden": {
        FR: (
            "Ce rôle n’a pas la permission *Gérer les messages* : Discord cache `/journal` et `/animer` à ses membres"
            " tant que vous ne les leur montrez pas, et je ne peux pas le faire pour vous. Paramètres du serveur →"
            " Intégrations → {bot} → la commande → ajouter le rôle.",
        ),
        EN: (
            "This role lacks the permission *Manage Messages*: Discord hides `/journal` and `/host` from it until you"
            " show them, and I can’t do that for you. Server Settings → Integrations → {bot} → the command → add the"
            " role.",
        ),
    },
    "settings_moderator_role_everyone": {
        FR: (
            "Le rôle `@everyone`, choisi jadis, est celui de tout le monde, et ne compte pas. Choisissez-en un que"
            " seuls ont ceux qui modèrent.",
        ),
        EN: (
            "The role `@everyone`, chosen earlier, is everybody’s: it does not count. Choose one that only moderators"
            " have.",
        ),
    },
    "settings_everyone_refused": {
        FR: (
            "`@everyone` est le rôle de tout le monde : chacun lirait ce que tous les autres ont demandé. Le réglage"
            " reste ce qu’il était ; choisissez un rôle que seuls ont ceux qui modèrent.",
        ),
        EN: (
            "`@everyone` is everybody’s role: each could read what all the others asked. The setting stays as it was;"
            " choose a role that only moderators have.",
        ),
    },
    "settings_moderator_role": {FR: ("Rôle qui relit le journal :",), EN: ("Role that reads the journal:",)},
    "settings_moderator_role_default": {
        FR: ("aucun, la permission *Gérer les messages* suffit",),
        EN: ("none, the permission *Manage Messages* is enough",),
    },
    "settings_moderator_role_choose": {FR: ("Choisir un rôle",), EN: ("Choose a role",)},
    "settings_review_channel": {
        FR: ("Salon qui reçoit les signalements :",),
        EN: ("Channel that receives reports:",),
    },
    "settings_review_channel_default": {FR: ("aucun",), EN: ("none",)},
    "settings_review_channel_choose": {FR: ("Choisir un salon",), EN: ("Choose a channel",)},
    "settings_retention_days": {FR: ("Durée de conservation :",), EN: ("How long exchanges are kept:",)},
    "settings_retention_default": {FR: ("{days} jours (par défaut)",), EN: ("{days} days (the default)",)},
    "settings_retention_some": {FR: ("{days} jours",), EN: ("{days} days",)},
    "settings_retention_nothing": {FR: ("aucun mot n’est gardé",), EN: ("no words are kept",)},
    "settings_retention_when": {
        FR: ("Ce qui dépasse la durée part au prochain ménage, demain au plus tard.",),
        EN: ("What is older goes with the next clean-up, tomorrow at the latest.",),
    },
    "settings_retention_all": {
        FR: (
            "Ce qui a été gardé avant part aussi, au prochain ménage, demain au plus tard : choisir une durée d’ici là"
            " le garde.",
        ),
        EN: (
            "What was kept before goes too, with the next clean-up, tomorrow at the latest: choosing a length until"
            " then keeps it.",
        ),
    },
    "settings_retention_ask": {
        FR: (
            "Ne plus garder que {days} jours ? Ce qui est plus vieux s’efface au prochain ménage, demain au plus tard,"
            " et ne revient pas.",
        ),
        EN: (
            "Keep no more than {days} days? What is older is erased with the next clean-up, tomorrow at the latest, and"
            " does not come back.",
        ),
    },
    "settings_retention_ask_nothing": {
        FR: (
            "Ne plus garder aucun mot ? Tout ce qui a été gardé ici s’efface au prochain ménage, demain au plus tard,"
            " et ne revient pas.",
        ),
        EN: (
            "Keep no more words? All that was kept here is erased with the next clean-up, tomorrow at the latest, and"
            " does not come back.",
        ),
    },
    "settings_retention_yes": {FR: ("Oui, garder moins longtemps",), EN: ("Yes, keep it for less long",)},
    "settings_retention_yes_nothing": {FR: ("Oui, ne garder aucun mot",), EN: ("Yes, keep no words",)},
    "settings_retention_no": {FR: ("Laisser comme c’est",), EN: ("Leave it as it is",)},
    "settings_retention_live": {
        FR: (
            "D’une séance en direct, les questions déjà posées restent jusqu’à l’heure prévue pour sa fin, puis partent"
            " au ménage suivant ; je n’en prends plus d’autres.",
        ),
        EN: (
            "Of a live session, the questions asked already stay until the hour planned for its end, then go with the"
            " next clean-up; I take no others.",
        ),
    },
    "settings_language": {
        FR: ("Langue, quand la question n’en dit rien :",),
        EN: ("Language, where the question doesn’t tell:",),
    },
    "settings_language_default": {FR: ("celle du serveur",), EN: ("that of the server",)},
    "settings_language_fr": {FR: ("français",), EN: ("French",)},
    "settings_language_en": {FR: ("anglais",), EN: ("English",)},
    "settings_may_open_threads": {
        FR: ("J’ouvre un fil quand on me le demande :",),
        EN: ("I open threads on request:",),
    },
    "settings_may_be_read_elsewhere": {
        FR: ("Le modèle de langue {reader} choisit mes réponses ici :",),
        EN: ("The language model {reader} chooses my answers here:",),
    },
    "settings_may_be_read_elsewhere_more": {
        FR: (
            "Ce modèle n’est pas sur les machines de mon exploitant : ce qu’on me demande part chez {host}, sans nom ni"
            " numéro. Sinon, je choisis seul.",
        ),
        EN: (
            "It isn’t on my operator’s machines: what I’m asked goes to {host}, without names or ids. Otherwise I"
            " choose by myself.",
        ),
    },
    "settings_threads_yes": {FR: ("oui",), EN: ("yes",)},
    "settings_threads_no": {FR: ("non",), EN: ("no",)},
}

COMMANDS: dict[str, tuple[str, str, str, str]] = {
    "settings": (
        "reglages", "settings",
        "Où le bot répond, à qui il rend compte, combien de temps il garde",
        "Where the bot answers, whom it reports to, how long it keeps things",
    ),
}  # fmt: skip
