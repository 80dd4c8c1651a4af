"""What the bot says on Discord of live sessions: its commands, buttons, modals, and what stands in the way."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "live_none_here": {
        FR: ("Aucune séance n’est prévue ici pour l’instant.",),
        EN: ("No session is planned here for now.",),
    },
    "live_old_button": {
        FR: ("Ce bouton date d’avant : passez plutôt par `/seance voir`.",),
        EN: ("This button is from before: use `/session view` instead.",),
    },
    "live_you_typed": {
        FR: ("Voici votre texte, pour qu’il ne soit pas perdu :",),
        EN: ("Here is your text, so that it isn’t lost:",),
    },
}

COMMANDS: dict[str, tuple[str, str, str, str]] = {
    "host": (
        "animer", "host",
        "Préparer et tenir une séance de questions, pour ceux qui modèrent",
        "Prepare and hold a live session, for moderators",
    ),
}  # fmt: skip
