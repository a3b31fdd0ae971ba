/** English nouns whose plural no ending shows, and words in -s that are no plurals. */

/** Plural to singular. */
export const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  people: 'people',
  men: 'man',
  women: 'woman',
  children: 'child',
  businessmen: 'businessman',
  fishermen: 'fisherman',
  servicemen: 'serviceman',
  crewmen: 'crewman',
  feet: 'foot',
  teeth: 'tooth',
  mice: 'mouse',
  geese: 'goose',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  data: 'data',
  media: 'media',
  analyses: 'analysis',
  crises: 'crisis',
  bases: 'base',
  theses: 'thesis',
  indices: 'index',
  axes: 'axis',
  appendices: 'appendix',
  memoranda: 'memorandum',
  halves: 'half',
  lives: 'life',
  wives: 'wife',
  knives: 'knife',
  shelves: 'shelf',
  leaves: 'leaf',
  wolves: 'wolf',
  calves: 'calf',
  thieves: 'thief',
  buses: 'bus',
  gases: 'gas',
  menus: 'menu',
  viruses: 'virus',
  campuses: 'campus',
  surpluses: 'surplus',
  bonuses: 'bonus',
  movies: 'movie',
  ties: 'tie',
  shoes: 'shoe',
  canoes: 'canoe',
  lenses: 'lens',
};

/** The same in singular and plural. */
export const PLAIN_PLURALS: ReadonlySet<string> = new Set(
  'aircraft spacecraft hovercraft watercraft series species sheep fish cattle deer swine offspring police personnel staff crew livestock poultry salmon tuna shrimp cod barracks crossroads headquarters means works youth troops goods sanctions roma head'.split(
    ' ',
  ),
);

/** In -s, but neither plural nor head of a phrase. */
export const NOT_PLURALS: ReadonlySet<string> = new Set(
  "comes goes becomes belongs depends always perhaps towards afterwards besides across previous various less plus versus gas texas paris brussels cyprus honduras athens laos belarus mauritius wales naples reuters hormuz kansas arkansas dallas minneapolis indianapolis vilnius tunis airbus nowadays sometimes indoors outdoors overseas downwards upwards forwards backwards onwards regardless nonetheless nevertheless unless whereas news economics politics mathematics physics logistics christmas canvas asbestos business access process express press loss boss mass class glass cross pass times minus means thus us its his this was has does is as yes series' focus status census consensus virus bonus surplus campus corpus nexus serious religious famous genius analysis basis crisis emphasis thesis oasis axis swiss less ours theirs yours hers themselves ourselves alias atlas bias chaos cosmos ethos pathos kudos lens mars venus jones williams james charles thomas davos lagos caracas angeles nicolas carlos bolsas vegas".split(
    ' ',
  ),
);

/** Plurals that often describe another plural ("two goods trains"). */
export const PLURAL_MODIFIERS: ReadonlySet<string> = new Set(
  'sanctions goods arms sports sales savings customs communications operations systems services securities futures materials earnings foods rights exports imports claims weapons jobs customs metals sports trades parts bonds shares cars graphics electronics telecommunications women men headquarters works games events products aerospace human'.split(
    ' ',
  ),
);
