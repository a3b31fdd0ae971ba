/**
 * An import of a million rows is one record of the history: the rows of one table from `first_id` to `last_id`, and the
 * SHA-256 of what they hold. Taken back, they wait compressed in `parked_rows` until they are brought back.
 *
 * `choice_by_assertion` serves the foreign key: without it each assertion that goes looks through all choices.
 */
export const batches = {
  version: 20,
  sql: `
CREATE TABLE batch_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id INTEGER NOT NULL REFERENCES operation(id),
  table_name TEXT NOT NULL, first_id INTEGER NOT NULL, last_id INTEGER NOT NULL, sha256 TEXT NOT NULL,
  CHECK (first_id <= last_id)
) STRICT;
CREATE INDEX batch_change_by_operation ON batch_change(operation_id);

CREATE TABLE parked_rows (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES batch_change(id),
  rows BLOB NOT NULL
) STRICT;
CREATE INDEX parked_rows_by_batch ON parked_rows(batch_id);

CREATE INDEX choice_by_assertion ON choice(assertion_id);
`,
} as const;
