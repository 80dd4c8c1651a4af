### Why something cannot be in a live session, and what to do instead.

## Who or what is not there

live_no_session = Je ne trouve pas cette séance ici.
live_no_question = Cette question n’existe plus.
live_no_moderator = C’est réservé aux modérateurs.
live_no_guest = C’est réservé à l’invité et aux modérateurs.
live_no_answer_for_another = Seul l’invité répond.
live_no_owner = Ce n’est pas votre question.
live_no_stage = La séance n’est pas en direct.

## What the state of a session forbids

live_no_way_from_announced = La séance n’est qu’annoncée : ouvrez d’abord les questions.
live_no_way_from_open = Les questions sont ouvertes, le direct n’a pas commencé.
live_no_way_from_live = La séance est en direct : fermez-la d’abord.
live_no_way_from_closed = La séance est fermée.
live_no_way_from_published = La séance est publiée : plus rien n’y change.
live_no_way_from_missed = La séance n’a pas pu se tenir : j’étais absent à son heure. Annoncez-en une autre.
live_not_held = La séance n’a pas eu lieu : elle n’a pas de transcription. Ses questions, si elle en a, attendent la prochaine.
live_not_taking_announced = Les questions ne sont pas encore ouvertes.
live_not_taking_closed = La séance est finie : gardez votre question pour la prochaine.
live_not_taking_published = La séance est finie : gardez votre question pour la prochaine.
live_not_taking_missed = La séance n’a pas pu se tenir : gardez votre question pour la prochaine.

## Questions

live_no_length = Une question tient en { $least } à { $most } caractères ; la vôtre en compte { $count }.
live_no_more = Vous avez déjà { $count } questions en attente, et c’est le plus : retirez-en une d’abord, dans `/seance mes-questions`.
live_no_twice = Vous l’avez déjà posée.
live_no_own_vote = C’est aussi votre question : votre voix y est déjà.
live_no_edit_of_joined = D’autres s’y sont joints : elle ne se modifie plus, mais vous pouvez la retirer.
live_no_longer_pending = Elle attend encore l’accord d’un modérateur.
live_no_longer_approved = Elle est déjà dans la file.
live_no_longer_declined = Elle n’a pas été retenue.
live_no_longer_merged = Elle est jointe à une autre.
live_no_longer_withdrawn = Elle a été retirée.
live_no_longer_asked = Elle est en train d’être posée.
live_no_longer_answered = Elle a déjà sa réponse.
live_no_longer_skipped = Elle a été passée.
live_no_longer_later = Elle est remise à plus tard.
live_no_claim = Un autre modérateur s’en occupe en ce moment.
live_reworded = La question a été modifiée depuis que vous l’avez lue : la voici telle qu’elle est maintenant.
live_no_reason = Dites pourquoi, en { $count } caractères au plus : la personne le lira.
live_no_merge = Une question ne se joint pas à elle-même.
live_no_secret = Elle n’est pas anonyme.
live_no_words_for_the_blog = L’invité est le blog : il ne parle que par { ses-billets }.
live_no_answer_length = Une réponse tient en 1 à { $count } caractères.
live_nothing_prepared = Aucune réponse n’est préparée.

## The stage

live_not_put_yet = Elle n’a pas encore été posée.
live_not_current = On en est déjà à une autre question.
live_no_hurry = Le blog cherche encore sa réponse.
live_no_second_pause = C’est déjà en pause.
live_no_pause = Ce n’est pas en pause.
live_no_such_prolongation = La prolongation va d’une minute à trois heures.

## Announcing

live_no_title = Il faut un titre, de { $count } caractères au plus.
live_no_such_time = Choisissez une heure à venir, d’ici un an.
live_no_such_length = Une séance dure de cinq minutes à six heures.
live_no_such_wait = L’invité est attendu une heure au plus ; 0 : sans limite.
live_opens_late = Les questions ouvrent au plus tard à l’heure de la séance.

## When: what was typed is no moment, or may be several

live_when_no_hour = Je n’ai pas compris l’heure. Écrivez par exemple : demain 13h, le 25/11 à 13 h 30, dans deux heures.
live_when_no_day = Je n’ai pas compris le jour. Écrivez par exemple : demain 13h, 25/11 13h30, vendredi 13h.
live_when_no_such_day = Ce jour n’existe pas. Le jour vient d’abord, puis le mois : 25/11.
live_when_in_letters = En chiffres, je lis le jour avant le mois : { $typed } serait le { $first }, et non le { $other }. Écrivez le mois en lettres, par exemple : 4 décembre à 13h.
live_when_no_such_date = Ce jour n’existe pas. Vérifiez le jour, le mois et l’année, par exemple : 28 février 2027 à 13h.
live_when_other_weekday = Cette date tombe un autre jour de la semaine : écrivez l’un ou l’autre.
live_when_other_part = Cette heure n’est pas à ce moment de la journée. Écrivez par exemple : demain soir à 20h, demain 8h.
live_when_no_month = Le prochain { $day } est un autre jour de la semaine. Écrivez aussi le mois, par exemple : vendredi 4 décembre à 13h.
live_when_past = C’est déjà passé. Écrivez un moment à venir, par exemple : demain 13h.
live_when_no_length = Je n’ai pas compris la durée. Écrivez par exemple : 1 h, 45 min, 1h30.
live_when_no_zone = Je ne connais pas le fuseau { $zone }. Écrivez par exemple : Europe/Paris.
live_when_no_zones = La machine où je tourne ne connaît aucun fuseau horaire : qui s’en occupe y installera tzdata.
live_when_gap = Cette nuit-là on avance les montres, et l’heure demandée n’existe pas : j’ai retenu la suivante.
live_when_first = Cette nuit-là on recule les montres, et cette heure vient deux fois : j’ai retenu la première. Pour la seconde, ajoutez : heure d’hiver.
live_when_second = Cette nuit-là on recule les montres : j’ai retenu la seconde, à l’heure d’hiver.
