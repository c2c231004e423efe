"""The warm-ups of lesson 5 do what their pages show.

A page is read from top to bottom, as its reader does: `cpp` blocks stand in the program, a `diff` block changes it,
an `output` block is what it then prints (or what the compiler says about it; words behind `output` are arguments),
a `gdb` block is a session with it."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from labkit import build, course, markdown, packages, paths, warmups
from labkit.verify.texts import matches

ROOT = Path(__file__).resolve().parents[2]
REPO = paths.repo(ROOT)
WARMUPS = warmups.of(course.load(REPO), 5)
LOCALE = {"LC_ALL": "C.UTF-8"}


@pytest.fixture(scope="module")
def commands():
    """{target: its own commands, to compile and to link}, after everything else that it needs has been built."""
    if not (REPO.build / "build.ninja").exists():
        pytest.fail("the project has not been configured.\n  Fix: ./lab setup, or cmake --preset dev")
    found = {}
    for warmup in WARMUPS:
        build.attempt(REPO, [warmup.target], quiet=True)
        listed = subprocess.run(["ninja", "-C", REPO.build, "-t", "commands", warmup.target], capture_output=True, text=True, check=True)
        lines = listed.stdout.splitlines()
        found[warmup.target] = [next(line for line in lines if line.endswith(f"-c {warmup.source}")), lines[-1]]
    return found


class Program:
    """A warm-up in a directory of its own, where its source may change."""

    def __init__(self, warmup, commands, place):
        self.warmup, self.place = warmup, place
        self.text = warmup.source.read_text(encoding="utf-8")
        # Below the same name, so that messages name it as the page does.
        self.source = place / REPO.shown(warmup.source)
        self.source.parent.mkdir(parents=True)
        self.program = place / warmup.target
        built = f"labs/05-requirements/CMakeFiles/{warmup.target}.dir/{warmup.source.name}.o"
        self.commands = [line.replace(built, str(place / "warmup.o")).replace(str(warmup.source), str(self.source))
                         .replace(f"bin/{warmup.target} ", f"{self.program} ") for line in commands]
        assert str(self.source) in self.commands[0] and str(self.program) in self.commands[1]
        self.stale = True

    def change(self, diff: str) -> None:
        """Lines with - in a row become those with + behind them."""
        for old, new in re.findall(r"((?:^-.*\n)+)((?:^\+.*\n)*)", diff, re.M):
            before, after = (re.sub(r"^[-+]", "", rows, flags=re.M) for rows in (old, new))
            assert self.text.count(before) == 1, f"{self.warmup.source.name} does not have once:\n{before}"
            self.text = self.text.replace(before, after)
        self.stale = True

    def compile(self) -> str:
        """What the compiler says; nothing where all is well."""
        if not self.stale:
            return ""
        self.source.write_text(self.text, encoding="utf-8")
        for command in self.commands:
            done = subprocess.run(["sh", "-c", command], cwd=REPO.build, env=os.environ | LOCALE, capture_output=True, text=True)
            if done.returncode != 0:
                break
        said = re.sub(r"\S*(?=labs/05-requirements/)", "", done.stdout + done.stderr)
        self.stale = bool(done.returncode)
        return said

    def says(self, arguments) -> str:
        return self.compile() or subprocess.run([self.program, *arguments], capture_output=True, text=True, timeout=60, check=True).stdout

    def session(self, words: list[str]) -> str:
        """A session of gdb in which these commands are typed, as it looks in a terminal."""
        assert self.compile() == ""
        settings = ["set debuginfod enabled off", "set confirm off", "set width 0", "set style enabled off", "set startup-with-shell off"]
        options = [word for line in settings for word in ("-iex", line)]
        done = subprocess.run(["gdb", "-q", "-nx", *options, self.program], input="\n".join([*words, "kill", "quit"]) + "\n",
                              cwd=self.place, env=os.environ | LOCALE, capture_output=True, text=True, timeout=120)
        if "ptrace" in done.stderr:
            pytest.skip("tracing is not allowed here")
        answers = done.stdout.split("(gdb) ")[1:]
        return "".join(f"(gdb) {word}\n{answer}" for word, answer in zip(words, answers))


def test_there_are_six_each_with_a_page_and_a_place_in_the_list():
    assert [w.number for w in WARMUPS] == [1, 2, 3, 4, 5, 6]
    index = (WARMUPS[0].source.parent / "README.md").read_text(encoding="utf-8")
    for warmup in WARMUPS:
        assert f"| {warmup.number} | [{warmup.title}]({warmup.page.name}) | [{warmup.source.name}]" in index
        assert f"./lab run 5 {warmup.number}\n" in warmup.page.read_text(encoding="utf-8")


@pytest.mark.parametrize("warmup", WARMUPS, ids=lambda w: w.source.stem)
def test_a_page_shows_what_its_program_does(warmup, commands, tmp_path):
    compiler = subprocess.run(["c++", "-dumpversion"], capture_output=True, text=True).stdout
    program = Program(warmup, commands[warmup.target], tmp_path)
    shown = 0
    for fence in markdown.fences(warmup.page.read_text(encoding="utf-8")):
        kind, *arguments = fence.info.split() or [""]
        where = f"{warmup.page.name}:{fence.line}"
        if kind == "cpp":
            assert fence.text in re.sub(rf"^{_indent(program.text, fence.text)}", "", program.text, flags=re.M), where
        elif kind == "diff":
            program.change(fence.text)
        elif kind == "output":
            said = program.says(arguments)
            if ": error: " in said and not compiler.startswith("12"):
                continue    # Compilers differ in their words.
            assert matches(fence.text, said), f"{where}: it says\n{said}"
            shown += 1
        elif kind == "gdb":
            _compare_session(where, fence.text, program)
    assert shown >= 2 or not compiler.startswith("12"), "a page shows what the program prints, before and after the change"


def lab(*words, **options):
    env = {k: v for k, v in os.environ.items() if not k.startswith("LAB_")} | LOCALE | {"NO_COLOR": "1"}
    return subprocess.run([ROOT / "lab", *words], env=env, capture_output=True, text=True, timeout=300, **options)


def test_run_builds_and_runs_one_and_hands_it_its_words(commands):
    done = lab("run", "5", "1")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "open garden"), done.stderr


def test_run_without_a_number_says_which_there_are():
    for words in (("run", "5"), ("run", "5", "7"), ("debug", "5")):
        done = lab(*words)
        assert done.returncode == 2 and f"./lab {words[0]} 5 6   {WARMUPS[5].title}" in done.stderr


def test_run_shows_what_the_compiler_says(commands):
    done = lab("run", "5", "5")
    assert done.returncode == 1 and "05-compiler-error.cc does not compile" in done.stderr
    assert done.stdout.startswith("labs/05-requirements/05-compiler-error.cc: In function")


def test_the_lesson_lists_them_and_has_no_exercises():
    assert f"./lab run 5 6   {WARMUPS[5].title}" in lab("list", "5").stdout
    done = lab("goto", "5")
    assert done.returncode == 2 and "a deck with warm-ups" in done.stderr and "./lab run 5 1" in done.stderr


@pytest.mark.skipif(not shutil.which("gdb"), reason="gdb is not installed")
def test_debug_starts_gdb_with_one(commands):
    done = lab("debug", "5", "6", input="break Earliest\ninfo breakpoints\nquit\n")
    assert "06-debugger.cc:13" in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("printed, shown", [
    ("[1/2] Building\nFAILED: a.o \n/usr/bin/c++ -c a.cc\n/r/labs/a.cc:1:2: error: x\nninja: build stopped.\n", "labs/a.cc:1:2: error: x\n"),
    ("../labs/a.cc:1:2: error: /r/x\n", "labs/a.cc:1:2: error: /r/x\n"),
    ("In file included from /r/labs/a.cc:2:\n/usr/include/uv.h:1:1: note: n\n", "In file included from labs/a.cc:2:\n/usr/include/uv.h:1:1: note: n\n")])
def test_of_a_build_the_compilers_words_are_left(printed, shown):
    assert warmups.said(printed, Path("/r")) == shown


def _indent(text: str, excerpt: str) -> str:
    first = re.search(rf"^( *){re.escape(excerpt.partition(chr(10))[0])}$", text, re.M)
    return first[1] if first else ""


def _compare_session(where: str, transcript: str, program: Program) -> None:
    gdb = next(p for p in packages.load() if p.name() == "gdb").version(REPO)
    if gdb is None or not gdb.startswith("13"):
        return    # It is told in the words of Debian 12's.
    wanted = _placeless(transcript)
    got = _placeless(program.session(re.findall(r"^\(gdb\) (.*)$", transcript, re.M)))
    assert matches(wanted, got), f"{where}: the session is\n{got}"


def _placeless(session: str) -> str:
    """A session without what differs between machines and runs."""
    session = re.sub(r"\S*(?=labs/05-requirements/)", "", session)
    return re.sub(r"0x[0-9a-f]{2,}", "0xADDRESS", session)
