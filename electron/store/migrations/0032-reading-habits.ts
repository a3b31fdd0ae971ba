/**
 * How the bare numbers of a source were meant when they were last pasted ("thousands of USD, comma is decimal"), so
 * that the next paste from it starts there. `reading` is the JSON of `pasteReading` in shared/ipc/pasteShapes.ts.
 */
export const readingHabits = {
  version: 32,
  sql: `
CREATE TABLE reading_habit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES source(id),
  reading TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX reading_habit_by_source ON reading_habit(source_id);
`,
} as const;
