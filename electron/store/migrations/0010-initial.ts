/**
 * The first schema. Every content table has an integer `id` that is never used twice, so that the history can name a
 * row for ever; ids are printed with a prefix (`a12`, `ser3`). Offsets are code points into `document.text`.
 * `value` is the decimal as text; `value_real` exists only so that SQLite can sort and compare.
 */
export const initial = {
  version: 10,
  sql: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL, title TEXT NOT NULL, publisher TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '',
  issued TEXT, accessed TEXT, url TEXT, licence TEXT, reliability TEXT, credibility TEXT, note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES source(id),
  bytes BLOB NOT NULL, file_name TEXT NOT NULL, media_type TEXT NOT NULL, encoding TEXT NOT NULL,
  sha256 TEXT NOT NULL, text TEXT NOT NULL, text_sha256 TEXT NOT NULL,
  title TEXT, author TEXT, publication TEXT, published TEXT, language TEXT NOT NULL,
  version_of INTEGER REFERENCES document(id), captured_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX document_by_sha256 ON document(sha256);

CREATE TABLE block (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document(id),
  key TEXT NOT NULL, ordinal INTEGER NOT NULL, role TEXT NOT NULL, locator TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, kept INTEGER NOT NULL, rule TEXT
) STRICT;
CREATE UNIQUE INDEX block_by_key ON block(document_id, key);

CREATE TABLE mention (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document(id),
  key TEXT NOT NULL, block_key TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  text TEXT NOT NULL, state TEXT NOT NULL, kind TEXT NOT NULL, reading TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX mention_by_key ON mention(document_id, key);

CREATE TABLE citation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document(id),
  key TEXT NOT NULL, block_key TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  text TEXT NOT NULL, outlet TEXT NOT NULL, date TEXT, date_basis TEXT NOT NULL, reading TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX citation_by_key ON citation(document_id, key);

CREATE TABLE ledger_token (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document(id),
  block_key TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  state TEXT NOT NULL, rule TEXT, mention_key TEXT, reason TEXT
) STRICT;
CREATE INDEX ledger_token_by_document ON ledger_token(document_id, state);

CREATE TABLE area (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL
) STRICT;
CREATE TABLE area_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  group_code TEXT NOT NULL REFERENCES area(code), member_code TEXT NOT NULL,
  valid_from TEXT, valid_to TEXT
) STRICT;
CREATE INDEX area_member_by_group ON area_member(group_code);

CREATE TABLE series (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  area TEXT NOT NULL, counterpart TEXT NOT NULL, flow TEXT NOT NULL, product TEXT NOT NULL,
  product_revision TEXT NOT NULL, frequency TEXT NOT NULL, measure TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX series_by_key
  ON series(area, counterpart, flow, product, product_revision, frequency, measure);

CREATE TABLE assertion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  series_id INTEGER NOT NULL REFERENCES series(id),
  period TEXT NOT NULL,
  value TEXT, low TEXT, high TEXT, value_as_stated TEXT NOT NULL, unit_as_stated TEXT NOT NULL, currency TEXT,
  valuation TEXT NOT NULL, reporter TEXT NOT NULL, status TEXT NOT NULL, bound TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES source(id),
  note TEXT NOT NULL DEFAULT '', external_id TEXT NOT NULL DEFAULT '',
  value_real REAL GENERATED ALWAYS AS (CAST(value AS REAL)) VIRTUAL
) STRICT;
CREATE INDEX assertion_by_cell ON assertion(series_id, period);
CREATE INDEX assertion_by_source ON assertion(source_id);

CREATE TABLE choice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  series_id INTEGER NOT NULL REFERENCES series(id), period TEXT NOT NULL,
  assertion_id INTEGER NOT NULL REFERENCES assertion(id), rule TEXT NOT NULL, actor TEXT NOT NULL, chosen_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX choice_by_cell ON choice(series_id, period);

CREATE VIEW figure AS SELECT assertion.id AS id, series.id AS series_id, area, counterpart, flow, product, frequency,
  measure, period, value, value_real, reporter, status, currency, valuation, 'src' || source_id AS source_id, bound,
  EXISTS (SELECT 1 FROM choice WHERE choice.series_id = series.id AND choice.period = assertion.period
    AND choice.assertion_id = assertion.id) AS is_chosen
  FROM assertion JOIN series ON series.id = assertion.series_id;

CREATE TABLE link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document(id), block_key TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
  text_sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX link_by_document ON link(document_id);
CREATE TABLE link_target (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  link_id INTEGER NOT NULL REFERENCES link(id),
  series_id INTEGER NOT NULL REFERENCES series(id), period TEXT NOT NULL
) STRICT;
CREATE INDEX link_target_by_cell ON link_target(series_id, period);
CREATE INDEX link_target_by_link ON link_target(link_id);

CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, body TEXT NOT NULL, plain TEXT NOT NULL) STRICT;
CREATE TABLE chart (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, spec TEXT NOT NULL) STRICT;
CREATE TABLE pack_spec (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, spec TEXT NOT NULL) STRICT;
CREATE TABLE pack_issue (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pack_spec_id INTEGER NOT NULL REFERENCES pack_spec(id),
  version TEXT NOT NULL, pack_hash TEXT NOT NULL, manifest TEXT NOT NULL, issued_at TEXT NOT NULL
) STRICT;

CREATE TABLE operation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  label TEXT NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned')),
  target INTEGER REFERENCES operation(id)
) STRICT;
CREATE INDEX operation_by_state ON operation(kind, state);
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id INTEGER NOT NULL REFERENCES operation(id),
  table_name TEXT NOT NULL, row_id INTEGER NOT NULL, before TEXT, after TEXT
) STRICT;
CREATE INDEX change_by_operation ON change(operation_id);
CREATE INDEX change_by_row ON change(table_name, row_id);

CREATE VIRTUAL TABLE search USING fts5(kind UNINDEXED, ref UNINDEXED, title, body, tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER block_search_insert AFTER INSERT ON block WHEN new.kept BEGIN
  INSERT INTO search(rowid, kind, ref, title, body) VALUES (new.id * 4, 'block', new.id, new.locator, new.text);
END;
CREATE TRIGGER block_search_update AFTER UPDATE ON block BEGIN
  DELETE FROM search WHERE rowid = old.id * 4;
  INSERT INTO search(rowid, kind, ref, title, body)
    SELECT new.id * 4, 'block', new.id, new.locator, new.text WHERE new.kept;
END;
CREATE TRIGGER block_search_delete AFTER DELETE ON block BEGIN DELETE FROM search WHERE rowid = old.id * 4; END;
CREATE TRIGGER note_search_insert AFTER INSERT ON note BEGIN
  INSERT INTO search(rowid, kind, ref, title, body) VALUES (new.id * 4 + 1, 'note', new.id, new.title, new.plain);
END;
CREATE TRIGGER note_search_update AFTER UPDATE ON note BEGIN
  DELETE FROM search WHERE rowid = old.id * 4 + 1;
  INSERT INTO search(rowid, kind, ref, title, body) VALUES (new.id * 4 + 1, 'note', new.id, new.title, new.plain);
END;
CREATE TRIGGER note_search_delete AFTER DELETE ON note BEGIN DELETE FROM search WHERE rowid = old.id * 4 + 1; END;
CREATE TRIGGER source_search_insert AFTER INSERT ON source BEGIN
  INSERT INTO search(rowid, kind, ref, title, body)
    VALUES (new.id * 4 + 2, 'source', new.id, new.title, new.publisher || ' ' || new.author || ' ' || new.note);
END;
CREATE TRIGGER source_search_update AFTER UPDATE ON source BEGIN
  DELETE FROM search WHERE rowid = old.id * 4 + 2;
  INSERT INTO search(rowid, kind, ref, title, body)
    VALUES (new.id * 4 + 2, 'source', new.id, new.title, new.publisher || ' ' || new.author || ' ' || new.note);
END;
CREATE TRIGGER source_search_delete AFTER DELETE ON source BEGIN DELETE FROM search WHERE rowid = old.id * 4 + 2; END;
`,
} as const;
