/**
 * Dated political events of countries, each as an analyst scored it: nothing is stored without a direction and a strength
 * that somebody chose. The scale is in shared/domain/signals/types.ts.
 */
export const signals = {
  version: 40,
  sql: `
CREATE TABLE signal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  area TEXT NOT NULL, date TEXT NOT NULL, title TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('toward', 'away')),
  strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 3),
  grade TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  source_id INTEGER NOT NULL REFERENCES source(id),
  document_id INTEGER REFERENCES document(id), block_key TEXT
) STRICT;
CREATE INDEX signal_by_area ON signal(area, date);
`,
} as const;
