-- SPDX-License-Identifier: GPL-3.0-or-later
-- The history has a row for each edit, and no longer one for each row that the edit changed: who, when and why stand
-- once. `changes` has four lines for each changed row: table, key, before, after. The chain of what was written before
-- stays as it is, since it is made of the same bytes.

CREATE TABLE audit_by_edit (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    written_at TEXT NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    changes TEXT NOT NULL,
    chain TEXT NOT NULL
) STRICT;
INSERT INTO audit_by_edit (number, written_at, author, reason, text, changes, chain)
    SELECT number, written_at, author, reason, text,
           table_name || char(10) || row_key || char(10) || row_before || char(10) || row_after, chain
    FROM audit ORDER BY number;
DROP TABLE audit;
ALTER TABLE audit_by_edit RENAME TO audit;

UPDATE meta SET lowest_reader = 4;
