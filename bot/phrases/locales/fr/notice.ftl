### The privacy notice that the bot puts together itself, where its operator has none to show: true by its settings.
###
### Markdown: a line that begins with # is a heading, one that begins with - an item of a list.

notice_head =
    # Ce que je garde de vous

    Je tiens cette notice de mes réglages, faute d’une notice de mon exploitant que je puisse vous montrer dans cette langue. Pour une demande à laquelle mes commandes ne suffisent pas, voyez ceux qui gèrent un serveur où je suis.
notice_kept =
    ## Ce qui est gardé

    Seulement ce que vous m’adressez : un message où vous me mentionnez, une réponse à l’un de mes messages, un message privé, une commande, un bouton. Pour chaque question :
    - son texte, sa date, son numéro de message, le serveur et le salon ;
    - votre numéro, le nom que vous portiez alors, et la langue de votre Discord avec une commande ;
    - ma réponse : les passages cités, le résultat, les scores, les durées, et si elle vous est parvenue ;
    - vos pouces, vos signalements, et ce que les modérateurs en disent.

    D’une séance en direct : vos questions, avec votre nom même quand les autres ne le voient pas, vos votes, et, pour qui en est l’invité, ses réponses et ses gestes. S’y ajoute que je vous ai dit, une fois, ce que je garde.

    Quand vous supprimez votre question ou retirez ma réponse, leurs mots s’effacent, sauf tant que les modérateurs ont à en juger, ou s’ils ont eux-mêmes retiré la réponse.
notice_kept_no_words =
    ## Ce qui est gardé

    Sur ce serveur, aucun de vos mots. D’un échange, je garde pendant dix minutes des numéros, le résultat et l’endroit des citations, pour que les boutons et les corrections marchent ; et, une fois, que je vous l’ai dit. Si une séance en direct était annoncée quand le serveur en a décidé ainsi, ses questions restent jusqu’à l’heure prévue pour sa fin.

    Ailleurs et en privé, je garde seulement ce que vous m’adressez : vos questions avec leur date et votre nom, mes réponses, vos pouces et vos signalements, votre part des séances en direct.
notice_named = Ce que d’autres écrivent en vous nommant est gardé comme leurs mots, non comme les vôtres.
notice_distress = Si un message laisse penser que quelqu’un va mal, je donne des numéros à appeler. Que je l’ai pensé n’est noté nulle part ; une réponse qui ne dit que ces numéros est gardée comme les autres.
notice_distress_mark = Si j’en suis sûr, le salon de relecture choisi par le serveur reçoit le lien de ma réponse, sans un mot ni un nom ; jamais de vos messages privés, ni pendant une pause.
notice_why =
    ## Pourquoi

    Pour tenir la conversation, ne perdre aucune réponse, corriger les mauvaises, et permettre aux modérateurs de veiller sur leur serveur.
notice_alone = De moi-même, je ne parle qu’avec Discord.
notice_reader =
    ## Qui lit vos messages pour choisir mes réponses

    Un modèle de langue, **{ $reader }**, chez { $host }. Les mots cités viennent toujours du blog ; une réponse où d’autres mots sont du modèle le dit. J’y envoie ce que le blog a publié, votre message et les derniers de la conversation, sans nom ni numéro de membre : vous y êtes A, B… Ce que vous écrivez de vous-même part tel quel. Je n’y garde aucune copie ; ce qui en est gardé chez { $host } ne dépend pas de moi. Là où vos mots sont gardés, la question telle que le modèle l’a comprise l’est aussi.

    Ce qui n’est jamais envoyé :
    - un message où quelqu’un va peut-être mal, même plus tard dans la conversation, ni ce que cette personne m’écrit dans la journée qui suit quand j’en étais sûr ;
    - les mots de qui est en pause, ou n’a pas encore été prévenu (à moins de faire relire les siens) ;
    - le message d’un autre sous lequel vous demandez *Que dit { l-auteur } ?*, et les questions d’une séance en direct ;
    - ce qu’on me demande sur un serveur qui le refuse : ceux qui le gèrent en décident dans `/reglages`.

    À part cela, je ne parle qu’avec Discord.
notice_reader_local = Pour choisir mes réponses, un modèle de langue, **{ $reader }**, sur les machines de mon exploitant, lit votre message et les derniers de la conversation, sans nom ni numéro, même pendant une pause ou dans une séance en direct ; jamais un message où quelqu’un va peut-être mal. Une réponse où des mots sont du modèle le dit. Je n’y garde aucune copie ; ce que ces machines en gardent, mon exploitant en décide. Là où vos mots sont gardés, la question telle que le modèle l’a comprise l’est aussi. À part cela, je ne parle qu’avec Discord.
notice_term_here =
    ## Combien de temps

    Sur ce serveur : **{ n-jours }**, puis cela s’efface tout seul.
notice_term_no_words =
    ## Combien de temps

    Sur ce serveur : dix minutes, puis l’échange est oublié.
notice_term_private = En privé : **{ n-jours }**. Un autre serveur peut avoir choisi une autre durée.
notice_term_in_private =
    ## Combien de temps

    Ici, en privé : **{ n-jours }**, puis cela s’efface tout seul. Un serveur peut avoir choisi une autre durée pour ce qu’on y demande.
notice_term_audit = Ce que les modérateurs et mon exploitant lisent, cherchent, exportent, jugent ou effacent avec mes commandes, et les réglages qu’on change, reste noté **{ n-jours }** : personne ne peut l’effacer avant.
notice_term_copies = Ce qui vient d’un serveur que j’ai quitté part 30 jours après. Si mon exploitant fait des copies de sauvegarde, ce que vous effacez peut s’y trouver tant qu’elles sont gardées.
notice_readers =
    ## Qui le lit

    - Vous.
    - Les modérateurs de ce serveur, ceux qui ont la permission *Gérer les messages* : les échanges des salons qu’ils peuvent voir, avec pouces et signalements. Chacune de leurs consultations est notée. Ils ne voient ni nos messages privés, ni ce que vous me demandez ailleurs.
    - Mon exploitant, qui administre la machine.
notice_readers_role =
    ## Qui le lit

    - Vous.
    - Les modérateurs de ce serveur, ceux qui ont la permission *Gérer les messages* ou le rôle { $role } : les échanges des salons qu’ils peuvent voir, avec pouces et signalements. Chacune de leurs consultations est notée. Ils ne voient ni nos messages privés, ni ce que vous me demandez ailleurs.
    - Mon exploitant, qui administre la machine.
notice_readers_in_private =
    ## Qui le lit

    - Vous.
    - Ici, en privé, aucun modérateur. Sur un serveur, les siens : les échanges des salons qu’ils peuvent voir, et chacune de leurs consultations est notée.
    - Mon exploitant, qui administre la machine.
notice_rights =
    ## Vos droits

    - Voir ce que je garde de vous, sur tous les serveurs : `/mes-donnees voir`.
    - En recevoir une copie, dans un fichier : `/mes-donnees exporter`.
    - Faire une pause : `/mes-donnees pause`, puis `/mes-donnees reprendre`. Je vous réponds sans garder vos mots : seulement, pendant dix minutes, des numéros, le résultat et l’endroit des citations. La pause est retenue sous une empreinte, sans votre nom ni votre numéro.
    - Effacer : `/mes-donnees effacer`. Partent vos questions et mes réponses, vos pouces, vos signalements et vos notes, et, des séances en direct, vos questions, vos votes et vos réponses. Restent qu’un effacement a eu lieu, sans dire de qui ; une empreinte, pour qu’une copie de sauvegarde ne vous ramène pas ; ce que vous avez fait pour modérer ou gérer un serveur ; et les questions et les réponses d’autres qui vous nomment : chacun peut effacer les siennes de même, et les modérateurs d’un serveur les échanges d’un membre.
    - Vous plaindre auprès de l’autorité de protection des données, en France la CNIL.

    Les messages affichés dans Discord restent : les vôtres, c’est à vous de les supprimer, et pour ce que Discord garde, sa propre politique s’applique. Dans une séance, ce que j’ai lu pour vous et la transcription sont corrigés.
