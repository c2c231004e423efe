"""Set-up where nothing is: bare Debian 12 and 13, and Debian 12 with another repository's Node.

Run by `./lab test --bare`. Needs root, debootstrap, the network and some minutes.
"""

import os
import shutil
import signal
import subprocess
import time

import pytest

from roots import Bare, another_node

pytestmark = [
    pytest.mark.skipif(os.environ.get("LAB_BARE") != "1", reason="run by ./lab test --bare"),
    pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("debootstrap"), reason="needs root and debootstrap"),
]


@pytest.fixture
def bare(request, tmp_path_factory):
    root = Bare(request.param, tmp_path_factory.mktemp("bare") / "root")
    yield root
    root.remove()


def on(*releases):
    return pytest.mark.parametrize("bare", releases, indirect=True)


def lacks(done) -> str:
    """Status 3, a sentence with a fix, no traceback."""
    assert done.returncode == 3, done.stdout[-2000:]
    assert "error: " in done.stdout and "fix: " in done.stdout and "Traceback" not in done.stdout
    return done.stdout


@on("12", "13")
def test_start_goes_from_nothing_to_the_tour(bare):
    done = bare.run("./lab start --yes")
    assert done.returncode == 0, done.stdout[-2000:]
    assert "7 of 7" in done.stdout and "It printed: end of script" in done.stdout
    began = time.monotonic()
    again = bare.run("./lab start")
    assert again.returncode == 0 and "Missing" not in again.stdout and time.monotonic() - began < 60
    assert bare.run("./lab doctor").returncode == 0


@on("12", "13")
def test_another_repositorys_node_stays_and_v8_comes_from_the_checkout(bare):
    another_node(bare)
    done = bare.run("./lab start --yes")
    assert done.returncode == 0, done.stdout[-2000:]
    assert "7 of 7" in done.stdout
    assert bare.run("node --version").stdout.strip() == "v20.99.0"
    assert "/root/lab/.deps/" in bare.run("ldd build/bin/labnode").stdout
    assert "private prefix" in bare.run("./lab doctor").stdout
    # Debian's npm does not go with that Node, and it brings none: the tests' set-up says so.
    assert "npm is missing" in lacks(bare.run("./lab test --yes"))


@on("12", "13")
def test_the_quick_tests_run_from_nothing_without_a_question(bare):
    done = bare.run("./.ci/run --quick")
    last = done.stdout.strip().splitlines()[-1]
    assert done.returncode == 0 and " passed, 0 failed" in last, done.stdout[-4000:]


@on("12")
def test_without_a_network_it_says_so_and_later_it_goes_on(bare):
    nowhere = "http://127.0.0.1:9"
    assert "python3 could not be installed" in lacks(bare.run("./lab start --yes", http_proxy=nowhere))
    assert bare.run("./lab doctor", CI="true").returncode == 3   # now Python is there
    assert "The network does not reach" in lacks(bare.run("./lab start --yes", http_proxy=nowhere))
    assert bare.run("./lab setup --yes").returncode == 0


@on("12")
def test_a_set_up_that_is_killed_goes_on_when_it_is_started_again(bare):
    assert bare.run("./lab doctor", CI="true").returncode == 3
    for wait in (8, 14):
        process = subprocess.Popen(bare.command("exec ./lab setup --yes"), env=bare.environment(), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    done = bare.run("./lab setup --yes")
    assert done.returncode == 0, done.stdout[-2000:]


@on("12")
def test_a_full_disk_is_said_and_with_room_it_goes_on(bare):
    assert bare.run("./lab doctor", CI="true").returncode == 3
    bare.mounts.append("mount -t tmpfs -o size=8m tmpfs var/cache/apt/archives")
    assert "The disk is full" in lacks(bare.run("./lab setup --yes"))
    bare.mounts.pop()
    assert bare.run("./lab setup --yes").returncode == 0


@on("12")
def test_a_read_only_checkout_is_said(bare):
    bare.mounts += ["mount --bind root/lab root/lab", "mount -o remount,bind,ro root/lab"]
    assert "cp -r" in lacks(bare.run("./lab start --yes", CI="true"))
