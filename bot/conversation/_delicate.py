"""Messages that neither a quote nor a jest should meet: somebody in distress, and verdicts on whole groups of people.

Who asks what the blog says of such things asks as anybody does, and is answered as such.
"""

import re

from bot.conversation._asked_last import sentences_of
from bot.conversation._plainly import plainly
from bot.conversation._scene import Scene
from bot.index import Index
from bot.model import Decision, Outcome, Reply
from bot.text import LateSign, fold, lately

# All over folded text without punctuation.
_I = (
    r"(?:je |j'|jme |jvais |jveux )(?:ne |n'|m'|me |suis |ai |vais |veux |voudrais |peux |en |y |pense |songe |compte |"
    r"pensais )*"
)
_WANTS_TO = (
    r"(?:mourir|crever|suicid\w+|me (?:tuer|suicider|pendre|flinguer|foutre en l'air|faire du mal|scarifier)|"
    r"m'ouvrir les veines|en finir(?: avec (?:la|ma) vie)?$|mettre fin a (?:mes jours|ma vie)|"
    r"disparaitre pour toujours)"
)
_WANTS_TO_IN_ENGLISH = (
    r"(?:kill(?:ing)? myself|die\b(?! (?:of|laughing|for|to know|from))|end(?:ing)? (?:my life|it all)|suicidal|"
    r"hurt(?:ing)? myself|be dead)"
)
# Over one sentence each.
_OWN = LateSign(
    rf"\b{_I}(?:a |de |d'|(?:tres |trop |vraiment |juste |souvent |tellement ))*(?:envie? (?:de |d'))?{_WANTS_TO}\b"
    r"|\bj(?:e |'(?:ai )?)(?:ne |n'|ai |veux |en )*(?:plus|pas) (?:envie de |la force de |le gout de )?"
    r"(?:vivre|exister)(?: comme ca| ainsi)?$"
    r"|\bmarre (?:de la vie|de vivre|d'exister)\b|\bpensees suicidaires\b|\bje me (?:scarifie|fais du mal|suicide)\b"
    r"|\bi(?:'m|'ve|'d|'ll| am| want| wanna| just| really| would| will| feel| think| thought| have| been| keep| might|"
    rf" could| gonna| going| to| about| of| thinking| like)* {_WANTS_TO_IN_ENGLISH}\b"
    r"|\bi (?:don't|do not) (?:want to|wanna|feel like) (?:live|living|be alive|be here)(?: any ?more)?$"
    r"|\bbetter off dead\b|\bself ?harm(?:ing)? (?:again|myself)\b"
)
_CLOSE = (
    r"(?:amie?|pote|copine?|frere|soeur|fils|fille|mere|pere|cousine?|collegue|voisine?|femme|mari|enfant|eleve|friend|"
    r"brother|sister|son|daughter|mother|mom|mum|father|dad|cousin|colleague|wife|husband|kid|girlfriend|boyfriend)"
)
_ANOTHERS = LateSign(
    rf"\b(?:mon|ma|un|une|my|a) (?:\w+ )?{_CLOSE}(?: \w+)? (?:\w+ )?(?:veut|parle de|pense a|a envie de|menace de|va|"
    r"wants to|wanna|is|talks about|threatens to|is going to|tried to) (?:mourir|se (?:suicider|tuer|pendre|faire du "
    r"mal)|en finir|die|kill (?:him|her|them)sel(?:f|ves)|suicidal|end (?:his|her|their) life)\b"
)
# Without any of these nobody says so: a look that spares most messages the others.
_HINTS = (
    "mour", "crev", "suicid", "tuer", "pendre", "flinguer", "en l'air", "faire du mal", "fais du mal", "scarif",
    "veines", "en finir", "mes jours", "ma vie", "la vie", "disparaitre", "vivre", "exister", "kill", "die",
    "ending", "end my", "end it", "end h", "end their", "hurt", "dead", "live", "living", "alive", "be here",
    "harm",
)  # fmt: skip
# Who laughs says it as one says that one is bored to death; and so does who dies of heat.
_IN_JEST = LateSign(
    r"\b(?:lo+l|mdr+|ptdr+|haha+|xd|de rire|d'ennui|de (?:chaud|froid|faim|soif|honte|fatigue|curiosite|peur|plaisir)|"
    r"moins con|"
    r"idiote?|heureu(?:x|se)|laughing|boredom|of (?:shame|hunger|heat|curiosity))\b"
)
_LAUGHS = re.compile("[\U0001f602\U0001f923\U0001f605\U0001f606\U0001f480]")
_GROUP = (
    r"(?:arabes?|noire?s?|blanche?s?|blancs?|juifs?|juives?|musulmane?s?|chretiens?|catholiques|africaine?s?|"
    r"maghrebine?s?|"
    r"asiatiques|chinois|chinoises|roms?|gitans?|tsiganes?|migrante?s?|immigree?s?|etrangers|refugiee?s?|femmes|meufs|"
    r"nanas|"
    r"hommes|mecs|gays?|homos?|homosexuel(?:le)?s?|lesbiennes|trans|pd|handicapee?s?|trisomiques|gros|grosses|obeses|"
    r"arabs|blacks|whites|jews|muslims|christians|africans|asians|gypsies|migrants|immigrants|foreigners|refugees|"
    r"women|"
    r"men|girls|homosexuals|lesbians|transgenders|disabled people|fat people|(?:black|white|gay|trans|jewish|muslim|"
    r"arab|asian|"
    r"african) (?:people|guys|men|women))"
)
# The beginnings of these, one of which is in all that is said of them.
_GROUPS = (
    "arab", "noir", "blanc", "juif", "juiv", "musulm", "chreti", "catho", "afric", "maghreb", "asia", "chinoi",
    "rom", "gitan", "tsigan", "migr", "etrang", "refug", "femme", "meuf", "nana", "hom", "mec", "gay", "lesb",
    "trans", "pd", "handicap", "triso", "gros", "obese", "black", "white", "jew", "muslim", "christ", "gyps",
    "foreign", "women", "men", "girls", "disabled", "fat ",
)  # fmt: skip
_VERDICT = LateSign(
    rf"^(?:(?:de toute (?:facon|maniere)|bref|moi|franchement|honnetement|pour moi|bon|et|mais|en vrai|je (?:trouve|"
    rf"pense|crois|"
    rf"dis) que|i (?:think|say|believe)(?: that)?|honestly|but|and|so) )*(?:tou(?:s|tes) )?(?:les |ces |ses |des |all "
    rf"|the |"
    rf"these |those )?(?:sales? |putain de |fucking )?{_GROUP} (?:sont|c'est|ne sont|devraient|doivent|feraient mieux|"
    rf"n'ont|ont|"
    r"savent pas|sentent|puent|volent|are|should|must|ought|can't|cannot|have no|only|belong|stink|steal)\b"
    rf"|\b(?:sales? |mort aux |dehors les |a bas les |i hate (?:all )?|je (?:hais|deteste) (?:tous )?les |death to "
    rf")(?:the )?"
    rf"{_GROUP}\b"
)


@lately
def in_distress(text: str) -> str | None:
    """Return the name of the phrase for somebody who says that he, or somebody close to him, wants to die; None for all
    others, and for who only says so in jest.
    """
    if not any(map(fold(text).__contains__, _HINTS)):
        return None
    if _IN_JEST.search(fold(text)) or _LAUGHS.search(text):
        return None
    said = [plainly(sentence) for sentence in sentences_of(text)]
    if any(map(_ANOTHERS.search, said)):
        return "distress_of_another"
    return "distress" if any(map(_OWN.search, said)) else None


@lately
def judges_people(text: str) -> bool:
    """Say whether a message passes a verdict on all who share an origin, a faith, a sex or a body, and asks nothing."""
    if "?" in text or not any(map(fold(text).__contains__, _GROUPS)):
        return False
    return _VERDICT.search(plainly(text)) is not None


class Delicate:
    """Answers who needs a person rather than a quote, and takes up no verdict on people."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def reply(self, scene: Scene) -> Reply | None:
        """Return a sober word to who is in distress, or to a verdict on people that the blog says nothing on; or "
        "None."""
        text = scene.message.text
        if said := in_distress(text):
            return scene.reply(Outcome.CHAT, (scene.say(said),), Decision(note="distress"), suggestions=())
        if judges_people(text) and not self._index.find(self._index.read(text)).answers:
            note = Decision(note="verdict on people")
            return scene.reply(Outcome.CHAT, (scene.say("no_verdict_on_people"),), note, suggestions=())
        return None
