### What asking a language model for a reply came to: why it was made without one, failed checks, the figures.

## One exchange

# $reader: what people are told of the model.
consultation_chosen = choisi par { $reader }
consultation_failed = choisi sans { $reader } : { $why }
consultation_understood = message compris ainsi : { $question }
consultation_checks = contrôles non passés : { $checks }

## Figures

figure_consultations = Réponses demandées à un modèle de langue
figure_consultation_failures = Dont faites sans modèle
figure_consultation_dropped = Contrôles non passés
figure_consultation_times = Temps du modèle, médiane et 99 %
figure_consultation_tokens = Jetons lus et écrits

## Why a reply was made without the model

failure_away = injoignable ou trop lent
failure_checks = rien n’a passé les contrôles
failure_closing = arrêt du bot
failure_distress = message sensible
failure_edited = message modifié entre-temps
failure_gone = message supprimé entre-temps
failure_late = plus assez de temps
failure_limit = limite du jour atteinte
failure_mishap = incident interne
failure_paused = pause entre-temps
failure_refused = demande refusée
failure_unusable = réponse inutilisable

## Checks of what it chose

check_absence = absence
check_act = acte
check_copied_words = mots recopiés
check_gloss = traduction
check_language = langue
check_lead = présentation du passage
check_length = longueur
check_markup = balises
check_members_words = mots des membres
check_names = noms
check_no_such_post = billet introuvable
check_no_such_sentences = phrases introuvables
check_nothing_said = rien de dit
check_numbers = nombres
check_quotation_marks = guillemets
check_speaker = qui parle
check_tone = ton
check_too_many = trop de passages
check_turned_down = passage déjà écarté
check_unknown_words = mots inconnus
