"""Words with a meaning of their own that name no subject where people talk about what was just read. All folded."""

import re

from bot.text import by_word, is_stop_word

# Words with a meaning of their own that yet say nothing here.
_FILLERS = re.compile(
    r"(?:attend\w*|final(?:ement)?|globalement|stp|svp|pardon|desole|ok|okay|hop|tiens|bon|peu|phrases?|mots?|"
    r"passages?|citations?|billets?|"
    r"articles?|textes?|posts?|written|said|published|posted|ecrit|dit|publie|extraits?|lignes?|dessus|ca|tout|"
    r"trois|quatre|exactement|precisement|fond|juste|merci|please|again|quote[sd]?|really|lui|auteur|author|"
    r"blog|fait|ah|oh|eh|ben|bah|hum|raison|quest|peux|peut|pourrais|pouvez|possible|aurais|moment|la|part|one|"
    r"sentence|words?|interessant|interesting|vrai|gars|mec|question|gens|choses?|truc|gros|plait|plaise|same|"
    r"thing|bref|coup|aussi|maintenant|first|donne(?:s|r|z|nt|moi)?|montre(?:s|r|z|nt)?|voi[ts]|voient|wrote|write|"
    r"read\w*|lis(?:ez)?|lire|own|"
    r"opinion|cotes?|aspects?|revient|sujet|point|use|cite\w*|bonne?s?|autres?|demander|simplement|clairement)"
)
# Words that are about the talk itself and what was read in it: where a blog has no answer to a message of a talk, a
# message made of these and a sign is about the last quote.
_ABOUT_THE_TALK = re.compile(
    # how people begin, hedge and address one another
    r"(?:mouais|ouais|bof|mdr|lol|nan|nah|yeah|yep|euh|hm+|frere|bro|mate|dude|man|guy|monsieur|bot|nickel|"
    r"cool|sorry|"
    r"depuis|annees?|reponses?|answers?|fins?|debuts?|retenu\w*|conclud?(?:t|re|ent|es?)?|blogg?(?:er|eurs?|euses?)|suggest(?:s|ed)?|meme|"
    r"aujourd'hui|"
    r"today|now|"
    r"nowadays|serieu\w*|grave|carrement|franchement|honnetement|perso|honestly|seriously|quite|rather|bit|maybe|"
    r"dedans|allez|"
    r"kinda|actually|anyway|anyhow|sinon|prie|deja|genre|donc|alors|ensuite|encore|"
    r"brr+|wow|ouah|waouh|oula+|houla+|ouf|aie|ouch|argh|beurk|pfiou|puree|punaise|"
    # how much and how
    r"petite?s?|grande?s?|courte?s?|longs?|longue|rapide\w*|vite|quick\w*|short|brief\w*|little|few|premiere?s?|last|"
    r"derniere?s?|precedente?s?|suivante?s?|simple\w*|clair\w*|clear\w*|exact\w*|facile\w*|all|[1-5]|"
    # what one does with words
    r"trouv\w*|cherch\w*|compren\w*|compris|suivre|perdue?|savoir|sais|know|understand\w*|lost|find|found|aimer\w*|"
    r"voudr\w*|voul\w*|souhait\w*|entend\w*|rappel\w*|parl(?:es?|er|ez|ons|ent|ait|ant)|discut\w*|sort(?:ent|ir|i)?|"
    r"vien(?:t|s|nent)|date[rs]?|datent|remont\w*|sound\w*|"
    r"seem\w*|feel\w*|think\w*|pens(?:es?|er|ez|ent|ait)|croi(?:s|t|re|ent)|say|says|saying|talking|reading|"
    r"dire|dis(?:ais|ait|ent|ant)?|racont\w*|affirm\w*|give|show|"
    # what is read and said
    r"livres?|bouquins?|etudes?|enquetes?|debats?|discours|theories?|idees?|theses?|chiffres?|stats?|statistiques?|"
    r"propos|arguments?|positions?|avis|histoires?|paragraphes?|notes?|truc|books?|study|studies|views?|ideas?|"
    r"claims?|"
    r"figures?|numbers?|text|story|stories)"
)


@by_word
def says_something(folded: str) -> bool:
    """Say whether a folded word is neither grammar nor filler."""
    return not is_stop_word(folded) and not _FILLERS.fullmatch(folded)


@by_word
def names_something(folded: str) -> bool:
    """Say whether a folded word is not about the talk either: it names a subject."""
    return says_something(folded) and not _ABOUT_THE_TALK.fullmatch(folded)
