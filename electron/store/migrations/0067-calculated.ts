/** Series that are computed: a name and an expression over other series (shared/domain/figures/calculated). */
export const calculated = {
  version: 67,
  sql: `
CREATE TABLE calculated_series (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE, expression TEXT NOT NULL,
  frequency TEXT NOT NULL DEFAULT 'A' CHECK (frequency IN ('A', 'S', 'Q', 'M')), note TEXT NOT NULL DEFAULT ''
) STRICT;
`,
} as const;
