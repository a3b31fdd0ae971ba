/** English hedges, by the bound they set. Longest phrase wins. */
import type { Bound } from '../../types.ts';

/** Hedges in front of an amount. */
export const EN_BEFORE: Partial<Readonly<Record<Bound, string>>> = {
  approximate:
    'about|around|some|roughly|approximately|approx|approx.|circa|c.|ca.|ca|~|≈|∼|an estimated|estimated|estimated at|close to|in the region of|in the order of|on the order of|of the order of|in the neighborhood of|in the neighbourhood of|in the vicinity of|something like|somewhere around|more or less|just about|give or take|or so|reportedly about|an approximate|broadly|barely|scarcely|hardly|perhaps|maybe|possibly|probably',
  nearly:
    'nearly|almost|just shy of|shy of|just short of|not quite|approaching|nearing|close on|virtually|very nearly|well-nigh|all but|getting on for',
  at_least:
    'at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|as little as|as few as|as low as|≥|at the very least|nothing less than|a floor of|starting at|starting from',
  at_most:
    'up to|as much as|as many as|as high as|at most|no more than|not more than|no greater than|a maximum of|maximum of|≤|at the most|upto|anything up to|a ceiling of|not exceeding|a cap of|capped at|as long as|as large as|as big as',
  more_than:
    'more than|over|above|in excess of|upwards of|upward of|greater than|north of|>|well over|well above|just over|just above|a little over|a little more than|slightly more than|slightly over|slightly above|well in excess of|far more than|much more than|considerably more than|substantially more than|exceeding|surpassing|topping|better than|beyond|a bit more than|a bit over|significantly more than|easily more than|comfortably over|comfortably above|comfortably more than|higher than',
  less_than:
    'less than|fewer than|under|below|just under|just below|a little under|a little less than|slightly less than|slightly under|slightly below|slightly fewer than|south of|<|well under|well below|far less than|far fewer than|much less than|lower than|considerably less than|substantially less than|significantly less than|a bit less than|a bit under',
};

/** Hedges behind an amount or its noun. */
export const EN_AFTER: Partial<Readonly<Record<Bound, string>>> = {
  approximate: 'or so|or thereabouts|-odd|odd|-ish|give or take|approximately|approx|approx.|more or less',
  at_least:
    'or more|or higher|or greater|or above|and above|and over|or over|or better|-plus|and up|at least|at a minimum|at the very least|and more|and upwards',
  at_most: 'or less|or fewer|or lower|or under|at most|at the most|or below|and below',
};

/** In front of "five times": it multiplies, and is no occasion. */
export const EN_GROWTH =
  'rose|risen|rise|rises|rising|increased|increase|increases|increasing|grew|grow|grown|grows|growing|jumped|jump|jumping|up|surged|surge|surging|multiplied|multiply|soared|soaring|expanded|expand|expanding|climbed|climbing|swelled|by|than|shot|leapt|leaped|rocketed|skyrocketed|ballooned|fell|fallen|dropped|declined|shrank|shrunk|to|is|are|was|were|be|reached|reach|hit|gone|almost|amplified|higher|bigger|larger|nearly|about';

/** Behind "five times": five or six times as much? */
export const EN_TIMES_MORE =
  'more|higher|larger|bigger|greater|faster|longer|stronger|heavier|costlier|pricier|better|wider|deeper|taller|richer|dearer';
/** Behind "five times": a fifth. */
export const EN_TIMES_LESS = 'less|fewer|lower|smaller|cheaper|slower|shorter|lighter|weaker|poorer';
/** Behind "five times": five times as much, and no question. */
export const EN_TIMES_AS =
  "as|the|its|their|his|her|our|what|that|those|over|bigger than|current|pre|earnings|book|sales|revenue|gdp|annual|normal|last|previous|today's|faster|forward|EBITDA|average|usual|median|typical|national|minimum|more than|regular|nominal|combined|total|monthly|weekly|daily|legal|local|world|global";
