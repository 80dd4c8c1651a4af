"""The door to Discord, and the only package that knows Discord's library.

`door` is the door itself; `talk` hears questions, `browse` tells what there is, `privacy` hands members what is kept
about them, `notice` tells them why, `journal` lets moderators look and decide, `live` holds live sessions,
`guild_settings` lets servers say how they want it, `housekeeping` clears up, `views` holds buttons. The thinking is
done in the modules with an underscore; nothing is imported here, so that those which need no Discord can be used
without it.
"""
