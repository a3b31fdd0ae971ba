/** An audit that is kept over edits equals one made from nothing. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { redo, undo } from '../../store/history.ts';
import { memoryStore } from '../../store/openStore.ts';
import { assertFigure } from '../figures/edits/figureEdits.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { at, contextOf, ingestText, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { auditDocument, lastDocument } from './audit.ts';
import { setThreshold } from './thresholds.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
let documents: readonly string[];

const OTHER = `Uzbek trade

Trade between Uzbekistan and Russia doubled between 2020 and 2024. In 2024 it reached $3.9 billion.
`;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
  documents = [lastDocument(context), await ingestText(context, OTHER)];
});
afterAll(() => workspace.remove());

const seriesIds = (): readonly string[] =>
  (
    context.store.db.prepare("SELECT id FROM series WHERE product = 'TOTAL' ORDER BY id").all() as {
      id: number;
    }[]
  ).map(({ id }) => formatId('series', id));

/** The same workspace as it stands, where nothing has been audited yet. */
function auditedAnew(document: string): unknown {
  const copy = memoryStore(context.store);
  try {
    return auditDocument(contextOf(copy), document);
  } finally {
    copy.close();
  }
}

type Step = {
  readonly what: 'value' | 'undo' | 'redo' | 'band';
  readonly at: number;
  readonly value: number;
};

/** Steps that an undo may take back. */
let done = 0;

function take({ what, at: place, value }: Step): void {
  const { store, actor } = context;
  if (what === 'undo') {
    // The sample itself stays.
    if (done > 0 && undo(store, actor, at) !== null) done--;
    return;
  }
  if (what === 'redo') {
    if (redo(store, actor, at) !== null) done++;
    return;
  }
  done++;
  if (what === 'band') setThreshold(context, 'moderate', { low: '5', high: String(40 + (value % 20)) });
  else {
    const all = seriesIds();
    const cell = { seriesId: all[place % all.length] as string, period: place % 2 === 0 ? '2020' : '2024' };
    assertFigure(context, { cell, text: `${value / 10} bn USD`, sourceId: 'src1', note: '' });
  }
}

test('after edits, undos and changed bands a kept audit is the one made from nothing', () => {
  const steps = fc.array(
    fc.record({
      what: fc.constantFrom(
        'value' as const,
        'value' as const,
        'value' as const,
        'undo' as const,
        'redo' as const,
        'band' as const,
      ),
      at: fc.nat(1000),
      value: fc.integer({ min: 1, max: 3000 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      for (const step of all) {
        take(step);
        for (const document of documents) {
          expect(auditDocument(context, document)).toEqual(auditedAnew(document));
        }
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);

test('an edit of a cell that no claim rests on leaves the audits as they are', () => {
  const before = documents.map((document) => auditDocument(context, document));
  const { id } = context.store.db.prepare('SELECT min(id) AS id FROM series').get() as { id: number };
  assertFigure(context, {
    cell: { seriesId: formatId('series', id), period: '1999' },
    text: '1 bn USD',
    sourceId: 'src1',
    note: '',
  });
  expect(documents.map((document, i) => auditDocument(context, document) === before[i])).toEqual([
    true,
    true,
  ]);
});
