"""What the bot says to who finds two passages at odds, a quote beside the point, or a no not plain enough."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

SET_RIGHT: dict[str, dict[Language, tuple[str, ...]]] = {
    # Before the passage last read and one read before it, of which it is asked whether they contradict each other.
    "side_by_side": {
        FR: (
            "Je vous les remets côte à côte, à vous de juger. Le dernier passage :",
            "Mettons-les face à face, je vous laisse juge. D’abord ce que je viens de lire :",
        ),
        EN: (
            "Here they are side by side, for you to judge. The one I read last{, in French}:",
            "Let us hold them against each other, and you be the judge. First what I read last{, in French}:",
        ),
    },
    "and_before": {
        FR: ("Et plus tôt, ceci :", "Et ce que je vous avais lu avant :"),
        EN: ("And earlier, this:", "And what I read to you before:"),
    },
    # There is nothing to hold against what was read.
    "contradiction_left": {
        FR: (
            "S’{il} se contredit, à vous de le dire : je lis, je ne tranche pas. Je vous lis la suite ?",
            "Je lis, je ne tranche pas : à vous de voir si cela se contredit. Je continue ?",
        ),
        EN: (
            "I read, I don’t decide: whether it is contradictory is for you to judge. Shall I read on?",
            "That is for you to judge, I only read. Shall I go on?",
        ),
    },
    # What was read has nothing to do with what was asked; before what was read until then, or alone.
    "strayed_back": {
        FR: (
            "C’est vrai, pardon : je me suis égaré. On en était à ceci :",
            "Pardon, je suis tombé à côté. J’en reviens là :",
        ),
        EN: ("True, sorry: I went astray. We were here:", "Sorry, that was beside the point. Back to this:"),
    },
    "strayed": {
        FR: (
            "Pardon, je suis tombé à côté. Que cherchez-vous au juste ?",
            "Vous avez raison, je me suis égaré. Vous me redites ce que vous cherchez ?",
        ),
        EN: (
            "Sorry, that was beside the point. What are you looking for?",
            "You are right, I went astray. Would you tell me once more what you are looking for?",
        ),
    },
    # Who concludes that the author does not say something hears it confirmed: after a no, and after what came near.
    "confirmed_no": {
        FR: (
            "En effet, {il} n’en parle pas dans ces billets.",
            "Non, dans ces billets {il} n’en dit rien.",
        ),
        EN: (
            "Indeed, {he} {doesn’t} mention it in these posts.",
            "No, in these posts {he} {says} nothing about it.",
        ),
    },
    "confirmed_near": {
        FR: (
            "En effet, {il} ne le dit pas : ce que j’ai lu n’en était que proche.",
            "Non, {il} ne le dit nulle part en propres termes. Je n’avais que ce passage-là.",
        ),
        EN: (
            "Indeed, {he} {doesn’t} say it: what I read only came near.",
            "No, {he} {doesn’t} say it anywhere in so many words. That passage was all I had.",
        ),
    },
    "confirmed_no_more": {
        FR: (
            "En effet : {il} n’en dit pas plus que ce que je vous ai lu.",
            "Rien de plus, non, que ce que je vous ai lu.",
        ),
        EN: (
            "Indeed, {he} {says} no more about it than what I read to you.",
            "Nothing more, no, than what I read to you.",
        ),
    },
    # There is only one passage to speak of.
    "nothing_before": {
        FR: ("Avant celui-là, je ne vous ai rien lu. Le voici encore :",),
        EN: ("I had read nothing before that one. Here it is again:",),
    },
    # Before one short sentence that can stand alone.
    "short_quote": {
        FR: ("Celle-ci tient en une ligne :", "Courte, et entière :", "En peu de mots :"),
        EN: (
            "This one fits on a line{, in French}:",
            "Short, and whole{, in French}:",
            "In few words{, in French}:",
        ),
    },
    "no_short_quote": {
        FR: ("D’aussi court, je n’ai rien {de lui} qui se tienne tout seul, et je ne coupe pas dans ses phrases.",),
        EN: ("I have nothing {of his} so short that stands by itself, and I don’t cut {his} sentences.",),
    },
}
