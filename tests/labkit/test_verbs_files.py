"""solution, diff, reset, pack: what happens to a learner's files."""

import hashlib
import io
import json
import tarfile

import pytest

from labkit import progress, starters


def mine(mini):
    return {name: (mini.chapter.labs / name).read_text() for name in mini.chapter.files}


def backups(mini):
    return sorted((mini.repo.state / "backups").glob("*")) if (mini.repo.state / "backups").exists() else []


def test_the_solution_stands_beside_mine(lab, mini):
    mini.edit("labs/02-mini/delay.js", "labTodo('2.4'", "exports.least = 7; // labTodo('2.4'")
    done = lab("solution", "2.4")
    assert done.returncode == 0
    assert done.stdout.index("exports.least = 7") < done.stdout.index("the reference") < done.stdout.index("exports.least = 1;")


def test_a_taken_exercise_passes_and_earns_nothing(lab, mini):
    before = mine(mini)
    done = lab("solution", "2.4", "--take")
    assert done.returncode == 0 and "no points" in done.stdout
    assert mine(mini) != before and "#line" not in "".join(mine(mini).values())
    assert {n: (backups(mini)[0] / n).read_text() for n in before} == before and backups(mini)[0].name in done.stdout
    document = json.loads(lab("check", "2", "--json", "--no-build").stdout)
    least = document["exercises"][3]
    assert least["earned"] == 0 and {c["status"] for c in least["checks"]} == {"passed"} and document["score"] == 0


def test_what_is_written_after_taking_earns_its_points(lab, mini):
    lab("solution", "2.4", "--take")
    mini.edit("labs/02-mini/delay.js", "exports.least = 1;", "exports.least = 1;  // as timers.js of Node has it")
    document = json.loads(lab("check", "2", "--json", "--no-build").stdout)
    assert document["exercises"][3]["earned"] == 1
    assert not progress.read(mini.repo).taken("2.4")


def test_taking_twice_changes_nothing(lab, mini):
    lab("solution", "2.4", "--take")
    files, count = mine(mini), len(backups(mini))
    assert "nothing was changed" in lab("solution", "2.4", "--take").stdout
    assert mine(mini) == files and len(backups(mini)) == count


def test_taking_needs_the_marker_lines_and_says_which(lab, mini):
    mini.edit("labs/02-mini/delay.js", "// END(2.4)\n", "")
    before = mine(mini)
    done = lab("solution", "2.4", "--take")
    assert done.returncode == 1 and "END(2.4)" in done.stderr and mine(mini) == before and not backups(mini)
    assert "cannot be told from the rest" in lab("solution", "2.4").stdout


def test_diff_shows_what_changed_in_a_chapter_or_one_exercise(lab, mini):
    assert "nothing is changed" in lab("diff", "2").stdout
    mini.solve("2.3", "2.4")
    whole, one = lab("diff").stdout, lab("diff", "2.4").stdout
    assert "+exports.least = 1;" in whole and "size_t best" in whole
    assert "+exports.least = 1;" in one and "size_t best" not in one and "labs/02-mini/delay.js" in one
    assert "nothing is changed" in lab("diff", "2.1").stdout


def test_reset_starts_one_exercise_over_and_keeps_a_backup(lab, mini):
    starter = mine(mini)
    mini.solve("2.3", "2.4")
    solved = mine(mini)
    lab("check", "2", "--no-build")
    done = lab("reset", "2.4")
    assert done.returncode == 0 and mine(mini) == solved | {"delay.js": starter["delay.js"]}
    where = backups(mini)[-1]
    assert f".lab/backups/{where.name}" in done.stdout and (where / "delay.js").read_text() == solved["delay.js"]
    notes = progress.read(mini.repo)
    assert notes.status("2.4") is None and notes.passed("2.3")


def test_a_backup_comes_back_with_the_command_that_was_said(lab, mini):
    import subprocess

    mini.solve("2.1", "2.4")
    solved = mine(mini)
    said = lab("reset", "2").stdout
    assert mine(mini) != solved
    command = said.split("to bring it back: ")[1].splitlines()[0]
    subprocess.run(command, shell=True, check=True, cwd=mini.repo.root)
    assert mine(mini) == solved


def test_reset_of_what_is_untouched_makes_no_backup(lab, mini):
    assert "Nothing to do" in lab("reset", "2").stdout and not backups(mini)
    assert lab("reset").returncode == 2


def test_reset_of_a_file_without_its_markers_starts_all_of_it_over_and_says_so(lab, mini):
    starter = mine(mini)
    mini.edit("labs/02-mini/delay.js", "// TODO(2.4)", "// done")
    done = lab("reset", "2.4")
    assert mine(mini) == starter and "lost the TODO and END lines" in done.stdout


def test_a_submission_holds_the_listed_files_and_the_number_alone(lab, mini):
    mini.solve("2.1")
    (mini.chapter.labs / "secret.txt").write_text("not to be sent")
    done = lab("pack", "2")
    assert done.returncode == 0 and "lab02.tar.gz" in done.stdout and done.stderr == ""
    with tarfile.open(mini.repo.root / "lab02.tar.gz") as tar:
        held = {m.name: tar.extractfile(m).read().decode() for m in tar.getmembers() if m.isfile()}
    assert json.loads(held.pop("02-mini/submission.json")) == {"chapter": 2}
    assert held == {f"02-mini/{name}": text for name, text in starters.learner(mini.chapter).items()}


def test_the_same_files_make_the_same_submission(lab, mini):
    import os

    sums = set()
    for number, name in enumerate(("a.tar.gz", "sub dir/b.tgz")):
        target = mini.repo.root / name
        target.parent.mkdir(exist_ok=True)
        os.utime(mini.chapter.labs / "log.cc", (number * 10**9, number * 10**9))
        assert lab("pack", "--out", str(target), SOURCE_DATE_EPOCH=str(number)).returncode == 0
        sums.add(hashlib.sha256(target.read_bytes()).hexdigest())
    assert len(sums) == 1
    with tarfile.open(fileobj=io.BytesIO(target.read_bytes())) as tar:
        assert {(m.uid, m.gid, m.mtime, m.mode) for m in tar.getmembers()} == {(0, 0, 0, 0o644)}


def test_a_submission_of_the_bare_starter_is_pointed_out(lab):
    done = lab("pack", "2")
    assert done.returncode == 0 and "nothing of yours" in done.stderr


@pytest.mark.parametrize("damage, status", [("missing", 1), ("unwritable", 1)])
def test_what_cannot_be_packed_is_a_sentence(lab, mini, damage, status):
    if damage == "missing":
        (mini.chapter.labs / "log.cc").unlink()
        done = lab("pack", "2")
        assert "log.cc" in done.stderr and "./lab reset 2" in done.stderr
    else:
        done = lab("pack", "2", "--out", "no/such/place.tar.gz")
        assert "cannot be written" in done.stderr
    assert done.returncode == status and "Traceback" not in done.stderr
