"""`./lab slides [N] [--cut 20] [--pdf]`: decks as pages to present, or as PDF."""

from __future__ import annotations

import os
import shutil
import subprocess

from labkit import console, course, decks, errors, paths


def register(subparsers) -> None:
    parser = subparsers.add_parser("slides", help="build or present the decks", description=__doc__)
    parser.add_argument("lesson", nargs="?", type=int, metavar="N", help="number of the lesson; without: all that are there")
    parser.add_argument("--cut", type=int, choices=decks.CUTS, help="only the slides of this cut, in minutes")
    parser.add_argument("--pdf", action="store_true", help="a PDF instead of a page (needs chromium)")


def run(args) -> int:
    repo = paths.repo()
    lessons = course.load(repo)
    wanted = [lessons.lesson(args.lesson)] if args.lesson is not None else list(lessons.lessons)
    sources = [repo.slides / f"{lesson.directory}.md" for lesson in wanted]
    there = [source for source in sources if source.exists()]
    if not there:
        raise errors.UsageError(f"Lesson {args.lesson} has no deck in this release.", "./lab list shows what there is")
    marp = _marp(repo)
    out = repo.build / "slides"
    out.mkdir(parents=True, exist_ok=True)
    for source in there:
        print(repo.shown(_make(repo, marp, source, out, args)))
    return 0


def _marp(repo: paths.Repo):
    program = repo.slides / "node_modules" / ".bin" / "marp"
    if program.exists():
        return program
    npm = shutil.which("npm")
    if npm is None:
        raise errors.MachineError("npm is not installed, which brings Marp, the program that makes slides.", "./lab setup --for slides")
    done = subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=repo.slides, capture_output=True, text=True)
    if done.returncode != 0 or not program.exists():
        last = console.escape((done.stderr.strip().splitlines() or ["no reason given"])[-1], 300)
        raise errors.MachineError(f"Marp could not be installed: {last}", "npm ci in slides/ shows all of it; it needs the network once")
    return program


def _make(repo: paths.Repo, marp, source, out, args):
    deck = decks.parse(source.read_text(encoding="utf-8"))
    name = source.stem
    if args.cut:
        deck, name = deck.cut(args.cut), f"{source.stem}-{args.cut}"
    text = out / f"{name}.md"
    text.write_text(deck.text(), encoding="utf-8")
    result = out / f"{name}.{'pdf' if args.pdf else 'html'}"
    command = [str(marp), "--no-stdin", "--html", "--theme-set", str(repo.slides / "theme.css"), "--allow-local-files",
               "-o", str(result), str(text)]
    environment = dict(os.environ)
    if args.pdf:
        browser = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chrome")
        if browser is None:
            raise errors.MachineError("A PDF needs a browser, and there is none.", "./lab setup --for slides")
        environment |= {"CHROME_PATH": browser, "CHROME_NO_SANDBOX": "1"} if os.geteuid() == 0 else {"CHROME_PATH": browser}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL)
    if done.returncode != 0 or not result.exists():
        raise errors.LabError(f"Marp could not make {repo.shown(result)}:\n{console.escape(done.stderr.strip()[-600:])}",
                              "mend what it names in the deck")
    return result
