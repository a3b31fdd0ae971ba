/**
 * All that a page shows, without its head and programs. Pure and without Node: the page's own Verify makes it again from
 * the model it holds and compares.
 */
import { markLines } from '#shared/domain/packs/handlingMarks.ts';
import type { ManifestPlace } from '#shared/domain/packs/manifest.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { partHtml } from './partHtml.ts';
import { Printer } from './printer.ts';
import { logoHtml } from './styledPage.ts';
import { traceHtml } from './traceHtml.ts';

export type PageBody = {
  readonly html: string;
  /** Where each number is printed, by its id. */
  readonly places: ReadonlyMap<string, readonly ManifestPlace[]>;
};

/** `contentId` is the SHA-256 of data/model.json. Throws when a part names a number or quote the model lacks. */
export function pageBody(model: PackModel, contentId: string): PageBody {
  const printer = new Printer(model);
  const parts = model.parts.map((part, index) => partHtml(part, index, printer)).join('');
  const traces = model.numbers.map((number) => traceHtml(number, printer)).join('');
  const stamp =
    model.untracedReason === null
      ? ''
      : `<p class="stamp">This briefing holds numbers without a trace. Reason given: ${escapeHtml(model.untracedReason)}</p>`;
  const lines = markLines(model);
  const marks =
    lines.length === 0
      ? ''
      : `<p class="marks${model.marks?.tlp == null ? '' : ` tlp-${model.marks.tlp.toLowerCase().replace('+', '-')}`}">${lines.map((line) => `<span>${escapeHtml(line)}</span>`).join(' ')}</p>`;
  const html = `<header>${marks}${logoHtml(model)}<h1>${escapeHtml(model.title)}</h1>
<p class="meta">${escapeHtml(model.name)}, version ${escapeHtml(model.version)}, as of ${escapeHtml(model.asOf)}. Every underlined number opens where it comes from.</p>${stamp}</header>
<main>
${parts}<section id="verify" class="check" aria-labelledby="verify-title"><h2 id="verify-title">Verify</h2>
<p><button type="button" class="act" id="verify-page">Check this page</button></p>
<label>The pack’s zip <input type="file" id="verify-zip" accept=".zip"></label>
<label>The pack’s folder <input type="file" id="verify-folder" webkitdirectory multiple></label>
<p>Or drop the zip or the folder here.</p>
<div id="verify-result" role="status" aria-live="polite"></div></section>
<section id="traces" aria-labelledby="traces-title"><h2 id="traces-title">Every number and where it comes from</h2>
${traces}</section>
</main>
<footer><p>${escapeHtml(model.app)}. Content id <code>${contentId}</code> (SHA-256 of data/model.json); workspace state <code>${escapeHtml(model.stateSha256)}</code>. The pack id is in manifest.json.</p></footer>
`;
  return { html, places: printer.places };
}
