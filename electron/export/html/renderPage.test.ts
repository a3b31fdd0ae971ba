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
      "page revision 25",
      "2dfeb9f270b9cd3af008d04af41b7424dc0ba062871450f6197612c7b596e035",
    ]
  `);
});
