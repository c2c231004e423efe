"""Fixtures for the tests of labkit: a sample course that is examined in place of the real one."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "shared"), str(ROOT / "tests" / "labkit")]

import sample  # noqa: E402

collect_ignore = ["fixtures"]


@pytest.fixture(scope="session")
def core_object(tmp_path_factory):
    """The sample's core, compiled once."""
    return sample.compile_core(tmp_path_factory.mktemp("core"))


@pytest.fixture
def mini(tmp_path, core_object):
    """A fresh copy of the sample course, ready to be checked; see sample.py."""
    return sample.make(tmp_path / "course", core_object)


@pytest.fixture
def lab(mini):
    """The command, run on the copy; see verbs.py."""
    import verbs

    return verbs.Command(mini)
