/** What each column is taken for, from its header first and from what stands in it second. */

import { areaNamed, areaOf, areaOfLetters } from '../cells/areaNames.ts';
import { fiscalYear } from '../cells/fiscalYears.ts';
import { flowIn, flowOf, valuationIn } from '../cells/flows.ts';
import { periodOf } from '../cells/periods.ts';
import { romanPeriod } from '../cells/romanPeriods.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import type { LongColumn } from '../shapes/longRows.ts';
import { amountDigits, isMissingMark, statusOfMark, withoutMarks } from './cellMarks.ts';
import { isFrequency, isOfMessage, isScale, roleOfHeader } from './columnWords.ts';
import type { FoundHeader } from './headerRows.ts';
import { withMonths } from './monthColumns.ts';
import { partOfHeader } from './periodParts.ts';
import { serialMonth } from './serialDates.ts';
import { namesCurrency } from './tableConstants.ts';
import type { ColumnProposal } from './tableTypes.ts';
import { isTotalWord } from './totalRows.ts';
import { periodIn, unitIn } from './wordsOfHeader.ts';

type Cells = {
  readonly texts: readonly string[];
  readonly share: (is: (text: string) => boolean) => number;
};

const MOSTLY = 0.8;

/** A proposal for every column; each role but that of values is given once. */
export function columnRoles(header: FoundHeader, rows: readonly CsvRow[]): ColumnProposal[] {
  const taken = new Set<LongColumn>();
  const periods = header.parts.findIndex(
    (parts, place) =>
      roleOfHeader(parts.join(' ')) === 'period' && cellsOf(rows, place).share(isPeriodUnderName) >= 0.95,
  );
  const proposals = header.parts.map((parts, place): ColumnProposal => {
    const text = parts.join(' ');
    const cells = cellsOf(rows, place);
    const title = header.titles?.[place] ?? '';
    const byHeader = proposedByHeader(parts, title, cells);
    const base = { column: place + 1, header: parts.join(' / ') };
    if (
      byHeader?.role === 'period' &&
      periods >= 0 &&
      place !== periods &&
      cells.share(isPeriodUnderName) < 0.5
    )
      return { ...base, role: null, says: {}, confidence: 'none', reason: 'it holds no periods' };
    if (isScale(text))
      return { ...base, role: 'unit', says: {}, confidence: 'sure', reason: 'the magnitude of the unit' };
    if (byHeader === null)
      return {
        ...base,
        role: null,
        says: {},
        confidence: 'none',
        reason: reasonOf(text),
      };
    if (byHeader.role !== 'value' && byHeader.role !== null) {
      if (taken.has(byHeader.role))
        return {
          ...base,
          role: null,
          says: {},
          confidence: 'none',
          reason: `another column is the ${byHeader.role}`,
        };
      taken.add(byHeader.role);
    }
    return { ...base, ...byHeader };
  });
  const isNumeric = (column: number): boolean => cellsOf(rows, column - 1).share(isNumberCell) >= MOSTLY;
  const withValues = fromValues([...withMonths(proposals, isNumeric)], rows, taken, header.titles);
  return withoutRates(besidePeriods(withParts(withValues, rows)));
}

function reasonOf(header: string): string {
  if (header === '') return 'it has no header';
  return isFrequency(header) ? 'the periods say it' : 'nothing tells what it holds';
}

type Found = Pick<ColumnProposal, 'role' | 'says' | 'confidence' | 'reason'>;

function proposedByHeader(parts: readonly string[], title: string, cells: Cells): Found | null {
  const text = parts.join(' ');
  const isNumeric = cells.texts.length > 0 && cells.share(isNumberCell) >= MOSTLY;
  const role = roleOfHeader(text) ?? roleOfHeader(parts.at(-1) ?? '') ?? roleOfHeader(title);
  const says = saysOf(withTitle(title, parts));
  if (isNumeric && says.period !== undefined)
    return { role: 'value', says, confidence: 'sure', reason: 'its header is a period and it holds numbers' };
  const isHalfNumeric = says.unit !== undefined && cells.share(isNumberCell) >= 0.5;
  if ((isNumeric || isHalfNumeric) && says.flow !== undefined && role !== 'flow')
    return {
      role: 'value',
      says,
      confidence: 'sure',
      reason: 'its header names a flow and it holds numbers',
    };
  if (isIndicator(text, role) && cells.share((cell) => TRADE.test(cell)) >= 0.5)
    return { role: 'flow', says: {}, confidence: 'likely', reason: 'what stands in it names flows' };
  if (role === 'value')
    return { role, says, confidence: isNumeric ? 'sure' : 'likely', reason: 'its header' };
  if (role === null) return null;
  if (
    role === 'product' &&
    cells.share((cell) => /^[\d.]{2,12}$|^TOTAL$|^[A-Z]{1,3}\d*$/.test(cell)) < MOSTLY
  )
    return { role, says: {}, confidence: 'likely', reason: 'its header' };
  return { role, says: {}, confidence: 'sure', reason: 'its header' };
}

/** Headers of what is measured: among many things, flows. */
const INDICATOR =
  /^(?:indicator|series|indikator|merkmal|indicateur|indicador|indicatore|показатель|показник|паказчык|gösterge|göstərici|rodiklis|näitaja|rādītājs|wskaźnik|көрсеткіш|көрсөткүч|нишондиҳанда|ko['‘ʻ’]rsatkich|кўрсаткич|ցուցանիշ|მაჩვენებელი|指标)(?:[ _]name)?$/i;
const TRADE =
  /e[kx]sport|export|import|ausfuhr|einfuhr|экспорт|импорт|експорт|імпорт|экспарт|імпарт|ihracat|ithalat|ixrac|idxal|արտահանում|ներմուծում|ექსპორტ|იმპორტ|содирот|воридот|出口|进口/iu;

const isIndicator = (header: string, role: LongColumn | null): boolean =>
  role === 'measure' || INDICATOR.test(header.trim());

const withTitle = (title: string, parts: readonly string[]): readonly string[] =>
  title === '' ? parts : [title, ...parts];

function saysOf(parts: readonly string[]): Partial<Record<LongColumn, string>> {
  const first = (read: (text: string) => string | null): string | undefined => {
    for (const part of [...parts].reverse()) {
      const found = read(part);
      if (found !== null) return found;
    }
    return undefined;
  };
  const [period, flow, unit] = [joinedPeriod(parts) ?? first(periodIn), first(flowIn), first(unitIn)];
  const status = period === undefined ? undefined : first((part) => statusOfMark(withoutMarks(part).mark));
  const valuation = flow === undefined && unit === undefined ? undefined : first(valuationIn);
  return {
    ...(status === undefined ? {} : { status }),
    ...(valuation === undefined ? {} : { valuation }),
    ...(period === undefined ? {} : { period }),
    ...(flow === undefined ? {} : { flow }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** "2024" above "Q1" is one period, whatever stands between; with a Roman number it is answered as it stands. */
function joinedPeriod(parts: readonly string[]): string | undefined {
  for (const [at, below] of parts.entries())
    for (const above of parts.slice(0, at)) {
      const found = periodOf(`${below} ${above}`) ?? periodOf(`${above} ${below}`);
      if (found !== null) return found.period;
      if (romanPeriod(`${below} ${above}`) !== null) return `${below} ${above}`;
    }
  return undefined;
}

/** A column of years and one of months or quarters are the period together. */
function withParts(proposals: readonly ColumnProposal[], rows: readonly CsvRow[]): readonly ColumnProposal[] {
  const part = proposals.find(({ header }) => partOfHeader(header) !== null);
  const year = proposals.find(({ header, column }) => {
    if (column === part?.column || roleOfHeader(header) !== 'period') return false;
    const cells = cellsOf(rows, column - 1);
    return cells.texts.length > 0 && cells.share((text) => /^\d{4}(?:\.0)?$/.test(text)) >= 0.95;
  });
  if (part === undefined || year === undefined) return proposals;
  return proposals.map((proposal) => {
    if (proposal !== part && proposal !== year)
      return proposal.role === 'period' ? { ...proposal, role: null, confidence: 'none' } : proposal;
    const reason =
      proposal === part ? `with the year in "${year.header}"` : `with "${part.header}" beside it`;
    return { ...proposal, role: 'period', says: {}, confidence: 'sure', reason };
  });
}

/** Columns whose header says nothing: areas, periods, flows and the one column of numbers show themselves. */
function fromValues(
  proposals: readonly ColumnProposal[],
  rows: readonly CsvRow[],
  taken: Set<LongColumn>,
  titles: FoundHeader['titles'] = [],
): ColumnProposal[] {
  const isOpen = ({ role, header }: ColumnProposal): boolean =>
    role === null && roleOfHeader(header) === null && !isFrequency(header) && !isOfMessage(header);
  const values = proposals.filter(({ role }) => role === 'value');
  const hasValues = values.length > 0;
  // What the headers of all values say is not asked of cells that only look like it.
  for (const role of ['flow', 'period'] as const)
    if (hasValues && values.every(({ says }) => says[role] !== undefined)) taken.add(role);
  let areaPlace = proposals.findIndex(({ role }) => role === 'area' || role === 'reporter');
  const out = proposals.map((proposal): ColumnProposal => {
    if (!isOpen(proposal)) return proposal;
    const cells = cellsOf(rows, proposal.column - 1);
    const role = roleOfCells(cells, taken);
    if (role === null) return proposal;
    if (role === 'counterpart' && saysAgain(rows, areaPlace, proposal.column - 1))
      return { ...proposal, reason: 'it says the area again' };
    taken.add(role);
    if (role === 'area') areaPlace = proposal.column - 1;
    return { ...proposal, role, confidence: 'likely', reason: 'what stands in it' };
  });
  if (hasValues) return out;
  const numeric = out.filter(
    (proposal) =>
      proposal.role === null &&
      cellsOf(rows, proposal.column - 1).share(isNumberCell) >= MOSTLY &&
      cellsOf(rows, proposal.column - 1).texts.length > 0,
  );
  // Beside weights and quantities, the one that names a currency.
  const priced = numeric.filter(({ header }) => namesCurrency(header) && !NO_AMOUNT.test(header));
  const [only, ...more] = numeric.length === 1 ? numeric : priced;
  if (only === undefined || more.length > 0) return out;
  const says = saysOf(withTitle(titles[only.column - 1] ?? '', only.header.split(' / ')));
  return out.map((proposal) =>
    proposal === only
      ? {
          ...only,
          role: 'value',
          says,
          confidence: 'likely',
          reason: numeric.length === 1 ? 'the one column of numbers' : 'its header names a currency',
        }
      : proposal,
  );
}

/** Prices and parts of a value. */
const NO_AMOUNT = /price|preis|цена|\bper\b|\/|insurance|freight|страхован|фрахт|seguro|frete/i;

/** Whether a column names the areas of another one: a name beside its code is no partner. */
function saysAgain(rows: readonly CsvRow[], place: number, other: number): boolean {
  const named = rows.flatMap(({ cells }) => {
    const pair = [areaOf((cells[place] ?? '').trim()), areaOf((cells[other] ?? '').trim())];
    return pair.includes(null) ? [] : [pair[0] === pair[1]];
  });
  return named.length > 0 && named.filter((isSame) => isSame).length >= named.length * 0.95;
}

/** Where periods stand as columns, a column under a period is one of theirs, whatever stands in its cells. */
function besidePeriods(proposals: readonly ColumnProposal[]): readonly ColumnProposal[] {
  const isPeriodColumn = ({ role, says }: ColumnProposal): boolean =>
    role === 'value' && says.period !== undefined;
  if (!proposals.some(isPeriodColumn)) return proposals;
  return proposals.map((proposal) => {
    const says = saysOf(proposal.header.split(' / '));
    return proposal.role === null && says.period !== undefined && proposal.confidence === 'none'
      ? {
          ...proposal,
          role: 'value',
          says,
          confidence: 'likely',
          reason: 'its header is a period, as beside it',
        }
      : proposal;
  });
}

function roleOfCells(cells: Cells, taken: ReadonlySet<LongColumn>): LongColumn | null {
  if (cells.texts.length === 0) return null;
  // A line of all of them is no country, and none of its column's business.
  const named = cells.texts.filter((text) => !isTotalWord(text));
  const areas = named.filter((text) => areaNamed(text) !== null || areaOfLetters(text) !== null);
  const isArea = areas.length > 0 && areas.length >= named.length * MOSTLY;
  if (isArea) {
    if (!taken.has('area') && !taken.has('reporter')) return 'area';
    return taken.has('counterpart') ? null : 'counterpart';
  }
  if (!taken.has('flow') && cells.share((text) => flowOf(text) !== null && !/^\d+$/.test(text)) >= MOSTLY)
    return 'flow';
  if (!taken.has('period') && cells.share(isPeriodCell) >= 0.95) return 'period';
  return null;
}

const isPeriodCell = (text: string): boolean =>
  romanPeriod(text) !== null ||
  fiscalYear(text) !== null ||
  (periodOf(text) !== null && /^(19|20)|[^\d]/.test(text));

/** Days as spreadsheets count them are periods where the column says that it holds some. */
const isPeriodUnderName = (text: string): boolean => isPeriodCell(text) || serialMonth(text) !== null;

/** Shares and changes beside values are no trade values: a column of percent is left out unless it is asked for. */
function withoutRates(proposals: readonly ColumnProposal[]): ColumnProposal[] {
  const isRate = (header: string): boolean =>
    /%|％|percent|per cent|share|growth|anteil|доля|темп|прирост|в % к|rang|rank|veränderung|同比|环比|比重|增速/i.test(
      header,
    );
  return proposals.map((proposal) =>
    proposal.role === 'value' && isRate(proposal.header)
      ? { ...proposal, role: null, confidence: 'likely', reason: 'a rate or a share, no value of trade' }
      : proposal,
  );
}

function isNumberCell(text: string): boolean {
  return isMissingMark(text) || amountDigits(withoutMarks(text).text) !== null;
}

function cellsOf(rows: readonly CsvRow[], place: number): Cells {
  const texts = rows.map(({ cells }) => (cells[place] ?? '').trim()).filter((text) => text !== '');
  return { texts, share: (is) => (texts.length === 0 ? 0 : texts.filter(is).length / texts.length) };
}
