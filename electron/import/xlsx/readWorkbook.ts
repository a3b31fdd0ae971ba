/** An XLSX workbook as sheets of text. To be called where a hostile file can do no harm: see `../importWorker.ts`. */
import { Problem } from '#shared/lib/problem.ts';
import { raised } from '../../ingest/raisedMarks.ts';
import { readFormats } from './numberFormats.ts';
import { readSheet } from './readSheet.ts';
import type { SheetRow } from './sheetRows.ts';
import { attribute, plainText, XmlFault, xmlTags } from './xmlTags.ts';

export type WorkbookSheet = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Whoever opens the file does not see it. */
  readonly isHidden: boolean;
  readonly remarks: readonly string[];
};

/** `part` answers the text of a part of the archive, or undefined. */
export async function readWorkbook(
  part: (name: string) => Promise<string | undefined>,
  fileName: string,
): Promise<WorkbookSheet[]> {
  const inPart = async <T>(name: string, read: (xml: string) => T): Promise<T | undefined> => {
    const xml = await part(name);
    if (xml === undefined) return undefined;
    try {
      return read(xml);
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      throw damagedPart(`The part ${name} is damaged: ${error.message}`, fileName, error);
    }
  };
  const book = await inPart('xl/workbook.xml', readBook);
  const targets = await inPart('xl/_rels/workbook.xml.rels', readTargets);
  if (book === undefined || targets === undefined)
    throw damagedPart('The archive holds no workbook.', fileName);
  const strings = (await inPart('xl/sharedStrings.xml', readStrings)) ?? [];
  const formats = (await inPart('xl/styles.xml', readFormats)) ?? [];
  const sheets: WorkbookSheet[] = [];
  for (const { name, id, isHidden } of book.sheets) {
    const target = targets.get(id);
    // Charts and dialogs are sheets too, and hold no cells.
    if (target === undefined || !/worksheets\//.test(target)) continue;
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (path.includes('..')) throw damagedPart(`The sheet "${name}" lies outside the archive.`, fileName);
    const sheet = await inPart(path, (xml) => readSheet(xml, { strings, formats, is1904: book.is1904 }));
    if (sheet === undefined) throw damagedPart(`The sheet "${name}" is missing from the archive.`, fileName);
    sheets.push({
      name,
      rows: sheet.rows,
      isHidden,
      remarks: formulaRemarks(name, sheet.formulas, sheet.formulasWithoutValue),
    });
  }
  if (sheets.length === 0) throw damagedPart('The workbook has no sheet of cells.', fileName);
  return sheets;
}

/** What is said of a sheet with formulas. */
export function formulaRemarks(name: string, formulas: number, withoutValue: number): string[] {
  if (formulas === 0) return [];
  const cells = formulas === 1 ? '1 cell holds a formula' : `${formulas} cells hold formulas`;
  const empty = withoutValue === 0 ? '' : `; ${withoutValue} of them have no value stored and are empty`;
  return [
    `Sheet "${name}": ${cells}. Formulas are not run: what the file stored as their value is read${empty}.`,
  ];
}

type NamedSheet = { readonly name: string; readonly id: string; readonly isHidden: boolean };

function readBook(xml: string): { sheets: NamedSheet[]; is1904: boolean } {
  const sheets: NamedSheet[] = [];
  let is1904 = false;
  for (const { name, kind, attributes } of xmlTags(xml)) {
    if (kind === 'close') continue;
    if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    if (name === 'sheet')
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        id: attribute(attributes, 'r:id') ?? attribute(attributes, 'id') ?? '',
        isHidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
      });
  }
  return { sheets, is1904 };
}

function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const { name, kind, attributes } of xmlTags(xml)) {
    if (name !== 'Relationship' || kind === 'close') continue;
    targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '');
  }
  return targets;
}

function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isPhonetic = false;
  let isRaised = false;
  for (const { name, kind, before, attributes } of xmlTags(xml)) {
    if (name === 'si') {
      if (kind !== 'open') strings.push(text);
      text = '';
    } else if (name === 'rPh') isPhonetic = kind === 'open';
    else if (name === 'r') isRaised = false;
    else if (name === 'vertAlign') isRaised = attribute(attributes, 'val') === 'superscript';
    else if (name === 't' && kind === 'close' && !isPhonetic)
      text += isRaised ? raised(plainText(before)) : plainText(before);
  }
  return strings;
}

/** A part of a spreadsheet's archive that cannot be read. */
export const damagedPart = (message: string, fileName: string, cause?: unknown): Problem =>
  new Problem(
    'import/damaged',
    {
      message,
      where: fileName,
      fix: 'Open it in a spreadsheet program, save it again as XLSX or CSV, and import that.',
    },
    cause,
  );
