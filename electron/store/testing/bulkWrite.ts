/** Writes batch upon batch in one operation that never ends, and prints a line once rows are on their way to the disk. */
import { openStore } from '../openStore.ts';
import { runOperation } from '../unitOfWork.ts';
import { addFigures } from './manyFigures.ts';

const store = openStore(process.argv[2] ?? '', { mode: 'write', holder: 'bulk write' });
runOperation(store, { label: 'Bulk', actor: 'test', at: '2026-01-01T00:00:00.000Z' }, (write) => {
  for (;;) {
    addFigures(write, 20_000);
    process.stdout.write('written\n');
  }
});
