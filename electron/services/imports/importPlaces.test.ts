import { expect, test } from 'vitest';
import { countStatements } from '../../store/testing/countStatements.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { oneMonth } from '../testing/oneMonth.ts';
import { ANALYST, at, contextOf } from '../testing/testWorkspace.ts';
import { type AssertionPlace, FEW_PLACES, placeFinder } from './importPlaces.ts';

test('places of many figures are those of each, whichever runs hold them, and few are looked for one by one', () => {
  const figures = 400;
  const { context, remove } = oneMonth(figures);
  try {
    runOperation(context.store, { label: 'Places', actor: ANALYST, at }, (write) => {
      const file = (name: string): number =>
        write.insert('import_file', { name, format: 'CSV', sha256: 'ab' });
      const add = (file_id: number, first: number, last: number, line: number, isWide: boolean) =>
        write.insert('import_place', {
          file_id,
          first_id: first,
          last_id: last,
          sheet: '',
          first_line: line,
          line_step: isWide ? 0 : 1,
          first_column: isWide ? 2 : null,
          column_step: isWide ? 1 : 0,
        });
      const wide = file('wide.csv');
      for (let first = 11; first < 300; first += 10) add(wide, first, first + 9, first, true);
      // The same file once more changed some of them; a long one holds what no run holds, and some of both.
      const long = file('long.csv');
      add(long, 250, 380, 2, false);
      add(wide, 40, 40, 7, true);
      add(wide, 255, 258, 9, true);
    });
    const ids = Array.from({ length: figures + 5 }, (_, at) => at);
    const alone = ids.map((id) => placeFinder(context)(id));
    const together: (AssertionPlace | null)[] = [];
    const said = countStatements(context.store.path, (store) => {
      const placeOf = placeFinder(contextOf(store));
      together.push(...ids.map(placeOf));
    });
    expect(together).toEqual(alone);
    expect(alone[5]).toBeNull();
    expect(alone[40]).toMatchObject({ name: 'wide.csv', line: 7, column: 2 });
    expect(alone[256]).toMatchObject({ name: 'wide.csv', line: 9, column: 3 });
    expect(alone[300]).toMatchObject({ name: 'long.csv', line: 52, column: null });
    expect(said.filter((sql) => sql.includes('first_id <='))).toHaveLength(FEW_PLACES);
  } finally {
    remove();
  }
});
