import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { patternsInModules } from '../scripts/build/patterns/plugins.mjs';

/** The window's code. `base` is relative because it is served from the app's own scheme, not from a site's root. */
export default defineConfig({
  root: fileURLToPath(new URL('../renderer', import.meta.url)),
  base: './',
  plugins: [patternsInModules(), react()],
  build: {
    target: 'chrome130',
    modulePreload: false,
    sourcemap: true,
    chunkSizeWarningLimit: 4096,
  },
});
