/** Words that mark a number as what the numbers before it make. One table: the words before it, the words behind it, the relation. */

/** sum: of all. rest: the whole less the others. each: a whole by how many. product: of each, so many. partOf: a share of a whole. rate: a part by its whole. shareOfShare: a share of a share. grown: one change on top of another. */
export type Relation = 'sum' | 'rest' | 'each' | 'product' | 'partOf' | 'rate' | 'shareOfShare' | 'grown';

type Mark = { readonly relation: Relation; readonly lead?: RegExp; readonly rest?: RegExp };

const HEDGE = '(?:(?:about|some|just|only|exactly|nearly|almost|roughly|over|under)\\s+){0,2}$';
const lead = (words: string): RegExp => new RegExp(`(?:${words})\\s+${HEDGE}`, 'iu');

const ADDED =
  'in all|altogether|together|in total|all told|combined|overall|between them|over the (?:two|three|four|five) (?:years|months|seasons)';

const MARKS: readonly Mark[] = [
  {
    relation: 'grown',
    lead: /\b(?:over|in|across) (?:the )?(?:both|two|three|[\ue100-\ue2ff\ue700-\ue8ff])(?: years| months| steps)?\b[^.;]{0,30}$/iu,
  },
  {
    relation: 'grown',
    rest: /^\s+(?:over|in|across) (?:the )?(?:(?:both|two|three)(?: years| months| steps)|[\ue100-\ue2ff])/iu,
  },
  {
    relation: 'sum',
    lead: lead(
      `\\b(?:${ADDED}),?(?:\\s+(?!not|less|more)[\\p{L}’']+){0,4}|(?:^|,\\s)(?:which|that|this)\\s+(?:is|are|makes?|made|gives?)|\\b(?:which|that|this|it|they)\\s+(?:comes? to|came to|adds? up to|added up to|amounts? to)`,
    ),
  },
  // "the two thus bought 20,500", "The 740 trucks" behind three lots of them.
  {
    relation: 'sum',
    lead: lead(
      '(?:^|[;,]\\s(?:and )?)the (?:[\\ue200-\\ue2ff]|pair)(?: of them)?(?:,)? (?:thus|therefore|together|between them)(?:,)?(?: \\p{L}+){0,2}|;\\s(?:between them|together),? the \\p{L}+ (?:is|was)',
    ),
  },
  {
    relation: 'sum',
    rest: new RegExp(`^(?:\\s+\\p{L}+){0,2}\\s+(?:${ADDED}|in (?:two|three|four|five) years)\\b`, 'iu'),
  },
  {
    relation: 'rest',
    lead: lead(
      '\\b(?:leaving|leaves|so that|kept|keeps|retain(?:ed|s)|(?:the|a) (?:other|remaining|rest,?)|the rest (?:is|was|,)|everything else (?:makes up|is|was))',
    ),
  },
  {
    relation: 'rest',
    rest: /^(?:\s+(?!of\b|in\b|at\b)[\p{L}-]+){0,2}?\s+(?:remain(?:s|ed)?|(?:is|are|was|were) (?:left|still)|(?:is|are) yet to)\b/iu,
  },
  { relation: 'shareOfShare', rest: /^\s+of (?:the total|the whole|all|everything)\b/iu },
  { relation: 'each', rest: /^\s+(?:on|for|to) each\b/iu },
  { relation: 'rate', lead: lead(',\\s+an? (?:\\p{L}+ )?(?:rate|ratio|share|yield|margin|return) of') },
  { relation: 'rate', lead: lead(',\\s+(?:or|that is|which is)'), rest: /^\s*(?:[.,;)]|$)/u },
  {
    relation: 'partOf',
    lead: lead(
      ',\\s+(?:or|that is|which (?:is|makes|means|comes to)|i\\.e\\.)|\\b(?:that|this|which) (?:is|makes)',
    ),
  },
  {
    relation: 'each',
    rest: /^(?:\s+(?!and\b|or\b|in\b|for\b|of\b|from\b|with\b|to\b|as\b|at\b|by\b)\p{L}+)?\s+(?:each|apiece|on average|per \p{L}+|an? (?!year\b|month\b|further\b|total\b)\p{L}+)\b/iu,
  },
  {
    relation: 'each',
    lead: lead(
      '\\bon average|\\b(?:an|the|their|its) average(?: of| \\p{L}+ (?:has|had|gets|got|received?s?|is|was|employs|costs|pays|earns))?|\\beach(?: of (?:them|the \\p{L}+|these|those))? (?:thus |then )?(?:gets?|got|receives?|received|has|had|holds?|pays?|paid|costs?|carries|employs|brings in)',
    ),
  },
  {
    relation: 'sum',
    lead: lead(',\\s(?:making|for a total of|which will make)|\\bthat (?:will|would) make'),
  },
  {
    relation: 'product',
    lead: lead(
      '\\b(?:as a whole|which (?:brings|brought) in|(?:bringing|brought|brings) in|which (?:makes|made|gives|gave|adds up to|comes to)|in all|altogether|together|a total of)(?: \\p{L}+){0,2}',
    ),
  },
];

/** Every relation that the words around a number may tell, likelier ones first. */
export const relationsOf = (before: string, behind: string): readonly Relation[] => [
  ...new Set(
    MARKS.filter((mark) => mark.lead?.test(before) !== false && mark.rest?.test(behind) !== false).map(
      ({ relation }) => relation,
    ),
  ),
];

/** A list that does not give all, and what others say or plan. */
export const PARTIAL =
  /\b(?:including|such as|mainly|chiefly|mostly|among|notably|for example|especially|at least one|some of|part of|not counting|excluding|besides|in addition)\b/iu;
export const UNSURE =
  /\b(?:would|could|may|might|should|if|unless|target(?:s|ed)?|forecasts?|expect(?:s|ed)?|aims?|planned)\b/iu;
