/** What a match is, in one line a person can check. */
import { areaName } from '../../figures/areaNames.ts';
import type { ExactMatch } from './exactMatch.ts';
import type { Family, FamilyName } from './family.ts';
import type { Line } from './types.ts';

/** "China – Russia, turnover, 2020 → 2024, as China reports it". */
export function matchLabel({ found, to, from }: ExactMatch): string {
  const { kind, line, whole, family } = found;
  const when = from === null ? to.period : `${from.period} → ${to.period}`;
  if (whole !== null) {
    return `${areaName(line.key[whole.group?.side ?? 'area'])}’s share of ${seriesName(whole, family)}, ${when}${howMade(whole)}`;
  }
  const name = `${seriesName(line, family)}, ${when}${howMade(line)}`;
  switch (kind) {
    case 'ratio':
      return `${name}: change`;
    case 'difference':
      return `${name}: difference`;
    default:
      return name;
  }
}

function seriesName({ key }: Line, { name }: Family): string {
  const flow = key.flow.replace('_', '-');
  return `${areaName(key.area)} – ${areaName(key.counterpart)}, ${flow}${productName(name)}`;
}

const productName = ({ product, measure }: FamilyName): string =>
  `${product === 'TOTAL' ? '' : `, ${product}`}${measure === 'trade_value' ? '' : `, ${measure.replaceAll('_', ' ')}`}`;

function howMade({ make, reporter, parts }: Line): string {
  const whose = reporter === null || reporter === '' ? '' : `, as ${areaName(reporter)} reports it`;
  const parted = parts.every((part) => part.make !== 'stated' || part.key.flow !== 'turnover');
  switch (make) {
    case 'turnover':
      return parted ? ` (exports + imports${whose})` : whose;
    case 'year':
      return ` (sum of its parts${whose})`;
    case 'members':
      return ` (sum of members${whose})`;
    default:
      return whose;
  }
}
