/**
 * What analysts decide about the numbers of an article, and the source each citation names. Both are tables of their
 * own: a column added to a released table would make every row in the history differ from what was recorded.
 *
 * A decision names a stretch of the document, not a mention, because mentions are read again when a paragraph comes
 * back. `open_token` is what still waits: open tokens whose mention, or who themselves where none holds them, have no
 * decision (`decideLedger` says the same).
 */
export const decisions = {
  version: 11,
  sql: `
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document(id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('accepted', 'edited', 'dismissed')),
  decided TEXT, reason TEXT NOT NULL, actor TEXT NOT NULL, decided_at TEXT NOT NULL,
  CHECK ((state = 'dismissed') = (decided IS NULL)),
  CHECK (state <> 'dismissed' OR reason <> '')
) STRICT;
CREATE UNIQUE INDEX decision_by_stretch ON decision(document_id, start, "end");

CREATE TABLE citation_source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  citation_id INTEGER NOT NULL REFERENCES citation(id),
  source_id INTEGER NOT NULL REFERENCES source(id),
  piece TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX citation_source_by_citation ON citation_source(citation_id);
CREATE INDEX citation_source_by_piece ON citation_source(piece);
CREATE INDEX citation_source_by_source ON citation_source(source_id);

CREATE VIEW open_token AS SELECT ledger_token.* FROM ledger_token
  LEFT JOIN mention ON mention.document_id = ledger_token.document_id AND mention.key = ledger_token.mention_key
  WHERE ledger_token.state = 'open' AND NOT EXISTS (
    SELECT 1 FROM decision WHERE decision.document_id = ledger_token.document_id AND (
      (decision.start = mention.start AND decision."end" = mention."end")
      OR (mention.id IS NULL AND decision.start <= ledger_token.start AND decision."end" >= ledger_token."end")));
`,
} as const;
