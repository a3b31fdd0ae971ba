/** What one unit is worth in another: of a period ('2024', '2024-03') or, with an empty one, always. */
export const rates = {
  version: 66,
  sql: `
CREATE TABLE rate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  from_unit TEXT NOT NULL, to_unit TEXT NOT NULL, period TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL, source_id INTEGER NOT NULL REFERENCES source(id), note TEXT NOT NULL DEFAULT '',
  CHECK (from_unit <> to_unit)
) STRICT;
CREATE UNIQUE INDEX rate_by_units ON rate(from_unit, to_unit, period);
CREATE INDEX rate_by_source ON rate(source_id);
`,
} as const;
