import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { conflictSpread } from '#shared/domain/figures/conflict.ts';
import { defaultChoice } from '#shared/domain/figures/defaultChoice.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { saveSource } from '../sheets/sources.ts';
import { ANALYST, at, emptyWorkspace } from '../testing/testWorkspace.ts';
import { getCell } from './cellDetail.ts';
import { figureLookup } from './cells.ts';
import { chooseAssertion, ensureSeries, fillFigures } from './edits/figureEdits.ts';
import { listFigures } from './listFigures.ts';
import { type FewFigures, fewFigures } from './testing/fewFigures.ts';

let context: ServiceContext;
let layOut: FewFigures['layOut'];
let row: FewFigures['row'];
let say: FewFigures['say'];

beforeEach(() => {
  const workspace = emptyWorkspace();
  context = workspace.context;
  ({ layOut, row, say } = fewFigures(context));
  return workspace.remove;
});

const otherSource = (): string =>
  saveSource(context, null, {
    kind: 'dataset',
    title: 'Another yearbook',
    publisher: '',
    author: '',
    issued: null,
    url: null,
    note: '',
  }).value.sourceId;

describe('what a cell shows', () => {
  test('is what `where chosen` finds, by choice and by the default rule alike', () => {
    const { exports } = layOut();
    say(exports, '2024', '5 bn', otherSource());
    const chosen = () =>
      listFigures(context, 'area = ARM and flow = exports and chosen = yes').map((f) => f.value);
    expect(chosen()).toEqual(['5000000000']);
    chooseAssertion(context, { seriesId: exports, period: '2024' }, 'a1');
    expect(chosen()).toEqual(['3000000000']);
    const figures = listFigures(context, '');
    expect(figures.filter(({ chosen: isShown }) => isShown).map(({ id }) => id)).toEqual(
      listFigures(context, 'chosen = yes').map(({ id }) => id),
    );
    expect(listFigures(context, 'chosen = no').map(({ value }) => value)).toEqual(['5000000000']);
  });

  test('the store and the rules agree, for any assertions, on what is shown and on what is in conflict', () => {
    const assertion = fc.record({
      stated: fc.constantFrom(
        { value: '1000', low: '950', high: '1050' },
        { value: '1000', low: '999.95', high: '1000.05' },
        { value: '1040', low: '1035', high: '1045' },
        { value: '2000', low: '1500', high: null },
        { value: '2000', low: null, high: null },
        { value: '0', low: '0', high: '0' },
        { value: null, low: '900', high: '1100' },
      ),
      currency: fc.constantFrom('USD', 'EUR', 'CNY', null),
      reporter: fc.constantFrom('ARM', 'RUS', ''),
      bound: fc.constantFrom('exact', 'more_than', 'nearly'),
      status: fc.constantFrom('A', 'E', 'P'),
    });
    const seriesId = row('ARM', 'RUS', 'exports');
    let period = 1000;
    fc.assert(
      fc.property(fc.array(assertion, { minLength: 1, maxLength: 5 }), (list) => {
        period++;
        runOperation(context.store, { label: 'Fill', actor: ANALYST, at }, (write) => {
          const id = ensureSeries(write, {
            area: 'ARM',
            counterpart: 'RUS',
            flow: 'exports',
            product: 'TOTAL',
            productRevision: '',
            frequency: 'A',
            measure: 'trade_value',
          });
          for (const { stated, ...fields } of list) {
            write.insert('assertion', {
              series_id: id,
              period: String(period),
              value_as_stated: '',
              unit_as_stated: '',
              valuation: 'unknown',
              source_id: 1,
              ...stated,
              ...fields,
            });
          }
        });
        const cell = { seriesId, period: String(period) };
        const assertions = figureLookup(context.store).assertions(cell);
        const rule = defaultChoice(assertions, 'ARM')?.id;
        const stored = context.store.db
          .prepare('SELECT id FROM figure WHERE period = ? AND is_chosen')
          .all(cell.period) as { id: number }[];
        expect(stored.map(({ id }) => formatId('assertion', id))).toEqual(rule === undefined ? [] : [rule]);
        const disputed = (currency: string) =>
          listFigures(context, `period = ${period} and currency = ${currency} and conflict = yes`).length > 0;
        for (const currency of ['USD', 'EUR', 'CNY']) {
          expect(disputed(currency)).toBe(conflictSpread(assertions, currency) !== null);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('names the source of the value, the publisher before the title', () => {
    const { exports } = layOut();
    const { sourceId } = saveSource(context, null, {
      kind: 'dataset',
      title: 'Foreign trade',
      publisher: 'Armstat',
      author: '',
      issued: '2025-02-25',
      url: null,
      note: '',
    }).value;
    fillFigures(context, { cells: [{ seriesId: exports, period: '2024' }], text: '4 bn', sourceId });
    expect(getCell(context, { seriesId: exports, period: '2024' }).view.source).toBe('Armstat, 2025-02-25');
  });
});
