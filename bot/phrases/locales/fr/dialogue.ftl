### Ce que le robot dit de lui-même dans la conversation : court et simple, au vouvoiement, chaleureux avec qui l’est.
###
### La valeur d’un message est sa première variante ; .b et .c en sont d’autres, dites à tour de rôle. Pas de guillemets :
### ils sont aux mots cités. Jamais de « il » impersonnel (« il y a ») : on le prendrait pour l’auteur. L’espace
### devant : ; ! ? se tape comme les autres, elle devient insécable.
###
### DE($x) dit « de Ada » et « de Le Monde » comme il faut : « d’Ada », « du Monde ».

## Entre gens polis

greet = Bonjour ! De quoi parle-t-on aujourd’hui ?
    .b = Bonjour, et bienvenue ! De quoi avez-vous envie de parler ?
    .c = Bonjour ! Ça fait plaisir de vous voir. On parle de quoi ?
greet_again = Rebonjour ! On reprend ?
    .b = Vous revoilà, ça fait plaisir ! De quoi parle-t-on ?
    .c = Re ! Je vous écoute.
goodbye = Au revoir, et à bientôt !
    .b = À bientôt, c’était un plaisir !
    .c = Au revoir ! Revenez quand vous voulez.
    .d = À la prochaine, portez-vous bien !
thanks = Avec plaisir !
    .b = De rien !
    .c = Je vous en prie !
    .d = Pas de quoi, c’est un plaisir.
apology = Pas de souci !
    .b = Ce n’est rien, vraiment.
    .c = Aucun mal, ne vous en faites pas.
how_are_you = Bien, merci ! Et vous ?
    .b = Tout va bien, merci. Et de votre côté ?
    .c = Ça va, merci ! Et vous, ça va ?
praise = Merci, c’est gentil !
    .b = Oh, merci, ça fait plaisir !
    .c = C’est gentil, merci beaucoup !
insult = Pardon si j’ai répondu à côté. Que cherchez-vous ? Je réessaie.
    .b = Je me trompe parfois, c’est vrai. Redites-moi ce que vous cherchez ?
    .c = Je l’ai peut-être mérité. Dites-moi ce que vous cherchez, et je réessaie.
bored = Alors bavardons ! De quoi avez-vous envie de parler ?
    .b = Je suis là, je vous tiens compagnie. On parle de quoi ?
    .c = Avec plaisir, j’ai tout mon temps ! Vous avez une envie ?
laugh = Ravi que ça vous amuse !
    .b = Rire un peu, ça ne fait jamais de mal.
    .c = Ha ! Votre rire fait plaisir.
stop = D’accord, je me tais.
    .b = Entendu, je vous laisse tranquille.
empty = Oui ? Je vous écoute.
    .b = Je suis là. Dites-moi ?

## Ce qu’on pense de ce qu’on vient de lire, ce qu’on raconte de soi

tell_heard = Je comprends.
    .b = Merci de me le dire.
    .c = Je vous écoute.
# À qui reprend ce qui disait sa détresse, ou passe à côté.
steady = D’accord. Je prends quand même au sérieux ce que vous avez écrit : les numéros restent là pour vous.
    .b = Je vous entends. Si ça revient, même un peu, les numéros restent valables.
    .c = C’est entendu. Les numéros restent là, pour vous comme pour quelqu’un d’autre.
# À qui remercie, ou demande ce que sont ces numéros et qui peut l’aider.
steady_thanks = Prenez soin de vous. Les numéros restent là, maintenant ou plus tard.
steady_help = Je ne suis qu’un programme qui lit un blog : je ne saurais pas vous aider. Derrière ces numéros,
    des gens sont formés pour écouter et pour aider, même si vous ne savez pas quoi dire.
agree = Ravi que ça vous parle.
    .b = Vous êtes du même avis, alors.
    .c = Ah, ça vous parle !
    .d = On dirait que ça tombe juste, pour vous.
disagree = On peut ne pas être d’accord, bien sûr.
    .b = Vous pensez autrement, je l’entends.
    .c = Ça se discute, oui.
    .d = Vous avez le droit de ne pas y croire.
remark = Ça fait réfléchir, hein ?
    .b = Ça ne laisse pas indifférent.
    .c = Oui, on y repense après coup.
    .d = Voilà, oui.
hate = Là, je ne vous suis pas.
    .b = Non, pas avec moi.
    .c = Là-dessus, ne comptez pas sur moi.

## Ce qui n’a pas été compris, ce qui est offert, ce qui est pris

foreign = Je ne comprends que le français et l’anglais. I only understand French and English.
noise = Là, je n’ai pas compris. Vous pouvez le dire autrement ?
    .b = Hmm, je sèche. Un mot suffit, et je cherche.
    .c = Je n’ai pas saisi. Dites-le-moi autrement ?
too_long = C’est un peu long pour moi. La question, en une phrase ou deux ?
picture_unseen = Je ne vois pas les images. Vous me le dites avec des mots ?
yes_nothing = Volontiers ! Je cherche quoi ?
    .b = D’accord ! Sur quel sujet ?
no_noted = Comme vous voulez.
    .b = D’accord, on laisse ça.
    .c = Pas de problème.
# $topics : des sujets, « a, b ou c ».
whole_offer = Par exemple : { $topics }.
    .b = Quelques idées : { $topics }.
# $topics : des sujets, « a, b ou c ».
switch_ready = D’accord. Plutôt { $topics } ?
    .b = Volontiers ! Pourquoi pas { $topics } ?
    .c = Changeons, alors : { $topics } ?

## Le robot

bot_what = Je m’appelle Causerie, je suis un robot : je cherche dans ce blog et je vous en lis des passages, mot pour mot.
    .b = Un robot, oui ! De ces passages je n’écris aucun : je les retrouve dans le blog et je les lis tels quels.
bot_how = Je cherche dans { les-billets } ce qui répond à votre question, je choisis un passage et je le lis tel quel. Ce que je cite n’est jamais inventé.
    .b = Rien de bien savant : vous demandez, je cherche dans { les-billets }, et je lis ce que je trouve, sans y toucher.
bot_how_chosen = Un modèle de langue ({ $model }) lit ce que vous m’écrivez et choisit le passage, sans pouvoir en changer un mot.
bot_help = Demandez comme ça vous vient : je cherche dans le blog et je lis le passage, mot pour mot. Ensuite, vous pouvez demander la suite, la date, qui parle, un autre passage ou l’essentiel d’un billet.
bot_personal = Je n’ai ni avis ni vie à raconter : je suis un robot qui lit.
    .b = Moi ? Je ne fais que lire, je n’ai pas d’avis.
language_spoken = Je parle français et anglais. Les passages, je les lis dans leur langue.
language_switched = D’accord, en français ! Les passages restent dans leur langue.
    .b = En français, bien sûr. Les passages restent tels quels.
# $text : ce que l’éditeur de l’index, ou un modèle ($drafted vaut yes), a écrit en anglais, phrase par phrase ; rien ne
# doit suivre.
translation = { $drafted ->
    [yes] Traduction d’un modèle de langue
   *[no] Traduction de l’éditeur
 } : { $text }
# $text : ce qu’un modèle de langue a écrit pour cette réponse ; rien ne doit suivre. Dessous, en petit, de qui c’est.
gloss = En anglais : { $text }
translate_no = De ce passage, je n’ai pas de traduction : je le lis dans sa langue.

## Ce que deviennent les mots de qui écrit ici

kept_here = Vos questions et mes réponses peuvent être gardées un temps.
kept_in_private = Vos questions et mes réponses peuvent être gardées un temps. Ici, en privé, aucun modérateur ne les lit ; qui m’héberge le pourrait.
kept_paused = Vous êtes en pause : je ne garde pas vos mots.
not_kept_here = Sur ce serveur, je ne garde pas vos mots.
not_kept_door = Ici, je ne garde rien : quand vous partez, j’ai tout oublié.
privacy = `/confidentialite` dit tout ; `/mes-donnees` vous montre ce qui est gardé de vous, l’efface ou met en pause.

## Ce que le robot ne fait pas

write_no = Ce n’est pas mon affaire : je lis des passages tels quels.
    .b = Écrire, je ne sais pas faire. Retrouver un passage, oui !
world_no = Aucune idée : je ne connais que ce blog !
    .b = Ça, je ne sais pas : je ne connais que ce blog.
    .c = Mieux vaut demander ailleurs : je ne connais que ce blog.

## Ce qui est trouvé, ou ne l’est pas

near_lead = Le plus proche que je trouve :
    .b = Peut-être ceci :
    .c = Je ne trouve pas mieux que ceci :
# Devant ce qu’un modèle de langue a choisi comme proche seulement.
chosen_near = Peut-être ceci, à vous de juger :
    .b = Je ne suis pas sûr que ça réponde, à vous de voir :
# $word : un mot de la question qui manque au passage.
near_lacking = Le plus proche que je trouve, mais le mot { $word } n’y est pas :
    .b = Peut-être ceci, sans le mot { $word } :
    .c = Je ne trouve pas mieux que ceci, où manque le mot { $word } :
# $places : d’autres passages, numérotés, chacun nommé par son billet et quelques mots.
near_other_places = Sinon, dites un numéro : { $places }.
    .b = Ou alors : { $places }.
    .c = Ou peut-être : { $places }.
# $places : des passages, numérotés, chacun nommé par son billet et quelques mots.
look_again = Rien de sûr. Peut-être là, dites un numéro : { $places }.
not_found = Je n’ai rien trouvé là-dessus.
    .b = J’ai cherché, sans rien trouver.
    .c = Là, je sèche : je n’ai rien trouvé.
    .d = Je n’ai pas trouvé de réponse à ça.
    .e = Rien trouvé, désolé.
# $topics : des sujets, « a, b ou c ».
not_found_offer = Autre chose, peut-être : { $topics } ?
    .b = On peut parler d’autre chose : { $topics } ?
    .c = Et sinon : { $topics } ?
# $word : le mot ou le nom demandé.
absent = Aucune trace { DE($word) } dans le blog.
    .b = J’ai cherché partout dans le blog : aucune trace { DE($word) }.
    .c = Pas trace { DE($word) } dans le blog, désolé.
    .d = J’ai parcouru tout le blog sans trouver trace { DE($word) }.
# Ce que le mot désigne peut s’y trouver sous un autre nom.
absent_word = Le mot { $word } n’est nulle part dans le blog.
    .b = Nulle part dans le blog je ne trouve le mot { $word }.
only_one = C’est le seul passage que je trouve.
another_none = Je n’ai rien d’autre là-dessus.
    .b = C’est tout ce que je trouve là-dessus.
    .c = Je n’en trouve pas d’autre.
# $subject : ce qui a été demandé, dans les mots du message.
part_not_found = Pour { $subject }, redemandez-le-moi à part.
rest_left = Le reste, demandez-le-moi juste après.
    .b = Et pour le reste, redemandez-moi.

## Autour du passage lu

follows = Juste après :
    .b = La suite :
    .c = Et ça continue :
precedes = Juste avant :
    .b = Et avant ça :
nothing_more_here = Le billet s’arrête là.
    .b = C’est déjà la fin du billet.
nothing_before = Le billet commence là.
    .b = C’est le tout début du billet.
read_before = J’y reviens, on l’a lu tout à l’heure :
    .b = Je reprends ce passage, déjà lu :
paragraph_lead = { $count ->
    [one] Le paragraphe entier :
   *[other] Les paragraphes entiers :
}
paragraph_was_whole = { $count ->
    [one] Ce passage, c’est déjà tout le paragraphe.
   *[other] Ces paragraphes, vous les avez déjà en entier.
}
repeat_lead = Le revoici :
    .b = Je vous le relis :
    .c = Encore une fois :
shorter_not = C’est déjà une seule phrase, je ne coupe pas dedans.
shorter_least = Plus court que ça, je ne sais pas le lire.
meaning_none = Je ne trouve rien qui l’explique mieux.
    .b = Une explication, je n’en trouve pas.
why_none = Le pourquoi, je ne le trouve pas.
    .b = Je ne trouve pas la raison.
# $words : des mots de la question que le passage a aussi.
why_this = Ce passage a { $count ->
    [one] un mot
   *[other] des mots
} de votre question : { $words }. Si c’est à côté, dites-le-moi.
    .b = De votre question, on y trouve { $words }. Si c’est à côté, dites-le-moi.
why_this_otherwise = Aucun mot de votre question n’y est. Si c’est à côté, dites-le-moi.
proof_none = Je ne trouve ni chiffre, ni exemple, ni source.
other_side_none = Je ne trouve rien qui aille dans l’autre sens.
    .b = Un avis contraire ? Je n’en trouve pas.
no_passage_yet = Je ne vous ai encore rien lu. De quoi voulez-vous parler ?
    .b = On n’a encore rien lu. On commence par quoi ?
elsewhere_none = { $posts ->
    [one] Le blog n’a pas d’autre billet.
   *[other] Dans les autres billets, je n’ai rien trouvé là-dessus.
}
contradiction_lead = Les voici côte à côte, à vous de juger :
    .b = L’un après l’autre, pour comparer :
contradiction_left = À vous de juger : je lis, je ne tranche pas.

## Qui parle, et ce qu’en pense l’auteur

who_author = C’est { l-auteur } qui parle.
    .b = Là, c’est { l-auteur } qui parle.
# $speaker : la personne ou le journal que l’auteur rapporte.
who_speaker = Ça vient { DE($speaker) }, et { l-auteur } le rapporte.
# $speaker : la personne ou le personnage qui parle, dans un billet qui n’est pas de l’auteur, ou dans une fiction.
who_reported = Ça vient { DE($speaker) }.
# $writer : qui a écrit le billet, si ce n’est l’auteur du blog.
who_writer = C’est un billet { DE($writer) }.
    .b = Ce billet est { DE($writer) }.
who_translation = Ce billet est une traduction.
who_fiction = C’est une fiction : personne n’y parle en son nom.
who_somebody = Ces mots sont rapportés, et le passage ne dit pas de qui.
# $speaker : la personne ou le journal que l’auteur rapporte.
reported_lead = Là, { il } relaie { $speaker } :
reported_somebody_lead = Là, { il } relaie ce que d’autres disent :
own_view_lead = De son côté, { il } écrit :
    .b = Là-dessus, { il } écrit :
own_view_none = Son avis, je ne le vois pas en toutes lettres.
    .b = Son avis, je ne le trouve pas noir sur blanc.
own_view_unsaid = { Il } ne dit pas en toutes lettres { s-il } est d’accord.
    .b = { Il } ne tranche pas en toutes lettres.

## D’où vient le passage

# $title : le titre du billet ; $date : « octobre 2007 », « vers 2011 ».
source = C’est dans le billet { $title } ({ $date }).
source_undated = C’est dans le billet { $title }.
date_of = Le billet { $title } date { DE($date) }.
date_unknown = Le billet { $title } n’est pas daté.
doubt_verbatim = Ce que je vous ai lu est mot pour mot dans le billet { $title }.
    .b = Je vous l’ai lu tel quel, dans le billet { $title }.

## Le blog et qui l’écrit

author_name = Ce blog est écrit par { $author_name }.
# $names : qui écrit aussi dans le blog, « a, b et c ».
author_guests = On y lit aussi { $names }.
author_several = Ce blog est écrit à plusieurs : { $names }.
author_unknown = Je ne connais pas le nom { de-l-auteur }.
# $address : l’adresse du blog, que rien ne doit suivre.
address = Le blog est ici : { $address }
# $address : l’adresse du billet, que rien ne doit suivre.
post_address = Le billet est ici : { $address }
address_unknown = Le lien, je ne l’ai pas.
reference_lead = À citer ainsi :
    .b = Prêt à coller :
posts_count = { $count ->
    [one] Le blog n’a qu’un billet.
   *[other] Le blog compte { $count } billets.
}
# $titles : des titres, pas toujours tous.
posts_list = Le blog compte { $count } billets. Parmi les titres : { $titles }.
# $titles : tous les titres.
posts_all = Le blog compte { $count } billets : { $titles }.
posts_one = Le blog n’a qu’un billet : { $title }.
posts_oldest = Le plus ancien, de ceux qui sont datés : { $title } ({ $date }).
posts_newest = Le plus récent, de ceux qui sont datés : { $title } ({ $date }).
posts_longest = Le plus long : { $title }.
# $topics : ceux du billet, « a, b et c ».
posts_broadest = Par { $title } : aucun n’aborde plus de sujets ({ $topics }).
posts_shortest = Le plus court : { $title }.
posts_dates_unknown = Les dates ne sont pas assez sûres pour le dire.
# $topics : des sujets, « a, b et c ».
topics_list = Quelques sujets du blog : { $topics }.
# $question, $shares : la question du sondage et ses réponses avec leur part, citées.
poll_lead = Le sondage est dans ce billet : { $title }. La question : { $question }. Les réponses : { $shares }.
poll_none = Je ne trouve pas de sondage dans le blog.
# $names : « a, b et c ».
cited_people = Le blog cite notamment { $names }.
cited_none = Je n’y trouve personne de cité.
post_opened = Le début du billet :
post_untitled = Je ne vois aucun billet de ce titre.
    .b = Aucun billet ne porte ce titre.
summary_blog_lead = Quelques lignes du blog, sans le résumer :
summary_post_lead = Quelques lignes de ce billet, sans le résumer :
summary_subject_lead = Quelques lignes là-dessus, sans résumer :
conclusion_lead = La fin du billet :
joke_lead = Des blagues, je n’en connais pas. De l’ironie, en revanche :
    .b = Les blagues, ce n’est pas mon fort, mais voici de l’ironie :
joke_none = Des blagues, je n’en connais pas, désolé !
    .b = Les blagues, ce n’est pas mon fort, hélas !
pick_lead = Tenez :
    .b = Celui-ci, par exemple :
    .c = Et celui-ci ?
verify_yes = Oui, mot pour mot, dans le billet { $title }.
verify_almost = Le plus proche :
verify_no = Ces mots-là, je ne les trouve nulle part dans le blog.

## Ce qu’on corrige, ce dont on se plaint

correct_noted = D’accord.
    .b = Ah, compris.
    .c = Entendu.
off_target_sorry = Pardon, j’ai répondu à côté.
    .b = Désolé, j’avais mal compris.
    .c = Oups, à côté. Pardon.
    .d = Mince, ce n’était pas ça. Pardon.
off_target_ask = Que cherchez-vous, au juste ?
    .b = Vous me le dites avec d’autres mots ?
repeated_sorry = Pardon si je me répète.
    .b = Désolé, si je me répète.
    .c = Alors autre chose.

## Ce qui est dit autour de ce qu’un modèle de langue a choisi : il nomme le message, ce programme le prouve

# $speaker : la personne, le journal ou l’étude que l’auteur rapporte.
words_of = Ces mots sont { DE($speaker) } :
    .b = Les mots qui suivent sont { DE($speaker) } :
only_reported = { Il } relaie { $speaker }, sans dire en toutes lettres { s-il } est d’accord :
    .b = { Il } ne fait que relayer { $speaker }, sans se prononcer en toutes lettres :
unseparated = Le billet ne sépare pas les mots { de-l-auteur } de ceux { DE($speaker) } :
    .b = Ici, les mots { de-l-auteur } se mêlent à ceux { DE($speaker) } :
# $work : ce dont part l’auteur.
from_work = { Il } part { $work ->
    [book] d’un livre
    [survey] d’une enquête
    [report] d’un rapport
    [article] d’un article
   *[study] d’une étude
} { DE($speaker) } :
from_named_work = { Il } part { DE($speaker) } :
contested = C’est le point de vue { DE($speaker) } ; plus loin, { l-auteur } nuance :
own_words = Ses propres mots :
    .b = Ici, { il } parle en son nom :
undecided = Pas de verdict, que je voie ; ses propres mots :
    .b = Là, je ne vois pas de verdict ; ses mots, tels quels :
concludes = { Il } conclut ainsi :
    .b = Voici comment { il } conclut :
# $word : un mot du message, qui n’est nulle part dans le blog.
without_word = { Il } n’écrit nulle part le mot { $word } ; voici ses mots :
    .b = Le mot { $word }, { il } ne l’écrit nulle part ; voici ce qui s’en approche :
in_general = Sans nommer { $word }, { il } en parle en général :
    .b = Plus généralement, et sans nommer { $word } :
no_figure = Un chiffre là-dessus, je n’en trouve pas ; le plus proche :
    .b = Pas de chiffre que je trouve ; ceci, tout au plus :
nearly_own = Presque ! Le texte exact est { de-l-auteur } :
nearly_reported = Presque ! Le texte exact, où { il } relaie { $speaker } :
# $title : le titre du billet.
mostly_in = { Il } en parle surtout dans le billet { $title }.
    .b = C’est surtout dans le billet { $title }.
side_by_side = Les deux, côte à côte, à vous de juger :
    .b = L’un et l’autre, pour que vous jugiez :
for_and_against = Un pour, puis un contre :
    .b = D’abord pour, ensuite contre :
sorry = Vous avez raison, pardon.
    .b = C’est vrai, pardon.
unsaid = Je ne trouve nulle part { qu-il } le dise.
    .b = Nulle part je ne trouve { qu-il } le dise.
partly = Je n’ai trouvé de quoi répondre qu’à une partie.
    .b = Seule une partie trouve réponse ici.
not_told = Cette précision, je ne la trouve pas dans le blog.
    .b = Là-dessus précisément, je ne trouve rien dans le blog.
no_more = Le billet n’en dit pas plus.
    .b = C’est tout ce que le billet en dit.
# Devant l’un de ces messages, quand le passage choisi n’est que proche.
near_only = Ça n’y répond peut-être pas tout à fait.
    .b = Ce n’est peut-être qu’un voisin de votre question.
