import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';

let workspace: TestWorkspace;
beforeAll(() => {
  workspace = emptyWorkspace();
});
afterAll(() => workspace.remove());

const run = (sql: string) => (): unknown => workspace.context.store.db.prepare(sql).run();

test('rates stand once for two units and a period; a calculated series has a name of its own', () => {
  run("INSERT INTO source (kind, title) VALUES ('other', 'Rates')")();
  const rate = (from: string, period: string) =>
    run(
      `INSERT INTO rate (from_unit, to_unit, period, value, source_id) SELECT '${from}', 'EUR', '${period}', '0.92', max(id) FROM source`,
    );
  expect(rate('USD', '2024')).not.toThrow();
  expect(rate('USD', '2023')).not.toThrow();
  expect(rate('USD', '2024')).toThrow(/UNIQUE/);
  expect(rate('EUR', '2024')).toThrow(/CHECK/);
  const calculated = (frequency: string) =>
    run(`INSERT INTO calculated_series (name, expression, frequency) VALUES ('Growth', 'x', '${frequency}')`);
  expect(calculated('W')).toThrow(/CHECK/);
  expect(calculated('A')).not.toThrow();
  expect(calculated('A')).toThrow(/UNIQUE/);
});
