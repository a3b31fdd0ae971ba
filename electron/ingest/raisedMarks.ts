/** Footnote marks that a spreadsheet or a page raises. */
const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789abcdefghijklmnoprstuvwxyz)'].map((sign, at) => [
    sign,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁾'][at] ?? sign,
  ]),
);

/** A mark that is raised stays one: "2024" with a small 1 behind it is no year 20241. Other words stay as they are. */
export const raised = (text: string): string =>
  text.length > 3 ? text : [...text].map((sign) => RAISED[sign] ?? sign).join('');

/** Letters that mark a footnote: "a", "(b)", "a,b"; not the end of a word such as "1st". */
const LETTERS = /^\(?[a-z]\)?(?:\s?,\s?[a-z])?$/;

/** The mark as small letters where raised letters are one; null for other text. */
export function raisedLetters(raw: string): string | null {
  const text = raw.trim();
  return LETTERS.test(text) ? raised(text.replace(/[(\s,]/g, '')) : null;
}
