/** Footnotes of a table: the marks that its cells, headers and names bear, and the lines below it that say what they mean. */
import type { ObsStatus } from '#shared/domain/figures/types.ts';

/** What each mark says, by the mark as it stands in the table; brackets make no difference. */
export type Footnotes = Readonly<Record<string, string>>;

/** A line that begins with a mark: "* preliminary", "(a) Not published.", "1) Including re-exports", "ᵃ⁾ Without Taiwan". */
const LINE =
  /^\s*([*†‡§#]+|[¹²³⁰⁴-⁹\u02b0-\u02b8\u02e1-\u02e3\u1d43-\u1d6a\u1d9c-\u1dbfⁱⁿ]+⁾?|\((?:[a-z]{1,2}|\d{1,2})\)|\[[\da-z]{1,2}\]|(?:[a-z]|\d{1,2})[)/])\s*[-–:.]?\s*(\S.*)$/iu;

/** Raised signs are the plain ones: "¹⁾" in the table is "1)" below it. */
const bare = (mark: string): string =>
  mark
    .normalize('NFKC')
    .replace(/[()[\]/]/g, '')
    .toLowerCase();

/** Reads the lines that stand below a table. Of two that explain one mark the first is meant. */
export function footnotesIn(lines: readonly string[]): Footnotes {
  const found: Record<string, string> = {};
  for (const line of lines) {
    const match = LINE.exec(line);
    const [mark, says] = [bare(match?.[1] ?? ''), match?.[2]?.trim() ?? ''];
    if (mark !== '' && /\p{L}/u.test(says) && !Object.hasOwn(found, mark)) found[mark] = says;
  }
  return found;
}

/** What a note keeps of a mark: "marked (a): Preliminary."; "" where there is none. */
export function markNote(mark: string, footnotes: Footnotes): string {
  if (mark === '') return '';
  const says = footnotes[bare(mark)];
  return says === undefined ? `marked ${mark}` : `marked ${mark}: ${says}`;
}

const STATUS_WORDS: readonly (readonly [RegExp, ObsStatus])[] = [
  [/^(?:preliminary|provisional|vorläufig|provisoire|предварит|попередн|ilkin|წინასწარი|նախնական)/iu, 'P'],
  [/^(?:estimat|geschätzt|schätzung|estimé|estimación|оценк|оцінк)/iu, 'E'],
  [/^(?:forecast|projection|prognose|prévision|прогноз)/iu, 'F'],
];

/** The status that a footnote gives its figures by its first word; null where it says something else. */
export function statusOfFootnote(mark: string, footnotes: Footnotes): ObsStatus | null {
  const says = mark === '' ? undefined : footnotes[bare(mark)];
  return says === undefined ? null : (STATUS_WORDS.find(([word]) => word.test(says))?.[1] ?? null);
}

/** Marks behind a name: "Türkiye (c)", "China¹", "Georgia 1)", "Uzbekistan1". */
const NAME_MARK =
  /\s*([*†‡§#]+|[¹²³⁰⁴-⁹\u02b0-\u02b8\u02e1-\u02e3\u1d43-\u1d6a\u1d9c-\u1dbfⁱⁿ]+⁾?|\((?:[a-z]|\d{1,2})\)|\[[\da-z]{1,2}\]|(?<=\s)(?:[a-z]|\d{1,2})[)/]|(?<=\p{L}{3})\d{1,2}[)/]?)$/u;

/** A name without the footnote mark behind it. */
export function nameAndMark(text: string): { readonly name: string; readonly mark: string } {
  const match = NAME_MARK.exec(text);
  return match === null || match.index === 0
    ? { name: text, mark: '' }
    : { name: text.slice(0, match.index), mark: match[1] ?? '' };
}
