/** From a table and what the analyst says of it to how it is read: what is not said is proposed, what cannot be is asked. */
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { LongColumn } from '../shapes/longRows.ts';
import { areaNumbers } from './areaNumbers.ts';
import { besideTable, leftOut } from './besideTable.ts';
import { BracketVotes } from './bracketVotes.ts';
import type { ColumnMapping } from './columnMapping.ts';
import { columnRoles } from './columnRoles.ts';
import { columnName } from './columns.ts';
import { isAttribute, isFrequency, isScale, isStatusRow } from './columnWords.ts';
import { DecimalVotes, type GivenMarks } from './decimalMark.ts';
import type { FilePlaces } from './filePlaces.ts';
import { flowNumbers } from './flowNumbers.ts';
import { footnotesIn } from './footnotes.ts';
import { goodsInTitle } from './goodsInTitle.ts';
import { type FoundHeader, findHeader } from './headerRows.ts';
import { withArea, withMapping } from './mappedColumns.ts';
import { missingRoles } from './missingRoles.ts';
import { officeOf } from './offices.ts';
import { partOfHeader } from './periodParts.ts';
import { PeriodVotes } from './periodVotes.ts';
import { rowsToldApart } from './rowsApart.ts';
import { partnersOfOne, sidesOfTitle } from './sidesOfTitle.ts';
import { isUnitInFlow, proposedConstants, unreadUnit, withoutUnit, wordsBeside } from './tableConstants.ts';
import type { NeutralTable, TablePlan } from './tableTypes.ts';
import { titleSides } from './titleSides.ts';
import { TotalRows, totalsRemark } from './totalRows.ts';
import { twinsApart } from './twinColumns.ts';
import { withFootnote, withPeriodNote } from './withFootnote.ts';

/** Rows that decide what the columns are. */
const HEAD_ROWS = 200;
const AREA_ROLES = ['area', 'counterpart'] as const;

/** Walks through the table once. Throws a Problem where there is no table, or the mapping names what it lacks. */
export function planTable(table: NeutralTable, asked: ColumnMapping, file: FilePlaces): TablePlan {
  const walk = table.rows()[Symbol.iterator]();
  const head: CsvRow[] = [];
  for (let next = walk.next(); next.done !== true; next = walk.next()) {
    head.push(next.value);
    if (head.length === HEAD_ROWS) break;
  }
  const found = findHeader(head, asked.header_lines ?? null);
  if (found === null) throw noTable(head, file);
  const header = titled(found, table.titles);
  const attribute = header.parts.findIndex((parts) => isAttribute(parts.join(' ')));
  const isOfStatus = ({ cells }: CsvRow): boolean => isStatusRow((cells[attribute] ?? '').trim());
  const full = head
    .slice(header.dataAt)
    .filter(({ cells }) => cells.length === header.width && saysTwoThings(cells));
  const rows = full.filter((row) => !isOfStatus(row));
  const office = officeOf(
    header.parts.map((parts) => parts.join(' / ')),
    asked,
  );
  const mapping = office?.mapping ?? asked;
  const proposed = columnRoles(header, rows);
  const mapped = partnersOfOne(proposed, withMapping(proposed, mapping, header, file, office), mapping);
  // What stands over the table itself goes before the name of its sheet.
  const title = [...header.above, ...table.around];
  const sided = sidesOfTitle(withArea(mapped, mapping), titleSides(title), mapping, rows);
  const numbers = areaNumbers(sided.columns, rows, mapping, file.atHeader(header.line));
  const columnsUsed = twinsApart(numbers.columns, file.atHeader(header.line));
  const values = columnsUsed.filter(({ role }) => role === 'value');
  const places = new Map<LongColumn, number>();
  const periods = columnsUsed.filter(({ role }) => role === 'period');
  const part =
    periods.length === 2 ? periods.find(({ header: name }) => partOfHeader(name) !== null) : undefined;
  const scale = columnsUsed.find(({ role, header: name }) => role === 'unit' && isScale(name));
  for (const { role, column } of columnsUsed)
    if (role !== null && role !== 'value' && column !== part?.column && column !== scale?.column)
      places.set(role, column - 1);
  if (!places.has('area') && places.has('reporter')) places.set('area', places.get('reporter') ?? 0);
  const votes = new DecimalVotes();
  const brackets = new BracketVotes();
  const valuePlaces = values.map(({ column }) => column - 1);
  const areaPlaces = AREA_ROLES.flatMap((role) => places.get(role) ?? []);
  const totals = new TotalRows({ ...mapping.values.area, ...mapping.values.counterpart });
  const beside = besideTable(file);
  const periodVotes = new PeriodVotes(mapping);
  for (const { column, says } of values)
    if (says.period !== undefined) periodVotes.add(says.period, column - 1, header.line);
  const periodPlace = part === undefined ? places.get('period') : undefined;
  const look = (row: CsvRow): void => {
    votes.add(row, valuePlaces);
    brackets.add(row, valuePlaces);
    totals.add(row, areaPlaces);
    if (periodPlace !== undefined)
      periodVotes.add((row.cells[periodPlace] ?? '').trim(), periodPlace, row.line);
    beside.add(row);
  };
  for (const row of head.slice(header.dataAt)) look(row);
  for (let next = walk.next(); next.done !== true; next = walk.next()) look(next.value);
  const below = [...beside.lines(), ...(table.below ?? [])];
  const constants = {
    ...proposedConstants({ around: title, below }, columnsUsed, places),
    ...sided.constants,
    ...mapping.constants,
  };
  const footnotes = footnotesIn(below);
  const isUnitTold = isUnitInFlow(rows, places, values, constants);
  const apart = rowsToldApart(columnsUsed, rows, file);
  const goods = goodsInTitle(title, columnsUsed, constants, file.atHeader(header.line));
  const frequency = columnsUsed.find(({ header: name }) => isFrequency(name));
  const missing = missingRoles(columnsUsed, places, constants, header, file);
  const unitRemarks = isUnitTold || scale !== undefined ? [] : withoutUnit(values, places, constants);
  const unread =
    unitRemarks.length === 0
      ? null
      : unreadUnit(wordsBeside(table, header, columnsUsed, places, rows), header, file);
  const periodWords = periodVotes.decide(file);
  const flows = flowNumbers(columnsUsed, rows, mapping, file);
  const bracketed = brackets.question(mapping.brackets, file);
  const totalsTold = totalsRemark(totals.found, mapping.total_rows);
  const nameOf = (place: number): string => columnsUsed[place]?.header ?? String(place + 1);
  const decimal = votes.decide(valuePlaces, givenMarks(mapping), nameOf, file);
  return {
    headerFrom: header.from,
    headerLine: header.line,
    width: header.width,
    columns: columnsUsed,
    places,
    periodPart:
      part === undefined ? null : { place: part.column - 1, of: partOfHeader(part.header) ?? 'month' },
    scalePlace: scale === undefined ? null : scale.column - 1,
    attributePlace: attribute < 0 ? null : attribute,
    frequencyPlace: frequency === undefined ? null : frequency.column - 1,
    valueColumns: values.map((column) => {
      const of = decimal.marks.get(column.column - 1) ?? decimal.mark;
      const isByLocale = mapping.locale !== undefined && mapping.decimal === undefined;
      const locale = isByLocale && mapping.decimals[column.header] === undefined ? mapping.locale : undefined;
      return {
        ...withFootnote(withPeriodNote(column, periodWords.notes), footnotes),
        decimal: of,
        locale: locale ?? (of.mark === ',' ? 'de' : 'en'),
      };
    }),
    constants,
    footnotes,
    totals: totals.found,
    totalsAre: mapping.total_rows ?? null,
    areaNumbers: mapping.area_codes ?? 'un',
    values: {
      ...mapping.values,
      period: { ...periodWords.words, ...mapping.values.period },
      ...(Object.keys(flows.words).length === 0 ? {} : { flow: { ...flows.words, ...mapping.values.flow } }),
    },
    periodNotes: periodPlace === undefined ? {} : periodWords.notes,
    areBracketsPlain: mapping.brackets === 'plain',
    isUnitInFlow: isUnitTold,
    decimal: decimal.mark,
    remarks: [
      ...(office === null ? [] : [`The columns are those of ${office.name}.`]),
      ...(sided.constants.area === undefined
        ? []
        : [`The title says whose trade it is: ${areaName(sided.constants.area)}.`]),
      ...(sided.constants.counterpart === undefined
        ? []
        : [`The title says with whom: ${areaName(sided.constants.counterpart)}.`]),
      ...leftOut(columnsUsed),
      ...beside.remarks(),
      ...(apart.remark === null || missing.length > 0 ? [] : [apart.remark]),
      ...periodWords.remarks,
      ...(totalsTold === null ? [] : [totalsTold]),
      ...(full.some(isOfStatus)
        ? ['Rows that hold the status of values ("Attribute") are passed over.']
        : []),
      ...(unread === null ? unitRemarks : []),
    ],
    questions: [
      ...missing,
      ...(numbers.question === null ? [] : [numbers.question]),
      ...(flows.question === null ? [] : [flows.question]),
      // Which rows are meant can be asked once it is known whose they are.
      ...(apart.question === null || missing.length > 0 ? [] : [apart.question]),
      ...(unread === null ? [] : [unread]),
      ...(goods === null ? [] : [goods]),
      ...(decimal.question === null ? [] : [decimal.question]),
      ...(bracketed === null ? [] : [bracketed]),
      ...periodWords.questions,
    ],
  };
}

/** With what the file says of the columns beside their names. */
const titled = (header: FoundHeader, titles: NeutralTable['titles']): FoundHeader =>
  titles === undefined
    ? header
    : { ...header, titles: header.parts.map((parts) => titles.get(parts.join(' / ')) ?? '') };

const saysTwoThings = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.trim() !== '').length > 1;

function givenMarks({ decimal, decimals, locale }: ColumnMapping): GivenMarks {
  const byLocale = locale === undefined ? null : /^(en|zh|ja|ko)/.test(locale) ? '.' : ',';
  const told = new Map(Object.entries(decimals).map(([header, mark]) => [columnName(header), mark]));
  return { ofAll: decimal ?? byLocale, ofHeader: (header) => told.get(columnName(header)) };
}

const noTable = (head: readonly CsvRow[], file: FilePlaces): Problem =>
  new Problem(head.length === 0 ? 'import/empty' : 'import/no_header', {
    message:
      head.length === 0
        ? 'The file holds no table.'
        : 'No row of names with rows of values below it was found.',
    where: file.name,
    fix: 'Choose a file whose first rows name the columns, or say in the mapping which lines do: "header_lines": [3, 4].',
  });
