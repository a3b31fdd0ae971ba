/**
 * What an edit reads and writes of indexes. The newest step is found from the end of the history, and steps that were taken
 * back are few: an index of all by their state was one page more in every commit. A figure that was typed is newer than nearly
 * all places of imports, of which a wide file has one for each line: from their last ids on there are few to be looked through.
 */
export const fewerIndexPages = {
  version: 73,
  sql: `
DROP INDEX operation_by_state;
CREATE INDEX operation_undone ON operation(id) WHERE kind = 'do' AND state = 'undone';
DROP INDEX import_place_by_id;
CREATE INDEX import_place_by_id ON import_place(last_id, first_id);
`,
} as const;
