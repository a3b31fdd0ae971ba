/** Writes one source after the other and prints a line for each that was committed, until it is killed. */
import { openStore } from '../openStore.ts';
import { runOperation } from '../unitOfWork.ts';

const store = openStore(process.argv[2] ?? '', { mode: 'write', holder: 'endless edits' });
for (let n = 1; ; n++) {
  runOperation(store, { label: `Add ${n}`, actor: 'test', at: '2026-01-01T00:00:00.000Z' }, (write) =>
    write.insert('source', { kind: 'report', title: String(n) }),
  );
  process.stdout.write(`${n}\n`);
}
