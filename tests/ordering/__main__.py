"""`python3 tests/ordering`: see one program of a seed, run files, or compare other runtimes than the usual two."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[0:1] = [str(ROOT / "tests"), str(ROOT / "shared")]

from labkit import errors, paths  # noqa: E402
from ordering import campaign, command, emit, execute, generate  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 tests/ordering", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="programs to run on both runtimes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", type=int, metavar="N", help="print and run this program of the seed")
    parser.add_argument("--programs", type=int, default=0, metavar="N", help="run this many")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="beginning with this one")
    parser.add_argument("--most", type=int, default=3, metavar="N", help="stop after this many differences")
    parser.add_argument("--itself", action="store_true", help="real Node against itself: is the generator deterministic?")
    parser.add_argument("--load", type=int, default=0, metavar="N", help="keep this many cores busy meanwhile")
    parser.add_argument("--builtins", type=Path, metavar="DIR", help="JavaScript halves for labnode, as with LAB_BUILTINS")
    args = parser.parse_args()
    repo = paths.repo()
    right = execute.node(repo)
    left = execute.Runtime("Node again", right.path, right.clock) if args.itself else execute.labnode(repo, args.builtins)
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(args.load)]
    try:
        if args.files or args.program is not None:
            texts = [path.read_text(encoding="utf-8") for path in args.files]
            if args.program is not None:
                texts.append(emit.program(generate.make(args.seed, args.program)))
                print(texts[-1])
            return max([_show(text, left, right) for text in texts])
        return command.fuzz(repo, args.seed, range(args.first, args.first + args.programs), left, right, args.most)
    except errors.LabError as problem:
        print(f"error: {problem.message}", file=sys.stderr)
        return 3
    finally:
        for process in busy:
            process.kill()


def _show(text: str, left: execute.Runtime, right: execute.Runtime) -> int:
    outcomes = left.run_text(text), right.run_text(text)
    print("\n".join(campaign.beside(*outcomes, left.name, right.name)))
    return int(outcomes[0] != outcomes[1])


if __name__ == "__main__":
    sys.exit(main())
