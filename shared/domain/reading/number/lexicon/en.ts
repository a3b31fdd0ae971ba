/** English: US, British and Indian usage. */
import { EN_FUNCTION_WORDS } from './enFunctionWords.ts';
import { EN_AFTER, EN_BEFORE, EN_GROWTH, EN_TIMES_AS, EN_TIMES_LESS, EN_TIMES_MORE } from './enHedges.ts';
import { EN_IDIOMS, EN_LABELS_ANY_CASE } from './enIdioms.ts';
import {
  EN_CARDINALS,
  EN_FACTORS,
  EN_FRACTION_OF,
  EN_MAGNITUDES,
  EN_OPEN_SHARES,
  EN_ORDINALS,
  EN_PLUS_FRACTION,
  EN_SHARES,
  EN_SUPERLATIVES,
} from './enNumbers.ts';
import { EN_VAGUE } from './enVague.ts';
import { type LexiconData, NO_WORDS } from './lexiconData.ts';

/** Everything English the grammar knows. */
export const EN: LexiconData = {
  ...NO_WORDS,
  cardinals: EN_CARDINALS,
  hundreds: 'hundred',
  dozens: 'dozen',
  articles: 'a|an',
  and: 'and',
  magnitudes: EN_MAGNITUDES,
  plusFraction: EN_PLUS_FRACTION,
  fractionOf: EN_FRACTION_OF,
  before: EN_BEFORE,
  after: EN_AFTER,
  percent: '%|percent|per cent|per-cent|pct|pc|p.c.|٪|％',
  points:
    'percentage points|percentage point|percentage-point|percentage-points|percent points|percent point|per cent points|%-points|%-point|% points|pp|pps|p.p.|ppt|ppts|pct pts',
  basisPoints: 'basis points|basis point|basis-point|basis-points|bps|bp',
  perMille: '‰|per mille|per mil|permille',
  times: 'times',
  timesMore: EN_TIMES_MORE,
  timesAs: EN_TIMES_AS,
  timesLess: EN_TIMES_LESS,
  growth: EN_GROWTH,
  factors: EN_FACTORS,
  shares: EN_SHARES,
  openShares: EN_OPEN_SHARES,
  ordinals: EN_ORDINALS,
  superlatives: EN_SUPERLATIVES,
  between: 'between|anywhere between|somewhere between',
  betweenAnd: 'and|to',
  to: 'to|through|till|until',
  from: 'from',
  ranging: 'ranging|range|ranges|ranged|vary|varies|varied|varying|anywhere|somewhere|anything',
  or: 'or',
  functionWords: EN_FUNCTION_WORDS,
  vague: EN_VAGUE,
  idioms: EN_IDIOMS,
  labels: EN_LABELS_ANY_CASE,
  minus: 'minus|negative',
  per: 'per|a|an|each|every',
};
