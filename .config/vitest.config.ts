import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { patternsInModules } from '../scripts/build/patterns/plugins.mjs';

// What tests start from its sources (threads, the command host) is translated once, not at each start.
process.env['NODE_COMPILE_CACHE'] ??= new URL('../.cache/compile-cache', import.meta.url).pathname;

export default defineConfig({
  plugins: [patternsInModules()],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    setupFiles: ['.config/vitest.setup.ts'],
    // Nothing here is timed: a limit only ends what hangs, also on a machine that does something else.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'threads',
    // Modules are loaded once a thread, not once a file: no module keeps anything that another test could tell.
    isolate: false,
    // By itself vitest leaves one core idle, which on two is half of the machine.
    maxWorkers: availableParallelism(),
  },
});
