/** Footnote marks that a spreadsheet raises. */
const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789abcdefghijkmoptuv)'].map((sign, at) => [
    sign,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏᵐᵒᵖᵗᵘᵛ⁾'][at] ?? sign,
  ]),
);

/** A mark that is raised stays one: "2024" with a small 1 behind it is no year 20241. Other words stay as they are. */
export const raised = (text: string): string =>
  text.length > 3 ? text : [...text].map((sign) => RAISED[sign] ?? sign).join('');
