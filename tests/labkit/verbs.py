"""Runs the command on a copy of the sample course, as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from labkit import starters
from labkit.variant import Variants

LABKIT = Path(__file__).resolve().parents[2] / "shared" / "labkit"


class Command:
    """`lab("hint", "2.1")` runs ./lab hint 2.1 in the copy's root. The build tool is a stand-in that does nothing."""

    def __init__(self, mini):
        self.mini = mini
        (mini.repo.build / "CMakeCache.txt").write_text("")
        tools = mini.repo.root.parent / "tools"
        tools.mkdir(exist_ok=True)
        self.cmake = tools / "cmake"
        self.cmake.write_text("#!/bin/sh\nexit 0\n")
        self.cmake.chmod(0o755)
        self.env = os.environ | {"LAB_ROOT": str(mini.repo.root), "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1",
                                 "PATH": f"{tools}:{os.environ['PATH']}"}

    def __call__(self, *args, stdin="", cwd=None, **env):
        return subprocess.run([sys.executable, str(LABKIT), *args], capture_output=True, text=True, env=self.env | env, input=stdin,
                              cwd=cwd or self.mini.repo.root, timeout=120)

    def start(self, *args, **options):
        return subprocess.Popen([sys.executable, str(LABKIT), *args], env=self.env, cwd=self.mini.repo.root, **options)

    def build_fails(self, message: str) -> None:
        self.cmake.write_text(f'#!/bin/sh\necho "{message}"\nexit 1\n')

    def build(self, solution: bool = False) -> Path:
        """Puts lab02 (or lab02-solution) where CMake would."""
        chapter = self.mini.chapter
        program = Variants(chapter).build(starters.reference(chapter) if solution else starters.learner(chapter))
        assert program.built, program.errors
        target = self.mini.repo.executable("lab02-solution" if solution else "lab02")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(program.path.read_bytes())
        target.chmod(0o755)
        return target
