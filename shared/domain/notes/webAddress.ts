/** Longer ones are no address that somebody reads. */
const LONGEST = 2000;

/** An address that a note may lead to: http, https or mailto; null for everything else, which could run or hide something. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  const text = value.trim();
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(text) || /[\s<>"]/.test(text)) return null;
  return text;
}

/** What somebody typed for an address: `example.org` is meant as https. Null when it is none. */
export const typedAddress = (text: string): string | null =>
  webAddress(text) ??
  (/^[^\s/:@]+\.[^\s/:@]{2,}(?:[/?#]\S*)?$/.test(text.trim()) ? webAddress(`https://${text.trim()}`) : null);
