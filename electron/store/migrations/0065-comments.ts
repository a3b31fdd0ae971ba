/** What analysts say about a cell. A comment belongs to the cell, not to one of its assertions, so it outlives them. */
export const comments = {
  version: 65,
  sql: `
CREATE TABLE cell_comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  series_id INTEGER NOT NULL REFERENCES series(id), period TEXT NOT NULL,
  body TEXT NOT NULL CHECK (trim(body) <> ''), actor TEXT NOT NULL, written_at TEXT NOT NULL
) STRICT;
CREATE INDEX cell_comment_by_cell ON cell_comment(series_id, period);
`,
} as const;
