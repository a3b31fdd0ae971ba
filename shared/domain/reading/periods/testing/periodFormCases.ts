/** How the tables of times are written: a time in every form, or a sentence with the time it tells. */
export type PeriodFormCase = { readonly language: string; readonly words: string; readonly time: string };

/** How a form takes a time: T as it is, from it on, up to it, or from the earlier one to it. */
type Form = readonly [words: string, how: 'own' | 'since' | 'until' | 'range' | 'earlier'];

/** A later time and the same a year earlier, in each case the forms need, and both as ISO. */
type Times = readonly [later: readonly string[], iso: string, earlier: readonly string[], iso: string];

/** "im {0}": the first case of the later time; "{-1}": the second case of the earlier one. */
export function formCases(
  language: string,
  forms: readonly Form[],
  times: readonly Times[],
): readonly PeriodFormCase[] {
  return times.flatMap(([later, isoLater, earlier, isoEarlier]) =>
    forms.map(([words, how]) => ({
      language,
      words: words
        .replace(/\{-(\d)\}/gu, (_, at: string) => earlier[Number(at)] ?? '')
        .replace(/\{(\d)\}/gu, (_, at: string) => later[Number(at)] ?? ''),
      time: {
        own: isoLater,
        since: `${ends(isoLater)[0]}..`,
        until: `..${ends(isoLater)[1]}`,
        range: `${ends(isoEarlier)[0]}..${ends(isoLater)[1]}`,
        earlier: isoEarlier,
      }[how],
    })),
  );
}

const ends = (iso: string): readonly [string, string] => {
  const [from = '', to = from] = iso.split('..');
  return [from, to];
};

/** One time, the same a year earlier: the year is the only difference. */
export const years = (iso: string, ...cases: readonly string[]): Times => {
  const before = (words: string): string => words.replace(/2024/gu, '2023');
  return [cases, iso, cases.map(before), before(iso)];
};

/** Sentences told by themselves. */
export const told = (
  language: string,
  cases: readonly (readonly [string, string])[],
): readonly PeriodFormCase[] => cases.map(([words, time]) => ({ language, words, time }));
