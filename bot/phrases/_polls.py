"""What the bot says of a poll that the author held among his readers."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

POLLS: dict[str, dict[Language, tuple[str, ...]]] = {
    # The question and each answer, {poll} and {answer}, are the author's and come with their quotation marks.
    "poll_told": {
        FR: ("{L’auteur} l’a demandé à ses lecteurs, dans {title} : {poll} Ils ont répondu :",),
        EN: ("{The author} asked {his} readers this, in {title}: {poll} They answered:",),
    },
    "poll_answer": {FR: ("{answer} : {percent}",), EN: ("{answer}: {percent}",)},
    # In a sentence {shares} are each followed by its share, in brackets.
    "poll_answer_within": {FR: ("{answer} ({percent})",), EN: ("{answer} ({percent})",)},
    "poll_share": {
        FR: ("C’est dans le sondage de {title}, à la question {poll} La réponse : {shares}.",),
        EN: ("That is in the poll in {title}, on the question {poll} The answer: {shares}.",),
    },
    "poll_first": {
        FR: ("En tête du sondage de {title}, il y a {shares}.",),
        EN: ("First in the poll in {title} comes {shares}.",),
    },
    "poll_last": {
        FR: ("Tout en bas du sondage de {title}, il y a {shares}.",),
        EN: ("Last in the poll in {title} comes {shares}.",),
    },
    "poll_place": {
        FR: ("À cette place du sondage de {title}, il y a {shares}.",),
        EN: ("In that place of the poll in {title} comes {shares}.",),
    },
    "poll_which": {
        FR: ("Il y a un sondage dans plusieurs de ses billets : {titles}. Lequel voulez-vous ?",),
        EN: ("Several of {his} posts hold a poll: {titles}. Which one would you like?",),
    },
    "poll_others": {
        FR: ("Les autres réponses sont trop nombreuses pour que je vous les donne ici.",),
        EN: ("The other answers are too many for me to give them here.",),
    },
}
