"""What the bot says in and around a live session: its announcement, the stage, its transcript."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

WEEKDAYS = {
    FR: ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "live_announced": {
        FR: ("{title} : rendez-vous {when}, pour {length}, avec {guest}.",),
        EN: ("{title}: join us on {when}, for {length}, with {guest}.",),
    },
    "live_announced_live": {
        FR: ("{title} : c’est en direct, avec {guest}.",),
        EN: ("{title}: it is live, with {guest}.",),
    },
    "live_announced_over": {
        FR: ("{title} : c’est fini. La séance s’est tenue {when}, avec {guest}.",),
        EN: ("{title}: it is over. The session was held on {when}, with {guest}.",),
    },
    "live_quoted": {
        FR: ("{L’auteur} écrivait, à propos d’un autre chat en direct :",),
        EN: ("{The author} wrote{, in French,} about another live chat:",),
    },
    "live_invites": {
        FR: ("Posez donc vos questions dès maintenant, et votez pour celles des autres.",),
        EN: ("So ask your questions now, and vote for those of others.",),
    },
    "live_invites_later": {
        FR: ("Vous pourrez poser vos questions à partir du {opens}.",),
        EN: ("You can ask your questions from {opens}.",),
    },
    "live_moment": {
        FR: ("{day} à {hour} (heure de {city})",),
        EN: ("{day} at {hour} ({city} time)",),
    },
    "live_guest_blog": {FR: ("le blog lui-même, en citations",), EN: ("the blog itself, in quotations",)},
    "live_guest_gone": {FR: ("une personne qui a fait effacer son nom",), EN: ("somebody whose name was erased",)},
    "live_greeting_blog": {
        FR: (
            "Nous y sommes : {title}. Je lis vos questions une à une, et {l’auteur} y répond par ses billets, mot pour"
            " mot. Quand {il} n’en parle pas, je le dis.",
        ),
        EN: (
            "Here we are: {title}. I’ll read your questions one by one, and {the author} {answers} through {his} posts,"
            " word for word. When {he} {doesn’t} mention it, I say so.",
        ),
    },
    "live_greeting_person": {
        FR: ("Nous y sommes : {title}. Bienvenue à {guest} ! Je lis vos questions une à une.",),
        EN: ("Here we are: {title}. Welcome to {guest}! I’ll read your questions one by one.",),
    },
    "live_greeting_gone": {
        FR: ("Nous y sommes : {title}, avec {guest}. Je lis vos questions une à une.",),
        EN: ("Here we are: {title}, with {guest}. I’ll read your questions one by one.",),
    },
    "stage_paused": {
        FR: ("On fait une pause : les questions reprendront tout à l’heure.",),
        EN: ("We’re taking a break: the questions will go on later.",),
    },
    "stage_resumed": {FR: ("La pause est finie, on reprend !",), EN: ("The break is over, on we go!",)},
    "stage_prolonged": {
        FR: ("On prolonge : la séance finira le {when}.",),
        EN: ("We’re staying longer: the session will end {when}.",),
    },
    "live_farewell": {
        FR: ("C’est fini pour cette fois : merci à tous, et à bientôt !",),
        EN: ("That’s all for this time: thank you, and see you soon!",),
    },
    "live_farewell_left": {
        FR: (
            "C’est fini pour cette fois, merci à tous ! Questions restées sans réponse : {count}. Je les garde pour la"
            " prochaine.",
        ),
        EN: (
            "That’s all for this time, thank you! Questions left without an answer: {count}. I keep them for the next.",
        ),
    },
    "live_farewell_left_one": {
        FR: (
            "C’est fini pour cette fois, merci à tous ! Une question est restée sans réponse : je la garde pour la"
            " prochaine.",
        ),
        EN: ("That’s all for this time, thank you! One question was left without an answer: I keep it for the next.",),
    },
    "live_left_count": {
        FR: ("Questions restées sans réponse : {count}.",),
        EN: ("Questions left without an answer: {count}.",),
    },
    "live_left_count_one": {
        FR: ("Une question est restée sans réponse.",),
        EN: ("One question was left without an answer.",),
    },
    "live_left_none": {
        FR: ("Aucune question n’est restée sans réponse.",),
        EN: ("No question was left without an answer.",),
    },
    "live_unsaid_count": {
        FR: ("Questions dont ses billets ne parlent pas, notées pour {l’auteur} : {count}.",),
        EN: ("Questions that {his} posts do not mention, noted for {the author}: {count}.",),
    },
    "live_unsaid_count_one": {
        FR: ("Une question est notée pour {l’auteur} : ses billets n’en parlent pas.",),
        EN: ("One question is noted for {the author}: {his} posts do not mention it.",),
    },
    "live_left_unseen_one": {
        FR: (
            "Une question n’a encore été acceptée par aucun modérateur : elle n’est pas montrée, et attend la prochaine"
            " séance.",
        ),
        EN: (
            "One question has not been approved by any moderator yet: it is not shown, and waits for the next session.",
        ),
    },
    "live_left_unseen": {
        FR: (
            "Questions qu’aucun modérateur n’a encore acceptées : {count}. Elles ne sont pas montrées, et attendent la"
            " prochaine séance.",
        ),
        EN: (
            "Questions that no moderator has approved yet: {count}. They are not shown, and wait for the next session.",
        ),
    },
    "live_question": {FR: ("Question {number}, de {asker}",), EN: ("Question {number}, from {asker}",)},
    "live_question_many": {
        FR: ("Question {number}, de {asker}, voulue par {count} personnes",),
        EN: ("Question {number}, from {asker}, backed by {count} people",),
    },
    "live_from": {FR: ("De {asker}",), EN: ("From {asker}",)},
    "live_from_many": {
        FR: ("De {asker}, voulue par {count} personnes",),
        EN: ("From {asker}, backed by {count} people",),
    },
    "live_anonymous": {FR: ("quelqu’un",), EN: ("somebody",)},
    "live_already_asked": {
        FR: ("{count} personnes demandent déjà quelque chose de très proche. On joint la vôtre ?",),
        EN: ("{count} people already ask something very similar. Shall we join yours to it?",),
    },
    "live_already_asked_once": {
        FR: ("Quelqu’un demande déjà quelque chose de très proche. On joint la vôtre ?",),
        EN: ("Somebody already asks something very similar. Shall we join yours to it?",),
    },
    "live_put_already": {
        FR: ("On l’a déjà demandé dans cette séance, ou presque :",),
        EN: ("This was asked in this session already, or nearly so:",),
    },
    "live_put_question": {FR: ("question {number}",), EN: ("question {number}",)},
    "live_declined_told": {
        FR: ("Votre question pour la séance {title} n’a pas été retenue :",),
        EN: ("Your question for the session {title} was not taken:",),
    },
    "live_declined_why": {FR: ("La raison donnée : {reason}",), EN: ("The reason given: {reason}",)},
    "live_answered_aloud": {
        FR: ("(Répondu de vive voix, ou dans le fil.)",),
        EN: ("(Answered aloud, or in the thread.)",),
    },
    "live_answered_here": {
        FR: ("(Répondu de vive voix, ou dans le salon.)",),
        EN: ("(Answered aloud, or in the channel.)",),
    },
    "live_answered_erased": {
        FR: ("(La personne a fait effacer ce qu’elle a répondu, ou l’a dit de vive voix.)",),
        EN: ("(Whoever answered had it erased, or said it aloud.)",),
    },
    "live_answer_taken_back": {FR: ("(Réponse retirée depuis.)",), EN: ("(The answer was taken back since.)",)},
    "live_skipped": {FR: ("(Passée.)",), EN: ("(Passed over.)",)},
    "live_put_off": {
        FR: ("(Remise à plus tard, et restée sans réponse.)",),
        EN: ("(Put off, and left without an answer.)",),
    },
    "live_unanswered": {FR: ("(Restée sans réponse.)",), EN: ("(Left without an answer.)",)},
    "live_answer_gone": {
        FR: ("(Le billet cité a changé depuis : la citation n’est plus montrée.)",),
        EN: ("(The post quoted has changed since: the quote is no longer shown.)",),
    },
    "live_left_title": {FR: ("Restées sans réponse",), EN: ("Left without an answer",)},
    "live_unsaid_title": {
        FR: ("Pour {l’auteur} : ce dont ses billets ne parlent pas",),
        EN: ("For {the author}: what {his} posts do not mention",),
    },
    "live_by_guest": {FR: ("{guest} :",), EN: ("{guest}:",)},
    "live_clock": {FR: ("(On avance la montre : {when}.)",), EN: ("(The clock is put forward: {when}.)",)},
    "live_joined": {
        FR: ("(De {asker}, jointe à une question très proche : {text})",),
        EN: ("(From {asker}, joined to a very similar question: {text})",),
    },
    "live_your_answer": {
        FR: ("Votre réponse, ou rien pour la remettre à plus tard :",),
        EN: ("Your answer, or nothing to put it off:",),
    },
    "live_head": {FR: ("Le {when}. Répond : {guest}.",), EN: ("{when}. Answering: {guest}.",)},
    "live_no_questions": {FR: ("Aucune question n’a été posée.",), EN: ("No question was asked.",)},
    "live_see_message": {FR: ("voir le message",), EN: ("see the message",)},
}
