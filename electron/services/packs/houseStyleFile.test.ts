import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { resourcePath } from '../../resourcesFolder.ts';
import { houseStyleFile, readHouseStyle } from './houseStyleFile.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-style-'));
  copyFileSync(resourcePath('icons', '32x32.png'), join(folder, 'logo.png'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = {
  format: 'attest-style/1',
  name: 'Institute of Trade',
  colours: { accent: '#8A1C3B' },
  logo: { file: 'logo.png', alt: 'Institute of Trade' },
};
function written(content: unknown): string {
  const path = join(folder, 'house.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

test('a style has its logo inside, and what it leaves out is settled', () => {
  const style = readHouseStyle(written(good));
  expect(style).toMatchObject({
    name: 'Institute of Trade',
    colours: { accent: '#8a1c3b', heading: '#8a1c3b' },
    fonts: { text: 'serif', headings: 'sans' },
    logo: { width: 32, height: 32, alt: 'Institute of Trade' },
  });
  const png = readFileSync(join(folder, 'logo.png')).toString('base64');
  expect(style.logo?.png).toBe(png);
});

describe('a file that is none is refused, and where is said', () => {
  const refused: readonly (readonly [string, unknown, string])[] = [
    ['no JSON', '{', 'house.json'],
    ['another format', { ...good, format: 'attest-style/9' }, 'house.json, format'],
    ['a colour in words', { ...good, colours: { accent: 'red' } }, 'house.json, colours, accent'],
    ['a colour too faint', { ...good, colours: { accent: '#ffcc00' } }, 'house.json, colours, accent'],
    [
      'a heading too faint',
      { ...good, colours: { accent: '#8a1c3b', heading: '#cccccc' } },
      'house.json, colours, heading',
    ],
    ['a font that is not shipped', { ...good, fonts: { text: 'Comic Sans' } }, 'house.json, fonts, text'],
    ['a key nobody knows', { ...good, margins: 3 }, 'house.json'],
    ['a logo elsewhere', { ...good, logo: { file: '../x.png', alt: 'x' } }, 'house.json, logo, file'],
    ['no logo there', { ...good, logo: { file: 'none.png', alt: 'x' } }, 'none.png, the logo'],
  ];
  test.each(refused)('%s', (_, content, where) => {
    expect(() => readHouseStyle(written(content))).toThrow(
      expect.objectContaining({ code: 'style/file', where }),
    );
  });

  test('a logo that is no PNG, whatever it is called', () => {
    writeFileSync(join(folder, 'text.png'), 'no picture');
    const path = written({ ...good, logo: { file: 'text.png', alt: 'x' } });
    expect(() => readHouseStyle(path)).toThrow('no whole PNG');
  });
});

test('resources/house-style.schema.json is the schema of the file that is read', async () => {
  const schema = JSON.stringify(z.toJSONSchema(houseStyleFile, { io: 'input' }), null, 2);
  await expect(`${schema}\n`).toMatchFileSnapshot('../../../resources/house-style.schema.json');
});
