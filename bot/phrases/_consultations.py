"""What asking a language model for a reply came to: why it was made without one, failed checks, the figures."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "consultation_chosen": {FR: ("choisi par {reader}",), EN: ("chosen by {reader}",)},
    "consultation_failed": {FR: ("choisi sans {reader} : {why}",), EN: ("chosen without {reader}: {why}",)},
    "consultation_understood": {
        FR: ("message compris ainsi : {question}",),
        EN: ("message understood as: {question}",),
    },
    "consultation_checks": {FR: ("contrôles non passés : {checks}",), EN: ("failed checks: {checks}",)},
    "figure_consultations": {
        FR: ("Réponses demandées à un modèle de langue",),
        EN: ("Replies asked of a language model",),
    },
    "figure_consultation_failures": {FR: ("Dont faites sans modèle",), EN: ("Of which made without it",)},
    "figure_consultation_dropped": {FR: ("Contrôles non passés",), EN: ("Failed checks",)},
    "figure_consultation_times": {
        FR: ("Temps du modèle, médiane et 99\xa0%",),
        EN: ("Time of the model, median and 99%",),
    },
    "figure_consultation_tokens": {FR: ("Jetons lus et écrits",), EN: ("Tokens read and written",)},
    "failure_away": {FR: ("injoignable ou trop lent",), EN: ("away or too slow",)},
    "failure_checks": {FR: ("rien n’a passé les contrôles",), EN: ("nothing passed the checks",)},
    "failure_closing": {FR: ("arrêt du bot",), EN: ("the bot was stopping",)},
    "failure_distress": {FR: ("message sensible",), EN: ("sensitive message",)},
    "failure_edited": {FR: ("message modifié entre-temps",), EN: ("message edited meanwhile",)},
    "failure_gone": {FR: ("message supprimé entre-temps",), EN: ("message deleted meanwhile",)},
    "failure_late": {FR: ("plus assez de temps",), EN: ("no time left",)},
    "failure_limit": {FR: ("limite du jour atteinte",), EN: ("daily limit reached",)},
    "failure_mishap": {FR: ("incident interne",), EN: ("internal error",)},
    "failure_paused": {FR: ("pause entre-temps",), EN: ("paused meanwhile",)},
    "failure_refused": {FR: ("demande refusée",), EN: ("request refused",)},
    "failure_unusable": {FR: ("réponse inutilisable",), EN: ("unusable reply",)},
    "check_absence": {FR: ("absence",), EN: ("absence",)},
    "check_act": {FR: ("acte",), EN: ("act",)},
    "check_copied_words": {FR: ("mots recopiés",), EN: ("copied words",)},
    "check_gloss": {FR: ("traduction",), EN: ("translation",)},
    "check_language": {FR: ("langue",), EN: ("language",)},
    "check_lead": {FR: ("présentation du passage",), EN: ("lead to the passage",)},
    "check_length": {FR: ("longueur",), EN: ("length",)},
    "check_markup": {FR: ("balises",), EN: ("markup",)},
    "check_members_words": {FR: ("mots des membres",), EN: ("members’ words",)},
    "check_names": {FR: ("noms",), EN: ("names",)},
    "check_no_such_post": {FR: ("billet introuvable",), EN: ("no such post",)},
    "check_no_such_sentences": {FR: ("phrases introuvables",), EN: ("no such sentences",)},
    "check_nothing_said": {FR: ("rien de dit",), EN: ("nothing said",)},
    "check_numbers": {FR: ("nombres",), EN: ("numbers",)},
    "check_quotation_marks": {FR: ("guillemets",), EN: ("quotation marks",)},
    "check_speaker": {FR: ("qui parle",), EN: ("speaker",)},
    "check_tone": {FR: ("ton",), EN: ("tone",)},
    "check_too_long": {FR: ("passage trop long",), EN: ("passage too long",)},
    "check_too_many": {FR: ("trop de passages",), EN: ("too many passages",)},
    "check_turned_down": {FR: ("passage déjà écarté",), EN: ("passage turned down before",)},
    "check_unknown_words": {FR: ("mots inconnus",), EN: ("unknown words",)},
}
