"""Markers: what a starter keeps, and what is refused."""

import pytest

from labkit import markers
from labkit.errors import ManifestError

REFERENCE = '''int a;
  // LAB-BEGIN(10.3) Arm "the" timer.
  start();
  // a remark
  // LAB-STUB LAB_TODO("10.3");
  // LAB-STUB   return 1;
  // LAB-END(10.3)
int b;
'''


def test_a_starter_keeps_everything_outside_regions_byte_for_byte():
    assert markers.make_starter(REFERENCE) == '''int a;
  // TODO(10.3): Arm "the" timer.
  LAB_TODO("10.3", "Arm \\"the\\" timer.");
    return 1;
  // END(10.3)
int b;
'''


def test_the_sentence_goes_into_javascript_stubs_in_single_quotes():
    text = "// LAB-BEGIN(1.2) Don't wait.\nx();\n// LAB-STUB labTodo('1.2');\n// LAB-END(1.2)\n"
    assert "labTodo('1.2', 'Don\\'t wait.');" in markers.make_starter(text)


def test_a_file_without_regions_is_its_own_starter():
    assert markers.make_starter("a\r\n\n b") == "a\r\n\n b"


def test_regions_of_one_exercise_are_counted():
    text = "# LAB-BEGIN(1.1) A.\n# LAB-STUB x\n# LAB-END(1.1)\n" * 2
    assert [(r.id, r.ordinal) for r in markers.parse_reference(text)] == [("1.1", 0), ("1.1", 1)]


@pytest.mark.parametrize("text, problem", [
    ("// LAB-BEGIN(1.1) A.\n// LAB-BEGIN(1.2) B.\n", "do not nest"),
    ("// LAB-BEGIN(1.1) A.\nx\n// LAB-STUB y\n", "never closed"),
    ("// LAB-BEGIN(1.1) A.\nx\n// LAB-STUB y\n// LAB-END(1.2)\n", "closes"),
    ("// LAB-END(1.1)\n", "outside a region"),
    ("// LAB-BEGIN(1.1) A.\nx\n// LAB-END(1.1)\n", "no LAB-STUB"),
    ("// LAB-BEGIN(1.1)\nx\n", "needs a sentence"),
    ("// LAB-BEGIN 1.1 A.\nx\n", "in parentheses"),
    ("x(); // LAB-BEGIN(1.1) A.\n", "comment line of its own"),
])
def test_wrong_markers_are_refused_with_the_line(text, problem):
    with pytest.raises(ManifestError, match=problem) as caught:
        markers.parse_reference(text, "timers.cc")
    assert caught.value.message.startswith("timers.cc:")


def test_a_removed_marker_line_of_a_learner_is_named():
    starter = markers.make_starter(REFERENCE)
    with pytest.raises(ManifestError, match=r"END\(10.3\)"):
        markers.parse_starter(starter.replace("  // END(10.3)\n", ""))
    with pytest.raises(ManifestError, match=r"TODO\(10.3\)"):
        markers.parse_starter(starter.replace('  // TODO(10.3): Arm "the" timer.\n', ""))
