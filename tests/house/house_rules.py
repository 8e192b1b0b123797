#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rules that a machine can read: the licence line, the length of files, no markup from data, and links in the
documentation that lead somewhere."""
import pathlib
import re
import sys

LONGEST_FILE = 400
MARKUP = re.compile(r"Qt::(RichText|AutoText)\b")


def sources(root):
    for folder in ("src", "tests"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cpp") and "data" not in path.relative_to(root).parts:
                yield path


def source_faults(path, name):
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    if not lines or "SPDX-License-Identifier: GPL-3.0-or-later" not in lines[0]:
        yield f"{name}: the first line is not the licence line"
    if name.startswith("src/") and len(lines) > LONGEST_FILE:
        yield f"{name}: {len(lines)} lines, more than {LONGEST_FILE}"
    if path.suffix == ".h" and "#pragma once" not in text:
        yield f"{name}: no #pragma once"
    for number, line in enumerate(lines, 1):
        if MARKUP.search(line):
            yield f"{name}:{number}: markup from data"


def link_faults(root):
    for page in (root / "README.md", *sorted((root / "docs").rglob("*.md"))):
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
            if "://" not in target and not (page.parent / target).exists():
                yield f"{page.relative_to(root).as_posix()}: links to {target}, which is not there"


def main():
    root = pathlib.Path(sys.argv[1])
    faults = [fault for path in sources(root) for fault in source_faults(path, path.relative_to(root).as_posix())]
    faults += link_faults(root)
    print("\n".join(faults) if faults else "every house rule is kept")
    return 1 if faults else 0


sys.exit(main())
