-- SPDX-License-Identifier: GPL-3.0-or-later
-- The work of a term (explanations, sign-off, closing, the committee's days, drafts), metrics that are fed from the
-- backlog months or whose definition changed, capacity and scenarios.

ALTER TABLE plan ADD COLUMN clearance_level TEXT;
ALTER TABLE metric ADD COLUMN definition_changed TEXT;
ALTER TABLE metric ADD COLUMN definition_change TEXT NOT NULL DEFAULT '';
ALTER TABLE metric ADD COLUMN fed_by TEXT
    CHECK (fed_by IN ('received', 'decided-to-assess', 'refused', 'decided-within-6-weeks', 'withdrawn',
                      'not-to-issue', 'issued', 'issued-within-20-weeks',
                      'issued-within-20-weeks-excluding-exceptions', 'issued-new-within-20-weeks',
                      'cohort-issued-within-20-weeks', 'open-at-end', 'open-over-20-weeks', 'longest-wait-weeks',
                      'median-weeks-to-issue'));
ALTER TABLE reading ADD COLUMN explanation TEXT NOT NULL DEFAULT '';
ALTER TABLE reading ADD COLUMN provenance TEXT NOT NULL DEFAULT '';
ALTER TABLE commentary ADD COLUMN back_on_track_by TEXT;

CREATE TABLE capacity (
    month TEXT NOT NULL,
    provider TEXT NOT NULL CHECK (provider <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('educational-psychologists', 'contractor', 'caseworkers')),
    contracted INTEGER CHECK (contracted >= 0),
    delivered INTEGER CHECK (delivered >= 0),
    vacancies TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (month, provider)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenario (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
    number INTEGER NOT NULL CHECK (number >= 0),
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    arrivals_change TEXT NOT NULL,
    capacity_change TEXT NOT NULL,
    capacity_from TEXT,
    delivery TEXT NOT NULL,
    contracted INTEGER NOT NULL CHECK (contracted IN (0, 1)),
    oldest_first INTEGER NOT NULL CHECK (oldest_first BETWEEN 0 AND 100),
    months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
    recent_months INTEGER NOT NULL CHECK (recent_months BETWEEN 3 AND 36),
    seed INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 1000000000),
    in_pack INTEGER NOT NULL CHECK (in_pack IN (0, 1))
) STRICT;

CREATE TABLE sign_off (
    metric INTEGER NOT NULL REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
    term TEXT NOT NULL,
    submitted_by TEXT NOT NULL,
    submitted_at TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    approved_at TEXT,
    PRIMARY KEY (metric, term)
) STRICT, WITHOUT ROWID;

CREATE TABLE term_state (
    term TEXT NOT NULL PRIMARY KEY,
    closed_by TEXT NOT NULL,
    closed_at TEXT,
    published_by TEXT NOT NULL,
    published_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE committee_dates (
    term TEXT NOT NULL PRIMARY KEY,
    meeting TEXT,
    data_cut_off TEXT,
    commentary TEXT,
    sign_off TEXT,
    despatch TEXT,
    publication TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE import_heading (
    heading TEXT NOT NULL PRIMARY KEY CHECK (heading <> ''),
    meaning TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What somebody is typing: no edit yet, so in no history and in no scorecard.
CREATE TABLE commentary_draft (
    person TEXT NOT NULL,
    metric INTEGER NOT NULL REFERENCES metric (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    term TEXT NOT NULL,
    cause TEXT NOT NULL,
    action TEXT NOT NULL,
    back_on_track TEXT NOT NULL,
    author TEXT NOT NULL,
    written TEXT,
    back_on_track_by TEXT,
    PRIMARY KEY (person, metric, term)
) STRICT, WITHOUT ROWID;

UPDATE meta SET lowest_reader = 2;
