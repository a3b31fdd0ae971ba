import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resourcePath } from '../../../resourcesFolder.ts';
import { embeddedFonts } from './embeddedFonts.ts';
import { subsetFont } from './subsetFont.ts';
import { readTrueType } from './trueType.ts';

const font = readFileSync(resourcePath('fonts', 'LiberationSans-Regular.ttf'));
const made = (text: string): Buffer => {
  const subset = subsetFont(font, text);
  if (subset === null) throw new Error('no letter of it');
  return subset;
};

describe('a font with the letters of one picture', () => {
  test('has each letter’s outline and width as the whole font has them, and no others', () => {
    const whole = readTrueType(font);
    const part = readTrueType(made('Armenia 5.30 bn'));
    for (const letter of 'Armeni 5.30b') {
      const code = letter.codePointAt(0) ?? 0;
      const [theirs, ours] = [whole.glyphOf(code), part.glyphOf(code)];
      expect(ours, letter).toBeGreaterThan(0);
      expect(part.metrics(ours)).toEqual(whole.metrics(theirs));
      const outline = whole.outline(theirs);
      expect(part.outline(ours).subarray(0, outline.length)).toEqual(outline);
    }
    expect(part.glyphOf('Z'.codePointAt(0) ?? 0)).toBe(0);
  });

  test('an accented letter brings what it is made of', () => {
    const part = readTrueType(made('é'));
    const glyph = part.glyphOf(0xe9);
    const outline = part.outline(glyph);
    expect(outline.readInt16BE(0)).toBeLessThan(0);
    const base = outline.readUInt16BE(12);
    expect(part.outline(base).readInt16BE(0)).toBeGreaterThan(0);
  });

  test('is small, the same bytes for the same letters in any order, and its sums are right', () => {
    const text = 'Russia’s turnover with each republic – Азербайджан';
    const subset = made(text);
    expect(subset.length).toBeLessThan(30_000);
    expect(subset.equals(made([...text].reverse().join('')))).toBe(true);
    let sum = 0;
    for (let at = 0; at < subset.length; at += 4) sum = (sum + subset.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  test('letters it lacks are left out; of nothing but such there is none', () => {
    expect(subsetFont(font, '∅◇')).toBeNull();
    expect(embeddedFonts('<text>∅</text>')).toBe('<style></style>');
  });

  test('bold texts bring bold letters', () => {
    const style = embeddedFonts('<text font-weight="600">T</text><text>a &amp; b</text>');
    expect(style.match(/font-weight:\d+/g)).toEqual(['font-weight:400', 'font-weight:600']);
  });
});
