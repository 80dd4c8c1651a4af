"""The README's picture: the bot still says what it shows, and Discord's Markdown is drawn as Discord would."""

import re

import pytest
from PIL import Image

from tests.discord_server import DiscordServer, Guild
from tests.helpers import ROOT, looped
from tests.picture import PICTURE
from tests.picture.dialogue import hold, transcript
from tests.picture.markdown import to_html
from tests.picture.page import page


@pytest.mark.asyncio(loop_scope="module")
async def test_picture_shows_what_the_bot_says(server: DiscordServer, guild: Guild) -> None:
    messages = await hold(server, guild)
    with Image.open(PICTURE) as picture:
        shown = picture.info["Description"]
    assert transcript(messages) == shown, "draw it again, and look at it: python -m tests.picture"
    html = page(messages)
    assert html.count("<discord-message ") == len(messages)
    assert html.count("<discord-button ") == sum(line.count("[") for line in shown.split("\n") if line.startswith("["))
    assert html.count("<discord-quote>") == len(re.findall(r"(?:^> .*\n?)+", shown, re.MULTILINE))
    # Nothing comes from elsewhere: a link of the words' own would be the only address, and there is none here.
    assert "http" not in html.replace("http://www.w3.org/2000/svg", "")


def test_readme_shows_the_picture_and_says_in_french_what_is_on_it() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"!\[([^\]]+)\]\({PICTURE.relative_to(ROOT).as_posix()}\)", readme)
    assert found
    assert "ne trouve rien dans le blog" in " ".join(found[1].split())


def test_picture_is_crisp_and_light() -> None:
    with Image.open(PICTURE) as picture:
        assert picture.width >= 1_400
    assert PICTURE.stat().st_size <= 300 * 1024


@looped(
    ("content", "html"),
    [
        ("a < b\n\nc", "<div>a &lt; b</div><div><br></div><div>c</div>"),
        ("> a\n> \n> b\nc", "<discord-quote><div>a</div><div><br></div><div>b</div></discord-quote><div>c</div>"),
        ("-# small `/aide`", "<discord-subscript>small <discord-code>/aide</discord-code></discord-subscript>"),
        (r"\*no\* \> \"", "<div>*no* &gt; &quot;</div>"),
        ("**a *b* c**", "<div><discord-bold>a <discord-italic>b</discord-italic> c</discord-bold></div>"),
        ("<@1> <#2>", '<div><discord-mention type="user">Ann</discord-mention> <discord-mention type="channel">'),
        ("[un *b*](https://a.fr/?b&c)", '<div><discord-link href="https://a.fr/?b&amp;c">un <discord-italic>b'),
    ],
)
def test_markdown_becomes_the_components(content: str, html: str) -> None:
    assert to_html(content, {"<@1>": "@Ann", "<#2>": "#philo"}).startswith(html)
