/** Reverse lookup as the window asks for it: a typed text, or a number of an article. */
import { anyPeriod } from '#shared/domain/claims/lookup/readLookup.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import { Problem } from '#shared/lib/problem.ts';
import {
  type LookedUpMention,
  type LookupAnswer,
  type LookupResult,
  lookUp,
  lookUpMention,
} from '../lookup/lookup.ts';
import type { ServiceContext } from '../serviceContext.ts';

/** What in the figures comes to it. Throws a Problem for a period that is none, or a number that is gone. */
export function findInFigures(
  context: ServiceContext,
  { text, to, mention, limit, ...asked }: Args<'lookup.find'>,
): ReplyOf<'lookup.find'> {
  const fromPeriod = readPeriod(asked.fromPeriod);
  const toPeriod = readPeriod(asked.toPeriod);
  const own = mention === null ? null : lookUpMention(context, { ...mention, fromPeriod, toPeriod, limit });
  if (text === null) {
    if (own === null) throw nothing();
    return view(own, own.mention);
  }
  // The number the text was first taken from stays the one that is linked.
  return view(lookUp(context, { text, to, fromPeriod, toPeriod, limit }), own?.mention ?? null);
}

function readPeriod(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const period = anyPeriod(text);
  if (period === null) {
    throw new Problem('lookup/period', {
      message: `"${text}" is no period.`,
      where: text,
      fix: 'Write a year, half-year, quarter or month: 2024, 2024-S1, 2024-Q1, 2024-07.',
    });
  }
  return period;
}

const nothing = (): Problem =>
  new Problem('lookup/nothing', {
    message: 'There is nothing to look up.',
    fix: 'Type a number such as $63 billion, or choose one in an article.',
  });

const view = (
  { reading, results, near }: LookupAnswer,
  mention: LookedUpMention | null,
): ReplyOf<'lookup.find'> => ({
  text: reading.text,
  to: reading.to,
  fromPeriod: reading.fromPeriod,
  toPeriod: reading.toPeriod,
  scale: reading.questions[0]?.to.scale ?? null,
  state: reading.state,
  why: reading.why,
  mention,
  results: results.map(matchView),
  near: near.map(matchView),
});

const matchView = (result: LookupResult): ReplyOf<'lookup.find'>['results'][number] => ({
  ...result,
  marks: [...result.marks],
  areas: [...result.areas],
  periods: [...result.periods],
  cells: [...result.cells],
  missing: [...result.missing],
  sources: [...result.sources],
});
