/** A reading as the command line's contract prints it (docs/contract.md): these keys, no others, none absent. */
import type { Block } from '#shared/domain/document/types.ts';
import type {
  ArticleReading,
  Citation,
  LedgerToken,
  Mention,
  NumberReading,
  Period,
  Reading,
} from '#shared/domain/reading/types.ts';

export const blockJson = ({ id, ordinal, role, locator, start, end, text, kept, rule }: Block) => ({
  id,
  ordinal,
  role,
  locator,
  start,
  end,
  text,
  kept,
  rule,
});

export const mentionJson = (mention: Mention) => ({
  id: mention.id,
  block: mention.block,
  start: mention.start,
  end: mention.end,
  text: mention.text,
  state: mention.state,
  kind: mention.kind,
  readings: mention.readings.map(oneReadingJson),
  about: {
    measure: mention.about.measure,
    flow: mention.about.flow,
    subject: mention.about.subject,
    counterpart: mention.about.counterpart,
    basis: mention.about.basis,
    pair: mention.about.pair,
  },
  areas: mention.areas.map(({ iso3, start, end, text }) => ({ iso3, start, end, text })),
  groups: mention.groups.map(({ id, members, except, start, end, text }) => ({
    id,
    members,
    except,
    start,
    end,
    text,
  })),
  why: mention.why,
});

/** Ends as ISO prefixes: a half-year, which ISO has no name for, by its first and its last month. */
const periodJson = (period: Period | null) =>
  period === null
    ? null
    : { from: monthOfHalf(period.from, '01', '07'), to: monthOfHalf(period.to, '06', '12') };

const monthOfHalf = (iso: string | null, first: string, second: string): string | null =>
  iso?.replace(/-S([12])$/u, (_, half) => `-${half === '1' ? first : second}`) ?? null;

const oneReadingJson = (reading: Reading) => ({
  value: reading.value,
  low: reading.low,
  high: reading.high,
  unit: reading.unit,
  currency: reading.currency,
  magnitude: reading.magnitude,
  bound: reading.bound,
  period: periodJson(reading.period),
  rule: reading.rule,
  note: reading.note,
});

export const citationJson = (citation: Citation) => ({
  id: citation.id,
  block: citation.block,
  start: citation.start,
  end: citation.end,
  text: citation.text,
  outlet: citation.outlet,
  title: citation.title,
  url: citation.url,
  date: citation.date,
  date_basis: citation.dateBasis,
  source: citation.source,
  bracket: { start: citation.bracket.start, end: citation.bracket.end },
});

export const ledgerJson = ({
  extracted,
  date,
  citation,
  dismissed,
  open,
  tokens,
}: ArticleReading['ledger']) => ({
  extracted,
  date,
  citation,
  dismissed,
  open,
  tokens: tokens.map(tokenJson),
});

const tokenJson = ({ block, start, end, text, state, rule, mention }: LedgerToken) => ({
  block,
  start,
  end,
  text,
  state,
  rule,
  mention,
});

/** `attest number --json`. */
export const numberJson = ({ text, locale, kind, state, readings, why }: NumberReading) => ({
  text,
  locale,
  kind,
  state,
  readings: readings.map(oneReadingJson),
  why,
});
