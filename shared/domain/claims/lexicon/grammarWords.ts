/** Words of grammar, which no topic has for itself, as they stand beside a number. */

const WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of to from by in on at for with as than and or but while whereas against after before over under up down more less fewer higher lower about only just some nearly almost ' +
    'that this these those it its they their which who was were is are be been had has have would will could may might another further each every per all both other no not'
  ).split(' '),
);
const WORD = /\p{L}[\p{L}’'-]*/gu;
/** So many characters hold the word beside it. */
const REACH = 40;

/** What stands right before a number: a word of grammar, "word", "stop" or "nothing". */
export const grammarBefore = (lead: string): string =>
  /[,;:.(—–]\s*$/u.test(lead) ? 'stop' : grammarOf(lead.slice(-REACH).match(WORD)?.at(-1));

/** What stands right behind a number, told in the same way. */
export const grammarBehind = (rest: string): string =>
  /^\s*[,;:.)—–]/u.test(rest) ? 'stop' : grammarOf(rest.slice(0, REACH).match(WORD)?.[0]);

function grammarOf(word: string | undefined): string {
  const plain = word?.toLowerCase();
  if (plain === undefined) return 'nothing';
  return WORDS.has(plain) ? plain : 'word';
}
