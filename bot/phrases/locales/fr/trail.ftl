### What /journal audit and /journal stats say: who did what, the names of states and events, labels of figures.

## Who did what, and to what

trail_head = Qui a lu, cherché, exporté, relu ou effacé, le plus récent d’abord :
trail_none = Personne n’a encore ouvert le journal.
trail_bot = moi-même
trail_operator = l’exploitant
trail_turn_gone = effacé depuis, ou dans un salon que vous ne modérez pas
trail_session = { $title }, avec { $guest }, { $day }
trail_session_blog = { $title }, avec le blog, { $day }
trail_session_gone = une séance effacée, ou que vous ne voyez pas
trail_journal_tail = sur la machine du bot, journal tail
trail_journal_search = sur la machine du bot, journal search
trail_journal_stats = sur la machine du bot, journal stats
trail_journal_export = sur la machine du bot, journal export
trail_one_turn = un échange
trail_unanswered_questions = questions sans réponse
trail_statistics = statistiques
trail_names_in_an_export = les noms d’un export
trail_an_answer_withdrawn = une réponse retirée
trail_the_answer = la réponse
trail_by_a_moderator = par un modérateur
trail_by_the_member = par le membre
trail_a_member = un membre
trail_everybody = tout le monde
trail_everything = tout
trail_default = par défaut
trail_none_set = aucun
trail_no_words = aucun mot
trail_note = note
trail_words = mots
trail_member = membre
trail_channel = salon
trail_outcome = issue
trail_disliked = pouces baissés
trail_reported = signalés
trail_reviewed = relus ou non
trail_state = avis
trail_queue = file à revoir
trail_before_day = avant le { $day }
trail_since = depuis
trail_until = jusqu’au
trail_before = page suivante

## Events and states

event_search = recherche dans le journal
event_export = export
event_reveal = noms dévoilés
event_decision = relecture
event_setting = réglage
state_to_review = à revoir
state_good = bon
state_wrong_passage = mauvais passage
state_off_topic = hors sujet
state_sensitive = sensible

## Figures

figure_turns = Échanges
figure_members = Membres
figure_by_day = Échanges par jour
figure_answered = Avec une citation
figure_near = Passages proches
figure_declined = { L-auteur } n’en parle pas
figure_other = Autres
figure_others = Conversation, aide, lectures et questions en retour
figure_up = Pouces levés
figure_down = Pouces baissés
figure_reports = Signalements
figure_sampled = Délais, passages, billets, sujets et questions : ceux des derniers échanges seulement
figure_delay = De la question à la réponse, médiane et 95 %
figure_composed = Dont recherche du passage
figure_concentration = Part des 6 % de membres les plus actifs
figure_posts = Billets les plus cités
figure_topics = Sujets
figure_none = Aucun échange sur cette période
