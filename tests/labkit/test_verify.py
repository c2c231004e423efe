"""The examination examined: each planted defect is found, and a sound course has none."""

import pytest

from labkit import course, paths, verify


def findings(mini, *parts, record=False, lesson=2):
    lessons = course.load(mini.repo)
    chapter = lessons.chapter(lesson) if lessons.has_chapter(lesson) else None
    exam = verify.Exam(lessons, lessons.lesson(lesson), chapter, record)
    return [f for _, found in verify.examine(exam, list(parts or verify.PARTS)) for f in found]


def problems(mini, *parts, **options):
    return " | ".join(f"{f.where}: {f.problem}" for f in findings(mini, *parts, **options))


@pytest.fixture
def oracle(monkeypatch):
    """Real Node, or the test is skipped."""
    node = paths.repo().oracle() or paths.repo().newer_node()
    if node is None:
        pytest.skip("no Node here")
    monkeypatch.setenv("LAB_ORACLE", str(node))


def test_a_sound_course_has_no_findings(mini, oracle):
    assert findings(mini) == []


def test_a_starter_that_scores_is_found(mini):
    mini.edit("solutions/02-mini/log.cc", '// LAB-STUB LAB_TODO("2.1");', '// LAB-STUB Write(text + "\\n", g_phase);')
    findings(mini, "starter", record=True)      # committed as generated: only the scoring remains
    found = problems(mini, "starter")
    assert "exercise 2.1: the starter earns its points" in found and "regenerate" not in found


def test_a_starter_that_was_edited_is_found(mini):
    mini.edit("labs/02-mini/timers.cc", '#include "core.h"', '#include "core.h"\n')
    assert "labs/02-mini/timers.cc: it is not what the reference's markers make" in problems(mini, "starter")
    findings(mini, "starter", record=True)
    assert findings(mini, "starter") == []


def test_a_starter_that_warns_is_found(mini):
    mini.edit("solutions/02-mini/log.cc", "  // LAB-STUB (void)text;\n", "  // LAB-STUB int unused = 3;\n")
    assert "does not compile without warnings" in problems(mini, "starter", record=True)


def test_a_starter_that_crashes_is_found(mini):
    mini.edit("solutions/02-mini/timers.cc", '// LAB-STUB LAB_TODO("2.3");', "// LAB-STUB std::abort();")
    assert "does not end in a TODO" in problems(mini, "starter", record=True)


def test_a_reference_that_fails_a_check_is_found(mini):
    mini.edit("solutions/02-mini/timers.cc", "timers[i].due < timers[best].due", "timers[i].due > timers[best].due")
    assert "the reference fails timers.js" in problems(mini, "reference")


def test_an_accepted_solution_that_fails_is_found(mini):
    mini.edit("tests/02-mini/accepted/loop/log.cc", "i = 0; i < ticks.size()", "i = 1; i < ticks.size()")
    found = problems(mini, "reference")
    assert "accepted/loop fails" in found and "the reference fails" not in found


def test_a_mutant_that_survives_is_found(mini):
    mini.edit("tests/02-mini/mutants/timers-by-insertion.patch", "+  for (size_t i = 1; i < 1; i++)", "+  for (size_t i = 1; i < timers.size(); ++i)")
    assert "it survives: exercise 2.3 is earned" in problems(mini, "mutants")


def test_a_mutant_that_is_a_crash_is_found(mini):
    loop = "+  for (size_t i = 1; i < 1; i++)"
    mini.edit("tests/02-mini/mutants/timers-by-insertion.patch", loop, "+  std::abort();\n" + loop)
    assert "no wrong idea but a crashed" in problems(mini, "mutants")


def test_a_mutant_that_does_not_compile_is_found(mini):
    mini.edit("tests/02-mini/mutants/timers-by-insertion.patch", "+  for (size_t i = 1; i < 1; i++)", "+  for (size_t i = 1; i <")
    assert "does not compile" in problems(mini, "mutants")


def test_a_mutant_that_no_longer_applies_is_found(mini):
    mini.edit("solutions/02-mini/timers.cc", "size_t best = 0;", "size_t first = 0, best = first;")
    assert "does not apply" in problems(mini, "mutants")


def test_a_mutant_that_loses_another_exercise_is_found(mini):
    mini.edit("tests/02-mini/mutants/zero-is-zero.patch", "exercise: 2.4", "exercise: 2.3")
    found = problems(mini, "mutants")
    assert "it survives: exercise 2.3 is earned" in found and "it also loses 2.4" in found


def test_a_declared_dependent_that_is_not_lost_is_found(mini):
    mini.edit("tests/02-mini/mutants/zero-is-zero.patch", "exercise: 2.4", "exercise: 2.4\nloses: 2.4, 2.2")
    assert "it does not lose 2.2" in problems(mini, "mutants")


def test_a_record_of_outputs_that_is_out_of_date_is_found(mini):
    mini.edit("tests/02-mini/mutants/outputs.json", '"late"', '"later"')
    found = problems(mini, "mutants")
    assert "is not what is on record" in found and "is not told its message" in found
    assert findings(mini, "mutants", record=True) == []


def test_a_mutant_that_breaks_most_other_checks_is_found(mini):
    mini.write("tests/02-mini/mutants/shout.patch", "belief: x\nexercise: 2.4\nloses: 2.4\nmessage: y\n\n--- a/delay.js\n+++ b/delay.js\n"
               "@@ -3 +3 @@\n-exports.least = 1;\n+exports.least = 0;\n--- a/log.cc\n+++ b/log.cc\n@@ -3,3 +3,3 @@\n"
               " void Print(const std::string& text) {\n+  Write(\"!\", g_phase);\n")
    assert "other checks" in problems(mini, "mutants", record=True)


def test_an_expectation_that_node_contradicts_is_found(mini, oracle):
    mini.edit("tests/02-mini/zero.js", "expect 1: one", "expect 2: one")
    mini.edit("tests/02-mini/zero.js", "expect 2: zero", "expect 1: zero")
    found = problems(mini, "oracle")
    assert "tests/02-mini/zero.js: Node" in found and "contradicts it" in found


def test_an_oracle_is_not_left_out_without_a_reason(mini, oracle):
    mini.edit("tests/02-mini/hello.js", "// exercise: 2.1", "// exercise: 2.1\n// oracle: none")
    assert "gives no reason" in problems(mini, "oracle")


def test_without_an_oracle_the_examination_says_so(mini, monkeypatch):
    monkeypatch.setenv("LAB_ORACLE", "/nowhere/node")
    found = findings(mini, "oracle")
    assert "not installed" in found[0].problem and "./lab setup" in found[0].fix


def test_a_text_whose_code_prints_something_else_is_found(mini, oracle):
    mini.edit("labs/02-mini/README.md", "tick\ntimer\n```", "timer\ntick\n```")
    assert "labs/02-mini/README.md:" in problems(mini, "texts") and "the text says 'timer\\ntick'" in problems(mini, "texts")


def test_a_slide_whose_code_prints_something_else_is_found(mini, oracle):
    mini.edit("slides/02-mini.md", "console.log('hi');", "console.log('ho');")
    assert "slides/02-mini.md:" in problems(mini, "texts")


def test_code_without_an_output_is_found(mini):
    mini.edit("slides/02-mini.md", "```output", "```text")
    assert "no ```output block follows" in problems(mini, "texts")


def test_a_dead_link_is_found(mini):
    mini.edit("labs/02-mini/README.md", "../../slides/02-mini.md#ticks", "../../slides/03-mini.md")
    assert "leads nowhere" in problems(mini, "links")


def test_a_dead_anchor_is_found(mini):
    mini.edit("slides/02-mini.md", "README.md#timers", "README.md#timer")
    assert "has no anchor 'timer'" in problems(mini, "links")


def test_an_exercise_whose_slide_or_text_is_missing_is_found(mini):
    mini.edit("labs/02-mini/chapter.toml", 'slide = "ticks"', 'slide = "tick"')
    mini.edit("labs/02-mini/chapter.toml", 'read = "README.md#printing"', 'read = "README.md#print"')
    found = problems(mini, "links")
    assert "the deck has no slide 'tick'" in found and "has no anchor 'print'" in found


def test_a_check_that_uses_what_is_not_linked_is_found(mini):
    mini.edit("tests/02-mini/hello.js", "console.log('hello');", "if (0) setImmediate(f); console.log('hello');")
    assert "tests/02-mini/hello.js: it uses setImmediate, which comes with 03-later" in problems(mini, "apis")
    mini.edit("labs/02-mini/chapter.toml", "minutes = 40", "minutes = 40\nalso = [3]")
    assert findings(mini, "apis") == []


def test_a_module_that_is_not_linked_is_found(mini):
    mini.write("labs/02-mini/experiments/later.mjs", "// question: What?\nimport later from 'node:later';\n")
    assert "the module 'later'" in problems(mini, "apis")


def test_names_in_comments_and_strings_are_no_uses(mini):
    mini.edit("tests/02-mini/hello.js", "// title: a line is printed", "// title: a line is printed\n// unlike setImmediate(f)")
    mini.edit("tests/02-mini/two-lines.js", "console.log('one'); ", "console.log('one', 'setImmediate'); ")
    assert findings(mini, "apis") == []


@pytest.mark.parametrize("old, new, problem", [
    ('hints = ["Which order?", ', "hints = [", "it has 2 hints"),
    ("minutes = 40", "minutes = 20", "minutes is 20"),
    ("minutes = 40", "minutes = 300", "and 240"),
    ('slide = "ticks"\n', "", "'slide' is missing"),
    ('wrong_idea = "nextTick runs in the next turn of the loop"\n', "", "no wrong idea"),
    ('question = "In which order do ticks and timers run?"\n', "", "'question' is missing"),
])
def test_an_incomplete_manifest_is_found(mini, old, new, problem):
    mini.edit("labs/02-mini/chapter.toml", old, new)
    assert problem in problems(mini, "manifest")


def test_an_exercise_without_a_check_or_a_region_is_found(mini):
    mini.edit("tests/02-mini/zero.js", "exercise: 2.4", "exercise: 2.3")
    mini.edit("solutions/02-mini/delay.js", "(2.4)", "(2.5)")
    found = problems(mini, "manifest")
    assert "2.4: no check belongs to it" in found and "2.4: no region" in found and "regions of 2.5" in found


def test_an_experiment_whose_answer_is_wrong_is_found(mini, oracle):
    mini.write("tests/02-mini/experiments/race.txt", "ten\ntwo\n")
    assert "the answer on record is 'ten\\ntwo'" in problems(mini, "experiments")


def test_an_experiments_answer_is_computed(mini, oracle):
    (mini.chapter.tests / "experiments" / "race.txt").unlink()
    assert "not on record" in problems(mini, "experiments")
    assert findings(mini, "experiments", record=True) == []


def test_an_experiment_without_a_question_is_found(mini, oracle):
    mini.edit("labs/02-mini/experiments/race.js", "// question: Which", "// Which")
    assert "asks no question" in problems(mini, "experiments")


def test_a_subset_that_earns_something_else_is_found(mini):
    # The check of 2.4 no longer needs 2.4, so that the others earn its points.
    mini.edit("tests/02-mini/zero.js", "console.log('zero'), 0)", "console.log('zero'), 2)")
    assert "exercise 2.4: with only 2.1, 2.2, 2.3 solved it earns 1 instead of 0" in problems(mini, "subsets")


def test_a_deck_without_a_chapter_is_examined_too(mini):
    mini.edit("slides/01-hello.md", "# Hello", "# Hello [gone](nowhere.md)")
    assert "slides/01-hello.md:4: the link nowhere.md leads nowhere" in problems(mini, lesson=1)


def test_subsets_hold_every_singleton_and_every_all_but_one():
    from labkit.verify.subsets import subsets

    found = subsets(["a", "b", "c", "d", "e"], seed=1)
    assert all({i} in found and set("abcde") - {i} in found for i in "abcde")
    assert len(found) > 10 and found == subsets(["a", "b", "c", "d", "e"], seed=1)
    assert len({frozenset(s) for s in found}) == len(found)


def test_a_mutant_that_only_a_python_check_catches_is_recognised_too(mini):
    for name in ("timers.js", "equal.js"):
        (mini.chapter.tests / name).unlink()
    mini.write("tests/02-mini/test_timers.py", 'from labkit.plugin import exercise\n\n\n@exercise("2.3")\ndef test_order(lab):\n'
               '    run = lab.run("setTimeout(() => console.log(\'late\'), 40);\\nsetTimeout(() => console.log(\'early\'), 5);\\n")\n'
               '    assert run.lines == ["early", "late"]\n')
    assert "is not on record" in problems(mini, "mutants") or "not what is on record" in problems(mini, "mutants")
    assert findings(mini, "mutants", record=True) == []
    assert findings(mini, "mutants") == []


@pytest.mark.parametrize("old, new, problem", [
    ("<!-- minutes: 10 -->", "", "printing has no minutes"),
    ("<!-- notes: Run it. -->", "", "printing has no notes"),
    ("<!-- id: printing -->", "", "a slide has no id"),
    ("<!-- id: ticks -->", "<!-- id: title -->", "two slides have the id title"),
    ("<!-- minutes: 15 -->", "<!-- minutes: 30 -->", "the cut of 45 minutes takes 55"),
    ("<!-- cut: 20 45 -->", "<!-- cut: 45 -->", "there is no cut of 20 minutes"),
])
def test_what_a_deck_lacks_is_found(mini, old, new, problem):
    mini.edit("slides/02-mini.md", old, new)
    assert problem in problems(mini, "decks")


def test_a_deck_that_asks_nothing_for_six_slides_is_found(mini):
    more = "".join(f"\n---\n\n<!-- id: more-{i} -->\n<!-- cut: 45 -->\n<!-- minutes: 0.1 -->\n## More\n\n<!-- notes: . -->\n" for i in range(3))
    mini.edit("slides/02-mini.md", "<!-- notes: Then the exercises. -->\n", "<!-- notes: Then the exercises. -->\n" + more)
    assert "more than 5 slides without a prediction in the cut of 45 minutes" in problems(mini, "decks")
