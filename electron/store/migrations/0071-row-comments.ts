/**
 * What analysts say about a field of a sheet other than the figures: a source's date, a member's year. A row is named by
 * its lasting key, so that also rows that come with Attest, and claims, can be spoken of.
 */
export const rowComments = {
  version: 71,
  sql: `
CREATE TABLE row_comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sheet TEXT NOT NULL, row_key TEXT NOT NULL, column_key TEXT NOT NULL,
  body TEXT NOT NULL CHECK (trim(body) <> ''), actor TEXT NOT NULL, written_at TEXT NOT NULL
) STRICT;
CREATE INDEX row_comment_by_row ON row_comment(sheet, row_key);
`,
} as const;
