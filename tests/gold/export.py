#!/usr/bin/env python3
"""Turn the annotated passages beside this file into text and JSON files, the form that an evaluation script reads.

usage: export.py OUT_DIR [ID…]

Writes OUT_DIR/text/<id>.txt, OUT_DIR/ann/<id>.json and OUT_DIR/in.jsonl (one `{"id", "text", "date"}` a line, the input of
`sangya extract --input-format jsonl --format jsonl`) for every passages/<id>.txt, or for the ids named.

A passage file is headers (`date:` publication date, `lang:` hi | en | mixed | hinglish, `genre:`), a blank line, then the
text with its mentions marked: `⟦surface|KIND⟧`, fields after the kind optional and separated by `|`:
  e=ID     the real-world thing, unique within the passage (same ID: same thing, in whatever script or form)
  v=VALUE  DATE only: the TIMEX3 value, left out where it cannot be known or the choice of one is arguable
  t=SET    DATE only: the TIMEX3 type, where it does not follow from the value
Offsets in the JSON count code points and are half open; the sha256 is that of the text file.

The passages were written for this project and are fiction: most people, firms and villages are invented, and what is put in
the mouth of a real person was never said. They are language to measure on, not a source of facts.
"""
import hashlib
import json
import pathlib
import re
import sys

KINDS = {"PERSON", "ORG", "PLACE", "DATE", "SECTOR"}
PASSAGES = pathlib.Path(__file__).resolve().parent / "passages"


def timex_type(value):
    if value.startswith("XXXX-W"):
        return "SET"
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if "T" in value.split("/")[0] else "DATE"


def parse(path):
    """One passage file -> (headers, text, mentions in order of position)."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    headers = dict(line.split(": ", 1) for line in head.splitlines())
    text, mentions, pos = "", [], 0
    body = body.rstrip("\n")
    for m in re.finditer(r"⟦([^⟦⟧]*)⟧", body):
        text += body[pos:m.start()]
        pos = m.end()
        surface, kind, *fields = m[1].split("|")
        fields = dict(f.split("=", 1) for f in fields)
        if not surface or kind not in KINDS or set(fields) - {"e", "v", "t"}:
            raise ValueError(f"{path.name}: bad mention {m[0]}")
        mentions.append((len(text), surface, kind, fields))
        text += surface
    text += body[pos:]
    if "⟦" in text or "⟧" in text:
        raise ValueError(f"{path.name}: unbalanced markup")
    return headers, text, mentions


def annotation(name, headers, text, mentions):
    out = []
    for start, surface, kind, f in mentions:
        m = {
            "kind": kind,
            "text": surface,
            # how many times the same string starts earlier in the text, tagged or not
            "occurrence": sum(text.startswith(surface, i) for i in range(start)),
            "start_char": start,
            "end_char": start + len(surface),
        }
        if kind == "DATE":
            m["entity"] = "date:" + (f.get("v") or surface)
            if "v" in f:
                m["timex_type"] = f.get("t") or timex_type(f["v"])
                m["value"] = f["v"]
            elif "t" in f:
                m["timex_type"] = f["t"]
        elif "e" in f:
            m["entity"] = f"{kind.lower()}:{f['e']}"
        out.append(m)
    return {
        "id": name,
        "source": "sangya gold",
        "lang": headers["lang"],
        "genre": headers["genre"],
        "publication_date": headers["date"],
        "sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
        "chars": len(text),
        "mentions": out,
    }


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    out, only = pathlib.Path(sys.argv[1]), set(sys.argv[2:])
    for d in ("text", "ann"):
        (out / d).mkdir(parents=True, exist_ok=True)
    lines = []
    for path in sorted(PASSAGES.glob("*.txt")):
        if only and path.stem not in only:
            continue
        headers, text, mentions = parse(path)
        (out / "text" / f"{path.stem}.txt").write_bytes(text.encode("utf-8"))
        ann = annotation(path.stem, headers, text, mentions)
        (out / "ann" / f"{path.stem}.json").write_text(json.dumps(ann, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        lines.append(json.dumps({"id": path.stem, "text": text, "date": headers["date"]}, ensure_ascii=False) + "\n")
    (out / "in.jsonl").write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} passages in {out}")


if __name__ == "__main__":
    main()
