### What the bot says to those who ask for a live session: the form, what became of a question, the votes.

## The form

live_field_question = Votre question
live_field_anonymous = Sans mon nom
live_field_anonymous_below = Un modérateur ne peut l’apprendre sans laisser de trace.
live_field_mention = Me mentionner quand elle est posée
live_field_mention_below = Seulement si elle porte votre nom ; sinon je ne dérange personne.
live_offer_yours = La vôtre, que je n’ai pas encore prise ; à vous de choisir :
live_button_join = Joindre la mienne
live_button_alone = La poser quand même
live_now = en direct

## What became of it

live_taken = C’est noté pour { $title }, { $when } : votre question est dans la file.
live_taken_pending = C’est noté pour { $title }, { $when }. Un modérateur regarde d’abord votre question ; `/seance mes-questions` vous dit où elle en est.
live_taken_joined = C’est noté pour { $title }, { $when } : votre question est jointe à l’autre et compte avec elle.
live_taken_unnamed = Votre nom n’y sera pas montré.
live_taken_unnamed_unmentioned = Votre nom n’y sera pas montré : je ne vous mentionnerai donc pas non plus.
live_taken_mentioned = Je vous mentionnerai quand elle sera posée.
live_server_keeps_nothing = Ce serveur m’a demandé de ne garder aucun mot, et une question doit attendre quelque part jusqu’à l’heure dite : je ne peux donc pas prendre la vôtre.
live_on_pause = À votre demande je ne note pas vos mots en ce moment, et une séance vit de ce que je note jusqu’à l’heure dite. Si vous voulez y prendre part, levez la pause avec `/mes-donnees reprendre`.

## The list of a session’s questions

live_view_guest = Répond : { $guest }. Durée : { $length }.
live_state_announced = Annoncée, les questions n’ouvrent que plus tard
live_state_open = Les questions sont ouvertes
live_state_live = En direct
live_state_closed = Finie
live_state_called_off = Annulée
live_state_missed = N’a pas pu se tenir
live_state_published = Finie et publiée
live_link = l’annonce
live_link_thread = le fil
live_link_transcript = la transcription
live_view_questions = Les questions, dans l’ordre où elles seront posées :
live_view_left = Restées sans réponse :
live_view_waiting = Elles attendent la prochaine séance :
live_view_used_up = Plus de question dans la file : celles qui y étaient ont été posées.
live_view_none = Pas encore de question dans la file.
live_votes = voulue par { $count } personnes
live_votes_one = voulue par { $count } personne

## One’s own questions

live_mine = Vos questions ici :
live_mine_none = Vous n’avez posé aucune question ici.
live_mine_anonymous = sans votre nom
live_you_anonymous = vous, sans votre nom
live_mine_reason = pas retenue : { $reason }
live_mine_pending = attend un modérateur
live_mine_approved = dans la file
live_mine_declined = pas retenue
live_mine_merged = jointe à une question très proche
live_mine_withdrawn = retirée
live_mine_asked = on la pose en ce moment
live_mine_answered = elle a sa réponse
live_mine_skipped = passée
live_mine_later = remise à plus tard
live_mine_unsaid = { $posts ->
    [one] le billet n’y répond
   *[other] les billets n’y répondent
} pas, gardée pour une séance où une personne répond
live_mine_left = restée sans réponse, gardée pour la prochaine séance
live_button_edit = Modifier
live_button_withdraw = Retirer
live_edited = C’est changé.
live_edited_pending = C’est changé ; un modérateur la regarde à nouveau.
live_withdrawn = Elle est retirée.
