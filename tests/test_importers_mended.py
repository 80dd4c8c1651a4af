"""Exports with the mistakes that programs make: what is sure is mended and counted, and no draft comes along by it."""

import json
import re
import time
from pathlib import Path

import pytest

from bot.corpus import load, load_blog
from bot.corpus.importers import CONVERTERS, ExportError, Report, import_posts
from tests.helpers import ROOT

EXPORTS = ROOT / "tests" / "data" / "exports"
ITEM = (
    "<item><title>{title}</title><link>https://b.example/{name}/</link><dc:creator>odile</dc:creator>"
    "<content:encoded><![CDATA[{body}]]></content:encoded><wp:post_id>{name}</wp:post_id><wp:post_name>{name}"
    "</wp:post_name><wp:status>{status}</wp:status><wp:post_type>post</wp:post_type>"
    "<wp:post_password>{password}</wp:post_password></item>\n"
)
WXR = (
    '<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>B</title>'
    "<wp:wxr_version>1.2</wp:wxr_version>\n{}</channel></rss>"
)
# What binds a prefix, or the names without one, to a namespace.
BINDINGS = re.compile(r"""\sxmlns(?::\w+)?=(?:"[^"]*"|'[^']*')""")
BINDINGS_OF_PREFIXES = re.compile(r"""\sxmlns:\w+=(?:"[^"]*"|'[^']*')""")


def item(name: str, body: str, *, title: str = "Un titre", status: str = "publish", password: str = "") -> str:
    return ITEM.format(name=name, body=body, title=title, status=status, password=password)


def imported(content: str | bytes, folder: Path, *, name: str = "export.xml") -> tuple[Report, dict[str, str]]:
    """Return the report, and the title and the text of each post that the bot reads then, by its file."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    report = import_posts([path], folder / "blog", converters=CONVERTERS)
    posts = load(folder / "blog").posts if report.stands else ()
    return report, {post.slug: f"{post.title} | {post.body}" for post in posts}


def mended(report: Report) -> int:
    return sum(sum(each.places.values()) for each in report.mended)


def test_what_can_be_read_in_one_way_is_mended_and_counted(tmp_path: Path) -> None:
    for number, (title, read, count) in enumerate(
        (
            ("Fleurs & fruits", "Fleurs & fruits", 1),
            ("Q&R, P&amp;T &#38; &#x26; &lt;", "Q&R, P&T & & <", 1),
            ("Je <3 le thym, 2 < 3", "Je <3 le thym, 2 < 3", 2),
            ("L&eacute;gumes&nbsp;&hellip;", "Légumes …", 3),
            ("Une &inconnue; ici", "Une &inconnue; ici", 1),
            ("Un\x0btitre\x08 et &#0;&#x1F;rien\uffff", "Untitre et rien", 5),
            ("Rien à dire", "Rien à dire", 0),
        )
    ):
        export = WXR.format(item("un", "Un &amp; deux &eacute; <b>trois</b>.", title=title))
        report, posts = imported(export, tmp_path / str(number))
        assert posts == {"un": f"{read} | Un & deux é trois."}, title
        assert mended(report) == count, title
        assert sum(line.startswith("mended in ") for line in report.lines()) == (count > 0)


def test_it_is_mended_wherever_it_stands_in_the_file(tmp_path: Path) -> None:
    """The file is read in pieces: no mark is missed, nor seen where none is, at the end of one."""
    marks = "a & b &eacute;&amp; <3 <!-- & --> fin"
    begin = WXR.split("{}", maxsplit=1)[0]
    for place in range(70):
        filler = "x" * ((1 << 16) - len((begin + ITEM[:13]).encode()) - place)
        body = f"{filler[: len(filler) % 7]}Du & <b>texte</b> ]] > ici"
        posts = imported(begin + item("un", body, title=filler + marks) + "</channel></rss>", tmp_path)[1]
        assert posts["un"].removeprefix(filler).startswith("a & b é& <3 "), place
        assert posts["un"].endswith("Du & texte ]] > ici"), place


def test_prefixes_that_nothing_declares_stand_for_what_they_always_do(tmp_path: Path) -> None:
    whole = (EXPORTS / "wordpress.xml").read_text(encoding="utf-8")
    expected = imported(whole, tmp_path / "whole")[1]
    assert len(expected) == 2
    report, posts = imported(BINDINGS.sub("", whole), tmp_path / "bare")
    assert (report.format, posts) == ("WordPress (WXR)", expected)
    assert load_blog(tmp_path / "bare" / "blog") == load_blog(tmp_path / "whole" / "blog")
    assert mended(report) > 50


def test_no_draft_comes_along_whatever_became_of_its_namespace(tmp_path: Path) -> None:
    private = (
        item("brouillon", "Secret.", status="draft")
        + item("cle", "Secret.", password="x")
        + item("sans", "Secret.").replace("<wp:status>publish</wp:status>", "")
    )
    export = WXR.format(item("un", "Pour tous.") + private)
    for number, changed in enumerate(
        (
            BINDINGS.sub("", export),
            re.sub(r' xmlns:wp="[^"]*"', "", export),
            export.replace("http://wordpress.org/export/1.2/", "http://elsewhere.example/"),
            BINDINGS.sub("", export).replace("wp:status", "wpx:status").replace("wp:post_password", "y:post_password"),
            export.replace(">draft</wp:status>", ">draft</wp:status><x:status>publish</x:status>"),
        )
    ):
        _, posts = imported(changed, tmp_path / f"w{number}")
        assert posts == {"un": "Un titre | Pour tous."}, changed


def test_no_draft_of_blogger_comes_along_whatever_became_of_its_namespace(tmp_path: Path) -> None:
    for name, drafts in (("blogger.xml", {"Pas fini"}), ("takeout.atom", {"Pas fini", "Jeté", "Inconnu"})):
        whole = (EXPORTS / name).read_text(encoding="utf-8")
        expected = imported(whole, tmp_path / f"{name}-whole", name=name)[1]
        for number, changed in enumerate(
            (
                BINDINGS_OF_PREFIXES.sub("", whole),
                BINDINGS.sub("", whole),
                re.sub(r"\b(?:app|blogger):(?=\w+/?>)", "", BINDINGS_OF_PREFIXES.sub("", whole)),
                re.sub(r"\b(?:app|blogger):(?=\w+/?>)", "odd:", BINDINGS_OF_PREFIXES.sub("", whole)),
                whole.replace("http://purl.org/atom/app#", "http://elsewhere.example/").replace(">yes<", "> Yes\n<"),
            )
        ):
            report, posts = imported(changed, tmp_path / f"{name}-{number}", name=name)
            assert (report.format, posts) == ("Blogger", expected), changed
            left_out = {each for names in report.left_out.values() for each in names}
            assert drafts <= left_out


def test_no_draft_of_a_feed_comes_along_whatever_became_of_its_namespace(tmp_path: Path) -> None:
    entry = "<entry><id>{0}</id><title>{0}</title><content>Un texte & un autre.</content>{1}</entry>"
    kept = [f"<{name}:draft>yes</{name}:draft>" for name in ("app", "odd")]
    kept += ["<draft>true</draft>", "<x:status>draft</x:status>", "<x:visibility>members</x:visibility>"]
    kept += ["<x:post_password>sésame</x:post_password>"]
    entries = [entry.format(f"d{number}", f"<x:control>{each}</x:control>") for number, each in enumerate(kept)]
    entries += [entry.format("p", "<app:draft>no</app:draft><x:status>publish</x:status>")]
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>B</title>{''.join(entries)}</feed>"
    assert list(imported(feed, tmp_path)[1]) == ["p"]


def test_truncated_export_is_refused_wherever_it_breaks_off(tmp_path: Path) -> None:
    export = WXR.format(item("un", "Un & deux.") + item("deux", "Un brouillon.", status="draft")).encode()
    for end in range(len(export) // 3, len(export) - 8, 29):
        with pytest.raises(ExportError, match=r"breaks off there.*once more"):
            imported(export[:end], tmp_path)
    ghost = (EXPORTS / "ghost.json").read_bytes()
    with pytest.raises(ExportError, match=r"breaks off there.*once more"):
        imported(ghost[: len(ghost) // 2].rstrip() + b" ", tmp_path, name="ghost.json")


def test_what_is_not_sure_is_refused_with_its_line_and_what_to_remove(tmp_path: Path) -> None:
    for inside, shown in (
        ("<item><title>Une <b>faute</title></item>", "<b>faute</title>"),
        ("<item><title>Un script //<![CDATA[ x //]]> ]]></title></item>", "]]>"),
        ("<item><title>Un <b =x> faux</title></item>", "<b =x>"),
    ):
        with pytest.raises(ExportError) as caught:
            imported("\n\n" + WXR.format("\n" + inside), tmp_path)
        told = str(caught.value)
        assert "export.xml:6: " in told  # two blank lines, two of the head, one before it
        assert shown in told
        assert "text editor" in told
        assert "\n" not in told


def test_declared_entities_are_refused_in_a_file_that_is_mended_as_well(tmp_path: Path) -> None:
    for declared in ('<!ENTITY a "x">', '<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;'):
        export = WXR.format(item("un", "Un & deux.", title="& &a;")).replace(
            "<rss", f"<!DOCTYPE rss [{declared}]>\n<rss", 1
        )
        with pytest.raises(ExportError, match="declares"):
            imported(export, tmp_path)
    # Nothing is read from where a DOCTYPE leads to.
    elsewhere = '<!DOCTYPE rss SYSTEM "file:///etc/passwd">\n<rss'
    assert imported(WXR.format(item("un", "Un.")).replace("<rss", elsewhere, 1), tmp_path)[1] == {
        "un": "Un titre | Un."
    }


def test_many_places_take_no_longer_than_few(tmp_path: Path) -> None:
    start = time.process_time()
    report, _ = imported(WXR.format(item("un", "Un.", title="&<&x" * 100_000)), tmp_path)
    assert mended(report) == 300_000
    with pytest.raises(ExportError):
        imported(WXR.format(item("un", "Un.", title="<![CDATA[" * 100_000)), tmp_path)
    assert time.process_time() - start < 20


def test_damaged_letter_leaves_out_its_post_alone(tmp_path: Path) -> None:
    items = (
        item("un", "Un été.")
        + item("deux", "Un \ue000t\ue000.")
        + item("trois", "Trois.").replace(
            "</item>", "<wp:comment><wp:comment_content>Un \ue000 de lecteur.</wp:comment_content></wp:comment></item>"
        )
    )
    report, posts = imported(WXR.format(items).encode().replace("\ue000".encode(), b"\xe9"), tmp_path)
    assert sorted(posts) == ["trois", "un"]
    assert ["Un titre"] in report.left_out.values()
    typed = (EXPORTS / "movable-type.txt").read_bytes().replace(b"-----\nCOMMENT:", b"-----\nCOMMENT:\n\xe9", 1)
    assert b"\xe9" in typed
    posts_of_others = imported(typed, tmp_path / "typed", name="export.txt")[1]
    assert sorted(posts_of_others) == ["en-markdown", "le_potager_en_janvier"]
    ghost = json.dumps(
        {
            "db": [
                {
                    "data": {
                        "posts": [
                            {"id": "1", "title": "Un", "slug": "un", "status": "published", "html": "Un texte"},
                            {"id": "2", "title": "Deux", "slug": "deux", "status": "published", "html": "Un E"},
                        ]
                    }
                }
            ]
        }
    )
    content = ghost.encode().replace(b"Un E", b"Un \xe9").replace(b"Un texte", b"Un\ttexte\x01")
    assert imported(content, tmp_path / "ghost", name="ghost.json")[1] == {"un": "Un | Un texte"}


def test_first_line_says_in_which_letters_the_rest_is(tmp_path: Path) -> None:
    export = WXR.format(item("un", "L’été & l’œuf."))
    for encoding, python in (
        ("ISO-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("UTF-16", "utf-16"),
        ("utf8", "utf-8-sig"),
    ):
        content = export.replace("UTF-8", encoding, 1).encode(python)
        assert imported(content, tmp_path / encoding)[1] == {"un": "Un titre | L’été & l’œuf."}, encoding
    for unknown in ("klingon", "zip", "undefined"):
        with pytest.raises(ExportError, match="letters that its first line states"):
            imported(export.replace("UTF-8", unknown, 1), tmp_path)


def test_what_a_program_said_before_the_beginning_is_passed_over(tmp_path: Path) -> None:
    before = "\n<br />\n<b>Warning</b>: Undefined array key & more in <b>functions.php</b> on line <b>3</b>\n"
    report, posts = imported(before + WXR.format(item("un", "Un.")), tmp_path)
    assert (posts, mended(report)) == ({"un": "Un titre | Un."}, 1)
    # But never an export before another one: what it keeps back would be passed over.
    with pytest.raises(ExportError):
        imported(WXR.format(item("un", "Un.", status="draft")) + WXR.format(item("un", "Un.")), tmp_path)
