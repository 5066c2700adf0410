"""Measure `assess` against its peers, as ratios taken in one run.

Usage: python3 Tests/Benchmarks/benchmark.py PROGRAM [--rows N] [--large] [--runs N]

  P1  `assess --version` against /bin/true
  P2  one project of 30 small files against `python3 -c pass`
  P4  a CSV inventory of a million rows, all criteria, against DuckDB reading the same file
  P5  ten times as many rows against ten times P4 (--large, writes 1.5 GB to the temporary folder)
  P9  all criteria on 100,000 records against cel-expr-python and regopy with five expressions

Peers that are not installed are skipped and named: pip install duckdb cel-expr-python regopy.
Times are medians of whole processes, start to exit; memory is the largest resident set.
"""

import argparse
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

STAGES = ["production", "pilot", "planned", "retired"]
UNITS = ["Claims", "Underwriting", "Finance", "Service", "Human Resources"]
# How many seconds a slow peer may take.
PEER_LIMIT = 120
HEADER = (
    "id,name,purpose,business_unit,stage,go_live,owner,model,provider,hosting,fallback,timeout"
)


def write_inventory(path: pathlib.Path, rows: int) -> None:
    """Write an inventory with a seeded generator: about 150 bytes a row."""
    source = random.Random(20260131)
    owners = [f"Owner {number:04d}" for number in range(2000)]
    with path.open("w") as file:
        file.write(HEADER + "\n")
        for number in range(rows):
            stage = source.choice(STAGES)
            day = f"202{source.randint(3, 5)}-{source.randint(1, 12):02d}-{source.randint(1, 28):02d}"
            file.write(
                f"sys-{number:08d},System number {number},"
                f"Sorts incoming requests of type {source.randint(1, 500)} for the desk that handles them,"
                f"{source.choice(UNITS)},{stage},{day},{source.choice(owners)},"
                f"model-{source.randint(1, 40)},Provider {source.randint(1, 12)},"
                f"{source.choice(['external', 'self-hosted'])},"
                f"{source.choice(['human review', 'rule-based path', ''])},{source.randint(1, 30)}\n"
            )


def write_project(folder: pathlib.Path) -> None:
    """Write thirty small files, 100 kB together: tables, settings and documents."""
    source = random.Random(7)
    words = "claims policy owner review model data quality latency audit control".split()
    folder.mkdir()
    write_inventory(folder / "inventory.csv", 20)
    (folder / "assess.yaml").write_text(
        "project: claims\nevidence:\n  - {path: '*.csv', collected: 2026-01-15, source: system}\n"
    )
    for number in range(14):
        rows = "\n".join(
            f"kpi-{number}-{row},sys-{row:08d},business,%,{source.randint(1, 90)},2025-11-01,"
            f"{source.randint(1, 90)},2026-01-10,Jo Diaz"
            for row in range(40)
        )
        (folder / f"kpis-{number:02d}.csv").write_text(
            "id,system,layer,unit,baseline,baseline_date,current,current_date,owner\n" + rows + "\n"
        )
    for number in range(10):
        body = "\n\n".join(
            f"## Section {part}\n\n" + " ".join(source.choice(words) for _ in range(70))
            for part in range(8)
        )
        (folder / f"policy-{number:02d}.md").write_text(
            "---\ntype: policy\nowner: Jo Diaz\napprover: Ann Lee\nstatus: approved\n"
            f"approved_on: 2025-11-0{number % 9 + 1}\n---\n# Policy {number}\n\n{body}\n"
        )
    for number in range(4):
        (folder / f"checks-{number:02d}.yaml").write_text(
            "kind: CheckResults\ndate: 2026-01-10\nchecks:\n"
            + "".join(
                f"  - {{type: load-test, subject: sys-{row:08d}, date: 2026-01-0{row % 9 + 1}, passed: yes}}\n"
                for row in range(20)
            )
        )


def measure(command: list[str], runs: int) -> tuple[float, float]:
    """Give the median seconds and the largest resident set in MiB over some runs, after a warm-up."""
    seconds, memory = [], []
    for run in range(runs + 1):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1, 2, 3):
            raise SystemExit(f"{command[0]} ended with {process.returncode}")
        if run > 0:
            seconds.append(elapsed)
            memory.append(usage.ru_maxrss / 1024)
    return statistics.median(seconds), max(memory)


def measure_once(command: list[str], limit: int) -> float | None:
    """Give the seconds of one run of a slow peer, or nothing when it takes longer than the limit."""
    start = time.perf_counter()
    try:
        subprocess.run(command, capture_output=True, timeout=limit, check=True)
    except subprocess.TimeoutExpired:
        return None
    return time.perf_counter() - start


def is_installed(module: str) -> bool:
    return subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True).returncode == 0


def report(name: str, ours: float, theirs: float, against: str, goal: str) -> None:
    print(
        f"{name}  {ours * 1000:10.1f} ms  against {against} {theirs * 1000:10.1f} ms"
        f"  ratio {ours / theirs:6.3f}  goal {goal}"
    )


CEL_PEER = """
import csv, sys
from cel_expr_python import cel
names = sys.argv[2:]
environment = cel.NewEnv(variables={"d": cel.Type.Map(cel.Type.STRING, cel.Type.STRING)})
programs = [environment.compile(text) for text in names]
met = 0
with open(sys.argv[1]) as file:
    for row in csv.DictReader(file):
        for program in programs:
            met += bool(program.eval(data={"d": row}).value())
print(met)
"""

REGO_PEER = """
import csv, json, sys
from regopy import Interpreter
rows = list(csv.DictReader(open(sys.argv[1])))
rego = Interpreter()
rego.add_module("criteria", '''package criteria
met contains d.id if { some d in data.rows; d.stage == "production"; d.owner != "" }
fallback contains d.id if { some d in data.rows; d.fallback != "" }
hosted contains d.id if { some d in data.rows; d.hosting == "self-hosted" }
named contains d.id if { some d in data.rows; d.purpose != "" }
modelled contains d.id if { some d in data.rows; d.model != "" }
''')
rego.add_data_json(json.dumps({"rows": rows}))
for rule in ("met", "fallback", "hosted", "named", "modelled"):
    rego.query(f"count(data.criteria.{rule})")
"""

EXPRESSIONS = [
    "d.stage == 'production' && d.owner != ''",
    "d.fallback != ''",
    "d.hosting == 'self-hosted'",
    "d.purpose != ''",
    "d.model != ''",
]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        ours, _ = measure([program, "--version"], options.runs * 4)
        theirs, _ = measure(["/bin/true"], options.runs * 4)
        report("P1", ours, theirs, "/bin/true", "<= 6")

        write_project(root / "project")
        outputs = ["-o", str(root / "r.json")]
        ours, _ = measure(
            [program, str(root / "project"), "--as-of", "2026-01-31"] + outputs, options.runs * 2
        )
        theirs, _ = measure([sys.executable, "-c", "pass"], options.runs * 2)
        report("P2", ours, theirs, "python3 -c pass", "< 1")

        (root / "million").mkdir()
        inventory = root / "million" / "inventory.csv"
        write_inventory(inventory, options.rows)
        (root / "million" / "assess.yaml").write_text(
            "project: all\nevidence:\n  - {path: '*.csv', collected: 2026-01-15, source: system}\n"
        )
        command = [program, str(root / "million"), "--as-of", "2026-01-31"]
        ours, memory = measure(command, options.runs)
        million = ours
        print(f"P4  {options.rows} rows: peak memory {memory:.0f} MiB, goal <= 200 MiB")
        if is_installed("duckdb"):
            query = (
                "import duckdb; duckdb.execute('set threads to 2');"
                f"duckdb.execute(\"select stage, count(*) from read_csv('{inventory}') group by stage\").fetchall()"
            )
            theirs, _ = measure([sys.executable, "-c", query], options.runs)
            report("P4", ours, theirs, "DuckDB", "<= 1")
        else:
            print(f"P4  {ours * 1000:.1f} ms; DuckDB is not installed, so there is no ratio")

        if options.large:
            (root / "large").mkdir()
            write_inventory(root / "large" / "inventory.csv", options.rows * 10)
            (root / "large" / "assess.yaml").write_text((root / "million" / "assess.yaml").read_text())
            ours, large_memory = measure([program, str(root / "large"), "--as-of", "2026-01-31"], 2)
            report("P5", ours, million, "P4", "<= 11")
            print(f"P5  peak memory {large_memory:.0f} MiB, {large_memory / memory:.2f} of P4, goal <= 1.10")

        (root / "hundred").mkdir()
        small = root / "hundred" / "inventory.csv"
        write_inventory(small, 100_000)
        (root / "hundred" / "assess.yaml").write_text((root / "million" / "assess.yaml").read_text())
        ours, _ = measure([program, str(root / "hundred"), "--as-of", "2026-01-31"], options.runs)
        for module, code, arguments, goal in (
            ("cel_expr_python", CEL_PEER, EXPRESSIONS, "<= 0.1"),
            ("regopy", REGO_PEER, [], "<= 0.01"),
        ):
            if is_installed(module):
                command = [sys.executable, "-c", code, str(small)] + arguments
                theirs = measure_once(command, PEER_LIMIT)
                if theirs is None:
                    print(
                        f"P9  {ours * 1000:10.1f} ms  against {module}, which did not end within"
                        f" {PEER_LIMIT} s  ratio < {ours / PEER_LIMIT:.4f}  goal {goal}"
                    )
                else:
                    report("P9", ours, theirs, module, goal)
            else:
                print(f"P9  {ours * 1000:.1f} ms; {module} is not installed, so there is no ratio")
    return 0


if __name__ == "__main__":
    sys.exit(main())
