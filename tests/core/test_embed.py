"""shared/cmake/embed.py: JavaScript files become a C++ source, byte for byte."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EMBED = ROOT / "shared/cmake/embed.py"

READ_BACK = """
#include <cstdio>
#include "embedded_source.h"
namespace lab { extern const EmbeddedSource kTest[]; extern const size_t kTest_count; }
int main() {
  for (size_t i = 0; i < lab::kTest_count; ++i) {
    std::printf("%s %zu %d ", lab::kTest[i].id, lab::kTest[i].size, lab::kTest[i].one_byte);
    std::fwrite(lab::kTest[i].data, 1, lab::kTest[i].size, stdout);
  }
}
"""


def embed(out: Path, *sources: str, symbol: str = "kTest") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, EMBED, "--out", out, "--symbol", symbol, *sources]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def write(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    return str(path)


@pytest.mark.skipif(shutil.which("c++") is None, reason="no C++ compiler")
def test_an_executable_reads_back_the_bytes_of_every_file(tmp_path):
    everything = bytes(range(128)) + b'"\\n\\" ??= ??/ ???= ????( \x011 \r\n last line without an end'
    for name, data in (("a", everything), ("empty", b""), ("b", b"one\n\n\ntwo\n")):
        write(tmp_path / f"{name}.js", data)
    generated = tmp_path / "generated.cc"
    result = embed(generated, *(f"internal/{n}={tmp_path}/{n}.js" for n in ("a", "empty", "b")))
    assert (result.returncode, result.stderr) == (0, "")
    (tmp_path / "main.cc").write_text(READ_BACK)
    flags = ["-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", f"-I{ROOT / 'core'}"]
    subprocess.run(["c++", *flags, generated, tmp_path / "main.cc", "-o", tmp_path / "main"], check=True)
    output = subprocess.run([tmp_path / "main"], capture_output=True, check=True).stdout
    head = f"internal/a {len(everything)} 1 ".encode()
    assert output == head + everything + b"internal/empty 0 1 internal/b 10 1 one\n\n\ntwo\n"


def test_the_same_files_give_the_same_bytes(tmp_path):
    source = write(tmp_path / "a.js", b"let a = 1;\n")
    embed(tmp_path / "1.cc", f"a={source}")
    embed(tmp_path / "2.cc", f"a={source}")
    assert (tmp_path / "1.cc").read_bytes() == (tmp_path / "2.cc").read_bytes()


def test_no_file_at_all_gives_a_count_of_zero(tmp_path):
    assert embed(tmp_path / "none.cc").returncode == 0
    assert "kTest_count = 0;" in (tmp_path / "none.cc").read_text()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("x\n// caf\u00e9".encode(), ":2:7: the character '\u00e9' (U+00E9) is not ASCII; write \\u00e9 in a string"),
        ("\U0001f600".encode(), ":1:1: the character '\U0001f600' (U+1F600) is not ASCII; write \\u{1f600}"),
        (b"\xef\xbb\xbfx", ":1:1: the file begins with a byte-order mark"),
        (b"\n\n  \xff", ":3:3: the byte 0xff is neither ASCII nor the start of a UTF-8 character"),
    ],
)
def test_what_is_not_ascii_is_named_with_its_place(tmp_path, data, sentence):
    source = write(tmp_path / "a.js", data)
    result = embed(tmp_path / "out.cc", f"a={source}")
    assert result.returncode == 1
    assert source + sentence in result.stderr
    assert not (tmp_path / "out.cc").exists()


def test_a_missing_file_is_named(tmp_path):
    result = embed(tmp_path / "out.cc", f"a={tmp_path}/none.js")
    assert result.returncode == 1
    assert result.stderr == f"{tmp_path}/none.js: cannot be read (No such file or directory).\n"


@pytest.mark.parametrize("sources", [["nothing"], ["a=x.js", "a=y.js"], ["a="], ["=x.js"]])
def test_wrong_use_is_status_2(tmp_path, sources):
    assert embed(tmp_path / "out.cc", *sources).returncode == 2
