"""run, debug, watch: programs that start others and wait."""

import fcntl
import os
import pty
import re
import shutil
import signal
import termios
import time

import pytest

from labkit import watching


def test_run_gives_the_script_its_words_and_ends_as_it_does(lab, mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    lab.build()
    mini.write("a.js", "console.log('a')\n")
    done = lab("run", "2", "a.js")
    assert (done.returncode, done.stdout) == (0, "a\n")


def test_run_of_an_unfinished_exercise_ends_in_its_todo(lab, mini):
    lab.build()
    mini.write("a.js", "console.log('a')\n")
    assert lab("run", "2", "a.js").returncode == 70


def test_run_with_solution_takes_the_reference(lab, mini):
    lab.build(solution=True)
    mini.write("a.js", "console.log('a')\n")
    for words in (("--solution", "2"), ("2", "--solution")):
        assert lab("run", *words, "a.js").stdout == "a\n"


def test_run_with_my_own_chapters_takes_the_runtime_made_of_them(lab, mini):
    (mini.repo.root / "a.js").write_text("print('a');\n")
    (mini.repo.build / "CMakeCache.txt").write_text("LAB_MINE:STRING=\n")
    program = lab.build()
    for name, words in (("mynode", []), ("lab02-mine", ["2"])):
        own = mini.repo.executable(name)
        own.write_text(f"#!/bin/sh\necho {name}\n")
        own.chmod(0o755)
        assert lab("run", "--base=mine", *words, "a.js").stdout == f"{name}\n"
    assert program.exists() and lab("run", "--base=mine", "--solution", "2", "a.js").returncode == 2


def test_run_takes_options_of_the_runtime(lab, mini):
    program = mini.repo.executable("labnode")
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text('#!/bin/sh\necho "$@"\n')
    program.chmod(0o755)
    mini.write("a.js", "")
    done = lab("run", "--trace-loop=x.json", "a.js", "--help", "-v", "two words")
    assert done.stdout == "--trace-loop=x.json a.js --help -v two words\n"
    assert "usage: ./lab run" in lab("run", "--help").stdout


def test_run_finds_experiments_and_names_what_is_near(lab, mini):
    lab.build(solution=True)
    assert lab("run", "--solution", "2", "race.js").returncode == 0
    done = lab("run", "2", "rcae.js")
    assert done.returncode == 2 and "did you mean labs/02-mini/experiments/race.js?" in done.stderr
    for words in ((), ("2",)):
        assert lab("run", *words).returncode == 2


def test_run_and_debug_do_not_take_yesterdays_program(lab, mini):
    lab.build()
    mini.write("a.js", "")
    lab.build_fails("labs/02-mini/log.cc:3:1: error: 'x' does not name a type")
    for verb in ("run", "debug"):
        done = lab(verb, "2", "a.js")
        assert done.returncode == 1 and "do not compile" in done.stderr and "./lab check 2" in done.stderr
    lab.build_fails("core/environment.cc:3:1: error: 'x' does not name a type")
    done = lab("run", "2", "a.js")
    assert done.returncode == 1 and "outside of your files" in done.stderr


@pytest.mark.skipif(not shutil.which("gdb"), reason="gdb is not installed")
def test_debug_stops_in_the_learners_code_and_knows_its_variables(lab, mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    mini.write("a.js", "setTimeout(() => console.log('late'), 5);\n")
    done = lab("debug", "2.3", "a.js", stdin="bt 2\ninfo locals\nkill\nquit\n")
    if "ptrace" in done.stdout + done.stderr:
        pytest.skip("tracing is not allowed here")
    assert re.search(r"Breakpoint 1.*TakeNext.*labs/02-mini/timers\.cc:\d+", done.stdout, re.S), done.stdout + done.stderr
    assert "timers" in done.stdout and "best" in done.stdout and "info locals" in done.stdout


def test_debug_needs_gdb_and_a_script(lab, mini):
    assert lab("debug", "2").returncode == 2
    mini.write("a.js", "")
    done = lab("debug", "2", "a.js", PATH=lab.env["PATH"].split(":")[0])
    assert done.returncode == 3 and "./lab setup --for debug" in done.stderr


# Watching ---------------------------------------------------------------------------------------------------------

def by_writing(path):
    path.write_text("new\n")


def by_renaming(path):
    """As vim, and editors that save safely: a new file takes the old one's name."""
    aside = path.with_name(path.name + "~")
    os.rename(path, aside)
    path.with_name("new").write_text("new\n")
    os.rename(path.with_name("new"), path)
    aside.unlink()


@pytest.mark.parametrize("save", [by_writing, by_renaming])
@pytest.mark.parametrize("inotify", [True, False], ids=["inotify", "a shared folder"])
def test_a_save_is_noticed(tmp_path, save, inotify):
    files = [tmp_path / "a.js", tmp_path / "below" / "b.js"]
    files[1].parent.mkdir()
    for file in files:
        file.write_text("old\n")
    watcher = watching.Watcher(files, poll=0.02 if not inotify else 60)
    if not inotify:
        watcher.close()
    assert watcher.inotify is not None or not inotify
    import threading

    threading.Timer(0.1, save, [files[1]]).start()
    assert watcher.wait(keyboard=False) == "change" and watcher.changed == [files[1]]
    save(files[0])    # Between two waits, as while a check runs.
    assert watcher.wait(keyboard=False) == "change" and watcher.changed == [files[0]]
    watcher.close()


class Terminal:
    """./lab watch in a terminal of its own."""

    def __init__(self, lab, *words):
        self.master, slave = pty.openpty()
        def control():
            # Ctrl-C is a signal only where the terminal controls the process, and where whoever runs the tests (in
            # the background, say) has not had it ignored.
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            signal.signal(signal.SIGINT, signal.SIG_DFL)

        self.process = lab.start(*words, stdin=slave, stdout=slave, stderr=slave, start_new_session=True, preexec_fn=control)
        os.close(slave)
        self.seen = ""

    def until(self, text, seconds=60):
        import select

        limit = time.monotonic() + seconds
        while text not in self.seen:
            assert time.monotonic() < limit, f"{text!r} did not come; there was:\n{self.seen}"
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    self.seen += os.read(self.master, 65536).decode(errors="replace")
                except OSError:
                    break
        assert text in self.seen, self.seen
        self.seen = self.seen.split(text, 1)[1]

    def press(self, key):
        os.write(self.master, key.encode())


def test_watch_checks_at_every_save_and_on_keys(lab, mini):
    terminal = Terminal(lab, "watch", "2")
    try:
        terminal.until("0 of 10 points")
        terminal.until("Waiting for a save in labs/02-mini. r: again, h: hint, q: quit")
        mini.solve("2.1", "2.4")
        terminal.until("changed")
        terminal.until("3 of 10 points")
        terminal.until("Waiting")
        terminal.press("h")
        terminal.until("hint 1 of 3")
        terminal.until("Waiting")
        terminal.press("r")
        terminal.until("again")
        terminal.until("3 of 10 points")
        terminal.until("Waiting")
        terminal.press("q")
        assert terminal.process.wait(20) == 1
    finally:
        terminal.process.kill()
        os.close(terminal.master)


def test_watch_outlives_an_error_and_ends_with_the_last_status(lab, mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    manifest = (mini.chapter.labs / "chapter.toml").read_text()
    terminal = Terminal(lab, "watch", "2")
    try:
        terminal.until("10 of 10 points")
        terminal.until("Waiting")
        (mini.chapter.labs / "chapter.toml").write_text("rubbish")
        terminal.press("r")
        terminal.until("is not valid TOML")
        terminal.until("Waiting")
        (mini.chapter.labs / "chapter.toml").write_text(manifest)
        terminal.press("r")
        terminal.until("10 of 10 points")
        terminal.until("Waiting")
        terminal.press("\x03")
        assert terminal.process.wait(20) == 0
    finally:
        terminal.process.kill()
        os.close(terminal.master)
