-- SPDX-License-Identifier: GPL-3.0-or-later
-- Decimals, dates, periods and the words of enums are TEXT in the forms of docs/file-format.md; 0 and 1 are no and yes.
-- References are checked at COMMIT, so that one edit may write its rows in any order.

CREATE TABLE meta (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    lowest_reader INTEGER NOT NULL CHECK (lowest_reader >= 1)
) STRICT;
INSERT INTO meta (only_row, lowest_reader) VALUES (1, 1);

CREATE TABLE plan (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    title TEXT NOT NULL,
    organisation TEXT NOT NULL,
    organisation_code TEXT NOT NULL,
    board TEXT NOT NULL,
    committee TEXT NOT NULL,
    meeting_date TEXT,
    report_of TEXT NOT NULL,
    authors TEXT NOT NULL,
    wards TEXT NOT NULL,
    contact TEXT NOT NULL,
    notice TEXT NOT NULL,
    recovery_date TEXT,
    pinned_today TEXT
) STRICT;

CREATE TABLE term_dates (
    term TEXT NOT NULL PRIMARY KEY,
    start_date TEXT NOT NULL,
    end_date TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE area (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    number INTEGER NOT NULL CHECK (number >= 0),
    name TEXT NOT NULL,
    accountable TEXT NOT NULL,
    what_we_will_do TEXT NOT NULL,
    what_will_be_different TEXT NOT NULL
) STRICT;

CREATE TABLE action (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    area INTEGER NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number >= 0),
    title TEXT NOT NULL,
    success_criteria TEXT NOT NULL,
    lead TEXT NOT NULL,
    accountable TEXT NOT NULL,
    partner TEXT NOT NULL,
    start_date TEXT,
    first_due TEXT,
    due TEXT,
    delivery TEXT NOT NULL CHECK (delivery IN ('not-started', 'on-track', 'at-risk', 'off-track', 'complete')),
    updated TEXT,
    update_text TEXT NOT NULL
) STRICT;

CREATE TABLE milestone (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    action INTEGER NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number >= 0),
    title TEXT NOT NULL,
    lead TEXT NOT NULL,
    first_due TEXT,
    due TEXT,
    delivery TEXT NOT NULL CHECK (delivery IN ('not-started', 'on-track', 'at-risk', 'off-track', 'complete')),
    updated TEXT
) STRICT;

CREATE TABLE metric (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    area INTEGER NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number >= 0),
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    numerator_text TEXT NOT NULL,
    denominator_text TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('number', 'percent', 'weeks', 'days', 'pounds', 'per-10000')),
    counted TEXT NOT NULL,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    polarity TEXT NOT NULL CHECK (polarity IN ('higher', 'lower', 'near-target', 'neutral')),
    period TEXT NOT NULL CHECK (period IN ('term', 'month', 'quarter', 'calendar-year', 'academic-year', 'financial-year')),
    basis TEXT NOT NULL CHECK (basis IN ('snapshot', 'in-period', 'year-to-date', 'rolling-12-months')),
    owner TEXT NOT NULL,
    partner TEXT NOT NULL,
    source TEXT NOT NULL,
    statutory_standard TEXT,
    statutory_source TEXT NOT NULL,
    tolerance TEXT,
    floor_standard TEXT,
    headline INTEGER CHECK (headline >= 0)
) STRICT;

CREATE TABLE action_metric (
    action INTEGER NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    metric INTEGER NOT NULL REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    lag_terms INTEGER NOT NULL CHECK (lag_terms BETWEEN 0 AND 12),
    PRIMARY KEY (action, metric)
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline (
    metric INTEGER NOT NULL PRIMARY KEY REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    value TEXT NOT NULL,
    date TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE target (
    metric INTEGER NOT NULL PRIMARY KEY REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    value TEXT NOT NULL,
    date TEXT NOT NULL,
    rationale TEXT NOT NULL
) STRICT;

CREATE TABLE trajectory_point (
    metric INTEGER NOT NULL REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    period TEXT NOT NULL,
    value TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (metric, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
    metric INTEGER NOT NULL REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    period TEXT NOT NULL,
    value TEXT,
    numerator INTEGER CHECK (numerator BETWEEN 0 AND 1000000000),
    denominator INTEGER CHECK (denominator BETWEEN 0 AND 1000000000),
    markers TEXT NOT NULL,
    awaited INTEGER NOT NULL CHECK (awaited IN (0, 1)),
    as_at TEXT,
    comment TEXT NOT NULL,
    PRIMARY KEY (metric, period),
    CHECK ((numerator IS NULL) = (denominator IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE benchmark (
    metric INTEGER NOT NULL REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    comparator TEXT NOT NULL CHECK (comparator IN ('england', 'region', 'statistical-neighbours')),
    method TEXT NOT NULL CHECK (method IN ('published', 'mean', 'median', 'pooled')),
    period TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT,
    numerator INTEGER CHECK (numerator BETWEEN 0 AND 1000000000),
    denominator INTEGER CHECK (denominator BETWEEN 0 AND 1000000000),
    markers TEXT NOT NULL,
    release TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (metric, comparator, method, period),
    CHECK ((numerator IS NULL) = (denominator IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE commentary (
    metric INTEGER NOT NULL REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    term TEXT NOT NULL,
    cause TEXT NOT NULL,
    action TEXT NOT NULL,
    back_on_track TEXT NOT NULL,
    author TEXT NOT NULL,
    written TEXT,
    PRIMARY KEY (metric, term)
) STRICT, WITHOUT ROWID;

CREATE TABLE backlog_month (
    month TEXT NOT NULL PRIMARY KEY,
    received INTEGER CHECK (received >= 0),
    decided_to_assess INTEGER CHECK (decided_to_assess >= 0),
    refused INTEGER CHECK (refused >= 0),
    overturned INTEGER CHECK (overturned >= 0),
    decided INTEGER CHECK (decided >= 0),
    decided_within_6_weeks INTEGER CHECK (decided_within_6_weeks >= 0),
    withdrawn INTEGER CHECK (withdrawn >= 0),
    not_to_issue INTEGER CHECK (not_to_issue >= 0),
    issued INTEGER CHECK (issued >= 0),
    issued_within_20_weeks INTEGER CHECK (issued_within_20_weeks >= 0),
    issued_excluding_exceptions INTEGER CHECK (issued_excluding_exceptions >= 0),
    issued_within_20_weeks_excluding_exceptions INTEGER CHECK (issued_within_20_weeks_excluding_exceptions >= 0),
    issued_legacy INTEGER CHECK (issued_legacy >= 0),
    issued_legacy_within_20_weeks INTEGER CHECK (issued_legacy_within_20_weeks >= 0),
    cohort_assessed INTEGER CHECK (cohort_assessed >= 0),
    cohort_issued_within_20_weeks INTEGER CHECK (cohort_issued_within_20_weeks >= 0),
    open_at_end INTEGER CHECK (open_at_end >= 0),
    open_over_20_weeks INTEGER CHECK (open_over_20_weeks >= 0),
    open_0_to_6 INTEGER CHECK (open_0_to_6 >= 0),
    open_6_to_16 INTEGER CHECK (open_6_to_16 >= 0),
    open_16_to_20 INTEGER CHECK (open_16_to_20 >= 0),
    open_20_to_26 INTEGER CHECK (open_20_to_26 >= 0),
    open_26_to_52 INTEGER CHECK (open_26_to_52 >= 0),
    open_52_and_over INTEGER CHECK (open_52_and_over >= 0),
    open_at_decision INTEGER CHECK (open_at_decision >= 0),
    open_at_assessment INTEGER CHECK (open_at_assessment >= 0),
    longest_wait_days INTEGER CHECK (longest_wait_days >= 0),
    median_weeks_to_issue TEXT,
    comment TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each edit of each row, never changed. `chain` is the SHA-256 of the row before's chain and this row's
-- columns: a history that was touched by hand no longer adds up.
CREATE TABLE audit (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    written_at TEXT NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    row_before TEXT NOT NULL,
    row_after TEXT NOT NULL,
    chain TEXT NOT NULL
) STRICT;
