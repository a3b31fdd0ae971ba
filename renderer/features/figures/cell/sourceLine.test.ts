import { expect, test } from 'vitest';
import { sourceLine } from './sourceLine.ts';

test.each([
  ['Armstat', 'Foreign trade 2024', '2025-02-25', 'Armstat, Foreign trade 2024, 2025-02-25'],
  ['Armstat', 'Armstat, 2025-02-20', '2025-02-20', 'Armstat, 2025-02-20'],
  ['Armstat', 'Armstat', null, 'Armstat'],
  ['', 'pkg.zip', null, 'pkg.zip'],
])('%s, %s, %s', (publisher, title, issued, line) => {
  expect(sourceLine({ publisher, title, issued })).toBe(line);
});
