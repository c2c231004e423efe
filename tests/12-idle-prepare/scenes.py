"""Scenes of starting and stopping: on bare libuv (turns.c), on lab:loop and on the model of lab:turn the same lines."""

import functools
import os
import shlex
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent

# Each scene is what turns.c does under the same title. i, p and c are idle, prepare and check.
SCENES = {
    "order": "open('c', 'check 1'); open('p', 'prepare 1'); open('i', 'idle 1');\n"
             "open('i', 'idle 2'); open('p', 'prepare 2'); open('c', 'check 2');\n",
    "one that is started stays where it is": "const a = open('i', 'a'); open('i', 'b'); start(a);\n",
    "stops itself": "const a = open('i', 'a', () => stop(a)); open('i', 'b');\n",
    "stops the one that would be next": "const a = open('i', 'a'); open('i', 'b', () => stop(a));\n",
    "starts one of its phase": "const a = open('i', 'a'); open('i', 'b'); open('i', 'c', () => start(a)); stop(a);\n",
    "starts one of a later phase": "open('i', 'a', () => start(b)); const b = open('p', 'b'); stop(b);\n",
    "stops itself and starts again": "const a = open('i', 'a', () => { stop(a); start(a); }); open('i', 'b');\n",
}

LOOP = """const { onIdle, onPrepare, onCheck } = require('lab:loop');
let turn = 0;
const all = [];
function open(kind, name, first) {
  const watcher = { i: onIdle, p: onPrepare, c: onCheck }[kind](() => {
    console.log(turn, name);
    const now = first;
    first = undefined;
    now?.();
  });
  all.push(watcher);
  return watcher;
}
const start = (watcher) => watcher.start();
const stop = (watcher) => watcher.stop();
all.push(onCheck(() => {  // started first: the last of its phase
  if (++turn === 2) for (const watcher of all) watcher.close();
}));
"""

MODEL = """const { Loop } = require(%r);
const loop = new Loop();
let turn = 0;
function open(kind, name, first) {
  const phase = { i: loop.idle, p: loop.prepare, c: loop.check }[kind];
  const watcher = () => {
    console.log(turn, name);
    const now = first;
    first = undefined;
    now?.();
  };
  watcher.phase = phase;
  phase.start(watcher);
  return watcher;
}
const start = (watcher) => watcher.phase.start(watcher);
const stop = (watcher) => watcher.phase.stop(watcher);
"""
TURNS = "for (; turn < 2; turn++) loop.turn();\n"


@functools.cache
def libuv() -> dict[str, list[str]]:
    """{title: the lines below it} of turns.c, compiled now."""
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libuv"], capture_output=True, text=True, check=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "turns")
        subprocess.run(["cc", "-Wall", "-Wextra", "-Werror", "-o", program, str(HERE / "turns.c"), *shlex.split(flags)], check=True)
        output = subprocess.run([program], capture_output=True, text=True, check=True).stdout
    scenes: dict[str, list[str]] = {}
    titles = {*SCENES, "would poll wait?"}
    for line in output.splitlines():
        if line in titles:
            lines = scenes[line] = []
        else:
            lines.append(line)
    return scenes
