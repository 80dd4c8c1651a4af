"""What some objects know by heart does not go along to another process: it would be what members asked."""

from abc import ABC, abstractmethod
from typing import Any, ClassVar


class ByHeart(ABC):
    """An object some of whose attributes, those named in `_by_heart`, are only caches, made by `_begin_by_heart`.

    A pickle of it leaves them out, and the object that comes of it begins with empty ones.
    """

    _by_heart: ClassVar[tuple[str, ...]]

    @abstractmethod
    def _begin_by_heart(self) -> None:
        """Set the attributes that are only caches."""

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name not in self._by_heart}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._begin_by_heart()
