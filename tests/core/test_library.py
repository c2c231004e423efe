"""The modules that no chapter is about print what real Node's print, over many cases."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
# Scripts that run on any Node, with the least number of lines that they print.
CASES = [
    ("inspect/values.js", 2000),
    ("inspect/random_values.js", 3000),
    ("inspect/errors.js", 1600),
    ("inspect/format.js", 700),
    ("path_cases.js", 100000),
    ("assert/deep_equal.js", 60000),
    ("assert/messages.js", 20000),
    ("assert/source.js", 40),
    ("events/emitter.js", 500),
    ("events/targets.js", 600),
    ("util/functions.js", 1900),
    ("util/encoding.js", 3000),
]


@pytest.mark.parametrize("script, least", CASES)
def test_the_output_is_nodes(labnode, oracle18, script, least):
    ours, theirs = labnode.run(HERE / script), oracle18.run(HERE / script)
    lines = theirs.stdout.splitlines()
    assert len(lines) >= least
    for number, (mine, expected) in enumerate(zip(ours.stdout.splitlines(), lines), 1):
        assert mine == expected, f"line {number}"
    assert (ours.stdout, ours.status) == (theirs.stdout, theirs.status)
