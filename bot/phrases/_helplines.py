"""What somebody in distress is told, and whom they can call, by country.

Checked on 2026-12-01 against stored copies of public pages, some of them years old; open the live pages before a
release. Suicide: 3114 (3114.fr, day and night), 0800 32 123 (wallonie.be, 24/7), 143 (La Main Tendue, 24/7), 988 in
Canada (24/7, since 2023-11-30) and the US (988lifeline.org), 116 123 (Samaritans, UK and Ireland, 24/7). Violence:
3919 (24/7), 119 for children (24/7), 0800 30 030 (couples, 24/7 through 107), 103 for children (10:00-24:00),
aide-aux-victimes.ch (addresses of the cantons' centres), 147 (Pro Juventute, 24/7), 1 800 363-9010 (SOS violence
conjugale, Quebec alone, 24/7), 1 800 668-6868 (Kids Help Phone, 24/7), 1-800-799-7233 (thehotline.org, 24/7),
1-800-422-4453 (Childhelp, 24/7), 0808 2000 247 (Refuge, 24/7), 0800 1111 (Childline, under 19, 24 h), 1800 341 900
(womensaid.ie, 24/7), 1800 66 66 66 (ISPCC Childline, up to 18). Threats: the police (17, 101, 117, 911; in the UK 101
is for what is not urgent, 999 for danger; 112), 3018 (e-Enfance, 9:00-23:00), 116 000 (Child Focus, 24/7),
1-800-843-5678 (NCMEC, 24 h). Several lines against violence are for women or for couples first; they lead others on,
as findahelpline.com does, which stands beside them all.
"""

from collections.abc import Mapping, Sequence

from bot.model import Language

FR, EN = Language.FRENCH, Language.ENGLISH

# The countries whose numbers each language names, unless the operator keeps one.
HELPLINE_COUNTRIES: Mapping[Language, tuple[str, ...]] = {FR: ("FR", "BE", "CH", "CA"), EN: ("US", "GB", "IE", "CA")}
COUNTRY_NAMES: Mapping[str, Mapping[Language, str]] = {
    "FR": {FR: "France", EN: "France"},
    "BE": {FR: "Belgique", EN: "Belgium"},
    "CH": {FR: "Suisse", EN: "Switzerland"},
    "CA": {FR: "Canada", EN: "Canada"},
    "US": {FR: "États-Unis", EN: "US"},
    "GB": {FR: "Royaume-Uni", EN: "UK"},
    "IE": {FR: "Irlande", EN: "Ireland"},
}
_EMERGENCY: Mapping[str, str] = {
    "FR": "112", "BE": "112", "CH": "112", "CA": "911", "US": "911", "GB": "999", "IE": "112",
}  # fmt: skip

_SUICIDE = {
    "FR": "3114", "BE": "0800 32 123", "CH": "143", "CA": "988", "US": "988", "GB": "116 123", "IE": "116 123",
}  # fmt: skip
# Of each country whom grown people call, then the young.
_VIOLENCE: Mapping[str, tuple[str, str]] = {
    "FR": ("3919", "119"),
    "BE": ("0800 30 030", "103, 10–24 h"),
    "CH": ("aide-aux-victimes.ch", "147"),
    "CA": ("1 800 363-9010 (Québec)", "1 800 668-6868"),
    "US": ("1-800-799-7233", "1-800-422-4453"),
    "GB": ("0808 2000 247", "0800 1111"),
    "IE": ("1800 341 900", "1800 66 66 66"),
}
_THREAT: Mapping[str, tuple[str, str]] = {
    "FR": ("17", "3018, 9–23 h"),
    "BE": ("101", "116 000"),
    "CH": ("117", "147"),
    "CA": ("911", "1 800 668-6868"),
    "US": ("911", "1-800-843-5678"),
    "GB": ("999 / 101", "0800 1111"),
    "IE": ("112", "1800 66 66 66"),
}
_WITH_THE_YOUNG = {FR: "{everybody} (jeunes : {young})", EN: "{everybody} (young people: {young})"}


def helpline(kind: str, country: str, language: Language) -> str:
    """Return whom to call in a country ("FR") for a kind of distress ("self", "other", "violence", "threat")."""
    if kind in {"self", "other"}:
        return _SUICIDE[country]
    everybody, young = (_VIOLENCE if kind == "violence" else _THREAT)[country]
    return _WITH_THE_YOUNG[language].format(everybody=everybody, young=young)


def emergency(countries: Sequence[str], language: Language) -> str:
    """Return the emergency numbers of some countries, those that share one together: "112 (France, Belgique)"."""
    if len(countries) == 1:
        return _EMERGENCY[countries[0]]
    shared: dict[str, list[str]] = {}
    for country in countries:
        shared.setdefault(_EMERGENCY[country], []).append(COUNTRY_NAMES[country][language])
    return ", ".join(f"{number} ({', '.join(names)})" for number, names in shared.items())


HELPLINES: dict[str, dict[Language, tuple[str, ...]]] = {
    "distress_self": {
        FR: (
            "Ce que vous écrivez là compte, et vous n’avez pas à porter ça sans personne. Quelqu’un peut vous écouter"
            " maintenant, sans juger, même si vous ne savez pas par où commencer :",
        ),
        EN: (
            "What you write there matters, and you don’t have to carry it alone. Somebody can listen to you now,"
            " without judging, even if you don’t know where to begin:",
        ),
    },
    "distress_other": {
        FR: (
            "Vous avez bien fait de le dire. On peut demander à la personne, simplement, si elle pense à mourir,"
            " écouter sa réponse, et ne pas la laisser seule. Ces lignes aident aussi les proches :",
        ),
        EN: (
            "You did well to say so. You can ask them, simply, whether they are thinking of dying, listen to the"
            " answer, and not leave them alone. These lines help friends and relatives, too:",
        ),
    },
    "distress_violence": {
        FR: (
            "Ce que vous décrivez est grave, et ce n’est jamais la faute de la personne qui le subit. Des gens dont"
            " c’est le métier peuvent en parler avec vous et vous aider à trouver un endroit sûr :",
        ),
        EN: (
            "What you describe is serious, and it is never the fault of the person it is done to. People whose job it"
            " is can talk it over with you and help you find somewhere safe:",
        ),
    },
    "distress_threat": {
        FR: (
            "Ce qui arrive là est grave, et ce n’est pas la faute de la personne visée. Ne payez rien, n’envoyez rien"
            " de plus, gardez les messages, et parlez-en à quelqu’un de confiance : un adulte, si vous avez moins de"
            " 18 ans. Qui peut aider :",
        ),
        EN: (
            "What is happening there is serious, and it is not the fault of the person targeted. Don’t pay, send"
            " nothing more, keep the messages, and tell somebody you trust: an adult, if you are under 18. Who can"
            " help:",
        ),
    },
    "distress_elsewhere": {FR: ("ailleurs : findahelpline.com",), EN: ("elsewhere: findahelpline.com",)},
    "distress_emergency": {
        FR: ("Si une vie est en danger maintenant : {numbers}.",),
        EN: ("If a life is in danger now: {numbers}.",),
    },
    # Behind these, on a server.
    "distress_moderators": {
        FR: ("Ici, vous pouvez aussi écrire à une personne de la modération.",),
        EN: ("Here you can also write to one of the moderators.",),
    },
    # To who goes on, some minutes after one of the above.
    "distress_again": {
        FR: ("Je vous lis. Appelez maintenant : {numbers}.",),
        EN: ("I am reading you. Call now: {numbers}.",),
    },
    # One line below an ordinary answer, for who may be in distress and may not.
    "distress_line_self": {
        FR: ("Et si ça ne va pas en ce moment, on vous écoute ici : {numbers}.",),
        EN: ("And if things are hard right now, somebody will listen here: {numbers}.",),
    },
    "distress_line_other": {
        FR: ("Et si vous craignez pour quelqu’un, ces lignes aident aussi les proches : {numbers}.",),
        EN: ("And if you fear for somebody, these lines help friends and relatives, too: {numbers}.",),
    },
    "distress_line_violence": {
        FR: ("Et si quelqu’un vous fait du mal, à vous ou à un proche, on peut vous aider ici : {numbers}.",),
        EN: ("And if somebody is hurting you or someone close to you, there is help here: {numbers}.",),
    },
    "distress_line_threat": {
        FR: ("Et si quelqu’un vous menace ou vous harcèle, on peut vous aider ici : {numbers}.",),
        EN: ("And if somebody threatens or hounds you, there is help here: {numbers}.",),
    },
    # Of a question for a live session whose asker is told where there is help instead.
    "distress_not_put": {
        FR: ("Je ne mets pas ce message dans la file des questions.",),
        EN: ("I am not putting this message in the queue of questions.",),
    },
    "distress_mark": {
        FR: ("Quelqu’un va peut-être mal dans {channel} : {link}",),
        EN: ("Somebody may not be well in {channel}: {link}",),
    },
}
