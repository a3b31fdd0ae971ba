/** A file of figures before it is imported: what its columns are taken for, what is asked, and what would be written. */
import * as z from 'zod';
import { plannedField } from './sheetBlockShapes.ts';
import { sheetName } from './sheetShapes.ts';

const words = z.record(z.string().max(1000), z.string().max(1000));

/** What the analyst says of the file, as the mapping of `attest import` (docs/imports.md). */
export const importChoices = z.object({
  sheet: z.string().max(500).optional(),
  decimal: z.enum(['.', ',']).optional(),
  /** Of one column, by its header. */
  decimals: z.record(z.string().max(1000), z.enum(['.', ','])).optional(),
  roman: z.enum(['quarters', 'months']).optional(),
  total_rows: z.enum(['leave_out', 'world']).optional(),
  re_exports: z.enum(['keep', 'leave_out']).optional(),
  fiscal_year: z.enum(['begins', 'ends']).optional(),
  area_codes: z.enum(['un', 'own']).optional(),
  flow_codes: z.enum(['one_imports', 'one_exports']).optional(),
  brackets: z.enum(['negative', 'plain']).optional(),
  columns: z.record(z.string().max(100), z.string().max(1000)),
  constants: z.record(z.string().max(100), z.string().max(1000)),
  leave_out: z.array(z.string().max(1000)).max(1000),
  // Said by profiles of the command line; the window keeps them as they are.
  values: z.record(z.string().max(100), words).optional(),
  value_columns: z.record(z.string().max(1000), words).optional(),
  only: z.record(z.string().max(1000), z.union([z.string(), z.array(z.string()).max(1000)])).optional(),
  header_lines: z.tuple([z.int(), z.int()]).optional(),
  locale: z.string().max(40).optional(),
});
export type ImportChoices = z.infer<typeof importChoices>;

/** `file` is a token handed out by a dialog or a drop, never a path; it stays good while the file is looked at. */
const file = z.string().max(10_000);
/** Choices are null when nobody has said anything: then it is read as a file of its kind was before. */
export const importPreviewArgs = z.object({ file, choices: importChoices.nullable() });
/** `sha256` is what the preview told of the file; `strict` refuses the file for the first row that cannot be read. */
export const importRunArgs = z.object({
  file,
  choices: importChoices,
  sha256: z.string().max(64),
  strict: z.boolean().optional(),
});

/** An exported sheet instead of figures: how its numbers are written, and the fields that somebody takes out. */
export const sheetImportArgs = z.object({
  file,
  decimal: z.enum(['point', 'comma']),
  leftOut: z.array(z.string().regex(/^\d+,\d+$/)).max(20_000),
});
export type SheetImportArgs = z.infer<typeof sheetImportArgs>;
export const sheetRunArgs = sheetImportArgs.extend({ sha256: z.string().max(64) });

const rows = z.number().int();
export const sheetPreview = z.object({
  name: z.string(),
  sha256: z.string(),
  sheet: sheetName,
  counts: z.object({ added: rows, changed: rows, unchanged: rows, refused: rows, gone: rows }),
  /** Fields that are not as they were, the first of them. */
  fields: z.array(plannedField),
  /** The first line of the file's rows, in the order of `fields`, that is a new one. */
  firstNew: z.number().int(),
  /** Whether the sheet has numbers, which may be written otherwise. */
  hasNumbers: z.boolean(),
  remarks: z.array(z.string()),
});
export type SheetPreview = z.infer<typeof sheetPreview>;

/** Decisions that are kept under a name: a profile somebody named, or those of a file that was imported. */
export const importProfile = z.object({ name: z.string(), choices: importChoices });
export type ImportProfileView = z.infer<typeof importProfile>;
const profileName = z.string().max(1000);
export const saveProfileArgs = z.object({ name: profileName, choices: importChoices });
export const renameProfileArgs = z.object({ name: profileName, newName: profileName });
export const removeProfileArgs = z.object({ name: profileName });

/** How far an import, or the trial of one, has come. */
export const importProgress = z.object({
  rows: z.number(),
  /** Of the file, 0 to 1. */
  share: z.number(),
  /** Null while it is too early to say. */
  rowsPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
});
export type ImportProgress = z.infer<typeof importProgress>;

const told = z.object({ message: z.string(), where: z.string() });

/** A row of a file against what another source states of its cell, in the same currency: no value fits both. */
const importConflict = z.object({
  place: z.string(),
  cell: z.string(),
  value: z.string(),
  held: z.string(),
  currency: z.string().nullable(),
  by: z.string(),
});
export type ImportConflict = z.infer<typeof importConflict>;

/** A column that tells rows of one cell apart, and what stands in it. */
const rowsApart = z.object({
  column: z.string(),
  answers: z.array(z.object({ value: z.string(), label: z.string() })),
  /** It is not read: its rows may all be statements of one cell. */
  isLeftOut: z.boolean(),
});

export const importPreview = z.object({
  name: z.string(),
  /** As it was read. */
  choices: importChoices,
  /** The file or profile whose decisions these are; null where nothing was remembered. */
  remembered: z.string().nullable(),
  sha256: z.string(),
  format: z.string(),
  shape: z.string(),
  /** Who stands behind rows that name no source, "" for the file itself; null where each row names its own. */
  publisher: z.string().nullable(),
  /** What all values are counted in, "" where columns differ or none is named; null where a column says it. */
  unit: z.string().nullable(),
  /** What title or mapping say of all values, "" where they do not: a column may say otherwise. */
  flow: z.string(),
  period: z.string(),
  sheet: z.string(),
  sheets: z.array(z.string()),
  columns: z.array(
    z.object({
      header: z.string(),
      role: z.string().nullable(),
      confidence: z.enum(['given', 'sure', 'likely', 'none']),
      reason: z.string(),
      /** What its header, or somebody, says its values are counted in, which flow and of what period they are. */
      unit: z.string().nullable(),
      flow: z.string().nullable(),
      period: z.string().nullable(),
      /** Of a column of values: the decimal mark of its cells, and what settled it. */
      decimal: z.enum(['.', ',']).nullable(),
      decimalReason: z.string(),
    }),
  ),
  /** First and last line of the header; null where columns are known by name. */
  headerLines: z.tuple([z.int(), z.int()]).nullable(),
  /** The first lines as they stand, a few cells each. */
  head: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  decimal: z.enum(['.', ',']).nullable(),
  decimalReason: z.string(),
  questions: z.array(
    told.extend({
      code: z.string(),
      readings: z.array(z.string()),
      fix: z.string(),
      apart: rowsApart.nullable(),
    }),
  ),
  remarks: z.array(z.string()),
  /** The first rows: where, which cell, what is written there, what it is read as. */
  rows: z.array(
    z.object({
      place: z.string(),
      cell: z.string(),
      stated: z.string(),
      value: z.string().nullable(),
      bound: z.string(),
      currency: z.string().nullable(),
    }),
  ),
  counts: z.object({
    assertions: z.number(),
    series: z.number(),
    sources: z.number(),
    /** Rows of the grid that stood under a key of an older version and come along. */
    moved: z.number(),
    alreadyHere: z.number(),
    changed: z.number(),
    gone: z.number(),
    refused: z.number(),
    conflicts: z.number(),
    /** Figures of the file, `rows` being the first of them, and how many of those it gives as missing. */
    read: z.number(),
    missing: z.number(),
  }),
  refused: z.array(told),
  /** Names and words that rows were refused for; what they mean can be said. */
  unread: z.array(z.object({ column: z.string(), word: z.string(), rows: z.number() })),
  /** Rows of totals among the areas, by the words they bear; null where there are none. */
  totals: z.object({ words: z.array(z.string()), rows: z.number() }).nullable(),
  /** The first rows that contradict what another source states of their cells. */
  conflicts: z.array(importConflict),
  changes: z.array(
    z.object({ cell: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type ImportPreview = z.infer<typeof importPreview>;
