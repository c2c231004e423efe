"""Watching descriptors. The oracle is libuv itself: watch.c, compiled and run where real Node would be."""

import shlex
import subprocess
from pathlib import Path

from labkit.plugin import exercise

BEFORE = """
const { watch, pipe, read, write, close, open } = require('lab:poll');
process.on('exit', () => console.log('over'));
const [r, w] = pipe();
let count = 0;
function tell(error, { readable, writable }) {
  console.log(error ? `told ${error.code}` : `told${readable ? ' readable' : ''}${writable ? ' writable' : ''}`);
}
"""


def lines(lab, scene, script):
    if lab.target != "oracle":
        return lab.run(BEFORE + script).lines
    source, program = Path(__file__).with_name("watch.c"), lab.dir / "watch"
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libuv"], capture_output=True, text=True, check=True).stdout
    subprocess.run(["cc", "-D_GNU_SOURCE", "-Wall", "-Werror", "-o", str(program), str(source), *shlex.split(flags)], check=True)
    return subprocess.run([str(program), scene], cwd=lab.dir, capture_output=True, text=True, timeout=10).stdout.split("\n")[:-1]


@exercise("13.3", title="what has not been read is told again, byte by byte")
def test_bytes(lab):
    got = lines(lab, "bytes", """
write(w, 'abc');
const watcher = watch(r, { readable: true }, (error, ready) => {
  tell(error, ready);
  console.log(String.fromCharCode(...read(r, 1)));
  if (++count === 3) watcher.close();
});
""")
    assert got == ["told readable", "a", "told readable", "b", "told readable", "c", "over"], f"got {got}"


@exercise("13.3", title="a descriptor that nobody reads is told in every turn")
def test_unread(lab):
    got = lines(lab, "unread", """
write(w, 'abc');
const watcher = watch(r, { readable: true }, (error, ready) => {
  tell(error, ready);
  if (++count === 3) watcher.close();
});
""")
    assert got == ["told readable"] * 3 + ["over"], f"got {got}"


@exercise("13.3", title="the end of a pipe makes it readable, and the read gives nothing")
def test_end(lab):
    got = lines(lab, "end", """
close(w);
const watcher = watch(r, { readable: true }, (error, ready) => {
  tell(error, ready);
  console.log(read(r, 1).length);
  watcher.close();
});
""")
    assert got == ["told readable", "0", "over"], f"got {got}"


@exercise("13.3", title="an error is told as an error: nobody reads the pipe any more")
def test_nobody_reads(lab):
    got = lines(lab, "nobody-reads", """
close(r);
const watcher = watch(w, { writable: true }, (error, ready) => {
  tell(error, ready);
  watcher.close();
});
""")
    assert got == ["told EBADF", "over"], f"got {got}"


@exercise("13.2", title="an empty pipe has room: its other end is writable, and not readable")
def test_room(lab):
    got = lines(lab, "room", """
const watcher = watch(w, { readable: true, writable: true }, (error, ready) => {
  tell(error, ready);
  watcher.close();
});
""")
    assert got == ["told writable", "over"], f"got {got}"


@exercise("13.2", title="a full pipe is writable when somebody has made room, and not before")
def test_full(lab):
    got = lines(lab, "full", """
while (write(w, '0123456789abcdef') > 0);
const watcher = watch(w, { writable: true }, (error, ready) => {
  tell(error, ready);
  watcher.close();
});
setImmediate(() => setImmediate(() => setImmediate(() => {
  console.log('made room');
  read(r, 1 << 20);
})));
""")
    assert got == ["made room", "told writable", "over"], f"got {got}"


@exercise("13.2", title="files, closed descriptors and what is watched already are refused")
def test_refused(lab):
    lab.write("watch.txt", "text\n")
    got = lines(lab, "refused", """
const refusal = (fd) => {
  try {
    watch(fd, { readable: true }, () => {});
    console.log('accepted');
  } catch (error) {
    console.log(error.code);
  }
};
refusal(open('watch.txt'));
refusal(open('/dev/null'));
refusal(999);
const watcher = watch(r, { readable: true }, () => {});
refusal(r);
watcher.close();
""")
    assert got == ["EPERM", "EPERM", "EBADF", "EEXIST", "over"], f"got {got}"


@exercise("13.2", title="nothing is told after close()")
def test_closed(lab):
    got = lines(lab, "closed", """
write(w, 'a');
watch(r, { readable: true }, tell).close();
""")
    assert got == ["over"], f"got {got}"
