"""Bare libuv, a C program, against lab:connect: the same attempts come back in the same order."""

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from labkit.plugin import exercise

SCRIPT = """
const { connect } = require('lab:connect');
const { occupy } = require('lab:loop');
const told = (name) => (error) => console.log(name, error?.code ?? 0);
setTimeout(() => console.log('timer'), 1);
for (const end = process.uptime() + 0.005; process.uptime() < end;);
occupy('idle', () => console.log('idle'));
occupy('prepare', () => console.log('prepare'));
connect({ port: 0 }, (error) => {
  told('tcp')(error);
  setImmediate(() => console.log('check'));
  connect({ path: '/no/such' }, told('from poll'));
});
connect({ path: '/no/such' }, told('pipe'));
connect({ path: '/' }, told('second pipe'));
console.log('main');
process.once('beforeExit', () => {
  connect({ port: 0 }, told('closing')).close(() => console.log('closed'));
  connect({ host: '127.255.255.255', port: 80 }, (error) => console.log('returned', error.code));
});
"""


@exercise("11.2", title="bare libuv has the same order", oracle="none", reason="the oracle is oracle.c, bare libuv")
def test_same_order(lab):
    if shutil.which("cc") is None or shutil.which("pkg-config") is None:
        pytest.skip("no C compiler")
    program = lab.dir / "oracle"
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libuv"], check=True, capture_output=True, text=True).stdout
    subprocess.run(["cc", "-Wall", "-Werror", "-o", program, Path(__file__).with_name("oracle.c"), *shlex.split(flags)],
                   check=True)
    expected = subprocess.run([program], check=True, capture_output=True, text=True).stdout.splitlines()
    lines = lab.run(SCRIPT).lines
    # A refusal that libuv returns is for us to tell: we do so later, it does at once.
    told = [line for line in lines if not line.startswith("returned")]
    assert told == [line for line in expected if not line.startswith("returned")], f"libuv: {expected}, ours: {lines}"
    assert "returned ENETUNREACH" in lines and "returned ENETUNREACH" in expected
