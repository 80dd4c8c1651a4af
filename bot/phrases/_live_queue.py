"""What the bot says to those who moderate the questions of a live session."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "live_queue_empty": {FR: ("Aucune question n’attend.",), EN: ("No question is waiting.",)},
    "live_queue_pending": {FR: ("à décider",), EN: ("to be decided",)},
    "live_queue_approved": {FR: ("dans la file",), EN: ("in the queue",)},
    "live_queue_later": {FR: ("remise à plus tard",), EN: ("put off",)},
    "live_queue_declined": {FR: ("refusée",), EN: ("declined",)},
    "live_queue_merged": {FR: ("jointe à une autre",), EN: ("joined to another one",)},
    "live_queue_withdrawn": {FR: ("retirée",), EN: ("withdrawn",)},
    "live_queue_asked": {FR: ("on la pose en ce moment",), EN: ("being asked now",)},
    "live_queue_answered": {FR: ("elle a sa réponse",), EN: ("it has its answer",)},
    "live_queue_skipped": {FR: ("passée",), EN: ("passed over",)},
    "live_pick": {FR: ("Prendre une question en main",), EN: ("Pick a question",)},
    "live_place": {FR: ("place {place} sur {count}",), EN: ("place {place} of {count}",)},
    "live_elsewhere": {
        FR: ("Questions qu’un autre modérateur regarde en ce moment : {count}.",),
        EN: ("Questions another moderator is looking at: {count}.",),
    },
    "live_wait_head": {
        FR: ("Attente : {length} sans signe de l’invité.",),
        EN: ("Wait: {length} without a sign from the guest.",),
    },
    "live_wait_head_until": {
        FR: ("Attente : {length} sans signe de l’invité ; elle finit {when}.",),
        EN: ("Wait: {length} without a sign from the guest; it ends {when}.",),
    },
    "live_pending": {
        FR: (
            "{title}, dans {channel} : {count} questions attendent d’être acceptées ou refusées. `/animer file` les"
            " montre.",
        ),
        EN: ("{title}, in {channel}: {count} questions wait to be approved or declined. `/host queue` shows them.",),
    },
    "live_pending_one": {
        FR: ("{title}, dans {channel} : une question attend d’être acceptée ou refusée. `/animer file` la montre.",),
        EN: ("{title}, in {channel}: one question waits to be approved or declined. `/host queue` shows it.",),
    },
    "live_button_queue": {FR: ("Voir la file",), EN: ("See the queue",)},
    "live_button_refresh": {FR: ("Actualiser",), EN: ("Refresh",)},
    "live_button_back": {FR: ("Retour",), EN: ("Back",)},
    "live_button_approve": {FR: ("Accepter",), EN: ("Approve",)},
    "live_button_decline": {FR: ("Refuser",), EN: ("Decline",)},
    "live_button_merge": {FR: ("Joindre à une autre",), EN: ("Join to another",)},
    "live_button_first": {FR: ("En premier",), EN: ("First",)},
    "live_button_up": {FR: ("Monter",), EN: ("Up",)},
    "live_button_down": {FR: ("Descendre",), EN: ("Down",)},
    "live_button_unmove": {FR: ("Selon les votes",), EN: ("By votes",)},
    "live_button_prepare": {FR: ("Préparer une réponse",), EN: ("Prepare an answer",)},
    "live_button_reveal": {FR: ("Qui demande ?",), EN: ("Who asked?",)},
    "live_button_call_off": {FR: ("Annuler la séance",), EN: ("Call the session off",)},
    "live_field_reason": {FR: ("Pourquoi",), EN: ("Why",)},
    "live_field_reason_below": {
        FR: ("La personne qui demande le lira.",),
        EN: ("The one who asked will read it.",),
    },
    "live_field_answer": {FR: ("La réponse de l’invité",), EN: ("The guest’s answer",)},
    "live_field_answer_below": {
        FR: ("Donnée d’un clic quand la question est posée. Vide : rien de préparé.",),
        EN: ("Given with one click when the question is asked. Empty: nothing prepared.",),
    },
    "live_join_choose": {FR: ("À laquelle la joindre",), EN: ("Which one to join it to",)},
    "live_very_close": {FR: ("très proche",), EN: ("very similar",)},
    "live_nothing_to_join": {FR: ("Aucune autre question n’attend.",), EN: ("No other question is waiting.",)},
    "live_put_already_card": {
        FR: ("Déjà posée dans cette séance, ou presque : {questions}",),
        EN: ("Asked in this session already, or nearly so: {questions}",),
    },
    "live_more_joined": {FR: ("jointes aussi : {count} de plus",), EN: ("joined too: {count} more",)},
    "live_prepared": {FR: ("Réponse préparée :",), EN: ("Answer prepared:",)},
    "live_was_approved": {FR: ("Elle est dans la file.",), EN: ("It is in the queue.",)},
    "live_was_declined": {
        FR: ("Elle est refusée ; je préviens la personne.",),
        EN: ("It is declined; I’ll tell whoever asked.",),
    },
    "live_was_merged": {FR: ("Elle est jointe à l’autre.",), EN: ("It is joined to the other one.",)},
    "live_reveal_noted": {
        FR: ("*Qui demande ?* laisse une trace : l’audit dira que vous l’avez appris.",),
        EN: ("*Who asked?* leaves a trace: the audit will say that you learnt it.",),
    },
    "live_revealed": {
        FR: ("Elle vient de {asker}. J’ai noté que vous l’avez appris.",),
        EN: ("It comes from {asker}. I’ve made a note that you looked.",),
    },
    "live_call_off_ask": {
        FR: (
            "J’annule la séance {title}, prévue le {when} ? C’est définitif. L’annonce le dira, et les questions, s’il"
            " y en a, attendront la prochaine qui sera annoncée.",
        ),
        EN: (
            "Shall I call off the session {title}, planned for {when}? This can’t be undone. The announcement will say"
            " so, and any questions will wait for the next one to be announced.",
        ),
    },
    "live_call_off_kept": {FR: ("Entendu, elle aura lieu.",), EN: ("All right, it will be held.",)},
    "button_live_call_off": {FR: ("Annuler la séance",), EN: ("Call the session off",)},
    "button_live_call_off_not": {FR: ("La garder",), EN: ("Keep it",)},
    "live_call_off_done": {
        FR: ("La séance {title} est annulée ; je le dis sous l’annonce.",),
        EN: ("The session {title} is called off; I say so below the announcement.",),
    },
    "host_called_off_none": {
        FR: ("La séance {title} n’aura pas lieu.",),
        EN: ("The session {title} won’t be held.",),
    },
    "live_no_calling_off": {
        FR: ("Elle a déjà commencé : `/animer fermer` y met fin.",),
        EN: ("It has begun already: `/host close` ends it.",),
    },
    "trail_announce": {FR: ("annoncée",), EN: ("announced",)},
    "trail_open_questions": {FR: ("questions ouvertes",), EN: ("questions opened",)},
    "trail_start": {FR: ("commencée",), EN: ("begun",)},
    "trail_pause": {FR: ("mise en pause",), EN: ("paused",)},
    "trail_resume": {FR: ("reprise",), EN: ("resumed",)},
    "trail_prolong": {FR: ("prolongée",), EN: ("prolonged",)},
    "trail_close": {FR: ("close",), EN: ("closed",)},
    "trail_call_off": {FR: ("annulée",), EN: ("called off",)},
    "trail_miss": {FR: ("manquée, j’étais absent",), EN: ("missed, I was away",)},
    "trail_publish": {FR: ("publiée",), EN: ("published",)},
    "trail_approve": {FR: ("question acceptée",), EN: ("question approved",)},
    "trail_decline": {FR: ("question refusée",), EN: ("question declined",)},
    "trail_merge": {FR: ("question jointe à une autre",), EN: ("question joined to another one",)},
    "trail_move": {FR: ("question déplacée",), EN: ("question moved",)},
    "trail_unmove": {FR: ("question rendue aux votes",), EN: ("question left to the votes",)},
    "trail_prepare": {FR: ("réponse préparée",), EN: ("answer prepared",)},
    "trail_release": {FR: ("réponse préparée donnée",), EN: ("prepared answer given",)},
    "trail_answer": {FR: ("réponse",), EN: ("answer",)},
    "trail_next": {FR: ("question suivante",), EN: ("next question",)},
    "trail_skip": {FR: ("question passée",), EN: ("question passed over",)},
    "trail_later": {FR: ("question remise à plus tard",), EN: ("question put off",)},
    "trail_cannot_show_the_announcement": {
        FR: ("l’annonce n’a pas pu paraître",),
        EN: ("the announcement could not be shown",),
    },
    "trail_cannot_show_the_event": {FR: ("l’événement n’a pas pu paraître",), EN: ("the event could not be shown",)},
    "trail_cannot_show_the_opening": {
        FR: ("l’annonce n’a pas pu dire que les questions sont ouvertes",),
        EN: ("the announcement could not say that questions are open",),
    },
    "trail_cannot_show_the_start": {
        FR: ("l’annonce n’a pas pu dire que le direct a commencé",),
        EN: ("the announcement could not say that it has begun",),
    },
    "trail_cannot_show_the_end": {
        FR: ("l’annonce n’a pas pu dire que la séance est finie",),
        EN: ("the announcement could not say that it is over",),
    },
    "trail_cannot_show_the_thread": {FR: ("pas de fil",), EN: ("no thread",)},
    "trail_cannot_show_the_greeting": {
        FR: ("l’accueil n’a pas pu paraître",),
        EN: ("the greeting could not be shown",),
    },
    "trail_cannot_show_the_farewell": {
        FR: ("l’au revoir n’a pas pu paraître",),
        EN: ("the farewell could not be shown",),
    },
    "trail_cannot_show_the_transcript": {
        FR: ("la transcription n’a pas pu paraître",),
        EN: ("the transcript could not be shown",),
    },
    "trail_cannot_show_the_called_off": {
        FR: ("l’annulation n’a pas pu paraître",),
        EN: ("that it is called off could not be shown",),
    },
    "trail_who_asked_anonymously": {FR: ("qui a demandé sans son nom",), EN: ("who asked without their name",)},
}
