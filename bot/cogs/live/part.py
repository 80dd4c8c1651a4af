"""What the door holds of live sessions: the desk, the commands, and the task behind them."""

from collections.abc import Sequence

from discord import app_commands

from bot.cogs._client import Client
from bot.cogs._room import Room
from bot.cogs.consulting import Consulting
from bot.cogs.live._acting import Acting
from bot.cogs.live._asking import Questions, ask_in_session_menu
from bot.cogs.live._calendar import Calendar
from bot.cogs.live._card import Card
from bot.cogs.live._clock import Clock
from bot.cogs.live._desk import Desk
from bot.cogs.live._invitations import Invitations
from bot.cogs.live._items import bind
from bot.cogs.live._own import Own
from bot.cogs.live._telling import Telling
from bot.cogs.live._voting import Voting
from bot.cogs.live.animer import host_group
from bot.cogs.live.announcing import Announcing, announce_command
from bot.cogs.live.backstage import Backstage
from bot.cogs.live.queueing import Queueing, queue_command
from bot.cogs.live.seance import LiveSessions

Command = app_commands.Group | app_commands.ContextMenu


class LivePart:
    """Live sessions, joined to the door. `run` is one of its chores; it ends when it is cancelled."""

    def __init__(self, client: Client, room: Room, consulting: Consulting, clock: Clock) -> None:
        self.desk = Desk(client, room, now=clock.now)
        self._acting = Acting(self.desk)
        bind(client, self._acting.press)
        client.submitted.append(self._acting.submit)
        Invitations(self.desk, Calendar(self.desk))
        Telling(self.desk)
        questions = Questions(self.desk)
        self._everybody = LiveSessions(self.desk, self._acting, questions, Own(self.desk), Voting(self.desk))
        self._menu = ask_in_session_menu(questions, self.desk, self._acting)
        self._host = host_group()
        queueing = Queueing(self.desk)
        Card(self.desk, queueing)
        self._host.add_command(queue_command(queueing, self.desk, self._acting))
        self._host.add_command(announce_command(Announcing(self.desk), self._acting))
        self.backstage = Backstage(self.desk, self._acting, self._host, consulting, clock)

    @property
    def commands(self) -> Sequence[Command]:
        """Return what is to be added to the tree."""
        return [self._host, self._everybody, self._menu]

    async def run(self) -> None:
        """Load the sessions, then do what is due in them, for ever."""
        await self.desk.load()
        await self.backstage.run()
