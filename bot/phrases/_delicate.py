"""What is said to a verdict on a whole group of people, where neither a quote nor a jest is in place."""

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

DELICATE: dict[str, dict[Language, tuple[str, ...]]] = {
    "no_verdict_on_people": {
        FR: ("Ces mots n’engagent que vous, et je n’y réponds pas : je lis ses billets, rien d’autre.",),
        EN: ("Those words are yours alone, and I won’t take them up: I read {his} posts, nothing else.",),
    },
}
