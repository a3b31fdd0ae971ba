/**
 * Scenarios: a title and the assumptions as JSON (shared/domain/scenarios/types.ts). They name series by what these
 * measure, not by their rows, so that a scenario can speak of a cell that is not there yet.
 */
export const scenarios = {
  version: 21,
  sql: `
CREATE TABLE scenario (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL, spec TEXT NOT NULL CHECK (json_valid(spec))
) STRICT;
`,
} as const;
