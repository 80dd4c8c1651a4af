"""Why something cannot be in a live session, and what to do instead."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

PHRASES: dict[str, dict[Language, tuple[str, ...]]] = {
    "live_no_session": {FR: ("Je ne trouve pas cette séance ici.",), EN: ("I can’t find that session here.",)},
    "live_no_question": {FR: ("Cette question n’existe plus.",), EN: ("This question is no longer there.",)},
    "live_no_moderator": {FR: ("C’est réservé aux modérateurs.",), EN: ("Only moderators may do this.",)},
    "live_no_guest": {
        FR: ("C’est réservé à l’invité et aux modérateurs.",),
        EN: ("Only the guest and moderators may do this.",),
    },
    "live_no_answer_for_another": {FR: ("Seul l’invité répond.",), EN: ("Only the guest answers.",)},
    "live_no_owner": {FR: ("Ce n’est pas votre question.",), EN: ("This is not your question.",)},
    "live_no_stage": {FR: ("La séance n’est pas en direct.",), EN: ("The session is not live.",)},
    "live_no_way_from_announced": {
        FR: ("La séance n’est qu’annoncée : ouvrez d’abord les questions.",),
        EN: ("The session is only announced: open the questions first.",),
    },
    "live_no_way_from_open": {
        FR: ("Les questions sont ouvertes, le direct n’a pas commencé.",),
        EN: ("Questions are open; it is not live yet.",),
    },
    "live_no_way_from_live": {
        FR: ("La séance est en direct : fermez-la d’abord.",),
        EN: ("The session is live: close it first.",),
    },
    "live_no_way_from_closed": {FR: ("La séance est fermée.",), EN: ("The session is closed.",)},
    "live_no_way_from_published": {
        FR: ("La séance est publiée : plus rien n’y change.",),
        EN: ("The session is published: nothing can be changed any more.",),
    },
    "live_no_way_from_missed": {
        FR: ("La séance n’a pas pu se tenir : j’étais absent à son heure. Annoncez-en une autre.",),
        EN: ("The session could not be held, since I was away at its hour. Announce another one.",),
    },
    "live_not_held": {
        FR: (
            "La séance n’a pas eu lieu : elle n’a pas de transcription. Ses questions, si elle en a, attendent la"
            " prochaine.",
        ),
        EN: ("The session was not held, so it has no transcript. Its questions, if any, wait for the next one.",),
    },
    "live_not_taking_announced": {
        FR: ("Les questions ne sont pas encore ouvertes.",),
        EN: ("Questions are not open yet.",),
    },
    "live_not_taking_closed": {
        FR: ("La séance est finie : gardez votre question pour la prochaine.",),
        EN: ("The session is over: keep your question for the next one.",),
    },
    "live_not_taking_published": {
        FR: ("La séance est finie : gardez votre question pour la prochaine.",),
        EN: ("The session is over: keep your question for the next one.",),
    },
    "live_not_taking_missed": {
        FR: ("La séance n’a pas pu se tenir : gardez votre question pour la prochaine.",),
        EN: ("The session could not be held: keep your question for the next one.",),
    },
    "live_no_length": {
        FR: ("Une question tient en {least} à {most} caractères ; la vôtre en compte {count}.",),
        EN: ("A question has {least} to {most} characters; yours has {count}.",),
    },
    "live_no_more": {
        FR: (
            "Vous avez déjà {count} questions en attente, et c’est le plus : retirez-en une d’abord, dans `/seance"
            " mes-questions`.",
        ),
        EN: (
            "You have {count} questions waiting already, which is the most: withdraw one first, in `/session"
            " my-questions`.",
        ),
    },
    "live_no_twice": {FR: ("Vous l’avez déjà posée.",), EN: ("You have asked it already.",)},
    "live_no_own_vote": {
        FR: ("C’est aussi votre question : votre voix y est déjà.",),
        EN: ("It is your question too: your vote is counted already.",),
    },
    "live_no_edit_of_joined": {
        FR: ("D’autres s’y sont joints : elle ne se modifie plus, mais vous pouvez la retirer.",),
        EN: ("Others have joined it: it cannot be edited any more, but you may withdraw it.",),
    },
    "live_no_longer_pending": {
        FR: ("Elle attend encore l’accord d’un modérateur.",),
        EN: ("It still waits for a moderator.",),
    },
    "live_no_longer_approved": {FR: ("Elle est déjà dans la file.",), EN: ("It is in the queue already.",)},
    "live_no_longer_declined": {FR: ("Elle n’a pas été retenue.",), EN: ("It was declined.",)},
    "live_no_longer_merged": {FR: ("Elle est jointe à une autre.",), EN: ("It is joined to another one.",)},
    "live_no_longer_withdrawn": {FR: ("Elle a été retirée.",), EN: ("It was withdrawn.",)},
    "live_no_longer_asked": {FR: ("Elle est en train d’être posée.",), EN: ("It is being asked.",)},
    "live_no_longer_answered": {FR: ("Elle a déjà sa réponse.",), EN: ("It has its answer already.",)},
    "live_no_longer_skipped": {FR: ("Elle a été passée.",), EN: ("It was passed over.",)},
    "live_no_longer_later": {FR: ("Elle est remise à plus tard.",), EN: ("It is put off for later.",)},
    "live_no_claim": {
        FR: ("Un autre modérateur s’en occupe en ce moment.",),
        EN: ("Another moderator is looking at it.",),
    },
    "live_reworded": {
        FR: ("La question a été modifiée depuis que vous l’avez lue : la voici telle qu’elle est maintenant.",),
        EN: ("The question was edited since you read it: here it is as it is now.",),
    },
    "live_no_reason": {
        FR: ("Dites pourquoi, en {count} caractères au plus : la personne le lira.",),
        EN: ("Say why, in at most {count} characters: the asker will read it.",),
    },
    "live_no_merge": {FR: ("Une question ne se joint pas à elle-même.",), EN: ("It cannot join itself.",)},
    "live_no_secret": {FR: ("Elle n’est pas anonyme.",), EN: ("It is not anonymous.",)},
    "live_no_words_for_the_blog": {
        FR: ("L’invité est le blog : il ne parle que par ses billets.",),
        EN: ("The guest is the blog: it speaks through its posts only.",),
    },
    "live_no_answer_length": {
        FR: ("Une réponse tient en 1 à {count} caractères.",),
        EN: ("An answer has 1 to {count} characters.",),
    },
    "live_nothing_prepared": {FR: ("Aucune réponse n’est préparée.",), EN: ("No answer was prepared.",)},
    "live_not_put_yet": {FR: ("Elle n’a pas encore été posée.",), EN: ("It has not been asked yet.",)},
    "live_not_current": {
        FR: ("On en est déjà à une autre question.",),
        EN: ("Another question is being asked by now.",),
    },
    "live_no_hurry": {FR: ("Le blog cherche encore sa réponse.",), EN: ("The blog is still looking it up.",)},
    "live_no_second_pause": {FR: ("C’est déjà en pause.",), EN: ("It is paused already.",)},
    "live_no_pause": {FR: ("Ce n’est pas en pause.",), EN: ("It is not paused.",)},
    "live_no_such_prolongation": {
        FR: ("La prolongation va d’une minute à trois heures.",),
        EN: ("It can be prolonged by one minute to three hours.",),
    },
    "live_no_title": {
        FR: ("Il faut un titre, de {count} caractères au plus.",),
        EN: ("It needs a title, of at most {count} characters.",),
    },
    "live_no_such_time": {
        FR: ("Choisissez une heure à venir, d’ici un an.",),
        EN: ("Choose a time to come, within a year.",),
    },
    "live_no_such_length": {
        FR: ("Une séance dure de cinq minutes à six heures.",),
        EN: ("A session lasts from five minutes to six hours.",),
    },
    "live_no_such_wait": {
        FR: ("L’invité est attendu une heure au plus ; 0 : sans limite.",),
        EN: ("The guest is waited for an hour at most; 0: without limit.",),
    },
    "live_opens_late": {
        FR: ("Les questions ouvrent au plus tard à l’heure de la séance.",),
        EN: ("Questions open when the session begins at the latest.",),
    },
    "live_when_no_hour": {
        FR: ("Je n’ai pas compris l’heure. Écrivez par exemple : demain 13h, le 25/11 à 13 h 30, dans deux heures.",),
        EN: ("I could not read the time. Write for instance: tomorrow at 1 pm, Friday noon, in two hours.",),
    },
    "live_when_no_day": {
        FR: ("Je n’ai pas compris le jour. Écrivez par exemple : demain 13h, 25/11 13h30, vendredi 13h.",),
        EN: ("I could not read the day. Write for instance: tomorrow at 1 pm, December 3 at 13:00, Friday noon.",),
    },
    "live_when_no_such_day": {
        FR: ("Ce jour n’existe pas. Le jour vient d’abord, puis le mois : 25/11.",),
        EN: ("There is no such day. In figures the day comes first, then the month: 25/11.",),
    },
    "live_when_in_letters": {
        FR: (
            "En chiffres, je lis le jour avant le mois : {typed} serait le {first}, et non le {other}. Écrivez le mois"
            " en lettres, par exemple : 4 décembre à 13h.",
        ),
        EN: (
            "In figures I read the day before the month: {typed} would be {first}, not {other}. Write the month in"
            " letters, for instance: December 4 at 1 pm.",
        ),
    },
    "live_when_no_such_date": {
        FR: ("Ce jour n’existe pas. Vérifiez le jour, le mois et l’année, par exemple : 28 février 2027 à 13h.",),
        EN: ("There is no such day. Check the day, month and year, for instance: 28 February 2027 at 1 pm.",),
    },
    "live_when_other_weekday": {
        FR: ("Cette date tombe un autre jour de la semaine : écrivez l’un ou l’autre.",),
        EN: ("That date falls on another day of the week: write one of them only.",),
    },
    "live_when_other_part": {
        FR: ("Cette heure n’est pas à ce moment de la journée. Écrivez par exemple : demain soir à 20h, demain 8h.",),
        EN: ("That hour is not in that part of the day. Write for instance: tomorrow at 8 pm, Friday noon.",),
    },
    "live_when_no_month": {
        FR: (
            "Le prochain {day} est un autre jour de la semaine. Écrivez aussi le mois, par exemple : vendredi 4"
            " décembre à 13h.",
        ),
        EN: (
            "The next {day} of a month is another day of the week. Write the month too, for instance: Friday 4 December"
            " at 1 pm.",
        ),
    },
    "live_when_past": {
        FR: ("C’est déjà passé. Écrivez un moment à venir, par exemple : demain 13h.",),
        EN: ("That is past. Write a moment to come, such as: tomorrow at 1 pm.",),
    },
    "live_when_no_length": {
        FR: ("Je n’ai pas compris la durée. Écrivez par exemple : 1 h, 45 min, 1h30.",),
        EN: ("I could not read the length. Write for instance: 1 h, 45 min, 1h30.",),
    },
    "live_when_no_zone": {
        FR: ("Je ne connais pas le fuseau {zone}. Écrivez par exemple : Europe/Paris.",),
        EN: ("I do not know the time zone {zone}. Write for instance: Europe/Paris.",),
    },
    "live_when_no_zones": {
        FR: ("La machine où je tourne ne connaît aucun fuseau horaire : qui s’en occupe y installera tzdata.",),
        EN: ("The machine that I run on knows no time zones: whoever looks after it must install tzdata.",),
    },
    "live_when_gap": {
        FR: ("Cette nuit-là on avance les montres, et l’heure demandée n’existe pas : j’ai retenu la suivante.",),
        EN: ("Clocks go forward that night and the hour does not exist: I took the one after it.",),
    },
    "live_when_first": {
        FR: (
            "Cette nuit-là on recule les montres, et cette heure vient deux fois : j’ai retenu la première. Pour la"
            " seconde, ajoutez : heure d’hiver.",
        ),
        EN: ("Clocks go back that night and the hour comes twice: I took the first. For the second add: winter time.",),
    },
    "live_when_second": {
        FR: ("Cette nuit-là on recule les montres : j’ai retenu la seconde, à l’heure d’hiver.",),
        EN: ("Clocks go back that night: I took the second one, in winter time.",),
    },
}
