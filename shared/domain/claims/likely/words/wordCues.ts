/** Words of a sentence that say without a number how one amount stands to another: more or less than it, moved from it, the same. */
import { matchesOf } from '../../../../lib/matches.ts';
import { moveWordsIn } from '../../lexicon/moveWords.ts';
import {
  isScaled,
  LESS_VERBS,
  MORE_VERBS,
  OVER,
  SAME_WORDS,
  type Scale,
  scaleOfComparative,
  scaleOfDegree,
  scaleOfPositive,
  turned,
  UNDER,
} from '../../lexicon/relationWords.ts';
import type { ThresholdId } from '../../lexicon/thresholds.ts';
import { type Verdict, verdictsIn } from '../../lexicon/verdictWords.ts';
import { CHANGE_WORDINGS, GAP_WORDINGS, wordingIn } from '../../lexicon/wordings.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';

/** than: "cheaper than". bare: "the cheaper of the two". verb: "outpaced". by: "was outpaced by". move: "rose". same: "level with". bound: "nearly 200". kept: "met the target". */
export type WordForm = 'than' | 'bare' | 'verb' | 'by' | 'move' | 'same' | 'bound' | 'kept';

export type WordCue = {
  readonly form: WordForm;
  /** Null of what is called the same, or kept: which way is for the limit to say. */
  readonly scale: Scale | null;
  /** How far, where the words say it. */
  readonly band: ThresholdId | null;
  readonly at: number;
  readonly end: number;
  /** The number that is the bound. */
  readonly item?: Item;
  readonly isDenied?: boolean;
  /** Of a limit: whether it was kept. */
  readonly verdict?: Verdict;
  /** What speaks against it that nothing rules out: of several in the same sentence, a word of place where none of standing is before it. */
  readonly doubts?: readonly string[];
};

/** Of what is to come, might be, is denied or asked; of what stops a move or is told of the move itself. */
const UNSURE =
  /\b(?:would|could|may|might|should|will|shall|can|cannot|expects?|expected|forecasts?|plans?|planned|hopes?|if|whether|unless|until|without|despite|to be|target|wants?|likely|fears?|aims?|promised?|instead of|rather than|how|why|what)\b[^,;:.\ue000-\ueaff]{0,45}$|(?:\b(?:not|never|nor|no|neither|too|enough)\b|n[’']t\b)[^,;:.\ue000-\ueaff]{0,12}$/iu;
/** Of what is not yet known to be kept. */
const OPEN =
  /\b(?:would|could|may|might|should|will|shall|expects?|expected|forecasts?|hopes?|if|whether|unless|until|likely|fears?|how|why|what)\b[^,;:.\ue000-\ueaff]{0,45}$/iu;
/** "Half as much as", "two years longer than": a number of its own says how far. */
const NUMBER_BEFORE = /(?:[\ue300-\ue6ff]|\b(?:twice|half|times|thrice))[\s-]+(?:as\s+)?$/u;
const AMOUNT_BEFORE = /[\ue000-\ue2ff]\s+$/u;
/** "more than ¤": a bound, no comparison, unless the words behind say whose it is. */
const NUMBER_BEHIND =
  /^\s+(?:than\s+)?(?:(?:an?\s+(?:year|month|week|day|decade|century|hundred|thousand|million|dozen|few|handful|score)s?(?!\s+(?:ago|earlier|before))|about|some|just|around|one|two|three|half|twice|once|ever|usual|expected|that(?! of)|(?:they|it)(?! (?:is|was|were|are|had|did))|he|she|we|I)\b|[\ue300-\ue6ff]|\$|[\ue000-\ue2ff](?![\s\S]{0,12}\b(?:of|that|which|for|in|at|sold|shipped|told|handled|by|a year)\b))/iu;

/** "than any other", "than traders had bet on": no one amount. */
const NO_AMOUNT =
  /^\s+(?:in |at |on |of )?(?:(?:any|ever|all|most|every|either|both|usual|expected)\b|(?:\p{L}+\s+){0,3}?(?:(?:had|have|has|was|were)\s+)?(?:expected|forecast|bet|predicted|feared|hoped|thought|planned|assumed|reckoned)\b)/iu;
/** "95 miles short of the mine", "12 percent below": the number is the distance, and one of no two amounts. */
const GAP_BEFORE = /[\ue000-\ue6ff]\s+$/u;
const PLACED = /(?:short of|above|below|behind|ahead(?: of)?|beneath|north of|south of)$/iu;
/** "above ¤" is a bound. */
const BOUND_BEHIND = /^\s+[\ue000-\ue3ff]/u;
/** Of several at once, or of several years: no two amounts tell all of it. */
const OF_SEVERAL =
  /\b(?:in a row|running|in succession|straight|consecutive(?:ly)?|successive(?:ly)?|after (?:year|month|week)|each (?:year|month|of)|every|all (?:but(?! unchanged)|of)|none|neither|nobody|nowhere|everywhere|except|apart from|alone)\b|[\ue200-\ue2ff]\s+of\s+(?:the|its|their|these|those)\b/iu;

const known = new WeakMap<ClaimSentence, readonly WordCue[]>();

/** In text order; worked out once. */
export function wordCuesIn(sentence: ClaimSentence): readonly WordCue[] {
  const found = known.get(sentence) ?? findCues(sentence);
  known.set(sentence, found);
  return found;
}

function findCues({ tagged, items, block }: ClaimSentence): readonly WordCue[] {
  const found = [
    ...verbsIn(tagged),
    ...comparativesIn(tagged).map((cue) =>
      block.role === 'title' && isOpening(tagged, cue) ? moved(cue) : cue,
    ),
    ...samesIn(tagged),
    ...movesIn(tagged),
    ...verdictsIn(tagged).map(keptBy),
  ];
  const all =
    found.length > 0 && OF_SEVERAL.test(tagged)
      ? found.filter((cue) => !OF_SEVERAL.test(clauseOf(tagged, cue))).map((cue) => doubted(cue, 'several'))
      : found;
  return [
    ...all
      .filter((one, i) => !all.some((other, j) => other !== one && covers(other, one, j < i)))
      .map((cue) => (cue.form === 'verb' && DENIED.test(tagged.slice(0, cue.at)) ? denied(cue) : cue))
      .filter(
        (cue) =>
          cue.isDenied === true || !(cue.form === 'kept' ? OPEN : UNSURE).test(tagged.slice(0, cue.at)),
      ),
    ...items.flatMap(boundOf),
  ].toSorted((a, b) => a.at - b.at);
}

/** "Fewer accidents on mountain roads" over a text: fewer than they were. */
const isOpening = (tagged: string, { form, at, end }: WordCue): boolean =>
  form === 'bare' && at === 0 && /^\s+\p{L}/u.test(tagged.slice(end));
const moved = (cue: WordCue): WordCue => ({ ...cue, form: 'move' });

/** Up to a stop on either side. */
function clauseOf(text: string, { at, end }: WordCue): string {
  const lead = /[^,;:()—–]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const rest = /^[^,;:()—–]*/u.exec(text.slice(end))?.[0] ?? '';
  return `${lead}${text.slice(at, end)}${rest}`;
}

const doubted = (cue: WordCue, doubt: string): WordCue => ({
  ...cue,
  doubts: [...(cue.doubts ?? []), doubt],
});

/** Of two in one place the longer; the first of two of one length. */
const covers = (a: WordCue, b: WordCue, isFirst: boolean): boolean =>
  a.at < b.end && b.at < a.end && (a.end - a.at > b.end - b.at || (isFirst && a.end - a.at === b.end - b.at));

/** "Failed to overtake": it stands where it stood, or below. */
const DENIED =
  /(?:\b(?:fail(?:ed|s|ing)? to|did not|does not|do not|has not|have not|had not|never|is not|was not|were not|are not)|n[’']t)\s+(?:(?:yet|quite|actually|even)\s+)?$/iu;
const denied = (cue: WordCue): WordCue => ({
  ...cue,
  scale: cue.scale === null ? null : turned(cue.scale),
  band: null,
  isDenied: true,
});

const BOUNDS: Readonly<Record<string, Scale | undefined>> = {
  more_than: { way: 'up', isPace: false },
  at_least: { way: 'up', isPace: false },
  less_than: { way: 'down', isPace: false },
  nearly: { way: 'down', isPace: false },
};

function boundOf(item: Item): readonly WordCue[] {
  const scale = BOUNDS[item.reading.bound];
  if (scale === undefined || !['money', 'quantity', 'count', 'percent'].includes(item.mention.kind))
    return [];
  const band = item.reading.bound === 'nearly' ? 'nearly' : null;
  return [{ form: 'bound', scale, band, at: item.at, end: item.at + 1, item }];
}

const UP: Scale = { way: 'up', isPace: false };
const DOWN: Scale = { way: 'down', isPace: false };
/** "fell behind", "the hall behind the station": of a place. */
const BARE_PLACE = /^(?:above|below|behind|beneath|underneath|ahead(?: of)?|top|topped|tops)$/iu;
const IS_OR_SOFT =
  /\b(?:is|are|was|were|be|been|stood|stands?|stay(?:s|ed)?|remain(?:s|ed)?|came|comes|come|lies?|lay|ran|runs?|finished|ended|still|now|just|well|far|slightly|narrowly|comfortably|even|percent|closed|put|left|kept|puts|leaves|keeps|traded|trades|trading|sold|sells|slipped|stayed|settled|hovered|sat|sits|ranks?|ranked|langui\p{L}+|\p{L}+ly|a little|a shade|a touch|a whisker),?\s+$|,\s+$|[\ue000-\ue4ff],?\s*(?:\(|—|–)?\s*$|^$/iu;

function verbsIn(text: string): readonly WordCue[] {
  return [['up', verbs().more] as const, ['down', verbs().less] as const].flatMap(([way, pattern]) =>
    matchesOf(text, pattern).flatMap((match): readonly WordCue[] => {
      const [at, end] = [match.index, match.index + match[0].length];
      if (GAP_BEFORE.test(text.slice(0, at)) && PLACED.test(match[0])) return [];
      if (BOUND_BEHIND.test(text.slice(end)) || NO_AMOUNT.test(text.slice(end))) return [];
      const isBy =
        /^\s+(?:\p{L}+\s+)?by\s+(?![\ue000-\ueaff])/iu.test(text.slice(end)) &&
        /ed$|n$|beaten$/iu.test(match[0]);
      const own = way === 'up' ? UP : DOWN;
      const cue = cueAt(text, isBy ? 'by' : 'verb', own, at, end);
      return BARE_PLACE.test(match[0]) && !IS_OR_SOFT.test(text.slice(0, at))
        ? [doubted(cue, `place ${match[0].toLowerCase()}`)]
        : [cue];
    }),
  );
}

let compiled: { readonly more: RegExp; readonly less: RegExp } | null = null;
const verbs = (): { readonly more: RegExp; readonly less: RegExp } => {
  compiled ??= {
    more: new RegExp(`(?<![\\p{L}-])(?:${MORE_VERBS}|${OVER})(?![\\p{L}-])`, 'giu'),
    less: new RegExp(`(?<![\\p{L}-])(?:${LESS_VERBS}|${UNDER})(?![\\p{L}-])`, 'giu'),
  };
  return compiled;
};

const COMPARATIVE =
  /(?<![\p{L}-])(?:(?<degree>more|less|fewer)(?:\s+(?<next>[\p{L}-]+))?|(?<word>\p{L}{2,}er))(?![\p{L}-])/giu;
/** "More in May than in April". */
const OF_PLACE = /^(?:in|at|on|from|by|during|for)$/iu;
/** "More pork than beef": so far at most. */
const THAN = /^[^,;:.—–]{0,60}?\bthan(?![\p{L}-])/iu;

function comparativesIn(text: string): readonly WordCue[] {
  return matchesOf(text, COMPARATIVE).flatMap((match): readonly WordCue[] => {
    const { degree, next = '', word = '' } = match.groups ?? {};
    const own =
      degree === undefined
        ? scaleOfComparative(word)
        : /^fewer$/iu.test(degree)
          ? DOWN
          : scaleOfDegree(degree, OF_PLACE.test(next) ? '' : next);
    const at = match.index;
    const end = at + (degree ?? word).length;
    if (own === null || NUMBER_BEFORE.test(text.slice(0, at)) || AMOUNT_BEFORE.test(text.slice(0, at)))
      return [];
    if (
      /^\s+(?:or less|and more|recently|work|information)\b/iu.test(text.slice(end)) ||
      (/\b(?:once|any|no|and|some|even|one|much|the) $/iu.test(text.slice(0, at)) &&
        /^more$/iu.test(degree ?? '') &&
        next === '')
    )
      return [];
    const isThan = THAN.test(text.slice(end));
    const than = THAN.exec(text.slice(end))?.[0].length ?? 0;
    const behind = text.slice(end + than);
    if (isThan && (NUMBER_BEHIND.test(behind) || NO_AMOUNT.test(behind))) return [];
    const last = degree !== undefined && next !== '' && !/^than$/iu.test(next) ? match[0].length : end - at;
    return [cueAt(text, isThan ? 'than' : 'bare', own, at, isThan ? end + than : at + last)];
  });
}

function samesIn(text: string): readonly WordCue[] {
  return [
    ...asMuch(text),
    ...SAME_WORDS.flatMap(([pattern, how]) =>
      matchesOf(text, pattern).flatMap((match): readonly WordCue[] => {
        const [at, end] = [match.index, match.index + match[0].length];
        if (NUMBER_BEFORE.test(text.slice(0, at))) return [];
        return [{ form: 'same', scale: null, band: how === 'exact' ? null : 'flat', at, end }];
      }),
    ),
  ];
}

const AS =
  /(?<![\p{L}-])(?:(?<soft>almost|nearly|not quite|about|roughly|just|exactly|broadly)\s+)?as\s+(?<word>\p{Ll}+)(?:\s+\p{Ll}+){0,2}?\s+as(?![\p{L}-])(?!\s+(?:[\ue000-\uf8ff]|possible|it|they|ever|soon|that|this))/giu;

/** "Almost as busy as": a little less. "As busy as": the same. */
const asMuch = (text: string): readonly WordCue[] =>
  matchesOf(text, AS).flatMap((match): readonly WordCue[] => {
    const { soft = '', word = '' } = match.groups ?? {};
    const [at, end] = [match.index, match.index + match[0].length];
    if (
      !isScaled(word) ||
      NUMBER_BEFORE.test(text.slice(0, at)) ||
      /\b(?:not|twice|half|times|so|again)\s+$/iu.test(text.slice(0, at))
    )
      return [];
    const isBelow = /^(?:almost|nearly|not quite)$/iu.test(soft);
    return [
      {
        form: 'same',
        scale: isBelow ? turned(scaleOfPositive(word)) : null,
        band: isBelow ? 'nearly' : 'about',
        at,
        end,
      },
    ];
  });

const keptBy = (verdict: Verdict): WordCue => {
  const { at, end } = verdict;
  return { form: 'kept', scale: null, band: null, at, end, verdict };
};

const movesIn = (text: string): readonly WordCue[] =>
  moveWordsIn(text).map(({ way, size, at, end }) => {
    const own = cueAt(text, 'move', way === 'up' ? UP : DOWN, at, end);
    return own.band === null ? { ...own, band: size } : own;
  });

/** So near stands what says how far. */
const BESIDE = 20;

function cueAt(text: string, form: WordForm, scale: Scale, at: number, end: number): WordCue {
  const lead = /[^,;:.()—–\ue000-\ueaff]*$/u.exec(text.slice(Math.max(0, at - BESIDE), at))?.[0] ?? '';
  const rest = /^[^,;:.()—–\ue000-\ueaff]*/u.exec(text.slice(end, end + BESIDE))?.[0] ?? '';
  const isMove = form === 'move';
  const from = at - lead.length;
  const near = text.slice(from, isMove ? end + rest.length : end);
  const wording = wordingIn(near, isMove ? CHANGE_WORDINGS : GAP_WORDINGS);
  const isFar = form === 'bare' && /^just$/iu.test(wording?.text ?? '');
  if (wording === null || wording.id === 'double_digit' || wording.id === 'flat' || isFar)
    return { form, scale, band: null, at, end };
  const said = from + wording.at;
  return {
    form,
    scale,
    band: wording.id,
    at: Math.min(at, said),
    end: Math.max(end, said + wording.text.length),
  };
}
