"""What is not for readers is never quoted: drafts, what is to come or past, what nobody is to find; and it is named.

What an honest blogger publishes is read, whatever words it has.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.corpus import check, load, today
from bot.corpus._publishing import Left
from bot.model import CorpusError
from tests.helpers import looped

DAY = date(2026, 3, 14)
Writer = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    def write(name: str, head: str = "title: T", body: str = "Un texte.", *, mark: str = "---") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{mark}\n{head}\n{mark}\n\n{body}\n", encoding="utf-8")
        return path

    return write


def slugs(folder: Path, day: date = DAY) -> list[str]:
    try:
        return [post.slug for post in load(folder, day=day).posts]
    except CorpusError:
        return []


KEPT = [
    "isDraft: true",
    "is_draft: yes",
    "unpublished: true",
    "wip: true",
    "headless: true",
    "build: {render: never, list: never}",
    "build:\n  list: never",
    "_build:\n  render: false",
    "build: {render: link}",
    "permalink: false",
    "eleventyExcludeFromCollections: true",
    "eleventyExcludeFromCollections: [all]",
    "robots: noindex",
    "robots: 'noindex, nofollow'",
    "robots: [nofollow, noindex]",
    "robots: {index: false}",
    "noindex: true",
    "robotsNoIndex: true",
    "seo:\n  noindex: true",
    "seo:\n  robots: none",
    "seo: {meta: {robots: 'follow, noindex'}}",
    "params: {seo: {no_index: true}}",
    "head:\n- - meta\n  - name: robots\n    content: noindex",
    "sitemap: false",
    "sitemap: {disable: true}",
    "hb_password: sésame",
    "passwordHash: a1b2",
    "mot de passe: sésame",
    "mdp: 1234",
    "params: {password: x}",
    "extra: {draft: true}",
    "membersOnly: true",
    "access: paid",
    "audience: only_paid",
    "layout: draft",
    "type: brouillon",
    "post_status: private",
    "dg-publish: false",
    "public: false",
    "visible: no",
    "Status: skip",
    "tags: [pain, draft]",
    "tags: brouillon",
    "tags: pain, WIP",
    "tags: ['#privé']",
    "tags: [status/draft]",
    "categories: [[Cuisine, Brouillons]]",
    "category: Work in progress",
    "keywords: a; non publié",
    "layout: post\ntags: pain draft",
    "excalidraw-plugin: parsed",
    "kanban-plugin: board",
    "expired: true",
    "scheduled: true",
    "hide: true",
]
READ = [
    "draft: false\nisDraft: no",
    "unpublished: false",
    "headless: false",
    "build: {list: local, render: always}",
    "build: 42",
    "build:\n  publishResources: false",
    "permalink: /le-pain/",
    "eleventyExcludeFromCollections: false",
    "robots: index, follow",
    "robots: all",
    "robots: {index: true}",
    "noindex: false",
    "seo: {title: Noindex expliqué, noindex: false}",
    "index: 0",
    "sitemap: {priority: 0.5}",
    "password: ''",
    "hb_password: false",
    "share: false",
    "comments: false",
    "layout: post",
    "type: recette",
    "state: Californie",
    "audience: débutants",
    "public: débutants",
    "hide: [toc, navigation]",
    "tags: [brouillons-de-culture, vie privée, drafting, wipeout]",
    "tags: [todo, secret]",
    "tags: draft beer",
    "categories: {a: Brouillon de culture}",
    "expires: never\nscheduled: false",
    "date: 2026-03-14",
    "date: 2026-03-14T23:59:00-11:00",
    "date: 2026-03",
    "date: 2026",
    "date: hier",
    "date: 2026-02-30",
    "pubDate: 2026-03-14\nexpiryDate: 2026-03-15",
    "published: 2020-01-01",
    "created: 2030-01-01",
    "lastmod: 2030-01-01",
    "event_date: 2030-01-01",
]
TO_COME = [
    "date: 2026-03-15",
    "date: 15 mars 2026",
    "date: 2026-04",
    "date: 2027",
    "date: 24/12/2026",
    "date: 12/24/2026",
    "date: 2020-01-01\npublishDate: 2026-03-15",
    "pubDate: Sun, 15 Mar 2026 10:00:00 GMT",
    "publish-date: 2026-03-15 10:00",
    "published: 2026-03-15",
    "params: {publishDate: 2026-03-15}",
    "scheduled_for: 2026-03-15",
]
PAST = ["expiryDate: 2026-03-14", "expiryDate: 2026-03-14T18:00:00Z", "unpublishdate: 2025", "expires: 1 mars 2026"]
UNSURE = [
    "date: bientôt, en 2027",
    "date: 24/12/27",
    "publishDate: bientôt",
    "expiryDate: à Pâques",
    "build: {list: parfois}",
    "isDraft: true\nisDraft: false",
    "dg-publish: peut-être",
]


@looped("head", [*KEPT, *TO_COME, *PAST])
def test_what_its_author_keeps_from_readers_is_left_out_and_named(
    tmp_path_factory: pytest.TempPathFactory, head: str
) -> None:
    folder = tmp_path_factory.mktemp("blog")
    (folder / "a.md").write_text(f"---\ntitle: T\n{head}\n---\n\nUn secret.\n", encoding="utf-8")
    assert slugs(folder) == []
    found = check(folder, day=DAY)
    assert (found.count, found.left_out) == ({Left.DRAFT: 1}, ())
    [note] = [note for note in found.notes if note.path.name == "a.md"]
    assert note.what.endswith(": not read, and never quoted")
    assert note.line > 2  # where it says so


@looped("head", UNSURE)
def test_what_may_be_meant_so_is_left_out_till_it_is_mended(
    tmp_path_factory: pytest.TempPathFactory, head: str
) -> None:
    folder = tmp_path_factory.mktemp("blog")
    (folder / "a.md").write_text(f"---\ntitle: T\n{head}\n---\n\nUn secret.\n", encoding="utf-8")
    assert slugs(folder) == []
    found = check(folder, day=DAY)
    assert (found.count, len(found.left_out)) == ({Left.UNSURE: 1}, 1)


@looped("head", READ)
def test_what_is_published_is_read_whatever_words_it_has(tmp_path_factory: pytest.TempPathFactory, head: str) -> None:
    folder = tmp_path_factory.mktemp("blog")
    (folder / "a.md").write_text(f"---\ntitle: T\n{head}\n---\n\nUn texte.\n", encoding="utf-8")
    assert slugs(folder) == ["a"]


def test_keys_count_as_toml_and_json_have_them_too(write: Writer, tmp_path: Path) -> None:
    write("a.md", "title = 'T'\ndate = 2026-03-15T08:00:00Z", mark="+++")
    write("b.md", "title = 'T'\n[build]\nlist = 'never'", mark="+++")
    write("c.md", "title = 'T'\n[params]\nnoindex = true", mark="+++")
    (tmp_path / "d.md").write_text('{"title": "T", "permalink": false}\n\nUn secret.', encoding="utf-8")
    (tmp_path / "e.md").write_text("Title: T\nDate: 2026-03-15\n\nUn secret.", encoding="utf-8")
    (tmp_path / "f.md").write_text("Title: T\nDate: 2026-03-13\n\nUn texte.", encoding="utf-8")
    assert slugs(tmp_path) == ["f"]


def test_post_comes_on_its_day_and_goes_on_its_last(write: Writer, tmp_path: Path) -> None:
    write("a.md", "date: 2026-03-14\nexpiryDate: 2026-03-20")
    write("2026-03-16-b.md")
    write("2026-03-16 c.md", "date: 2026-03-12")
    write("2026-03-17/index.md")
    for day, found in ((13, []), (14, ["a"]), (16, ["a", "b"]), (17, ["a", "b", "17"]), (20, ["b", "17"])):
        names = ["2026-03-16 c"] * (day >= 12) + [
            {"a": "a", "b": "2026-03-16-b", "17": "2026-03-17"}[name] for name in found
        ]
        assert slugs(tmp_path, DAY.replace(day=day)) == sorted(names)
    corpus = load(tmp_path, day=DAY)
    assert corpus.until == date(2026, 3, 16)
    assert load(tmp_path, day=date(2026, 3, 20)).until is None


def test_it_is_today_where_the_day_is_first(write: Writer, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    assert now.date() <= today() <= (now + timedelta(hours=15)).date()
    write("a.md", f"date: {today()}")
    write("b.md", f"date: {today() + timedelta(days=2)}")
    assert [post.slug for post in load(tmp_path).posts] == ["a"]


@looped("tag", ["#draft", "#pain #brouillon", "#statut/privé"])
def test_tag_in_the_text_counts_as_obsidian_has_it(tmp_path_factory: pytest.TempPathFactory, tag: str) -> None:
    folder = tmp_path_factory.mktemp("blog")
    (folder / "a.md").write_text(f"Un secret.\n\n{tag}\n", encoding="utf-8")
    (folder / "b.md").write_text("Un texte sur le #draft des hockeyeurs.\n\n#pain #hockey\n", encoding="utf-8")
    assert slugs(folder) == ["b"]


NAMES = [
    "AGENTS.md", "CLAUDE.md", "README.md", "LICENSE.md", "CONTRIBUTING.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md",
    "posts/_index.md", "posts/_index.fr.md", "_modele.md", "posts/greve.draft.md",
]  # fmt: skip
PAGES = ["TODO.md", "SUMMARY.md", "404.md", "search.md", "posts/search/index.md", "posts/404.fr.md"]


@looped("name", NAMES)
def test_what_tells_of_a_folder_or_waits_is_no_post_and_named(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    folder = tmp_path_factory.mktemp("blog")
    for path in (folder / name, folder / "a.md"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("---\ntitle: T\ndate: 2020-01-01\n---\n\nUn texte.\n", encoding="utf-8")
    assert slugs(folder) == ["a"]
    [note] = [note.what for note in check(folder, day=DAY).notes if note.path == folder / name]
    assert note.endswith(
        "by its name, and is no post: not read" if "." not in name[:-3] and "_m" not in name else "read"
    )


@looped("name", PAGES)
def test_page_of_a_program_is_no_post_unless_it_states_a_date(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    folder = tmp_path_factory.mktemp("blog")
    path = folder / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text("---\ntitle: TODO\n---\n\nUn texte.\n", encoding="utf-8")
    assert slugs(folder) == []
    found = check(folder, day=DAY)
    assert found.count == {Left.PAGE: 1}
    assert "is no post by its name, and states no date: not read, and never quoted" in {
        note.what for note in found.notes
    }
    path.write_text("---\ntitle: TODO\ndate: 2020-01-01\n---\n\nUn texte.\n", encoding="utf-8")
    assert len(slugs(folder)) == 1


def test_post_that_is_called_as_a_page_is_read_where_its_name_has_a_date(write: Writer, tmp_path: Path) -> None:
    for name in ("2020-05-01-todo.md", "2020-05-02-search.md", "todo-liste.md", "agents-secrets.md", "brouillons.md"):
        write(name)
    assert len(slugs(tmp_path)) == 5


def test_files_of_one_name_are_named_together(write: Writer, tmp_path: Path) -> None:
    for name in ("a/_index.md", "b/_index.md", "c/_index.md", "c/post.md"):
        write(name)
    [note] = [note for note in check(tmp_path, day=DAY).notes if note.path.name == "_index.md"]
    assert note.what == "tells of the folder, by its name, and is no post, and so do 2 more of that name: not read"


def test_blog_in_english_is_said_to_be_so_once(write: Writer, tmp_path: Path) -> None:
    walk = "I walked for three hours in the rain yesterday, and I have never been happier. My boots leaked."
    for number in range(5):
        write(f"{number}.md", f"title: Walk {number}", f"{walk} It was walk number {number}.")
    notes = [note.what for note in check(tmp_path, day=DAY).notes]
    assert [what for what in notes if "English" in what] == ["is in English, and so are 4 more: quoted so to everybody"]
