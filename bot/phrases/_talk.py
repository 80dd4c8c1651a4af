"""What the bot says while a talk goes on: follow-ups, other passages, the other side, who said it and when."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

TALK: dict[str, dict[Language, tuple[str, ...]]] = {
    # The same passage, for something that it does not quite answer.
    "again_near": {
        FR: ("Le plus proche reste ce passage-là :", "J’en reviens à ce que je vous ai lu :"),
        EN: ("The closest is still this passage:", "That takes me back to what I read to you:"),
    },
    # What the post being read has closest to a question that nothing answers outright.
    "closest": {
        FR: ("Au plus près, dans ce billet :", "Là-dessus, le billet a ceci :"),
        EN: ("Closest to that in this post{, in French}:", "On that, the post has this{, in French}:"),
    },
    # What a member concludes, beside what comes closest to it.
    "see_for_yourself": {
        FR: ("Je vous laisse juge ; {il} écrit ceci :", "À vous de voir. Ses mots :"),
        EN: ("I leave that to you; {he} {writes}{, in French}:", "See for yourself. {His} words{, in French}:"),
    },
    "again": {
        FR: ("C’est dans ce que je vous ai lu :", "C’est encore ce passage-là :"),
        EN: ("I read it to you already, but here it is:", "It is that passage again:"),
    },
    # The same where others follow that were not read yet.
    "again_and_more": {
        FR: ("Il y a d’abord ce que je vous ai lu :", "D’abord, un passage que vous connaissez :"),
        EN: ("First there is what I read to you:", "First, one that you know already:"),
    },
    "once_more": {
        FR: ("Le revoici :", "Je vous le relis :", "Volontiers, une fois encore :"),
        EN: ("Here it is again:", "Gladly, once more:"),
    },
    "next": {
        FR: ("Voici la suite :", "{Il} poursuit :", "Et juste après :"),
        EN: ("Here is what follows:", "{He} {goes} on:", "And right after:"),
    },
    # Behind what was read a second time.
    "and_on": {
        FR: (
            "Et la suite, peut-être plus près de votre question :",
            "{Il} continue ainsi :",
            "Ce qui suit dans le billet :",
        ),
        EN: ("What follows may be closer to it:", "{He} {goes} on like this:", "What comes next in the post:"),
    },
    "earlier": {
        FR: ("Le billet s’arrête là. Un peu plus haut, {il} écrit :", "C’était la fin du billet. Juste avant :"),
        EN: ("The post ends there. A little before, {he} {writes}:", "That was the end of the post. Just before:"),
    },
    "no_next": {
        FR: ("Le billet s’arrête là. On parle d’autre chose : {topics} ?",),
        EN: ("The post ends there. Shall we talk of something else: {topics}?",),
    },
    # What comes next need not explain what went before: nothing is promised.
    "more": {
        FR: ("Le billet continue ainsi :", "Un peu plus loin, {il} écrit :", "Voici ce qu’{il} ajoute :"),
        EN: ("The post goes on like this:", "A little further on {he} {writes}:"),
    },
    "begins": {
        FR: ("Le billet commence ainsi :", "Voici comment {il} commence :"),
        EN: ("The post begins like this:", "Here is how it begins:"),
    },
    "ends": {
        FR: ("Voici comment {il} conclut :", "Le billet se termine ainsi :", "Sa conclusion :"),
        EN: ("This is how {he} {ends}{, in French}:", "The post ends like this{, in French}:"),
    },
    "ends_again": {
        FR: ("C’est la fin du billet, que je vous ai déjà lue :", "{Il} conclut là-dessus, vous l’avez déjà lu :"),
        EN: ("This is the end of the post, which I read to you already:", "It ends on what I read to you already:"),
    },
    "another": {
        FR: ("Un autre passage :", "Il y a aussi celui-ci :", "{Il} écrit aussi ceci :"),
        EN: ("Another passage:", "There is this one too:"),
    },
    "beside": {
        FR: ("Dans le même billet, {il} écrit aussi :", "À côté de ça, {il} note :"),
        EN: ("In the same post {he} also {writes}:", "Next to that {he} {notes}:"),
    },
    "no_other": {
        FR: (
            "Je crois vous avoir tout lu là-dessus. On change de sujet : {topics} ?",
            "Je n’ai plus rien d’autre {de lui} sur ce point. Plutôt {topics} ?",
        ),
        EN: ("I think I have read you everything on that. Another subject: {topics}?",),
    },
    "summary": {
        FR: ("L’essentiel, dans ses mots :", "En bref, toujours avec ses mots :"),
        EN: ("The gist, in {his} words:", "In short, still in {his} words:"),
    },
    "dangers": {
        FR: ("Du côté des craintes :", "L’envers de la médaille, dans ses mots :"),
        EN: ("On the darker side, {he} {writes}:", "The other side of the coin, in {his} words:"),
    },
    "hopes": {
        FR: ("Du côté des espoirs :", "Le bon côté, dans ses mots :"),
        EN: ("On the brighter side, {he} {writes}:", "The bright side, in {his} words:"),
    },
    "disagree": {
        FR: (
            "Rien n’oblige à être d’accord. À verser au débat, dans ses billets :",
            "Pour en débattre, {il} écrit aussi :",
        ),
        EN: (
            "Nobody has to agree. For the sake of debate, {he} also {writes} this:",
            "There is also this to weigh{, in French}:",
        ),
    },
    # Somebody disagrees and says on what.
    "disputed": {
        FR: (
            "C’est votre droit ! Voici ce qu’{il} en dit au juste :",
            "On peut en débattre. Ses mots exacts là-dessus :",
        ),
        EN: (
            "That’s your right! This is what {he} {says} of it{, in French}:",
            "It’s open to debate. {His} exact words on it{, in French}:",
        ),
    },
    # Somebody gives a reason of their own.
    "argued": {
        FR: ("Vous avancez un argument. {Lui} écrit ceci :", "C’est un argument. Et {lui}, de son côté, écrit :"),
        EN: ("You make a point. {He} {writes} this{, in French}:", "As for {him}, {he} {writes} this{, in French}:"),
    },
    "argued_alone": {
        FR: (
            "Vous avancez un argument, et je n’ai rien {de lui} qui y réponde.",
            "C’est un argument. Je ne trouve rien {de lui} pour y répondre, et je ne répondrai pas à sa place.",
        ),
        EN: ("You make a point, and I have nothing {of his} that answers it.",),
    },
    # What the author writes in his own name, after somebody whom he quotes.
    "own_view": {
        FR: (
            "{Il} ne dit pas en toutes lettres {s’il} est d’accord. En son nom, {il} écrit :",
            "En son nom, {il} écrit ceci :",
        ),
        EN: (
            "{He} {doesn’t} say outright. In {his} own name {he} {writes}{, in French}:",
            "In {his} own name {he} {writes}{, in French}:",
        ),
    },
    "surprised": {
        FR: ("Ça ne laisse pas indifférent ! Je vous lis la suite ?", "N’est-ce pas ? Je continue ?"),
        EN: ("It does make one think! Shall I read on?", "Quite something, isn’t it? Shall I go on?"),
    },
    "surprised_first": {
        FR: ("Et je n’ai encore rien lu ! On commence par quoi : {topics} ?",),
        EN: ("And I haven’t read a thing yet! Where shall we start: {topics}?",),
    },
    # After "bof" and "et alors ?", then after "d'accord".
    "shrugged": {
        FR: (
            "Voilà qui vous laisse de marbre… Je vous lis la suite ?",
            "Pas très parlant, j’en conviens. Je vous lis la suite ?",
        ),
        EN: ("That seems to leave you cold. Shall I read on?", "The rest may speak to you more: shall I read on?"),
    },
    "noted": {
        FR: ("Voilà. Je vous lis la suite, ou une autre question ?", "Bien ! La suite, ou autre chose ?"),
        EN: ("There it is. Shall I read on, or another question?", "Good! Shall I read on, or something else?"),
    },
    "noted_no": {
        FR: (
            "Eh oui, {il} n’a pas écrit sur tout. On essaie plutôt ceci : {topics} ?",
            "Une autre fois, peut-être. Et si on parlait de ceci : {topics} ?",
        ),
        EN: ("So it is: {he} {doesn’t} write on everything. Shall we try {topics}?", "Something else, then: {topics}?"),
    },
    "talked_of": {
        FR: (
            "On en était à ce billet : {title}. Je reprends la lecture ?",
            "On parlait de ce billet : {title}. Je continue ?",
        ),
        EN: (
            "We were at this post: {title}. Shall I read on?",
            "We were talking about this post: {title}. Shall I go on?",
        ),
    },
    "wishes": {
        FR: ("Merci, à vous aussi !", "C’est gentil, et pareillement !"),
        EN: ("Thank you, and the same to you!", "How kind, and likewise!"),
    },
    "no_other_side": {
        FR: (
            "C’est votre droit ! Sur ce point, je ne trouve rien {de lui} qui aille dans l’autre sens.",
            "Rien ne vous y oblige ! {De lui}, je n’ai rien là-dessus qui vous donne raison.",
        ),
        EN: ("That’s your right! On this I find nothing {of his} that goes the other way.",),
    },
    "one_sided": {
        FR: (
            "De ce côté-là, je n’ai rien {de lui} à vous lire sur ce point.",
            "Là-dessus, {il} ne pèse pas le pour et le contre : je n’ai rien à vous lire en face.",
        ),
        EN: ("On that side I have nothing {of his} to read to you.", "{He} {doesn’t} weigh the other side of it here."),
    },
    "agree": {
        FR: (
            "Voilà au moins quelqu’un qui est d’accord avec {lui} ! On continue : {topics} ?",
            "{Il} serait {content}. La suite : {topics} ?",
        ),
        EN: ("{He} would be pleased! Shall we go on: {topics}?",),
    },
    "who_says": {
        FR: (
            "C’est {l’auteur} {lui-même} qui l’écrit. Le billet : {title}",
            "Ces mots sont de {l’auteur}. C’est dans ce billet : {title}",
        ),
        EN: (
            "{The author} {himself} {writes} it. The post: {title}",
            "Those are {the author’s} own words. The post: {title}",
        ),
    },
    # True whether somebody's words are quoted or what he says is told.
    "who_says_reported": {
        FR: (
            "{L’auteur} rapporte ici ce qu’{il} tient de {speaker}. Le billet : {title}",
            "Cela vient de {speaker} ; c’est {l’auteur} qui le rapporte. Le billet : {title}",
        ),
        EN: (
            "Here {the author} {reports} what {he} {has} from {speaker}. The post: {title}",
            "This comes from {speaker}; {the author} {reports} it. The post: {title}",
        ),
    },
    "who_says_reported_somebody": {
        FR: (
            "Ce n’est pas {l’auteur} : {il} cite quelqu’un que le billet ne nomme pas là. Le billet : {title}",
            "Ces mots ne sont pas {de lui} : {il} les cite, sans dire là de qui ils sont. Le billet : {title}",
        ),
        EN: (
            "Not {the author}: {he} {is} quoting somebody whom the post does not name right there. The post: {title}",
            "Those words are not {his} own; beside them the post does not say whose they are. The post: {title}",
        ),
    },
    "who_says_naming": {
        FR: (
            "C’est {l’auteur} qui l’écrit, et {il} y nomme {speaker}. Le billet : {title}",
            "Les mots sont de {l’auteur} ; celui qu’{il} nomme, c’est {speaker}. Le billet : {title}",
        ),
        EN: (
            "{The author} {writes} it, {and names} {speaker} there. The post: {title}",
            "The words are {the author’s}; the one {he names} is {speaker}. The post: {title}",
        ),
    },
    "named_there": {
        FR: ("C’est dit là :", "Le passage qui le présente :"),
        EN: ("It is said here:", "The passage that brings it in:"),
    },
    "source": {
        FR: ("Le billet : {title}", "C’est tiré de ce billet : {title}"),
        EN: ("The post: {title}", "It comes from this post: {title}"),
    },
    "when": {
        FR: ("Le billet date {date}.", "Ce billet est {date}."),
        EN: ("The post is from {date}.", "It dates from {date}."),
    },
    "when_about": {
        FR: ("Le billet doit dater {date} environ, d’après ce qu’on y lit.",),
        EN: ("From what one reads in it, the post must be from {date} or so.",),
    },
    "when_only_post": {FR: ("De cela, je n’ai pas la date.",), EN: ("I don’t have a date for that.",)},
    "when_unknown": {
        FR: ("Le billet ne dit pas quand il a été écrit, et je préfère ne pas deviner.",),
        EN: ("The post doesn’t say when it was written, and I would rather not guess.",),
    },
    "counterpart": {
        FR: (
            "Il y a aussi de quoi nuancer, chez {lui}. Je vous le lis ?",
            "Ses billets font aussi entendre l’autre son de cloche. On l’écoute ?",
        ),
        EN: (
            "There is another side to it in {his} posts. Shall I read it to you?",
            "{His} posts also hold something to weigh against that. Shall I read it?",
        ),
    },
    "wonders": {
        FR: (
            "{Il} se demande d’ailleurs :",
            "Et vous, que répondriez-vous à sa question ?",
            "Une question qu’{il} laisse ouverte :",
        ),
        EN: ("{He} {wonders}, by the way:", "And what would you answer to {his} question?"),
    },
    "nothing_yet": {
        FR: (
            "Dites-moi d’abord de quoi on parle : {topics} ?",
            "On n’a encore rien lu ensemble. Par où commence-t-on : {topics} ?",
        ),
        EN: (
            "Tell me first what to read about: {topics}?",
            "We haven’t read anything together yet. Where shall we start: {topics}?",
        ),
    },
    "fine": {
        FR: ("Comme vous voulez. Je reste là.", "Entendu. Si le cœur vous en dit : {topics}."),
        EN: ("As you like. I’m here.", "All right. If you feel like it: {topics}."),
    },
}
