"""The list of packages, and everything that repeats it."""

import json
import re
from pathlib import Path

import pytest

from labkit import oracles, packages, paths
from labkit.errors import ManifestError

ROOT = Path(__file__).resolve().parents[2]


def test_every_package_says_what_it_is_for_and_how_its_version_is_found():
    names = [package.name("12") for package in packages.load()]
    assert len(names) == len(set(names)) and {"libnode-dev", "libuv1-dev", "cmake"} <= set(names)
    assert all(package.purpose and package.minimum for package in packages.load())


def test_the_development_container_installs_this_list():
    text = (ROOT / ".devcontainer" / "Dockerfile").read_text()
    listed = set(re.search(r"--no-install-recommends ([^&]*)", text)[1].replace("\\", " ").split())
    assert listed == {package.name("12") for package in packages.load()} | {"ca-certificates", "git", "python3", "sudo"}


def test_the_development_containers_command_exists():
    settings = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text())
    assert settings["postCreateCommand"].startswith("./lab start ")


@pytest.mark.parametrize("text, number", [
    ("GNU gdb (Debian 13.1-3) 13.1\nCopyright 2023", "13.1"), ("mold 1.10.1 (compatible with GNU ld)", "1.10.1"),
    ("cmake version 3.25.1\n\nCMake suite", "3.25.1"), ("Chromium 120.0.6099.71 built on Debian 12.4, running on Debian 12.4", "120.0.6099.71"),
    ("ccache version 4.11.2\nFeatures: x", "4.11.2"), ("", None), ("no number", None)])
def test_a_version_is_read_out_of_what_tools_print(text, number):
    assert packages._number(text) == number


def test_versions_are_compared_as_numbers():
    package = next(p for p in packages.load() if p.name() == "libuv1-dev")
    assert package.enough("1.50.0") and package.enough("1.44") and not package.enough("1.9.9") and not package.enough(None)


def test_a_wrong_entry_is_named(tmp_path):
    file = tmp_path / "packages.toml"
    file.write_text('[[package]]\nname = "x"\npurpose = "p"\nfor = "build"\nminimum = "1"\nprobe = { magic = true }\n')
    with pytest.raises(ManifestError, match="package x: the probe"):
        packages.load(file)


def test_the_name_may_differ_between_releases(tmp_path):
    file = tmp_path / "packages.toml"
    file.write_text('[[package]]\nname = { 12 = "old", 13 = "new" }\npurpose = "p"\nfor = "build"\nminimum = "1"\nprobe = { command = ["x"] }\n')
    [package] = packages.load(file)
    assert (package.name("12"), package.name("13")) == ("old", "new")


def test_the_pinned_nodes_are_one_of_each_generation_and_a_newer_one_without_addresses():
    lock = (ROOT / "tests" / "oracle" / "package-lock.json").read_text()
    assert "resolved" not in lock and "://" not in lock
    majors = [node.major for node in oracles.pinned(paths.repo(ROOT))]
    assert majors[:2] == [18, 20] and majors[-1] >= 22


def test_the_lock_file_belongs_to_its_package_json():
    folder = ROOT / "tests" / "oracle"
    lock = json.loads((folder / "package-lock.json").read_text())
    assert lock["packages"][""]["optionalDependencies"] == json.loads((folder / "package.json").read_text())["optionalDependencies"]


def documents():
    found = [*ROOT.glob("*.md"), *(ROOT / "labs").rglob("*.md"), *(ROOT / "shared").rglob("*.md"), *(ROOT / "slides").glob("*.md")]
    return [file for file in found if "node_modules" not in file.parts]


def test_documents_tell_to_install_nothing_but_what_is_on_the_list():
    known = {name for package in packages.load() for name in package.names.values()} | {"python3", "git", "debootstrap"}
    for file in documents():
        for line in re.findall(r"apt(?:-get)? install ([^`\n]*)", file.read_text(encoding="utf-8")):
            told = {word for word in line.split() if re.fullmatch(r"[a-z0-9][a-z0-9.+-]+", word)}
            assert told <= known, f"{file.relative_to(ROOT)}: {', '.join(sorted(told - known))}"
