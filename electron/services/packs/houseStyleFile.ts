import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import {
  faintColours,
  type HouseStyle,
  LEAST_CONTRAST,
  STYLE_FONTS,
  STYLE_FORMAT,
  type StyleLogo,
} from '#shared/domain/packs/houseStyle.ts';
import { Problem } from '#shared/lib/problem.ts';

const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'a colour is written like #1b3a5c')
  .describe('as #rrggbb; it must stand out from white by at least 4.5 to 1');

/** A house style as its file says it. */
export const houseStyleFile = z
  .strictObject({
    format: z.literal(STYLE_FORMAT),
    name: z.string().trim().min(1).max(100).describe('whose style it is'),
    colours: z.strictObject({
      accent: colour,
      heading: colour.optional().describe('of titles and headings; the accent where it is left out'),
    }),
    fonts: z
      .strictObject({
        text: z.enum(STYLE_FONTS).default('serif'),
        headings: z.enum(STYLE_FONTS).default('sans'),
      })
      .default({ text: 'serif', headings: 'sans' }),
    logo: z
      .strictObject({
        file: z
          .string()
          .regex(/^[^/\\:]+\.[pP][nN][gG]$/u, 'a logo is a PNG file that lies beside the style file')
          .describe('name of a PNG file beside this one'),
        alt: z.string().trim().min(1).max(200).describe('what the logo shows'),
      })
      .optional(),
  })
  .meta({ title: 'House style of Attest packs' });

/** A page of JSON, and a picture for the head of a page. */
const LARGEST_FILE = 64 * 1024;
const LARGEST_LOGO = 256 * 1024;
const MOST_PIXELS = 4000;

/** Reads a style's file and the logo beside it. Throws a Problem that says where it is wrong; `path` is told as its name. */
export function readHouseStyle(path: string): HouseStyle {
  const where = basename(path);
  const file = parsed(bytesOf(path, where, LARGEST_FILE).toString('utf8'), where);
  const { accent, heading = accent } = file.colours;
  const colours = { accent: accent.toLowerCase(), heading: heading.toLowerCase() };
  const [faint] = faintColours({ colours });
  if (faint !== undefined) {
    throw wrong(
      `${faint.colour} has a contrast of ${faint.contrast.toFixed(1)} to 1 on white; what is written in it could not be read.`,
      `${where}, colours, ${file.colours.heading === undefined ? 'accent' : faint.name}`,
      `Choose a darker colour: ${LEAST_CONTRAST} to 1 is the least.`,
    );
  }
  const { name, fonts, logo } = file;
  return {
    name,
    colours,
    fonts,
    logo: logo === undefined ? null : { ...pictureAt(join(dirname(path), logo.file)), alt: logo.alt },
  };
}

function parsed(text: string, where: string): z.infer<typeof houseStyleFile> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw wrong('The style file is not JSON.', where, 'Write it as docs/notes-and-packs.md shows.');
  }
  const read = houseStyleFile.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw wrong(
    `The style file does not fit: ${issue?.message ?? 'it is of another shape'}.`,
    [where, ...(issue?.path ?? [])].join(', '),
    'resources/house-style.schema.json says what a style file may hold.',
  );
}

const PNG_HEAD = Buffer.from('89504e470d0a1a0a', 'hex');

function pictureAt(path: string): Omit<StyleLogo, 'alt'> {
  const where = `${basename(path)}, the logo`;
  const bytes = bytesOf(path, where, LARGEST_LOGO);
  const isPng =
    bytes.length > 45 &&
    bytes.subarray(0, 8).equals(PNG_HEAD) &&
    bytes.toString('latin1', 12, 16) === 'IHDR' &&
    bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND';
  if (!isPng) throw wrong('The logo is no whole PNG picture.', where, 'Save it as a PNG.');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width === 0 || height === 0 || width > MOST_PIXELS || height > MOST_PIXELS) {
    throw wrong(`The logo has ${width} by ${height} points.`, where, `Keep it below ${MOST_PIXELS}.`);
  }
  return { png: bytes.toString('base64'), width, height };
}

function bytesOf(path: string, where: string, most: number): Buffer {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined || !status.isFile()) {
    throw wrong('There is no such file.', where, 'Name a file that is there.');
  }
  if (status.size > most) {
    throw wrong(`The file has more than ${most / 1024} KB.`, where, 'Make it smaller.');
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Problem('style/unreadable', { message: 'The file cannot be read.', where }, cause);
  }
}

const wrong = (message: string, where: string, fix: string): Problem =>
  new Problem('style/file', { message, where, fix });
