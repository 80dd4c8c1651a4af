### What the bot says in /journal: reading, reviewing, statistics, exports, erasing; and of reports.
###
### $link, $channel, $member, $by: as Discord shows them. $count, $groups, $days: figures.

## Lists, and what cannot be read

journal_recent_head = Les derniers échanges dans les salons que vous modérez. Cette lecture est notée.
journal_found_head = Voici ce que j’ai trouvé, le plus récent d’abord. Cette recherche est notée.
journal_recent_none = Aucun échange pour l’instant dans les salons que vous modérez.
journal_found_none = Je n’ai rien trouvé de tel dans les salons que vous modérez.
journal_open = Ouvrir un échange
journal_gone = Cet échange a été effacé, ou n’est pas parmi ceux que vous pouvez lire.
journal_old = Ce bouton date d’une autre version de moi. Relancez la commande ?
journal_no_day = Je ne reconnais pas ce jour : { $typed }. Écrivez-le comme 2026-11-24, 24/11, hier ou lundi.
journal_day_to_come = Ce jour est encore à venir : { $typed }. Rien ne peut s’y trouver ; donnez-m’en un d’avant.
journal_no_period = Le premier jour vient après le dernier : rien ne peut s’y trouver. Échangez-les ?
journal_no_words = Il n’y a pas de mot à chercher là-dedans : { $typed }. Écrivez des lettres ou des chiffres.
journal_which = De quel échange s’agit-il ? Donnez-moi le lien du message, question ou réponse.

## One exchange

journal_link_question = question
journal_undelivered = remise inconnue
journal_post_changed = Un billet cité a changé depuis : je ne garde que la place des passages.
journal_scores = score { $scores }
journal_coverage = couverture { $value }
journal_score = meilleur score { $value }
journal_margin = marge { $value }
journal_mark = repère interne : { $mark }
journal_composed = trouvé en { $ms }{ "\u00A0" }ms

## Reviewing

journal_reviewed = Avis : { $state }, par { $by }, { $when }
journal_claimed = { $by } s’en occupe (fin de la réservation : { $until })
journal_taken = { $by } s’en occupe déjà et a la main encore un peu ({ $until }). Prenez le suivant ?
journal_other_verdict = { $by } vient de donner un avis ({ $state }) : je le garde, et n’ai pas noté le vôtre. Pour le changer, appuyez de nouveau.
journal_decided = C’est noté : { $state }.
journal_decided_by = Avis : { $state }, par { $by }
journal_decided_before = Avis déjà donné avant cela : { $state }, par { $by }
journal_queue_empty = Rien à revoir : tout est relu. Merci de veiller sur ces échanges.
journal_queue_end = Vous êtes au bout de la file pour cette fois.
journal_queue_others = Entre les mains de vos collègues : { $count }.
journal_note_empty = Il n’y avait rien à noter.

## What the posts do not answer

journal_unanswered_head = Ce dont { l-auteur } ne parle pas. Questions : { $count }, en groupes : { $groups }.
journal_unanswered_near = Ce dont { l-auteur } ne parle pas, ou seulement de loin. Questions : { $count }, en groupes : { $groups }.
journal_unanswered_bound = Trop de questions pour les grouper toutes : voici les plus récentes. Une période plus courte aide.
journal_unanswered_file = La liste entière, à donner à { l-auteur } { s-il } le veut. Aucun nom n’y figure.
journal_unanswered_none = Aucune question n’est restée sans réponse.

## Notes and buttons

note_title = Une note sur cet échange
note_label = Votre note
note_about = Les modérateurs la liront ; le membre concerné aussi, s’il demande ses données.
button_note = Noter
button_pass = Passer
button_see = Voir
button_to_review = À revoir
button_good = Bon
button_wrong_passage = Mauvais passage
button_off_topic = Hors sujet
button_sensitive = Sensible
button_purge = Effacer

## Statistics

stats_head_day = Les dernières 24 heures :
stats_head = Les { $days } derniers jours :
stats_scope = Dans les seuls salons que vous modérez. Cette lecture est notée.
stats_picture = Les échanges par jour, leur issue et { les-billets } les plus cités
stats_asked = Les questions les plus posées :
stats_quoted = Les passages les plus cités :

## Exports

export_none = Il n’y a rien à exporter dans les salons que vous modérez.
export_done = Voici l’export, qui est noté au journal. Échanges : { $count }.
export_named = Les noms y sont : gardez ce fichier pour vous.
export_unnamed = Les membres y portent des pseudonymes, toujours les mêmes ; ce qu’ils ont écrit peut encore nommer quelqu’un.
export_part = Fichier { $part } sur { $parts }
export_left_out = Tout ne tient pas : il manque les échanges d’avant { $when }. Pour la suite, relancez avec `jusqu-au` et { $until }.

## Erasing

purge_what = Dites-moi de quel membre, ou d’avant quel jour, ou les deux.
purge_ask_member = J’efface de mon carnet tout ce qui vient de { $member } ?
purge_ask_before = J’efface de mon carnet tous les échanges d’avant le { $day } ?
purge_ask_both = J’efface de mon carnet les échanges de { $member } d’avant le { $day } ?
purge_ask_all = Le { $day } est à venir : ce serait **tous** les échanges. Je les efface tous de mon carnet ?
purge_ask_all_of_member = Le { $day } est à venir : ce serait **tous** les échanges de { $member }. Je les efface tous de mon carnet ?
purge_scope = Dans les seuls salons que vous modérez, et c’est définitif. Les messages écrits dans Discord restent. L’effacement est noté.
purge_done = C’est fait. Effacé : { $went }.
purge_nothing = Il n’y avait rien à effacer.
purge_turns = échanges ({ $count })
purge_votes = pouces ({ $count })
purge_reports = signalements ({ $count })
purge_notes = notes ({ $count })
purge_events = événements ({ $count })
purge_live = questions, voix et réponses de séances ({ $count })

## Reports

report_title = Signaler cette réponse
report_label = Qu’est-ce qui ne va pas ?
report_about = Facultatif. Les modérateurs de ce serveur le liront, avec votre nom.
report_kept = Merci. Les modérateurs y jetteront un œil.
report_kept_alone = Merci. Les modérateurs y jetteront un œil, mais sans votre mot : pendant votre pause, ou là où aucun mot n’est gardé, je ne le garde pas non plus. Dites-le-leur directement.
report_known = Vous l’avez déjà signalée : les modérateurs le savent.
report_not_mine = Ce message n’est pas de moi. Pour le signaler, passez par Discord ou par un modérateur.
report_of_session = Ce message est d’une séance en direct, mais ce n’est pas une réponse : montrez-le à ceux qui la mènent ou qui modèrent.
withdraw_of_session = Ce message est d’une séance en direct. Qui modère peut le supprimer dans Discord ; si c’est une réponse, elle quitte aussi la transcription. Ce qui attend encore se refuse dans `/animer file`, et `/mes-donnees effacer` emporte vos propres questions.
report_unknown = Cette réponse n’est plus dans mon carnet : montrez-la directement à un modérateur.

## In the review channel

alert_report = ⚑ Une réponse est signalée dans { $channel } : { $link }
alert_down = 👎 Une réponse n’a pas convaincu dans { $channel } : { $link }
alert_nothing = ✓ Plus rien n’est reproché à une réponse dans { $channel } : { $link }
alert_goes_on = La suite : { $link }
alert_gone = ✓ La réponse en question a été effacée depuis : plus rien à revoir ici.
