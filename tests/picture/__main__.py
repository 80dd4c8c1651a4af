"""Draw the README's picture again: `python -m tests.picture`. Needs npm and a Chromium (Debian: npm, chromium).

The packages come from npm as `package-lock.json` names them, into a temporary folder; after that nothing is fetched.
"""

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngInfo

from bot.settings import OWN_CORPUS
from tests.discord_server import DiscordServer, Message
from tests.picture import PICTURE
from tests.picture.dialogue import hold, transcript
from tests.picture.page import page
from tests.serving import serving

_HERE = Path(__file__).parent
# CSS pixels, each two pixels of the picture. Higher than any conversation: what stays empty is cut off.
_WIDTH, _HEIGHT, _SCALE = 760, 3_000, 2
_MARGIN = 16
_NPM = "ci --ignore-scripts --no-audit --no-fund --loglevel=error"
# The page's modules and typefaces lie beside it, so files may read files; what would use the network by itself is off.
_CHROMIUM = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --hide-scrollbars --allow-file-access-from-files"
    f" --virtual-time-budget=10000 --window-size={_WIDTH},{_HEIGHT} --force-device-scale-factor={_SCALE}"
)


async def held() -> list[Message]:
    """Hold the conversation with a bot of its own and return its messages."""
    with TemporaryDirectory() as folder:
        async with DiscordServer() as server:
            guild = server.add_guild()
            async with serving(server, Path(folder), CAUSERIE_CORPUS=str(OWN_CORPUS)):
                await server.until(lambda: server.commands_written)
                return await hold(server, guild)


def drawn(html: str, folder: Path) -> Image.Image:
    """Return a page as a browser shows it, without what is empty below; the folder takes the packages."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(_HERE / name, folder)
    _run(["npm"], _NPM.split(), folder)
    (folder / "page.html").write_text(html, encoding="utf-8")
    paths = [f"--user-data-dir={folder / 'profile'}", f"--screenshot={folder / 'page.png'}"]
    _run(["chromium", "chromium-browser"], [*_CHROMIUM.split(), *paths, (folder / "page.html").as_uri()], folder)
    with Image.open(folder / "page.png") as image:
        return _cropped(image.convert("RGB"))


def _run(names: Sequence[str], arguments: Sequence[str], folder: Path) -> None:
    program = next(filter(None, map(shutil.which, names)), None)
    if program is None:
        sys.exit(f"{names[0]} is not installed")
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{names[0]} failed:\n{done.stdout}{done.stderr}")


def _cropped(image: Image.Image) -> Image.Image:
    ground = Image.new("RGB", image.size, image.getpixel((0, image.height - 1)))
    box = ImageChops.difference(image, ground).getbbox()
    if box is None:
        sys.exit("the browser shows an empty page")
    return image.crop((0, 0, image.width, min(box[3] + _MARGIN * _SCALE, image.height)))


def png(image: Image.Image, said: str) -> bytes:
    """Return the picture as a PNG that carries what was said; 256 colours are enough for it, and half the bytes."""
    description, buffer = PngInfo(), BytesIO()
    description.add_itxt("Description", said, lang="fr")
    few = image.quantize(256, dither=Image.Dither.NONE)
    few.save(buffer, "PNG", optimize=True, pnginfo=description)
    return buffer.getvalue()


def main() -> None:
    """Hold the conversation, draw it, and replace the picture."""
    messages = asyncio.run(held())
    with TemporaryDirectory() as folder:
        image = drawn(page(messages), Path(folder))
    PICTURE.write_bytes(png(image, transcript(messages)))
    sys.stdout.write(f"{PICTURE}: {image.width} × {image.height}, {PICTURE.stat().st_size // 1024} KiB\n")


if __name__ == "__main__":
    main()
