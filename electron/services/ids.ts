import { Problem } from '#shared/lib/problem.ts';

/** Prefixes of printed ids. Inside the store they are integers. */
export const PREFIXES = {
  source: 'src',
  area: 'ar',
  member: 'mem',
  comment: 'com',
  rowComment: 'rcom',
  rate: 'rt',
  calculated: 'calc',
  view: 'vw',
  claim: 'clm',
  mirror: 'mir',
  document: 'd',
  series: 'ser',
  assertion: 'a',
  link: 'l',
  note: 'n',
  chart: 'ch',
  signal: 'sig',
  scenario: 'sc',
  pack: 'p',
  operation: 'op',
} as const;
export type IdKind = keyof typeof PREFIXES;

export const formatId = (kind: IdKind, id: number | bigint): string => `${PREFIXES[kind]}${id}`;

/** The integer of a printed id. Throws a Problem when the text is no id of that kind. */
export function parseId(kind: IdKind, text: string): number {
  const match = new RegExp(`^${PREFIXES[kind]}(\\d{1,15})$`).exec(text);
  if (match?.[1] === undefined) throw unknownId(kind, text);
  return Number(match[1]);
}

/** The Problem to throw for an id that names nothing; it says how ids of the kind look. */
export function unknownId(kind: IdKind, text: string): Problem {
  const word = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return new Problem(`${kind}/unknown`, {
    message: `There is no ${word} "${text}".`,
    where: text,
    fix: `Ids of this kind look like ${PREFIXES[kind]}1; list them first.`,
  });
}
