"""What the bot says around an answer, when there is none, and in small talk."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

ANSWERS: dict[str, dict[Language, tuple[str, ...]]] = {
    "answer": {
        FR: (
            "Voici ce qu’{il} en dit :",
            "{Il} l’écrit ainsi :",
            "C’est là qu’{il} en parle :",
            "Je lui laisse la parole :",
            "Sur ce point, {il} écrit :",
        ),
        EN: (
            "Here is what {he} {says}{ (he writes in French)}:",
            "In {his} own words{, in French}:",
            "I’ll let {him} speak{, in French}:",
            "On this {he} {writes}{, in French}:",
        ),
    },
    "also": {
        FR: ("Et aussi :", "{Il} écrit aussi :", "On peut y ajouter ceci :", "Autre passage là-dessus :"),
        EN: ("And also:", "{He} also {writes}:", "One may add this:", "Another passage on it:"),
    },
    # The same, where the second quote stands before the first in the post.
    "also_before": {
        FR: (
            "Un peu plus haut dans le billet :",
            "Plus haut, {il} écrit :",
            "Avant cela, dans le billet :",
            "Le billet dit aussi, plus haut :",
        ),
        EN: (
            "Earlier in the post:",
            "Before that {he} {writes}:",
            "A little earlier in the post:",
            "The post also says, before that:",
        ),
    },
    # Before sentences that name what was asked for: firms, authors, towns.
    "naming": {
        FR: (
            "Voici ce que j’en trouve dans ses billets :",
            "On en trouve dans ses billets, par exemple ici :",
        ),
        EN: (
            "Here is what I find in {his} posts{, in French}:",
            "There are some in {his} posts, for instance here{, in French}:",
        ),
    },
    "naming_also": {
        FR: ("Et ici :", "Là encore :"),
        EN: ("And here:", "There as well:"),
    },
    # Before the one and the other of two quotes that weigh a thing; any two variants go together.
    "one_side": {
        FR: ("D’un côté :", "D’une part :"),
        EN: ("On the one hand{, in French}:", "On one side{, in French}:"),
    },
    "other_side": {
        FR: ("De l’autre :", "De l’autre côté :"),
        EN: ("On the other:", "On the other side:"),
    },
    "near": {
        FR: (
            "Au plus près de votre question, {il} écrit :",
            "Ce n’est peut-être pas tout à fait votre question, mais {il} écrit ceci :",
            "Ce n’est pas dit comme ça dans ses billets. Le plus proche que j’aie :",
        ),
        EN: (
            "The nearest I can find in {his} posts{, in French}:",
            "It may not be quite what you ask, but {he} {writes} this{, in French}:",
        ),
    },
    "asked": {
        FR: (
            "Il y a le choix ! Plutôt {topics} ?",
            "De quel côté voulez-vous aller : {topics} ?",
            "Par quel bout commencer : {topics} ?",
        ),
        EN: (
            "There is plenty to choose from! What about {topics}?",
            "Which way would you like to go: {topics}?",
        ),
    },
    # {hello} is as one was greeted: "Bonsoir" to who says so.
    "greeting": {
        FR: (
            "{hello} ! De quoi parle-t-on : {topics} ?",
            "{hello} à vous. Par où commence-t-on : {topics} ?",
            "{hello} ! Une question, et je vous lis ce que {l’auteur} de ce blog en a écrit. Au choix : {topics}…",
        ),
        EN: (
            "{hello}! What shall we talk about: {topics}?",
            "{hello}. Where shall we start: {topics}?",
        ),
    },
    "greeting_either": {
        FR: (
            "{hello} ! De quoi parle-t-on : {topics} ? (In English, too, if you like.)",
            "{hello} ! Par où commence-t-on : {topics} ? (Ask me in English, if you like.)",
        ),
        EN: ("{hello}! What shall we talk about: {topics}?",),
    },
    "thanks": {
        FR: ("Avec plaisir !", "Je vous en prie.", "De rien, c’est {lui} qu’il faut remercier !"),
        EN: ("You’re welcome!", "My pleasure.", "Don’t thank me, thank {him}!"),
    },
    "goodbye": {
        FR: ("À bientôt !", "Au revoir, et revenez quand vous voulez.", "À la prochaine !"),
        EN: ("See you soon!", "Goodbye, and come back any time."),
    },
    "wished": {
        FR: ("Merci, bonne {wish} à vous aussi !", "Bonne {wish} à vous, et à bientôt !"),
        EN: ("Bonne {wish} to you too, and see you soon!",),
    },
    "thanks_goodbye": {
        FR: (
            "Avec plaisir, et à bientôt !",
            "Je vous en prie, à la prochaine !",
            "De rien, et revenez quand vous voulez.",
        ),
        EN: ("You’re welcome, see you soon!", "My pleasure, come back any time."),
    },
    "well": {
        FR: (
            "Ça va bien, merci ! Et vous, qu’est-ce qui vous amène : {topics} ?",
            "Très bien, je relisais ses billets. On cause : {topics} ?",
        ),
        EN: (
            "I’m fine, thank you! What do you feel like talking about? {topics}?",
            "Very well, I was rereading {his} posts. Shall we talk about {topics}?",
        ),
    },
    "who": {
        FR: (
            "Je m’appelle Causerie. Je connais {blog} presque par cœur : vous demandez, je retrouve le passage et"
            " je vous le lis tel quel, en disant qui parle. Je n’ai pas d’avis, et je n’invente rien.",
            "Causerie, un petit robot lecteur. Pas d’intelligence artificielle qui rédige : je retrouve les mots de"
            " {l’auteur} dans {blog}, et je les cite sans y toucher.",
        ),
        EN: (
            "I’m Causerie. I know {blog} nearly by heart: you ask, I find the passage and read it to you as it is,"
            " and say who speaks. I have no opinions and make nothing up.",
            "Causerie, a small reading robot. No artificial intelligence writes here: I find {the author’s} words in"
            " {blog} and quote them untouched.",
        ),
    },
    "author": {
        FR: (
            "Ses billets ne disent pas son nom, et je n’en sais pas plus que vous. Mais ses idées, je peux vous les"
            " lire : {topics}…",
        ),
        EN: (
            "{His} posts don’t give {his} name, and I know no more than you. {His} ideas I can read to you: {topics}…",
        ),
    },
    "author_named": {
        FR: (
            "{author}{ est l’auteur} de {blog}. Je peux vous lire ce qu’{il} écrit, par exemple sur ceci :"
            " {all_topics}.",
        ),
        EN: (
            "{author} {is the author} of {blog}. I can read to you what {he} {writes}, on this for instance:"
            " {all_topics}.",
        ),
    },
    # What is asked of the author's own life: work, age, family, vote.
    "author_life": {
        FR: (
            "Ça, {il} ne le raconte pas ici, et je ne vais pas deviner. Ce qu’{il} pense, en revanche : {topics} ?",
            "De sa vie à {lui}, ces billets ne disent pas ça. Je connais surtout ses idées : {all_topics}.",
        ),
        EN: (
            "{He} {doesn’t} say, not here anyway, and I won’t guess. {His} ideas I can read to you: {topics}?",
            "Of {his} own life these posts don’t say that. What I know is {his} ideas: {all_topics}.",
        ),
    },
    "author_tells": {
        FR: ("{Il} n’en dit guère plus que ceci :", "Voici ce qu’{il} en laisse voir :"),
        EN: ("{He} {says} little more than this{, in French}:", "This is what {he} {lets} on{, in French}:"),
    },
    "help": {
        FR: (
            "Posez votre question comme elle vous vient : que pense-t-{il} des réseaux sociaux ? et en Inde ? Je"
            " cherche dans {blog} et je cite {l’auteur} mot pour mot, avec le titre du billet. Quand {il} n’en"
            " parle pas, je le dis. Parmi ses sujets : {all_topics}.",
        ),
        EN: (
            "Just ask, in your own words: I look through {blog} and quote {the author} word for word, in French, with"
            " the title of the post. When {he} {doesn’t} mention it, I say so. Among {his} subjects: {all_topics}.",
        ),
    },
    "subjects": {
        FR: (
            "Ses billets parlent, entre autres, de ceci : {all_topics}. Qu’est-ce qui vous tente ?",
            "Parmi ses sujets : {all_topics}. Par lequel commence-t-on ?",
        ),
        EN: (
            "{He} {writes} about {all_topics}, for instance. What do you feel like?",
            "Among {his} subjects: {all_topics}. Where shall we start?",
        ),
    },
    "subjects_greeted": {
        FR: ("{hello} ! Ses billets parlent, entre autres, de ceci : {all_topics}. Qu’est-ce qui vous tente ?",),
        EN: ("{hello}! {He} {writes} about {all_topics}, among other things. What do you feel like?",),
    },
    "no_ranking": {
        FR: (
            "Je ne note pas ses billets, je les lis : à vous de juger. Par quoi commence-t-on : {topics} ?",
            "Ça, c’est vous qui me le direz. Au choix : {all_topics}.",
        ),
        EN: (
            "I don’t rank {his} posts, I read them: you be the judge. Where shall we start: {topics}?",
            "That’s for you to tell me. Among {his} subjects: {all_topics}.",
        ),
    },
    "empty": {
        FR: (
            "Oui ? Je vous écoute. Parmi ses sujets : {all_topics}.",
            "Je suis là. Une question ? Au choix : {topics}…",
        ),
        EN: (
            "Yes? I’m listening. Among {his} subjects: {all_topics}.",
            "I’m here. A question? For instance: {topics}…",
        ),
    },
    "empty_unseen": {
        FR: ("Je ne vois pas les images, je ne lis que les mots. Une question ? Au choix : {topics}…",),
        EN: ("I don’t see pictures, I only read words. A question? For instance: {topics}…",),
    },
    "smile": {
        FR: ("Ravi que ça vous amuse ! On continue ?", "Ha ! Une autre question ?"),
        EN: ("Glad you like it! Shall we go on?", "Ha! Another question?"),
    },
    "personal": {
        FR: (
            "Moi ? Ni âge, ni maison, ni avis : je lis, je retrouve, je cite. Parlons plutôt {de lui} : {topics} ?",
            "Je ne suis qu’un petit robot lecteur, il y a peu à raconter. Dans ses billets, davantage : {topics} ?",
        ),
        EN: (
            "Me? No age, no home, no opinions: I read, I find, I quote. But {his} ideas I can read to you: {topics}?",
            "I’m only a reading robot, there’s little to tell. There’s more in {his} posts: {topics}?",
        ),
    },
    "server": {
        FR: (
            "Sur le serveur, les modérateurs en savent plus que moi ; je ne connais que ses billets : {all_topics}.",
            "Le serveur n’est pas mon rayon : demandez aux modérateurs. Moi, c’est le blog : {topics}, par exemple.",
        ),
        EN: (
            "The moderators know more about the server than I do; all I know is {his} posts: {all_topics}.",
            "The server is not my department: ask the moderators. Mine is the blog: {all_topics}, for instance.",
        ),
    },
    "joke": {
        FR: (
            "Je ne sais que lire ses billets, et {il} n’y met pas de chutes. On en lit un bout : {topics} ?",
            "Les blagues, ce n’est pas mon fort. Ses idées, si : {topics} ?",
        ),
        EN: (
            "All I can do is read {his} posts, and they have no punch lines. Shall we read a bit: {topics}?",
            "Jokes are not my strong point. {His} ideas I can quote: {topics}?",
        ),
    },
    "translate": {
        FR: (
            "Je ne traduis pas : ce ne seraient plus ses mots. {Il} écrit en français, et je le lis tel quel.",
            "Traduire, ce serait déjà parler à sa place. Je m’en tiens à ses mots, en français.",
        ),
        EN: (
            "I don’t translate: they would no longer be {his} words. {He} {writes} in French, and I read it as it"
            " stands.",
            "To translate {him} would be to speak in {his} place. I keep to {his} own words, in French.",
        ),
    },
    "praise": {
        FR: ("C’est gentil ! Une autre question ?", "Merci pour {lui} ! On continue ?"),
        EN: ("That’s kind! Another question?", "Thank you on {his} behalf! Shall we go on?"),
    },
    "apology": {
        FR: (
            "Désolé si je suis tombé à côté. Essayez avec d’autres mots, ou changeons de sujet : {topics} ?",
            "Je peux mieux faire, sûrement. Reposez-moi la question autrement ?",
        ),
        EN: (
            "Sorry if I missed the point. Try other words, or another subject: {topics}?",
            "I can surely do better. Would you ask it differently?",
        ),
    },
    "too_long": {
        FR: ("C’est un peu long pour moi ! Quelle serait la question, en une phrase ?",),
        EN: ("That’s a bit long for me! What would be the question, in one sentence?",),
    },
}
