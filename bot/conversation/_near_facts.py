"""The fact that words added to the talk ask for, near what was read: "et en France ?" behind "combien ?"."""

from bot.conversation._hanging import is_surely_off
from bot.conversation._here_first import names_another
from bot.conversation._near_by import NearBy
from bot.conversation._scene import Scene
from bot.conversation._spoken_of import is_of_another_year
from bot.index import Index, Query
from bot.model import Citation


def fact_near(index: Index, near: NearBy, *, scene: Scene, asks: Query) -> tuple[Citation, bool] | None:
    """Return what stands near of the kind that is asked for, or that was before, or has all the words; and whether it
    was read. None where it is asked of another year or post ("what about India, how many people?"), or of nothing.
    """
    last = scene.thread.last
    if is_of_another_year(asks) or is_surely_off(index, asks):
        return None
    if last and names_another(index, asks, last) and index.find(asks).answers:
        return None
    before = index.read(scene.thread.subject[0]).asked
    fact = near.fact(scene.thread, near.as_before(asks, before))
    return fact or near.counted(scene.thread, asks, before) or near.holds_all(scene.thread, asks)
