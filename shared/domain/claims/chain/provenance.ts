/** What chains say together: how many roots there are, and which source is older than what it is cited for. */
import { independentRoots } from './outletChain.ts';
import { isStale, yearsBefore } from './sourceAge.ts';
import type { Chain, ChainFlag, ChainStep, Provenance } from './types.ts';

/** `period` is the last one the number speaks of; null when nobody says. */
export function provenanceOf(chains: readonly Chain[], period: string | null): Provenance {
  const roots = independentRoots(chains.flatMap(({ steps }) => steps.at(-1)?.name ?? []));
  return { chains, roots, flags: [...singleRoot(chains, roots), ...staleSources(chains, period)] };
}

function singleRoot(chains: readonly Chain[], roots: readonly string[]): readonly ChainFlag[] {
  const [root, another] = roots;
  if (root === undefined || another !== undefined) return [];
  const own = chains.every(({ steps }) => steps.length === 1 && steps[0]?.role === 'article');
  const message = own
    ? `${root} cites nobody for it.`
    : chains.length === 1
      ? `It rests on ${root} alone.`
      : `${chains.length} statements, and all rest on ${root}.`;
  return [{ code: 'single_root', message }];
}

/** The newest date of each chain counts: somebody who cites an old report today still cites the old report's number. */
function staleSources(chains: readonly Chain[], period: string | null): readonly ChainFlag[] {
  const seen = new Set<string>();
  return chains.flatMap(({ steps }) => {
    const step = steps.findLast(({ role, date }) => role !== 'article' && date !== null);
    if (step === undefined || !isStale(step.date, period)) return [];
    const message = staleWords(step, period);
    if (seen.has(message)) return [];
    seen.add(message);
    return [{ code: 'stale_source' as const, message }];
  });
}

function staleWords({ name, date }: ChainStep, period: string | null): string {
  const years = yearsBefore(date, period) ?? 0;
  const how = years === 0 ? '' : `, ${years === 1 ? 'a year' : `${years} years`} before`;
  return `${name} is of ${date}, and the number is of ${period}${how}.`;
}
