/**
 * What a data package's descriptor says of the cells of a resource: which texts mean nothing, how its numbers are written, and
 * whose codes are keys of another resource. A key that counts countries from 1 would be read as a code of the United Nations.
 */
import { readNumber } from '#shared/domain/reading/number/readNumber.ts';
import { areaNamed, areaOfLetters } from '../cells/areaNames.ts';
import { flowOf } from '../cells/flows.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import { OWN_COLUMNS } from '../shapes/ownRows.ts';
import type { NeutralTable } from '../table/tableTypes.ts';

type Json = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** The table as its schema says it is to be read; the same one where it says nothing that matters. */
export function withSchema(
  table: NeutralTable,
  resource: Json,
  tableOf: (resource: string) => NeutralTable | undefined,
): NeutralTable {
  const schema = objectOf(resource['schema']);
  const missing = new Set(listOf(schema['missingValues']).map(textOfMissing));
  missing.delete('');
  const numbers = numberFields(schema);
  const keys = foreignLabels(schema, tableOf);
  const titles = titlesOf(schema);
  // Our own figures are read with a point whatever is said of them, and in a thread of their own where they are many.
  const isOurs = OWN_COLUMNS.every((name) =>
    listOf(schema['fields']).some((field) => objectOf(field)['name'] === name),
  );
  const isPlain =
    isOurs && [...numbers.values()].every(({ decimal, group }) => decimal === '.' && group === '');
  const named = titles.size === 0 || isOurs ? table : { ...table, titles };
  if (missing.size === 0 && keys.size === 0 && (numbers.size === 0 || isPlain)) return named;
  const rows: NeutralTable['rows'] = function* () {
    let header: readonly string[] | null = null;
    for (const row of named.rows()) {
      if (header === null) {
        header = row.cells.map((name) => name.trim());
        yield row;
      } else yield readCells(row, header, { missing, numbers, keys });
    }
  };
  // Another thread would read the bytes without what the descriptor says of them.
  const { lent: _bytes, ...own } = named;
  return { ...own, rows };
}

type Reading = {
  readonly missing: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, NumberField>;
  readonly keys: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

function readCells(row: CsvRow, header: readonly string[], { missing, numbers, keys }: Reading): CsvRow {
  const typed = new Set(row.typed);
  const cells = row.cells.map((cell, place) => {
    const text = cell.trim();
    // "n/a" and "–" stay as they are stated; "-99" would be read as a number.
    if (missing.has(text)) return readNumber(text, { locale: null }).state === 'missing' ? cell : '';
    const name = header[place] ?? '';
    const labels = keys.get(name);
    if (labels !== undefined && text !== '') return labels.get(text) ?? `${text} (in no table)`;
    const field = numbers.get(name);
    const plain = field === undefined ? null : plainNumber(text, field);
    if (plain === null) return cell;
    typed.add(place);
    return plain;
  });
  return { ...row, cells, typed };
}

/** "-99", or in the standard's second version a value with its label. */
const textOfMissing = (value: unknown): string =>
  String(typeof value === 'object' && value !== null ? (value as Json)['value'] : value);

/** What fields are called in full, and what they count: "Exports, million USD" of a field "v1". */
function titlesOf(schema: Json): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const { name, title, unit, description } of listOf(schema['fields']).map(objectOf)) {
    const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
    const said = [isText(title) ? title : description, unit].filter(isText).join(', ');
    if (typeof name === 'string' && said !== '' && said.length <= LONGEST_TITLE) out.set(name, said);
  }
  return out;
}

/** What is longer explains a field and does not name it. */
const LONGEST_TITLE = 100;

type NumberField = { readonly decimal: string; readonly group: string };

/** Fields of numbers, with their marks: a point and none where the field names none, as the standard says. */
function numberFields(schema: Json): ReadonlyMap<string, NumberField> {
  const out = new Map<string, NumberField>();
  for (const field of listOf(schema['fields']).map(objectOf)) {
    const { name, type, decimalChar, groupChar } = field;
    if (typeof name !== 'string' || type !== 'number') continue;
    out.set(name, {
      decimal: typeof decimalChar === 'string' ? decimalChar : '.',
      group: typeof groupChar === 'string' ? groupChar : '',
    });
  }
  return out;
}

/** The number with a point and nothing else; null where the text is not what its field says. */
function plainNumber(text: string, { decimal, group }: NumberField): string | null {
  const bare = group === '' ? text : text.replaceAll(group, '');
  const plain = decimal === '.' ? bare : bare.includes('.') ? '' : bare.replace(decimal, '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null;
}

/** For fields whose keys stand for areas or flows in another resource: the names by the keys. */
function foreignLabels(
  schema: Json,
  tableOf: (resource: string) => NeutralTable | undefined,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const out = new Map<string, ReadonlyMap<string, string>>();
  for (const foreign of listOf(schema['foreignKeys']).map(objectOf)) {
    const reference = objectOf(foreign['reference']);
    const [field, ...moreFields] = listOf(foreign['fields']).map(String);
    const [key] = listOf(reference['fields']).map(String);
    const table = tableOf(String(reference['resource'] ?? ''));
    if (field === undefined || key === undefined || moreFields.length > 0 || table === undefined) continue;
    const labels = labelsOf(table, key);
    if (labels !== null) out.set(field, labels);
  }
  return out;
}

/** The column in which most rows name an area or a flow, by the key; null where the keys do so themselves, or no column does. */
function labelsOf(table: NeutralTable, key: string): ReadonlyMap<string, string> | null {
  const [header, ...rows] = [...table.rows()].map(({ cells }) => cells.map((cell) => cell.trim()));
  const keyAt = header?.indexOf(key) ?? -1;
  if (header === undefined || keyAt < 0) return null;
  const says = (place: number): number => rows.filter((cells) => saysWhat(cells[place] ?? '')).length;
  if (says(keyAt) * 2 > rows.length) return null;
  const [best] = [...header.keys()].filter((at) => at !== keyAt).sort((a, b) => says(b) - says(a));
  if (best === undefined || says(best) * 2 <= rows.length) return null;
  return new Map(rows.map((cells) => [cells[keyAt] ?? '', cells[best] ?? '']));
}

const saysWhat = (text: string): boolean =>
  /\p{L}/u.test(text) && (areaNamed(text) !== null || areaOfLetters(text) !== null || flowOf(text) !== null);
