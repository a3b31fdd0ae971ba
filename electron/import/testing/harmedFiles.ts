/** Sound files of figures, and a seeded dice that harms them: the same harm on every machine. */
import { readFileSync } from 'node:fs';
import { plainWorkbook } from '../../export/xlsx/plainWorkbook.ts';
import { openZipParts } from '../zipParts.ts';

const rows = [
  ['Trade, mn USD', '', '', ''],
  ['Country', 'Partner', '2022', '2023'],
  ['Armenia', 'Russia', '1234.5', 'n/a'],
  ['Georgia', 'Russia', '0', '12'],
];
const csv = Buffer.from(
  'Страна;Партнер;Экспорт 2022, млн долл.;Экспорт 2023, млн долл.\nАрмения;Россия;1 234,5*;–\n"Грузия";Россия;"1.000,25";0\n',
);
const sdmx = Buffer.from(
  'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\ndataflow,A:B(1),I,ARM,RUS,X,2023,1.5,USD,9\n',
);
const json = Buffer.from(
  JSON.stringify({
    data: [
      {
        reporterCode: 51,
        partnerCode: 643,
        flowCode: 'X',
        period: 2023,
        cmdCode: '0101',
        primaryValue: 12.5,
        partner2Code: 0,
      },
    ],
  }),
);

async function odsContent(): Promise<Buffer> {
  const parts = await openZipParts(
    readFileSync(new URL('../ods/fixtures/libreoffice.ods', import.meta.url)),
    'f',
  );
  return (await parts.read('content.xml')) ?? Buffer.alloc(0);
}

/** Mulberry32. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

const SIGNS = ['"', ';', ',', '\n', '\0', '\u00a0', '{', ']', '=', '-', '9', '\xff', '<', '&#1;', '\ufeff'];

/** One to four harms: cut short, taken out, put in, said again, a byte changed. */
export function harmed(bytes: Buffer, roll: (sides: number) => number): Buffer {
  let out = Buffer.from(bytes);
  for (let step = 0; step <= roll(4); step++) {
    const at = roll(Math.max(1, out.length));
    const kind = roll(5);
    if (kind === 0) out = out.subarray(0, at);
    else if (kind === 1)
      out = Buffer.concat([out.subarray(0, at), out.subarray(Math.min(out.length, at + 1 + roll(20)))]);
    else if (kind === 2)
      out = Buffer.concat([
        out.subarray(0, at),
        Buffer.from(SIGNS[roll(SIGNS.length)] ?? ''),
        out.subarray(at),
      ]);
    else if (kind === 3) out = Buffer.concat([out.subarray(0, at), out.subarray(Math.max(0, at - roll(60)))]);
    else if (out.length > 0) out[at % out.length] = roll(256);
  }
  return out;
}

/** A sound file of each kind that is harmed, named as it is known. */
export const SOUND_FILES = {
  csv: (): Promise<Buffer> => Promise.resolve(csv),
  sdmx: (): Promise<Buffer> => Promise.resolve(sdmx),
  json: (): Promise<Buffer> => Promise.resolve(json),
  ods: odsContent,
  xlsx: (): Promise<Buffer> => plainWorkbook([{ name: 'S', rows, numeric: new Set([2, 3]) }]),
} as const;
