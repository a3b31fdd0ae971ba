import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { PAGE_REVISION, revisionMark } from './html/pageRevision.ts';

/** README.txt: what the files are and how to check them by hand, with no tool of ours. */
export function readmeText(model: PackModel, contentId: string): string {
  return `${model.title}
${model.name}, version ${model.version}, as of ${model.asOf}
Made by ${model.app}, ${revisionMark(PAGE_REVISION)}. Content id ${contentId}

Open index.html in a browser; it needs no network. Every underlined number opens its
paragraph, its cell and its computation, and "Verify" checks the page or the whole pack.

  index.html         the briefing
  data/figures.csv   every stated value it rests on, with its source
  data/sources.csv   the sources
  data/numbers.csv   every printed number, how it is computed and from what
  data/model.json    all of it, as the page was made from
  manifest.json      SHA-256 of every file, and of every number's trace

Where the export asked for them: briefing.pdf, briefing.docx, briefing.xlsx, briefing.pptx (the
same briefing, the same numbers); datapackage.json, provenance.json, ro-crate-metadata.json (for
data tools and archives); annotations.jsonld (where the numbers stand in the articles);
references.json, .ris, -apa.txt, -chicago.txt (for reference managers and writers).

In the CSV files a leading apostrophe marks text that a spreadsheet would run as a formula.

To check by hand: the SHA-256 of each file is in manifest.json; the content id is that of
data/model.json. The pack id is the SHA-256 of manifest.json as JSON without its pack_id,
keys sorted, no spaces, UTF-8. With Attest: attest verify PACK. Where manifest.json.minisig
stands beside it, the pack is signed: minisign -Vm manifest.json -P KEY, with the key its
sender gave you; manifest.json.pub is only what the pack says of itself. Whoever rebuilds a whole pack
gets another pack id: note it elsewhere to notice.
`;
}
