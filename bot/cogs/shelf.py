"""The posts to leaf through, page by page or by topic: each page a reply to be recorded, and the message it makes."""

import asyncio
from dataclasses import dataclass

from bot import phrases
from bot.cogs._delivery import Said
from bot.cogs._passages import page_fits, page_of, post_page, topic_page, topic_pages
from bot.cogs._presses import Deed, page_buttons, topic_key
from bot.cogs._room import Room
from bot.cogs._turning import page_line
from bot.model import Citation, Decision, Language, Outcome, Post, Quote, Reply, Words
from bot.phrases import Voice


@dataclass(frozen=True, slots=True)
class Page:
    """A reply to be recorded, the message it makes, and the phrase that says what was asked for."""

    reply: Reply
    said: Said
    label: str = "button_read"


class Shelf:
    """Finds pages of posts and of topics."""

    def __init__(self, room: Room) -> None:
        self._room = room
        # By slug, each with the post that it was cut from: one that was read again may have another title.
        self._pages: dict[str, tuple[Post, tuple[Quote, ...]]] = {}

    async def post_at(self, post: Post, start: int, language: Language) -> Page:
        """Return the page of a post on which the place `start` stands."""
        pages = await self._pages_of(post)
        return self._post_page(post, pages, page_of(pages, start), language)

    async def post_page(self, key: str, number: int, language: Language) -> Page | None:
        """Return a page of the post with that fingerprint, or None where it is gone or was changed."""
        reading = (await self._room.conversations()).reading
        post = reading.posts.get(key)
        if post is None:
            return None
        pages = await self._pages_of(post)
        return self._post_page(post, pages, min(number, len(pages) - 1), language)

    async def topic_page(self, key: str, number: int, language: Language) -> Page | None:
        """Return a page of the passages on the topic with that key, or None where there is no such topic."""
        conversations = await self._room.conversations()
        reading, blog = conversations.reading, conversations.index.corpus.blog
        topic = {topic_key(topic): topic for topic in reading.topics}.get(key)
        # A search, which is not done where messages arrive.
        passages = await asyncio.to_thread(reading.passages, topic) if topic else ()
        pages = topic_pages(passages, blog, language)
        if topic is None or not pages:
            return None
        number = min(number, len(pages) - 1)
        voice = Voice(language, facts=self._room.facts)
        head = voice.before(*pages[number]).say("topic_head", topic=phrases.topic(topic, language, blog.english))
        reply = Reply(
            Outcome.ANSWERED, (Words(head), *pages[number]), language, decision=Decision(note=f"topic: {topic}")
        )
        total = voice.say("total_passages", count=str(sum(map(len, pages))))
        count = page_line(number, len(pages), language, total=total)
        text = topic_page(pages[number], head, count, blog, language)
        return Page(reply, Said(text, page_buttons(Deed.TOPIC, key, number, len(pages))), "button_topic")

    async def topics(self) -> dict[str, int]:
        """Return each topic with its number of posts, those of many first."""
        reading = (await self._room.conversations()).reading
        return {topic: len(posts) for topic, posts in reading.posts_by_topic.items()}

    async def _pages_of(self, post: Post) -> tuple[Quote, ...]:
        known = self._pages.get(post.slug)
        if known is None or known[0] is not post:
            reading = (await self._room.conversations()).reading
            known = self._pages[post.slug] = (post, reading.pages(post, page_fits))
        return known[1]

    def _post_page(self, post: Post, pages: tuple[Quote, ...], number: int, language: Language) -> Page:
        from bot.dialogue import fingerprint  # noqa: PLC0415 - loaded by now; see `_room`

        page = pages[number]
        rows = page_buttons(Deed.PAGE, fingerprint(post), number, len(pages))
        reply = Reply(Outcome.ANSWERED, (Citation((page,)),), language, decision=Decision(note="reading"))
        return Page(reply, Said(post_page(page, number, len(pages), language), rows))
