"""lab:promise of chapter 17: conforming to Promises/A+, and calling back in the very order of V8's own promise."""

import subprocess
from pathlib import Path

import pytest

from conftest import ROOT

APLUS = ROOT / "tests/17-promises/aplus"
HERE = Path(__file__).parent


def test_the_order_is_that_of_v8_over_1500_random_programs(labnode):
    assert labnode.run(HERE / "promise_order.js").stdout == "0 differ\nenough\n"


def test_it_passes_the_conformance_tests_on_real_node(oracle):
    cli = APLUS / "node_modules/promises-aplus-tests/lib/cli.js"
    if not cli.exists():
        pytest.skip("promises-aplus-tests is not installed; ./lab setup --for test installs it")
    done = subprocess.run([oracle.path, cli, "adapter.js", "--reporter", "dot"], cwd=APLUS, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]
    assert "872 passing" in done.stdout
