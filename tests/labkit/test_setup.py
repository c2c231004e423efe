"""Set-up on machines that lack something: a sentence, the fix, status 3; and started again it goes on."""

import json
import os
import subprocess

import pytest

from machine import Machine, is_root, pretend_v8, said

APT_CACHE = """
case "$2" in
  *) ;;
esac
for last; do :; done
if [ "$1" = policy ]; then echo "  Candidate: 1.0"; exit 0; fi
case "$last" in
  libnode-dev*) printf 'Package: libnode-dev\\nVersion: 18.20.4\\nDepends: libssl-dev (>= 1.1), libuv1-dev, libnode108 (= 18.20.4)\\n' ;;
  libnode108*) printf 'Package: libnode108\\nVersion: 18.20.4\\nDepends: libc6 (>= 2.34), libicu72, node-acorn, node-undici\\n' ;;
esac
"""


@pytest.fixture
def machine(tmp_path):
    made = Machine(tmp_path)
    made.tools()
    made.v8()
    made.stub("apt-cache", APT_CACHE)
    made.stub("sudo", 'exec "$@"')
    return made


def apt(machine, install="exit 0", simulate="exit 0", update="exit 0", download="exit 0"):
    """An apt-get whose steps do what is given."""
    machine.stub("apt-get", f"""case " $* " in
  *" --simulate "*) {simulate} ;;
  *" update "*) {update} ;;
  *" download "*) {download} ;;
  *" install "*) {install} ;;
esac""")


def test_a_machine_that_has_everything_is_left_alone(machine):
    apt(machine)
    done = machine.lab("setup")
    assert done.returncode == 0 and "Everything is here" in done.stdout
    assert not any(call.startswith(("apt", "sudo")) for call in machine.calls)


def test_what_is_missing_is_installed_by_its_package_name_and_looked_for_again(machine):
    (machine.bin / "ninja").unlink()
    apt(machine, install=f"printf '#!/bin/sh\\necho 1.11.1\\n' > {machine.bin}/ninja; chmod +x {machine.bin}/ninja")
    (machine.bin / "chmod").symlink_to("/bin/chmod")
    done = machine.lab("setup", "--yes")
    assert done.returncode == 0, done.stderr
    assert "ninja-build" in done.stdout
    [install] = [call for call in machine.calls if call.startswith("apt-get install -q")]
    assert install.endswith("ninja-build") and "--no-remove" in install and "--no-install-recommends" in install


def test_an_installation_that_brings_nothing_is_noticed(machine):
    (machine.bin / "cmake").unlink()
    apt(machine)
    assert "Still missing after the installation: cmake 3.25 or newer" in said(machine.lab("setup", "--yes"))


def test_a_tool_that_is_too_old_counts_as_missing(machine):
    machine.stub("cmake", "echo cmake version 3.18.4")
    apt(machine)
    assert "(found 3.18.4)" in said(machine.lab("setup", "--yes"))


def test_nothing_is_installed_without_a_yes(machine):
    (machine.bin / "cmake").unlink()
    apt(machine)
    assert "nobody to ask" in said(machine.lab("setup"))
    assert not any("install" in call for call in machine.calls)


def test_ci_needs_no_yes(machine):
    (machine.bin / "cmake").unlink()
    apt(machine)
    machine.lab("setup", CI="true")
    assert any(call.startswith("apt-get install -q") for call in machine.calls)


def test_what_is_optional_stops_nobody(machine):
    (machine.bin / "mold").unlink()
    apt(machine)
    assert machine.lab("setup", "--yes").returncode == 0


@pytest.mark.parametrize("complaint, sentence", [
    ("E: Failed to fetch http://x  Temporary failure resolving 'x'", "The network does not reach"),
    ("E: You don't have enough free space in /var/cache/apt/archives/.", "The disk is full"),
    ("dpkg: error processing archive: cannot copy extracted data: No space left on device", "The disk is full"),
    ("E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7", "Another program is installing"),
    ("E: Unable to write to /var/cache/apt/ - open (30: Read-only file system)", "mounted read-only"),
    ("E: Something that nobody has seen before", "Something that nobody has seen before"),
])
def test_what_apt_complains_about_becomes_a_sentence(machine, complaint, sentence):
    (machine.bin / "cmake").unlink()
    apt(machine, install=f'echo "Selecting ca-certificates"; echo "{complaint}"; exit 100')
    assert sentence in said(machine.lab("setup", "--yes"))


def test_an_interrupted_dpkg_is_finished_first(machine):
    (machine.bin / "mold").unlink()
    flag = machine.repo / "configured"
    apt(machine, install=f"[ -e {flag} ] || {{ echo 'E: dpkg was interrupted, you must manually run dpkg --configure -a'; exit 100; }}")
    machine.stub("dpkg", f"touch {flag}")
    done = machine.lab("setup", "--yes")
    assert done.returncode == 0, done.stderr
    assert "dpkg --configure -a" in machine.calls


def test_old_package_lists_are_fetched_anew_once(machine):
    (machine.bin / "cmake").unlink()
    apt(machine, install="echo 'E: Failed to fetch http://x/cmake.deb  404  Not Found'; exit 100")
    said(machine.lab("setup", "--yes"))
    assert [call for call in machine.calls if "update" in call and call.startswith("apt-get")] == ["apt-get -q update"]


def test_without_apt_the_fix_is_another_system(machine):
    (machine.bin / "cmake").unlink()
    assert "no apt-get" in said(machine.lab("setup", "--yes"))


@pytest.mark.skipif(is_root(), reason="root needs no sudo")
def test_without_root_and_sudo_the_command_for_an_administrator_is_named(machine):
    (machine.bin / "cmake").unlink()
    (machine.bin / "sudo").unlink()
    apt(machine)
    assert "as root: " in said(machine.lab("setup", "--yes"))


def test_a_package_that_would_remove_another_is_left(machine):
    (machine.bin / "cmake").unlink()
    apt(machine, simulate="echo 'Remv their-cmake [4.0]'")
    assert "would remove their-cmake" in said(machine.lab("setup", "--yes"))
    assert not any(call.startswith("apt-get install -q") for call in machine.calls)


# V8 beside another Node.

def foreign(machine, headers="10.2.154", download=None):
    """apt refuses libnode-dev, as it does where Node comes from another repository."""
    import shutil
    shutil.rmtree(machine.repo / ".deps")
    fetch = 'for package; do :; done; touch "${package%%=*}_1_amd64.deb"'
    apt(machine, simulate='case "$*" in *libnode-dev*) echo "libnode-dev : Depends: nodejs"; exit 100 ;; esac', download=download or fetch)
    pretend_v8(machine.repo.parent / "unpacked" / "usr", headers, "10.2.154.26-node.39")
    machine.stub("dpkg", f'cp -r {machine.repo.parent}/unpacked/usr "$3"')


def no_v8_in_the_system():
    from labkit import v8
    from pathlib import Path
    return v8.in_root(Path("/usr"), False) is None


needs_another_node = pytest.mark.skipif(not no_v8_in_the_system(), reason="V8 is installed in this system")


@needs_another_node
def test_beside_another_node_v8_is_unpacked_into_the_checkout(machine):
    foreign(machine)
    done = machine.lab("setup", "--yes")
    assert done.returncode == 0, done.stderr
    assert "V8 goes into the checkout" in done.stderr
    assert (machine.repo / ".deps/usr/include/node/v8.h").exists()
    [plain] = [call for call in machine.calls if call.startswith("apt-get install -q")]
    assert plain.split("Fd=3 ")[1].split() == ["libc6", "libicu72", "libssl-dev", "libuv1-dev"]
    fetched = [call.split()[-1] for call in machine.calls if call.startswith("apt-get download")]
    assert fetched == ["libnode-dev=18.20.4", "libnode108=18.20.4"]
    assert not list((machine.repo / ".lab").iterdir())
    assert "private prefix" in machine.lab("doctor").stdout


@needs_another_node
def test_an_interrupted_download_leaves_no_prefix_and_the_next_run_makes_it(machine):
    foreign(machine, download="echo 'Err:1 http://x libnode108  Connection timed out'; exit 100")
    assert "network" in said(machine.lab("setup", "--yes"))
    assert not (machine.repo / ".deps").exists()
    (machine.repo / ".lab/deps.new/usr").mkdir(parents=True)   # as a run that was killed while unpacking leaves it
    foreign_again = machine.repo / ".deps"
    foreign_again.mkdir()
    foreign(machine)
    assert machine.lab("setup", "--yes").returncode == 0


@needs_another_node
def test_headers_and_library_of_two_versions_are_no_v8(machine):
    foreign(machine, headers="11.3.244")
    assert "one version" in said(machine.lab("setup", "--yes"))
    assert not (machine.repo / ".deps").exists()


# The checkout and the disk.

def test_a_read_only_checkout_is_said_before_anything_is_installed(machine, tmp_path):
    (machine.bin / "cmake").unlink()
    apt(machine)
    if is_root():
        if subprocess.run(["mount", "--bind", machine.repo, machine.repo]).returncode:
            pytest.skip("this sandbox does not mount")
        subprocess.run(["mount", "-o", "remount,bind,ro", machine.repo], check=True)
    else:
        machine.repo.chmod(0o555)
    try:
        if os.access(machine.repo, os.W_OK):
            pytest.skip("this sandbox ignores read-only mounts")
        message = said(machine.lab("setup", "--yes"))
    finally:
        if is_root():
            subprocess.run(["umount", machine.repo])
        else:
            machine.repo.chmod(0o755)
    assert "checkout" in message and "cp -r" in message
    assert not any(call.startswith("apt-get install") for call in machine.calls)


@pytest.mark.skipif(not is_root(), reason="mounting needs root")
def test_a_full_disk_is_said_before_the_build_begins(machine):
    small = machine.repo / "build"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", small]).returncode:
        pytest.skip("this sandbox does not mount")
    try:
        assert "The build takes about" in said(machine.lab("start", "--yes"))
    finally:
        subprocess.run(["umount", small])


def test_a_disk_that_fills_up_during_the_build_is_said(machine):
    apt(machine)
    machine.stub("cmake", 'case "$*" in --version) echo cmake version 3.25.1 ;; *--build*) echo "fatal error: error writing to x.s: No space left on device"; exit 1 ;; esac')
    assert "The disk is full" in said(machine.lab("start", "--yes"))


# Python itself: the shell script.

def test_without_python_and_somebody_to_ask_the_script_says_so(machine):
    apt(machine)
    if find_other_python(machine):
        pytest.skip("/usr/bin/python3 is here and would be taken")
    assert "Python 3.11 or newer is not installed" in said(machine.script("doctor"))


def find_other_python(machine) -> bool:
    return os.access("/usr/bin/python3", os.X_OK)


def test_the_script_without_python_installs_it_only_when_told_to(machine):
    """The same with a copy of the script that does not know /usr/bin/python3."""
    text = (machine.repo / "lab").read_text()
    (machine.repo / "lab").write_text(text.replace("/usr/bin/python3", "/nowhere/python3"))
    apt(machine, install="echo 'E: Temporary failure resolving'; exit 100")
    assert "nobody to ask" in said(machine.script("start"))
    assert machine.calls == []
    message = said(machine.script("start", "--yes"))
    assert "could not be installed" in message and "Temporary failure resolving" in message
    (machine.bin / "apt-get").unlink()
    assert "no apt-get" in said(machine.script("start", CI="true"))


def test_the_script_hands_over_arguments_and_status(machine):
    if not find_other_python(machine):
        pytest.skip("no /usr/bin/python3 here")
    done = machine.script("no such verb")
    assert done.returncode == 2 and "There is no verb 'no such verb'" in done.stderr


# ./lab doctor.

def test_doctor_lists_each_need_with_its_version_and_the_fix(machine):
    (machine.bin / "cmake").unlink()
    machine.stub("ninja", "echo 1.8.2")
    done = machine.lab("doctor")
    lines = done.stdout.splitlines()
    assert done.returncode == 3 and "Traceback" not in done.stderr
    [cmake] = [number for number, line in enumerate(lines) if " cmake " in line]
    assert "not found" in lines[cmake] and "fix: ./lab setup" in lines[cmake + 1] and "apt-get install cmake" in lines[cmake + 1]
    assert any("ninja-build" in line and "1.8.2" in line and "1.10 or newer" in line for line in lines)
    assert any("libnode-dev" in line and "10.2.154.26" in line for line in lines)


def test_doctor_is_content_without_what_only_tests_and_slides_need(machine):
    for tool in ("npm", "gdb", "mold", "ccache"):
        (machine.bin / tool).unlink()
    done = machine.lab("doctor")
    assert done.returncode == 0 and "Everything that the build needs is here." in done.stdout


def test_doctors_document_holds_the_same(machine):
    (machine.bin / "cmake").unlink()
    done = machine.lab("doctor", "--json")
    document = json.loads(done.stdout)
    assert done.returncode == 3 and document["healthy"] is False
    found = {need["name"]: need for need in document["needs"]}
    assert found["cmake"]["ok"] is False and found["libuv1-dev"]["found"] == "1.44.2"
