#!/usr/bin/env python3
"""How fast other libraries are at part of the job, on the same text and names, in turn with ours.

    python3 benches/peers/run.py [TEXT_FILE]

Makes a virtual environment under /tmp (SANGYA_PEERS_VENV names another place), installs flashtext, pyahocorasick, spaCy and
dateparser from PyPI, builds the command line (SANGYA_PEERS_BINARY names one that is built already), and measures each on the text: the prose of tests/gold and examples/articles
repeated to 1 MB, or TEXT_FILE, one text a line. Prints MB/s and the ratio of ours to each, and keeps that in last-run.txt beside
this file.

All are measured alike: the texts in memory, one thread, one process that has its tables loaded, the fastest round. What else the
machine does is kept out, of theirs by time on the processor, of ours by the rounds of `sangya bench`, which are of 16 KB each;
ours runs right before each of theirs and right after.

What they do differs: the matchers find listed names only (flashtext and pyahocorasick also inside words of Devanagari),
dateparser dates only; ours finds names, dates and entities, listed or not: "whole" with the model, "lists" without it.
"""
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
VENV = pathlib.Path(os.environ.get("SANGYA_PEERS_VENV", "/tmp/sangya-peers"))
PACKAGES = ["flashtext==2.7", "pyahocorasick>=2.1", "spacy>=3.7", "dateparser>=1.2"]
ROUNDS = 3
SECONDS = os.environ.get("SANGYA_PEERS_SECONDS", "2")


def enter_venv():
    """Runs this script again inside the virtual environment."""
    python = VENV / "bin" / "python"
    if pathlib.Path(sys.prefix).resolve() == VENV.resolve():
        return
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES], check=True)
    os.execv(python, [python, __file__, *sys.argv[1:]])


def prose():
    """Our own prose, marks taken off, repeated to 1 MB; one paragraph a line."""
    if len(sys.argv) > 1:
        return pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    lines = []
    for path in sorted([*ROOT.glob("tests/gold/passages/*.txt"), *ROOT.glob("examples/articles/*.txt")]):
        text = path.read_text(encoding="utf-8")
        if text.startswith("date:"):
            text = text.partition("\n\n")[2]
        text = re.sub(r"⟦([^|⟧]*)[^⟧]*⟧", r"\1", text)
        lines += [line for line in text.splitlines() if line.strip()]
    size = sum(len(line.encode()) + 1 for line in lines)
    return lines * max(1, (1 << 20) // max(size, 1))


def names():
    """Every surface form that names something, once."""
    out = {}
    for path in sorted(ROOT.glob("gazetteers/**/*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[2:]:
            fields = line.split("\t") + [""] * 6
            if fields[1] in ("PERSON", "ORG", "PLACE", "SECTOR") and not {"cue", "part", "head"} & set(fields[4].split(",")):
                out[fields[3]] = fields[1]
    return out


def clock(run):
    """Seconds on the processor, the best of ROUNDS."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return best


def peers(names):
    """(name, function of a list of lines, share of the text it is given: slow ones get less)."""
    import ahocorasick
    import flashtext
    import spacy
    from dateparser.search import search_dates
    from spacy.matcher import PhraseMatcher

    keywords = flashtext.KeywordProcessor(case_sensitive=True)
    for name in names:
        keywords.add_keyword(name)
    yield "flashtext", lambda lines: [keywords.extract_keywords(t) for t in lines], 1

    automaton = ahocorasick.Automaton()
    for name, kind in names.items():
        automaton.add_word(name, kind)
    automaton.make_automaton()
    yield "pyahocorasick", lambda lines: [list(automaton.iter_long(t)) for t in lines], 1

    nlp = spacy.blank("hi")
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("NAME", list(nlp.tokenizer.pipe(names)))
    yield "spaCy PhraseMatcher", lambda lines: [matcher(d) for d in nlp.tokenizer.pipe(lines)], 0.2

    ruled = spacy.blank("hi")
    ruler = ruled.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": kind, "pattern": name} for name, kind in names.items()])
    yield "spaCy EntityRuler", lambda lines: list(ruled.pipe(lines)), 0.2
    yield "dateparser search", lambda lines: [search_dates(t, languages=["hi"]) for t in lines], 0.005


def main():
    enter_venv()
    lines, listed = prose(), names()
    size = lambda part: sum(len(t.encode()) + 1 for t in part)
    binary = os.environ.get("SANGYA_PEERS_BINARY")
    if not binary:
        subprocess.run(["cargo", "build", "--release", "--quiet", "--features", "cli", "--bin", "sangya"], cwd=ROOT, check=True)
        binary = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "sangya"
    with tempfile.TemporaryDirectory() as folder:
        texts = pathlib.Path(folder) / "texts.jsonl"
        texts.write_text("".join(json.dumps({"text": t}, ensure_ascii=False) + "\n" for t in lines), encoding="utf-8")

        def ours(*options):
            """MB/s of one thread."""
            command = [binary, "bench", "--seconds", SECONDS, *options, texts]
            out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            return float(re.search(r"^one thread +([0-9.]+) MB/s", out, re.M)[1])

        report(lines, listed, size, ours)


def report(lines, listed, size, ours):
    """Measures, prints and keeps the table."""
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    text = sys.argv[1] if len(sys.argv) > 1 else "own prose"
    out = [
        f"{datetime.date.today()}, commit {commit or '?'}, {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        f"{text}: {size(lines)} bytes in {len(lines)} texts, {len(listed)} names; best of {ROUNDS}",
        f"{'':<22}{'MB/s':>9}{'ours, whole':>14}{'ours, lists':>14}",
    ]
    print("\n".join(out), flush=True)
    whole, lists = ours(), ours("--no-model")
    for name, run, share in peers(listed):
        part = lines[: max(1, int(len(lines) * share))]
        theirs = size(part) / clock(lambda: run(part)) / 1e6
        after = ours(), ours("--no-model")
        # The mean of before and after.
        rates = [(a + b) / 2 for a, b in zip((whole, lists), after)]
        whole, lists = after
        row = f"{name:<22}{theirs:>9.2f}" + "".join(f"{r / theirs:>12.1f} x" for r in rates)
        out.append(row)
        print(row, flush=True)
    row = f"{'sangya':<22}{'':>9}{whole:>9.2f} MB/s{lists:>9.2f} MB/s"
    out.append(row)
    print(row)
    (pathlib.Path(__file__).parent / "last-run.txt").write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
