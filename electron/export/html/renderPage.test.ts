import { expect, test } from 'vitest';
import { sampleModel } from '#shared/domain/packs/testing/sampleModel.ts';
import { sha256 } from '#shared/lib/sha256.ts';
import { bundlePageScript } from '../testing/bundlePageScript.ts';
import { renderPage } from './renderPage.ts';

test('the script in the page is the one in page/', async () => {
  await expect(await bundlePageScript()).toMatchFileSnapshot('./pageScript.generated.ts');
});

test('a changed page has a new PAGE_REVISION, or older packs would fail verify', () => {
  const page = renderPage(sampleModel, 'content').html;
  expect([/page revision \d+/.exec(page)?.[0], sha256(page)]).toMatchInlineSnapshot(`
    [
      "page revision 50",
      "3cfa74b33e4fd0622cc5782fdddd3dbac8e94e89861bc31c3d502847b4443120",
    ]
  `);
});
