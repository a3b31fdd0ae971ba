/**
 * What an analyst types into the filter without writing a condition ("armenia russia turnover 2024 >5bn"), as the condition
 * it stands for. A condition comes back as it is.
 */
import { err, ok, type Result } from '../../lib/result.ts';
import { areaCodesLike, areaCodesNamed } from './areaNames.ts';
import { FLAG_WORDS, type FlagWord, readColumnFilter } from './columnFilter.ts';
import { STATUS_WORDS } from './columnWhere.ts';
import { readPeriod } from './periodText.ts';
import { FLOWS, FREQUENCIES } from './types.ts';
import { WHERE_KEYS } from './whereTypes.ts';

/** What only a condition has: a key before its operator, or a test of a whole row. Flags are yes or no: before `>` or `~` one is a word. */
const KEYS = WHERE_KEYS.filter((key) => !FLAG_WORDS.some((flag) => flag === key));
const CONDITION = new RegExp(
  `\\b(?:(?:${KEYS.join('|')}|calc\\d+)\\s*(?:[=<>~≤≥≠]|!=)|(?:${FLAG_WORDS.join('|')})\\s*!?[=≠]|(?:row|not)\\s*\\(|not\\s+row\\b)`,
  'iu',
);
/** A pattern, a test of an amount with its words, a part of a name, or a word. */
const PIECE =
  /\/(?:[^/\\]|\\.)+\/(?=\s|$)|~\s*(?:"[^"]*"|[^\s,;]+)|(?:<=|>=|!=|<>|[<>=≤≥≠])\s*[^\s,;]+(?:\s+(?:trn|bn|mn|k|trillion|billion|million|thousand|USD|EUR|CNY|RUB|GBP)(?![^\s,;]))*|[^\s,;]+/gu;
/** Words of the longest area name, "Democratic People's Republic of Korea" and the like. */
const LONGEST_NAME = 7;
/** A shorter part of a name is in too many. */
const SHORTEST_PART = 3;
/** Words that say nothing about which rows are meant. */
const FILLERS: ReadonlySet<string> = new Set(['with', 'and', 'to', 'of', 'in', 'trade', '–']);
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const FLAGS: Readonly<Record<FlagWord, string>> = {
  conflict: 'conflict = yes',
  linked: 'linked = yes',
  traced: 'traced = yes',
  untraced: 'traced = no',
};

/** The condition; or the word that means nothing here, with what is wrong where that can be said. */
export function plainWhere(
  text: string,
): Result<string, { readonly unknown: string; readonly message: string | null }> {
  if (CONDITION.test(text)) return ok(text.trim());
  const words = text.match(PIECE) ?? [];
  const tests: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const found = readAt(words, at) ?? readTest(word);
    if (found === null) return err({ unknown: word, message: null });
    if ('message' in found) return err({ unknown: word, message: found.message });
    if (found.test !== '') tests.push(found.test);
    at += found.taken;
  }
  return ok(tests.join(' and '));
}

/** The test that the words from a place on stand for, the longest name first. */
function readAt(words: readonly string[], at: number): { test: string; taken: number } | null {
  for (let taken = Math.min(LONGEST_NAME, words.length - at); taken > 0; taken--) {
    const codes = areaCodesNamed(words.slice(at, at + taken).join(' '));
    if (codes.length === 0) continue;
    const tests = codes.flatMap((code) => [`area = "${code}"`, `counterpart = "${code}"`]);
    return { test: `(${tests.join(' or ')})`, taken };
  }
  const word = (words[at] ?? '').toLowerCase();
  if (FILLERS.has(word)) return { test: '', taken: 1 };
  const flow = FLOWS.find((name) => {
    const said = name.replace('_', '-');
    return said === word || said === `${word}s` || name.replace('_', '') === word;
  });
  if (flow !== undefined) return { test: `flow = ${flow}`, taken: 1 };
  for (const frequency of FREQUENCIES) {
    const period = readPeriod(word, frequency);
    if (period !== null) return { test: `period = ${period}`, taken: 1 };
  }
  const range = /^(\d{4})(?:-|\.\.|–)(\d{4})$/u.exec(word);
  if (range !== null) return { test: `period = ${range[1]}..${range[2]}`, taken: 1 };
  return null;
}

type Found = { readonly test: string; readonly taken: number };

/** What stands in the filter row too: a flag, a status, a currency, an amount, a pattern, a part of a name. */
function readTest(word: string): Found | { readonly message: string } | null {
  const flag = FLAG_WORDS.find((known) => known === word.toLowerCase());
  if (flag !== undefined) return { test: FLAGS[flag], taken: 1 };
  const status = STATUS_WORDS[word.toLowerCase()];
  if (status !== undefined) return { test: `status = ${status}`, taken: 1 };
  // In small letters it may be a part of a name.
  if (CURRENCIES.has(word)) return { test: `currency = ${word}`, taken: 1 };
  if (/^[/~]/u.test(word)) return readName(word);
  if (/^[<>=!≤≥≠]|^\p{Sc}?\d/u.test(word)) return readAmount(word);
  const part = word.toLowerCase();
  const isPart = part.length >= SHORTEST_PART && areaCodesLike((name) => name.includes(part)).length > 0;
  return isPart ? { test: eitherSide(`"${word.replaceAll('"', '')}"`), taken: 1 } : null;
}

const eitherSide = (test: string): string => `(area ~ ${test} or counterpart ~ ${test})`;

function readName(word: string): Found | { readonly message: string } {
  const read = readColumnFilter(word, { isNumber: false, hasFlags: false });
  if (!read.ok) return { message: read.error.message };
  const name = read.value;
  if (name?.kind === 'pattern') return { test: eitherSide(`/${name.pattern}/`), taken: 1 };
  const text = name?.kind === 'contains' ? name.text : word;
  return { test: eitherSide(`"${text.replaceAll('"', '""')}"`), taken: 1 };
}

function readAmount(word: string): Found | { readonly message: string } {
  const read = readColumnFilter(word, { isNumber: true, hasFlags: false });
  if (!read.ok) return { message: read.error.message };
  const amount = read.value;
  if (amount?.kind !== 'number' && amount?.kind !== 'numbers') return { message: `“${word}” is no amount.` };
  const money = amount.currency === null ? '' : ` and currency = ${amount.currency}`;
  return amount.kind === 'number'
    ? { test: `value ${amount.op} ${amount.value}${money}`, taken: 1 }
    : { test: `value >= ${amount.from} and value <= ${amount.to}${money}`, taken: 1 };
}
