/**
 * Words that say how two amounts stand without a number: comparing adjectives and verbs, verbs of moving, words for the same.
 * One table of the way each points: up where what is said of it is the greater number, down where it is the smaller. Words
 * of speed point up for a pace and down for a length of time. A word whose scale nobody can tell ("better") is not in it.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const UP_ADJECTIVES = list(
  'larger bigger greater higher taller longer wider broader deeper thicker heavier richer wealthier busier wetter hotter warmer stronger steeper denser dearer costlier pricier fuller louder fatter bulkier roomier sharper mightier ampler grander vaster loftier bolder hungrier plumper older dirtier',
);
const DOWN_ADJECTIVES = list(
  'smaller lower fewer shorter narrower shallower thinner lighter poorer quieter drier colder cooler weaker gentler flatter cheaper slimmer leaner scarcer rarer emptier thriftier tighter milder tinier meagrer meeker humbler sparser calmer younger cleaner',
);
const FAST_ADJECTIVES = list('faster quicker swifter speedier brisker prompter nimbler');
const SLOW_ADJECTIVES = list('slower tardier');

/** Behind "more" and "less": what they are more of is a smaller number. */
const TURNING =
  /^(?:frugal|thrifty|economical|affordable|modest|sparing|sparse|scarce|rare|limited|restrained|compact|moderate|fuel-efficient|sluggish|cautious|timid|lightweight|meagre|subdued)(?:ly)?$/iu;
const FAST = /^(?:quick|swift|rapid|speedy|prompt|brisk|fast)(?:ly)?$/iu;
const SLOW = /^(?:slow|leisurely)(?:ly)?$/iu;
/** Of these more is a greater number. */
const COUNTED =
  /^(?:expensive|costly|populous|productive|popular|crowded|generous|frequent|often|numerous|plentiful|abundant|valuable|lucrative|profitable|powerful|indebted|spacious|lavish|widespread|common|prolific|steeply|sharply|heavily|densely|strongly|frequently|intensive|extensive|distant|active|remunerative|wasteful|extravagant|thirsty|voluminous|pronounced|congested|wealthy|ambitious|leveraged|concentrated|highly)$/iu;
/** Any other adjective leaves its scale open; nouns have none of these ends. */
const ADJECTIVE =
  /(?:ous|ful|ive|able|ible|ic|ical|less|ish|ary|ent|ant|ly|ed|ing|ier|esque|some)$|^(?:so|or|of|to|in|on|at|and|by|a|an|the|is|was|on|we|it|they|he|she|like|reliable|secure|open|diverse|stable|direct|severe|complex|remote|likely|recent)$/iu;

export type Way = 'up' | 'down';
/** `pace`: the way turns for lengths of time. `open`: nobody can tell. */
export type Scale = { readonly way: Way; readonly isPace: boolean };

const scale = (way: Way, isPace = false): Scale => ({ way, isPace });

/** The scale of a comparative of one word ("cheaper"); null where it is none that is known. */
export function scaleOfComparative(word: string): Scale | null {
  const own = word.toLowerCase();
  if (UP_ADJECTIVES.has(own)) return scale('up');
  if (DOWN_ADJECTIVES.has(own)) return scale('down');
  if (FAST_ADJECTIVES.has(own)) return scale('up', true);
  return SLOW_ADJECTIVES.has(own) ? scale('down', true) : null;
}

/** Of "as busy as": whether it is a word of such a scale. */
export const isScaled = (word: string): boolean =>
  [`${word}er`, `${word}r`, `${word.slice(0, -1)}ier`, `${word}${word.at(-1)}er`].some(
    (one) => scaleOfComparative(one) !== null,
  ) ||
  COUNTED.test(word) ||
  /^(?:much|many|often)$/iu.test(word);

/** Of "as busy as": the scale of the word, up where it is not told. */
export const scaleOfPositive = (word: string): Scale =>
  [`${word}er`, `${word}r`, `${word.slice(0, -1)}ier`, `${word}${word.at(-1)}er`]
    .map(scaleOfComparative)
    .find((one) => one !== null) ?? scale('up');

export const turned = ({ way, isPace }: Scale): Scale => ({ way: way === 'up' ? 'down' : 'up', isPace });

/** The scale of "more" or "less" with the word behind it; null where that leaves it open ("more ambiguous"). */
export function scaleOfDegree(degree: string, word: string): Scale | null {
  const own = /^(?:more|greater)$/iu.test(degree) ? scale('up') : scale('down');
  if (word === '' || /^than$/iu.test(word)) return own;
  if (TURNING.test(word)) return turned(own);
  if (FAST.test(word)) return { ...own, isPace: true };
  if (SLOW.test(word)) return { ...turned(own), isPace: true };
  return COUNTED.test(word) || !ADJECTIVE.test(word) ? own : null;
}

const ending = (verbs: string): string =>
  verbs
    .split(' ')
    .map((verb) =>
      verb.endsWith('e')
        ? `${verb.slice(0, -1)}(?:e|es|ed|ing)`
        : /(?:s|sh|ch|x)$/u.test(verb)
          ? `${verb}(?:es|ed|ing)?`
          : /[^aeiou]y$/u.test(verb)
            ? `${verb.slice(0, -1)}(?:y|ies|ied|ying)`
            : `${verb}(?:s|${verb.at(-1)}?(?:ed|ing))?`,
    )
    .join('|');

/** What stands before it is the greater. */
export const MORE_VERBS = `${ending(
  'outpace exceed surpass outstrip outweigh eclipse dwarf outperform outnumber outrank outsell outlast outshine outclass outmatch outbid overhaul leapfrog top overshadow out-earn outearn',
)}|overt(?:akes?|ook|aken|aking)|outgr(?:ow|ew|own|ows|owing)|outd(?:o|id|one|oes|oing)|out(?:run|ran|runs|running)|outs(?:old|pent|hone)|outspends?|beat(?:s|en|ing)?|best(?:s|ed|ing)|(?:pull|edge|mov|nos|stay|inch)(?:s|ed|es|e|ing)? (?:well |far |slightly |narrowly )?(?:ahead|clear) of|(?:went|gone|go|goes|going|moved|climbed|shot|swept|crept|slipped|edged) (?:past|above)|ahead of|ahead(?=\\s*(?:[,.;)]|with|at|by)|$)|in excess of|above|north of`;
/** What stands before it is the smaller. */
export const LESS_VERBS = `lag(?:s|ged|ging)?(?: (?:far|well|slightly|just|narrowly|further))?(?: behind)?|trail(?:s|ed|ing)?(?: behind)?|(?:fall|falls|fell|fallen|falling) (?:far |well |just |slightly )?(?:short of|behind|below)|(?:fall|falls|fell|fallen|falling) further behind|los(?:es?|t|ing) (?:out )?to|undershoots?|undershot|undercuts?|${ending('underperform')}|short of|behind|below|beneath|south of|underneath`;
/** "Under" and "over" alone are said of rules and heads. */
const SOFT =
  '(?<=\\b(?:just|slightly|well|far|way|shade|touch|little|marginally|narrowly|fractionally|comfortably|barely)\\s)';
export const OVER = `${SOFT}over`;
export const UNDER = `${SOFT}under`;

/** Neither is the greater; as exactly as the second says. */
export const SAME_WORDS: readonly (readonly [RegExp, 'exact' | 'about'])[] = [
  [
    /(?<![\p{L}-])(?:unchanged|(?:exactly )?the same as|no different from|identical to|equal to|equal(?:led|s)|no change from|match(?:ed|es|ing)?)(?![\p{L}-])/giu,
    'exact',
  ],
  [
    /(?<![\p{L}-])(?:(?:roughly|almost|nearly|virtually|practically|broadly|about|all but|little|barely|hardly|scarcely|largely|essentially|more or less) (?:unchanged|the same as|changed|moved|budged|shifted|equal(?: to)?|identical(?: to)?|level(?: with)?)|level with|level-?pegging|on a par with|(?:neck and neck|on a level) with|flat(?= (?:at|on|in|from)\b|[,.;:])|stagnat(?:ed|es|ing|e)|held steady|steady|remained stable|stable|stood still|little change|comparable (?:to|with)|similar to|much the same as|close to that of|not far from that of)(?![\p{L}-])/giu,
    'about',
  ],
];
