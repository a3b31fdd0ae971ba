const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/**
 * Footnote signs and exponents as small digits: "2024" with a raised 1 must not read as the year 20241, nor 10 with a
 * raised 6 as 106. Null for anything but a few digits (with brackets or a sign).
 */
export function smallDigits(raw: string, place: 'raised' | 'lowered'): string | null {
  const text = raw.replace(/\s+/g, ' ').trim();
  if (!/^[[(]?[-–+−]?\d{1,3}(?:\s*[,–-]\s*\d{1,3})*[\])]?$/.test(text)) return null;
  const digits = place === 'raised' ? RAISED : LOWERED;
  return text
    .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
    .replace(/^[−–-]/, place === 'raised' ? '⁻' : '₋');
}
