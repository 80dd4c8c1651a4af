"""The moderators' door to the journal: `/journal`, its buttons, and what comes into a server's review channel.

`commands` is what Discord shows, `presses` the buttons, selects and forms; both ask `_authority` each time who it is
and what they may see, and hand a `Visit` on. `lists`, `reviewing`, `figures`, `exporting`, `erasing` and `trail` do the
work; `reporting` is for everyone; `opening` joins them. No button depends on this process: what it needs is in its
custom id (`_keys`, `_asked`).
"""
