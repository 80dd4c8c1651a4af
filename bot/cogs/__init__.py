"""The door to Discord, and the only package that knows Discord's library.

`talk` hears questions, `browse` tells what there is, `privacy` shows and erases what is kept about a member, `review`
lets moderators read, `views` holds the buttons. The modules with an underscore do the thinking.
"""

from bot.cogs._serve import Door

__all__ = ["Door"]
