import type { Block } from '../../document/types.ts';
import type { About, Ledger, LedgerToken, Mention, TokenState } from '../types.ts';
import type { DecidedMention, Decision } from './types.ts';

/** A document's reading as it was stored, with the blocks it was read from. */
export type StoredReading = {
  readonly blocks: readonly Pick<Block, 'id' | 'start' | 'end' | 'kept'>[];
  readonly mentions: readonly Mention[];
  readonly tokens: readonly LedgerToken[];
};

type Stretch = { readonly start: number; readonly end: number };

/** Every number of the article in text order, each with what was decided about it. */
export function decideMentions(stored: StoredReading, decisions: readonly Decision[]): DecidedMention[] {
  const bySpan = new Map(decisions.map((decision) => [spanKey(decision), decision]));
  const decided = stored.mentions.map((mention) => decide(mention, bySpan.get(spanKey(mention)) ?? null));
  const bare = stored.tokens.filter(isBare);
  for (const token of bare) {
    const own = bySpan.get(spanKey(token)) ?? null;
    if (own === null && decisions.some((decision) => holds(decision, token))) continue;
    decided.push(decide(tokenMention(token), own));
  }
  // A decision whose stretch no reading names any more still stands where its words are, unless others read them.
  for (const decision of decisions) {
    if (decided.some((mention) => overlap(mention, decision))) continue;
    const block = stored.blocks.find((one) => one.kept && holds(one, decision));
    if (block !== undefined) decided.push(decide(unreadMention(decision, block.id), decision));
  }
  return decided.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The mentions everything else computes with (packs, notes, claims): readings replaced by what was decided, dismissed
 * ones left out, and numbers only the analyst read taken in.
 */
export function effectiveMentions(decided: readonly DecidedMention[]): Mention[] {
  const there = new Set(decided.filter(counts).map(({ id }) => id));
  return decided.filter(counts).map(({ decision: _decision, own: _own, ...mention }) => {
    const { about } = mention;
    const pair = about.pair !== null && there.has(about.pair) ? about.pair : null;
    return { ...mention, about: { ...about, pair } };
  });
}

const counts = (mention: DecidedMention): mention is DecidedMention & Mention =>
  mention.state !== 'dismissed' && (mention.decision !== null || !isTokenId(mention.id));

/**
 * The ledger with the decisions counted. A token follows the decision on the mention that holds it, so that a number
 * inside a larger one ("all but Moldova and the three Baltic countries") stays its own question; the store's view
 * `open_token` says the same in SQL. A dismissal's rule is `analyst`; its reason stands in the decision.
 */
export function decideLedger(stored: StoredReading, decisions: readonly Decision[]): Ledger {
  const mentions = new Map(stored.mentions.map((mention) => [mention.id, mention]));
  const bySpan = new Map(decisions.map((decision) => [spanKey(decision), decision]));
  const tokens = stored.tokens.map((token): LedgerToken => {
    const holder = token.mention === null ? undefined : mentions.get(token.mention);
    const decision = holder
      ? bySpan.get(spanKey(holder))
      : isBare(token)
        ? decisions.find((one) => holds(one, token))
        : undefined;
    return decision === undefined ? token : { ...token, ...settled(decision) };
  });
  const count = (state: TokenState): number => tokens.filter((token) => token.state === state).length;
  return {
    extracted: count('extracted'),
    date: count('date'),
    citation: count('citation'),
    dismissed: count('dismissed'),
    open: count('open'),
    tokens,
  };
}

/** A token that only a decision of its own can settle: no mention and no citation holds it. */
const isBare = ({ mention, state }: LedgerToken): boolean => mention === null && state !== 'citation';

const holds = (outer: Stretch, inner: Stretch): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

function settled(decision: Decision): Pick<LedgerToken, 'state' | 'rule'> {
  if (decision.decided === null) return { state: 'dismissed', rule: 'analyst' };
  const { kind, reading } = decision.decided;
  return { state: kind === 'date' ? 'date' : 'extracted', rule: reading.rule };
}

function decide(read: Undecided, decision: Decision | null): DecidedMention {
  if (decision === null) return { ...read, decision: null, own: null };
  const { kind, readings, why } = read;
  const { state, reason, actor, at, decided } = decision;
  const about: About =
    decided?.subject == null ? read.about : { ...read.about, subject: decided.subject, basis: 'stated' };
  return {
    ...read,
    state: decided === null ? 'dismissed' : 'extracted',
    kind: decided?.kind ?? kind,
    readings: decided === null ? [] : [decided.reading],
    about,
    why: null,
    inheritsTime: false,
    decision: { state, reason, actor, at },
    own: { state: read.state, kind, readings, why },
  };
}

type Undecided = Omit<DecidedMention, 'decision' | 'own'>;

const UNREAD: Pick<Undecided, 'kind' | 'readings' | 'about' | 'areas' | 'groups' | 'inheritsTime'> = {
  kind: 'count',
  readings: [],
  about: { measure: null, flow: null, subject: [], counterpart: [], basis: 'unsure', pair: null },
  areas: [],
  groups: [],
  inheritsTime: false,
};

const tokenMention = ({ block, start, end, text, state, rule }: LedgerToken): Undecided => ({
  ...UNREAD,
  id: tokenId(start, end),
  block,
  start,
  end,
  text,
  state: state === 'dismissed' ? 'dismissed' : 'open',
  why: rule ?? 'no rule of Attest reads this number',
});

const unreadMention = ({ start, end, text }: Decision, block: string): Undecided => ({
  ...UNREAD,
  id: tokenId(start, end),
  block,
  start,
  end,
  text,
  state: 'open',
  why: 'Attest does not read these words as a number',
});

/** Mentions of Attest's own are `m1`, `m2`, ...; those made of a bare token are named after their place. */
const tokenId = (start: number, end: number): string => `t${start}-${end}`;
const isTokenId = (id: string): boolean => id.startsWith('t');

const spanKey = ({ start, end }: Stretch): string => `${start}-${end}`;
