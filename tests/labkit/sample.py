"""Makes copies of the sample course in fixtures/course, for tests to damage."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from labkit import course, paths, splice, starters
from labkit.manifest import Chapter

FIXTURE = Path(__file__).resolve().parent / "fixtures" / "course"
FLAGS = ["-std=c++20", "-O0", "-Wall", "-Wextra"]


@dataclass
class Mini:
    """A copy of the sample course and its chapter 2."""

    repo: paths.Repo
    chapter: Chapter

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace text in a file of the copy; the text must be there."""
        file = self.repo.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}"
        file.write_text(text.replace(old, new), encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        file = self.repo.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def solve(self, *identifiers: str) -> None:
        """Put the reference into the learner's regions of these exercises, without the #line of a variant."""
        reference = starters.reference(self.chapter)
        mine = splice.splice(self.chapter, starters.learner(self.chapter), reference, identifiers)
        for name, text in mine.items():
            plain = "\n".join(row for row in text.split("\n") if not row.startswith("#line "))
            (self.chapter.labs / name).write_text(plain, encoding="utf-8")

    def reload(self) -> Chapter:
        self.chapter = course.load(self.repo).chapter(2)
        return self.chapter


def compile_core(directory: Path) -> Path:
    """The core's object; beside it its header, precompiled, for a chapter's files are compiled many times."""
    made = directory / "main.o"
    shutil.copy(FIXTURE / "core" / "core.h", directory)
    subprocess.run(["c++", *FLAGS, "-x", "c++-header", str(directory / "core.h"), "-o", str(directory / "core.h.gch")], check=True)
    subprocess.run(["c++", *FLAGS, f'-DMINI_BUILTINS="{directory}"', "-c", str(FIXTURE / "core" / "main.cc"), "-o", str(made)], check=True)
    return made


def make(root: Path, core: Path) -> Mini:
    """A copy of the course below `root`, with starters, a build plan, and the two executables."""
    shutil.copytree(FIXTURE, root)
    repo = paths.repo(root, root / "build")
    mini = Mini(repo, course.load(repo).chapter(2))
    starters.write(mini.chapter)
    plan = {"number": 2, "directory": str(root), "compile": ["c++", *FLAGS, "-I", str(core.parent), "-include", "core.h"], "link": ["c++"],
            "objects": [str(core)], "libraries": []}
    (repo.build / "chapters").mkdir(parents=True)
    # Variants are kept by content: all copies of a test session may share them.
    (core.parent / "variants").mkdir(exist_ok=True)
    (repo.build / "variants").symlink_to(core.parent / "variants")
    (repo.build / "chapters" / "02.json").write_text(json.dumps(plan))
    return mini
