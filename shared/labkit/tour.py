"""The guided tour of the event loop: small scripts to predict, then to run on the finished runtime.

A step is a script in tour/ whose leading comments hold its title, its question, the choices and why it is so. A choice is what
the script prints, its lines joined by ", ": the run itself shows whether the tour is right, and a test compares.
"""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

from labkit import console
from labkit.errors import LabError

STEPS = Path(__file__).with_name("tour")
_HEADER = re.compile(r"// (\w+): (.*)")


@dataclass(frozen=True)
class Step:
    """One script. `answers` are the letters of the choices that may come, mostly one; `lesson` is where it is taught."""

    path: Path
    title: str
    question: str
    choices: dict[str, str]
    answers: tuple[str, ...]
    why: str
    lesson: int
    code: str

    def letter(self, printed: str) -> str | None:
        """The choice that says what was printed, or None."""
        return next((letter for letter, text in self.choices.items() if text == printed), None)


def steps(folder: Path = STEPS) -> list[Step]:
    """All steps, in the order of their file names."""
    return [_step(path) for path in sorted(folder.glob("*.js"))]


def _step(path: Path) -> Step:
    head: dict[str, list[str]] = {}
    lines = path.read_text(encoding="utf-8").splitlines()
    while lines and (match := _HEADER.fullmatch(lines[0])):
        head.setdefault(match[1], []).append(match[2])
        lines.pop(0)
    one = {key: " ".join(values) for key, values in head.items()}
    choices = {key: text for key, text in one.items() if len(key) == 1}
    return Step(path, one["title"], one["question"], choices, tuple(one["answer"].split("|")), one["why"],
                int(one["lesson"]), "\n".join(lines))


def run(step: Step, node: Path) -> str:
    """What the script prints on `node`, its lines joined by ", ". LabError when it fails."""
    try:
        done = subprocess.run([str(node), str(step.path)], capture_output=True, text=True, errors="replace", timeout=30,
                              stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise LabError(f"The tour's script {step.path.name} did not run: {error}", "./lab doctor, then ./lab start again")
    if done.returncode != 0:
        raise LabError(f"The tour's script {step.path.name} ended with status {done.returncode}: {done.stderr.strip()[-300:]}",
                       "./lab doctor, then ./lab start again")
    return ", ".join(done.stdout.splitlines())


class Left(Exception):
    """The learner has seen enough."""


def guide(node: Path, interactive: bool) -> None:
    """Show all steps. Interactive: asks for a prediction before each run; `q` leaves. Otherwise everything is printed
    without a stop, for logs and for readers."""
    tour = steps()
    right = 0
    for number, step in enumerate(tour, 1):
        print(f"\n{console.style(f'{number} of {len(tour)}: {step.title}', 'bold')}\n")
        print(textwrap.indent(step.code, "    "))
        print(f"\n{_wrapped(step.question)}")
        for letter, text in step.choices.items():
            print(f"  {letter}) {text}")
        try:
            guess = _ask(step) if interactive else None
        except Left:
            print("Until later: ./lab start goes on the tour again.")
            return
        # What may come out either way is run several times, so that both are seen.
        right += _reveal(step, [run(step, node) for _ in range(10 if len(step.answers) > 1 else 1)], guess)
    if interactive:
        print(f"\nYou predicted {right} of {len(tour)}. Each of these is a chapter in which you build what decided it.")


def _reveal(step: Step, printed: list[str], guess: str | None) -> bool:
    """Print what came and why; whether the guess was one of the right ones."""
    print()
    for text in dict.fromkeys(printed):
        times = f" {printed.count(text)} of {len(printed)} times" if len(printed) > 1 else ""
        print(f"  It printed{times}: {console.style(console.escape(text), 'cyan')}")
        if step.letter(text) not in step.answers:
            raise LabError(f"The tour expected something else of {step.path.name}.", "please report it, with what ./lab doctor says")
    good = guess in step.answers
    if guess is not None and len(step.answers) > 1:
        print("  " + console.style("Both can come, so no guess is wrong." if good else "That never comes.", "green" if good else "yellow"))
    elif guess is not None:
        came = step.letter(printed[0])
        print("  " + (console.style("As you said.", "green") if good else console.style(f"You said {guess}; it is {came}.", "yellow")))
    print(_wrapped(step.why, "  "))
    return good


def _ask(step: Step) -> str:
    while True:
        print(f"Your prediction ({'/'.join(step.choices)}, q to leave): ", end="", flush=True)
        line = sys.stdin.readline()
        answer = line.strip().lower().rstrip(")")
        if not line or answer == "q":
            raise Left
        if answer in step.choices:
            return answer


def _wrapped(text: str, indent: str = "") -> str:
    return textwrap.fill(text, min(console.width(), 100), initial_indent=indent, subsequent_indent=indent)
