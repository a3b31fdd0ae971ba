import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { Problem } from '#shared/lib/problem.ts';
import { binary, type Decoded, refuseBinary, utf8Text } from './utf8Text.ts';

/** Encodings articles are found in when they are not Unicode. Anything else is refused rather than guessed. */
const LEGACY = new Set([
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-15',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'gb18030',
  'gb2312',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
]);
const SAMPLE_BYTES = 256 * 1024;

/**
 * Decodes text: a byte order mark decides, then where zeros stand (UTF-16 without a mark), then strict UTF-8, then `stated` (a page's own charset), then a guess by
 * the bytes. Refuses (Problem) NUL bytes, control bytes and bytes that no encoding explains.
 */
export function decodeBytes(bytes: Uint8Array, fileName: string, stated: string | null = null): Decoded {
  const marked = byMark(bytes);
  if (marked !== null) return { ...marked, text: refuseBinary(marked.text, fileName) };
  if (bytes.includes(0)) {
    const wide = unmarkedUtf16(bytes);
    if (wide === null) throw binary(fileName);
    return { ...wide, text: refuseBinary(wide.text, fileName) };
  }
  const utf8 = utf8Text(bytes, fileName);
  if (utf8 !== null) return utf8;
  const encoding = legacyEncoding(bytes, stated);
  if (encoding === null) throw broken(bytes, fileName);
  // Node's own TextDecoder reads windows-1252 as Latin-1 (0x80 is not the euro sign there); iconv-lite does not.
  return { text: refuseBinary(iconv.decode(Buffer.from(bytes), encoding), fileName), encoding };
}

function byMark(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: iconv.decode(Buffer.from(bytes), 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: iconv.decode(Buffer.from(bytes), 'utf-16be'), encoding: 'utf-16be' };
  return null;
}

/** One in so many code units, at least, is plain ASCII where a text is UTF-16: blanks, digits, line ends, what parts cells. */
const UNITS_AN_ASCII = 16;
/** Fewer zeros than this may stand on one side by chance. */
const LEAST_ZEROS = 4;

/** UTF-16 without a mark: its zeros are the upper bytes of ASCII and all stand on one side. */
function unmarkedUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1))
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  if ((first > 0 && second > 0) || zerosAreFew(first + second, bytes.length)) return null;
  const encoding = second > 0 ? 'utf-16le' : 'utf-16be';
  const text = iconv.decode(Buffer.from(bytes), encoding);
  // The first piece of a large file may end between the halves of a letter.
  return /[\ud800-\udfff]/u.test(text.replace(/[\ud800-\udbff]$/, '')) ? null : { text, encoding };
}

const zerosAreFew = (zeros: number, bytes: number): boolean =>
  zeros < LEAST_ZEROS || zeros * UNITS_AN_ASCII * 2 < bytes;

function legacyEncoding(bytes: Uint8Array, stated: string | null): string | null {
  const named = stated?.toLowerCase().trim() ?? null;
  if (named !== null && LEGACY.has(named)) return named;
  // Mostly valid UTF-8 with a few broken sequences is damaged UTF-8, not another encoding.
  const loose = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE_BYTES));
  const broken = loose.match(/\ufffd/g)?.length ?? 0;
  const whole = loose.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  if (whole > broken || bytes.subarray(0, 3).join() === '239,187,191') return null;
  const guess = jschardet.detect(Buffer.from(bytes.subarray(0, SAMPLE_BYTES)));
  const name = guess.encoding?.toLowerCase() ?? null;
  if (name !== null && LEGACY.has(name) && reads(bytes, name)) return name;
  return ['windows-1252', 'windows-1251'].find((encoding) => reads(bytes, encoding)) ?? null;
}

/** True when the bytes, read in an encoding, are letters and punctuation rather than noise. */
function reads(bytes: Uint8Array, encoding: string): boolean {
  const text = iconv.decode(Buffer.from(bytes.subarray(0, SAMPLE_BYTES)), encoding);
  const foreign = text.match(/\P{ASCII}/gu) ?? [];
  const likely = foreign.filter((character) =>
    /[\p{L}\p{Sc}\p{Pd}\p{Pi}\p{Pf}\p{Ps}°§©®«»…•\u00a0]/u.test(character),
  ).length;
  if (text.includes('\ufffd') || likely < foreign.length * 0.9) return false;
  if (/\p{Script=Cyrillic}/u.test(text) ? !isCyrillicText(text) : looksBroken(bytes)) return false;
  // Two accented letters beside each other are rare in Western text and the rule in Cyrillic.
  const pairs = text.match(/(?:(?![\u2010-\u2026\u00a0])\P{ASCII}){3,}/gu)?.length ?? 0;
  return encoding !== 'windows-1252' || pairs <= Math.max(1, foreign.length * 0.1);
}

/** Cyrillic comes in words: single letters among Latin ones are broken bytes that happen to have a reading. */
function isCyrillicText(text: string): boolean {
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const inWords = (text.match(/\p{Script=Cyrillic}{3,}/gu) ?? []).join('').length;
  return inWords >= letters * 0.7;
}

/**
 * What broken UTF-8 looks like when it is read as Latin, in any of its encodings: a capital A with tilde or circumflex
 * (the first byte of most sequences) before no capital, or the byte 255, a y with dots.
 */
const looksBroken = (bytes: Uint8Array): boolean =>
  /[\u00c2\u00c3](?![A-Z\u00c0-\u00de\s])|\u00ff/u.test(
    Buffer.from(bytes.subarray(0, SAMPLE_BYTES)).toString('latin1'),
  );

function broken(bytes: Uint8Array, fileName: string): Problem {
  return new Problem('document/encoding', {
    message: `The text is not valid UTF-8 (first broken byte at ${firstBrokenByte(bytes)}) and no other encoding explains it.`,
    where: fileName,
    fix: 'Save the file as UTF-8 and add it again.',
  });
}

/** Offset (bytes, from 0) of the first sequence that is not UTF-8: the longest prefix that still decodes. */
function firstBrokenByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}
