/**
 * What a wording allows, where an analyst changed it; the names and what a band measures are in
 * shared/domain/claims/lexicon/thresholds.ts. A null end is open. No row: the default holds.
 */
export const thresholds = {
  version: 15,
  sql: `
CREATE TABLE threshold (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, low TEXT, high TEXT,
  CHECK (low IS NOT NULL OR high IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX threshold_by_name ON threshold(name);
`,
} as const;
