import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Contact, Delivery, Event, EventKind, SpoolError
from bot.storage._entries import decode, encode
from bot.storage._spool import Spool
from bot.storage._writing import Entry
from tests.helpers import looped
from tests.turns import NOON, make_turn, stored

SIZE = 64 * 1024
PAYLOADS = st.lists(st.binary(min_size=1, max_size=300), max_size=12)


@pytest.fixture
def spool(tmp_path: Path) -> Iterator[Spool]:
    opened = Spool(tmp_path / "spool", SIZE)
    yield opened
    opened.close()


def content(spool: Spool) -> list[bytes]:
    return spool.read(spool.start, 1000)[0]


def reopened(spool: Spool, path: Path, size: int = SIZE) -> Spool:
    spool.close()
    return Spool(path, size)


@pytest.mark.usefixtures("spool")
def test_the_file_has_its_full_size_from_the_start(tmp_path: Path) -> None:
    status = (tmp_path / "spool").stat()
    assert status.st_size == SIZE
    assert status.st_blocks * 512 >= SIZE, "the room must be there before it is needed"
    assert status.st_mode & 0o077 == 0


@given(payloads=PAYLOADS.filter(bool), groups=st.integers(1, 4))
def test_what_is_appended_is_read_in_order(
    payloads: list[bytes], groups: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("spool") / "spool"
    spool = Spool(path, SIZE)
    for start in range(0, len(payloads), groups):
        group = payloads[start : start + groups]
        assert spool.append(group) == len(group)
    assert content(spool) == payloads
    spool = reopened(spool, path)
    assert content(spool) == payloads
    half, position = spool.read(spool.start, max(1, len(payloads) // 2))
    assert half + spool.read(position, 1000)[0] == payloads
    spool.close()


@given(payloads=PAYLOADS, data=st.data())
def test_any_torn_end_leaves_only_whole_payloads_in_order(
    payloads: list[bytes], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("spool") / "spool"
    spool = Spool(path, SIZE)
    ends = [spool.start]
    for payload in payloads:
        spool.append([payload])
        ends.append(spool.used)
    spool.close()
    cut = data.draw(st.integers(0, ends[-1]))
    noise = data.draw(st.binary(max_size=20))  # what lay there before may be anything
    path.write_bytes(path.read_bytes()[:cut] + (noise if cut >= spool.start else b""))
    torn = Spool(path, SIZE)
    whole = sum(1 for end in ends[1:] if end <= cut)
    found = content(torn)
    assert found == payloads[: len(found)]
    assert len(found) >= whole
    # it can be used again at once, and clearing leaves nothing of the torn end
    assert torn.append([b"next"]) == 1
    assert content(torn) == [*found, b"next"]
    assert torn.clear(torn.used)
    assert not path.read_bytes()[torn.start :].strip(b"\0")
    torn.close()


@given(payloads=st.lists(st.binary(min_size=1, max_size=50), min_size=1, max_size=6), data=st.data())
def test_a_changed_byte_ends_the_reading_there(
    payloads: list[bytes], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("spool") / "spool"
    spool = Spool(path, SIZE)
    spool.append(payloads)
    spool.close()
    raw = bytearray(path.read_bytes())
    raw[data.draw(st.integers(spool.start, spool.used - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(raw)
    changed = Spool(path, SIZE)
    found = content(changed)
    changed.close()
    assert found == payloads[: len(found)]
    assert len(found) < len(payloads)


def test_it_takes_as_much_as_there_is_room_for(spool: Spool, tmp_path: Path) -> None:
    kilobyte = b"x" * 1024
    count = spool.append([kilobyte] * 100)
    assert 60 <= count < 64
    assert spool.append([kilobyte]) == 0
    assert (tmp_path / "spool").stat().st_size == SIZE
    spool = reopened(spool, tmp_path / "spool")
    assert content(spool) == [kilobyte] * count
    spool.close()


def test_clearing_wipes_the_file_unless_something_came_behind(spool: Spool, tmp_path: Path) -> None:
    spool.append([b"SECRET" * 100])
    position = spool.used
    spool.append([b"late"])
    assert not spool.clear(position)
    assert spool.clear(spool.used)
    assert spool.used == spool.start
    assert b"SECRET" not in (tmp_path / "spool").read_bytes()
    spool = reopened(spool, tmp_path / "spool")
    assert content(spool) == []
    spool.close()


def test_what_was_never_acknowledged_is_wiped_as_well(spool: Spool, tmp_path: Path) -> None:
    spool.append([b"first"])
    spool.close()
    raw = (tmp_path / "spool").read_bytes()
    torn = raw[: spool.used] + b"\x99\0\0\0SECRET".ljust(len(raw) - spool.used, b"\0")
    (tmp_path / "spool").write_bytes(torn)
    spool = Spool(tmp_path / "spool", SIZE)
    assert content(spool) == [b"first"]
    assert spool.clear(spool.used)
    assert b"SECRET" not in (tmp_path / "spool").read_bytes()
    spool.close()


def test_a_longer_file_is_wanted_later(spool: Spool, tmp_path: Path) -> None:
    spool.append([b"kept"])
    spool = reopened(spool, tmp_path / "spool", 2 * SIZE)
    assert spool.size == 2 * SIZE == (tmp_path / "spool").stat().st_size
    assert content(spool) == [b"kept"]
    spool = reopened(spool, tmp_path / "spool", SIZE)
    assert spool.size == 2 * SIZE, "what it holds may need the room"
    spool.close()


def test_another_process_on_the_same_file_is_refused(spool: Spool, tmp_path: Path) -> None:
    code = "import sys, pathlib; from bot.storage._spool import Spool; Spool(pathlib.Path(sys.argv[1]), 1)"
    command = [sys.executable, "-c", code, str(tmp_path / "spool")]
    run = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, text=True, check=False)
    assert "another process is using it" in run.stderr
    spool.close()
    assert subprocess.run(command, cwd=Path(__file__).parents[1], check=False).returncode == 0


def test_a_file_that_is_something_else_is_refused_untouched(tmp_path: Path) -> None:
    (tmp_path / "spool").write_text("my diary")
    with pytest.raises(SpoolError, match="not a spool file"):
        Spool(tmp_path / "spool", SIZE)
    assert (tmp_path / "spool").read_text() == "my diary"


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "spool").mkdir()
    with pytest.raises(SpoolError, match="cannot be used"):
        Spool(tmp_path / "spool", SIZE)


def test_a_closed_file_says_so(spool: Spool) -> None:
    spool.close()
    with pytest.raises(SpoolError, match="cannot be written"):
        spool.append([b"x"])
    with pytest.raises(SpoolError, match="cannot be read"):
        spool.read(spool.start, 1)


@looped(
    "entry",
    [
        stored(make_turn(text="« Été » \ud83d 🎈")),
        replace(stored(make_turn()), record={"parts": []}),
        Delivery("1", NOON, message="55"),
        Delivery("1", NOON, failure="interdit"),
        Event(EventKind.EDIT, NOON, "7", "1", "détail", "10"),
        Contact("7", NOON),
    ],
)
def test_entries_survive_being_bytes(entry: Entry) -> None:
    assert decode(encode(entry)) == entry


def test_an_entry_that_cannot_be_stored_is_refused_before_it_is_queued() -> None:
    with pytest.raises(TypeError):
        encode(replace(stored(make_turn()), record={"parts": {1, 2}}))
    with pytest.raises(ValueError, match="time zone"):
        encode(Contact("7", NOON.replace(tzinfo=None)))


@pytest.mark.parametrize("payload", [b"x", b"[]", b'["song", 1]', b'["contact", 1]', b'["event", "x", "2026", 1]'])
def test_what_another_version_wrote_is_refused(payload: bytes) -> None:
    with pytest.raises(SpoolError, match="another version"):
        decode(payload)
