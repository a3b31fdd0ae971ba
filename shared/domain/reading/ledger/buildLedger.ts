/**
 * Accounts for every digit token and number word of the kept blocks, each in one state.
 *
 * Two decisions where the contract leaves room. A calendar day in prose or a byline is a mention of kind `date` whose
 * tokens have state `date`; any other time ("2014", "between 2020 and 2024", "Q1") is a mention of kind `period` whose
 * tokens are `extracted`. And a token of a mention that is ambiguous, refused or open is itself open: it names the
 * mention, so that answering the mention's question closes it.
 */
import type { Ledger, LedgerToken, TokenState } from '../types.ts';

/** A token of one block with what is known of the stretch it stands in; offsets are the document's code points. */
export type LedgerEntry = {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isDigits: boolean;
  /** Rule that dismisses a number word which counts nothing; null when it has none. Ignored for digits. */
  readonly dismissal: string | null;
  /** The reference that holds the token, by rule name; null when none does. */
  readonly citation: string | null;
  /** The innermost mention that holds the token. */
  readonly mention: {
    readonly id: string;
    readonly isSettled: boolean;
    readonly isDate: boolean;
    readonly rule: string;
  } | null;
};

/** The ledger of a document; tokens in text order. */
export function buildLedger(entries: readonly LedgerEntry[]): Ledger {
  const tokens = entries.map(settle);
  const count = (state: TokenState): number =>
    tokens.reduce((sum, token) => (token.state === state ? sum + 1 : sum), 0);
  return {
    extracted: count('extracted'),
    date: count('date'),
    citation: count('citation'),
    dismissed: count('dismissed'),
    open: count('open'),
    tokens,
  };
}

function settle(entry: LedgerEntry): LedgerToken {
  const { block, start, end, text, mention } = entry;
  const as = (state: TokenState, rule: string | null): LedgerToken => ({
    block,
    start,
    end,
    text,
    state,
    rule,
    mention: mention?.id ?? null,
  });
  if (mention) {
    if (!mention.isSettled) return as('open', null);
    return as(mention.isDate ? 'date' : 'extracted', mention.rule);
  }
  if (entry.citation !== null) return as('citation', entry.citation);
  if (!entry.isDigits && entry.dismissal !== null) return as('dismissed', entry.dismissal);
  return as('open', null);
}
