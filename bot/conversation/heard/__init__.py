"""What a message says, by its words alone: questions to the bot, asides, wishes, and how it hangs on a talk.

Rules over folded text, French and English; no index, no thread and no reply is known here (`tests/test_house.py` sees
to it). The rooms of `bot.conversation` ask these rules and answer; its docstring is the map of both.
"""
