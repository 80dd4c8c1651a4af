"""Causerie: a Discord bot that lets a blog's author speak for himself, word for word."""
