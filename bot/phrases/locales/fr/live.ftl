### What the bot says in and around a live session: its announcement, the questions, its transcript.
###
### $title: of the session. $guest: who answers. $asker: who asked. $when, $opens: moments. $length: “1 h 30”.

## Before

live_announced = { $title } : rendez-vous { $when }, pour { $length }, avec { $guest }.
live_announced_live = { $title } : c’est en direct, avec { $guest }.
live_announced_over = { $title } : c’est fini. La séance s’est tenue { $when }, avec { $guest }.
live_quoted = { L-auteur } écrivait, à propos d’un autre chat en direct :
live_invites = Posez donc vos questions dès maintenant, et votez pour celles des autres.
live_invites_later = Vous pourrez poser vos questions à partir du { $opens }.
live_moment = { $day } à { $hour } (heure { DE($city) })
live_guest_blog = le blog lui-même, en citations
live_guest_gone = une personne qui a fait effacer son nom

## Greeting, pause and farewell

live_greeting_blog = Nous y sommes : { $title }. Je lis vos questions une à une, et { l-auteur } y répond par { ses-billets }, mot pour mot. Quand { il } n’en parle pas, je le dis.
live_greeting_person = Nous y sommes : { $title }. Bienvenue { A($guest) } ! Je lis vos questions une à une.
live_greeting_gone = Nous y sommes : { $title }, avec { $guest }. Je lis vos questions une à une.
stage_paused = On fait une pause : les questions reprendront tout à l’heure.
stage_resumed = La pause est finie, on reprend !
stage_prolonged = On prolonge : la séance finira le { $when }.
live_farewell = C’est fini pour cette fois : merci à tous, et à bientôt !
live_farewell_left = C’est fini pour cette fois, merci à tous ! Questions restées sans réponse : { $count }. Je les garde pour la prochaine.
live_farewell_left_one = C’est fini pour cette fois, merci à tous ! Une question est restée sans réponse : je la garde pour la prochaine.

## What was left

live_left_count = Questions restées sans réponse : { $count }.
live_left_count_one = Une question est restée sans réponse.
live_left_none = Aucune question n’est restée sans réponse.
live_unsaid_count = Questions dont { $posts ->
    [one] son billet ne parle
   *[other] ses billets ne parlent
} pas, notées pour { l-auteur } : { $count }.
live_unsaid_count_one = Une question est notée pour { l-auteur } : { ses-billets } n’en parlent pas.
live_left_unseen_one = Une question n’a encore été acceptée par aucun modérateur : elle n’est pas montrée, et attend la prochaine séance.
live_left_unseen = Questions qu’aucun modérateur n’a encore acceptées : { $count }. Elles ne sont pas montrées, et attendent la prochaine séance.

## Questions

live_question = Question { $number }, { DE($asker) }
live_question_many = Question { $number }, { DE($asker) }, voulue par { $count } personnes
live_from = { DE_CAPITAL($asker) }
live_from_many = { DE_CAPITAL($asker) }, voulue par { $count } personnes
live_anonymous = quelqu’un
live_already_asked = { $count } personnes demandent déjà quelque chose de très proche. On joint la vôtre ?
live_already_asked_once = Quelqu’un demande déjà quelque chose de très proche. On joint la vôtre ?
live_put_already = On l’a déjà demandé dans cette séance, ou presque :
live_put_question = question { $number }
live_declined_told = Votre question pour la séance { $title } n’a pas été retenue :
live_declined_why = La raison donnée : { $reason }

## The transcript

live_answered_aloud = (Répondu de vive voix, ou dans le fil.)
live_answered_here = (Répondu de vive voix, ou dans le salon.)
live_answered_erased = (La personne a fait effacer ce qu’elle a répondu, ou l’a dit de vive voix.)
live_answer_taken_back = (Réponse retirée depuis.)
live_skipped = (Passée.)
live_put_off = (Remise à plus tard, et restée sans réponse.)
live_unanswered = (Restée sans réponse.)
live_answer_gone = (Le billet cité a changé depuis : la citation n’est plus montrée.)
live_left_title = Restées sans réponse
live_unsaid_title = Pour { l-auteur } : ce dont { $posts ->
    [one] son billet ne parle
   *[other] ses billets ne parlent
} pas
live_by_guest = { $guest } :
live_clock = (On avance la montre : { $when }.)
live_joined = ({ DE_CAPITAL($asker) }, jointe à une question très proche : { $text })
live_your_answer = Votre réponse, ou rien pour la remettre à plus tard :
live_head = Le { $when }. Répond : { $guest }.
live_no_questions = Aucune question n’a été posée.
live_see_message = voir le message
