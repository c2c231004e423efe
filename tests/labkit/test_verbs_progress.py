"""Progress: notes by exercise that survive updates of the course, interrupted writes and rubbish."""

import json
import os
import threading

import pytest

from labkit import course, progress


def document(**statuses):
    return {"chapter": 2, "score": 0, "max": 10, "exercises": [
        {"id": identifier.replace("_", "."), "earned": 0, "checks": [{"name": "a", "status": s, "message": ""} for s in found]}
        for identifier, found in statuses.items()]}


def test_what_a_check_found_is_kept_by_exercise(mini):
    progress.record(mini.repo, document(**{"2_1": ["passed", "passed"], "2_2": ["passed", "failed"], "2_3": ["todo"], "2_4": []}))
    notes = progress.read(mini.repo)
    assert [notes.status(f"2.{n}") for n in range(1, 5)] == ["passed", "failed", "todo", "todo"]
    assert notes.current == 2 and notes.score(mini.chapter) == 2 and not notes.finished(mini.chapter)


def test_the_exercise_to_work_on_is_the_one_that_fell_short(mini):
    assert progress.read(mini.repo).open(mini.chapter).id == "2.1"
    progress.record(mini.repo, document(**{"2_1": ["passed"], "2_2": ["todo"], "2_3": ["crashed"], "2_4": ["todo"]}))
    assert progress.read(mini.repo).open(mini.chapter).id == "2.3"


def test_a_score_follows_the_points_of_todays_course(mini):
    progress.record(mini.repo, document(**{"2_1": ["passed"]}))
    mini.edit("labs/02-mini/chapter.toml", "points = 2", "points = 7")
    assert progress.read(mini.repo).score(mini.reload()) == 7


def test_hints_and_what_was_taken_outlive_another_check(mini):
    with progress.change(mini.repo) as notes:
        notes.of("2.1").update(hints=2, taken=True)
    progress.record(mini.repo, document(**{"2_1": ["passed"]}))
    notes = progress.read(mini.repo)
    assert notes.of("2.1") == {"hints": 2, "taken": True, "status": "passed"}
    assert notes.earned(mini.chapter.exercise("2.1")) == 0


@pytest.mark.parametrize("rubbish", ["{not json", "[]", '{"exercises": 3}', "", "\x00\x01", "[" * 100_000])
def test_a_broken_file_is_kept_aside_and_said_to_be(mini, capsys, rubbish):
    mini.repo.state.mkdir()
    (mini.repo.state / "progress.json").write_text(rubbish)
    assert progress.read(mini.repo) == progress.Notes()
    kept = list(mini.repo.state.glob("progress-broken-*.json"))
    assert len(kept) == 1 and kept[0].read_text() == rubbish
    said = capsys.readouterr().err
    assert kept[0].name in said and "begins anew" in said
    progress.record(mini.repo, document(**{"2_1": ["passed"]}))
    assert progress.read(mini.repo).passed("2.1")


def test_strange_entries_do_not_hurt(mini):
    mini.repo.state.mkdir()
    (mini.repo.state / "progress.json").write_text('{"current": "ten", "exercises": {"2.1": "passed", "2.2": {"status": "passed", "new": 1}}}')
    notes = progress.read(mini.repo)
    assert notes.current is None and not notes.passed("2.1") and notes.passed("2.2")


def test_a_write_that_fails_leaves_the_old_notes_and_the_command_goes_on(mini, capsys, monkeypatch):
    progress.record(mini.repo, document(**{"2_1": ["passed"]}))
    before = (mini.repo.state / "progress.json").read_bytes()
    monkeypatch.setattr(json, "dump", lambda *args, **options: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    progress.record(mini.repo, document(**{"2_1": ["failed"]}))
    assert (mini.repo.state / "progress.json").read_bytes() == before
    assert "No space left on device" in capsys.readouterr().err
    assert sorted(os.listdir(mini.repo.state)) == ["progress.json", "progress.lock"]


def test_two_at_once_lose_nothing(mini):
    def many(identifier):
        for _ in range(25):
            with progress.change(mini.repo) as notes:
                notes.of(identifier)["hints"] = notes.of(identifier).get("hints", 0) + 1

    threads = [threading.Thread(target=many, args=(i,)) for i in ("2.1", "2.2", "2.1")]
    [t.start() for t in threads]
    [t.join() for t in threads]
    notes = progress.read(mini.repo)
    assert (notes.of("2.1")["hints"], notes.of("2.2")["hints"]) == (50, 25)


def test_the_current_chapter_is_the_chosen_one_or_the_first_unfinished(mini):
    lessons = course.load(mini.repo)
    assert progress.current(mini.repo, lessons) == 2
    for gone in (99, 1):
        with progress.change(mini.repo) as notes:
            notes.current = gone    # A lesson that an update of the course took away, or one without code.
        assert progress.current(mini.repo, lessons) == 2


def test_a_chapter_is_finished_when_all_of_it_passes(mini):
    assert progress.finished(mini.repo) == []
    progress.record(mini.repo, document(**{f"2_{n}": ["passed"] for n in range(1, 5)}))
    assert progress.finished(mini.repo) == [2]


def test_the_notes_are_ignored_by_git():
    from conftest import ROOT

    assert "/.lab/" in (ROOT / ".gitignore").read_text().splitlines()
