"""Talking with the blog in a terminal: coloured and with a history for people, plain for pipes."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache
from itertools import count

from rich.console import Console
from rich.text import Text

from bot import phrases
from bot.corpus import topics_by_post, topics_of
from bot.dialogue import CUT, Conversations, Read, plain_text
from bot.model import Citation, Corpus, Language, Message, Place, Post, Reply, Words
from bot.text import fold, words

# Only a bar at the left: a quote is seen at once, and can be copied without a frame around it.
_BAR = "┃ "
_INDENT = "  "
_QUIT = frozenset({"/quitter", "/quit", "/exit", "/q"})
# An example for a command is no shorter (characters): "de" would find any post.
_SHORTEST_EXAMPLE = 4
# Of a blog of ten years nobody reads all subjects, nor all titles of one.
_MOST_TOPICS, _MOST_TITLES = 60, 5
_HELP = phrases.typeset("""Écrivez comme à quelqu’un. Et aussi :
  /sujets           de quoi parle le blog
  /billet           la liste des billets ; {examples} pour en lire un
  /aide             ceci
  /quitter          partir (Ctrl-D aussi)""")
_NO_POST = phrases.typeset("Je ne trouve aucun billet pour « {wanted} ». Voici la liste :")
# Each is one cell wide, as what stands for it while the text is broken.
_BLANKS = ("\xa0", "\u202f")
_PRIVATE = range(0xE000, 0xF900)


class Chat:
    """One conversation in the terminal."""

    def __init__(
        self, corpus: Corpus, conversations: Callable[[], Conversations], console: Console, read: Read | None = None
    ) -> None:
        self._conversations = conversations
        self._console = console
        self._corpus = corpus
        self._read = read
        self._numbers = count(1)

    def run(self, lines: Iterator[str]) -> None:
        """Answer every line until there are no more, or one asks to leave."""
        for line in lines:
            text = line.strip()
            if text.casefold() in _QUIT:
                return
            if text.startswith("/"):
                self._command(*text[1:].split(None, 1))
            elif text:
                self._answer(text)

    def greet(self) -> None:
        """Say hello to a person at the keyboard."""
        topics = phrases.listed(topics_of(self._corpus)[:3], Language.FRENCH)
        writer = phrases.Voice(Language.FRENCH, facts=phrases.BlogFacts.of(self._corpus)).say("writer")
        posts = len(self._corpus.posts)
        count = f" — {posts} billets, et leur" if posts > 1 else " — un billet, et son"
        example = phrases.typeset(f"Par exemple : {topics} ?  ")
        self._print(Text.assemble("\n", ("Causerie", "bold"), f"{count} {writer} pour vous répondre."))
        self._print(Text.assemble(example, ("/aide pour le reste, Ctrl-D pour partir", "dim"), "\n"))

    def _answer(self, text: str) -> None:
        place = Place(door="terminal", channel="terminal")
        now = datetime.now(UTC)
        message = Message(str(next(self._numbers)), place, "terminal", "terminal", "terminal", text, now)
        reply = self._conversations().reply(message, self._read).reply
        if self._console.is_terminal:
            self._show(reply)
        else:
            self._say(f"{plain_text(reply, self._corpus.blog)}\n")

    def _show(self, reply: Reply) -> None:
        self._console.print()
        for part in reply.parts:
            if isinstance(part, Words):
                self._say(part.text)
            else:
                self._show_block(part, reply.language)
        if reply.aside:
            self._say(reply.aside)
        if told := phrases.worded_by(reply):
            self._print(Text(told, style="dim"))
        if reply.suggestions and reply.citations and not reply.numbers_places:
            lead = "Pour continuer\xa0: " if reply.language is Language.FRENCH else "To go on: "
            offers = (f"{number}. {each}" for number, each in enumerate(reply.suggestions, 1))
            self._print(Text(lead + " · ".join(offers), style="dim"))
        self._console.print()

    def _show_block(self, citation: Citation, language: Language) -> None:
        quoted = Text(f"«\xa0{f' {CUT} '.join(quote.drawn for quote in citation.quotes)}\xa0»")
        self._print(quoted, Text(_BAR, style="cyan"))
        line = phrases.attribution(citation, self._corpus.blog, language)
        self._print(Text(f"— {line}", style="italic dim"), Text(_INDENT))
        self._console.print()

    def _print(self, text: Text, before: Text | None = None) -> None:
        """Print a text in rows as wide as the terminal, with something before each of them."""
        begun = before or Text()
        for row in rows(text, self._console, max(self._console.width - begun.cell_len, 1)):
            self._console.print(Text.assemble(begun, row))

    def _say(self, text: str) -> None:
        if self._console.is_terminal:
            self._print(Text(text))
        else:
            # A pipe gets the author's tabs and carriage returns too, which rich would change.
            self._console.file.write(f"{text}\n")

    def _command(self, name: str = "", argument: str = "") -> None:
        commands: dict[str, Callable[[str], None]] = {
            "sujets": self._topics,
            "sujet": self._topics,
            "billet": self._post,
            "billets": self._post,
            "topics": self._topics,
            "topic": self._topics,
            "post": self._post,
            "posts": self._post,
            "aide": self._help,
            "help": self._help,
        }
        unknown = f"Je ne connais pas /{name}. /aide dit ce que je sais faire.\n"
        command = commands.get(fold(name))
        if command is None:
            self._say(unknown)
        else:
            command(argument)

    def _help(self, _: str) -> None:
        number = min(3, len(self._corpus.posts))
        word = _word_for_a_post(self._corpus)
        examples = f"/billet {number} ou /billet {word}" if word else f"/billet {number}"
        self._say(f"{_HELP.format(examples=examples)}\n")

    def _topics(self, _: str) -> None:
        of_posts = topics_by_post(self._corpus)
        topics = topics_of(self._corpus, of_posts)
        for topic in topics[:_MOST_TOPICS]:
            titles = [post.title for post in self._corpus.posts if topic in of_posts[post.slug]]
            shown = [*titles[:_MOST_TITLES], *(["…"] if len(titles) > _MOST_TITLES else [])]
            self._console.print(Text.assemble(f"  {topic} ({len(titles)})", (f"  {' · '.join(shown)}", "dim")))
        if len(topics) > _MOST_TOPICS:
            self._say(f"  … et d’autres ({len(topics) - _MOST_TOPICS})")
        self._console.print()

    def _post(self, wanted: str) -> None:
        post = find_post(self._corpus, wanted)
        if post is None:
            if wanted.strip():
                self._say(_NO_POST.format(wanted=wanted.strip()))
            for number, each in enumerate(_in_order(self._corpus), 1):
                self._say(f"  {number}. {' · '.join(phrases.source(each, Language.FRENCH))}")
            self._console.print()
            return
        self._console.print(Text(" · ".join(phrases.source(post, Language.FRENCH)), style="bold"))
        self._console.print()
        self._say(f"{post.drawn(0, len(post.body))}\n")


def find_post(corpus: Corpus, wanted: str) -> Post | None:
    """Return the post meant by its number in the list (from 1) or by words of its title, or None."""
    posts = _in_order(corpus)
    if wanted.isdecimal():
        place = int(wanted) - 1
        return posts[place] if 0 <= place < len(posts) else None
    asked = fold(wanted).split()
    fits = (post for post in posts if all(word in fold(f"{post.title} {post.slug}") for word in asked))
    return next(fits, None) if asked else None


def _in_order(corpus: Corpus) -> list[Post]:
    """Return the posts as they are listed: the newest first, those without a date behind, as they come."""

    def when(post: Post) -> tuple[int, int, int]:
        return (post.date.year, post.date.month or 0, post.date.day or 0) if post.date else (0, 0, 0)

    return sorted(corpus.posts, key=when, reverse=True)


def _word_for_a_post(corpus: Corpus) -> str | None:
    """Return a word of a title by which `/billet` finds that post, the last in the list that has one, or None."""
    for post in reversed(_in_order(corpus)):
        found = [
            word.folded for word in words(post.title) if not word.is_stop and len(word.folded) >= _SHORTEST_EXAMPLE
        ]
        if fits := [word for word in found if find_post(corpus, word) == post and not word.isdecimal()]:
            return fits[-1]
    return None


def chat(corpus: Corpus, build: Callable[[], Conversations], read: Read | None = None) -> None:
    """Hold a conversation on standard input and output until it ends.

    `build` makes the conversations; a person at the keyboard reads the greeting and types meanwhile. `read` asks a
    language model what to reply.
    """
    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    with ThreadPoolExecutor(max_workers=1) as pool:
        building = cache(lambda: pool.submit(build))  # when first asked for: the prompt comes before the index
        talk = Chat(corpus, lambda: building().result(), console, read)
        if not sys.stdin.isatty():
            talk.run(iter(sys.stdin))
            return
        talk.greet()
        talk.run(_typed(building))
    console.print(phrases.typeset("\nÀ bientôt !"))


def _typed(when_shown: Callable[[], object]) -> Iterator[str]:
    """Yield what a person types, with the arrow keys for what was typed before; ends at Ctrl-C or Ctrl-D.

    `when_shown` is called each time the prompt is there.
    """
    # Only people at a keyboard pay for importing it.
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - see above
    from prompt_toolkit.formatted_text import HTML  # noqa: PLC0415

    def shown(_: object) -> None:
        when_shown()

    session: PromptSession[str] = PromptSession()
    session.app.after_render += shown
    while True:
        try:
            yield session.prompt(HTML("<ansigreen>vous ›</ansigreen> "))
        except (EOFError, KeyboardInterrupt):
            return


def rows(text: Text, console: Console, width: int) -> list[Text]:
    """Return a text in rows of at most `width` cells, with its styles."""
    plain = text.plain
    if not any(blank in plain for blank in _BLANKS):
        return list(text.wrap(console, width))
    held = set(plain)
    free = (chr(code) for code in _PRIVATE if chr(code) not in held)
    blanks, stand_ins = "".join(_BLANKS), "".join(next(free) for _ in _BLANKS)
    marked = text.copy()
    marked.plain = plain.translate(str.maketrans(blanks, stand_ins))
    broken = list(marked.wrap(console, width))
    for row in broken:
        row.plain = row.plain.translate(str.maketrans(stand_ins, blanks))
    return broken
