"""Where a script lies and where it was started are two things."""

from labkit.plugin import exercise

SCRIPT = ("const path = require('path');\n"
          "console.log(path.basename(__dirname), path.basename(__filename), __dirname === process.cwd());\n"
          "console.log(process.argv[1] === __filename);\n")


@exercise("9.1", title="__dirname is where the file is, not where the process was started")
def test_started_from_above(lab):
    lab.write("below/main.js", SCRIPT)
    assert lab.run("below/main.js").lines == ["below main.js false", "true"]


@exercise("9.1", title="__filename is the file behind a symbolic link")
def test_a_link(lab):
    real = lab.write("below/main.js", SCRIPT)
    (lab.dir / "link.js").symlink_to(real)
    assert lab.run("link.js").lines[0] == "below main.js false"


@exercise("9.2", title="argv keeps the way the script was called: a link stays a link, an absolute path stays itself")
def test_argv_of_a_link(lab):
    real = lab.write("below/main.js", "console.log(process.argv[1]);\n")
    link = lab.dir / "link.js"
    link.symlink_to(real)
    assert lab.run("link.js").lines == [str(link)]
    assert lab.run(str(real)).lines == [str(real)]
