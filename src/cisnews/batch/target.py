"""The output directory of a run: it appears whole or not at all, and belongs to one run at a time."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cisnews.batch.manifest import MANIFEST, Manifest, read_manifest
from cisnews.errors import TargetError

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}

AGAIN = "run the same command again to go on where it stopped"


class Target:
    """The directory `out`, and beside it the hidden working directory in which the run collects what will be there.

    The working directory outlives a run that is killed; the same command finds it and goes on.
    """

    def __init__(self, out: str | os.PathLike[str], *, overwrite: bool) -> None:
        self.out = Path(os.path.realpath(out))
        self.overwrite = overwrite
        self.work = self.out.parent / f".{self.out.name}.partial"
        self.shards = self.work / "shards"
        self.final = self.work / "final"

    def is_taken(self) -> bool:
        """Whether something stands at `out` that must not be overwritten."""
        return self.out.exists() and not (self.out.is_dir() and not any(self.out.iterdir()))

    def earlier(self) -> Manifest | None:
        """The manifest of the earlier export in `out`; None if there is none, or nothing was read in it."""
        if not (self.out / MANIFEST).exists():
            return None
        manifest = read_manifest(self.out)
        return manifest if manifest.counts.get("articles") else None

    def refuse_if_taken(self) -> None:
        """TargetError unless `out` is free, or an earlier export that may be overwritten. Nothing else ever is.

        An export without articles, of a path with a slip in it say, may always be overwritten.
        """
        if not self.is_taken():
            return
        if not (self.out / MANIFEST).exists():
            raise TargetError("exists", f"{self.out} exists and is no export", mend="give another directory")
        if not self.overwrite and self.earlier():
            mend = "give another directory, --overwrite it, or --resume to keep it"
            raise TargetError("exists", f"{self.out} holds an earlier export", mend=mend)

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Hold the working directory against other runs. Errors of the disk come as TargetError."""
        with disk_errors(self.out):
            self.refuse_if_taken()
            self.shards.mkdir(parents=True, exist_ok=True, mode=0o700)
            with (self.work / "lock").open("wb") as lock:
                _lock(lock, self.out)
                for leftover in (self.final, *self.out.parent.glob(f"{glob.escape(self.work.name)}.*.done")):
                    shutil.rmtree(leftover, ignore_errors=True)
                self.final.mkdir()
                yield

    def commit(self) -> None:
        """Put the finished directory in its place, and the working directory away."""
        for path in self.final.rglob("*"):
            _to_disk(path)
        self.refuse_if_taken()
        if self.is_taken():
            old = self.work / "old"
            shutil.rmtree(old, ignore_errors=True)
            self.out.rename(old)
        elif self.out.exists():
            self.out.rmdir()
        self.final.rename(self.out)
        _to_disk(self.out.parent)
        done = self.work.with_name(f"{self.work.name}.{os.getpid()}.done")
        self.work.rename(done)  # with the lock in it: another run may begin now
        shutil.rmtree(done, ignore_errors=True)


@contextlib.contextmanager
def disk_errors(out: Path) -> Iterator[None]:
    """Errors of the operating system while `out` is written, as TargetError."""
    try:
        yield
    except TargetError:
        raise
    except OSError as error:
        if error.errno in FULL:
            raise TargetError("full", f"no space left for {out}", mend=f"free some, then {AGAIN}") from error
        if error.errno in FORBIDDEN:
            raise TargetError(
                "permission", f"{out} cannot be written ({error.strerror})", mend="give another"
            ) from error
        raise TargetError("io", f"{out} cannot be written ({error})", mend=AGAIN) from error


def _lock(lock: BinaryIO, out: Path) -> None:
    """Take the lock; it falls with the process, however that ends."""
    try:
        try:
            import fcntl
        except ImportError:  # Windows
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise TargetError(
            "busy", f"another run is writing {out}", mend="wait for it, or give another directory"
        ) from None


def _to_disk(path: Path) -> None:
    """Make sure that a file or folder is on the disk, not only in the system's memory."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
