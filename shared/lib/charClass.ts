/** Letters, marks and punctuation of the scripts that articles are written in lie below this code unit. */
const REMEMBERED = 0x3000;
const [FITS, FAILS] = [1, 2];

/**
 * Whether a UTF-16 code unit fits a pattern for one character. What is asked of every character of an article asks the
 * pattern once for each character there is.
 *
 * @example codeClass(/\p{L}/u)('é'.charCodeAt(0)) // true
 */
export function codeClass(pattern: RegExp): (code: number) => boolean {
  const known = new Uint8Array(REMEMBERED);
  return (code) => {
    if (!(code < REMEMBERED)) return pattern.test(String.fromCharCode(code));
    const told = known[code];
    if (told !== 0) return told === FITS;
    const fits = pattern.test(String.fromCharCode(code));
    known[code] = fits ? FITS : FAILS;
    return fits;
  };
}
