/** How an analyst notes a pair: arrows for "from … to …", periods in brackets, behind each number or behind both. */

/** Who looks up "107.8 to 244" means the change, not a range. */
const BARE_PAIR = /(?<=^\d[\d.,]*)\s+to\s+(?=\d[\d.,]*$)/u;

/** "$107.8 billion -> $244 billion" is "from … to …"; a period in brackets is "in" that period. */
export function unarrowed(text: string): string {
  const [from, to, ...rest] = text.replace(BARE_PAIR, ' -> ').split(/\s*(?:-+>|=+>|→|➔)\s*/u);
  return from && to && rest.length === 0 ? `from ${unbracketed(from)} to ${unbracketed(to)}` : text;
}

const unbracketed = (text: string): string => text.replace(/\s*\((\d{4}(?:-\w{2,3})?)\)/u, ' in $1');

const PERIODS_BEHIND =
  /^(?<words>.+?)(?:\s*[([]|,)\s*(?:in\s+)?(?<from>\d{4}(?:-\w{2,3})?)\s*(?:-+>|=+>|→|➔|–|—|-|to)\s*(?<to>\d{4}(?:-\w{2,3})?)[)\]]?$/u;

/** "107.8 -> 244 (2020 -> 2024)": the periods of both ends stand behind them. */
export function periodsBehind(text: string): {
  readonly words: string;
  readonly from: string | null;
  readonly to: string | null;
} {
  const { words, from, to } = PERIODS_BEHIND.exec(text.trim())?.groups ?? {};
  return { words: words ?? text, from: from ?? null, to: to ?? null };
}
