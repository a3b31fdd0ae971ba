import { expect, test } from 'vitest';
import { bundlePageScript } from '../testing/bundlePageScript.ts';

test('the script in the page is the one in page/', async () => {
  await expect(await bundlePageScript()).toMatchFileSnapshot('./pageScript.generated.ts');
});
