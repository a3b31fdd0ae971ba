import { STRENGTHS } from '#shared/domain/signals/types.ts';
import type { SignalDraft, SignalList, SignalProposal, SignalView } from '#shared/ipc/signalShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { areaName } from '../figures/cells.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { readSource } from '../sheets/sources.ts';

type SignalRow = {
  readonly id: number;
  readonly area: string;
  readonly date: string;
  readonly title: string;
  readonly direction: SignalView['direction'];
  readonly strength: number;
  readonly grade: string;
  readonly note: string;
  readonly sourceId: number;
  readonly sourceName: string;
  readonly documentId: number | null;
  readonly block: string | null;
  readonly locator: string | null;
};

/** Events in the order of time. */
export function readSignals({ store }: ServiceContext): SignalView[] {
  const rows = store.db
    .prepare(
      `SELECT signal.id, area, date, signal.title, direction, strength, grade, signal.note, signal.source_id AS sourceId,
         CASE WHEN source.publisher = '' THEN source.title ELSE source.publisher END AS sourceName,
         signal.document_id AS documentId, signal.block_key AS block, block.locator
       FROM signal JOIN source ON source.id = signal.source_id
       LEFT JOIN block ON block.document_id = signal.document_id AND block.key = signal.block_key
       ORDER BY date, area, signal.id`,
    )
    .all() as SignalRow[];
  return rows.map((row) => ({
    ...row,
    id: formatId('signal', row.id),
    areaName: areaName(row.area),
    sourceId: formatId('source', row.sourceId),
    documentId: row.documentId === null ? null : formatId('document', row.documentId),
    locator: row.locator ?? '',
  }));
}

/** Every event, what paragraphs suggest, and the countries an event can be of. */
export function listSignals(context: ServiceContext): SignalList {
  const signals = readSignals(context);
  return { signals, proposals: proposals(context, signals), areas: countries(context) };
}

/** Adds an event, or corrects one, as one operation. Nothing is stored that nobody scored. */
export function saveSignal(
  context: ServiceContext,
  signalId: string | null,
  draft: SignalDraft,
): Done<{ signalId: string }> {
  const title = draft.title.trim();
  refuseBad({ ...draft, title });
  readSource(context, draft.sourceId);
  const row = {
    area: draft.area,
    date: draft.date,
    title,
    direction: draft.direction,
    strength: draft.strength,
    grade: draft.grade,
    note: draft.note.trim(),
    source_id: parseId('source', draft.sourceId),
    document_id: draft.documentId === null ? null : parseId('document', draft.documentId),
    block_key: draft.block,
  };
  const label = `${signalId === null ? 'Add' : 'Change'} event "${title}"`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    if (signalId === null) return { signalId: formatId('signal', write.insert('signal', row)) };
    write.update('signal', existing(context, signalId).id, row);
    return { signalId };
  });
}

export function removeSignal(context: ServiceContext, signalId: string): Done<null> {
  const { id, title } = existing(context, signalId);
  return runOperation(context.store, operationOf(context, `Remove event "${title}"`), (write) => {
    write.remove('signal', id);
    return null;
  });
}

function existing({ store }: ServiceContext, signalId: string): { id: number; title: string } {
  const row = store.db.prepare('SELECT id, title FROM signal WHERE id = ?').get(parseId('signal', signalId));
  if (row === undefined) throw unknownId('signal', signalId);
  return row as { id: number; title: string };
}

function refuseBad({ area, date, title, strength, grade }: SignalDraft): void {
  const refuse = (code: string, message: string, where: string, fix: string): never => {
    throw new Problem(`signal/${code}`, { message, where, fix: `${fix} Nothing was written.` });
  };
  if (!/^[A-Z]{3}$/.test(area)) refuse('area', 'The event has no country.', 'Country', 'Choose one.');
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date))
    refuse('date', `"${date}" is no date.`, 'Date', 'Write it like 2024-03-05, 2024-03 or 2024.');
  if (title === '') refuse('untitled', 'The event has no words.', 'Event', 'Say what happened.');
  if (!STRENGTHS.some((step) => step.strength === strength))
    refuse('strength', `A strength of ${strength} is not on the scale.`, 'Strength', 'Choose 1, 2 or 3.');
  if (!/^([A-F][1-6])?$/.test(grade))
    refuse(
      'grade',
      `"${grade}" is no grade.`,
      'Grade',
      'Write a letter A to F and a figure 1 to 6, such as B2.',
    );
}

/** The countries the workspace has trade with Russia of. */
function countries({ store }: ServiceContext): SignalList['areas'] {
  const rows = store.db
    .prepare("SELECT DISTINCT area FROM series WHERE counterpart = 'RUS' AND length(area) = 3 ORDER BY area")
    .all() as { area: string }[];
  return rows
    .filter(({ area }) => /^[A-Z]{3}$/.test(area) && areaName(area) !== area)
    .map(({ area }) => ({ area, name: areaName(area) }));
}

type CitedRow = {
  readonly documentId: number;
  readonly block: string;
  readonly locator: string;
  readonly text: string;
  readonly date: string;
  readonly sourceId: number;
  readonly sourceName: string;
};

/** A dated citation in a paragraph that names one country we follow, and that is no event yet. */
function proposals(context: ServiceContext, known: readonly SignalView[]): SignalProposal[] {
  const rows = context.store.db
    .prepare(
      `SELECT citation.document_id AS documentId, citation.block_key AS block, block.locator, block.text,
         citation.date, citation_source.source_id AS sourceId, citation.outlet AS sourceName
       FROM citation JOIN citation_source ON citation_source.citation_id = citation.id
       JOIN block ON block.document_id = citation.document_id AND block.key = citation.block_key
       WHERE citation.date IS NOT NULL AND citation.outlet <> '' ORDER BY citation.id`,
    )
    .all() as CitedRow[];
  const areas = countries(context);
  const found = rows.flatMap((row): SignalProposal[] =>
    areas
      .filter(({ name }) => row.text.includes(name))
      .filter(({ area }) => !known.some((signal) => signal.area === area && signal.date === row.date))
      .map(({ area, name }) => ({
        area,
        areaName: name,
        date: row.date,
        title: `Reported by ${row.sourceName}`,
        sourceId: formatId('source', row.sourceId),
        sourceName: row.sourceName,
        documentId: formatId('document', row.documentId),
        block: row.block,
        locator: row.locator,
      })),
  );
  const key = ({ area, date, sourceId }: SignalProposal): string => `${area} ${date} ${sourceId}`;
  return found.filter((each, index) => found.findIndex((other) => key(other) === key(each)) === index);
}
