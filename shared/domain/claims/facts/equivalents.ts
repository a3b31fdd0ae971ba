/**
 * Words that say the same thing in the news: "sales abroad" are exports, "staff" are employees. One line a concept; a
 * word may stand for several ("exports" are sales, and foreign). Everything else is known by its stem.
 */
import type { Item } from '../sentence/claimSentence.ts';
import { isSameWord, stem } from '../sentence/contentWords.ts';

const LINES: Readonly<Record<string, string>> = {
  sell: 'sales|sale|sold|sell|sells|selling|shipments|shipment|shipped|deliveries|delivered|exports|export|exported|exporters',
  foreign: 'foreign|abroad|overseas|exports|export|exported|exporters|foreigners|non-domestic',
  domestic: 'domestic|home|homes-market|locally|nationals|domestically',
  import: 'imports|import|imported|importers',
  buy: 'demand|consumption|consumed|bought|buy|buys|buying|purchases|purchase|purchased|usage|used',
  staff:
    'staff|workforce|workers|worker|employees|employee|jobs|job|payroll|headcount|posts|personnel|employment|employs|employed|employ|positions|labour|labor',
  revenue: 'revenue|revenues|turnover|takings|receipts|proceeds|income|earned|earnings',
  profit: 'profit|profits|surplus|net-income|earnings',
  deficit: 'deficit|shortfall|gap',
  spend:
    'spending|spent|payment|payments|payouts|spend|spends|expenditure|expenditures|outlay|outlays|budget|disbursements|bill|cost|costs|costing|paid|pays',
  price: 'price|prices|priced|cost|costs|fare|fares|tariff|tariffs',
  pay: 'pay|wage|wages|salary|salaries|earnings|earn|earns|earned|paid',
  guest:
    'visitors|visitor|visits|tourists|tourist|tourism|guests|guest|arrivals|holidaymakers|travellers|travelers|passengers|passenger|riders|ridership|commuters|attendance',
  people:
    'people|inhabitants|inhabitant|residents|resident|population|citizens|citizen|person|persons|head|capita|townspeople',
  household: 'household|households|family|families|consumers|consumer',
  pupil: 'pupils|pupil|students|student|schoolchildren|children|child|kids|enrolment|enrollment|enrolled',
  doctor: 'doctors|doctor|physicians|physician|gps',
  patient: 'patients|patient|admissions|admitted|hospitalised',
  harvest:
    'harvest|harvested|crop|crops|output|production|produced|yield|yields|grown|grew|catch|landings|landed|caught',
  dwelling: 'houses|house|dwellings|dwelling|flats|flat|apartments|apartment|housing|units',
  death: 'deaths|death|fatalities|killed|died|dead|mortality',
  crash: 'crashes|crash|accidents|accident|collisions|collision',
  lorry: 'lorries|lorry|trucks|truck',
  ship: 'ships|ship|vessels|vessel|boats|boat|fleet',
  firm: 'firms|firm|companies|company|businesses|business|enterprises|employers',
  debt: 'debt|debts|borrowing|borrowings|liabilities|owed|owes|owe',
  loan: 'loans|loan|lending|lent|credit|mortgages',
  cap: 'limit|limits|ceiling|cap|restriction',
  want: 'want|wants|wanted|favour|favor|favoured|favored|support|supports|supported|back|backed|approve|approved|agree|agreed',
  jobless: 'unemployed|jobless|unemployment|joblessness',
  power: 'electricity|power',
  rain: 'rain|rainfall|precipitation|rains',
  wait: 'wait|waits|waiting|waited|queue|queues',
  rent: 'rent|rents|rental|rentals|tenancies',
  crime: 'crime|crimes|offences|offenses|thefts',
  member: 'members|membership|subscribers|subscriptions|subscriber',
  customer: 'customers|customer|clients|client|buyers|buyer|users',
  woman: 'women|woman|female|females|girls',
  man: 'men|man|male|males|boys',
  road: 'road|roads|motorway|motorways|highway|highways',
  car: 'cars|car|vehicles|vehicle|automobiles|motorists',
  meal: 'meals|meal|lunches|lunch|dinners',
  vote: 'votes|vote|voters|voted|ballots|turnout',
  birth: 'births|birth|born|babies',
  farm: 'farms|farm|farmers|farmer|growers|grower|holdings',
  teacher: 'teachers|teacher|teaching',
  night: 'nights|night|overnight|stays',
  stock: 'stocks|stock|reserves|reserve|inventories|inventory|stockpiles|storage',
  invest: 'investment|investments|invested|invest|investors',
  tax: 'tax|taxes|taxation|levy|levies|duty|duties',
  aid: 'aid|subsidy|subsidies|grant|grants|assistance',
  complaint: 'complaints|complaint|grievances|objections',
  freight: 'freight|cargo|cargoes|goods-traffic',
  wood: 'timber|wood|logs|lumber',
  forest: 'forest|forests|woodland|woodlands',
  fire: 'fire|fires|blazes|wildfires',
  refugee: 'refugees|refugee|asylum',
  premium: 'premium|premiums',
  close: 'close|closed|closes|closing|closure|closures|shut|shuts|shutting|suspended|suspends|scrapped',
  capacity: 'capacity|megawatts|megawatt|gigawatts|gigawatt',
  program: 'program|programs|programme|programmes|course|courses',
};

/** Several words together. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:customers|buyers|clients|markets?|sold|sales|shipments) (?:\p{L}+ ){0,2}(?:outside|beyond)\b/giu,
    ' foreign sales ',
  ],
  [
    /\b(?:customers|buyers|clients|markets?|sold|sales|shipments) (?:\p{L}+ ){0,2}(?:within|inside)\b/giu,
    ' domestic sales ',
  ],
  [/\b(?:at home|home market|home sales|living in the country|national market)\b/giu, ' domestic '],
  [/\bin favou?r\b/giu, ' want '],
  [/\bout of work\b/giu, ' unemployed '],
  [/\bwomen and men\b/giu, ' '],
];

const CONCEPTS: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const [concept, words] of Object.entries(LINES))
    for (const word of words.split('|')) found.set(word, [...(found.get(word) ?? []), `=${concept}`]);
  return found;
})();

/** Of each line a number can be of one only. */
const APART: readonly (readonly string[])[] = [
  ['=foreign', '=domestic', '=import'],
  ['=woman', '=man'],
  ['rural', 'urban'],
  ['north', 'south', 'east', 'west'],
  ['northe', 'southe', 'easte', 'weste'],
  ['public', 'privat'],
  ['gross', 'net'],
  ['oil', 'gas', 'coal'],
  ['wheat', 'maize', 'barley', 'rice', 'corn'],
  ['=birth', '=death'],
  ['arriva', 'depart'],
  ['=revenue', '=spend'],
  ['=loan', 'deposi'],
  ['=freight', '=guest'],
  ['planne', 'actual'],
  ['expect', 'actual'],
].map((line) => line.map((word) => (word.startsWith('=') ? word : stem(word))));

const WORD = /\p{L}[\p{L}’'-]{2,}/gu;

/** A word of every phrase: most stretches have none. */
const OF_PHRASE = /outside|beyond|within|inside|home|living|national|favou?r|out of work|women and/u;

/** Concepts and stems of the words that say what a stretch is about. */
export function conceptsOf(text: string): ReadonlySet<string> {
  const own = text.toLowerCase();
  const plain = OF_PHRASE.test(own)
    ? PHRASES.reduce((words, [pattern, put]) => words.replace(pattern, put), own)
    : own;
  const found = new Set<string>();
  for (const word of plain.match(WORD) ?? []) for (const concept of conceptsOfWord(word)) found.add(concept);
  return found;
}

/** An article says the same words again and again; so many are kept. */
const KEPT = 5_000;
const known = new Map<string, readonly string[]>();

function conceptsOfWord(word: string): readonly string[] {
  let found = known.get(word);
  if (found === undefined) {
    const bare = word.replace(/['’]s?$/u, '');
    found = EMPTY.has(bare) || bare.length < 3 ? [] : (CONCEPTS.get(bare) ?? [stem(bare)]);
    if (known.size >= KEPT) known.clear();
    known.set(word, found);
  }
  return found;
}

/** What is counted says what a number is of; so does what it is measured in. */
export const unitWords = ({ mention }: Item): string =>
  mention.kind === 'count' || mention.kind === 'quantity' ? mention.text.replace(/[\d.,]/gu, ' ') : '';

/** Neither says what the other rules out. */
export const isCompatible = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  APART.every(
    (line) =>
      !line.some((word) => a.has(word)) ||
      !line.some((word) => b.has(word)) ||
      line.some((word) => a.has(word) && b.has(word)),
  );

/** How many of the first the second has. */
export const sharedOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => hasWord(b, word)).length;

/** The word, or one that is it cut shorter: "vine" and "vineyard". */
export function hasWord(all: ReadonlySet<string>, word: string): boolean {
  if (all.has(word)) return true;
  if (word.startsWith('=')) return false;
  for (const other of all) if (!other.startsWith('=') && isSameWord(word, other)) return true;
  return false;
}

/** Words that tell no thing from another. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    'the and for from with that this was were are had has have its their his her into about only just some over under than then but not also which who whose whom while when where after before since during between worth total alone ' +
    'there here they them these those been being will would could should may might can must more most less least fewer much many each every any all both other others another such same own very still even again already now today ' +
    'year years month months week weeks day days quarter quarters decade decades time times period season annual yearly monthly daily ago earlier later previous last next first second third recent recently latest current currently ' +
    'area size scale sector industry activity market percent percentage point points share rate level levels number numbers figure figures amount amounts sum value volume volumes average mean median ' +
    'million billion thousand hundred dozen one two three four five six seven eight nine ten twice half third quarter ' +
    'rise rises rose risen rising fall falls fell fallen falling grew grow grown growth growing increase increased increases decrease decreased decline declined drop dropped dropping climb climbed jump jumped up down higher lower cut cuts gain gained lost loss ' +
    'doubled tripled halved quadrupled doubling reached reach stood stands came come comes went gone made make makes took take takes taken got get gets put set become became remain remained been did does done said says say told according report reported reports ' +
    'compared against versus around nearly almost roughly above below some least meanwhile however although though because yet too well far near per cent how what why out off back like whole record part parts rest remaining'
  ).split(' '),
);
