import { expect, test } from 'vitest';
import { auditText } from '../fixtures/auditText.ts';

const toldOf = (text: string): readonly string[] =>
  auditText(`Trade\n\n${text.split('¶').join('\n\n')}`, '2025-06-01')
    .findings.filter(({ code, severity }) => code === 'group_undefined' && severity === 'warning')
    .map(({ message }) => message);

test.each([
  [
    'The “Northern Four”, as the trade calls Luleå, Kemi, Vaasa and Narvik, were promised subsidies.¶The “Northern Four”, Luleå, Kemi, Umeå and Oulu, have ordered furnaces.',
    'different members',
  ],
  [
    'The Adriatic Three (Koper, Rijeka and Trieste) handle most of the boxes.¶Ships call at the Adriatic Three, namely Koper, Ploče and Trieste, once a week.',
    'different members',
  ],
  [
    'The Copper Alliance, made up of Chile, Peru and Zambia, meets in May.¶Duties do not worry the Copper Alliance, made up of Chile, Congo and Zambia, at all.',
    'different members',
  ],
  [
    'Trade of the five Central Asian states grew.¶China is the first customer of the six Central Asian states.',
    'differently',
  ],
  [
    'All six Gulf states have signed.¶Elsewhere it is said that the seven Gulf states have signed.',
    'differently',
  ],
  [
    'A treaty binds the eight Arctic states.¶Each of the seven Arctic states may object to it.',
    'differently',
  ],
])('another group under one name: %s', (text, message) => {
  expect(toldOf(text)).toEqual([expect.stringContaining(message)]);
});

test.each([
  'The “Northern Four”, Luleå, Kemi, Vaasa and Narvik, were promised subsidies.¶The “Northern Four”, Narvik, Kemi, Vaasa and Luleå, have ordered furnaces.',
  'The Copper Alliance, made up of Chile, Peru and Zambia, meets in May.¶Congo has joined the Copper Alliance, made up of Chile, Congo, Peru and Zambia.',
  'The Copper Alliance, Chile, Peru and Zambia, meets in May.¶Delegates of the Copper Alliance, Lundin, Codelco and Antofagasta sat at one table while Peru, Chile and Zambia looked on.¶',
  'The Adriatic Three (Koper, Rijeka and Trieste) handle most boxes.¶The Baltic Three (Riga, Tallinn and Klaipėda) handle fewer.',
  'Trade of the five Central Asian states grew.¶The three Central Asian states that border China gained most.',
  'Trade of the five Central Asian states grew.¶Kazakhstan, Kyrgyzstan and Tajikistan border China. For the three Central Asian states that is a help.',
  'The six Gulf states have signed.¶The eight Arctic states have not.',
  'In 2003 the fifteen European members agreed.¶The fifteen European members have agreed again.',
])('nothing to tell: %s', (text) => {
  expect(toldOf(text)).toEqual([]);
});
