-- SPDX-License-Identifier: GPL-3.0-or-later
-- How long the plans issued in a month had taken. A program of version 2 can still read what it knows.

ALTER TABLE backlog_month ADD COLUMN issued_0_to_6 INTEGER CHECK (issued_0_to_6 >= 0);
ALTER TABLE backlog_month ADD COLUMN issued_6_to_16 INTEGER CHECK (issued_6_to_16 >= 0);
ALTER TABLE backlog_month ADD COLUMN issued_16_to_20 INTEGER CHECK (issued_16_to_20 >= 0);
ALTER TABLE backlog_month ADD COLUMN issued_20_to_26 INTEGER CHECK (issued_20_to_26 >= 0);
ALTER TABLE backlog_month ADD COLUMN issued_26_to_52 INTEGER CHECK (issued_26_to_52 >= 0);
ALTER TABLE backlog_month ADD COLUMN issued_52_and_over INTEGER CHECK (issued_52_and_over >= 0);
