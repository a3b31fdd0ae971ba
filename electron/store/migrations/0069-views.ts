/** Views of a sheet that somebody gave a name: filters, columns and their order as JSON (shared/ipc/viewShapes.ts). */
export const views = {
  version: 69,
  sql: `
CREATE TABLE grid_view (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sheet TEXT NOT NULL, name TEXT NOT NULL CHECK (trim(name) <> ''),
  state TEXT NOT NULL CHECK (json_valid(state)),
  UNIQUE (sheet, name)
) STRICT;
`,
} as const;
