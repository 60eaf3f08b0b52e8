"""How a finished site takes the place of the current one, and what a killed build left behind.

Where the system can exchange two folders (Linux: renameat2), there is no moment without a site. Elsewhere two renames
follow each other: a reader may meet nothing in the instant between them, and a build killed exactly there leaves the
current site complete at <out>.old, from where the next build puts it back.
"""

import errno
import os
import shutil
from pathlib import Path

from site_builder.publish.output.output import MARKER, current_site, fresh_path, old_path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
CANNOT_EXCHANGE = frozenset([errno.ENOSYS, errno.EINVAL, errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP])


def recover(out: Path) -> None:
    """Leaves only the current site, whatever step an earlier build was killed in."""
    fresh, old = fresh_path(out), old_path(out)
    discard(fresh)
    if not old.exists():
        return
    if current_site(out) == old:
        discard(out)
        old.rename(out)
    else:
        old.rename(fresh)
        discard(fresh)


def discard(folder: Path) -> None:
    """Removes a folder of ours; its marker goes last, so that what a killed build leaves stays recognisable."""
    if not folder.exists():
        return
    for entry in list(os.scandir(folder)):
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        elif entry.name != MARKER:
            Path(entry.path).unlink()
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def swap(out: Path) -> None:
    """Puts <out>.new in the place of out; what was there, if anything, is then at <out>.new."""
    fresh = fresh_path(out)
    if not out.exists():
        fresh.rename(out)
    elif not exchange(fresh, out):
        rename_twice(out)


def exchange(folder: Path, other: Path) -> bool:
    """Exchanges two folders in one step; False where the system or its file system has no such step."""
    import ctypes  # noqa: PLC0415  # whoever writes nothing need not wait for it

    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    if rename(AT_FDCWD, os.fsencode(folder), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in CANNOT_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(folder), None, str(other))


def rename_twice(out: Path) -> None:
    """The exchange in two renames; <out>.old exists only in between."""
    fresh, old = fresh_path(out), old_path(out)
    out.rename(old)
    try:
        fresh.rename(out)
    except OSError:
        old.rename(out)
        raise
    old.rename(fresh)
