import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildAreaCodes } from './generateAreaCodes.mjs';

test('the committed area codes are what the installed package gives', () => {
  const file = join(import.meta.dirname, '../../shared/domain/reading/areas/areaCodes.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(buildAreaCodes());
});
