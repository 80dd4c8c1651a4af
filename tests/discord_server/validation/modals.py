"""Limits of modals.

docs: interactions/receiving-and-responding#interaction-response-object-modal, components/reference
"""

from ..errors import Json
from .components import (
    CHECKBOX,
    CHECKBOX_GROUP,
    FILE_UPLOAD,
    IN_LABEL,
    LABEL,
    RADIO_GROUP,
    ROW,
    SELECTS,
    TEXT_DISPLAY,
    TEXT_INPUT,
    check_custom_id,
    check_options,
    check_order,
    check_select,
    check_unique_ids,
    walk,
)
from .form import Form, Path

TITLE_MAX, LABEL_MAX, DESCRIPTION_MAX = 45, 45, 100


def check_modal(modal: Json) -> None:
    """Refuse a modal that breaks a limit."""
    form, at = Form(), ("data",)
    check_custom_id(modal, form, at)
    if form.required(modal, "title", at):
        form.length(modal["title"], (*at, "title"), 1, TITLE_MAX)
    components = modal.get("components") or []
    form.length(components, (*at, "components"), 1, 5)
    for number, component in enumerate(components):
        form.choice(component.get("type"), (*at, "components", number, "type"), (ROW, TEXT_DISPLAY, LABEL))
    for component, path in walk(components, (*at, "components")):
        _check_one(component, form, path)
    check_unique_ids(components, form, (*at, "components"))
    form.raise_if_refused()


def _check_one(component: Json, form: Form, at: Path) -> None:
    kind = component.get("type")
    if kind == ROW:
        _check_row(component, form, at)
    elif kind == LABEL:
        _check_label(component, form, at)
    elif kind == TEXT_INPUT:
        _check_text_input(component, form, at)
    elif kind in SELECTS:
        check_select(component, form, at)
        _check_required(component, form, at)
    elif kind in (RADIO_GROUP, CHECKBOX_GROUP):
        _check_group(component, form, at, least=2 if kind == RADIO_GROUP else 1)
    elif kind in (FILE_UPLOAD, CHECKBOX):
        check_custom_id(component, form, at)


def _check_row(row: Json, form: Form, at: Path) -> None:
    # docs: components/reference#action-row: deprecated in modals, one text input each
    children = row.get("components") or []
    form.length(children, (*at, "components"), 1, 1)
    for number, child in enumerate(children):
        path = (*at, "components", number)
        form.choice(child.get("type"), (*path, "type"), (TEXT_INPUT,))
        if form.required(child, "label", path):
            form.length(child["label"], (*path, "label"), 1, LABEL_MAX)


def _check_label(label: Json, form: Form, at: Path) -> None:
    # docs: components/reference#label-label-structure
    if form.required(label, "label", at):
        form.length(label["label"], (*at, "label"), 1, LABEL_MAX)
    if label.get("description") is not None:
        form.length(label["description"], (*at, "description"), 0, DESCRIPTION_MAX)
    if form.required(label, "component", at):
        form.choice(label["component"].get("type"), (*at, "component", "type"), sorted(IN_LABEL))


def _check_text_input(text_input: Json, form: Form, at: Path) -> None:
    # docs: components/reference#text-input-text-input-structure
    check_custom_id(text_input, form, at)
    form.choice(text_input.get("style"), (*at, "style"), (1, 2))
    for key, least, most in (("min_length", 0, 4000), ("max_length", 1, 4000)):
        if text_input.get(key) is not None:
            form.between(text_input[key], (*at, key), least, most)
    check_order(text_input.get("min_length", 0), text_input.get("max_length", 4000), form, (*at, "min_length"))
    for key, most in (("value", 4000), ("placeholder", 100)):
        if text_input.get(key) is not None:
            form.length(text_input[key], (*at, key), 0, most)


def _check_required(select: Json, form: Form, at: Path) -> None:
    # docs: components/reference#string-select-string-select-structure (notes on min_values and disabled)
    if select.get("required", True) and select.get("min_values") == 0:
        form.refuse((*at, "min_values"), "NUMBER_TYPE_MIN", "Value should be greater than or equal to 1.")
    if select.get("disabled"):
        form.refuse((*at, "disabled"), "COMPONENT_DISABLED_IN_MODAL", "Components in modals cannot be disabled.")


def _check_group(group: Json, form: Form, at: Path, *, least: int) -> None:
    # docs: components/reference#radio-group, #checkbox-group
    check_custom_id(group, form, at)
    options = group.get("options") or []
    form.length(options, (*at, "options"), least, 10)
    check_options(options, form, (*at, "options"))
