/** What a series is, in words that are already names of areas. */
export type SeriesWords = {
  readonly area: string;
  readonly counterpart: string;
  /** "turnover", "re-exports". */
  readonly flow: string;
  /** Product code; "" for all goods. */
  readonly product: string;
  /** "" for trade value. */
  readonly measure: string;
};

/** "Armenia – Russia, exports, 0101". */
export const fullName = ({ area, counterpart, flow, product, measure }: SeriesWords): string =>
  [`${area} – ${counterpart}`, flow, product, measure].filter((word) => word !== '').join(', ');

/** Names without what all share; the full names where those would not tell two lines apart. */
export function shortNames(all: readonly SeriesWords[]): string[] {
  const differs = (key: keyof SeriesWords): boolean => new Set(all.map((words) => words[key])).size > 1;
  const short = all.map((words) => {
    const pair = differs('counterpart') ? `${words.area} – ${words.counterpart}` : words.area;
    const rest = (['flow', 'product', 'measure'] as const)
      .filter(differs)
      .map((key) => words[key] || 'total');
    return [pair, ...rest].join(', ');
  });
  return new Set(short).size === short.length ? short : all.map(fullName);
}

const TOWARDS: Readonly<Record<string, string>> = { imports: 'from', turnover: 'with', 're-imports': 'from' };
/** Names in a title; the others are counted. */
const NAMED = 3;

/** A first title: "Turnover with Russia: Armenia, Georgia and Kazakhstan". */
export function draftTitle(all: readonly SeriesWords[]): string {
  const [first] = all;
  if (first === undefined) return '';
  const same = (key: keyof SeriesWords): boolean => all.every((words) => words[key] === first[key]);
  if (same('flow') && same('counterpart')) {
    const what = capital(`${first.flow} ${TOWARDS[first.flow] ?? 'to'} ${first.counterpart}`);
    return `${what}: ${listed(all.map(({ area }) => area))}`;
  }
  if (same('area') && same('counterpart'))
    return `${first.area} – ${first.counterpart}: ${listed(all.map(({ flow }) => flow))}`;
  if (same('area') && same('flow'))
    return `${first.area}: ${first.flow} ${TOWARDS[first.flow] ?? 'to'} ${listed(all.map(({ counterpart }) => counterpart))}`;
  // Pairs alone would not say what of theirs is drawn.
  return same('flow') ? `${capital(first.flow)}: ${listed(shortNames(all))}` : listed(shortNames(all));
}

function listed(names: readonly string[]): string {
  const different = [...new Set(names)];
  if (different.length === 1) return different[0] ?? '';
  if (different.length > NAMED + 1)
    return `${different.slice(0, NAMED).join(', ')} and ${different.length - NAMED} others`;
  return `${different.slice(0, -1).join(', ')} and ${different.at(-1)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
