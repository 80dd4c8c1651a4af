"""What the bot says to who comes for the first time: whether to read the blog, where it is, how to reach its author."""

import re

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

# How one greets back, by how one was greeted; formally where nothing familiar was said.
_HELLOS = {
    FR: (
        (re.compile(r"\b(?:bonsoir|good evening)\b"), "Bonsoir"),
        (re.compile(r"^\W*(?:salut|coucou|yo|wesh|hey|slt|cc|re)\b"), "Salut"),
    ),
    EN: (
        (re.compile(r"\bgood evening\b"), "Good evening"),
        (re.compile(r"\bgood morning\b"), "Good morning"),
        (re.compile(r"^\W*(?:hi|hey|yo)\b"), "Hi there"),
    ),
}
_USUAL = {FR: "Bonjour", EN: "Hello"}
# Both languages greet so, and nothing else tells yet which one is spoken.
_OF_EITHER = re.compile(r"^\W*(?:hello|hey|hullo|heya|sup|yo)\b")


def hello(said: str, language: Language) -> str:
    """Return how one greets back who said something."""
    return next((back for sign, back in _HELLOS[language] if sign.search(said.casefold())), _USUAL[language])


def greeted_in_either(said: str, language: Language) -> bool:
    """Say whether somebody who is answered in French greets as one does in English, too."""
    return language is FR and _OF_EITHER.search(said.casefold()) is not None


VISITING: dict[str, dict[Language, tuple[str, ...]]] = {
    "ask_away": {
        FR: (
            "Je vous écoute : posez-la comme elle vous vient.",
            "Allez-y ! Je cherche dans ses billets, et je vous lis.",
        ),
        EN: ("Go ahead, ask it as it comes to you.", "Please do! I look through {his} posts and read to you."),
    },
    # How to quote the blog elsewhere.
    "cite_as": {
        FR: (
            "Comme je le fais moi-même : mot pour mot, avec {l’auteur}, le titre du billet, et sa date quand on la"
            " connaît. Dites-moi sur quoi : {topics} ?",
        ),
        EN: (
            "The way I do it: word for word, with {the author}, the title of the post, and its date where it is known."
            " Tell me on what: {topics}?",
        ),
    },
    "compliment": {
        FR: (
            "C’est gentil ! Les mots sont de {l’auteur}, je ne fais que les lire. On commence par quoi : {topics} ?",
            "Merci ! Le mérite en revient à ses billets. Lequel de ces sujets : {topics} ?",
        ),
        EN: (
            "That’s kind! The words are {the author’s}, I only read them. Where shall we start: {topics}?",
            "Thank you! The credit goes to {his} posts. Which subject: {topics}?",
        ),
    },
    # Who has had a bad day.
    "sad": {
        FR: (
            "J’en suis désolé. Je ne sais que lire, mais si ça peut vous changer les idées : {topics} ?",
            "Courage à vous. Je n’ai que des billets à offrir ; si le cœur vous en dit : {topics} ?",
        ),
        EN: (
            "I’m sorry to hear that. All I can do is read, but if it takes your mind off things: {topics}?",
            "Hang in there. Posts are all I have to offer; if you feel like it: {topics}?",
        ),
    },
    # Who knows not what to ask.
    "no_idea": {
        FR: (
            "Un mot suffit, je trouve le passage : {topics} ? Ou demandez-moi une citation au hasard.",
            "Pas besoin d’une belle question : prenez un mot ({topics}), ou laissez-moi choisir.",
        ),
        EN: (
            "One word is enough, and I find the passage: {topics}? Or ask me for a quote at random.",
            "No need for a clever question: take a word ({topics}), or let me choose.",
        ),
    },
    # Who disagrees with the blog, and does not say on what.
    "disagrees": {
        FR: (
            "C’est permis ! Dites-moi sur quel point, et je vous lis ses mots exacts : {topics} ?",
            "Alors il y a de quoi causer. Sur quoi : {topics} ? Je lis, vous contestez.",
        ),
        EN: (
            "You are allowed to! Tell me on what, and I read you {his} exact words: {topics}?",
            "Then there is something to talk about. On what: {topics}? I read, you object.",
        ),
    },
    # What follows is a passage on the topic.
    "worth_reading": {
        FR: (
            "Je suis mal placé pour le dire : jugez sur pièces. Un extrait, sur ce thème : {topic}.",
            "À vous d’en juger ! Tenez, sur ce thème : {topic}.",
        ),
        EN: ("You be the judge! Here is a bit, on {topic}.", "I’m in no place to tell; try this, on {topic}."),
    },
    "where_blog": {
        FR: (
            "Je n’en ai pas l’adresse, on ne m’a donné que les billets. Mais je peux vous les lire : {topics} ?",
            "Son adresse, je ne l’ai pas ; ses billets, si. On en lit un bout : {topics} ?",
        ),
        EN: ("I wasn’t given its address, only the posts. I can read them to you, though: {topics}?",),
    },
    "where_blog_address": {
        FR: ("C’est par ici : {address}", "Le voici : {address}"),
        EN: ("Here it is: {address}", "This way: {address}"),
    },
    "reach_author": {
        FR: (
            "{De lui}, je n’ai que ses billets, et aucune adresse. Posez-moi toujours la question : {s’il} y a répondu"
            " par écrit, je vous le lis.",
            "Je ne sais pas où vous envoyer : je n’ai que ses billets. Mais demandez : {s’il} en a parlé, je le"
            " retrouve.",
        ),
        EN: (
            "All I have {of his} is the posts, and no address. Ask me anyway: if it was written down, I’ll read it to"
            " you.",
            "I don’t know how to reach {him}: I only have the posts. But do ask, and I’ll see what is in them.",
        ),
    },
    # What follows is a question that the author leaves open.
    "question_back": {
        FR: ("À votre tour, alors ! {Il} se demande :", "Volontiers. Une question qu’{il} laisse ouverte :"),
        EN: ("Your turn, then! {He} {wonders}{, in French}:", "Gladly. A question {he} {leaves} open:"),
    },
    "audience": {
        FR: (
            "Cela, ses billets ne le disent pas en toutes lettres. On le devine à ses sujets : {all_topics}.",
            "{Il} ne l’écrit nulle part. À vous de voir d’après ce dont {il} parle : {all_topics}, entre autres.",
        ),
        EN: ("{His} posts don’t say so in so many words. One can guess from the subjects: {all_topics}.",),
    },
    "clock": {
        FR: (
            "Votre écran le sait mieux que moi : je ne connais que ses billets. Plutôt {topics} ?",
            "Ça, je n’en sais rien : je vis dans ses billets. On y va : {topics} ?",
        ),
        EN: ("Your screen knows better: I only know {his} posts. What about {topics}?",),
    },
    "forgets": {
        FR: (
            "Je n’ai de mémoire que pour ses billets : redites-moi ce qui vous intéresse. {topics}, peut-être ?",
            "Je ne retiens par cœur que ses mots à {lui}. De quoi parlait-on : {topics} ?",
        ),
        EN: ("All I know by heart is {his} posts: tell me again what interests you. {topics}, perhaps?",),
    },
}
