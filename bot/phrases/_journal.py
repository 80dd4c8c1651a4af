"""What the bot says to those who moderate, in `/journal` and in their review channel, and of reports to everyone."""

from bot.model import Language
from bot.phrases._trail import TRAIL

FR, EN = Language.FRENCH, Language.ENGLISH

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    **TRAIL,
    "journal_recent_head": {
        FR: ("Les derniers échanges dans les salons que vous modérez. Cette lecture est notée.",),
        EN: ("The latest exchanges in the channels you moderate. This look is noted.",),
    },
    "journal_found_head": {
        FR: ("Voici ce que j’ai trouvé, le plus récent d’abord. Cette recherche est notée.",),
        EN: ("Here is what I found, the newest first. This search is noted.",),
    },
    "journal_recent_none": {
        FR: ("Aucun échange pour l’instant dans les salons que vous modérez.",),
        EN: ("No exchanges yet in the channels you moderate.",),
    },
    "journal_found_none": {
        FR: ("Je n’ai rien trouvé de tel dans les salons que vous modérez.",),
        EN: ("I found nothing of the kind in the channels you moderate.",),
    },
    "journal_open": {FR: ("Ouvrir un échange",), EN: ("Open an exchange",)},
    "journal_gone": {
        FR: ("Cet échange a été effacé, ou n’est pas parmi ceux que vous pouvez lire.",),
        EN: ("That exchange was erased, or is not among those you may read.",),
    },
    "journal_old": {
        FR: ("Ce bouton date d’une autre version de moi. Relancez la commande ?",),
        EN: ("That button is from another version of me. Would you use the command again?",),
    },
    "journal_no_day": {
        FR: ("Je ne reconnais pas ce jour : {typed}. Écrivez-le comme 2026-11-24, 24/11, hier ou lundi.",),
        EN: ("I don’t recognise that day: {typed}. Write it like 2026-11-24, 24/11, yesterday or Monday.",),
    },
    "journal_day_to_come": {
        FR: ("Ce jour est encore à venir : {typed}. Rien ne peut s’y trouver ; donnez-m’en un d’avant.",),
        EN: ("That day is still to come: {typed}. Nothing can be found there; give me an earlier one.",),
    },
    "journal_no_period": {
        FR: ("Le premier jour vient après le dernier : rien ne peut s’y trouver. Échangez-les ?",),
        EN: ("The first day comes after the last one: nothing can be found there. Would you swap them?",),
    },
    "journal_no_words": {
        FR: ("Il n’y a pas de mot à chercher là-dedans : {typed}. Écrivez des lettres ou des chiffres.",),
        EN: ("There is no word to look for in that: {typed}. Write letters or digits.",),
    },
    "journal_which": {
        FR: ("De quel échange s’agit-il ? Donnez-moi le lien du message, question ou réponse.",),
        EN: ("Which exchange do you mean? Give me the link to its message, question or answer.",),
    },
    "journal_link_question": {FR: ("question",), EN: ("question",)},
    "journal_undelivered": {FR: ("remise inconnue",), EN: ("delivery unknown",)},
    "journal_post_changed": {
        FR: ("Un billet cité a changé depuis : je ne garde que la place des passages.",),
        EN: ("A post quoted here has changed since: I only keep where the passages stood.",),
    },
    "journal_scores": {FR: ("score {scores}",), EN: ("score {scores}",)},
    "journal_coverage": {FR: ("couverture {value}",), EN: ("coverage {value}",)},
    "journal_score": {FR: ("meilleur score {value}",), EN: ("best score {value}",)},
    "journal_margin": {FR: ("marge {value}",), EN: ("margin {value}",)},
    "journal_mark": {FR: ("repère interne : {mark}",), EN: ("internal mark: {mark}",)},
    "journal_composed": {FR: ("trouvé en {ms}\xa0ms",), EN: ("found in {ms}\xa0ms",)},
    "journal_reviewed": {FR: ("Avis : {state}, par {by}, {when}",), EN: ("Verdict: {state}, by {by}, {when}",)},
    "journal_claimed": {
        FR: ("{by} s’en occupe (fin de la réservation : {until})",),
        EN: ("{by} is at it (hold ends {until})",),
    },
    "journal_taken": {
        FR: ("{by} s’en occupe déjà et a la main encore un peu ({until}). Prenez le suivant ?",),
        EN: ("{by} is at it already and keeps it a little longer ({until}). Would you take the next one?",),
    },
    "journal_other_verdict": {
        FR: (
            "{by} vient de donner un avis ({state}) : je le garde, et n’ai pas noté le vôtre. Pour le changer, appuyez"
            " de nouveau.",
        ),
        EN: (
            "{by} has just given a verdict ({state}): I keep it, and haven’t noted yours. To change it, press again.",
        ),
    },
    "journal_decided": {FR: ("C’est noté : {state}.",), EN: ("Noted: {state}.",)},
    "journal_decided_by": {FR: ("Avis : {state}, par {by}",), EN: ("Verdict: {state}, by {by}",)},
    "journal_decided_before": {
        FR: ("Avis déjà donné avant cela : {state}, par {by}",),
        EN: ("Verdict given before that: {state}, by {by}",),
    },
    "journal_queue_empty": {
        FR: ("Rien à revoir : tout est relu. Merci de veiller sur ces échanges.",),
        EN: ("Nothing to review: it is all done. Thank you for looking after these exchanges.",),
    },
    "journal_queue_end": {
        FR: ("Vous êtes au bout de la file pour cette fois.",),
        EN: ("That is the end of the queue for now.",),
    },
    "journal_queue_others": {
        FR: ("Entre les mains de vos collègues : {count}.",),
        EN: ("In the hands of your colleagues: {count}.",),
    },
    "journal_note_empty": {FR: ("Il n’y avait rien à noter.",), EN: ("There was nothing to note.",)},
    "journal_unanswered_head": {
        FR: ("Ce dont {l’auteur} ne parle pas. Questions : {count}, en groupes : {groups}.",),
        EN: ("What {the author} {does not} mention. Questions: {count}, in groups: {groups}.",),
    },
    "journal_unanswered_near": {
        FR: ("Ce dont {l’auteur} ne parle pas, ou seulement de loin. Questions : {count}, en groupes : {groups}.",),
        EN: ("What {the author} {does not} mention, or only nearly. Questions: {count}, in groups: {groups}.",),
    },
    "journal_unanswered_bound": {
        FR: ("Trop de questions pour les grouper toutes : voici les plus récentes. Une période plus courte aide.",),
        EN: ("There are too many to group them all: these are the newest. A shorter period helps.",),
    },
    "journal_unanswered_file": {
        FR: ("La liste entière, à donner à {l’auteur} {s’il} le veut. Aucun nom n’y figure.",),
        EN: ("The whole list, for {the author} if {he} {wants} it. No names are in it.",),
    },
    "journal_unanswered_none": {
        FR: ("Aucune question n’est restée sans réponse.",),
        EN: ("No question has been left unanswered.",),
    },
    "note_title": {FR: ("Une note sur cet échange",), EN: ("A note on this exchange",)},
    "note_label": {FR: ("Votre note",), EN: ("Your note",)},
    "note_about": {
        FR: ("Les modérateurs la liront ; le membre concerné aussi, s’il demande ses données.",),
        EN: ("The moderators will read it; so will the member concerned who asks for their data.",),
    },
    "button_note": {FR: ("Noter",), EN: ("Add a note",)},
    "button_pass": {FR: ("Passer",), EN: ("Pass over",)},
    "button_see": {FR: ("Voir",), EN: ("View",)},
    "button_to_review": {FR: ("À revoir",), EN: ("To review",)},
    "button_good": {FR: ("Bon",), EN: ("Good",)},
    "button_wrong_passage": {FR: ("Mauvais passage",), EN: ("Wrong passage",)},
    "button_off_topic": {FR: ("Hors sujet",), EN: ("Off topic",)},
    "button_sensitive": {FR: ("Sensible",), EN: ("Sensitive",)},
    "button_purge": {FR: ("Effacer",), EN: ("Erase",)},
    "stats_head_day": {FR: ("Les dernières 24 heures :",), EN: ("The last 24 hours:",)},
    "stats_head": {FR: ("Les {days} derniers jours :",), EN: ("The last {days} days:",)},
    "stats_scope": {
        FR: ("Dans les seuls salons que vous modérez. Cette lecture est notée.",),
        EN: ("In the channels you moderate only. This look is noted.",),
    },
    "stats_picture": {
        FR: ("Les échanges par jour, leur issue et les billets les plus cités",),
        EN: ("Exchanges by day, what came of them, and the most quoted posts",),
    },
    "stats_asked": {FR: ("Les questions les plus posées :",), EN: ("What is asked most:",)},
    "stats_quoted": {FR: ("Les passages les plus cités :",), EN: ("The passages most quoted:",)},
    "export_none": {
        FR: ("Il n’y a rien à exporter dans les salons que vous modérez.",),
        EN: ("There is nothing to export in the channels you moderate.",),
    },
    "export_done": {
        FR: ("Voici l’export, qui est noté au journal. Échanges : {count}.",),
        EN: ("Here is the export, which is noted in the trail. Exchanges: {count}.",),
    },
    "export_named": {
        FR: ("Les noms y sont : gardez ce fichier pour vous.",),
        EN: ("Names are in it: keep this file to yourself.",),
    },
    "export_unnamed": {
        FR: (
            "Les membres y portent des pseudonymes, toujours les mêmes ; ce qu’ils ont écrit peut encore nommer"
            " quelqu’un.",
        ),
        EN: ("Members have pseudonyms in it, always the same; what they wrote may still name somebody.",),
    },
    "export_part": {FR: ("Fichier {part} sur {parts}",), EN: ("File {part} of {parts}",)},
    "export_left_out": {
        FR: (
            "Tout ne tient pas : il manque les échanges d’avant {when}. Pour la suite, relancez avec"
            " `jusqu-au` et {until}.",
        ),
        EN: ("It does not all fit: exchanges before {when} are missing. For the rest, use `until` with {until}.",),
    },
    "purge_what": {
        FR: ("Dites-moi de quel membre, ou d’avant quel jour, ou les deux.",),
        EN: ("Tell me of which member, or before which day, or both.",),
    },
    "purge_ask_member": {
        FR: ("J’efface de mon carnet tout ce qui vient de {member} ?",),
        EN: ("Shall I erase from my notebook all that comes from {member}?",),
    },
    "purge_ask_before": {
        FR: ("J’efface de mon carnet tous les échanges d’avant le {day} ?",),
        EN: ("Shall I erase from my notebook all exchanges before {day}?",),
    },
    "purge_ask_both": {
        FR: ("J’efface de mon carnet les échanges de {member} d’avant le {day} ?",),
        EN: ("Shall I erase from my notebook the exchanges of {member} before {day}?",),
    },
    "purge_ask_all": {
        FR: ("Le {day} est à venir : ce serait **tous** les échanges. Je les efface tous de mon carnet ?",),
        EN: ("{day} is yet to come: that would be **all** exchanges. Shall I erase all of them from my notebook?",),
    },
    "purge_ask_all_of_member": {
        FR: ("Le {day} est à venir : ce serait **tous** les échanges de {member}. Je les efface tous de mon carnet ?",),
        EN: ("{day} is yet to come: that would be **all** exchanges of {member}. Shall I erase them all?",),
    },
    "purge_scope": {
        FR: (
            "Dans les seuls salons que vous modérez, et c’est définitif. Les messages écrits dans Discord restent."
            " L’effacement est noté.",
        ),
        EN: (
            "In the channels you moderate only, and this can’t be undone. The messages in Discord stay. The erasure is"
            " noted.",
        ),
    },
    "purge_done": {FR: ("C’est fait. Effacé : {went}.",), EN: ("Done. Erased: {went}.",)},
    "purge_nothing": {FR: ("Il n’y avait rien à effacer.",), EN: ("There was nothing to erase.",)},
    "purge_turns": {FR: ("échanges ({count})",), EN: ("exchanges ({count})",)},
    "purge_votes": {FR: ("pouces ({count})",), EN: ("thumbs ({count})",)},
    "purge_reports": {FR: ("signalements ({count})",), EN: ("reports ({count})",)},
    "purge_notes": {FR: ("notes ({count})",), EN: ("notes ({count})",)},
    "purge_events": {FR: ("événements ({count})",), EN: ("events ({count})",)},
    "purge_live": {
        FR: ("questions, voix et réponses de séances ({count})",),
        EN: ("questions, votes and answers of live sessions ({count})",),
    },
    "report_title": {FR: ("Signaler cette réponse",), EN: ("Report this answer",)},
    "report_label": {FR: ("Qu’est-ce qui ne va pas ?",), EN: ("What is wrong with it?",)},
    "report_about": {
        FR: ("Facultatif. Les modérateurs de ce serveur le liront, avec votre nom.",),
        EN: ("Optional. The moderators of this server will read it, with your name.",),
    },
    "report_kept": {
        FR: ("Merci. Les modérateurs y jetteront un œil.",),
        EN: ("Thank you. The moderators will have a look.",),
    },
    "report_kept_alone": {
        FR: (
            "Merci. Les modérateurs y jetteront un œil, mais sans votre mot : pendant votre pause, ou là où aucun mot"
            " n’est gardé, je ne le garde pas non plus. Dites-le-leur directement.",
        ),
        EN: (
            "Thank you. The moderators will have a look, but without your words: while you are on pause, or where"
            " no words are kept, I don’t keep these either. Tell them yourself.",
        ),
    },
    "report_known": {
        FR: ("Vous l’avez déjà signalée : les modérateurs le savent.",),
        EN: ("You have reported it before: the moderators know.",),
    },
    "report_not_mine": {
        FR: ("Ce message n’est pas de moi. Pour le signaler, passez par Discord ou par un modérateur.",),
        EN: ("That message is not mine. To report it, go through Discord or a moderator.",),
    },
    "report_of_session": {
        FR: (
            "Ce message est d’une séance en direct, mais ce n’est pas une réponse : montrez-le à ceux qui la mènent ou"
            " qui modèrent.",
        ),
        EN: ("That message belongs to a live session, but is no answer: show it to those who host or moderate it.",),
    },
    "withdraw_of_session": {
        FR: (
            "Ce message est d’une séance en direct. Qui modère peut le supprimer dans Discord ; si c’est une réponse,"
            " elle quitte aussi la transcription. Ce qui attend encore se refuse dans `/animer file`, et"
            " `/mes-donnees effacer` emporte vos propres questions.",
        ),
        EN: (
            "That message belongs to a live session. Whoever moderates can delete it in Discord; if it is an answer, it"
            " leaves the transcript too. What still waits is declined in `/host queue`, and `/my-data erase` takes"
            " your own questions away.",
        ),
    },
    "report_unknown": {
        FR: ("Cette réponse n’est plus dans mon carnet : montrez-la directement à un modérateur.",),
        EN: ("That answer is no longer in my notebook: show it to a moderator yourself.",),
    },
    "alert_report": {
        FR: ("⚑ Une réponse est signalée dans {channel} : {link}",),
        EN: ("⚑ An answer was reported in {channel}: {link}",),
    },
    "alert_down": {
        FR: ("👎 Une réponse n’a pas convaincu dans {channel} : {link}",),
        EN: ("👎 An answer did not convince somebody in {channel}: {link}",),
    },
    "alert_nothing": {
        FR: ("✓ Plus rien n’est reproché à une réponse dans {channel} : {link}",),
        EN: ("✓ Nothing is held against an answer in {channel} any more: {link}",),
    },
    "alert_goes_on": {FR: ("La suite : {link}",), EN: ("It goes on: {link}",)},
    "alert_gone": {
        FR: ("✓ La réponse en question a été effacée depuis : plus rien à revoir ici.",),
        EN: ("✓ The answer in question has been erased since: there is nothing left to review here.",),
    },
}
