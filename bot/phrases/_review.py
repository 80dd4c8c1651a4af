"""What the bot says of the journal to those who moderate: names of states and events, labels of figures."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "event_search": {FR: ("recherche dans le journal",), EN: ("search of the journal",)},
    "event_export": {FR: ("export",), EN: ("export",)},
    "event_reveal": {FR: ("noms dévoilés",), EN: ("names revealed",)},
    "event_decision": {FR: ("relecture",), EN: ("review",)},
    "event_setting": {FR: ("réglage",), EN: ("setting",)},
    "state_to_review": {FR: ("à revoir",), EN: ("to review",)},
    "state_good": {FR: ("bon",), EN: ("good",)},
    "state_wrong_passage": {FR: ("mauvais passage",), EN: ("wrong passage",)},
    "state_off_topic": {FR: ("hors sujet",), EN: ("off topic",)},
    "state_sensitive": {FR: ("sensible",), EN: ("sensitive",)},
    "figure_turns": {FR: ("Échanges",), EN: ("Exchanges",)},
    "figure_members": {FR: ("Membres",), EN: ("Members",)},
    "figure_by_day": {FR: ("Échanges par jour",), EN: ("Exchanges by day",)},
    "figure_answered": {FR: ("Avec une citation",), EN: ("Quoted",)},
    "figure_near": {FR: ("Passages proches",), EN: ("Near passages",)},
    "figure_declined": {FR: ("{L’auteur} n’en parle pas",), EN: ("{He} {doesn’t} say",)},
    "figure_other": {FR: ("Autres",), EN: ("Others",)},
    "figure_others": {
        FR: ("Conversation, aide, lectures et questions en retour",),
        EN: ("Small talk, help, reading and questions back",),
    },
    "figure_up": {FR: ("Pouces levés",), EN: ("Thumbs up",)},
    "figure_down": {FR: ("Pouces baissés",), EN: ("Thumbs down",)},
    "figure_reports": {FR: ("Signalements",), EN: ("Reports",)},
    "figure_sampled": {
        FR: ("Délais, passages, billets, sujets et questions : ceux des derniers échanges seulement",),
        EN: ("Times, passages, posts, topics and questions: those of the newest exchanges only",),
    },
    "figure_delay": {
        FR: ("De la question à la réponse, médiane et 95\xa0%",),
        EN: ("From question to answer, median and 95%",),
    },
    "figure_composed": {FR: ("Dont recherche du passage",), EN: ("Of which finding the passage",)},
    "figure_concentration": {
        FR: ("Part des 6\xa0% de membres les plus actifs",),
        EN: ("Share of the most active 6% of members",),
    },
    "figure_posts": {FR: ("Billets les plus cités",), EN: ("Most quoted posts",)},
    "figure_topics": {FR: ("Sujets",), EN: ("Topics",)},
    "figure_none": {FR: ("Aucun échange sur cette période",), EN: ("No exchanges in this period",)},
}
