/**
 * Whose time a number has: frames of sentences with amounts A to D and times T and U, and which amount is of which time.
 * Every frame is said of every measure at every kind of time.
 */
export type TimeFrameCase = {
  readonly text: string;
  /** Each amount with the ISO time it is of, "-" for none; in text order. */
  readonly expected: readonly string[];
};

/** Words, then "A T" for each amount in text order; "-" where the words give none. */
type Frame = readonly [words: string, ...ofWhom: string[]];

const FRAMES: readonly Frame[] = [
  ['In T, exports were A and imports B.', 'A T', 'B T'],
  ['Exports were A in T.', 'A T'],
  ['Exports in T were A, imports B.', 'A T', 'B T'],
  ['Exports of A and imports of B in T set a record.', 'A T', 'B T'],
  ['Exports were A in T and B in U.', 'A T', 'B U'],
  ['Exports grew to A in T, to B in U.', 'A T', 'B U'],
  ['In T exports were A; in U they were B.', 'A T', 'B U'],
  ['In T exports were A and imports B; in U, C and D.', 'A T', 'B T', 'C U', 'D U'],
  ['In T exports were A, while in U they had been B.', 'A T', 'B U'],
  ['Exports rose from A in T to B in U.', 'A T', 'B U'],
  ['Exports rose to B in U from A in T.', 'B U', 'A T'],
  ['Exports rose from A to B in U.', 'A -', 'B U'],
  ['Exports fell from A in T to B.', 'A T', 'B -'],
  ['In U exports rose to B, up from A in T.', 'B U', 'A T'],
  ['Exports reached B in U, compared with A in T.', 'B U', 'A T'],
  ['Exports reached B in U, against A in T, and imports C.', 'B U', 'A T', 'C U'],
  ['In U exports reached B, compared with A in T, and imports C.', 'B U', 'A T', 'C U'],
  ['In U exports reached B and imports C, against A and D in T.', 'B U', 'C U', 'A T', 'D T'],
  ['Exports reached B in U (T: A).', 'B U', 'A T'],
  ['Exports reached B in U (A in T).', 'B U', 'A T'],
  ['Exports reached B (T: A).', 'B -', 'A T'],
  ['The T total was A, of which B went to China, compared with C in U.', 'A T', 'B T', 'C U'],
  ['Of the A shipped in T, B went to China.', 'A T', 'B T'],
  ['China took B of the A shipped in T.', 'B T', 'A T'],
  ['Exports, which were A in T, came to B in U.', 'A T', 'B U'],
  ['Exports came to B in U; imports now stand at A.', 'B U', 'A -'],
  ['Imports stand at A; exports came to B in U.', 'A -', 'B U'],
  ['Exports came to B in U, but imports now stand at A.', 'B U', 'A -'],
  ['Imports are A, while exports came to B in U.', 'A -', 'B U'],
  ['Exports came to B, four times the level of T.', 'B -'],
  ['Exports came to B, more than in T.', 'B -'],
  ['Exports came to B under a deal that expires in U.', 'B -'],
  ['The port, which closed in T, once handled B.', 'B -'],
  ['Exports came to B from a port that was opened in T.', 'B -'],
  ['Exports have grown since 2020 to B.', 'B -'],
  ['A has been pledged, and it will rise to B in U.', 'A -', 'B U'],
  ['Exports came to A in T. Imports fell to B.', 'A T', 'B T'],
  ['Exports came to A in T. Imports fell to B, and the gap shrank to C.', 'A T', 'B T', 'C T'],
  ['Exports came to A in T. Those of copper were B. Gold followed with C.', 'A T', 'B T', 'C T'],
  ['Exports came to A in T. The chamber puts them at B.', 'A T', 'B -'],
  ['Exports came to A in T. They will reach B.', 'A T', 'B -'],
  ['Exports came to A in T. Imports fell to B (Reuters, 3 May 2024).', 'A T', 'B -'],
  ['Exports came to A in T. “We sold B,” the minister said.', 'A T', 'B -'],
  ['Exports came to A in T. In U they were B. Imports were C.', 'A T', 'B U', 'C U'],
  ['Exports came to A in T. Since 2020 they had grown by B. Imports were C.', 'A T', 'B 2020..', 'C T'],
];

const MEASURES: readonly (readonly [a: string, b: string, c: string, d: string])[] = [
  ['$5bn', '$8bn', '$3.2bn', '$4.1bn'],
  ['40%', '46%', '31%', '52%'],
  ['12.4 million tonnes', '13.9 million tonnes', '2.2 million tonnes', '3.1 million tonnes'],
  ['€870 million', '€912 million', '€55 million', '€61 million'],
];

const TIMES: readonly (readonly [early: readonly [string, string], late: readonly [string, string]])[] = [
  [
    ['2019', '2019'],
    ['2023', '2023'],
  ],
  [
    ['March 2022', '2022-03'],
    ['March 2024', '2024-03'],
  ],
  [
    ['the first quarter of 2023', '2023-Q1'],
    ['the first quarter of 2024', '2024-Q1'],
  ],
  [
    ['the second half of 2022', '2022-S2'],
    ['the second half of 2024', '2024-S2'],
  ],
  [
    ['the year to March 2023', '2022-04..2023-03'],
    ['the year to March 2024', '2023-04..2024-03'],
  ],
];

export const TIME_FRAMES: readonly TimeFrameCase[] = FRAMES.flatMap(([words, ...ofWhom]) =>
  MEASURES.flatMap((amounts) =>
    TIMES.filter(([[early]]) => early.startsWith('2') || !words.includes('The T total')).map(
      ([early, late]) => ({
        text: words
          .replace(/\b[A-D]\b/gu, (letter) => amounts['ABCD'.indexOf(letter)] ?? letter)
          .replace(/\b[TU]\b/gu, (letter) => (letter === 'T' ? early[0] : late[0])),
        expected: ofWhom.map((entry) => {
          const [letter = '', time = ''] = entry.split(' ');
          const of = time === 'T' ? early[1] : time === 'U' ? late[1] : time;
          return `${amounts['ABCD'.indexOf(letter)]}: ${of}`;
        }),
      }),
    ),
  ),
);
