"""Dialogues behind hyphens and behind names in capitals: no words of another's pass for the author's, and none of his
for another's.
"""

from bot.index import Index
from bot.model import Blog, Corpus, Post
from tests.helpers import said_by_bot, talk


def test_question_of_a_dialogue_is_quoted_with_its_answer_and_both_voices_are_told() -> None:
    body = "J'ai vu Paul Durand, maire.\n\nMOI : La piscine va-t-elle fermer ?\n\nPAUL DURAND : Elle ferme en juin."
    [reply] = talk(Index(Corpus(Blog(), (Post("post", "Billet", body),))), "la piscine va-t-elle fermer ?")
    [citation] = reply.citations
    assert citation.quotes[0].text.endswith("va-t-elle fermer ?\n\nPAUL DURAND : Elle ferme en juin.")
    assert citation.speaker == "Paul Durand"
    assert "Paul Durand" in said_by_bot(reply)
