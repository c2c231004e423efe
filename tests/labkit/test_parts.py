"""Small parts: patches, Markdown, phases, compiler messages, texts' outputs, predictions."""

import io

import pytest

from labkit import checks, compile_errors, console, markdown, mutants, phases, predict, progress, starters
from labkit.errors import ManifestError
from labkit.variant import Variants
from labkit.verify.texts import matches

FILE = {"a.cc": "one\ntwo\nthree\nfour\n"}


@pytest.mark.parametrize("patch, result", [
    ("--- a/a.cc\n+++ b/a.cc\n@@ -2,1 +2,1 @@\n-two\n+TWO\n", "one\nTWO\nthree\nfour\n"),
    ("--- a.cc\n+++ a.cc\n@@ -40,2 +40,3 @@\n three\n+more\n four\n", "one\ntwo\nthree\nmore\nfour\n"),      # it has moved
    ("diff --git a/a.cc b/a.cc\n--- a/a.cc\t2026\n+++ b/a.cc\t2026\n@@ -1 +1 @@\n-one\n+1\n@@ -4 +4 @@\n-four\n+4\n", "1\ntwo\nthree\n4\n"),
    ("--- a/solutions/10-x/a.cc\n+++ b/solutions/10-x/a.cc\n@@ -1,2 +1,1 @@\n one\n-two\n", "one\nthree\nfour\n"),
])
def test_patches_apply(patch, result):
    assert mutants.apply_patch(patch, FILE, "p")["a.cc"] == result


@pytest.mark.parametrize("patch, problem", [
    ("--- a/a.cc\n+++ b/a.cc\n@@ -2,1 +2,1 @@\n-zwei\n+TWO\n", "does not apply"),
    ("--- a/b.cc\n+++ b/b.cc\n@@ -2,1 +2,1 @@\n-two\n+TWO\n", "no file of the chapter"),
    ("nothing\n", "changes nothing"),
])
def test_patches_that_do_not_fit_are_refused(patch, problem):
    with pytest.raises(ManifestError, match=problem):
        mutants.apply_patch(patch, FILE, "p")


def test_a_hunk_prefers_the_place_its_line_number_says():
    text = {"a.cc": "x\n1\nx\n2\nx\n3\n"}
    assert mutants.apply_patch("--- a/a.cc\n+++ b/a.cc\n@@ -5 +5 @@\n-x\n+y\n", text, "p")["a.cc"] == "x\n1\nx\n2\ny\n3\n"


@pytest.mark.parametrize("heading, anchor", [
    ("The timers phase", "the-timers-phase"), ("`setTimeout(f, 0)`: why?", "settimeoutf-0-why"), ("What's *new*?", "whats-new"),
    ("A [link](x.md) here", "a-link-here"),
])
def test_slugs_are_githubs(heading, anchor):
    assert markdown.slug(heading) == anchor


def test_links_in_code_are_no_links():
    text = "[a](a.md) `[b](b.md)`\n```\n[c](c.md)\n```\n[d](<d.md> \"title\") ![e](e.png)\n[ref]: f.md\n"
    assert [t for t, _ in markdown.links(text)] == ["a.md", "d.md", "e.png", "f.md"]
    assert dict(markdown.links(text))["d.md"] == 5


def test_anchors_are_headings_and_ids():
    text = "# One\n# One\n<!-- id: two -->\n```\n# no heading\n```\n<a id=\"three\"></a>\n"
    assert markdown.anchors(text) == {"one", "one-1", "two", "three"}


def test_fences_keep_their_text_and_line():
    blocks = markdown.fences("x\n```js run\na\n\n```\n~~~output\n```\n~~~\n")
    assert [(b.info, b.text, b.line) for b in blocks] == [("js run", "a\n\n", 2), ("output", "```\n", 6)]


@pytest.mark.parametrize("expected, got, same", [
    ("a\nb\n", "a\nb", True), ("a\n", "a\nb\n", False), ("a ...\n", "a 12 ms\n", True), ("...\nb\n", "x\ny\nb\n", True),
    ("...\nb\n", "b\n", True), ("a\n...\n", "a\n", True), ("a ... c\n", "a b\nc\n", False), ("a.b\n", "axb\n", False),
])
def test_three_dots_stand_for_anything(expected, got, same):
    assert matches(expected, got) is same


def test_phases_are_read_from_the_writes_of_a_trace():
    write = lambda size, phase, fd=1: {"name": "write", "ph": "i", "args": {"fd": fd, "bytes": size, "phase": phase}}
    trace = {"traceEvents": [write(5, "main"), write(9, "x", fd=2), {"name": "poll"}, write(2, "timers"), write(6, "check")]}
    assert phases.of_lines(trace, "main\n1\na\nb\nc\n") == ["main", "timers", "check", "check", "check"]


@pytest.mark.parametrize("trace", [None, {}, [], {"traceEvents": None}, {"traceEvents": [1, {"name": "write"}]}])
def test_a_trace_that_says_nothing_gives_no_phases(trace):
    assert phases.of_lines(trace, "a\n") == []


def test_the_first_error_is_shown_and_the_rest_counted():
    output = "x.cc: In function 'f':\nx.cc:3:5: error: 'a' was not declared in this scope\n    3 | a;\nx.cc:9:1: error: expected ';'\n"
    assert compile_errors.first(output) == ("x.cc", 3, "'a' was not declared in this scope")
    shown = compile_errors.shortened(output)
    assert shown[0].startswith("x.cc:3:5") and shown[-1].startswith("(1 more") and "x.cc:9" not in "\n".join(shown)
    assert "misspelt" in compile_errors.cause("'a' was not declared in this scope")


def test_control_characters_are_made_visible():
    assert console.escape("a\x1b[2J\r\u202eb\tc") == "a\\x1b[2J\\r\\u{202e}b\tc"
    assert console.escape("x" * 10, 4) == "xxxx… (6 more characters)"


def test_a_prediction_is_judged_by_the_expectation(mini):
    found = [c for c in checks.collect(mini.chapter) if c.name == "ticks.js"]
    texts = [e.text for e in found[0].script.expected]
    out = io.StringIO()
    right, asked = predict.ask(mini.chapter, found, progress.read(mini.repo), io.StringIO("zzz\n"), out)
    assert (right, asked) == (0, 1) and "Real Node prints: main, tick, timer" in out.getvalue()
    letters = {line.split()[1]: line.split()[0] for line in out.getvalue().splitlines() if line.startswith("  ") and line.split()[-1] in texts and len(line.split()) == 2}
    answer = "".join(letters[t] for t in ("main", "tick", "timer"))
    assert predict.ask(mini.chapter, found, progress.read(mini.repo), io.StringIO(answer + "\n"), io.StringIO()) == (1, 1)


def test_a_variant_is_built_once_and_known_by_its_content(mini):
    files = starters.learner(mini.chapter)
    files["timers.cc"] += "\n// of its own: 7391\n"
    first = Variants(mini.chapter).build(files)
    assert first.built and first.path.exists()
    again = Variants(mini.chapter, command=lambda command, directory: pytest.fail("it compiled again"))
    assert again.build(files).path == first.path


def test_the_solved_starter_is_the_reference_to_a_builder(mini):
    """CMake's labNN-solution serves for the starter with everything solved, although the text has other comments."""
    builder = Variants(mini.chapter)
    built = builder.build(starters.reference(mini.chapter)).path
    (mini.repo.bin).mkdir()
    (mini.repo.bin / "lab02-solution").write_bytes(built.read_bytes())
    (mini.repo.bin / "lab02-solution").chmod(0o755)
    mini.solve("2.1", "2.2", "2.3", "2.4")
    program = Variants(mini.chapter).build(starters.learner(mini.chapter))
    assert program.path == mini.repo.bin / "lab02-solution" and program.env == {}


def test_an_executable_that_is_older_than_its_files_is_not_used(mini):
    (mini.repo.bin).mkdir()
    (mini.repo.bin / "lab02").write_text("old")
    import os
    os.utime(mini.repo.bin / "lab02", (1, 1))
    assert Variants(mini.chapter).build(starters.learner(mini.chapter)).path != mini.repo.bin / "lab02"


def test_given_sources_are_compiled_too(mini):
    mini.edit("labs/02-mini/chapter.toml", "minutes = 40", 'minutes = 40\ngiven = ["extra.cc"]')
    mini.write("solutions/02-mini/extra.cc", "int Extra() { return 3; }\n")
    chapter = mini.reload()
    starters.write(chapter)
    files = starters.learner(chapter)
    files["timers.cc"] = files["timers.cc"].replace('#include "core.h"', '#include "core.h"\nint Extra();\nint seven = Extra();')
    assert Variants(chapter).build(files).built


def test_a_variant_is_built_again_when_a_header_of_the_core_has_changed(mini):
    """A stale object would see other layouts than the rest of the program."""
    import json

    header = mini.repo.root / "layout.h"
    header.write_text("#define ANSWER 41\n")
    plan_file = mini.repo.build / "chapters" / "02.json"
    plan = json.loads(plan_file.read_text())
    plan["compile"] += ["-I", str(mini.repo.root)]
    plan_file.write_text(json.dumps(plan))
    files = starters.learner(mini.chapter)
    files["timers.cc"] = '#include "layout.h"\nint answer = ANSWER;\n' + files["timers.cc"]
    first = Variants(mini.chapter).build(files).path
    assert Variants(mini.chapter).build(files).path == first
    header.write_text("#define ANSWER 42\n")
    assert Variants(mini.chapter).build(files).path != first
