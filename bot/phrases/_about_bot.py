"""What the bot says of itself: its languages, why it quotes, that it stops when it is told to."""

from bot.model import Language
from bot.phrases._about_commands import ABOUT_COMMANDS

FR, EN = Language.FRENCH, Language.ENGLISH

ABOUT_BOT: dict[str, dict[Language, tuple[str, ...]]] = {
    **ABOUT_COMMANDS,
    # Asked whether a machine answers here, then asked again.
    "machine": {
        FR: (
            "Un robot, oui, mais pas une IA qui rédige : je cherche dans {blog} et je lis les mots de {l’auteur}, sans"
            " y toucher.",
            "Une petite machine à retrouver, pas à inventer. Aucune intelligence artificielle n’écrit ici : ce que"
            " je cite est dans ses billets, mot pour mot.",
        ),
        EN: (
            "A robot, yes, but no AI that writes: I look through {blog} and read {the author’s} own words, untouched.",
            "A small machine that finds, and invents nothing. No artificial intelligence writes here: what I quote"
            " stands in {his} posts, word for word.",
        ),
    },
    "machine_again": {
        FR: (
            "Toujours un robot, oui, et toujours ses mots à {lui}. On reprend par quoi : {topics} ?",
            "Promis, rien n’a changé : une machine qui cherche et qui cite. Et si on parlait {de lui} : {topics} ?",
        ),
        EN: (
            "Still a robot, yes, and still {his} own words. Shall we go on with {topics}?",
            "Nothing has changed: a machine that looks and quotes. Shall we talk about {his} ideas: {topics}?",
        ),
    },
    "who_again": {
        FR: (
            "Toujours Causerie, qui lit {blog} à qui le demande. Par exemple : {topics} ?",
            "Rien de plus que tout à l’heure : Causerie, un lecteur. Et ses billets, on en parle : {topics} ?",
        ),
        EN: (
            "Still Causerie, who reads {blog} to whoever asks. For instance: {topics}?",
            "No more than a moment ago: Causerie, a reader. Shall we talk about {his} posts: {topics}?",
        ),
    },
    "languages": {
        FR: (
            "Je parle français, et anglais si vous préférez ; ses mots à {lui}, je les lis toujours en français."
            " On commence par quoi : {topics} ?",
            "Le français et l’anglais, rien d’autre. Ses billets, eux, sont en français. On en lit un bout :"
            " {topics} ?",
        ),
        EN: (
            "I speak English, and French too; {his} words I always read as they are, in French."
            " Shall we start with {topics}?",
            "English and French, nothing else. {His} posts are in French. Shall I read from them: {topics}?",
        ),
    },
    # In the midst of a talk: there is something to go on with.
    "language_switched": {
        FR: ("D’accord, en français. Je poursuis la lecture ?", "En français, bien sûr. On continue ?"),
        EN: (
            "English it is; {his} own words I leave in French, as {he} wrote them. Shall I read on?",
            "In English, then; only {his} own words stay in French. Shall I go on?",
        ),
    },
    "verbatim": {
        FR: (
            "Mot pour mot : ce que je cite est pris tel quel dans ses billets, fautes de frappe comprises.",
            "Oui, à la lettre : ce que je cite, vous le retrouverez tel quel dans le billet que je nomme.",
        ),
        EN: (
            "Word for word: what I quote is taken from {his} posts as it is, slips of the pen included.",
            "Yes, to the letter: what I quote stands just so in the post that I name.",
        ),
    },
    "why_quotes": {
        FR: (
            "Parce que je sais lire, pas écrire : mieux vaut ses mots à {lui} que les miens, qui seraient inventés."
            " On continue : {topics} ?",
            "C’est tout mon métier : je ne dis rien à sa place, je vous lis ce qu’{il} a écrit."
            " Par exemple : {topics} ?",
        ),
        EN: (
            "Because I can read, not write: better {his} own words than mine, which would be made up."
            " Shall we go on: {topics}?",
            "That is my whole trade: I say nothing in {his} place, I read you what {he} wrote. For instance: {topics}?",
        ),
    },
    "simpler": {
        FR: (
            "Je ne sais dire que ses mots à {lui}, sans y toucher. Je peux lire la suite, ou un autre passage ?",
            "Ce serait le réécrire, et ça, je ne le fais pas. La suite du billet éclaire peut-être : je lis ?",
        ),
        EN: (
            "I can only say {his} words as they are. Shall I read on, or find another passage?",
            "That would be rewriting {him}, which I don’t do. What comes next may make it clearer: shall I read?",
        ),
    },
    "stop": {
        FR: (
            "D’accord, je me tais. Vous savez où me trouver.",
            "Très bien, j’arrête là. Faites-moi signe quand vous voulez.",
        ),
        EN: ("All right, I’ll be quiet. You know where to find me.", "Very well, I’ll stop there. Call me any time."),
    },
    "bored": {
        FR: ("Il y a de quoi s’occuper : {topics} ?", "De quoi passer le temps, dans ses billets : {topics} ?"),
        EN: ("There is plenty to talk about: {topics}?", "Something to pass the time with, in {his} posts: {topics}?"),
    },
    "sum": {
        FR: ("Les calculs, très peu pour moi : je ne sais que lire. Plutôt {topics} ?",),
        EN: ("Sums are not my thing: all I can do is read. What about {topics}?",),
    },
    "forgiven": {
        FR: ("Il n’y a pas de mal ! On continue ?", "Aucun souci. Une autre question ?"),
        EN: ("No harm done! Shall we go on?", "No worries. Another question?"),
    },
    # Somebody did not understand: nothing yet, or that there was nothing to read.
    "unclear": {
        FR: (
            "Sur quoi puis-je vous éclairer ? Demandez-moi ce qu’{il} pense d’un sujet, {topics} par exemple, et je"
            " vous lis ce qu’{il} en a écrit.",
            "Je m’explique : vous posez une question, je cherche dans ses billets et je vous lis ses mots. Essayons :"
            " {topics} ?",
        ),
        EN: (
            "What isn’t clear? Ask me what {he} wrote about something, say {topics}, and I read it to you.",
            "Let me explain: you ask, I look through {his} posts and read you {his} own words. Shall we try: {topics}?",
        ),
    },
    "unclear_declined": {
        FR: (
            "Je voulais dire que je n’ai rien trouvé {de lui} là-dessus, et que je ne lis que ses mots. Demandez-le"
            " autrement, ou parlons d’autre chose : {topics} ?",
        ),
        EN: (
            "I meant that I found nothing {of his} on that, and {his} words are all I read. Ask it in another way, or"
            " let’s talk of something else: {topics}?",
        ),
    },
    # Somebody has heard it already.
    "another_sorry": {
        FR: ("Pardon, je tournais en rond. Voici autre chose :", "Désolé pour la redite. Un autre passage, alors :"),
        EN: (
            "Sorry, I was going round in circles. Something else:",
            "Sorry for the repetition. Another passage, then:",
        ),
    },
}
