/** Whether a reporter's exports, as a source has them, hold its re-exports: what an analyst settled, and never assumed. */
export const reExports = {
  version: 72,
  sql: `
CREATE TABLE re_export_answer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reporter TEXT NOT NULL, source_id INTEGER NOT NULL REFERENCES source(id),
  answer TEXT NOT NULL CHECK (answer IN ('asked', 'inside', 'beside'))
) STRICT;
CREATE UNIQUE INDEX re_export_answer_by_reporter ON re_export_answer(reporter, source_id);
CREATE INDEX re_export_answer_by_source ON re_export_answer(source_id);
`,
} as const;
