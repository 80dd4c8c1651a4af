"""What the bot says of the words just read: on whom they rest, what stands before them, that there is no more."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

OF_QUOTE: dict[str, dict[Language, tuple[str, ...]]] = {
    # Of what was read the author says no more: he does speak of it, so nothing is said of "n'en parle pas".
    # Of several who were just spoken of none is named.
    "no_names": {
        FR: (
            "Là, {il} ne donne pas de noms. Je poursuis la lecture ?",
            "Pas de noms dans ce passage. Je vous lis la suite ?",
        ),
        EN: (
            "{He} {gives} no names there. Shall I read on?",
            "There are no names in that passage. Shall I go on?",
        ),
    },
    "no_more_here": {
        FR: (
            "Là-dessus, je n’en trouve pas davantage ici. Je vous lis la suite ?",
            "{Il} ne le précise pas, pas ici en tout cas. Je continue ?",
            "Sur ce point, je ne vois rien de plus par ici. Je reprends la lecture ?",
        ),
        EN: (
            "I find no more on it here. Shall I read on?",
            "{He} {doesn’t} say, not here anyway. Shall I go on?",
        ),
    },
    # Read so often already that once more would help nobody.
    "all_there_is": {
        FR: (
            "Là-dessus, je n’ai rien d’autre, et cela, je vous l’ai déjà lu. Autre chose, à côté : {topics} ?",
            "Sur ce point, je ne trouve chez {lui} que ce passage. On regarde ailleurs : {topics} ?",
        ),
        EN: (
            "On that I have nothing more than what I read to you. Something else, close by: {topics}?",
            "On this I find nothing of {his} but that passage. Shall we look elsewhere: {topics}?",
        ),
    },
    "just_before": {
        FR: ("Juste avant, {il} écrit :", "Ce qui précède :"),
        EN: ("Just before that {he} {writes}{, in French}:", "What comes before{, in French}:"),
    },
    # On what the author rests something: a study, a book.
    "rests_on": {
        FR: ("Voici sur quoi {il} s’appuie :", "Sa source, {il} la nomme ici :"),
        EN: ("This is what {he} {draws} on{, in French}:", "{He} {speaks} of the source here{, in French}:"),
    },
    "rests_on_near": {
        FR: (
            "À cet endroit précis, {il} ne donne pas de source. Tout près, {il} s’appuie sur {speaker} :",
            "Pas de source pour cette phrase-là ; non loin, {il} cite {speaker} :",
        ),
        EN: (
            "Right there {he} {gives} no source. Nearby {he} {draws} on {speaker}{, in French}:",
            "No source for just that; not far from it {he} {quotes} {speaker}{, in French}:",
        ),
    },
    "no_source": {
        FR: (
            "{Il} ne cite personne à cet endroit : c’est {lui} qui parle. Le billet : {title}",
            "De source, {il} n’en donne pas là ; je n’ai que le billet : {title}",
        ),
        EN: (
            "{He} {quotes} nobody there: these are {his} own words. The post: {title}",
            "{He} {gives} no source there; all I have is the post: {title}",
        ),
    },
    # "Vous êtes sûr ?"
    "as_written": {
        FR: (
            "Ce dont je suis sûr, c’est qu’{il} l’a écrit ainsi : je ne change pas un mot. Le billet : {title}",
            "Sûr de ses mots, oui : je les lis tels quels. Le billet : {title}",
        ),
        EN: (
            "What I am sure of is that {he} wrote it so: I don’t change a word. The post: {title}",
            "Sure of the words, yes: I read them as they are. The post: {title}",
        ),
    },
    # What is asked of the tone of what was read, and whether it contradicts itself.
    "left_to_you": {
        FR: (
            "À vous d’en juger : moi, je lis, je ne commente pas. Je continue ?",
            "Ça, je le laisse à votre oreille : je n’ai que ses mots, pas le ton. Je vous lis la suite ?",
        ),
        EN: (
            "That is for you to judge: I read, I don’t comment. Shall I go on?",
            "I leave that to your ear: I have {his} words, not the tone. Shall I read on?",
        ),
    },
}
