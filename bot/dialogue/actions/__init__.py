"""What is done about each act, grouped as in the table of `bot.dialogue.policy`.

An action takes a scene and a draft, adds to the draft, and returns the outcome; None where it has nothing to say, which
leaves the message to the next row of the table.
"""
