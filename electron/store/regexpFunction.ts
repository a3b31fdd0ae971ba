import type Database from 'better-sqlite3';

/** Longer texts are matched by their beginning, so that no pattern takes long. */
const MOST_TEXT = 200;

/** Lets a statement say `text REGEXP pattern`, whatever the case; a filter's patterns have been checked by then. */
export function addRegexp(db: Database.Database): void {
  const known = new Map<string, RegExp>();
  db.function(
    'regexp',
    { deterministic: true, directOnly: true },
    (pattern: unknown, text: unknown): number => {
      if (typeof pattern !== 'string' || typeof text !== 'string') return 0;
      let expression = known.get(pattern);
      if (expression === undefined) {
        known.clear();
        expression = new RegExp(pattern, 'iu');
        known.set(pattern, expression);
      }
      return expression.test(text.slice(0, MOST_TEXT)) ? 1 : 0;
    },
  );
}
