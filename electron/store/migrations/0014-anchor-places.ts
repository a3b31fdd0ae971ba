/**
 * Where the analyst placed a link in a newer version of its document, or that it stays on the old one. Links that are
 * found again by themselves have no row: their place is derived each time.
 */
export const anchorPlaces = {
  version: 14,
  sql: `
CREATE TABLE anchor_place (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  link_id INTEGER NOT NULL REFERENCES link(id),
  document_id INTEGER NOT NULL REFERENCES document(id),
  start INTEGER, "end" INTEGER, text TEXT,
  actor TEXT NOT NULL, decided_at TEXT NOT NULL,
  CHECK ((start IS NULL) = ("end" IS NULL) AND (start IS NULL) = (text IS NULL))
) STRICT;
CREATE UNIQUE INDEX anchor_place_by_link ON anchor_place(link_id, document_id);
CREATE INDEX document_by_version_of ON document(version_of);
`,
} as const;
