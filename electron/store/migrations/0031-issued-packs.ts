/** The bytes of issued packs: each as its stored zip, packed with gzip, so that it re-opens byte for byte. */
export const issuedPacks = {
  version: 31,
  sql: `
CREATE TABLE issued_pack (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pack_issue_id INTEGER NOT NULL REFERENCES pack_issue(id),
  packed BLOB NOT NULL
) STRICT;
CREATE INDEX issued_pack_by_issue ON issued_pack(pack_issue_id);
`,
} as const;
