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

# Units of UTF-16, as Discord counts, of an operator's own help text, which one message must hold together with what
# stands around, and of its first line, which stands below answers.
LONGEST_OWN = 1_200
LONGEST_LINE = 300
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

        Told `again` within minutes, the numbers alone stand on one line, save in an own text.
        """
        is_short = again and language not in self._own
        text = self._again(kind, language) if is_short else self.help_text(kind, language, on_server=on_server)
        words = (Words(text),)
        return Reply(Outcome.CHAT, words, language, (), Decision(note=_NOTE), is_help=True, is_private=True)

    def help_text(self, kind: Kind, language: Language, *, on_server: bool) -> str:
        """Return whom to call, a line for each country; on a server moderators are named, too."""
        voice = Voice(language)
        if (own := self._own.get(language)) is not None:
            lines = [own]
        else:
            listed = [f"• {each}" for each in (*self._numbers(kind, language), voice.say("distress_elsewhere"))]
            numbers = phrases.emergency(self._countries(language), language)
            emergency = voice.say("distress_emergency", numbers=numbers)
            lines = [voice.say(f"distress_{kind}"), *listed, emergency]
        if on_server:
            lines.append(voice.say("distress_moderators"))
        return "\n".join(lines)

    def line(self, kind: Kind, language: Language) -> str:
        """Return the line that stands below the answer to a message of possible distress: of an own text the first."""
        if (own := self._own.get(language)) is not None:
            return own.splitlines()[0]
        return Voice(language).say(f"distress_line_{kind}", numbers=self._in_a_row(kind, language))

    def _again(self, kind: Kind, language: Language) -> str:
        return Voice(language).say("distress_again", numbers=self._in_a_row(kind, language))

    def _in_a_row(self, kind: Kind, language: Language) -> str:
        return " · ".join([*self._numbers(kind, language), Voice(language).say("distress_elsewhere")])

    def _numbers(self, kind: Kind, language: Language) -> list[str]:
        return [_named(each, phrases.helpline(kind, each, language), language) for each in self._countries(language)]

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
    for name, part, most in (("", text, LONGEST_OWN), ("first line of the ", text.splitlines()[0], LONGEST_LINE)):
        if (units := len(part.encode("utf-16-le")) // 2) > most:
            raise SettingsError(f"the {name}help text {path} has {units} characters: write {most} at most")
    return text


def _named(country: str, number: str, language: Language) -> str:
    return f"{phrases.country_name(country, language)} {number}"
