"""What README says is what is there."""

import re
import subprocess
from pathlib import Path

from labkit import course, course_map, paths

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_map_is_that_of_the_course():
    assert course_map.put(README, course.load(paths.repo(ROOT))) == README, \
        "run python3 shared/labkit/course_map.py --write"


def test_every_lesson_stands_in_the_map():
    assert len(re.findall(r"^\| \d\d ", README, re.M)) == 43


def test_every_verb_that_readme_names_exists():
    named = set(re.findall(r"\./lab ([a-z]+)", README))
    shown = subprocess.run([ROOT / "lab", "--help"], capture_output=True, text=True, check=True).stdout
    assert not [verb for verb in named if f"\n  {verb} " not in shown]


def test_every_file_that_readme_links_exists():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
