#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws sets of cases, writes them in every form, and compares what `scorecard cases --json` makes of them with what the
definitions give: every figure of every month, every row that was left out, and whether the months reconcile.

    compare_cases.py PROGRAM [--seeds 20] [--first 1] [--form xml] [--keep FOLDER]

SEND_LONG_TESTS=1 in the environment makes it 1,000 seeds of each form."""
import argparse
import datetime
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

from case_files import FORMS
from case_sets import CaseSet
from months_from_cases import months_from_cases


def run(program, sources, as_at, legacy_before):
    words = [program, "cases", *map(str, sources), "--as-at", as_at.isoformat(), "--json"]
    if legacy_before:
        words += ["--legacy-before", legacy_before.isoformat()]
    done = subprocess.run(words, capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise AssertionError(f"exit status {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def places(document, severity):
    return {(issue["file"], issue["row"]) for issue in document["issues"] if issue["severity"] == severity and issue["row"]}


def differences(expected, found):
    if [month["month"] for month in expected] != [month["month"] for month in found]:
        yield f"months {[m['month'] for m in expected]} expected, {[m['month'] for m in found]} found"
        return
    for ours, theirs in zip(expected, found):
        for name in sorted(set(ours) | set(theirs)):
            if ours.get(name, "absent") != theirs.get(name, "absent"):
                yield f"{ours['month']} {name}: {ours.get(name)} expected, {theirs.get(name)} found"


def reconciles(months):
    opened = 0
    for month in months:
        opened += month["received"] - sum(month[name] for name in ("refused", "withdrawn", "notToIssue", "issued"))
        if opened != month["openAtEnd"]:
            yield f"{month['month']} does not reconcile: {opened} against {month['openAtEnd']}"
        if sum(month["openByBand"].values()) != month["openAtEnd"] or sum(month["openByStage"].values()) != month["openAtEnd"]:
            yield f"{month['month']}: bands or stages do not add up to {month['openAtEnd']}"
        issued = list(month["issuedByBand"].values())
        if sum(issued) != month["issued"] or sum(issued[:3]) != month["issuedWithin20Weeks"]:
            yield f"{month['month']}: bands of issue do not add up to {month['issued']} and {month['issuedWithin20Weeks']}"


def compare(program, form, seed, folder):
    drawn = CaseSet(seed * 1000 + sorted(FORMS).index(form))
    sources = FORMS[form](drawn).write(folder)
    cases, errors, warnings, notes = drawn.judge()
    draw = random.Random(seed)
    found = []
    days = [drawn.first + datetime.timedelta(days=draw.randrange(30, 1800)), *draw.sample(drawn.telling_days(), 2)]
    for as_at in days:
        legacy_before = draw.choice([None, drawn.first + datetime.timedelta(days=draw.randrange(700))])
        document = run(program, sources, as_at, legacy_before)
        if document["asAt"] != as_at.isoformat():
            found.append(f"asAt {document['asAt']}")
        for severity, expected in (("error", errors), ("warning", warnings), ("note", notes)):
            there = places(document, severity)
            if there != expected:
                found.append(f"{severity}s: only expected {sorted(expected - there)}, only found {sorted(there - expected)}")
        found += differences(months_from_cases(cases, as_at, legacy_before), document["months"])
        found += reconciles(document["months"])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--seeds", type=int, default=1000 if os.environ.get("SEND_LONG_TESTS") else 20)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--form", choices=sorted(FORMS))
    parser.add_argument("--keep")
    words = parser.parse_args()
    wrong = 0
    for form in [words.form] if words.form else sorted(FORMS):
        for seed in range(words.first, words.first + words.seeds):
            with tempfile.TemporaryDirectory() as scratch:
                folder = pathlib.Path(words.keep or scratch)
                found = compare(words.program, form, seed, folder)
            for line in found[:10]:
                print(f"{form}, seed {seed}: {line}")
            wrong += bool(found)
    print(f"{wrong} sets differ" if wrong else "every figure of every month is the same")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
