/**
 * What an analyst typed for a number, read before anything is written. A field that was not touched keeps what the
 * number was read as, its precision included; a typed one is read by the grammars that read articles.
 *
 * @example readEdit({ ...UNTOUCHED, value: '1.4 million tonnes' }, null, { language: 'en', published: null }).readings
 */
import { areaOfIso3 } from '../areas/areaCodes.ts';
import { findAreas } from '../areas/findAreas.ts';
import { readNumber } from '../number/readNumber.ts';
import type { MentionKind, Period, Reading, ReadingContext } from '../types.ts';
import { kindOf, periodsOf } from './alternatives.ts';

/** Null is "as it was", an empty text is "none". */
export type ReadingEdit = {
  /** As one would write it: "63 bn", "3 to 4 percent", "nearly doubled". */
  readonly value: string | null;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly period: string | null;
  /** Names or ISO3 codes of areas. */
  readonly subject: string | null;
};

export const UNTOUCHED: ReadingEdit = {
  value: null,
  unit: null,
  currency: null,
  period: null,
  subject: null,
};

export type EditField = keyof ReadingEdit;
export type EditProblem = { readonly field: EditField; readonly message: string };

/** Two or more readings ask which one is meant; with problems there is none. */
export type EditAnswer = {
  readonly readings: readonly { readonly kind: MentionKind; readonly reading: Reading }[];
  /** ISO3; null when the field was not touched. */
  readonly subject: readonly string[] | null;
  readonly problems: readonly EditProblem[];
};

type Known = { readonly kind: MentionKind; readonly reading: Reading };
type Part<T> = { readonly value: T } | { readonly problem: string };

/** Reads an edit over what is known (null: nothing yet); never throws. */
export function readEdit(edit: ReadingEdit, known: Known | null, context: ReadingContext): EditAnswer {
  const problems: EditProblem[] = [];
  const take = <T>(field: EditField, part: Part<T> | null): T | null => {
    if (part === null) return null;
    if ('value' in part) return part.value;
    problems.push({ field, message: part.problem });
    return null;
  };
  const period = take('period', edit.period === null ? null : readPeriod(edit.period, context));
  const unit = take('unit', edit.unit === null ? null : readUnit(edit.unit, context));
  const currency = take('currency', edit.currency === null ? null : readCurrency(edit.currency, context));
  const subject = take('subject', edit.subject === null ? null : readSubject(edit.subject, context));
  const base = take('value', readValue(edit, known, period, context)) ?? [];
  const unitGiven = unit?.name ?? null;
  if (unitGiven !== null && currency !== null && currency !== '')
    problems.push({ field: 'unit', message: 'Money has no unit. Leave the unit or the currency empty.' });
  if (problems.length > 0) return { readings: [], subject, problems };
  const readings = base.map(({ kind, reading }): Known => {
    const measured = withMeasure({ kind, reading }, unit, currency);
    return {
      ...measured,
      reading: {
        ...measured.reading,
        period: edit.period === null ? (reading.period ?? timeOf(known)) : period,
      },
    };
  });
  return { readings: readings.map((one) => signed(one, edit)), subject, problems };
}

function readValue(
  edit: ReadingEdit,
  known: Known | null,
  period: Period | null,
  context: ReadingContext,
): Part<readonly Known[]> {
  if (edit.value === null && known !== null) return { value: [known] };
  const text = (edit.value ?? '').trim();
  if (text === '') {
    if (period !== null)
      return { value: [{ kind: isDay(period) ? 'date' : 'period', reading: timeOnly(period) }] };
    // What is wrong with a typed period is said beside it.
    if (edit.period !== null && edit.period.trim() !== '') return { value: [] };
    return { problem: 'Type a number such as 63 bn or 3 to 4 percent, or a period.' };
  }
  const locale = context.language;
  const alone = readNumber(text, { locale });
  // With its unit beside it a number says more: five people are exactly five, five tonnes are not.
  const unit = edit.unit ?? (edit.currency === null ? measureOf(known).unit : null);
  const measured =
    unit === null || !alone.readings.every(isBare) ? null : readNumber(`${text} ${plain(unit)}`, { locale });
  const answer = measured?.state === 'read' ? measured : alone;
  if (answer.readings.length > 0) {
    const untouched = edit.unit === null && edit.currency === null;
    return {
      value: answer.readings.map((reading): Known => {
        const typed = { kind: kindOf(answer.kind, reading), reading };
        if (known === null || !untouched || !isBare(reading) || isTime(known)) return typed;
        return { kind: known.kind, reading: { ...reading, ...measureOf(known) } };
      }),
    };
  }
  const times = periodsOf(text, context);
  if (times.length > 0) return { value: times };
  const why = answer.why === null ? '' : `: ${answer.why}`;
  return {
    problem: `"${text}" is not read as a number${why}. Write it as 63 bn, 1.2 to 1.4 million or 80 percent.`,
  };
}

/** Neither the words of a unit nor a currency were typed, so that the form's own fields say them. */
const isBare = ({ unit, currency, period }: Reading): boolean =>
  unit === null && currency === null && period === null;

const isTime = ({ kind }: Known): boolean => kind === 'period' || kind === 'date';

/** What stands in the fields nobody touched. */
const measureOf = (known: Known | null): Pick<Reading, 'unit' | 'currency'> => ({
  unit: known?.reading.unit ?? null,
  currency: known?.reading.currency ?? null,
});
const timeOf = (known: Known | null): Period | null =>
  known === null || isTime(known) ? null : known.reading.period;

/** `percentage_point` as it is written. */
const plain = (unit: string): string => unit.replaceAll('_', ' ');

function readPeriod(typed: string, context: ReadingContext): Part<Period | null> {
  const text = typed.trim();
  if (text === '') return { value: null };
  const year = /^(?:19|20)\d\d$/.test(text) ? text : null;
  if (year !== null) return { value: { from: year, to: year } };
  const found = [
    ...readNumber(text, { locale: context.language }).readings,
    ...periodsOf(text, context).map(({ reading }) => reading),
  ].flatMap((reading) => (reading.period === null ? [] : [reading.period]));
  const distinct = [...new Map(found.map((one) => [`${one.from} ${one.to}`, one])).values()];
  const [only] = distinct;
  if (only !== undefined && distinct.length === 1) return { value: only };
  if (only === undefined)
    return { problem: `"${text}" is no period. Write 2024, 2024-Q1, 2024-07, 2024-07-15 or 2020 to 2024.` };
  const ways = distinct.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(' or ');
  return { problem: `"${text}" can be ${ways}. Write the one that is meant.` };
}

type Unit = { readonly name: string | null; readonly kind: MentionKind };

function readUnit(typed: string, context: ReadingContext): Part<Unit> {
  const text = plain(typed.trim());
  if (text === '') return { value: { name: null, kind: 'count' } };
  if (text === 'share' || text === 'factor') return { value: { name: text, kind: text } };
  const answer = readNumber(`2 ${text}`, { locale: context.language });
  const [only] = answer.readings;
  if (answer.state === 'read' && only !== undefined && only.unit !== null && only.value !== null)
    return { value: { name: only.unit, kind: kindOf(answer.kind, only) } };
  return { problem: `"${text}" is no unit. Write it as after a number: tonnes, percent, barrels per day.` };
}

/** ISO 4217; empty for none. */
function readCurrency(typed: string, context: ReadingContext): Part<string> {
  const text = typed.trim();
  if (text === '') return { value: '' };
  const answer = readNumber(`2 ${text}`, { locale: context.language });
  const codes = [
    ...new Set(answer.readings.flatMap(({ currency }) => (currency === null ? [] : [currency]))),
  ];
  const [only] = codes;
  if (only !== undefined && codes.length === 1) return { value: only };
  if (only !== undefined) return { problem: `"${text}" can be ${codes.join(' or ')}. Write the code.` };
  const signed = readNumber(`${text}2`, { locale: context.language }).readings[0]?.currency ?? null;
  return signed === null
    ? { problem: `"${text}" is no currency. Write a code such as USD, a sign or a name.` }
    : { value: signed };
}

function readSubject(typed: string, context: ReadingContext): Part<readonly string[]> {
  const codes: string[] = [];
  for (const piece of typed.split(/[,;]/u)) {
    const name = piece.trim();
    if (name === '') continue;
    const code = areaOfIso3(name.toUpperCase())?.iso3;
    const found = findAreas(name, { language: context.language, date: context.published });
    const members = found.groups.flatMap((group) => group.members);
    const named = code === undefined ? [...found.areas.map(({ iso3 }) => iso3), ...members] : [code];
    if (named.length === 0)
      return { problem: `"${name}" is no area Attest knows. Write a name or an ISO code such as ARM.` };
    codes.push(...named);
  }
  return { value: [...new Set(codes)] };
}

/** Money has a currency and no unit, everything else the other way round. */
function withMeasure(known: Known, unit: Unit | null, currency: string | null): Known {
  const { kind, reading } = known;
  if (currency !== null && currency !== '')
    return { kind: 'money', reading: { ...reading, currency, unit: null } };
  if (unit !== null && unit.name !== null)
    return { kind: unit.kind, reading: { ...reading, unit: unit.name, currency: null } };
  const cleared = {
    ...reading,
    unit: unit === null ? reading.unit : null,
    currency: currency === null ? reading.currency : null,
  };
  const hasLost = cleared.unit !== reading.unit || cleared.currency !== reading.currency;
  return { kind: hasLost ? kindOf(null, cleared) : kind, reading: cleared };
}

/** The rule of a typed reading is the analyst; the note keeps what was typed. */
function signed({ kind, reading }: Known, edit: ReadingEdit): Known {
  const typed = [edit.value, edit.unit, edit.currency, edit.period].filter(
    (part) => part !== null && part.trim() !== '',
  );
  const note = typed.length === 0 ? reading.note : `typed: ${typed.join(', ')}`;
  return { kind, reading: { ...reading, rule: 'analyst', note } };
}

const isDay = ({ from, to }: Period): boolean => from !== null && from === to && from.length === 10;

const timeOnly = (period: Period): Reading => ({
  value: null,
  low: null,
  high: null,
  unit: null,
  currency: null,
  magnitude: null,
  bound: 'exact',
  period,
  rule: 'analyst',
  note: null,
});
