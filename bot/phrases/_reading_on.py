"""What the bot says when it reads on in a post by what a member asks of it: the first of a list, a reason, a critic."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

READING_ON: dict[str, dict[Language, tuple[str, ...]]] = {
    # What everybody knows by its name no post names: what the author writes on the like of it.
    "answer_unnamed": {
        FR: ("Sans nommer {name}, {il} écrit ceci :", "{Il} ne nomme pas {name}, mais {il} écrit ceci :"),
        EN: (
            "Without naming {name}, {he} {writes}{, in French}:",
            "{He} {doesn’t} name {name}, but {he} {writes} this{, in French}:",
        ),
    },
    "near_unnamed": {
        FR: (
            "{Il} ne nomme pas {name} dans ses billets. Le plus proche que j’aie :",
            "Sans nommer {name}, {il} écrit ceci, au plus près :",
        ),
        EN: (
            "{He} {doesn’t} name {name} in {his} posts. The nearest I can find{, in French}:",
            "Without naming {name}, {he} {writes} this, which comes nearest{, in French}:",
        ),
    },
    # A word that no post has, where the editor leads on from it.
    "answer_unworded": {
        FR: (
            "Le mot {word}, {il} ne l’emploie pas. Mais {il} écrit ceci :",
            "Sans employer le mot {word}, {il} écrit :",
        ),
        EN: ("Without the word {word}, {he} {writes}{, in French}:",),
    },
    "near_unworded": {
        FR: (
            "Le mot {word} n’est pas dans ses billets. Au plus près, {il} écrit :",
            "Le mot {word}, je ne l’ai pas trouvé chez {lui}. Le plus proche que j’aie :",
        ),
        EN: ("The word {word} is not in {his} posts. The nearest I can find{, in French}:",),
    },
    # What is wanted in fewer words is one sentence already.
    "shortest": {
        FR: (
            "C’est déjà une seule phrase, et je ne coupe pas dans ses mots :",
            "Plus court, je ne peux pas : c’est une seule phrase, la voici entière :",
        ),
        EN: (
            "It is a single sentence already, and I don’t cut {his} words:",
            "That is as short as it gets, a single sentence, read whole:",
        ),
    },
    # Before one line of a list with figures, as of a poll.
    "ranked_first": {
        FR: ("En tête, il y a ceci :", "C’est ceci qui arrive en tête :"),
        EN: ("In the lead{, in French}:", "This comes first{, in French}:"),
    },
    "ranked_last": {
        FR: ("Tout en bas :", "C’est ceci qui vient en dernier :"),
        EN: ("At the bottom{, in French}:", "This comes last{, in French}:"),
    },
    "ranked": {
        FR: ("À cette place :", "Là, on trouve ceci :"),
        EN: ("In that place{, in French}:", "There it is this{, in French}:"),
    },
    # Before what the author finds fault with.
    "criticises": {
        FR: ("Là, {il} est plutôt critique :", "Le reproche, on l’entend ici :"),
        EN: ("Here {he} {is} rather critical{, in French}:", "The reproach is heard here{, in French}:"),
    },
    "criticises_there": {
        FR: ("Tout est dans ce que je vous ai lu :", "Le reproche, vous l’avez déjà entendu :"),
        EN: ("It is all in what I read to you:", "You heard the reproach already:"),
    },
    "criticises_nobody": {
        FR: (
            "En toutes lettres, {il} ne s’en prend à personne ici. Je vous lis la suite ?",
            "Là, {il} ne vise personne ouvertement. Je continue ?",
        ),
        EN: ("I don’t see {him} blame anybody outright here. Shall I read on?",),
    },
    # The author lets somebody speak, and does not say what he thinks of it himself.
    "no_own_view": {
        FR: (
            "Là-dessus, {il} laisse la parole à {speaker} et ne donne pas son propre avis.",
            "{Il} le tient de {speaker}, sans dire là ce qu’{il} en pense {lui-même}.",
        ),
        EN: (
            "Here {he} {lets} {speaker} speak and {doesn’t} give {his} own opinion.",
            "On {speaker} {he} {doesn’t} give {his} own opinion, not here anyway.",
        ),
    },
    # Asked why, or for an example, where the post has neither near what was read.
    "no_reason": {
        FR: (
            "La raison, {il} ne la donne pas en toutes lettres. Ce qui suit :",
            "Ce qui suit l’éclaire peut-être :",
        ),
        EN: ("{He} {doesn’t} give a reason outright. What follows:", "What follows may shed light on it{, in French}:"),
    },
    "no_reason_before": {
        FR: ("La raison, {il} ne la donne pas en toutes lettres. Un peu plus haut, {il} écrit :",),
        EN: ("{He} {doesn’t} give a reason outright. A little before, {he} {writes}:",),
    },
    "no_example": {
        FR: (
            "D’exemple à proprement parler, je n’en vois pas là. {Il} écrit aussi ceci :",
            "Pas d’exemple tout près. {Il} note en revanche :",
        ),
        EN: ("I see no real example there. {He} also {writes}:", "No example nearby. {He} {notes} this, though:"),
    },
    # Of two quotes the first is the author's own, and in the other somebody speaks.
    "who_says_and_other": {
        FR: (
            "Le premier passage est de {l’auteur} {lui-même} ; dans l’autre, {il} cite {speaker}. Le billet : {title}",
            "{L’auteur} parle d’abord en son nom, et ensuite {il} cite {speaker}. Le billet : {title}",
        ),
        EN: (
            "The first passage is {the author’s} own; in the other {he} {quotes} {speaker}. The post: {title}",
            "First {the author} {speaks}, then {he} {quotes} {speaker}. The post: {title}",
        ),
    },
    "quotes_several": {
        FR: ("Là, {il} cite {speakers}. À lire ici : {title}",),
        EN: ("There {he} {quotes} {speakers}. To be read here: {title}",),
    },
    # Before what was read last on the subject that somebody goes back to.
    "back_to": {
        FR: ("Revenons-y. On en était là :", "Volontiers. Le fil, c’était ceci :"),
        EN: ("Back to it, then. We were here:", "Gladly. We had left it here:"),
    },
    # The other side, but not of just what was read.
    "other_side_of_post": {
        FR: (
            "Sur ce point précis, {il} ne donne pas l’autre côté. Ailleurs dans le billet, {il} écrit :",
            "L’inverse de ça, {il} ne le dit pas. Ailleurs dans le billet, il y a ceci :",
        ),
        EN: (
            "On this very point {he} {doesn’t} give the other side. Elsewhere the post has this:",
            "{He} {doesn’t} say the opposite of that. Elsewhere in the post there is this:",
        ),
    },
    # The same, where the message names the side.
    "side_of_post": {
        FR: (
            "Sur ce versant, le billet dit ceci :",
            "De ce côté-là, {il} écrit ailleurs dans le billet :",
        ),
        EN: ("On that side, the post has this{, in French}:",),
    },
}
