"""Limits of application commands and their choices. docs: interactions/application-commands"""

import unicodedata

from ..errors import Json, refusal
from .form import Form, Path

CHAT_INPUT, USER, MESSAGE = 1, 2, 3
SUB_COMMAND, SUB_COMMAND_GROUP, STRING, INTEGER, BOOLEAN = 1, 2, 3, 4, 5
USER_OPTION, CHANNEL_OPTION, ROLE_OPTION, MENTIONABLE_OPTION, NUMBER, ATTACHMENT_OPTION = 6, 7, 8, 9, 10, 11
# docs: interactions/application-commands#registering-a-command
COUNT_MAX = {CHAT_INPUT: 100, USER: 15, MESSAGE: 15}
CHARACTERS_MAX = 8000  # docs: reference#error-messages (APPLICATION_COMMAND_TOO_LARGE)
OPTIONS_MAX = CHOICES_MAX = 25
LOCALES = frozenset(  # docs: reference#locales
    [
        "id",
        "da",
        "de",
        "en-GB",
        "en-US",
        "es-ES",
        "es-419",
        "fr",
        "hr",
        "it",
        "lt",
        "hu",
        "nl",
        "no",
        "pl",
        "pt-BR",
        "ro",
        "fi",
        "sv-SE",
        "vi",
        "tr",
        "cs",
        "el",
        "bg",
        "ru",
        "uk",
        "hi",
        "th",
        "zh-CN",
        "ja",
        "zh-TW",
        "ko",
    ]
)


def check_commands(commands: list[Json]) -> None:
    """Refuse a whole set of commands (bulk overwrite) that breaks a limit."""
    form = Form()
    seen: set[tuple[int, str]] = set()
    for number, command in enumerate(commands):
        check_command(command, form, (number,))
        key = (command.get("type", CHAT_INPUT), command.get("name", ""))
        if key in seen:
            code = "APPLICATION_COMMANDS_DUPLICATE_NAME"
            form.refuse((number, "name"), code, "Application command names must be unique")
        seen.add(key)
    form.raise_if_refused()
    for kind, most in COUNT_MAX.items():
        if sum(1 for each in seen if each[0] == kind) > most:
            raise refusal(30032)


def check_command(command: Json, form: Form, at: Path) -> None:
    """Note every limit a command breaks. docs: ...#application-command-object-application-command-structure"""
    kind = command.get("type", CHAT_INPUT)
    form.choice(kind, (*at, "type"), (CHAT_INPUT, USER, MESSAGE))
    _check_name(command, form, at, plain=kind != CHAT_INPUT)
    if kind == CHAT_INPUT:
        _check_description(command, form, at)
        _check_options(command.get("options") or [], form, (*at, "options"), depth=0)
    elif command.get("description") or command.get("options"):
        message = "Context menu commands cannot have description or options"
        form.refuse((*at, "description"), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", message)
    if _size(command) > CHARACTERS_MAX:
        message = f"Command exceeds maximum size ({CHARACTERS_MAX})"
        form.refuse(at, "APPLICATION_COMMAND_TOO_LARGE", message)


def is_command_name(name: str) -> bool:
    r"""Return whether a name fits `^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`, in lower case where there is one.

    docs: interactions/application-commands#application-command-object-application-command-naming. The marks of the
    two named scripts are taken by their blocks.
    """
    if not 1 <= len(name) <= 32 or name != name.lower():
        return False
    return all(
        each in "-_'" or unicodedata.category(each)[0] in "LN" or "ऀ" <= each <= "ॿ" or "\u0e00" <= each <= "\u0e7f"
        for each in name
    )


def _check_name(thing: Json, form: Form, at: Path, *, plain: bool = False) -> None:
    if not form.required(thing, "name", at):
        return
    names = [((*at, "name"), thing["name"])]
    for locale, name in (thing.get("name_localizations") or {}).items():
        form.choice(locale, (*at, "name_localizations", locale), LOCALES)
        names.append(((*at, "name_localizations", locale), name))
    for path, name in names:
        form.length(name, path, 1, 32)
        if not plain and not is_command_name(str(name)):
            form.refuse(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _check_description(thing: Json, form: Form, at: Path) -> None:
    if form.required(thing, "description", at):
        form.length(thing["description"], (*at, "description"), 1, 100)
    for locale, text in (thing.get("description_localizations") or {}).items():
        form.choice(locale, (*at, "description_localizations", locale), LOCALES)
        form.length(text, (*at, "description_localizations", locale), 1, 100)


def _check_options(options: list[Json], form: Form, at: Path, *, depth: int) -> None:
    form.length(options, at, 0, OPTIONS_MAX)
    names = [option.get("name") for option in options]
    nested = [option.get("type") in (SUB_COMMAND, SUB_COMMAND_GROUP) for option in options]
    optional_seen = False
    for number, option in enumerate(options):
        path = (*at, number)
        _check_option(option, form, path, depth=depth)
        if names.index(option.get("name")) < number:
            form.refuse((*path, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED", "Option names must be unique")
        if option.get("required") and optional_seen:
            message = "Required options must be placed before non-required options"
            form.refuse(path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        optional_seen = optional_seen or not option.get("required")
    if any(nested) and not all(nested):
        message = "Sub-command and sub-command group option types are mutually exclusive to all other types"
        form.refuse(at, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)


def _check_option(option: Json, form: Form, at: Path, *, depth: int) -> None:
    kind = option.get("type")
    form.choice(kind, (*at, "type"), range(1, 12))
    _check_name(option, form, at)
    _check_description(option, form, at)
    if kind in (SUB_COMMAND, SUB_COMMAND_GROUP):
        # docs: interactions/application-commands#subcommands-and-subcommand-groups: one level of groups
        if depth + kind > 2:
            form.refuse((*at, "type"), "APPLICATION_COMMAND_NESTING_INVALID", "Too deep nesting of sub-commands")
        _check_options(option.get("options") or [], form, (*at, "options"), depth=depth + 1)
    _check_choices_of(option, form, at)
    for key, least in (("min_length", 0), ("max_length", 1)):
        if option.get(key) is not None:
            form.between(option[key], (*at, key), least, 6000)


def _check_choices_of(option: Json, form: Form, at: Path) -> None:
    choices = option.get("choices") or []
    check_choices(choices, form, (*at, "choices"))
    if choices and option.get("autocomplete"):
        message = "Autocomplete cannot be used with choices"
        form.refuse((*at, "autocomplete"), "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", message)
    if option.get("autocomplete") and option.get("type") not in (STRING, INTEGER, NUMBER):
        message = "Autocomplete is for strings and numbers only"
        form.refuse((*at, "autocomplete"), "APPLICATION_COMMAND_AUTOCOMPLETE_TYPE", message)


def check_choices(choices: list[Json], form: Form, at: Path) -> None:
    """Note every limit choices break, those of an autocomplete answer too.

    docs: ...#application-command-object-application-command-option-choice-structure
    """
    form.length(choices, at, 0, CHOICES_MAX)
    for number, choice in enumerate(choices):
        if form.required(choice, "name", (*at, number)):
            form.length(choice["name"], (*at, number, "name"), 1, 100)
        if isinstance(choice.get("value"), str):
            form.length(choice["value"], (*at, number, "value"), 1, 100)
        elif choice.get("value") is None:
            form.refuse((*at, number, "value"), "BASE_TYPE_REQUIRED", "This field is required")


def _size(command: Json) -> int:
    # names, descriptions and values; of localizations the longest counts in place of the default
    total = 0
    for key in ("name", "description"):
        texts = [command.get(key) or "", *(command.get(f"{key}_localizations") or {}).values()]
        total += max(len(str(text)) for text in texts)
    total += sum(
        len(str(each.get("name", ""))) + len(str(each.get("value", ""))) for each in command.get("choices") or []
    )
    return total + sum(_size(option) for option in command.get("options") or [])
