#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The forecast without chance, worked out a second time from docs/backlog-model.md alone: it shares no code and no figure
with the program. Usage: forecast_by_hand.py PATH-OF-SCORECARD"""
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

BANDS = {"0-6": 7, "6-16": 11, "16-20": 5}  # parts of a month in each band
AT_SIX_WEEKS, AT_TWENTY_WEEKS = 7, 23


def call(program, *words):
    return subprocess.check_output([program, *map(str, words)])


def drawn_months(seed):
    """A dozen months of a made-up authority, the last with its open cases by age."""
    chance = random.Random(seed)
    months = []
    for number in range(12):
        received = chance.randint(40, 160)
        months.append({"month": f"2026-{number + 1:02}", "received": received,
                       "refused": chance.randint(0, received // 3), "withdrawn": chance.randint(0, 8),
                       "notToIssue": chance.randint(0, 6), "issued": chance.randint(40, 140)})
    months[-1]["openByBand"] = {band: chance.randint(0, 300)
                                for band in ("0-6", "6-16", "16-20", "20-26", "26-52", "52+")}
    return months


def by_hand(months, scenario, horizon):
    def mean(*counts):
        return sum(month[count] for month in months for count in counts) / len(months)

    received, left, finished = mean("received"), mean("refused", "withdrawn"), mean("issued", "notToIssue")
    bands = months[-1]["openByBand"]
    waiting = [bands[band] / parts for band, parts in BANDS.items() for _ in range(parts)]
    over = bands["20-26"] + bands["26-52"] + bands["52+"]
    rate = 1 + scenario["arrivalsChange"] / 100
    for number in range(1, horizon + 1):
        extra = scenario["capacityChange"] if number >= scenario["startsIn"] else 0
        capacity = max(0, finished + extra)
        done = on_time = 0
        for _ in range(5):
            over += waiting.pop()
            waiting.insert(0, 0)
            waiting[AT_SIX_WEEKS] *= 1 - left / received
            oldest = capacity / 5 * scenario["oldestFirst"] / 100
            from_over = min(over, oldest)
            rest = capacity / 5 - from_over
            over -= from_over
            done += from_over
            for age in range(AT_TWENTY_WEEKS - 1, AT_SIX_WEEKS - 1, -1):
                taken = min(waiting[age], rest)
                waiting[age] -= taken
                rest -= taken
                done += taken
                on_time += taken
            more = min(over, rest)
            over -= more
            done += more
            waiting[0] = received * rate / 5
        yield sum(waiting) + over, over, 100 * on_time / done if done else None


def check(program, folder, seed):
    chance = random.Random(seed + 1000)
    horizon = chance.randint(6, 40)
    starts_in = chance.randint(1, 6)
    scenario = {"arrivalsChange": chance.randint(-50, 80), "capacityChange": chance.randint(-30, 60),
                "oldestFirst": chance.choice([0, 40, 75, 100]), "startsIn": starts_in}
    months = drawn_months(seed)
    file, exported = folder / f"{seed}.scorecard", folder / f"{seed}.json"
    call(program, "new", file)
    call(program, "export", file, exported)
    document = json.loads(exported.read_text(encoding="utf-8"))
    document["backlog"] = months
    document["scenarios"] = [{"id": 1, "number": 1, "name": "Drawn", "months": horizon,
                              "arrivalsChange": str(scenario["arrivalsChange"]),
                              "capacityChange": str(scenario["capacityChange"]),
                              "capacityFrom": f"2027-{starts_in:02}", "oldestFirst": scenario["oldestFirst"]}]
    exported.write_text(json.dumps(document), encoding="utf-8")
    call(program, "import", file, exported)
    answer = json.loads(call(program, "forecast", file, "--scenario", "Drawn", "--deterministic", "--json"))
    assert len(answer["months"]) == horizon
    for ours, (open_cases, over, percent) in zip(answer["months"], by_hand(months, scenario, horizon)):
        where = f"seed {seed}, {ours['month']}: {ours}, by hand {open_cases:.2f} open, {over:.2f} over"
        assert abs(ours["openP50"] - open_cases) < 0.8, where
        assert abs(ours["over20P50"] - over) < 0.8, where
        if percent is not None and ours["issuedWithin20PercentP50"] is not None:
            assert abs(ours["issuedWithin20PercentP50"] - percent) < 0.3, where
    return horizon


def main():
    with tempfile.TemporaryDirectory() as folder:
        months = sum(check(sys.argv[1], Path(folder), seed) for seed in range(1, 9))
    print(f"{months} months of 8 forecasts are as worked out by hand")


if __name__ == "__main__":
    main()
