"""`./lab pack [N]`: a submission: the files of a chapter that you edit, its number, and nothing else."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from pathlib import Path

from labkit import console, errors, learner, starters


def register(subparsers) -> None:
    parser = subparsers.add_parser("pack", help="make a submission", description=__doc__)
    parser.add_argument("chapter", nargs="?", metavar="N", help="number or name of the chapter")
    parser.add_argument("--out", metavar="FILE", help="where to write it (otherwise labNN.tar.gz in this directory)")


def run(args) -> int:
    chapter = learner.chapter(args.chapter)
    out = Path(args.out or f"{chapter.executable}.tar.gz")
    files = starters.learner(chapter)
    data = archive(chapter.number, chapter.directory, files)
    try:
        out.write_bytes(data)
    except OSError as error:
        raise errors.LabError(f"{out} cannot be written: {error.strerror}.", "./lab pack --out FILE, with a place that can be written to")
    if all(files[name] == text for name, text in learner.fresh(chapter).items()):
        console.note("all of it is still the starter; nothing of yours is in it")
    print(f"{out}: {', '.join(files)} of chapter {chapter.number}, {len(data)} bytes.")
    return 0


def archive(number: int, directory: str, files: dict[str, str]) -> bytes:
    """A .tar.gz with `directory`/FILE for each, and submission.json with the chapter's number. The same files give the
    same bytes: no times, no owners."""
    everything = files | {"submission.json": json.dumps({"chapter": number}) + "\n"}
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=buffer, mode="wb", mtime=0) as packed, \
            tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name in sorted(everything):
            content = everything[name].encode()
            entry = tarfile.TarInfo(f"{directory}/{name}")
            entry.size, entry.mode = len(content), 0o644
            tar.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()
