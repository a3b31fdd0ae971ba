/** How index.html marks what it prints, so that a number's text can be read back from the file without a browser. */

/** The id of the script element that holds the model. */
export const MODEL_ELEMENT = 'pack-model';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** For text and for attributes in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => {
    const name = Object.keys(NAMED).find((each) => NAMED[each] === mark);
    return `&${name};`;
  });

const unescapeHtml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => NAMED[name] ?? whole);

/** JSON that can stand in a script element: no character could end it. */
export const escapeScriptJson = (json: string): string => json.replaceAll('<', '\\u003c');

/** The model's JSON text; null when the page holds none, or two. */
export function embeddedModel(page: string): string | null {
  const opening = `<script type="application/json" id="${MODEL_ELEMENT}">`;
  const parts = page.split(opening);
  return parts.length === 2 ? ((parts[1] ?? '').split('</script>')[0] ?? null) : null;
}

/** Text of every element whose id is a number's (`n12`, `n12-3`), by id. */
export function printedTexts(page: string): Map<string, string> {
  const texts = new Map<string, string>();
  // Lengths are bounded so that no page, however made, takes longer than its length to read.
  const element =
    /<([a-z]{1,10})\b[^<>]{0,200}?\sid="(n\d{1,9}(?:-\w{1,20})?)"[^<>]{0,200}>([^<]{0,2000})<\/\1>/g;
  for (const [, , id = '', text = ''] of page.matchAll(element)) {
    texts.set(id, texts.has(id) ? `${texts.get(id)} / ${unescapeHtml(text)}` : unescapeHtml(text));
  }
  return texts;
}
