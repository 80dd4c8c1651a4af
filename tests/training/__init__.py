"""Fits the weights that the bot ships, offline, from examples in the tree; needs the `dev` extra."""
