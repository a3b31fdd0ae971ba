/** "medio litro", "полкило", "ein halbes Pfund": half of one unit, which the word or the article before it tells. */

import type { Bound } from '../../types.ts';
import { type Draft, reading } from '../finish.ts';
import { PhraseTable } from '../tokens/phrases.ts';
import { foldAt, isHyphen, type Scan } from '../tokens/scan.ts';

/** Units by the forms that stand behind "half"; in Spanish and German by gender. */
const RUSSIAN =
  'year:года hour:часа minute:минуты second:секунды day:дня week:недели month:месяца century:века kilogram:кило|килограмма gram:грамма metre:метра kilometre:километра tonne:тонны hectare:гектара mile:мили barrel:барреля litre:литра';
const SPANISH_HE =
  'year:año month:mes day:día minute:minuto second:segundo century:siglo litre:litro kilogram:kilo|kilogramo metre:metro kilometre:kilómetro gram:gramo gallon:galón barrel:barril hectolitre:hectolitro square_metre:metro cuadrado';
const SPANISH_SHE =
  'hour:hora decade:década tonne:tonelada hectare:hectárea mile:milla pound:libra ounce:onza';
const GERMAN_HE = 'litre:Liter metre:Meter kilometre:Kilometer day:Tag month:Monat square_metre:Quadratmeter';
const GERMAN_IT = 'year:Jahr kilogram:Kilo|Kilogramm pound:Pfund century:Jahrhundert decade:Jahrzehnt';
const GERMAN_SHE = 'hour:Stunde minute:Minute second:Sekunde tonne:Tonne mile:Meile week:Woche';

type Forms = readonly (readonly [form: string, unit: string])[];

/** Forms with what stands before them. Two words are one form where the list has a space. */
const withLeads = (list: string, leads: readonly string[]): Forms =>
  list.split(/ (?=\w+:)/u).flatMap((entry) => {
    const [unit = '', forms = ''] = entry.split(':');
    return forms.split('|').flatMap((form) => leads.map((lead) => [`${lead}${form}`, unit] as const));
  });

/** By language; English and French have their own readers. */
export const HALF_UNITS: Readonly<Record<string, PhraseTable<string> | undefined>> = {
  ru: new PhraseTable<string>(withLeads(RUSSIAN, ['пол', 'полу', 'пол-'])),
  es: new PhraseTable<string>([...withLeads(SPANISH_HE, ['medio ']), ...withLeads(SPANISH_SHE, ['media '])]),
  de: new PhraseTable<string>([
    ...withLeads(GERMAN_HE, ['ein halber ', 'einen halben ', 'einem halben ']),
    ...withLeads(GERMAN_IT, ['ein halbes ', 'einem halben ']),
    ...withLeads(GERMAN_SHE, ['eine halbe ', 'einer halben ']),
  ]),
};

/** What comes every half hour is a rate; "precio medio", "Oriente Medio" and "clase media" have no half. */
const NO_HALF =
  /^(?:cada|por|каждые|jede|alle|pro|precio|coste|costo|salario|sueldo|consumo|valor|peso|plazo|tamaño|gasto|nivel|rendimiento|ingreso|crecimiento|oriente|clase|edad|término)$/u;

/** Half of a unit at a token; null when none is told. */
export function halfUnit(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const half = HALF_UNITS[scan.lexicon.language]?.match(scan.tokens, at) ?? null;
  if (half === null || isHyphen(scan, half.end)) return null;
  if (NO_HALF.test(foldAt(scan, from - 1))) return null;
  const one = reading({ value: '0.5', unit: half.value, bound, rule: 'quantity.half' });
  return { from, to: half.end, kind: 'quantity', state: 'extracted', readings: [one], why: null };
}
