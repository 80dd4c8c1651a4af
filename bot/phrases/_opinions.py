"""What the bot says to those who tell their own opinion, ask which of two things wins, or leave the choice to it."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

OPINIONS: dict[str, dict[Language, tuple[str, ...]]] = {
    # Somebody says what he thinks of a thing that the blog speaks of.
    "opined": {
        FR: (
            "C’est dit ! Ce qu’{il} en écrit, {lui} :",
            "Chacun son avis. Voici ce qu’{il} en dit, {lui} :",
        ),
        EN: (
            "I hear you. This is what {he} {writes} of it{, in French}:",
            "Fair enough. What {he} {writes} of it{, in French}:",
        ),
    },
    # Somebody wants a poem or an essay.
    "reads_instead": {
        FR: ("Je n’écris rien moi-même, je lis. Ce qu’{il} en dit, {lui}, je vous le lis ?",),
        EN: ("I don’t write anything myself, I read. Shall I read you what {he} {says} of it?",),
    },
    "writes_nothing": {
        FR: ("Je n’écris rien moi-même, je lis ses billets. On en lit un bout : {topics} ?",),
        EN: ("I don’t write anything myself, I read {his} posts. We can talk about {all_topics}.",),
    },
    # Somebody judges what was read.
    "judged": {
        FR: (
            "À vous d’en juger : moi, je lis, je ne commente pas. Je continue ?",
            "C’est une lecture possible, je vous la laisse. La suite ?",
        ),
        EN: (
            "That is for you to judge: I read, I don’t comment. Shall I go on?",
            "It can be read that way. Shall I read on?",
        ),
    },
    # Somebody tells something of himself that the blog has nothing on.
    # A statement calls a passage to mind, which may be beside the point.
    "reminded": {
        FR: ("Cela me rappelle un passage :", "Tenez, {il} écrit ceci, pas loin de là :", "À ce propos, {il} écrit :"),
        EN: ("That reminds me of a passage{, in French}:", "{He} {writes} something close to that{, in French}:"),
    },
    "liked": {
        FR: ("Ça fait plaisir ! Le revoici :", "Je vous le relis volontiers :"),
        EN: ("Glad you like it! Here it is again:", "I’ll gladly read it to you again:"),
    },
    # In the midst of a talk somebody says something that nothing answers.
    "acknowledged": {
        FR: (
            "Je vous suis. Je continue la lecture ?",
            "Je vois. La suite, ou autre chose ?",
            "Je vous entends. On poursuit ?",
            "C’est dit. Je vous lis ce qui vient après ?",
            "J’entends bien. On reprend la lecture ?",
        ),
        EN: (
            "I see. Shall I read on?",
            "I hear you. Shall I read on, or something else?",
            "All right. Shall we go on reading?",
            "Noted. Shall I read what comes next?",
        ),
    },
    "heard_out": {
        FR: (
            "Et si je vous lisais un passage ? Au choix : {topics}…",
            "Je vous écoute, mais je ne sais que lire. Un passage sur l’un de ces sujets : {topics} ?",
        ),
        EN: (
            "Shall I read you a passage? On {topics}, say.",
            "I am listening, but all I can do is read. Something on one of these: {topics}?",
        ),
    },
    # Before what weighs both sides, where it is asked which of them wins.
    "verdict": {
        FR: ("Sa façon de trancher, ou de ne pas trancher :", "Là-dessus, voici où {il} en arrive :"),
        EN: (
            "As close as {he} {comes} to a verdict{ (he writes in French)}:",
            "This is where {he} {ends} up{, in French}:",
        ),
    },
    "not_ranked": {
        FR: (
            "{Il} ne les départage pas, et je ne le ferai pas à sa place. On reprend par là : {topics} ?",
            "Sur ce point, {il} ne désigne pas de gagnant. Pour rester dans les parages : {topics} ?",
        ),
        EN: (
            "{He} {doesn’t} choose between them, as far as I can see. To stay close to it: {topics}?",
            "On that {he} {doesn’t} name a winner. Close by, in {his} posts: {all_topics}.",
        ),
    },
    # What became of it since, a post cannot tell.
    "since_then": {
        FR: (
            "Le billet date {date} : ce qui a suivi, je ne peux pas vous le lire.",
            "Ce billet date {date}. Si c’est encore vrai aujourd’hui, je ne saurais le dire.",
        ),
        EN: ("The post is from {date}: what came after, it cannot tell.",),
    },
    "since_then_about": {
        FR: (
            "Le billet doit dater {date} environ ; ce qui a suivi, je ne peux pas vous le lire.",
            "Ce billet doit être {date}, à peu près. Si c’est encore vrai aujourd’hui, je ne saurais le dire.",
        ),
        EN: ("The post must be from {date} or so: what came after, it cannot tell.",),
    },
    "since_then_undated": {
        FR: ("Le billet ne dit ni de quand il date, ni ce qui a suivi.",),
        EN: ("The post doesn’t say when it was written, nor what came after.",),
    },
    # Before the one of two things, where it is asked how they differ.
    "compared": {
        FR: ("{Il} ne les compare pas point par point.", "Pas de comparaison toute faite chez {lui}."),
        EN: ("{He} {doesn’t} compare them point by point.", "There is no ready comparison in {his} posts."),
    },
    # Whoever shrugs twice has had enough of it.
    "shrugged_again": {
        FR: ("Alors changeons de sujet : {topics} ?", "Je n’insiste pas ! Plutôt {topics} ?"),
        EN: ("Let’s change the subject, then: {topics}?", "I won’t insist! What about {topics}?"),
    },
    # Who wants something funny or biting gets the author's irony.
    "irony": {
        FR: ("Dans ce ton-là, {il} a ceci :", "{Il} n’est pas toujours {sérieux} :", "Dans cette veine, {il} écrit :"),
        EN: (
            "In that vein {he} {writes}{, in French}:",
            "Here {he} {is} not quite so serious{ (he writes in French)}:",
        ),
    },
    "irony_for_joke": {
        FR: ("Les blagues, ce n’est pas mon fort. Ses traits d’ironie, si : je vous en lis un ?",),
        EN: ("Jokes are not my strong point. {His} irony I can quote: shall I?",),
    },
    "no_more_irony": {
        FR: ("Dans ce ton-là, je vous ai tout lu. Un sujet plus sage : {topics} ?",),
        EN: ("I have read you all {he} {has} in that vein. Something tamer: {topics}?",),
    },
    "picked": {
        FR: ("Alors je choisis : {topic}.", "Au hasard, donc : {topic}."),
        EN: ("Then I’ll pick one: {topic}.", "Let’s say {topic}."),
    },
    # In both languages, for whoever writes in a third.
    "other_language": {
        FR: (
            "Désolé, je ne comprends que le français et l’anglais. Sorry, I only understand French and English.",
            "Je ne parle que français et anglais. I only speak French and English.",
        ),
        EN: ("Sorry, I only understand French and English. Je ne comprends que le français et l’anglais.",),
    },
    # What comes closest to a stance of the author's on what he was just read on, and what is said where nothing does.
    "stance": {
        FR: (
            "D’un mot, {il} ne le dit pas. Ce qu’{il} écrit de plus net :",
            "{Il} ne tranche pas en toutes lettres. Au plus près, {il} écrit :",
        ),
        EN: (
            "{He} {doesn’t} say so in one word. The closest {he} {comes} to it{ (he writes in French)}:",
            "{He} {doesn’t} settle it outright. The nearest thing {he} {writes}{, in French}:",
        ),
    },
    "no_stance": {
        FR: (
            "{Il} ne le dit pas plus nettement que dans ce que je vous ai lu : à vous d’en juger. On continue ?",
            "En toutes lettres, {il} ne tranche pas. Vous avez entendu ce qu’{il} en écrit de plus net ; je continue ?",
        ),
        EN: (
            "{He} {doesn’t} put it more clearly than in what I read to you: that is for you to judge. Shall I read on?",
            "{He} {doesn’t} settle it outright. You have heard the plainest of it; shall I go on?",
        ),
    },
    # To who draws a conclusion that the author does not.
    "concluded": {
        FR: (
            "Cette conclusion-là est la vôtre : {il} ne l’écrit pas en toutes lettres. Je vous lis la suite ?",
            "Jusque-là, {il} ne va pas dans ce billet, ou pas en ces termes. Je continue ?",
        ),
        EN: (
            "That conclusion is yours: {he} {doesn’t} put it into words. Shall I read on?",
            "{He} {doesn’t} go that far in this post, or not in those words. Shall I go on?",
        ),
    },
}
