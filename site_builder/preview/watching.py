"""What did somebody save? Watches the folders an atlas is written in."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from watchfiles import DefaultFilter, awatch

QUIET = 1000  # ms
STEP, LONGEST = 25, 200  # ms: quiet before a change is told, and the most it waits for quiet


@dataclass(frozen=True, slots=True)
class Saved:
    """Files that were added, changed or removed together; none when only time has passed."""

    paths: tuple[Path, ...]

    def touches(self, folder: Path) -> bool:
        """Whether one of them lies in the folder."""
        return any(path.is_relative_to(folder) for path in self.paths)


async def watch(folders: Sequence[Path]) -> AsyncIterator[Saved]:
    """Every change below the folders, and nothing each second without one, until the task ends."""
    async for changes in awatch(
        *folders, watch_filter=DefaultFilter(), step=STEP, debounce=LONGEST, rust_timeout=QUIET, yield_on_timeout=True
    ):
        yield Saved(tuple(sorted({Path(path).resolve() for _, path in changes})))
