"""The limits of what a bot may send, one module for each kind of thing."""
