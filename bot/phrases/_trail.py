"""What `/journal audit` says: who did what, in the words that stand for those of the trail."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

TRAIL: dict[str, dict[Language, tuple[str, ...]]] = {
    "trail_head": {
        FR: ("Qui a lu, cherché, exporté, relu ou effacé, le plus récent d’abord :",),
        EN: ("Who looked, searched, exported, reviewed or erased, the newest first:",),
    },
    "trail_none": {FR: ("Personne n’a encore ouvert le journal.",), EN: ("Nobody has opened the journal yet.",)},
    "trail_bot": {FR: ("moi-même",), EN: ("myself",)},
    "trail_operator": {FR: ("l’exploitant",), EN: ("the operator",)},
    "trail_turn_gone": {
        FR: ("effacé depuis, ou dans un salon que vous ne modérez pas",),
        EN: ("erased since, or in a channel that you do not moderate",),
    },
    "trail_session": {FR: ("{title}, avec {guest}, {day}",), EN: ("{title}, with {guest}, {day}",)},
    "trail_session_blog": {FR: ("{title}, avec le blog, {day}",), EN: ("{title}, with the blog, {day}",)},
    "trail_session_gone": {
        FR: ("une séance effacée, ou que vous ne voyez pas",),
        EN: ("a session that was erased, or that you don’t see",),
    },
    "trail_journal_tail": {
        FR: ("sur la machine du bot, journal tail",),
        EN: ("on the bot’s machine, journal tail",),
    },
    "trail_journal_search": {
        FR: ("sur la machine du bot, journal search",),
        EN: ("on the bot’s machine, journal search",),
    },
    "trail_journal_stats": {
        FR: ("sur la machine du bot, journal stats",),
        EN: ("on the bot’s machine, journal stats",),
    },
    "trail_journal_export": {
        FR: ("sur la machine du bot, journal export",),
        EN: ("on the bot’s machine, journal export",),
    },
    "trail_one_turn": {FR: ("un échange",), EN: ("one exchange",)},
    "trail_unanswered_questions": {FR: ("questions sans réponse",), EN: ("unanswered questions",)},
    "trail_statistics": {FR: ("statistiques",), EN: ("statistics",)},
    "trail_names_in_an_export": {FR: ("les noms d’un export",), EN: ("names in an export",)},
    "trail_an_answer_withdrawn": {FR: ("une réponse retirée",), EN: ("an answer withdrawn",)},
    "trail_the_answer": {FR: ("la réponse",), EN: ("the answer",)},
    "trail_by_a_moderator": {FR: ("par un modérateur",), EN: ("by a moderator",)},
    "trail_by_the_member": {FR: ("par le membre",), EN: ("by the member",)},
    "trail_a_member": {FR: ("un membre",), EN: ("a member",)},
    "trail_everybody": {FR: ("tout le monde",), EN: ("everybody",)},
    "trail_everything": {FR: ("tout",), EN: ("everything",)},
    "trail_default": {FR: ("par défaut",), EN: ("the default",)},
    "trail_none_set": {FR: ("aucun",), EN: ("none",)},
    "trail_no_words": {FR: ("aucun mot",), EN: ("no words",)},
    "trail_note": {FR: ("note",), EN: ("note",)},
    "trail_words": {FR: ("mots",), EN: ("words",)},
    "trail_member": {FR: ("membre",), EN: ("member",)},
    "trail_channel": {FR: ("salon",), EN: ("channel",)},
    "trail_outcome": {FR: ("issue",), EN: ("outcome",)},
    "trail_disliked": {FR: ("pouces baissés",), EN: ("thumbs down",)},
    "trail_reported": {FR: ("signalés",), EN: ("reported",)},
    "trail_reviewed": {FR: ("relus ou non",), EN: ("reviewed or not",)},
    "trail_state": {FR: ("avis",), EN: ("verdict",)},
    "trail_queue": {FR: ("file à revoir",), EN: ("review queue",)},
    "trail_before_day": {FR: ("avant le {day}",), EN: ("before {day}",)},
    "trail_since": {FR: ("depuis",), EN: ("since",)},
    "trail_until": {FR: ("jusqu’au",), EN: ("until",)},
    "trail_before": {FR: ("page suivante",), EN: ("a further page",)},
}
