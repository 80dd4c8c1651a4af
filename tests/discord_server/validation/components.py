"""Limits of components in messages and modals. docs: components/reference"""

from collections.abc import Iterator

from ..errors import Json
from .form import Form, Path

ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 5, 6, 7, 8
SECTION, TEXT_DISPLAY, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 9, 10, 11, 12, 13, 14, 17
LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 18, 19, 21, 22, 23
SELECTS = frozenset({STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT})
IN_LABEL = SELECTS | {TEXT_INPUT, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX}
TOP_OF_VERSION_2 = frozenset({ROW, SECTION, TEXT_DISPLAY, GALLERY, FILE, SEPARATOR, CONTAINER})
IN_CONTAINER = frozenset({ROW, TEXT_DISPLAY, SECTION, GALLERY, SEPARATOR, FILE})
TEXT_TOTAL_MAX = 4000  # characters of all text displays of a message together
LINK, PREMIUM = 5, 6  # docs: components/reference#button-button-styles


def walk(components: list[Json], at: Path = ()) -> Iterator[tuple[Json, Path]]:
    """Yield every component with its path, parents before children."""
    for number, component in enumerate(components):
        path = (*at, number)
        yield component, path
        yield from walk(component.get("components") or [], (*path, "components"))
        for key in ("component", "accessory"):
            if component.get(key):
                yield component[key], (*path, key)


def check_components(components: list[Json], form: Form, at: Path, *, version_2: bool) -> None:
    """Note every limit the components of a message break."""
    if version_2:
        _check_top(components, form, at, TOP_OF_VERSION_2)
        if sum(1 for _ in walk(components)) > 40:  # docs: components/reference (introduction)
            form.refuse(at, "BASE_TYPE_MAX_LENGTH", "Must be 40 or fewer in length.")
        texts = [str(part.get("content", "")) for part, _ in walk(components) if part.get("type") == TEXT_DISPLAY]
        if sum(map(len, texts)) > TEXT_TOTAL_MAX:
            form.refuse(at, "BASE_TYPE_MAX_LENGTH", f"Must be {TEXT_TOTAL_MAX} or fewer in length.")
    else:
        _check_top(components, form, at, {ROW})
        if len(components) > 5:  # docs: components/reference#legacy-message-component-behavior
            form.refuse(at, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
    for component, path in walk(components, at):
        _check_one(component, form, path)
    check_unique_ids(components, form, at)


def _check_top(components: list[Json], form: Form, at: Path, kinds: set[int] | frozenset[int]) -> None:
    for number, component in enumerate(components):
        form.choice(component.get("type"), (*at, number, "type"), sorted(kinds))


def check_unique_ids(components: list[Json], form: Form, at: Path) -> None:
    """Note ids and custom ids used twice. docs: components/reference#anatomy-of-a-component"""
    seen: set[str] = set()
    numbers: set[int] = set()
    for component, path in walk(components, at):
        number = component.get("id") or 0
        if number in numbers:
            form.refuse((*path, "id"), "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
        numbers |= {number} - {0}
        name = component.get("custom_id")
        if name is not None and name in seen:
            code = "COMPONENT_CUSTOM_ID_DUPLICATED"
            form.refuse((*path, "custom_id"), code, "Component custom id cannot be duplicated")
        seen.add(name or "")


def _check_one(component: Json, form: Form, at: Path) -> None:
    kind = component.get("type")
    if kind == ROW:
        _check_row(component, form, at)
    elif kind == BUTTON:
        _check_button(component, form, at)
    elif kind in SELECTS:
        check_select(component, form, at)
    elif kind == TEXT_DISPLAY:
        form.length(component.get("content", ""), (*at, "content"), 1, TEXT_TOTAL_MAX)
    elif kind == SECTION:
        _check_section(component, form, at)
    elif kind == CONTAINER:
        _check_top(component.get("components") or [], form, (*at, "components"), IN_CONTAINER)
    elif kind == GALLERY:
        form.length(component.get("items") or [], (*at, "items"), 1, 10)


def _check_section(section: Json, form: Form, at: Path) -> None:
    # docs: components/reference#section-section-structure
    children = section.get("components") or []
    form.length(children, (*at, "components"), 1, 3)
    _check_top(children, form, (*at, "components"), {TEXT_DISPLAY})
    if form.required(section, "accessory", at):
        form.choice(section["accessory"].get("type"), (*at, "accessory", "type"), (BUTTON, THUMBNAIL))


def _check_row(row: Json, form: Form, at: Path) -> None:
    # docs: components/reference#action-row: up to five buttons, or one select
    children = row.get("components") or []
    kinds = [child.get("type") for child in children]
    form.length(children, (*at, "components"), 1, 5)
    for number, kind in enumerate(kinds):
        form.choice(kind, (*at, "components", number, "type"), (BUTTON, *sorted(SELECTS)))
    if any(kind in SELECTS for kind in kinds) and len(kinds) > 1:
        message = "The specified component exceeds the maximum width"
        form.refuse((*at, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message)


def _check_button(button: Json, form: Form, at: Path) -> None:
    # docs: components/reference#button-button-structure
    style = button.get("style")
    form.choice(style, (*at, "style"), (1, 2, 3, 4, 5, 6))
    if button.get("label") is not None:
        form.length(button["label"], (*at, "label"), 0, 80)
    if style == LINK:
        if form.required(button, "url", at):
            form.length(button["url"], (*at, "url"), 1, 512)
        _forbid(button, ("custom_id", "sku_id"), form, at)
    elif style == PREMIUM:
        form.required(button, "sku_id", at)
        _forbid(button, ("custom_id", "url", "label", "emoji"), form, at)
    else:
        check_custom_id(button, form, at)
        _forbid(button, ("url", "sku_id"), form, at)
    if style != PREMIUM and not button.get("label") and not button.get("emoji"):
        form.refuse(at, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji.")
    check_emoji(button.get("emoji"), form, (*at, "emoji"))


def _forbid(button: Json, keys: tuple[str, ...], form: Form, at: Path) -> None:
    for key in keys:
        if button.get(key) is not None:
            code = "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"
            form.refuse((*at, key), code, "A custom id and url cannot both be specified")


def check_custom_id(component: Json, form: Form, at: Path) -> None:
    """Note a missing custom id or one that is not of 1 to 100 characters."""
    if form.required(component, "custom_id", at):
        form.length(component["custom_id"], (*at, "custom_id"), 1, 100)


def check_emoji(emoji: Json | None, form: Form, at: Path) -> None:
    """Note an emoji that is neither custom nor outside ASCII (`:smile:` is the usual mistake)."""
    if emoji and not emoji.get("id") and (not emoji.get("name") or emoji["name"].isascii()):
        form.refuse((*at, "name"), "COMPONENT_INVALID_EMOJI", "Invalid emoji")


def check_select(select: Json, form: Form, at: Path) -> None:
    """Note every limit a select menu breaks. docs: components/reference#string-select-string-select-structure"""
    check_custom_id(select, form, at)
    if select.get("placeholder") is not None:
        form.length(select["placeholder"], (*at, "placeholder"), 0, 150)
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    form.between(least, (*at, "min_values"), 0, 25)
    form.between(most, (*at, "max_values"), 1, 25)
    check_order(least, most, form, (*at, "min_values"))
    if select.get("type") != STRING_SELECT:
        return
    options = select.get("options") or []
    form.length(options, (*at, "options"), 1, 25)
    if options and most > len(options):
        form.refuse((*at, "options"), "BASE_TYPE_BAD_LENGTH", f"Must be between {most} and 25 in length.")
    check_options(options, form, (*at, "options"))


def check_order(least: object, most: object, form: Form, at: Path) -> None:
    """Note a minimum above its maximum."""
    if isinstance(least, int) and isinstance(most, int) and least > most:
        form.refuse(at, "NUMBER_TYPE_MAX", f"Value should be less than or equal to {most}.")


def check_options(options: list[Json], form: Form, at: Path) -> None:
    """Note every limit the options of a select, radio or checkbox group break."""
    seen: set[str] = set()
    for number, option in enumerate(options):
        for key, least in (("label", 1), ("value", 1), ("description", 0)):
            if option.get(key) is not None or least:
                form.length(option.get(key), (*at, number, key), least, 100)
        if option.get("value") in seen:
            code = "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"
            form.refuse((*at, number, "value"), code, "The specified option value is already used")
        seen.add(str(option.get("value")))
        check_emoji(option.get("emoji"), form, (*at, number, "emoji"))
