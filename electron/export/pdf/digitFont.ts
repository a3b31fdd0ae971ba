/**
 * The digits of the shipped sans as a font of a PDF. The fonts that pdf-lib knows by itself are never embedded, which an
 * archive refuses and another reader replaces.
 */

import { readFileSync } from 'node:fs';
import { type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import { resourcePath } from '../../resourcesFolder.ts';
import { subsetFont } from '../chart/font/subsetFont.ts';
import { readTrueType } from '../chart/font/trueType.ts';

const DIGITS = '0123456789';
const FIRST = 0x30;
const NAME = 'ATTEST+Digits';
/** Of a font that has letters as Latin alphabets do. */
const NONSYMBOLIC = 32;

export type DigitFont = {
  readonly ref: PDFRef;
  /** Of a number at a size, in points. */
  readonly width: (digits: string, size: number) => number;
  readonly encode: (digits: string) => PDFHexString;
};

/** Embeds it; the same bytes every time. */
export function digitFont(pdf: PDFDocument): DigitFont {
  const whole = readFileSync(resourcePath('fonts', 'LiberationSans-Regular.ttf'));
  const font = readTrueType(whole);
  const file = subsetFont(whole, DIGITS) ?? whole;
  const perEm = font.table('head').readUInt16BE(18);
  const inThousandths = (units: number): number => Math.round((units * 1000) / perEm);
  const widths = Array.from(DIGITS, (_, i) =>
    inThousandths(font.metrics(font.glyphOf(FIRST + i)).readUInt16BE(0)),
  );
  const { context } = pdf;
  const box = [36, 38, 40, 42].map((at) => inThousandths(font.table('head').readInt16BE(at)));
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: NAME,
    Flags: NONSYMBOLIC,
    FontBBox: box,
    ItalicAngle: 0,
    Ascent: inThousandths(font.table('hhea').readInt16BE(4)),
    Descent: inThousandths(font.table('hhea').readInt16BE(6)),
    CapHeight: inThousandths(font.table('OS/2').readInt16BE(88)),
    StemV: 80,
    FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
  });
  const ref = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: NAME,
      FirstChar: FIRST,
      LastChar: FIRST + DIGITS.length - 1,
      Widths: widths.map((width) => PDFNumber.of(width)),
      FontDescriptor: context.register(descriptor),
      Encoding: PDFName.of('WinAnsiEncoding'),
    }),
  );
  return {
    ref,
    width: (digits, size) =>
      Array.from(digits).reduce((sum, digit) => sum + (widths[Number(digit)] ?? 0), 0) * (size / 1000),
    encode: (digits) => PDFHexString.of(Buffer.from(digits, 'latin1').toString('hex')),
  };
}
