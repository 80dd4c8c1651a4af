"""What the bot says to those who ask for a live session: the form, what became of a question, the votes."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "live_field_question": {FR: ("Votre question",), EN: ("Your question",)},
    "live_field_anonymous": {FR: ("Sans mon nom",), EN: ("Without my name",)},
    "live_field_anonymous_below": {
        FR: ("Un modérateur ne peut l’apprendre sans laisser de trace.",),
        EN: ("A moderator can’t learn it without leaving a trace.",),
    },
    "live_field_mention": {FR: ("Me mentionner quand elle est posée",), EN: ("Mention me when it is asked",)},
    "live_field_mention_below": {
        FR: ("Seulement si elle porte votre nom ; sinon je ne dérange personne.",),
        EN: ("Only if it bears your name; otherwise I disturb nobody.",),
    },
    "live_offer_yours": {
        FR: ("La vôtre, que je n’ai pas encore prise ; à vous de choisir :",),
        EN: ("Yours, which I haven’t taken yet; the choice is yours:",),
    },
    "live_button_join": {FR: ("Joindre la mienne",), EN: ("Join mine to it",)},
    "live_button_alone": {FR: ("La poser quand même",), EN: ("Ask it all the same",)},
    "live_now": {FR: ("en direct",), EN: ("live now",)},
    "live_taken": {
        FR: ("C’est noté pour {title}, {when} : votre question est dans la file.",),
        EN: ("Noted for {title}, {when}: your question is in the queue.",),
    },
    "live_taken_pending": {
        FR: (
            "C’est noté pour {title}, {when}. Un modérateur regarde d’abord votre question ; `/seance mes-questions`"
            " vous dit où elle en est.",
        ),
        EN: (
            "Noted for {title}, {when}. A moderator looks at your question first; `/session my-questions` tells you"
            " how it is getting on.",
        ),
    },
    "live_taken_joined": {
        FR: ("C’est noté pour {title}, {when} : votre question est jointe à l’autre et compte avec elle.",),
        EN: ("Noted for {title}, {when}: your question is joined to the other one and counts with it.",),
    },
    "live_taken_unnamed": {
        FR: ("Votre nom n’y sera pas montré.",),
        EN: ("Your name won’t be shown with it.",),
    },
    "live_taken_unnamed_unmentioned": {
        FR: ("Votre nom n’y sera pas montré : je ne vous mentionnerai donc pas non plus.",),
        EN: ("Your name won’t be shown with it, so I won’t mention you either.",),
    },
    "live_taken_mentioned": {
        FR: ("Je vous mentionnerai quand elle sera posée.",),
        EN: ("I’ll mention you when it is asked.",),
    },
    "live_server_keeps_nothing": {
        FR: (
            "Ce serveur m’a demandé de ne garder aucun mot, et une question doit attendre quelque part jusqu’à l’heure"
            " dite : je ne peux donc pas prendre la vôtre.",
        ),
        EN: (
            "This server asked me to keep no words, and a question must wait somewhere until the hour: so I can’t take"
            " yours.",
        ),
    },
    "live_on_pause": {
        FR: (
            "À votre demande je ne note pas vos mots en ce moment, et une séance vit de ce que je note jusqu’à l’heure"
            " dite. Si vous voulez y prendre part, levez la pause avec `/mes-donnees reprendre`.",
        ),
        EN: (
            "As you asked, I don’t note your words at the moment, and a session lives on what I note until its hour. If"
            " you want to take part, end the pause with `/my-data resume`.",
        ),
    },
    "live_view_guest": {FR: ("Répond : {guest}. Durée : {length}.",), EN: ("Answering: {guest}. Length: {length}.",)},
    "live_state_announced": {
        FR: ("Annoncée, les questions n’ouvrent que plus tard",),
        EN: ("Announced, questions open later",),
    },
    "live_state_open": {FR: ("Les questions sont ouvertes",), EN: ("Questions are open",)},
    "live_state_live": {FR: ("En direct",), EN: ("Live",)},
    "live_state_closed": {FR: ("Finie",), EN: ("Over",)},
    "live_state_called_off": {FR: ("Annulée",), EN: ("Called off",)},
    "live_state_missed": {FR: ("N’a pas pu se tenir",), EN: ("Could not be held",)},
    "live_state_published": {FR: ("Finie et publiée",), EN: ("Over and published",)},
    "live_link": {FR: ("l’annonce",), EN: ("the announcement",)},
    "live_link_thread": {FR: ("le fil",), EN: ("the thread",)},
    "live_link_transcript": {FR: ("la transcription",), EN: ("the transcript",)},
    "live_view_questions": {
        FR: ("Les questions, dans l’ordre où elles seront posées :",),
        EN: ("The questions, in the order in which they will be asked:",),
    },
    "live_view_left": {FR: ("Restées sans réponse :",), EN: ("Left without an answer:",)},
    "live_view_waiting": {FR: ("Elles attendent la prochaine séance :",), EN: ("Waiting for the next session:",)},
    "live_view_used_up": {
        FR: ("Plus de question dans la file : celles qui y étaient ont été posées.",),
        EN: ("No more questions in the queue: those that were there have been asked.",),
    },
    "live_view_none": {
        FR: ("Pas encore de question dans la file.",),
        EN: ("No question in the queue yet.",),
    },
    "live_votes": {FR: ("voulue par {count} personnes",), EN: ("backed by {count} people",)},
    "live_votes_one": {FR: ("voulue par {count} personne",), EN: ("backed by {count} person",)},
    "live_mine": {FR: ("Vos questions ici :",), EN: ("Your questions here:",)},
    "live_mine_none": {FR: ("Vous n’avez posé aucune question ici.",), EN: ("You haven’t asked any question here.",)},
    "live_mine_anonymous": {FR: ("sans votre nom",), EN: ("without your name",)},
    "live_you_anonymous": {FR: ("vous, sans votre nom",), EN: ("you, without your name",)},
    "live_mine_reason": {FR: ("pas retenue : {reason}",), EN: ("not taken: {reason}",)},
    "live_mine_pending": {FR: ("attend un modérateur",), EN: ("waits for a moderator",)},
    "live_mine_approved": {FR: ("dans la file",), EN: ("in the queue",)},
    "live_mine_declined": {FR: ("pas retenue",), EN: ("not taken",)},
    "live_mine_merged": {FR: ("jointe à une question très proche",), EN: ("joined to a very similar question",)},
    "live_mine_withdrawn": {FR: ("retirée",), EN: ("withdrawn",)},
    "live_mine_asked": {FR: ("on la pose en ce moment",), EN: ("being asked now",)},
    "live_mine_answered": {FR: ("elle a sa réponse",), EN: ("it has its answer",)},
    "live_mine_skipped": {FR: ("passée",), EN: ("passed over",)},
    "live_mine_later": {FR: ("remise à plus tard",), EN: ("put off",)},
    "live_mine_unsaid": {
        FR: ("les billets n’y répondent pas, gardée pour une séance où une personne répond",),
        EN: ("the posts don’t answer it, kept for a session in which a person does",),
    },
    "live_mine_left": {
        FR: ("restée sans réponse, gardée pour la prochaine séance",),
        EN: ("left without an answer, kept for the next session",),
    },
    "live_button_edit": {FR: ("Modifier",), EN: ("Edit",)},
    "live_button_withdraw": {FR: ("Retirer",), EN: ("Withdraw",)},
    "live_edited": {FR: ("C’est changé.",), EN: ("It is changed.",)},
    "live_edited_pending": {
        FR: ("C’est changé ; un modérateur la regarde à nouveau.",),
        EN: ("It is changed; a moderator looks at it again.",),
    },
    "live_withdrawn": {FR: ("Elle est retirée.",), EN: ("It is withdrawn.",)},
}
