/** Words of no topic beside a place in a sentence, as marks of what stands there. */

const PLAIN = new Set(
  'a about above after again against ago all almost already altogether an and another any apart are as at away back been before behind below between both but by could down during each earlier either ended ending every exceed ever expected few fewer first for former from further had half has have her his if in instead into is it its just last lasted lasting late later latter least less like long longer may might more most much nearly next no not now of old older on once one only or other out over own past per possible previous ran reach same set should since so some spent still such target than that the their then there these this those through to together took takes taken total under until up upon was were when where which while who whole whose will with within without would'.split(
    ' ',
  ),
);

export const wordBefore = (text: string): string => plain(/(\S+)\s*$/u.exec(text)?.[1]);
export const wordBehind = (text: string): string => plain(/^\s*-?(\S+)/u.exec(text)?.[1]);

/** The word itself where it is of no topic; else what it is. */
function plain(word: string | undefined): string {
  if (word === undefined) return 'end';
  const bare = word.toLowerCase().replace(/[.,;:!?()“”"’]/gu, '');
  const stop = /[,;:—–(.]/u.exec(word)?.[0] ?? '';
  if (/[\ue000-\ue6ff]/u.test(word)) return `number${stop}`;
  if (/[\ue700-\ue8ff]/u.test(word)) return `time${stop}`;
  return `${PLAIN.has(bare) ? bare : bare === '' ? '' : /['’]s?$/u.test(word) ? 'whose' : 'word'}${stop}`;
}
