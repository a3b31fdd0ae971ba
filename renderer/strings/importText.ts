import { areaName } from '#shared/domain/figures/areaNames.ts';
import type { ImportChoices, ImportPreview, ImportProgress } from '#shared/ipc/importShapes.ts';
import { count } from './count.ts';
import { figuresText } from './figuresText.ts';

/** What columns are taken for, as the grid calls them. */
const ROLE_NAMES: Readonly<Record<string, string>> = {
  area: figuresText.area,
  counterpart: figuresText.counterpart,
};

function roleName(role: string): string {
  const name = ROLE_NAMES[role] ?? role.replaceAll('_', ' ');
  return sentenceCase(name);
}

const sentenceCase = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** What a document with tables is, by the ending of its name. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  htm: 'Web page',
  html: 'Web page',
  docx: 'Word document',
  pdf: 'PDF',
  md: 'Markdown',
};

/** A count with its thousands apart. */
const grouped = (n: number): string => n.toLocaleString('en');

/** Words of the import of figures. */
export const importText = {
  command: 'Import figures…',
  /** What the file is: its format, the layout that is known, and the sheet. */
  kindOf: ({ name, format, shape, sheet }: ImportPreview): string => {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const known = format === 'article' ? (DOCUMENTS[ending] ?? 'Document') : format;
    // Any table at all is no layout.
    const layout = shape === 'a table' ? '' : shape;
    return [ending === 'tsv' ? 'TSV' : sentenceCase(known), layout, sheet]
      .filter((part) => part !== '')
      .join(' · ');
  },
  /** A heading with how many stand below it. */
  counted: (heading: string, n: number): string => `${heading}: ${grouped(n)}`,
  grouped,
  short: 'Import…',
  title: 'Import figures',
  choose: 'Choose a file…',
  table: 'Import its figures…',
  tableHint: 'Read this table as figures; you see what would be written before anything is',
  clipboard: 'From the clipboard',
  clipboardCommand: 'Import the table on the clipboard…',
  noTable: 'There is no table on the clipboard: copy one with its headings.',
  hint: 'Choose one, or drop it on the window: CSV, XLSX, ODS, JSON, UN Comtrade, SDMX-CSV, a data package, or an article with a table. You see what would be written before anything is.',
  reading: 'Reading the file…',
  writing: (name: string): string => `Importing ${name}…`,
  writingHint: 'You can read and look things up meanwhile; what you change waits until the import is in.',
  showNew: 'Show only these figures',
  stop: 'Stop the import',
  meanwhile: 'Work on meanwhile',
  progress: ({ rows, share, rowsPerSecond, secondsLeft }: ImportProgress): string =>
    [
      `${rows.toLocaleString('en')} rows, ${Math.floor(share * 100)}%`,
      rowsPerSecond === null ? '' : `${rowsPerSecond.toLocaleString('en')} rows a second`,
      secondsLeft === null ? '' : `${secondsLeft} s left`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  /** What was decided before, in one line. */
  remembered: (
    name: string,
    {
      columns,
      constants,
      values,
      only,
      value_columns,
      leave_out,
      decimal,
      decimals,
      header_lines,
      sheet,
      re_exports,
      total_rows,
      roman,
      fiscal_year,
      area_codes,
      flow_codes,
      brackets,
    }: ImportChoices,
  ): string => {
    const said = [
      ...Object.entries(columns).map(([role, header]) => `${roleName(role)} from “${header}”`),
      ...Object.entries(constants).map(([role, value]) => `${roleName(role)} ${value}`),
      ...Object.values(values ?? {}).flatMap((words) =>
        Object.entries(words).map(([word, means]) => `“${word}” is ${areaName(means)}`),
      ),
      ...Object.entries(only ?? {}).map(([column, said]) => `rows of “${column}” that say ${said}`),
      ...Object.entries(value_columns ?? {}).map(([header, { unit = '', flow = '', period = '' }]) =>
        flow + period + unit === ''
          ? `${roleName('value')} from “${header}”`
          : [`“${header}”`, flow, period, unit === '' ? '' : `in ${unit}`]
              .filter((part) => part !== '')
              .join(' '),
      ),
      ...Object.entries(decimals ?? {}).map(
        ([header, mark]) => `decimal ${mark === ',' ? 'comma' : 'point'} in “${header}”`,
      ),
      header_lines === undefined ? '' : importText.headerLines(...header_lines).toLowerCase(),
      leave_out.length > 0 ? `${count(leave_out.length, 'column', 'columns')} left out` : '',
      decimal === undefined ? '' : decimal === ',' ? 'decimal comma' : 'decimal point',
      sheet === undefined ? '' : `sheet ${sheet}`,
      total_rows === undefined
        ? ''
        : total_rows === 'world'
          ? 'rows of totals are the world'
          : 'rows of totals left out',
      re_exports === undefined ? '' : re_exports === 'keep' ? 're-exports kept' : 're-exports left out',
      roman === undefined ? '' : `Roman numbers are ${roman}`,
      fiscal_year === undefined ? '' : `2023/24 is ${fiscal_year === 'begins' ? '2023' : '2024'}`,
      flow_codes === undefined ? '' : `flow 1 is ${flow_codes === 'one_imports' ? 'imports' : 'exports'}`,
      brackets === undefined
        ? ''
        : brackets === 'plain'
          ? 'amounts in brackets as they stand'
          : 'amounts in brackets below zero',
      area_codes === undefined ? '' : `country numbers of ${area_codes === 'un' ? 'the UN' : 'the office'}`,
    ].filter((part) => part !== '');
    return `Read as you decided for ${name}${said.length === 0 ? '' : `: ${said.join(', ')}`}.`;
  },
  profiles: 'Profiles',
  profilesHint: 'What is decided of a file, kept under a name for the next of its kind',
  noProfile: 'Nothing is kept yet.',
  profileName: 'Name of this profile',
  profilePlaceholder: 'Keep these decisions as…',
  readAs: (name: string): string => `Read this file as “${name}”`,
  headerLines: (from: number, to: number): string =>
    from === to ? `Columns are named in line ${from}` : `Columns are named in lines ${from} to ${to}`,
  headerFrom: 'First line of names',
  headerTo: 'Last line of names',
  headerFound: 'As found',
  headLines: 'First lines as they stand',
  headerFix: 'Say which lines name the columns, or choose another file.',
  strict: 'Import nothing unless every row can be read',
  /** Why it cannot be imported yet. */
  waits: ({ questions, counts }: ImportPreview): string =>
    questions.length > 0
      ? `${count(questions.length, 'question', 'questions')} to be settled first`
      : `Nothing is imported: ${count(counts.refused, 'row', 'rows')} cannot be read`,
  nothing: ({ counts }: ImportPreview): string =>
    counts.alreadyHere > 0 ? 'All its figures are here already' : 'It has no figure that could be imported',
  startOver: 'Start over',
  accept: ({ counts }: ImportPreview): string =>
    counts.assertions > 0
      ? `Import ${count(counts.assertions, 'figure', 'figures')}`
      : counts.changed > 0
        ? `Change ${count(counts.changed, 'figure', 'figures')}`
        : 'Import',
  back: 'Another file',
  columns: 'Columns',
  column: 'Column of the file',
  role: 'Taken for',
  why: 'Why',
  leftOut: 'left out',
  sheet: 'Sheet',
  decimal: 'Decimal mark',
  decimals: 'Decimals',
  point: 'point (1,234.5)',
  comma: 'comma (1.234,5)',
  byColumn: 'as each column decides',
  decimalFound: (mark: '.' | ','): string => (mark === '.' ? 'found: point' : 'found: comma'),
  constant: (role: string): string => `${roleName(role)} for all rows`,
  roleName: (role: string): string => roleName(role),
  /** A sentence about columns in the words that stand over the grid. */
  inOurWords: (sentence: string): string =>
    sentence
      .replace(/^The (area|counterpart|reporter|flow|period) (?=")/, (_, role) => `${roleName(role)}: `)
      .replace(/ \("\w+" in the mapping\)/g, '')
      .replace(/\bcounterpart\b/g, '“With”')
      .replace(/\b([Tt])he mapping (say|take|leave|read)s\b/g, (_, first, does) =>
        first === 'T' ? `You ${does}` : `you ${does}`,
      ),
  flow: 'Flow',
  period: 'Period',
  unit: 'Unit',
  unitNone: 'none named',
  unread: 'Names that are not known',
  word: 'In the file',
  wordRows: 'Rows',
  means: 'Means',
  meaningOf: (word: string): string => `What “${word}” means`,
  meansNothing: 'left out',
  /** What may be typed for all rows, by role. */
  examples: {
    unit: 'such as million USD',
    reporter: 'whose statistics these are: a country',
    product: 'such as 1001 or wheat; TOTAL is all',
  } as Readonly<Record<string, string>>,
  totalRows: 'Rows of totals',
  totalsNamed: ({ words, rows }: NonNullable<ImportPreview['totals']>): string =>
    `${count(rows, 'row', 'rows')} of ${words.map((word) => `“${word}”`).join(', ')}`,
  totalsLeave: 'leave out: sums of the rows listed',
  totalsWorld: 'all countries: the world',
  reExports: 'Re-exports',
  reExportsKeep: 'keep as a flow of their own',
  reExportsLeave: 'leave out',
  roman: 'Roman numbers',
  romanQuarters: 'quarters (III is July to September)',
  romanMonths: 'months (III is March)',
  fiscalYear: 'Years such as 2023/24',
  fiscalBegins: 'the year they begin in (2023)',
  fiscalEnds: 'the year they end in (2024)',
  areaCodes: 'Numbers of countries',
  areaCodesUn: 'of the United Nations (M49)',
  areaCodesOwn: 'of the office: I say what each means',
  flowCodes: 'Numbers of flows',
  flowCodesOneImports: '1 is imports, 2 exports (United Nations, Eurostat)',
  flowCodesOneExports: '1 is exports, 2 imports',
  brackets: 'Amounts in brackets',
  bracketsNegative: 'below zero: (3.5) is −3.5',
  bracketsPlain: 'as they stand: (3.5) is 3.5',
  rowsOf: (column: string): string => `Rows of “${column}”`,
  allRows: 'all of them, as statements of one cell',
  open: '– choose –',
  asked: 'To be settled first',
  rows: 'First rows as they are read',
  firstOf: (shown: number, all: number): string =>
    `The first ${shown.toLocaleString('en')} of ${all.toLocaleString('en')}.`,
  place: 'Where',
  cell: 'Cell',
  stated: 'As written',
  value: 'Value',
  missing: 'missing',
  refused: 'Not read',
  changes: 'Changed',
  conflicts: 'Contradicts what is here',
  here: 'Stated here',
  by: 'By',
  summary: ({ counts }: ImportPreview): string =>
    [
      `${count(counts.assertions, 'figure', 'figures')} to add`,
      counts.missing > 0
        ? `${grouped(counts.missing)} ${counts.missing === 1 ? 'figure is' : 'figures are'} given as missing`
        : '',
      counts.changed > 0 ? `${grouped(counts.changed)} to change` : '',
      counts.alreadyHere > 0 ? `${grouped(counts.alreadyHere)} already here` : '',
      counts.moved > 0
        ? `${count(counts.moved, 'row', 'rows')} of the figures, kept under a classification or code of before, ${counts.moved === 1 ? 'comes' : 'come'} along`
        : '',
      counts.conflicts > 0
        ? `${grouped(counts.conflicts)} ${counts.conflicts === 1 ? 'contradicts' : 'contradict'} what another source states`
        : '',
      counts.gone > 0 ? `${grouped(counts.gone)} of an earlier file are not in this one and stay` : '',
      counts.refused > 0 ? `${count(counts.refused, 'row', 'rows')} cannot be read` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
} as const;
