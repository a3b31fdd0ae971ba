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
      "page revision 48",
      "32dbaab1d924c8467fb887fbb2dd0db196164663706533203e00d3abaddabff4",
    ]
  `);
});
