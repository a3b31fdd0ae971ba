import { type NoteParagraph, noteParagraphs } from '#shared/domain/notes/noteBody.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import type { NoteView } from '#shared/ipc/noteShapes.ts';
import type { ScenarioView } from '#shared/ipc/scenarioShapes.ts';
import { APP_VERSION } from '../../appVersion.ts';
import { readDocumentRow } from '../articles/documents.ts';
import { type CalculatedCells, cellsOfCalculated } from '../calculated/calculatedSeries.ts';
import { type AuditedDocument, auditDocument } from '../claims/audit.ts';
import { formatId } from '../ids.ts';
import { buildPack } from '../packs/buildPack.ts';
import { findPackSpec } from '../packs/packSpec.ts';
import { getScenario, listScenarios } from '../scenarios/scenarios.ts';
import type { ServiceContext } from '../serviceContext.ts';

type ReadNote = {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly NoteParagraph[];
};

type SavedScenario = ScenarioView & { readonly id: string; readonly title: string };

/** A workspace as uses are looked for in it: what takes long to compute is computed once, however many things are asked for. */
export class WorkspaceLook {
  readonly context: ServiceContext;
  readonly #packs = new Map<string, PackModel>();
  readonly #audits = new Map<string, AuditedDocument>();
  #calculated: readonly CalculatedCells[] | null = null;
  #notes: readonly ReadNote[] | null = null;
  #scenarios: readonly SavedScenario[] | null = null;

  constructor(context: ServiceContext) {
    this.context = context;
  }

  /** Every calculated series, with the periods in which it takes in each cell. */
  calculated(): readonly CalculatedCells[] {
    this.#calculated ??= cellsOfCalculated(this.context);
    return this.#calculated;
  }

  notes(): readonly ReadNote[] {
    this.#notes ??= (
      this.context.store.db.prepare('SELECT id, title, body FROM note ORDER BY id').all() as {
        id: number;
        title: string;
        body: string;
      }[]
    ).map(({ id, title, body }) => ({
      id: formatId('note', id),
      title,
      paragraphs: noteParagraphs(JSON.parse(body) as NoteView['body']),
    }));
    return this.#notes;
  }

  scenarios(): readonly SavedScenario[] {
    this.#scenarios ??= listScenarios(this.context).map(({ id, title }) => ({
      ...getScenario(this.context, id),
      id,
      title,
    }));
    return this.#scenarios;
  }

  pack(packId: string): PackModel {
    const known =
      this.#packs.get(packId) ?? buildPack(this.context, findPackSpec(this.context, packId), APP_VERSION);
    this.#packs.set(packId, known);
    return known;
  }

  audit(documentId: string): AuditedDocument {
    const known = this.#audits.get(documentId) ?? auditDocument(this.context, documentId);
    this.#audits.set(documentId, known);
    return known;
  }

  /** The source of the article that a reference begins with; null where it begins with none. */
  sourceOf(reference: string): string | null {
    const documentId = /^d\d+/.exec(reference)?.[0];
    return documentId === undefined ? null : `src${readDocumentRow(this.context, documentId).source_id}`;
  }

  /** Ids of all articles or of all packs, in the order they were made. */
  ids(kind: 'document' | 'pack'): string[] {
    const table = kind === 'document' ? 'document' : 'pack_spec';
    const rows = this.context.store.db.prepare(`SELECT id FROM ${table} ORDER BY id`).all() as {
      id: number;
    }[];
    return rows.map(({ id }) => formatId(kind, id));
  }
}
