/** From a table and what the analyst says of it to how it is read: what is not said is proposed, what cannot be is asked. */
import { Problem } from '#shared/lib/problem.ts';
import type { ColumnMapping } from '../csv/columnMapping.ts';
import { columnName } from '../csv/columns.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import { flowOf } from '../csv/flows.ts';
import { LONG_NEEDED, type LongColumn } from '../csv/longRows.ts';
import { besideTable, leftOut } from './besideTable.ts';
import { columnRoles } from './columnRoles.ts';
import { isScale } from './columnWords.ts';
import { DecimalVotes, isQuestion } from './decimalMark.ts';
import { footnotesIn } from './footnotes.ts';
import { type FoundHeader, findHeader } from './headerRows.ts';
import { partOfHeader } from './periodParts.ts';
import { RomanVotes } from './romanVotes.ts';
import { rowsToldApart } from './rowsApart.ts';
import { isUnitInFlow, proposedConstants, unreadUnit, withoutUnit, wordsBeside } from './tableConstants.ts';
import type { ColumnProposal, ImportQuestion, NeutralTable, TablePlan } from './tableTypes.ts';
import { withFootnote } from './withFootnote.ts';
import { areasIn } from './wordsOfHeader.ts';

/** Rows that decide what the columns are. */
const HEAD_ROWS = 200;

/** Walks through the table once. Throws a Problem where there is no table, or the mapping names what it lacks. */
export function planTable(table: NeutralTable, mapping: ColumnMapping, fileName: string): TablePlan {
  const walk = table.rows()[Symbol.iterator]();
  const head: CsvRow[] = [];
  for (let next = walk.next(); next.done !== true; next = walk.next()) {
    head.push(next.value);
    if (head.length === HEAD_ROWS) break;
  }
  const header = findHeader(head, mapping.header_lines ?? null);
  if (header === null) throw noTable(head, fileName);
  refuseTwice(header, fileName);
  const rows = head
    .slice(header.dataAt)
    .filter(({ cells }) => cells.length === header.width && saysTwoThings(cells));
  const columns = withMapping(columnRoles(header, rows), mapping, header, fileName);
  const columnsUsed = withArea(columns, mapping);
  const values = columnsUsed.filter(({ role }) => role === 'value');
  const places = new Map<LongColumn, number>();
  const periods = columnsUsed.filter(({ role }) => role === 'period');
  const part =
    periods.length === 2 ? periods.find(({ header: name }) => partOfHeader(name) !== null) : undefined;
  const scale = columnsUsed.find(({ role, header: name }) => role === 'unit' && isScale(name));
  for (const { role, column } of columnsUsed)
    if (role !== null && role !== 'value' && column !== part?.column && column !== scale?.column)
      places.set(role, column - 1);
  if (scale !== undefined && !places.has('unit')) places.set('unit', scale.column - 1);
  if (!places.has('area') && places.has('reporter')) places.set('area', places.get('reporter') ?? 0);
  const votes = new DecimalVotes();
  const valuePlaces = values.map(({ column }) => column - 1);
  const beside = besideTable();
  const roman = new RomanVotes(mapping.values.period ?? {});
  for (const { column, says } of values)
    if (says.period !== undefined) roman.add(says.period, column - 1, header.line);
  const periodPlace = part === undefined ? places.get('period') : undefined;
  const look = (row: CsvRow): void => {
    votes.add(row, valuePlaces);
    if (periodPlace !== undefined) roman.add((row.cells[periodPlace] ?? '').trim(), periodPlace, row.line);
    beside.add(row);
  };
  for (const row of head.slice(header.dataAt)) look(row);
  for (let next = walk.next(); next.done !== true; next = walk.next()) look(next.value);
  const constants = {
    ...proposedConstants(
      { around: [...table.around, ...header.above], below: beside.lines() },
      columnsUsed,
      places,
    ),
    ...mapping.constants,
  };
  const footnotes = footnotesIn(beside.lines());
  const isUnitTold = isUnitInFlow(rows, places, values, constants);
  const apart = rowsToldApart(columnsUsed, rows, fileName);
  const unitRemarks = isUnitTold ? [] : withoutUnit(values, places, constants);
  const unread =
    unitRemarks.length === 0
      ? null
      : unreadUnit(wordsBeside(table, header, columnsUsed, places, rows), header, fileName);
  const periodWords = roman.decide(mapping.roman, fileName);
  const nameOf = (place: number): string => columnsUsed[place]?.header ?? String(place + 1);
  const decimal = votes.decide(givenMark(mapping), nameOf, fileName);
  const mark = isQuestion(decimal) ? { mark: '.' as const, reason: 'not settled' } : decimal;
  return {
    headerLine: header.line,
    width: header.width,
    columns: columnsUsed,
    places,
    periodPart:
      part === undefined ? null : { place: part.column - 1, of: partOfHeader(part.header) ?? 'month' },
    scalePlace: scale === undefined || places.get('unit') === scale.column - 1 ? null : scale.column - 1,
    valueColumns: values.map((column) => withFootnote(column, footnotes)),
    constants,
    footnotes,
    values: { ...mapping.values, period: { ...periodWords.words, ...mapping.values.period } },
    isUnitInFlow: isUnitTold,
    locale:
      mapping.locale !== undefined && mapping.decimal === undefined
        ? mapping.locale
        : mark.mark === ','
          ? 'de'
          : 'en',
    decimal: mark,
    remarks: [
      ...leftOut(columnsUsed),
      ...beside.remarks(),
      ...periodWords.remarks,
      ...(unread === null ? unitRemarks : []),
    ],
    questions: [
      ...missingRoles(columnsUsed, places, constants, header, fileName),
      ...(apart === null ? [] : [apart]),
      ...(unread === null ? [] : [unread]),
      ...(isQuestion(decimal) ? [decimal] : []),
      ...(periodWords.question === null ? [] : [periodWords.question]),
    ],
  };
}

/** What the analyst says of a column stands; a role that is given to one is taken from others. */
function withMapping(
  proposals: readonly ColumnProposal[],
  mapping: ColumnMapping,
  header: FoundHeader,
  fileName: string,
): ColumnProposal[] {
  const out = [...proposals];
  for (const [role, name] of Object.entries(mapping.columns) as [LongColumn, string][]) {
    const at = placeOf(proposals, name);
    if (at < 0) throw noSuchColumn(role, name, header, fileName);
    for (const [place, other] of out.entries())
      if (other.role === role && place !== at)
        out[place] = {
          ...other,
          role: null,
          confidence: 'given',
          reason: `the mapping takes ${role} from another column`,
        };
    const found = out[at];
    if (found !== undefined) out[at] = { ...found, role, confidence: 'given', reason: 'the mapping says so' };
  }
  for (const role of Object.keys(mapping.constants) as LongColumn[])
    for (const [place, other] of out.entries())
      if (other.role === 'value') {
        const { [role]: _said, ...says } = other.says;
        out[place] = { ...other, says };
      } else if (other.role === role)
        out[place] = {
          ...other,
          role: null,
          confidence: 'given',
          reason: `the mapping says ${role} for all rows`,
        };
  for (const [name, says] of Object.entries(mapping.value_columns)) {
    const at = placeOf(proposals, name);
    const found = out[at];
    if (found === undefined) throw noSuchColumn('value', name, header, fileName);
    out[at] = {
      ...found,
      role: 'value',
      says: { ...found.says, ...says },
      confidence: 'given',
      reason: 'the mapping says so',
    };
  }
  for (const name of mapping.leave_out) {
    const at = placeOf(proposals, name);
    const found = out[at];
    if (found === undefined) throw noSuchColumn('value', name, header, fileName);
    out[at] = { ...found, role: null, says: {}, confidence: 'given', reason: 'the mapping leaves it out' };
  }
  return out;
}

/** By its name, by the last of its rows of header, or by its number ("column 3"). */
function placeOf(proposals: readonly ColumnProposal[], name: string): number {
  const wanted = columnName(name);
  const whole = proposals.findIndex(({ header }) => columnName(header) === wanted);
  if (whole >= 0) return whole;
  const number = /^column (\d+)$/i.exec(name.trim());
  if (number !== null) return proposals.findIndex(({ column }) => column === Number(number[1]));
  return proposals.findIndex(({ header }) => columnName(header.split(' / ').at(-1) ?? '') === wanted);
}

/** Beside a column of periods, columns of values need none of their own; one column of values is not wide. */
function withArea(columns: readonly ColumnProposal[], mapping: ColumnMapping): ColumnProposal[] {
  const explicit = mapping.columns.value !== undefined;
  const values = columns.filter(({ role }) => role === 'value');
  const hasPeriods = columns.some(({ role }) => role === 'period');
  if (explicit || values.length < 2) return [...columns];
  // A value in another unit ("value_eur" beside "value") must not be imported as a second figure of the same cell.
  const isTold = ({ says }: ColumnProposal): boolean => says.period !== undefined || says.flow !== undefined;
  if (!values.some(isTold)) return [...columns];
  return columns.map((column) =>
    column.role === 'value' &&
    column.confidence !== 'given' &&
    !isTold(column) &&
    (hasPeriods || column.says.period === undefined)
      ? {
          ...column,
          role: null,
          confidence: 'likely',
          reason: 'other columns hold the values by flow or period',
        }
      : column,
  );
}

const saysTwoThings = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.trim() !== '').length > 1;

function missingRoles(
  columns: readonly ColumnProposal[],
  places: ReadonlyMap<LongColumn, number>,
  constants: Partial<Record<LongColumn, string>>,
  header: FoundHeader,
  fileName: string,
): ImportQuestion[] {
  const values = columns.filter(({ role }) => role === 'value');
  const headers = columns.map((column) => `"${column.header}"`).join(', ');
  const ambiguous =
    values.length > 1 &&
    !places.has('period') &&
    constants.period === undefined &&
    !values.every(({ says }) => says.period !== undefined);
  const twice =
    new Set(values.map(({ says }) => JSON.stringify([says.period, says.flow]))).size < values.length;
  const out: ImportQuestion[] = [];
  if (values.length > 1 && (twice || ambiguous))
    out.push({
      code: 'import/value_columns',
      message: `Several columns hold values and nothing tells them apart: ${values.map((column) => `"${column.header}"`).join(', ')}.`,
      where: `${fileName}, header in line ${header.line}`,
      readings: values.map((column) => column.header),
      fix: 'Name one in the mapping as "columns": {"value": "HEADER"}, or say of each what it is: "value_columns": {"HEADER": {"flow": "exports"}}.',
    });
  const saysAll = (is: (says: ColumnProposal['says']) => boolean): boolean =>
    values.length > 0 && values.every(({ says }) => is(says));
  const isPopulation = saysAll(({ flow = constants.flow ?? '' }) => flowOf(flow) === 'population');
  const missing = LONG_NEEDED.filter((role) => {
    if (role === 'value') return values.length === 0;
    if (role === 'counterpart' && isPopulation) return false;
    return !places.has(role) && constants[role] === undefined && !saysAll((says) => says[role] !== undefined);
  });
  if (missing.length === 0) return out;
  const hints = missing.includes('counterpart') ? areasIn(withoutDollars(header.above.join(' '))) : [];
  const s = missing.length === 1 ? '' : 's';
  out.push({
    code: 'import/missing_columns',
    message: `The table lacks the column${s} ${missing.join(', ')}; it has ${headers}.`,
    where: `${fileName}, header in line ${header.line}`,
    readings: hints,
    fix: `Name a column or a constant for ${missing.join(', ')} in the mapping (--mapping M), such as {"constants": {"${missing[0]}": "${example(missing[0], hints)}"}}.`,
  });
  return out;
}

/** "млн долл. США" names a unit and no partner. */
const withoutDollars = (text: string): string =>
  text.replace(/дол[\p{L}.]*\s*США|dol[\p{L}.]*\s*SUA/giu, ' ');

const example = (role: LongColumn | undefined, hints: readonly string[]): string =>
  role === 'flow' ? 'exports' : role === 'period' ? '2024' : (hints[0] ?? 'RUS');

function givenMark({ decimal, locale }: ColumnMapping): '.' | ',' | null {
  if (decimal !== undefined) return decimal;
  if (locale === undefined) return null;
  return /^(en|zh|ja|ko)/.test(locale) ? '.' : ',';
}

function noSuchColumn(role: string, name: string, header: FoundHeader, fileName: string): Problem {
  const headers = header.parts.map((parts) => `"${parts.join(' / ')}"`).join(', ');
  return new Problem('import/missing_columns', {
    message: `The mapping takes ${role} from "${name}", and the table has ${headers}.`,
    where: `${fileName}, header in line ${header.line}`,
    fix: `Name one of those columns for ${role}.`,
  });
}

function refuseTwice({ parts, line }: FoundHeader, fileName: string): void {
  const names = parts.map((part) => part.join(' / ').toLowerCase());
  const twice = names.findIndex((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice < 0) return;
  throw new Problem('import/column_twice', {
    message: `Two columns are called "${parts[twice]?.join(' / ') ?? ''}".`,
    where: `${fileName}, header in line ${line}`,
    fix: 'Rename or remove one of them.',
  });
}

const noTable = (head: readonly CsvRow[], fileName: string): Problem =>
  new Problem(head.length === 0 ? 'import/empty' : 'import/no_header', {
    message:
      head.length === 0
        ? 'The file holds no table.'
        : 'No row of names with rows of values below it was found.',
    where: fileName,
    fix: 'Choose a file whose first rows name the columns, or say in the mapping which lines do: "header_lines": [3, 4].',
  });
