### Ce que le robot dit de lui-même dans la conversation : court, neutre, au vouvoiement.
###
### La valeur d’un message est sa première variante ; .b et .c en sont d’autres, dites à tour de rôle. Pas de guillemets :
### ils sont aux mots cités. Jamais de « il » impersonnel (« il y a ») : on le prendrait pour l’auteur. L’espace
### devant : ; ! ? se tape comme les autres, elle devient insécable.
###
### DE($x) dit « de Ada » et « de Le Monde » comme il faut : « d’Ada », « du Monde ».

## Entre gens polis

greet = Bonjour ! De quoi voulez-vous parler ?
    .b = Bonjour. Je vous écoute.
greet_again = Rebonjour ! Je vous écoute.
    .b = Vous revoilà, tant mieux. De quoi parlons-nous ?
goodbye = Au revoir, et à bientôt.
    .b = À bientôt !
    .c = Au plaisir, revenez quand vous voulez.
thanks = Avec plaisir.
    .b = Je vous en prie.
    .c = De rien.
apology = Ce n’est rien.
    .b = Ne vous en faites pas.
how_are_you = Bien, merci. Et vous ?
    .b = Très bien, merci. Et de votre côté ?
praise = Merci, c’est gentil.
    .b = Merci, cela fait plaisir.
insult = Je peux me tromper. Dites-moi ce que vous cherchez, et je réessaie.
    .b = Je ne suis pas infaillible. Que cherchez-vous au juste ?
bored = Alors causons un peu. Quel sujet vous tente ?
    .b = Je vous tiens compagnie. De quoi avez-vous envie de parler ?
laugh = Rire fait du bien.
    .b = Un rire, c’est toujours bon à prendre.
stop = D’accord, je me tais.
    .b = Entendu, je m’arrête là.
empty = Oui ? Je vous écoute.
    .b = Je suis là.

## Ce qu’on pense de ce qu’on vient de lire, ce qu’on raconte de soi

tell_heard = Je vous entends.
    .b = Je comprends.
    .c = Je vous écoute.
agree = Je vois que cela vous parle.
    .b = Cela rejoint donc ce que vous pensez.
disagree = Rien n’oblige à être d’accord.
    .b = C’est votre droit.
    .c = Cela se discute, en effet.
remark = De quoi s’arrêter un instant, oui.
    .b = Cela donne à penser.
    .c = N’est-ce pas ?
hate = Je ne vous suis pas sur ce terrain.
    .b = Là-dessus, ne comptez pas sur moi.

## Ce qui n’a pas été compris, ce qui est offert, ce qui est pris

foreign = Je ne comprends que le français et l’anglais. I only understand French and English.
noise = Je n’ai pas compris. Pouvez-vous le dire autrement ?
    .b = Là, je ne comprends pas. Un mot suffit, et je cherche.
too_long = C’est long pour moi. Quelle est la question, en une phrase ou deux ?
picture_unseen = Je ne vois pas les images. Dites-le-moi avec des mots ?
yes_nothing = Volontiers. Que dois-je chercher ?
    .b = D’accord. Sur quel sujet ?
no_noted = Comme vous voulez.
    .b = D’accord, laissons cela.
# $topics : des sujets, « a, b ou c ».
whole_offer = Par exemple : { $topics }.
    .b = Au choix : { $topics }.
# $topics : des sujets, « a, b ou c ».
switch_ready = D’accord. Plutôt { $topics } ?
    .b = Volontiers. Que diriez-vous de ceci : { $topics } ?

## Le robot

bot_what = Je m’appelle Causerie, et je suis un robot : je cherche dans ce blog et j’en lis des passages, mot pour mot.
    .b = Un robot, oui. Je ne rédige rien : je retrouve des passages de ce blog et je les lis tels quels.
bot_how = Je cherche les mots de votre question dans { les-billets }, je choisis un passage et je le lis tel quel. Aucune phrase n’est inventée.
    .b = Rien de bien savant : vous demandez, je cherche dans { les-billets }, et je lis le passage que je trouve, sans y toucher.
bot_help = Demandez comme cela vous vient : je cherche dans le blog et je lis le passage, mot pour mot. Ensuite, demandez la suite, la date, qui parle, un autre passage ou l’essentiel d’un billet.
bot_personal = Je n’ai ni avis ni vie à raconter : je suis un robot qui lit.
    .b = De moi-même, je n’ai rien à en dire : je ne fais que lire.
language_spoken = Je parle français et anglais. Les passages, je les lis dans leur langue.
language_switched = D’accord, en français. Les passages restent dans leur langue.
    .b = En français, bien sûr. Les passages restent tels quels.
# $text : ce que l’éditeur de l’index a écrit en anglais, phrase par phrase ; rien ne doit suivre.
translation = Traduction de l’éditeur : { $text }
translate_no = Traduire, je ne sais pas faire : je lis les passages dans leur langue.

## Ce que deviennent les mots de qui écrit ici

kept_here = Vos questions et mes réponses peuvent être gardées un temps.
kept_in_private = Vos questions et mes réponses peuvent être gardées un temps. Ici, en privé, aucun modérateur ne les lit ; qui m’héberge le pourrait.
kept_paused = Vous êtes en pause : je ne garde pas vos mots.
not_kept_here = Sur ce serveur, je ne garde pas vos mots.
not_kept_door = Ici, rien n’est gardé : quand vous partez, j’ai tout oublié.
privacy = `/confidentialite` dit tout ; `/mes-donnees` vous montre ce qui est gardé de vous, l’efface ou met en pause.

## Ce que le robot ne fait pas

write_no = Je n’écris rien moi-même : je lis des passages tels quels.
    .b = Écrire, je ne sais pas faire. Retrouver un passage, oui.
world_no = Je ne saurais vous le dire : je ne connais que ce blog.
    .b = Pour cela, mieux vaut demander ailleurs : je ne connais que ce blog.

## Ce qui est trouvé, ou ne l’est pas

near_lead = Le plus proche que je trouve :
    .b = Au plus près, je trouve ceci :
# $places : d’autres passages, numérotés, chacun nommé par son billet et quelques mots.
near_other_places = Ou peut-être : { $places }.
    .b = À voir aussi, peut-être : { $places }.
not_found = Je n’ai rien trouvé qui réponde à cela.
    .b = Là-dessus, je n’ai rien trouvé.
    .c = J’ai cherché, sans trouver de réponse.
# $topics : des sujets, « a, b ou c ».
not_found_offer = Je peux vous lire un passage sur autre chose : { $topics }.
    .b = Si cela vous tente : { $topics }.
# $word : le mot ou le nom demandé.
absent = Je ne trouve trace { DE($word) } nulle part dans le blog.
    .b = J’ai cherché : aucune trace { DE($word) } dans le blog.
only_one = Je ne trouve que ce passage.
another_none = Je n’ai pas d’autre passage à vous lire là-dessus.
    .b = Là-dessus, je ne trouve pas d’autre passage.
# $subject : ce qui a été demandé, dans les mots du message.
part_not_found = Sur { $subject }, je n’ai rien trouvé.
rest_left = Le reste, posez-le-moi ensuite.
    .b = Pour le reste, une question à la fois.

## Autour du passage lu

follows = Juste après :
    .b = La suite :
precedes = Juste avant :
    .b = Ce qui précède :
nothing_more_here = Le billet s’arrête là.
nothing_before = Le billet commence là.
read_before = Vous l’avez déjà lu :
    .b = Ce passage, vous le connaissez :
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
shorter_not = C’est déjà une seule phrase, et je ne coupe pas dedans.
meaning_none = Je ne trouve rien qui l’explique davantage.
    .b = L’explication, je ne la trouve pas.
why_none = La raison, je ne la trouve pas.
    .b = Je ne trouve pas de réponse à ce pourquoi.
proof_none = Je ne trouve ni chiffre, ni exemple, ni source à l’appui.
other_side_none = Je ne trouve rien qui aille dans l’autre sens.
    .b = L’autre son de cloche, je ne le trouve pas.
no_passage_yet = Je ne vous ai encore rien lu. De quoi voulez-vous parler ?
    .b = Nous n’avons encore rien lu. Quel sujet vous intéresse ?
elsewhere_none = { $posts ->
    [one] Le blog n’a pas d’autre billet.
   *[other] Dans les autres billets, je n’ai rien trouvé là-dessus.
}
contradiction_lead = Les voici côte à côte, à vous d’en juger :
    .b = L’un après l’autre, à vous de comparer :
contradiction_left = À vous de voir si cela se contredit : je lis, je ne tranche pas.

## Qui parle, et ce qu’en pense l’auteur

who_author = C’est { l-auteur } qui parle ici, en son nom.
# $speaker : la personne ou le journal que l’auteur rapporte.
who_speaker = Cela vient { DE($speaker) } ; c’est { l-auteur } qui le rapporte.
who_somebody = Ce sont des mots rapportés, et le passage ne dit pas de qui.
own_view_lead = En son nom, { il } écrit :
own_view_none = Son avis, je ne le vois pas en toutes lettres.
own_view_unsaid = { Il } ne dit pas en toutes lettres { s-il } est d’accord.
    .b = { Il } ne tranche pas en toutes lettres.

## D’où vient le passage

# $title : le titre du billet ; $date : « octobre 2007 », « vers 2011 ».
source = C’est dans ce billet : { $title } ({ $date }).
source_undated = C’est dans ce billet : { $title }.
date_of = Ce billet date { DE($date) } : { $title }.
date_unknown = Ce billet ne porte pas de date : { $title }.
doubt_verbatim = C’est écrit mot pour mot dans ce billet : { $title }.
    .b = Je l’ai lu tel quel dans ce billet : { $title }.

## Le blog et qui l’écrit

author_name = Ce blog est écrit par { $author_name }.
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
posts_one = Le blog n’a qu’un billet : { $title }.
posts_oldest = Le plus ancien date { DE($date) } : { $title }.
posts_newest = Le plus récent date { DE($date) } : { $title }.
posts_longest = Le plus long : { $title }.
posts_shortest = Le plus court : { $title }.
posts_dates_unknown = Faute de dates sûres, je ne saurais le dire.
# $topics : des sujets, « a, b et c ».
topics_list = Parmi les sujets du blog : { $topics }.
# $question, $shares : la question du sondage et ses réponses avec leur part, citées.
poll_lead = Le sondage est dans ce billet : { $title }. La question : { $question }. Les réponses : { $shares }.
poll_none = Le blog ne contient pas de sondage.
# $names : « a, b et c ».
cited_people = Le blog cite notamment { $names }.
cited_none = Je n’y trouve personne de cité.
post_opened = Le billet commence ainsi :
summary_blog_lead = Sans résumer, voici un choix de lignes du blog :
summary_post_lead = Sans résumer, voici un choix de lignes de ce billet :
summary_subject_lead = Sans résumer, voici un choix de lignes là-dessus :
conclusion_lead = Le billet se termine ainsi :
pick_lead = Tenez :
    .b = Celui-ci, par exemple :
verify_yes = Oui, mot pour mot, dans ce billet : { $title }.
verify_almost = Au plus près, ceci :
verify_no = Je ne trouve ces mots nulle part dans le blog.

## Ce qu’on corrige, ce dont on se plaint

correct_noted = D’accord.
    .b = Ah, entendu.
off_target_sorry = Pardon, j’ai répondu à côté.
    .b = Pardon, j’ai mal compris.
off_target_ask = Que cherchez-vous au juste ?
    .b = Dites-moi, avec d’autres mots, ce que vous cherchez.
repeated_sorry = Pardon, vous avez raison.
    .b = C’est vrai, pardon.
