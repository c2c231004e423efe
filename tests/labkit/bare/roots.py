"""Bare Debian roots, made by debootstrap and kept as archives, with the checkout's files inside.

A root sees the network as the machine outside does: its mirror, proxies, name servers, certificates, npm's settings
(without secrets).
"""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
NAMES = {"12": "bookworm", "13": "trixie"}
CACHE = Path(os.environ.get("LAB_BARE_CACHE", Path.home() / ".cache" / "node-internals-lab" / "bare"))
_BUNDLE = "/etc/ssl/certs/ca-certificates.crt"


def archive(release: str, mirror: str) -> Path:
    """The bare root as a tar archive; made when it is not there (about a minute)."""
    path = CACHE / f"debian{release}.tar"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as place:
            subprocess.run(["debootstrap", "--variant=minbase", NAMES[release], place + "/root", mirror], check=True, stdout=subprocess.DEVNULL)
            subprocess.run(["tar", "-C", place + "/root", "-cf", place + "/root.tar", "."], check=True)
            os.rename(place + "/root.tar", path)
    return path


def mirror() -> str:
    """The Debian mirror of this machine."""
    files = [Path("/etc/apt/sources.list"), *Path("/etc/apt/sources.list.d").glob("*")]
    text = "\n".join(file.read_text(errors="replace") for file in files if file.is_file())
    found = re.search(r"(?:^deb |^URIs: )(?:\[.*?\] )?(\S+/debian)/?(?: |$)", text, re.MULTILINE)
    assert found, "this machine's own Debian mirror is not in /etc/apt/sources.list"
    return found[1]


class Bare:
    """One root. `run(...)` runs a shell command line in its copy of the checkout, /root/lab."""

    def __init__(self, release: str, place: Path):
        self.release, self.place = release, place
        place.mkdir()
        subprocess.run(["tar", "-C", place, "-xf", archive(release, mirror())], check=True)
        base, name = mirror(), NAMES[release]
        (place / "etc/apt/sources.list").write_text(
            f"deb {base} {name} main\ndeb {base} {name}-updates main\ndeb {base}-security {name}-security main\n")
        # No service may be started from within a root.
        policy = place / "usr/sbin/policy-rc.d"
        policy.write_text("#!/bin/sh\nexit 101\n")
        policy.chmod(0o755)
        self._network()
        self._checkout()
        # Shell commands that mount what a test wants mounted. They are run in a mount namespace of each command's own, so
        # that nothing of the machine's can stay mounted in the root, however a test ends: what removes the root would
        # otherwise remove through it.
        self.mounts = ["mount --bind /proc proc", "mount --rbind /dev dev"]

    def _network(self) -> None:
        for file in ("/etc/resolv.conf", "/etc/hosts"):
            if Path(file).exists():
                shutil.copy(file, self.place / file[1:])
        if Path(_BUNDLE).exists():
            shutil.copy(_BUNDLE, self.place / "etc/outside.crt")
        settings = [Path("/usr/etc/npmrc"), Path("/etc/npmrc"), Path.home() / ".npmrc"]
        lines = [line for file in settings if file.exists() for line in file.read_text().splitlines()
                 if not re.search(r"auth|token|passw|nodedir|cafile", line, re.IGNORECASE)]
        (self.place / "root/.npmrc").write_text("\n".join(lines + ["cafile=/etc/outside.crt"]) + "\n")
        # Proxies and the like; the files of other packages in there are none of ours.
        for file in Path("/etc/apt/apt.conf.d").glob("*"):
            if "Proxy" in file.read_text(errors="replace"):
                shutil.copy(file, self.place / "etc/apt/apt.conf.d")

    def _checkout(self) -> None:
        target = self.place / "root/lab"
        target.mkdir()
        files = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True).stdout
        pack = subprocess.Popen(["tar", "-C", ROOT, "-T", "-", "-cf", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        pack.stdin.write(files)
        pack.stdin.close()
        subprocess.run(["tar", "-C", target, "-xf", "-"], stdin=pack.stdout, check=True)
        pack.wait()

    def command(self, line: str) -> list[str]:
        inside = 'exec chroot . sh -c "cd /root/lab && $0"'
        return ["unshare", "--mount", "sh", "-ec", "; ".join([f"cd '{self.place}'", *self.mounts, inside]), line]

    def environment(self, **more: str) -> dict:
        proxies = {key: value for key, value in os.environ.items() if key.lower().endswith("_proxy")}
        return proxies | {"HOME": "/root", "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "NO_COLOR": "1",
                          "LANG": "C.UTF-8", "NODE_EXTRA_CA_CERTS": "/etc/outside.crt"} | more

    def run(self, line: str, **environment: str) -> subprocess.CompletedProcess:
        return subprocess.run(self.command(line), env=self.environment(**environment), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, errors="replace")

    def remove(self) -> None:
        # Nothing is mounted here (see above), and if it were, this would stop at it.
        subprocess.run(["rm", "-rf", "--one-file-system", self.place])


def another_node(bare: Bare) -> None:
    """Install a Node 20 as another repository would ship it: a package `nodejs` that is not Debian's, without npm."""
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place) / "nodejs"
        (tree / "DEBIAN").mkdir(parents=True)
        (tree / "DEBIAN/control").write_text(
            "Package: nodejs\nVersion: 20.99.0-1other1\nArchitecture: amd64\nMaintainer: Another Repository <nobody@example.org>\n"
            "Provides: nodejs-dev, nodejs-doc, nodejs-legacy, npm\nConflicts: nodejs-dev, nodejs-doc, nodejs-legacy, npm\n"
            "Description: Node from another repository\n")
        (tree / "usr/bin").mkdir(parents=True)
        (tree / "usr/bin/node").write_text("#!/bin/sh\necho v20.99.0\n")
        (tree / "usr/bin/node").chmod(0o755)
        # Its headers describe another V8 than the one that we link.
        include = tree / "usr/include/node"
        include.mkdir(parents=True)
        (include / "v8.h").write_text('#error "the headers of another V8"\n')
        (include / "v8-version.h").write_text("#define V8_MAJOR_VERSION 11\n#define V8_MINOR_VERSION 3\n#define V8_BUILD_NUMBER 245\n")
        subprocess.run(["dpkg-deb", "--build", tree, bare.place / "root/nodejs.deb"], check=True, stdout=subprocess.DEVNULL)
    done = bare.run("dpkg -i /root/nodejs.deb")
    assert done.returncode == 0, done.stdout
