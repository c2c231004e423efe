"""What is measured: the scripts in cases/ and what their heads say about them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


class CaseError(Exception):
    """A benchmark that does not exist or whose head is wrong, as a sentence."""


@dataclass(frozen=True)
class Case:
    """One benchmark. `program` is the name of its counterpart on bare libuv."""

    name: str
    script: Path
    title: str
    measure: str = "script"  # "process": the time of the whole process; "script": the number it prints last
    unit: str = "ms"
    better: str = "less"
    runs: int = 1  # per round
    aim: float | None = None  # times as fast as Node 20

    def speed(self, value: float, baseline: float) -> float:
        """How many times as fast `value` is as `baseline`."""
        return baseline / value if self.better == "less" else value / baseline


CHOICES = {"measure": ("process", "script"), "better": ("less", "more")}
NUMBERS = {"runs": int, "aim": float}


def load(script: Path) -> Case:
    """The benchmark in a script; CaseError when its head is wrong."""
    fields: dict[str, str | int | float] = {}
    for number, line in enumerate(script.read_text(encoding="utf-8").splitlines(), 1):
        if not line.startswith("// "):
            break
        key, separator, value = line[3:].partition(": ")
        if not separator or key not in Case.__dataclass_fields__ or key in ("name", "script"):
            raise CaseError(f"{script}:{number}: '{line}' is no line of a benchmark's head; see README.md there.")
        if value not in CHOICES.get(key, (value,)):
            raise CaseError(f"{script}:{number}: {key} is one of {', '.join(CHOICES[key])}, not '{value}'.")
        try:
            fields[key] = NUMBERS.get(key, str)(value)
        except ValueError as error:
            raise CaseError(f"{script}:{number}: {key} is a number, not '{value}'.") from error
    if "title" not in fields:
        raise CaseError(f"{script}: the head has no title.")
    return Case(script.stem, script, **fields)  # type: ignore[arg-type]


def find(names: list[str]) -> list[Case]:
    """The named benchmarks, or all of them."""
    known = {script.stem: script for script in sorted((HERE / "cases").glob("*.js"))}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise CaseError(f"There is no benchmark '{unknown[0]}'. There are: {', '.join(known)}.")
    return [load(known[name]) for name in names or known]
