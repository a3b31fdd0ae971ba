type Said = string | number | boolean | null | undefined;
type Names = Map<Said, Names | string>;

const known = new Map<TemplateStringsArray, Names>();
/** Far more than all tables of weights have; whatever comes beside them is of one article. */
const MOST = 60_000;
let kept = 0;

/**
 * The name of a mark. An audit asks for some thousand names hundreds of thousands of times, so each is made once and is the
 * same string ever after: joined anew every time, its look-up among the weights costs four times as much.
 *
 * @example markOf`${family} at ${place}`; of what has few values
 */
export function markOf(strings: TemplateStringsArray, ...said: readonly Said[]): string {
  let names = known.get(strings);
  if (names === undefined) {
    names = new Map();
    known.set(strings, names);
  }
  const last = said.length - 1;
  for (let i = 0; i < last; i++) names = namesBehind(names, said[i]);
  const found = names.get(said[last]);
  if (typeof found === 'string') return found;
  const made = strings.map((part, i) => (i === 0 ? part : `${said[i - 1]}${part}`)).join('');
  names.set(said[last], made);
  kept++;
  if (kept > MOST) {
    known.clear();
    kept = 0;
  }
  return made;
}

function namesBehind(names: Names, said: Said): Names {
  const found = names.get(said);
  if (typeof found === 'object') return found;
  const made: Names = new Map();
  names.set(said, made);
  return made;
}
