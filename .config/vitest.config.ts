import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    setupFiles: ['.config/vitest.setup.ts'],
    testTimeout: 30_000,
    pool: 'threads',
  },
});
