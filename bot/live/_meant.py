"""Which session somebody means who does something and names none."""

from collections.abc import Callable, Collection, Sequence

from bot.model import LiveSession, LiveState, Notice

# The states of sessions that are not over, in the order in which somebody who names none means them.
COMING = (LiveState.LIVE, LiveState.OPEN, LiveState.ANNOUNCED)


def meant(
    sessions: Sequence[LiveSession],
    *states: LiveState,
    here: str,
    otherwise: Collection[LiveState] = (),
    among: Callable[[LiveSession], bool] = lambda _: True,
) -> LiveSession | None:
    """Return one in one of these states (`among` some), or else in another one; None where there is none.

    `sessions` stand by hour.

    One that is held `here`, in the channel or its thread, goes before those elsewhere; then the states count, in their
    order; of several the next is meant, of those that are over the last.
    """
    fitting = [each for each in sessions if each.state in states and among(each)]
    fitting = fitting or [each for each in sessions if each.state in otherwise]
    near = [each for each in fitting if here in {each.channel, each.notices.get(Notice.THREAD)}] or fitting

    def order(session: LiveSession) -> int:
        return states.index(session.state) if session.state in states else session.is_over

    first = min(map(order, near), default=0)
    best = [each for each in near if order(each) == first]
    if not best:
        return None
    return best[-1] if best[-1].is_over else best[0]
