#!/usr/bin/env python3
"""B³ of the entities of an output against annotations that name the thing of each mention.

    clusters.py ANN TEXT OUT.jsonl [--errors] [--exact]

ANN holds one JSON file a text with `mentions` of `kind`, `start_char`, `end_char` and `entity`; OUT is what
`sangya extract --input-format jsonl --format jsonl` wrote for the texts, byte offsets, `id` the file's name without its
ending. Only mentions found with the right span and kind count; `--exact` fails unless every cluster is right.
"""
import collections, json, pathlib, sys

args = [a for a in sys.argv[1:] if not a.startswith('--')]
errors, exact = '--errors' in sys.argv, '--exact' in sys.argv
ann, texts = pathlib.Path(args[0]), pathlib.Path(args[1])
total = collections.defaultdict(lambda: [0, 0.0, 0.0])
merged, split = [], []
for line in open(args[2], encoding='utf-8'):
    out = json.loads(line)
    gold = json.loads((ann / (out['id'] + '.json')).read_text(encoding='utf-8'))
    text = (texts / (out['id'] + '.txt')).read_bytes().decode('utf-8')
    at, byte = [0], 0
    for c in text:
        byte += len(c.encode('utf-8'))
        at.append(byte)
    ours = {(m['kind'], m['start'], m['end']): m['entity'] for m in out['mentions']}
    pairs = []
    for m in gold['mentions']:
        key = (m['kind'], at[m['start_char']], at[m['end_char']])
        if m.get('entity') and key in ours:
            pairs.append((m['entity'], ours[key], m['kind'], m['text']))
    by_gold, by_ours = collections.defaultdict(list), collections.defaultdict(list)
    for p in pairs:
        by_gold[p[0]].append(p)
        by_ours[p[1]].append(p)
    for thing, entity, kind, _ in pairs:
        both = sum(p[1] == entity for p in by_gold[thing])
        for k in (kind, 'all'):
            total[k][0] += 1
            total[k][1] += both / len(by_ours[entity])
            total[k][2] += both / len(by_gold[thing])
    for entity, ps in by_ours.items():
        if len({p[0] for p in ps}) > 1:
            merged.append((out['id'], ps[0][2], sorted({(p[0], p[3]) for p in ps})))
    for thing, ps in by_gold.items():
        if len({p[1] for p in ps}) > 1:
            split.append((out['id'], ps[0][2], thing, sorted({(p[1], p[3]) for p in ps})))
for kind, (n, p, r) in sorted(total.items()):
    p, r = p / n, r / n
    print(f'{kind:8} {n:6} mentions  P {p:.4f}  R {r:.4f}  F1 {2 * p * r / (p + r):.4f}')
print(f'{len(merged)} clusters hold several things ({sum(m[1] == "PERSON" for m in merged)} of people), {len(split)} things are split')
if errors:
    for m in merged:
        print('merged', *m)
    for s in split:
        print('split', *s)
if exact and (merged or split):
    sys.exit(1)
