"""`./lab pack [N]`: a submission: the files of a chapter that you edit, and nothing else."""

from __future__ import annotations

import gzip
import io
import tarfile
from pathlib import Path

from labkit import learner, starters


def register(subparsers) -> None:
    parser = subparsers.add_parser("pack", help="make a submission", description=__doc__)
    parser.add_argument("chapter", nargs="?", metavar="N", help="number of the chapter")
    parser.add_argument("--out", metavar="FILE", help="where to write it (labNN.tar.gz here otherwise)")


def run(args) -> int:
    chapter = learner.chapter(args.chapter)
    out = Path(args.out or f"lab{chapter.number:02d}.tar.gz")
    data = archive(chapter.directory, starters.learner(chapter))
    out.write_bytes(data)
    print(f"{out}: {', '.join(chapter.files)} of chapter {chapter.number}, {len(data)} bytes.")
    return 0


def archive(directory: str, files: dict[str, str]) -> bytes:
    """The same files give the same bytes: no times, no owners."""
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        for name in sorted(files):
            content = files[name].encode()
            entry = tarfile.TarInfo(f"{directory}/{name}")
            entry.size, entry.mode = len(content), 0o644
            tar.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()
