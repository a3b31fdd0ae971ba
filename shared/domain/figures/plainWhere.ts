/**
 * What an analyst types into the filter without writing a condition ("armenia russia turnover 2024"), as the condition
 * it stands for. Text with an operator is a condition already and comes back as it is.
 */
import { err, ok, type Result } from '../../lib/result.ts';
import { areaCodesNamed } from './areaNames.ts';
import { readPeriod } from './periodText.ts';
import { FLOWS, FREQUENCIES } from './types.ts';

const OPERATOR = /[=<>~≤≥≠]/;
/** Words of the longest area name, "Democratic People's Republic of Korea" and the like. */
const LONGEST_NAME = 7;
/** Words that say nothing about which rows are meant. */
const FILLERS: ReadonlySet<string> = new Set(['with', 'and', 'to', 'of', 'in', 'trade']);

/** The condition, or the word that means nothing here. */
export function plainWhere(text: string): Result<string, { readonly unknown: string }> {
  if (OPERATOR.test(text)) return ok(text.trim());
  const words = text.split(/[\s,;–]+/u).filter((word) => word !== '');
  const tests: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = readAt(words, at);
    if (found === null) return err({ unknown: words[at] ?? '' });
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
  const range = /^(\d{4})(?:-|\.\.|–)(\d{4})$/.exec(word);
  if (range !== null) return { test: `period = ${range[1]}..${range[2]}`, taken: 1 };
  return null;
}
