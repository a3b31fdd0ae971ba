/**
 * The gate of the grammars: rules by the words they may begin with. A rule that is tried at every token costs as much where
 * it cannot match as where it can, so each says its first words, from the tables it reads by, and is tried only where one
 * of them stands. The tests beside each table (`periods/openings.test.ts`, `number/tokens/openers.test.ts`) ask every rule about each token it is not tried at.
 */

/** A rule and where it may begin. */
export type OpenedRule<Rule, Words> = {
  /** Words in small letters, `DIGITS`, or two of these with a space between where the first alone opens nothing. */
  readonly opens: (words: Words, language: string) => Iterable<string>;
  readonly rule: Rule;
};

/** Stands for any run of digits. */
export const DIGITS = '0';

/** The rules at one first word: those that need no second, and for each second word all of them. */
type Opened<Rule> = {
  readonly always: readonly Rule[];
  readonly bySecond: ReadonlyMap<string, readonly Rule[]>;
};

/** Rules in the order they are tried, found by the one or two words that stand at a token. */
export class RuleTable<Rule, Words> {
  readonly rules: readonly OpenedRule<Rule, Words>[];
  readonly #byLanguage = new Map<string, ReadonlyMap<string, Opened<Rule>>>();
  /** Asked for every token of an article, in one language. */
  #last: { readonly language: string; readonly opened: ReadonlyMap<string, Opened<Rule>> } | null = null;

  constructor(rules: readonly OpenedRule<Rule, Words>[]) {
    this.rules = rules;
  }

  /** First words (`DIGITS` for digits) to their rules, in a language; made once for each. */
  in(language: string, words: Words): ReadonlyMap<string, Opened<Rule>> {
    if (this.#last?.language === language) return this.#last.opened;
    const opened = this.#byLanguage.get(language) ?? byFirstWord(this.rules, words, language);
    this.#byLanguage.set(language, opened);
    this.#last = { language, opened };
    return opened;
  }

  /** What one of the rules may begin with: for a rule that holds this table. */
  *openings(words: Words, language: string): Generator<string> {
    for (const { opens } of this.rules) yield* opens(words, language);
  }
}

/** The rules that may begin with two words; `second` is only looked at where it matters. */
export function rulesAt<Rule>(
  opened: ReadonlyMap<string, Opened<Rule>>,
  first: string,
  second: string,
): readonly Rule[] {
  const found = opened.get(first);
  if (found === undefined) return NONE;
  return found.bySecond.size === 0 ? found.always : (found.bySecond.get(second) ?? found.always);
}

const NONE: readonly never[] = [];

function byFirstWord<Rule, Words>(
  rules: readonly OpenedRule<Rule, Words>[],
  words: Words,
  language: string,
): ReadonlyMap<string, Opened<Rule>> {
  /** For each first word the places of its rules, with the second words they need; null where none is needed. */
  const places = new Map<string, Map<number, Set<string> | null>>();
  rules.forEach(({ opens }, place) => {
    for (const opening of opens(words, language)) {
      const [first = '', second] = opening.split(' ');
      const own = places.get(first) ?? new Map<number, Set<string> | null>();
      places.set(first, own);
      const seconds = own.get(place);
      if (second === undefined || seconds === null) own.set(place, null);
      else own.set(place, (seconds ?? new Set()).add(second));
    }
  });
  return new Map([...places].map(([first, own]) => [first, openedBy(rules, own)] as const));
}

function openedBy<Rule, Words>(
  rules: readonly OpenedRule<Rule, Words>[],
  own: ReadonlyMap<number, ReadonlySet<string> | null>,
): Opened<Rule> {
  const chosen = (isTried: (seconds: ReadonlySet<string> | null) => boolean): readonly Rule[] =>
    rules.flatMap(({ rule }, place) => {
      const seconds = own.get(place);
      return seconds !== undefined && isTried(seconds) ? [rule] : [];
    });
  const known = new Set([...own.values()].flatMap((seconds) => [...(seconds ?? [])]));
  return {
    always: chosen((seconds) => seconds === null),
    bySecond: new Map(
      [...known].map((second) => [second, chosen((seconds) => seconds === null || seconds.has(second))]),
    ),
  };
}
