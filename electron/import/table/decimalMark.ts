/**
 * Which mark is the decimal one, for each column of values: decided by its cells that can be read in one way only, else by
 * the columns beside it. Where all that could tell is "1.234", or where cells contradict each other, the analyst is asked.
 */
import type { CsvRow } from '../csv/csvTable.ts';
import { amountDigits, conventionsOf, withoutMarks } from './cellMarks.ts';
import type { FilePlaces } from './filePlaces.ts';
import type { ImportQuestion } from './tableTypes.ts';

export type DecimalMark = { readonly mark: '.' | ','; readonly reason: string };

export type DecimalDecision = {
  /** By the column's place, from 0. */
  readonly marks: ReadonlyMap<number, DecimalMark>;
  /** What most columns have. */
  readonly mark: DecimalMark;
  readonly question: ImportQuestion | null;
};

/** What the mapping says: of all columns, and of one by its header. */
export type GivenMarks = {
  readonly ofAll: '.' | ',' | null;
  readonly ofHeader: (header: string) => '.' | ',' | undefined;
};

type Seen = { readonly text: string; readonly place: number; readonly line: number };
/** The first cell of a column that can be read with a point alone, with a comma alone, and in both ways. */
type Votes = { point: Seen | null; comma: Seen | null; open: Seen | null };

const SAID: DecimalMark['reason'] = 'the mapping says so';

/** Collects what cells say about the decimal mark. */
export class DecimalVotes {
  readonly #columns = new Map<number, Votes>();

  /** One row's cells of values. */
  add(row: CsvRow, places: readonly number[]): void {
    for (const place of places) {
      if (row.typed?.has(place) === true) continue;
      const cell = row.cells[place] ?? '';
      if (!/[.,]/.test(cell)) continue;
      this.#vote(cell, place, row.line);
    }
  }

  #vote(cell: string, place: number, line: number): void {
    const { text } = withoutMarks(cell);
    const digits = amountDigits(text);
    if (digits === null) return;
    const { point, comma } = conventionsOf(digits);
    if (point === comma) return;
    const votes = this.#votesOf(place);
    const seen = { text, place, line };
    if (point !== null && comma !== null) votes.open ??= seen;
    else if (point !== null) votes.point ??= seen;
    else votes.comma ??= seen;
  }

  #votesOf(place: number): Votes {
    const known = this.#columns.get(place);
    if (known !== undefined) return known;
    const votes: Votes = { point: null, comma: null, open: null };
    this.#columns.set(place, votes);
    return votes;
  }

  /** The mark of each column, or the question that settles the first that is open. */
  decide(
    places: readonly number[],
    given: GivenMarks,
    header: (place: number) => string,
    file: FilePlaces,
  ): DecimalDecision {
    const marks = new Map<number, DecimalMark>();
    const own: DecimalMark[] = [];
    const open: number[] = [];
    let question: ImportQuestion | null = null;
    for (const place of places) {
      const said = given.ofHeader(header(place)) ?? given.ofAll;
      const { point, comma } = this.#votesOf(place);
      if (said !== null) marks.set(place, { mark: said, reason: SAID });
      else if (point !== null && comma !== null) question ??= mixed(point, comma, header, file);
      else if (point === null && comma === null) open.push(place);
      else {
        const seen = comma ?? point;
        const reason = `"${seen?.text ?? ''}" in ${file.line(seen?.line ?? 0)} can be read in no other way`;
        const mark: DecimalMark = { mark: comma === null ? '.' : ',', reason };
        marks.set(place, mark);
        own.push(mark);
      }
    }
    const [first] = own;
    const areOne = own.every(({ mark }) => mark === first?.mark);
    // Beside columns that differ, a column with "1.234" in it is asked about, whatever else it holds.
    const unsure = areOne
      ? open.filter(() => first === undefined)
      : places.filter((place) => !isSaid(marks, place));
    for (const place of unsure) {
      const seen = this.#votesOf(place).open;
      if (seen !== null) question ??= inTwoWays(seen, header, file);
    }
    const beside = first ?? { mark: '.' as const, reason: 'no value has a mark inside' };
    for (const place of open) marks.set(place, beside);
    return { marks, mark: first ?? [...marks.values()][0] ?? beside, question };
  }
}

const isSaid = (marks: ReadonlyMap<number, DecimalMark>, place: number): boolean =>
  marks.get(place)?.reason === SAID;

function inTwoWays(
  { text, place, line }: Seen,
  header: (place: number) => string,
  file: FilePlaces,
): ImportQuestion {
  const { point, comma } = conventionsOf(amountDigits(text) ?? '');
  return {
    code: 'import/decimal_mark',
    message: `The column "${header(place)}" can be read in two ways: "${text}" is ${point} if the point is the decimal mark, and ${comma} if the comma is.`,
    where: file.atCell(line, place + 1),
    readings: [`decimal ".": ${point}`, `decimal ",": ${comma}`],
    fix: `Write "decimal": "." or "decimal": "," into the mapping (--mapping M), or of this column alone "decimals": {"${header(place)}": ","}.`,
  };
}

function mixed(
  point: Seen,
  comma: Seen,
  header: (place: number) => string,
  file: FilePlaces,
): ImportQuestion {
  const told = ({ text, place, line }: Seen): string => `"${text}" (${file.line(line)}, "${header(place)}")`;
  return {
    code: 'import/decimal_mark',
    message: `The values mix two decimal marks: ${told(point)} has a point, ${told(comma)} a comma.`,
    where: file.atCell(Math.max(point.line, comma.line), comma.place + 1),
    readings: [`decimal ".": ${point.text}`, `decimal ",": ${comma.text}`],
    fix: 'Write "decimal": "." or "decimal": "," into the mapping (--mapping M); rows that do not fit it are then reported.',
  };
}
