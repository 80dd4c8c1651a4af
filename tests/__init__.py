"""The tests of the bot; shared makers of messages and processes live in `tests.helpers`."""
