/** Amounts as an article tells them, and for each the ones told before that it may tell again. */
import { conceptsOf, unitWords } from '../facts/equivalents.ts';
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { clausesOf } from '../sentence/clauses.ts';
import { namesIn } from '../sentence/namedValues.ts';
import { nounsOf } from '../sentence/nounsOf.ts';
import { dimensionOf, type ItemRole, isCommensurable, roleOf } from '../sentence/roles.ts';

/** An amount with what says what it is of. */
export type Telling = {
  readonly item: Item;
  readonly sentence: ClaimSentence;
  /** Its place among the tellings of the article. */
  readonly at: number;
  readonly role: ItemRole;
  /** Nouns right behind it. */
  readonly nouns: ReadonlySet<string>;
  /** Concepts right around it, up to a stop. */
  readonly near: ReadonlySet<string>;
  /** Concepts of its clause. */
  readonly words: ReadonlySet<string>;
  /** Names in its sentence, in lower case. */
  readonly names: ReadonlySet<string>;
  readonly isHead: boolean;
};

const known = new WeakMap<readonly ClaimSentence[], readonly Telling[]>();

/** In text order; worked out once for an article. */
export function tellingsOf({ sentences }: AuditContext): readonly Telling[] {
  const found = known.get(sentences) ?? read(sentences);
  known.set(sentences, found);
  return found;
}

function read(sentences: readonly ClaimSentence[]): readonly Telling[] {
  const found: Telling[] = [];
  for (const sentence of sentences) {
    if (/^table /u.test(sentence.block.locator)) continue;
    const names = namesOf(sentence);
    for (const clause of clausesOf(sentence))
      for (const item of clause.items)
        if (isTold(item))
          found.push({
            item,
            sentence,
            at: found.length,
            role: roleOf(sentence, item),
            nouns: nounsOf(sentence, item),
            near: conceptsOf(`${around(sentence, item)} ${unitWords(item)}`),
            words: conceptsOf(`${clause.text} ${unitWords(item)}`),
            names,
            isHead: isHead(sentence),
          });
  }
  return found;
}

/** Enough digits to be known again; small counts are everywhere. */
function isTold(item: Item): boolean {
  const { value, unit } = item.reading;
  if (value === null || dimensionOf(item) === null || item.mention.kind === 'share' || unit === 'area')
    return false;
  return item.mention.kind !== 'count' || Number(value) >= SMALLEST;
}

const SMALLEST = 10;

const REACH = 45;

function around({ tagged }: ClaimSentence, { at }: Item): string {
  const before = /[^;:()—]*$/u.exec(tagged.slice(Math.max(0, at - REACH), at))?.[0] ?? '';
  const behind = /^[^;:()—]*/u.exec(tagged.slice(at + 1, at + 1 + REACH))?.[0] ?? '';
  return `${before} ${behind}`;
}

const namesOf = (sentence: ClaimSentence): ReadonlySet<string> =>
  new Set(
    namesIn(sentence)
      .filter(({ isUnsure }) => isUnsure !== true)
      .map(({ text, iso3 }) => iso3 ?? text.toLowerCase()),
  );

export const isHead = ({ block, text }: ClaimSentence): boolean =>
  block.role === 'bullet' ||
  block.role === 'title' ||
  /^(?:summary|in brief|key points?|at a glance)\b/iu.test(text);

/** One measure, or two nouns of what is counted ("2,400 jobs", "the 2,400 posts"); no change is a level, and what a summary tells is no base. */
function mayBeSame(a: Telling, b: Telling): boolean {
  const [one, other] = [a.item.mention.kind, b.item.mention.kind];
  if (one === 'percent' && other === 'percent' && (a.role === 'change') !== (b.role === 'change'))
    return false;
  if ((a.role === 'base') !== (b.role === 'base') && a.isHead !== b.isHead) return false;
  return isCommensurable(a.item, b.item) || (one === 'count' && other === 'count');
}

/** More of one kind than that are a table in prose; the nearest are kept, and those that share a noun. */
const NEAREST = 8;
const MOST = 20;

function shareWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/** What an amount may tell again, the nearest first. */
export function toldBefore(all: readonly Telling[], one: Telling): readonly Telling[] {
  const found: Telling[] = [];
  let near = 0;
  for (let at = one.at - 1; at >= 0 && found.length < MOST; at--) {
    const other = all[at];
    if (other === undefined || !mayBeSame(other, one)) continue;
    near++;
    if (near <= NEAREST || shareWord(one.near, other.near)) found.push(other);
  }
  return found;
}
