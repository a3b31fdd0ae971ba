import type { Mention } from '../reading/types.ts';
import type { Claim } from './types.ts';

const ISO3 = /\b[A-Z]{3}\b/gu;
/** Currencies and words of expressions that look like areas are left out by asking for known ones. */
type IsArea = (code: string) => boolean;

/** The areas a claim is about: those its operands name, and those its numbers are said of; in alphabetical order. */
export function claimAreas(
  claim: Pick<Claim, 'operands' | 'passages'>,
  mentions: readonly Pick<Mention, 'start' | 'end' | 'about'>[],
  isArea: IsArea,
): readonly string[] {
  const named = claim.operands.flatMap(({ expression, members, missing }) =>
    [expression ?? '', ...members, ...missing].flatMap((text) => text.match(ISO3) ?? []),
  );
  const said = mentions
    .filter((one) => claim.passages.some(({ start, end }) => one.start < end && start < one.end))
    .flatMap(({ about }) => [...about.subject, ...about.counterpart]);
  return [...new Set([...named, ...said])].filter(isArea).sort();
}
