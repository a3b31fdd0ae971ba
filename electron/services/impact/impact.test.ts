import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undo } from '../../store/history.ts';
import type { Store } from '../../store/openStore.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { createLink } from '../articles/links.ts';
import { assertFigure } from '../figures/edits/figureEdits.ts';
import { addSeries } from '../figures/edits/seriesEdits.ts';
import { saveNote } from '../notes/notes.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { at, emptyWorkspace, ingestText, type TestWorkspace } from '../testing/testWorkspace.ts';
import { findQuote } from '../workspaces/sample.ts';
import { impactOf } from './impact.ts';

let workspace: TestWorkspace;
let store: Store;
let context: ServiceContext;
let firstEdit = '';
let secondEdit = '';

const ARTICLE = `Trade by rail

Armenia sold goods worth $3.0 billion to Russia in 2024, the review said, and bought more than that.
`;

beforeAll(async () => {
  workspace = emptyWorkspace();
  context = workspace.context;
  store = context.store;
  const documentId = await ingestText(context, ARTICLE);
  const cells = (['exports', 'imports', 'turnover'] as const).map((flow) => {
    const draft = { area: 'ARM', counterpart: 'RUS', flow, product: 'TOTAL', frequency: 'A' } as const;
    return { seriesId: addSeries(context, draft).value.seriesId, period: '2024' };
  });
  const [exports, imports, turnover] = cells;
  if (exports === undefined || imports === undefined || turnover === undefined) throw new Error('no cells');
  const set = (cell: typeof exports, text: string): string =>
    `op${assertFigure(context, { cell, text, sourceId: 'src1', note: '' }).operationId}`;
  set(exports, '3.0 bn USD');
  set(imports, '9.0 bn USD');
  createLink(context, { documentId, ...findQuote(context, documentId, '$3.0 billion'), cells: [exports] });
  const chip = { type: 'number', attrs: { ref: `${turnover.seriesId}@2024` } };
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [chip] }] };
  saveNote(context, null, 'Turnover', body);
  firstEdit = set(exports, '3.5 bn USD');
  secondEdit = set(imports, '9.5 bn USD');
});
afterAll(() => workspace.remove());

const told = (operation: string): (string | null)[][] =>
  impactOf(context, operation).changes.map(({ kind, label, before, after }) => [kind, label, before, after]);

describe('what an edit touches', () => {
  test('is the cell, what is derived from it, the link, and the number in the note, before and after', () => {
    expect(told(secondEdit)).toEqual([
      ['cell', 'Armenia – Russia, imports, 2024', '9 bn USD', '9.5 bn USD'],
      ['cell', 'Armenia – Russia, turnover, 2024', '12.5 bn USD', '13 bn USD'],
      ['note', 'Turnover: Armenia – Russia, turnover, 2024', '12.5 bn USD', '13 bn USD'],
    ]);
  });

  test('is told of an older edit as it was then', () => {
    const changes = told(firstEdit).filter(([kind]) => kind !== 'claim');
    expect(changes).toEqual([
      ['cell', 'Armenia – Russia, exports, 2024', '3 bn USD', '3.5 bn USD'],
      ['cell', 'Armenia – Russia, turnover, 2024', '12 bn USD', '12.5 bn USD'],
      ['link', '“$3.0 billion”, body ¶ 1', '3 bn USD', '3.5 bn USD'],
      ['note', 'Turnover: Armenia – Russia, turnover, 2024', '12 bn USD', '12.5 bn USD'],
    ]);
  });

  test('writes nothing, and looks at what was taken back as if it were brought back', () => {
    const before = stateSha256(store.db);
    const standing = told(secondEdit);
    undo(store, 'Ana', at);
    const undone = stateSha256(store.db);
    expect(told(secondEdit)).toEqual(standing);
    expect(stateSha256(store.db)).toBe(undone);
    expect(undone).not.toBe(before);
  });

  test('an operation that is none is refused', () => {
    expect(() => impactOf(context, 'op999')).toThrow('There is no operation "op999".');
    expect(() => impactOf(context, 'x')).toThrow('There is no operation "x".');
  });
});
