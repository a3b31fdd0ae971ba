import { type NoteReference, parseReference } from '#shared/domain/notes/noteReference.ts';
import type { ReferenceView } from '#shared/ipc/referenceShapes.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import { type AuditedDocument, auditDocument } from '../claims/audit.ts';
import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';

type Line = Omit<ReferenceView, 'ref' | 'kind' | 'missing'>;

/** Letters of a title that stand for it in a sentence. */
const SHORT = 60;
/** A longer name of a publisher is cut where its explanation begins. */
const SHORT_NAME = 30;

/** Says what references show now; what is gone says so in words. */
export class ReferenceReader {
  readonly #context: ServiceContext;
  readonly #audits = new Map<string, AuditedDocument>();

  constructor(context: ServiceContext) {
    this.#context = context;
  }

  read(ref: string): ReferenceView {
    const parsed = parseReference(ref);
    const kind = parsed?.kind ?? 'source';
    const line = parsed === null ? null : this.#line(parsed);
    if (line === null) {
      const text = `missing ${kind}`;
      return { ref, kind, text, detail: '', missing: true, sourceId: null, place: null };
    }
    return { ref, kind, missing: false, ...line };
  }

  #line(reference: NoteReference): Line | null {
    switch (reference.kind) {
      case 'source':
        return this.#source(reference.id);
      case 'article':
        return this.#article(reference.id);
      case 'paragraph':
        return this.#paragraph(reference.documentId, reference.start);
      case 'claim':
        return this.#claim(reference.documentId, reference.key);
      case 'chart':
      case 'note':
        return this.#titled(reference.kind, reference.id);
    }
  }

  #source(sourceId: string): Line | null {
    const row = this.#row(
      'SELECT publisher, author, title, issued FROM source WHERE id = ?',
      'source',
      sourceId,
    );
    if (row === null) return null;
    const { publisher, author, title, issued } = row;
    const who = [publisher, author, title].find((name) => name !== null && name !== '') ?? sourceId;
    const name = who.length <= SHORT_NAME ? who : (/^.{3,}?(?= \(| via |, )/.exec(who)?.[0] ?? who);
    const year = /^\d{4}/.exec(issued ?? '')?.[0] ?? 'n.d.';
    return {
      text: `${shortened(name)} (${year})`,
      detail: [title, issued].filter(Boolean).join(', '),
      sourceId,
      place: null,
    };
  }

  #article(documentId: string): Line | null {
    const row = this.#document(documentId);
    if (row === null) return null;
    const place = { documentId, blockId: null, start: null };
    const detail = [row['publication'], row['published']].filter(Boolean).join(', ');
    return {
      text: `“${shortened(row['title'] ?? documentId)}”`,
      detail,
      sourceId: `src${row['source_id']}`,
      place,
    };
  }

  #paragraph(documentId: string, start: number): Line | null {
    const row = this.#document(documentId);
    const block = this.#context.store.db
      .prepare('SELECT key, locator, text FROM block WHERE document_id = ? AND start <= ? AND "end" > ?')
      .get(parseId('document', documentId), start, start) as
      | { key: string; locator: string; text: string }
      | undefined;
    if (row === null || block === undefined) return null;
    return {
      text: `“${shortened(row['title'] ?? documentId)}”, ${block.locator}`,
      detail: block.text.slice(0, 200),
      sourceId: `src${row['source_id']}`,
      place: { documentId, blockId: block.key, start },
    };
  }

  #claim(documentId: string, key: string): Line | null {
    const row = this.#document(documentId);
    const claim = row === null ? undefined : this.audit(documentId).claims.find((each) => each.key === key);
    const [passage] = claim?.passages ?? [];
    if (row === null || claim === undefined || passage === undefined) return null;
    return {
      text: `claim “${claim.wording}” (${claim.verdict})`,
      detail: claim.arithmetic === '' ? claim.why : claim.arithmetic,
      sourceId: `src${row['source_id']}`,
      place: { documentId, blockId: passage.block, start: passage.start },
    };
  }

  #titled(kind: 'chart' | 'note', id: string): Line | null {
    const row = this.#row(`SELECT title FROM ${kind} WHERE id = ?`, kind, id);
    return row === null
      ? null
      : { text: `${kind} “${shortened(row['title'] ?? id)}”`, detail: '', sourceId: null, place: null };
  }

  /** The audit of a document, once however many claims are asked for. */
  audit(documentId: string): AuditedDocument {
    const known = this.#audits.get(documentId) ?? auditDocument(this.#context, documentId);
    this.#audits.set(documentId, known);
    return known;
  }

  #document(documentId: string): Row | null {
    return this.#row(
      'SELECT title, publication, published, source_id FROM document WHERE id = ?',
      'document',
      documentId,
    );
  }

  #row(sql: string, kind: 'source' | 'document' | 'chart' | 'note', id: string): Row | null {
    return (this.#context.store.db.prepare(sql).get(parseId(kind, id)) as Row | undefined) ?? null;
  }
}

type Row = Readonly<Record<string, string | null>>;

function shortened(title: string): string {
  const points = new CodePointIndex(title);
  return points.length <= SHORT ? title : `${points.slice(0, SHORT).trimEnd()}…`;
}
