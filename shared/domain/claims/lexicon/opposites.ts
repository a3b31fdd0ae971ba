/** What one does and another does not: verbs and adjectives by what they decide, one side and the other, a line a question. */
import { matchesOf } from '../../../lib/matches.ts';

const LINES: readonly (readonly [string, string])[] = [
  [
    'open(?:ed|s)?|running|runs|ran|works?|worked|working|operat\\w+|produc\\w+|sail\\w+|reopen\\w*|resum\\w+|active|in service',
    'clos(?:ed|es|e|ing|ure)|shut\\w*|idled?|halt\\w*|suspend\\w*|stopp\\w+|mothball\\w*|out of service|offline|stood still|cancel\\w*',
  ],
  [
    'pass(?:ed|es|ing)?|met|meets?|reach(?:ed|es)?|clear(?:ed|s)|complied|compl(?:y|ies)|compliant|fulfil\\w*|on time|beat|exceed\\w*',
    'fail(?:ed|s|ing)?|fell short|falls? short|miss(?:ed|es)?|breach\\w*|late|overdue|below|violat\\w+|failure',
  ],
  [
    'sign(?:ed|s|atory|atories)?|ratif\\w+|approv\\w+|accept\\w+|agree\\w*|back(?:ed|s)|support\\w*|endors\\w+|favou?r\\w*|voted for|in favou?r|join(?:ed|s)?|adopt\\w*|welcom\\w+|majority',
    'reject\\w*|oppos\\w+|refus\\w+|dissent\\w*|abstain\\w*|veto\\w*|declin(?:ed|es) to|against|held out|holds? out|object\\w*|walked out|withh\\w+|boycott\\w*|turned (?:it |them )?down|voted down',
  ],
  [
    'rais(?:ed|es|e|ing)|lift(?:ed|s|ing)?|increas\\w+|put up|rose|ris(?:en|es|e|ing)|grew|grow(?:n|s|ing)?|gain\\w*|climb\\w*|up|higher|advanc\\w+|expand\\w*|widen\\w*|lengthen\\w*|dearer|jump\\w*|improv\\w+|better|more|strengthen\\w*|accelerat\\w+',
    'cut(?:s|ting)?|lower(?:ed|s|ing)?|reduc\\w+|fell|fall(?:en|s|ing)?|declin\\w+|drop\\w*|shr[aiu]nk\\w*|los(?:t|es|s|ses|ing)|slid\\w*|slip\\w*|sank|down|eas(?:ed|es|ing)|narrow\\w*|shorten\\w*|cheaper|worse\\w*|less|fewer|weaken\\w*|slow\\w*|trimm\\w+|contract(?:ed|ion)',
  ],
  [
    'keep(?:s|ing)?|kept|held|hold(?:s|ing)?|unchanged|steady|maintain\\w*|left (?:it|its|them|their|rates?) \\w+|flat|froze|frozen',
    'chang(?:ed|es|e|ing)|mov(?:ed|es|e|ing)|cut(?:s|ting)?|rais(?:ed|es|e|ing)|lift(?:ed|s)?|lower(?:ed|s)|rose|fell|adjust\\w*|increas\\w+|trimm\\w+',
  ],
  [
    'exempt\\w*|spared|free of|excluded|outside|untaxed|duty-free|waived|left out',
    'appl(?:y|ies|ied)|subject to|covered|covers|pays?|paid|taxed|tax|charged|levied|hit|included|falls? under|liable',
  ],
  ['profit\\w*|in the black|surplus\\w*|earned|made money', 'loss(?:es)?|lost|in the red|deficits?|losing'],
  ['paid|pays?|repaid|settled|cleared|repay\\w*', 'default\\w*|arrears|unpaid|owes?|owed|missed|outstanding'],
  [
    'w[io]ns?|won|awarded|chosen|selected|granted',
    'lost|loses?|passed over|turned down|rejected|denied|refused',
  ],
  [
    'allow\\w*|permit\\w*|legal|lawful|licen[sc]ed|let in|admit\\w*',
    'bann?\\w*|forbid\\w*|prohibit\\w*|barred|illegal|outlaw\\w*|embargo\\w*|blocked|turned away',
  ],
  [
    'publish\\w*|report(?:ed|s)|disclos\\w+|released|announc\\w+',
    'secret|withheld|undisclosed|silent|kept quiet|delayed',
  ],
  ['state-owned|public|government|state', 'private\\w*|listed|family-owned|privatis\\w+'],
  ['foreign\\w*|abroad|imported|overseas', 'domestic\\w*|local\\w*|home-grown|national'],
  [
    'attend\\w*|came|present|sent|took part|turned up|participat\\w+|bid',
    'absent|stayed away|skipped|boycott\\w*|withdrew|pulled out|dropped out|missed',
  ],
  ['coastal|coast|ports?|sea', 'landlocked|inland'],
  [
    'staying|stay(?:ed|s)|remain\\w*|retain\\w*',
    'le(?:ft|aves?|aving)|quit\\w*|exit\\w*|withdr\\w+|departed|resign\\w*',
  ],
  [
    'complete\\w*|finish\\w*|ready|done|delivered',
    'unfinished|incomplete|pending|behind|delayed|under construction|await\\w*|still',
  ],
];

type Side = 'one' | 'other';
const COMPILED: readonly Readonly<Record<Side, RegExp>>[] = LINES.map(([one, other]) => ({
  one: new RegExp(`(?<![\\p{L}-])(?:${one})(?![\\p{L}-])`, 'giu'),
  other: new RegExp(`(?<![\\p{L}-])(?:${other})(?![\\p{L}-])`, 'giu'),
}));

const NOT =
  /\b(?:not|no|none|never|neither|nor|without|cannot|yet to|refus\w+ to|declin\w+ to|fail\w* to|un(?:able|willing)|hardly|lack\w*)\b|n['’]t\b/iu;

/** An odd number of denials turns what it says. */
export const isDenied = (text: string): boolean => NOT.test(text);

/** Of each question that a stretch decides the side it takes, denials heeded; none where it takes both. */
export function sidesOf(text: string): ReadonlyMap<number, Side> {
  const denied = isDenied(text);
  const found = new Map<number, Side>();
  COMPILED.forEach(({ one, other }, i) => {
    const [a, b] = [matchesOf(text, one).length > 0, matchesOf(text, other).length > 0];
    if (a !== b) found.set(i, a !== denied ? 'one' : 'other');
  });
  return found;
}

/** Whether two stretches decide a question alike; null where they have none in common, or one alike and another not. */
export function agreement(a: ReadonlyMap<number, Side>, b: ReadonlyMap<number, Side>): boolean | null {
  const shared = [...a].filter(([line]) => b.has(line)).map(([line, side]) => b.get(line) === side);
  return shared.length === 0 || shared.includes(!shared[0]) ? null : (shared[0] ?? null);
}
