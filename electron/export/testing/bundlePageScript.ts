import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Source of `pageScript.generated.ts`: the page's script and all it imports as one string. */
export async function bundlePageScript(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('../html/page/pageScript.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const script = result.outputFiles[0]?.text.trim() ?? '';
  return [
    '// Made from page/pageScript.ts; after a change there run the tests of electron/export/html with -u.',
    '// biome-ignore format: one line, as the bundler wrote it.',
    '// biome-ignore lint/suspicious/noTemplateCurlyInString: the script has templates of its own.',
    `export const PAGE_SCRIPT: string = ${JSON.stringify(script)};\n`,
  ].join('\n');
}
