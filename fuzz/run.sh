#!/usr/bin/env bash
# Runs the fuzz targets one after the other: fuzz/run.sh [SECONDS [TARGET…]]
#
# With the stable toolchain: RUSTC_BOOTSTRAP lets cargo-fuzz pass its flags. No sanitizer: the crate forbids unsafe code, and
# what is looked for are panics, overflows of integers, broken promises of the targets, and inputs that take seconds.
# The corpus starts from our own prose and lists and stays outside the repository.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-1200}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(text jsonl gazetteer weights offsets)
command -v cargo-fuzz >/dev/null || { echo "cargo install cargo-fuzz --locked" >&2; exit 1; }
export RUSTC_BOOTSTRAP=1 CARGO_INCREMENTAL=0

python3 - <<'P'
import json, pathlib, re

root = pathlib.Path("fuzz/corpus")
for target in ("text", "jsonl", "gazetteer", "weights", "offsets"):
    (root / target).mkdir(parents=True, exist_ok=True)
n = 0
for path in sorted(pathlib.Path("tests/gold/passages").glob("*.txt"))[::2]:
    text = re.sub(r"⟦([^|⟧]*)[^⟧]*⟧", r"\1", path.read_text(encoding="utf-8").partition("\n\n")[2])
    for line in filter(str.strip, text.splitlines()):
        n += 1
        (root / "text" / f"{n}").write_text(line, encoding="utf-8")
        (root / "offsets" / f"{n}").write_bytes(line.encode()[:200] + bytes(range(40)))
        record = {"id": n, "text": line, "date": "2025-08-24"}
        (root / "jsonl" / f"{n}").write_text(json.dumps(record, ensure_ascii=n % 2 == 0), encoding="utf-8")
for n, path in enumerate(sorted(pathlib.Path("gazetteers").glob("**/*.tsv"))[:20]):
    rows = path.read_text(encoding="utf-8").splitlines()[:12]
    (root / "gazetteer" / f"{n}").write_text("\n".join(rows), encoding="utf-8")

# Words that rules ask for: flipped bits do not find letters of Devanagari that mean something.
words = set()
for path in pathlib.Path("src").glob("**/*.rs"):
    if "tests" not in path.parts and path.name != "tests.rs":
        words.update(re.findall(r'"([^"\\\n]{2,40})"', path.read_text(encoding="utf-8")))
for path in pathlib.Path("gazetteers").glob("**/*.txt"):
    words.update(path.read_text(encoding="utf-8").splitlines())
for path in pathlib.Path("gazetteers").glob("cues/*.tsv"):
    words.update(row.split("\t")[3] for row in path.read_text(encoding="utf-8").splitlines() if row.count("\t") > 3)
escaped = ("".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\x{b:02x}" for b in w.encode()) for w in words)
(root / "words.dict").write_text("".join(f'"{w} "\n' for w in sorted(escaped) if w), encoding="ascii")
P

nice cargo fuzz build --sanitizer none
for target in "${targets[@]}"; do
    echo "== $target, $seconds s"
    nice cargo fuzz run --sanitizer none "$target" -- -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=2048 \
        -dict=fuzz/corpus/words.dict -print_final_stats=1 2>&1 | grep -vE '^#|^"|Recommended|recommended' | tail -n 12
done
