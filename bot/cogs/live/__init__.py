"""Live sessions on Discord: questions put in advance, an hour, a guest.

`part` is what the door holds: it joins everything below. `_desk` owns the sessions of the running bot; `_presses`,
`_items` and `_modals` are buttons, selects and modals that outlive a restart, since their custom ids say all;
`_acting` does what is asked by any of them and says why not. `animer` is the moderators' group, `seance` everybody's.
`backstage` joins what goes on at the hour: `_timekeeper` sleeps until something is due, `_stage` shows it by
`_showing`, each message once, in a thread of `_threads`; `guest` and `hosting` lead on, `transcripts` ends it;
`_rewriting` lets an erasure reach what was shown, `_heeding` an edit or a deletion what was answered. `_sight` says who
may know of a session at all.

The rules are those of `bot.live`: here they are only asked, and what comes of them is shown.
"""
