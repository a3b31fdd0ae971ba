/** What an article says that figures can answer: whose trade with whom, over which period, moved how. */
import { frequencyOf } from '../../figures/periodText.ts';
import type { Flow } from '../../figures/types.ts';
import type { Mention, Period } from '../../reading/types.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { isSpan } from '../sentence/topic.ts';

export type Parties = {
  /** More than one when the words mean a group or a list. */
  readonly areas: readonly string[];
  readonly counterpart: string;
  readonly flow: Flow;
};

const FLOW_OF: Readonly<Record<string, Flow | undefined>> = {
  trade: 'turnover',
  turnover: 'turnover',
  population: 'population',
  exports: 'exports',
  imports: 'imports',
  re_exports: 're_exports',
  re_imports: 're_imports',
};

/** The parties of a number, the single one as counterpart; null when the words leave one side open. */
export function partiesOf({ about }: Pick<Mention, 'about'>): Parties | null {
  const flow = about.measure === 'share' ? FLOW_OF[about.flow ?? ''] : FLOW_OF[about.measure ?? ''];
  const { subject, counterpart } = about;
  if (flow === undefined || subject.length === 0 || counterpart.length === 0) return null;
  if (subject.some((area) => counterpart.includes(area))) return null;
  const [only] = counterpart;
  if (counterpart.length === 1 && only !== undefined) return { areas: subject, counterpart: only, flow };
  const [single] = subject;
  if (subject.length !== 1 || single === undefined) return null;
  return { areas: counterpart, counterpart: single, flow: TURNED[flow] };
}

const TURNED: Readonly<Record<Flow, Flow>> = {
  exports: 'imports',
  imports: 'exports',
  re_exports: 're_imports',
  re_imports: 're_exports',
  turnover: 'turnover',
  population: 'population',
};

/** Two years a change runs between, or the same part of two years, or two parts of one. */
export type Years = { readonly from: string; readonly to: string };

/** The years of a number: its own span, else the last span its paragraph named before it. */
export function yearsOf(
  mention: Pick<Mention, 'start'> & { readonly period: Period | null },
  block: readonly ClaimSentence[],
): Years | null {
  if (isSpan(mention.period)) return years(mention.period);
  if (mention.period !== null) return null;
  const spans = block
    .flatMap(({ items }) => items)
    .filter(
      (item) =>
        item.mention.kind === 'period' && item.mention.start < mention.start && isSpan(item.reading.period),
    );
  const last = spans.at(-1)?.reading.period ?? null;
  return isSpan(last) ? years(last) : null;
}

/** Both are years, or both the same kind of part of one. */
const years = ({ from, to }: { readonly from: string; readonly to: string }): Years | null =>
  frequencyOf(from) !== null && frequencyOf(from) === frequencyOf(to) ? { from, to } : null;
