/** English quantifiers, changes and comparisons without a number, kept together so that analysts can read them. */

const QUANTIFIERS =
  "a great many|a good many|many|a few|few|quite a few|several|numerous|countless|dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|millions|tens of millions|hundreds of millions|billions|tens of billions|hundreds of billions|trillions|dozens of|scores of|hundreds of|thousands of|millions of|billions of|trillions of|many of|few of|several of|most of|a majority of|the majority of|a majority|the majority|the vast majority of|the vast majority|vast majority|an overwhelming majority of|an overwhelming majority|the bulk of|the lion's share of|the lion's share|a handful of|a handful|a couple of|a couple of hundred|a couple of thousand|a couple of million|a couple of billion|a couple of dozen|a couple hundred|a couple thousand|a couple million|a couple dozen|a few dozen of|a few score|several score|many hundreds|many thousands|many millions|a number of|a large number of|a small number of|a growing number of|large numbers of|a lot of|lots of|plenty of|a great deal of|a large part of|a large share of|a small share of|a small part of|a significant share of|a significant part of|a substantial share of|a substantial part of|a fraction of|a tiny fraction of|a small fraction of|a minority of|a tenfold or more|several hundred|several thousand|several million|several billion|a few hundred|a few thousand|a few million|a few billion|several dozen|a few dozen|several times|many times|double-digit|double digits|double-digits|triple-digit|triple digits|single-digit|single digits|multi-million|multi-billion|multimillion|multibillion|multi-million-dollar|multi-billion-dollar|multibillion-dollar|multimillion-dollar|manifold|manyfold|virtually all|almost all|nearly all|nearly universal|hardly any|scarcely any|next to nothing|negligible|a multiple of|record-high|all-time high|all-time low|many times over|tens of|a dozen or so|half a dozen or so|a good deal|thousand-fold or more";

const CHANGES =
  'significant|significantly|substantial|substantially|considerable|considerably|dramatic|dramatically|sharp|sharply|steep|steeply|slight|slightly|modest|modestly|moderate|moderately|marginal|marginally|massive|massively|enormous|enormously|drastic|drastically|vast|vastly|tremendous|tremendously|markedly|marked|exponential|exponentially|noticeably|appreciably|extraordinary|unprecedented|manyfold|relatively small|relatively large|relatively high|relatively low|comparatively small|comparatively large';

/** Before a comparative or a verb of change, all of it is one span: "slightly outpaces", "vastly more". */
export const EN_INTENSIFIERS =
  'slightly|much|far|vastly|significantly|substantially|considerably|markedly|sharply|relatively|somewhat|a little|marginally|modestly|moderately|dramatically|steeply|drastically|greatly|massively|noticeably|appreciably|comparatively|many times|several times|hugely|enormously';

/** After an intensifier: "vastly more". */
export const EN_COMPARATIVES =
  'more|less|fewer|smaller|larger|bigger|higher|lower|greater|faster|slower|stronger|weaker|cheaper|costlier|longer|shorter|wider|deeper|heavier|lighter|richer|poorer|broader|narrower|steeper';

/** After an intensifier: "slightly outpaces". */
export const EN_CHANGE_VERBS =
  'outpace|outpaces|outpaced|outpacing|outstrip|outstrips|outstripped|exceed|exceeds|exceeded|exceeding|increase|increases|increased|increasing|decrease|decreases|decreased|decreasing|rise|rises|rose|risen|rising|fall|falls|fell|fallen|falling|grow|grows|grew|grown|growing|shrink|shrinks|shrank|shrunk|shrinking|reduce|reduces|reduced|reducing|cut|cuts|cutting|decline|declines|declined|declining|drop|drops|dropped|dropping|expand|expands|expanded|expanding|widen|widened|widening|narrow|narrowed|narrowing|raise|raises|raised|raising|lower|lowered|lowering|boost|boosted|boosting|lag|lags|lagged|lagging|surpass|surpasses|surpassed|curtail|curtailed|slow|slowed|slowing|accelerate|accelerated|accelerating|improve|improved|weaken|weakened|strengthen|strengthened|climb|climbed|jump|jumped|surge|surged|slump|slumped|plunge|plunged|contract|contracted|undercut|undercuts|change|changed|eased|ease|altered|curbed|curb|restricted|scaled|outperform|outperformed|outweigh|outweighs';

/** Nouns that turn a comparison into a statement about a part: "a much smaller fraction". */
export const EN_PART_NOUNS =
  'fraction|share|proportion|part|portion|percentage|amount|number|sum|volume|quantity|minority|majority';

/** Only in comparisons such as "far more attention": nothing here counts. */
export const EN_VAGUE = `${QUANTIFIERS}|${CHANGES}`;
