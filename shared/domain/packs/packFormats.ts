/**
 * What a pack can hold besides its page and tables, which are always in it: verify needs both. Each further format is
 * one or several files made from the same model.
 */
export const ALWAYS = ['html', 'csv'] as const;
export const FORMAT_FILES = {
  pdf: 'briefing.pdf',
  docx: 'briefing.docx',
  pptx: 'briefing.pptx',
  xlsx: 'briefing.xlsx',
  datapackage: 'datapackage.json',
  annotations: 'annotations.jsonld',
  references: 'references.json',
} as const;
export type ExtraFormat = keyof typeof FORMAT_FILES;
/** What can be made from the model alone; a PDF takes a browser. */
export type ModelFormat = Exclude<ExtraFormat, 'pdf'>;

export const EXTRA_FORMATS = Object.keys(FORMAT_FILES) as readonly ExtraFormat[];

const isExtra = (name: string): name is ExtraFormat => Object.hasOwn(FORMAT_FILES, name);
const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);

/** The name that is no format; empty when none was named. */
export type FormatsRefusal = { readonly name: string };

/** "html, datapackage" as the further formats in a fixed order; or the first name that is none. */
export function readFormats(text: string): readonly ExtraFormat[] | FormatsRefusal {
  const names = text
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const refused = names.find((name) => !isExtra(name) && !isOneOf(ALWAYS, name));
  if (refused !== undefined) return { name: refused };
  if (names.length === 0) return { name: '' };
  return EXTRA_FORMATS.filter((format) => names.includes(format));
}

/** The further formats among the files of a pack. */
export const formatsOf = (paths: readonly string[]): readonly ExtraFormat[] =>
  EXTRA_FORMATS.filter((format) => paths.includes(FORMAT_FILES[format]));

export const isModelFormat = (format: ExtraFormat): format is ModelFormat => format !== 'pdf';
