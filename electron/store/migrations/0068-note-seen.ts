/**
 * What each number of a note showed when the note was last read, to tell a reader what changed since. It is no content: two
 * readers of one note have seen different things.
 */
export const noteSeen = {
  version: 68,
  sql: `
CREATE TABLE note_seen (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  note_id INTEGER NOT NULL REFERENCES note(id), ref TEXT NOT NULL, shown TEXT NOT NULL,
  UNIQUE (note_id, ref)
) STRICT;
`,
} as const;
