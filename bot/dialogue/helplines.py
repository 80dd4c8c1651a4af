"""What somebody in distress is told: whom to call, by kind of distress, language and country; pure.

How sure the detector is decides how much: where it is certain the help text stands alone, where it is possible one line
of help stands below the ordinary answer. How sure it was is kept nowhere: of the first it is kept what the member saw,
with the note of small talk, of the second nothing (`Reply.aside`).
"""

from collections.abc import Mapping
from pathlib import Path

from bot import phrases
from bot.model import Decision, Language, Outcome, Reply, SettingsError, Words
from bot.phrases import Voice
from bot.text import language_of
from bot.understanding import Assessment, DistressDetector, Kind

# Characters of an operator's own help text, which one message of Discord's must hold together with what stands around.
LONGEST_OWN = 1_500
# What is noted of small talk that nothing is to be said of.
_NOTE = "acknowledged"


class Helplines:
    """Hears distress in a message and says where help is; holds nothing that changes."""

    def __init__(
        self,
        detector: DistressDetector,
        *,
        country: str | None = None,
        own: Mapping[Language, str] | None = None,
    ) -> None:
        """Keep one country's numbers ("FR") where one is given, and the operator's `own` help texts for ours."""
        self._detector = detector
        self._country = country
        self._own = own or {}

    @classmethod
    def load(cls, *, country: str | None = None, folder: Path | None = None) -> "Helplines":
        """Return the helplines for some settings: the shipped detector, and a folder of own texts.

        Raises ModelError, and SettingsError where an own text cannot be used.
        """
        return cls(DistressDetector.load(), country=country, own=load_own_texts(folder) if folder else None)

    def assess(self, text: str) -> Assessment:
        """Return how a message sounds."""
        return self._detector.assess(text)

    def reply(self, kind: Kind, language: Language, *, on_server: bool, again: bool = False) -> Reply:
        """Return the reply to somebody in distress: the help text alone; what is kept of it is as of small talk.

        Told `again` within minutes, the numbers alone stand on one line.
        """
        text = self.line(kind, language, again=True) if again else self.help_text(kind, language, on_server=on_server)
        words = (Words(text),)
        return Reply(Outcome.CHAT, words, language, (), Decision(note=_NOTE), is_help=True)

    def help_text(self, kind: Kind, language: Language, *, on_server: bool) -> str:
        """Return whom to call, a line for each country; on a server moderators are named, too."""
        voice = Voice(language)
        if (own := self._own.get(language)) is not None:
            lines = [own]
        else:
            countries = self._countries(language)
            numbers = [_named(each, phrases.helpline(kind, each, language), language) for each in countries]
            listed = [f"• {each}" for each in (*numbers, voice.say("distress_elsewhere"))]
            emergency = voice.say("distress_emergency", numbers=phrases.emergency(countries, language))
            lines = [voice.say(f"distress_{kind}"), *listed, emergency]
        if on_server:
            lines.append(voice.say("distress_moderators"))
        return "\n".join(lines)

    def line(self, kind: Kind, language: Language, *, again: bool = False) -> str:
        """Return the line that stands below the answer to a message of possible distress: of an own text the first."""
        if (own := self._own.get(language)) is not None:
            return own.splitlines()[0]
        countries = self._countries(language)
        numbers = [_named(each, phrases.helpline(kind, each, language), language) for each in countries]
        voice = Voice(language)
        key = "distress_again" if again else f"distress_line_{kind}"
        return voice.say(key, numbers=" · ".join([*numbers, voice.say("distress_elsewhere")]))

    def _countries(self, language: Language) -> tuple[str, ...]:
        return (self._country,) if self._country else phrases.HELPLINE_COUNTRIES[language]


def spoken_in(text: str, otherwise: Language) -> Language:
    """Return the language of a message: help is told in it, whatever that of its writer's program."""
    found = language_of(text)
    return Language(found) if found else otherwise


def load_own_texts(folder: Path) -> dict[Language, str]:
    """Return the help texts of a folder, `help.fr.md` and `help.en.md`, of which one may be missing.

    Raises SettingsError, in one line for the operator, when there is none, or one cannot be used.
    """
    read = {language: _read(folder / f"help.{language.value}.md") for language in Language}
    texts = {language: text for language, text in read.items() if text is not None}
    if not texts:
        raise SettingsError(f"no help text in {folder}: set CAUSERIE_HELP to a folder with help.fr.md or help.en.md")
    return texts


def _read(path: Path) -> str | None:
    """Return a text without blanks around it, None where there is none; raises SettingsError."""
    try:
        text = path.read_text(encoding="utf-8-sig").strip()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SettingsError(f"the help text {path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"the help text {path} cannot be read: {error}; save it as UTF-8") from None
    if not text:
        raise SettingsError(f"the help text {path} is empty: write it, or take the file away")
    if len(text) > LONGEST_OWN:
        raise SettingsError(f"the help text {path} has {len(text)} characters: {LONGEST_OWN} fit into one message")
    return text


def _named(country: str, number: str, language: Language) -> str:
    return f"{phrases.COUNTRY_NAMES[country][language]} {number}"
