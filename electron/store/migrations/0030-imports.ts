/**
 * Where imported values stand in their files. An assertion keeps its columns; its place is found by its id: a run says that
 * the assertions from `first_id` to `last_id` stand one line, or one column, below each other. The last run that holds an
 * id is the one that counts. `import_profile` keeps how a kind of file is read.
 */
export const imports = {
  version: 30,
  sql: `
CREATE TABLE import_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, format TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX import_file_by_name ON import_file(name);

CREATE TABLE import_place (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id INTEGER NOT NULL REFERENCES import_file(id),
  first_id INTEGER NOT NULL, last_id INTEGER NOT NULL,
  sheet TEXT NOT NULL, first_line INTEGER NOT NULL, line_step INTEGER NOT NULL,
  first_column INTEGER, column_step INTEGER NOT NULL,
  CHECK (first_id <= last_id)
) STRICT;
CREATE INDEX import_place_by_id ON import_place(first_id, last_id);
CREATE INDEX import_place_by_file ON import_place(file_id);

CREATE TABLE import_profile (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, mapping TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX import_profile_by_name ON import_profile(name);
`,
} as const;
