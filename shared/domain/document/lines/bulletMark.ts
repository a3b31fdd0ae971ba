/**
 * Marks in front of list items: `•`, `-`, `*`, `1.`, `a)`, `(iv)`. Which of them really open a list depends on the
 * neighbours ("15. Januar", "5. " alone), so a mark also says how much it can be trusted.
 */
export type BulletMark = {
  /** Mark and the white space after it. */
  readonly length: number;
  readonly mark: string;
  readonly family: 'symbol' | 'dash' | 'number' | 'letter';
  /** Place in the count for numbers and letters ("c)" is 3); 0 for symbols. */
  readonly place: number;
  /** Sure by itself; an unsure mark needs a neighbour of its family. */
  readonly sure: boolean;
};

const SYMBOL = /^([•‣⁃◦▪▫■□●○◆◇❖➢➤►▶▸→⇒✓✔✗✘])[\s\u00a0]*/u;
/** A picture in front of a line, as newsletters mark their items; a flag is two letters. */
const PICTURE =
  /^((?:\p{RI}\p{RI}|(?![\d#*])\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*))[\s\u00a0]+(?=\S)/u;
const SPACED_SYMBOL = /^([*+·∙»o])[\s\u00a0]+(?=\S)/u;
const DASH = /^([-‐‑–—−])[\s\u00a0]+(?=\S)/u;
const NUMBER = /^(\(?(\d{1,2})[.)])[\s\u00a0]+(?=\S)/u;
const LETTER = /^(\(([a-zа-я]|[ivx]{1,5})\)|([a-zа-я]|[ivx]{1,5})\))[\s\u00a0]+(?=\S)/iu;
const LETTER_DOT = /^(([a-z])\.)[\s\u00a0]+(?=\S)/u;
const MONTH_NEXT =
  /^(?:jan|feb|mär|mar|apr|mai|may|maj|jun|jul|aug|sep|okt|oct|nov|dez|dec|январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)/iu;

/** The list mark a trimmed line starts with, or null. A mark alone on its line counts (its words come next). */
export function bulletMark(line: string): BulletMark | null {
  const symbol = SYMBOL.exec(line) ?? SPACED_SYMBOL.exec(line);
  if (symbol?.[1] !== undefined) return found(symbol[0], symbol[1], 'symbol', 0, symbol[1] !== 'o');
  const picture = PICTURE.exec(line);
  if (picture !== null) return found(picture[0], 'picture', 'symbol', 0, false);
  const dash = DASH.exec(line);
  if (dash?.[1] !== undefined) return found(dash[0], dash[1], 'dash', 0, dash[1] === '-');
  const number = NUMBER.exec(line);
  if (number?.[1] !== undefined && !MONTH_NEXT.test(line.slice(number[0].length))) {
    const place = Number(number[2]);
    return found(number[0], number[1], 'number', place, number[1].endsWith(')'));
  }
  const letter = LETTER.exec(line) ?? LETTER_DOT.exec(line);
  if (letter?.[1] !== undefined) {
    return found(
      letter[0],
      letter[1],
      'letter',
      letterPlace(letter[1].replace(/[().]/g, '')),
      letter[1].endsWith(')'),
    );
  }
  return null;
}

function found(
  whole: string,
  mark: string,
  family: BulletMark['family'],
  place: number,
  sure: boolean,
): BulletMark {
  return { length: whole.length, mark, family, place, sure };
}

function letterPlace(letters: string): number {
  const lower = letters.toLowerCase();
  const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
  const roman = romans.indexOf(lower);
  if (roman >= 0) return roman + 1;
  return lower.length === 1 ? lower.charCodeAt(0) - 'a'.charCodeAt(0) + 1 : 0;
}
