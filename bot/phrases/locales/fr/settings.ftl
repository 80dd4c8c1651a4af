### What the bot says of how a server wants it to be (/reglages, /settings).

## The page

settings_head = Voici comment je me tiens sur ce serveur. Chaque changement est noté dans le journal.
settings_refused = C’est réservé à ceux qui gèrent ce serveur.
settings_failed = Mon carnet ne s’ouvre pas : le réglage reste ce qu’il était. Réessayez un peu plus tard ?

## Channels, roles

# $channels: as Discord shows them.
settings_channels = Salons où je réponds :
settings_channels_default = partout où l’on me mentionne
settings_channels_choose = Choisir des salons (aucun : partout)
settings_cannot_write = Là, je n’ai pas le droit d’écrire : { $channels }
settings_gone = N’existe plus, à remplacer : { $channels }
settings_moderator_role_gone = Ce rôle n’existe plus, et n’ouvre plus le journal à personne. Choisissez-en un autre.
settings_moderator_role_hidden = Ce rôle n’a pas la permission *Gérer les messages* : Discord cache `/journal` et `/animer` à ses membres tant que vous ne les leur montrez pas, et je ne peux pas le faire pour vous. Paramètres du serveur → Intégrations → { $bot } → la commande → ajouter le rôle.
settings_moderator_role_everyone = Le rôle `@everyone`, choisi jadis, est celui de tout le monde, et ne compte pas. Choisissez-en un que seuls ont ceux qui modèrent.
settings_everyone_refused = `@everyone` est le rôle de tout le monde : chacun lirait ce que tous les autres ont demandé. Le réglage reste ce qu’il était ; choisissez un rôle que seuls ont ceux qui modèrent.
settings_moderator_role = Rôle qui relit le journal :
settings_moderator_role_default = aucun, la permission *Gérer les messages* suffit
settings_moderator_role_choose = Choisir un rôle
settings_review_channel = Salon qui reçoit les signalements :
settings_review_channel_default = aucun
settings_review_channel_choose = Choisir un salon

## How long words are kept

settings_retention_days = Durée de conservation :
settings_retention_default = { n-jours } (par défaut)
settings_retention_some = { n-jours }
settings_retention_nothing = aucun mot n’est gardé
settings_retention_when = Ce qui dépasse la durée part au prochain ménage, demain au plus tard.
settings_retention_all = Ce qui a été gardé avant part aussi, au prochain ménage, demain au plus tard : choisir une durée d’ici là le garde.
settings_retention_ask = Ne plus garder que { n-jours } ? Ce qui est plus vieux s’efface au prochain ménage, demain au plus tard, et ne revient pas.
settings_retention_ask_nothing = Ne plus garder aucun mot ? Tout ce qui a été gardé ici s’efface au prochain ménage, demain au plus tard, et ne revient pas.
settings_retention_yes = Oui, garder moins longtemps
settings_retention_yes_nothing = Oui, ne garder aucun mot
settings_retention_no = Laisser comme c’est
settings_retention_live = D’une séance en direct, les questions déjà posées restent jusqu’à l’heure prévue pour sa fin, puis partent au ménage suivant ; je n’en prends plus d’autres.

## Language, threads, other places

settings_language = Langue, quand la question n’en dit rien :
settings_language_default = celle du serveur
settings_language_fr = français
settings_language_en = anglais
settings_may_open_threads = J’ouvre un fil quand on me le demande :
settings_may_be_read_elsewhere = Le modèle de langue { $reader } choisit mes réponses ici :
settings_may_be_read_elsewhere_more = Ce modèle n’est pas sur les machines de mon exploitant : ce qu’on me demande part chez { $host }, sans nom ni numéro. Sinon, je choisis seul.
settings_threads_yes = oui
settings_threads_no = non
