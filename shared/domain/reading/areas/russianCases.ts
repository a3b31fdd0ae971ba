/** Cases of Russian country names of one word: "Афганистан" is also "Афганистана", "Афганистаном". */

const ENDINGS: readonly (readonly [ending: RegExp, cases: readonly string[]])[] = [
  [/ия$/u, ['ии', 'ию', 'ией']],
  [/(?<=[гкхжшщ])а$/u, ['и', 'е', 'у', 'ой']],
  [/а$/u, ['ы', 'е', 'у', 'ой']],
  [/я$/u, ['и', 'е', 'ю', 'ей']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, ['а', 'у', 'ом', 'е']],
];

/** Further cases of a name; none for names of several words and those that do not change. */
export function russianCases(name: string): readonly string[] {
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(name)) return [];
  const found = ENDINGS.find(([ending]) => ending.test(name));
  return found ? found[1].map((end) => name.replace(found[0], end)) : [];
}
