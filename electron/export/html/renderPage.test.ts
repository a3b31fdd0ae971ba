import { expect, test } from 'vitest';
import { sampleModel } from '#shared/domain/packs/testing/sampleModel.ts';
import { sha256 } from '#shared/lib/sha256.ts';
import { bundlePageScript } from '../testing/bundlePageScript.ts';
import { renderPage } from './renderPage.ts';

test('the script in the page is the one in page/', async () => {
  await expect(await bundlePageScript()).toMatchFileSnapshot('./pageScript.generated.ts');
});

test('a changed page has a new revision in PAGE_STYLE, or older packs would fail verify', () => {
  const page = renderPage(sampleModel, 'content').html;
  expect([/page revision \d+/.exec(page)?.[0], sha256(page)]).toMatchInlineSnapshot(`
    [
      "page revision 2",
      "6c9496b583ac16cf0ff0b8b1267f6f8eefd8f1d23c768605eb1a5af2337c2211",
    ]
  `);
});
