"""What an expectation in a comment cannot hold."""

from labkit.plugin import exercise

NODE = "globalThis.print ??= (...values) => console.log(values.map(String).join(' '));\n"


@exercise("6.2", title="print does not stop at the character U+0000")
def test_nul(lab):
    assert lab.run(NODE + "print('a\\0b', 'c');\n").stdout == "a\0b c\n"
