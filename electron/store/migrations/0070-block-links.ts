/**
 * Where the words of an article's paragraph lead, one row a paragraph that has links: a paragraph that is kept or dropped later
 * is read with them again. `links` is the JSON of a block's links (shared/domain/document/types.ts).
 */
export const blockLinks = {
  version: 70,
  sql: `
CREATE TABLE block_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document(id), block_key TEXT NOT NULL,
  links TEXT NOT NULL CHECK (json_valid(links)),
  UNIQUE (document_id, block_key)
) STRICT;
`,
} as const;
