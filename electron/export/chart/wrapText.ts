/** Average width of a letter as a part of the type size, generous so that no line runs over. */
const LETTER = 0.55;

/** Breaks a text into lines of at most `width` pixels at a type size; a word longer than a line is cut. */
export function wrapText(text: string, width: number, size: number): string[] {
  const most = Math.max(8, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, most))) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, most: number): string[] {
  const points = [...word];
  if (points.length <= most) return word === '' ? [] : [word];
  return Array.from({ length: Math.ceil(points.length / most) }, (_, i) =>
    points.slice(i * most, (i + 1) * most).join(''),
  );
}
