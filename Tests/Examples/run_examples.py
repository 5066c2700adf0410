"""Run every worked example with a given program and compare what it writes with what is expected.

Usage: python3 Tests/Examples/run_examples.py PROGRAM
"""

import pathlib
import subprocess
import sys
import tempfile


def run(program: str, example: pathlib.Path) -> list[str]:
    """Give the names of what differs for one example."""
    with tempfile.TemporaryDirectory() as out:
        arguments = (example / "arguments").read_text().splitlines()
        result = subprocess.run(
            [program] + [argument.replace("{out}", out) for argument in arguments],
            cwd=example,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
        )
        written = {"status": f"{result.returncode}\n".encode(), "stdout.txt": result.stdout}
        if result.stderr:
            written["stderr.txt"] = result.stderr
        for path in pathlib.Path(out).iterdir():
            written[path.name] = path.read_bytes()
    expected = {path.name: path.read_bytes() for path in (example / "expected").iterdir()}
    return sorted(
        name for name in written.keys() | expected.keys() if written.get(name) != expected.get(name)
    )


def main() -> int:
    program = str(pathlib.Path(sys.argv[1]).resolve())
    root = pathlib.Path(__file__).parent
    failed = 0
    examples = sorted(path.parent for path in root.glob("*/arguments"))
    for example in examples:
        differing = run(program, example)
        failed += bool(differing)
        print(f"{example.name}: {'differs in ' + ', '.join(differing) if differing else 'as expected'}")
    print(f"{len(examples) - failed} passed, {failed} failed")
    return 1 if failed or not examples else 0


if __name__ == "__main__":
    sys.exit(main())
