"""The door to Discord, and the only package that knows Discord's library.

`door` is the door itself; `talk` hears questions, `browse` tells what there is, `privacy` shows and erases what is kept
about a member, `journal` lets moderators look and decide, `live` holds live sessions, `views` passing buttons. The
thinking is done in the modules with an underscore; nothing is imported here, so that those which need no Discord can be
used without it.
"""
