"""Which messages are for us, what they ask, and which conversation they belong to."""

from dataclasses import replace
from itertools import count

from bot.cogs._addressing import Address, Facts, Names, address, mentioned, question
from bot.cogs._talks import Talks
from bot.model import Delivery, Place
from tests.helpers import looped
from tests.turns import NOON, make_turn, stored

CHANNEL, DM = Place("discord", "100", "10"), Place("discord", "900")
QUESTION, NOT_FOR_US, UNREADABLE = Address.QUESTION, Address.NOT_FOR_US, Address.UNREADABLE


@looped(
    ("facts", "expected"),
    [
        (Facts("bonjour"), NOT_FOR_US),
        (Facts("bonjour", sees_all=True), NOT_FOR_US),
        (Facts("<@1> bonjour", mentions_us=True), QUESTION),
        (Facts("<@1> bonjour", mentions_us=True, by_person=False), NOT_FOR_US),
        (Facts("bonjour", direct=True), QUESTION),
        (Facts("", direct=True), QUESTION),
        (Facts("bonjour", direct=True, by_person=False), NOT_FOR_US),
        (Facts("et en Inde ?", replies_to_us=True, sees_all=True), QUESTION),
        (Facts("", replies_to_us=True), UNREADABLE),
        (Facts("", replies_to_us=True, sees_all=True), QUESTION),
        (Facts("", replies_to_us=True, mentions_us=True, has_more=True), QUESTION),
        (Facts("", mentions_us=True), UNREADABLE),  # our role was mentioned, which does not open the content
    ],
)
def test_a_message_is_a_question_or_not(facts: Facts, expected: Address) -> None:
    assert address(facts) is expected


@looped(
    ("content", "expected"),
    [
        ("<@1> et Aadhaar ?", "et Aadhaar ?"),
        ("<@!1>, et Aadhaar ?", "et Aadhaar ?"),
        ("et <@1> Aadhaar ?", "et Aadhaar ?"),
        ("<@&5> et Aadhaar ?", "et Aadhaar ?"),
        ("<@1>", ""),
        ("<@2> dit quoi dans <#3> à <@&6> ?", "@Bob dit quoi dans #philo à @… ?"),
        ("<@4> dit quoi ?", "@<#3> dit quoi ?"),  # a name is no mark
        ("<:blob:42> <a:rire:43> </demander:7>", ":blob: :rire: /demander"),
        ("<@1> un\n\ndeux", "un\n\ndeux"),
        ("a \ud800 b", "a ? b"),
    ],
)
def test_the_question_reads_as_its_author_saw_it(content: str, expected: str) -> None:
    assert question(content, Names(frozenset({1, 5}), {2: "Bob", 4: "<#3>"}, {}, {3: "philo"})) == expected


def test_names_of_people_and_roles_are_told_as_they_stand_in_the_question() -> None:
    names = Names(frozenset({1, 5}), {1: "Bot", 2: "Bob  \ud800", 9: "Not here"}, {5: "Ours", 6: "Staff"}, {3: "philo"})
    content = "<@1> <@&5> <@2> <@!2> <@&6> <#3> <@7> <:blob:42> @Ada"
    assert mentioned(content, names) == ("Bob ?", "Staff")
    assert all(f"@{name}" in question(content, names) for name in mentioned(content, names))


def _talks() -> Talks:
    numbers = count()
    return Talks(lambda: f"talk-{next(numbers)}")


def test_a_member_keeps_to_a_talk_within_a_channel() -> None:
    talks = _talks()
    assert [talks.name(CHANNEL, "7"), talks.name(CHANNEL, "8"), talks.name(CHANNEL, "7")] == [
        "talk-0",
        "talk-1",
        "talk-0",
    ]
    assert talks.name(replace(CHANNEL, channel="101"), "7") == "talk-2"


def test_a_thread_and_a_direct_channel_are_one_talk() -> None:
    talks = _talks()
    assert {talks.name(CHANNEL, author, is_thread=True) for author in "78"} == {"thread/100"}
    assert talks.name(DM, "7", replied_to="1") == "dm/900"


def test_a_reply_joins_the_talk_of_the_answer() -> None:
    talks = _talks()
    first = talks.name(CHANNEL, "7")
    talks.answered("55", first, "54")
    assert talks.question_of("55") == "54"
    assert talks.name(CHANNEL, "8", replied_to="55") == first
    assert talks.name(CHANNEL, "8") == first
    assert talks.name(CHANNEL, "9", replied_to="unknown") != first


def test_talks_are_taken_up_from_the_journal() -> None:
    talks = _talks()
    turn = stored(make_turn())
    message = replace(turn.message, conversation="earlier")
    talks.remember([replace(turn, message=message, delivery=Delivery("1", NOON, message="55"))])
    assert talks.name(CHANNEL, "7") == "earlier"
    assert talks.name(CHANNEL, "8", replied_to="55") == "earlier"


def test_a_forgotten_member_begins_anew() -> None:
    talks = _talks()
    talks.name(CHANNEL, "7")
    other = talks.name(CHANNEL, "77")
    talks.forget("7")
    assert talks.name(CHANNEL, "7") == "talk-2"
    assert talks.name(CHANNEL, "77") == other
