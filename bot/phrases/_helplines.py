"""Whom somebody in distress can call, by country.

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
from bot.phrases._voice import Voice

FR, EN = Language.FRENCH, Language.ENGLISH

# The countries whose numbers each language names, unless the operator keeps one.
HELPLINE_COUNTRIES: Mapping[Language, tuple[str, ...]] = {FR: ("FR", "BE", "CH", "CA"), EN: ("US", "GB", "IE", "CA")}
_EMERGENCY: Mapping[str, str] = {
    "FR": "112", "BE": "112", "CH": "112", "CA": "911", "US": "911", "GB": "999", "IE": "112",
}  # fmt: skip

_SUICIDE: Mapping[str, str] = {
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


def helpline(kind: str, country: str, language: Language) -> str:
    """Return whom to call in a country ("FR") for a kind of distress ("self", "other", "violence", "threat")."""
    if kind in {"self", "other"}:
        return _SUICIDE[country]
    everybody, young = (_VIOLENCE if kind == "violence" else _THREAT)[country]
    return Voice(language).say("helpline_with_young", everybody=everybody, young=young)


def country_name(country: str, language: Language) -> str:
    """Return what a country is called ("FR")."""
    return Voice(language).say(f"country_{country}")


def emergency(countries: Sequence[str], language: Language) -> str:
    """Return the emergency numbers of some countries, those that share one together: "112 (France, Belgique)"."""
    if len(countries) == 1:
        return _EMERGENCY[countries[0]]
    shared: dict[str, list[str]] = {}
    for country in countries:
        shared.setdefault(_EMERGENCY[country], []).append(country_name(country, language))
    return ", ".join(f"{number} ({', '.join(names)})" for number, names in shared.items())
