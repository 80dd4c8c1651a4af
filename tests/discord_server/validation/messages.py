"""Limits of messages and embeds. docs: resources/message#create-message, resources/message#embed-object-embed-limits"""

import re
from collections.abc import Iterator

from ..errors import Json, refusal
from ..nouns import COMPONENTS_V2
from .components import check_components
from .form import Form, Path
from .polls import check_poll

CONTENT_MAX = 2000  # characters. docs: resources/message#create-message-json/form-params
NONCE_MAX = 25
EMBEDS_MAX = 10
EMBED_TOTAL_MAX = 6000  # over all embeds of the message
FILES_MAX = 10  # docs: topics/opcodes-and-status-codes#json, code 30015
REQUEST_BYTES_MAX = 25 * 1024 * 1024  # docs: resources/message#create-message-limitations


_URL = re.compile(r"^https?://[^\s]+$")
_EMBED_URL = re.compile(r"^(https?|attachment)://[^\s]+$")
_EMBED_TEXTS = (("title", 256), ("description", 4096))


def check_message(body: Json, *, form: Form, settable_flags: int, at: Path = ()) -> None:
    """Note every limit a message body breaks; `settable_flags` depends on the endpoint."""
    content = body.get("content")
    if content is not None:
        form.length(str(content).strip(), (*at, "content"), 0, CONTENT_MAX)
    if body.get("nonce") is not None and len(str(body["nonce"])) > NONCE_MAX:
        form.refuse((*at, "nonce"), "BASE_TYPE_MAX_LENGTH", f"Must be {NONCE_MAX} or fewer in length.")
    flags = int(body.get("flags") or 0)
    if flags & ~settable_flags:
        # Discord ignores some unknown flags; refusing them shows a mistake of the bot sooner.
        form.refuse((*at, "flags"), "BITFIELD_INVALID", "Only some message flags can be set here.")
    check_embeds(body.get("embeds") or [], form, at)
    components = body.get("components") or []
    check_components(components, form, (*at, "components"), version_2=bool(flags & COMPONENTS_V2))
    _check_version_2(body, flags, form, at)
    if body.get("poll"):
        check_poll(body["poll"], form, (*at, "poll"))
    if len(body.get("sticker_ids") or []) > 3:
        form.refuse((*at, "sticker_ids"), "BASE_TYPE_MAX_LENGTH", "Must be 3 or fewer in length.")


def _check_version_2(body: Json, flags: int, form: Form, at: Path) -> None:
    # docs: resources/message#create-message (second footnote)
    if not flags & COMPONENTS_V2:
        return
    for key in ("content", "embeds", "sticker_ids", "poll"):
        if body.get(key):
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            form.refuse((*at, key), code, f"The '{key}' field cannot be used with MessageFlags.IS_COMPONENTS_V2")


def check_embeds(embeds: list[Json], form: Form, at: Path) -> None:
    """Note every limit the embeds break."""
    if len(embeds) > EMBEDS_MAX:
        form.refuse((*at, "embeds"), "BASE_TYPE_MAX_LENGTH", f"Must be {EMBEDS_MAX} or fewer in length.")
    for number, embed in enumerate(embeds):
        _check_embed(embed, form, (*at, "embeds", number))
    if sum(len(text) for embed in embeds for text in _texts(embed)) > EMBED_TOTAL_MAX:
        message = f"Embed size exceeds maximum size of {EMBED_TOTAL_MAX}"
        form.refuse((*at, "embeds"), "MAX_EMBED_SIZE_EXCEEDED", message)


def _check_embed(embed: Json, form: Form, at: Path) -> None:
    for key, most in _EMBED_TEXTS:
        if embed.get(key) is not None:
            form.length(embed[key].strip(), (*at, key), 0, most)
    if embed.get("url") is not None and not _URL.match(embed["url"]):
        form.refuse((*at, "url"), "URL_TYPE_INVALID_URL", "Not a well formed URL.")
    for key, inner, most in (("footer", "text", 2048), ("author", "name", 256)):
        if embed.get(key) and form.required(embed[key], inner, (*at, key)):
            form.length(embed[key][inner].strip(), (*at, key, inner), 0, most)
    for key in ("image", "thumbnail"):
        if embed.get(key) and not _EMBED_URL.match(embed[key].get("url", "")):
            form.refuse((*at, key, "url"), "URL_TYPE_INVALID_URL", "Not a well formed URL.")
    if not any(_texts(embed)) and not any(embed.get(key) for key in ("image", "thumbnail")):
        form.refuse((*at, "description"), "BASE_TYPE_REQUIRED", "This field is required")
    _check_fields(embed.get("fields") or [], form, at)


def _check_fields(fields: list[Json], form: Form, at: Path) -> None:
    if len(fields) > 25:
        form.refuse((*at, "fields"), "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.")
    for number, field in enumerate(fields):
        for key, most in (("name", 256), ("value", 1024)):
            if form.required(field, key, (*at, "fields", number)):
                form.length(field[key].strip(), (*at, "fields", number, key), 1, most)


def _texts(embed: Json) -> Iterator[str]:
    yield (embed.get("title") or "").strip()
    yield (embed.get("description") or "").strip()
    yield ((embed.get("footer") or {}).get("text") or "").strip()
    yield ((embed.get("author") or {}).get("name") or "").strip()
    for field in embed.get("fields") or []:
        yield str(field.get("name") or "").strip()
        yield str(field.get("value") or "").strip()


def check_files(sizes: list[int], most: int) -> None:
    """Refuse too many or too large files. docs: reference#uploading-files"""
    if len(sizes) > FILES_MAX:
        form = Form()
        form.refuse(("files",), "BASE_TYPE_MAX_LENGTH", f"Must be {FILES_MAX} or fewer in length.")
        form.raise_if_refused()
    if sum(sizes) > REQUEST_BYTES_MAX:
        raise refusal(40005)
    if any(size > most for size in sizes):
        raise refusal(50045)
