/** index.html: the whole briefing as one file that opens from disk, asks no network, and can check itself. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/domain/packs/canonicalJson.ts';
import type { ManifestPlace } from '#shared/domain/packs/manifest.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { escapeHtml, escapeScriptJson, MODEL_ELEMENT } from '#shared/domain/packs/printedPage.ts';
import { PAGE_SCRIPT } from './pageScript.generated.ts';
import { PAGE_STYLE } from './pageStyle.ts';
import { partHtml } from './partHtml.ts';
import { Printer } from './printer.ts';
import { traceHtml } from './traceHtml.ts';

export type RenderedPage = {
  readonly html: string;
  /** Where each number is printed, by its id. */
  readonly places: ReadonlyMap<string, readonly ManifestPlace[]>;
};

/** `contentId` is the SHA-256 of data/model.json. Throws when a part names a number or quote the model lacks. */
export function renderPage(model: PackModel, contentId: string): RenderedPage {
  const printer = new Printer(model);
  const parts = model.parts.map((part, index) => partHtml(part, index, printer)).join('');
  const traces = model.numbers.map((number) => traceHtml(number, printer)).join('');
  const stamp =
    model.untracedReason === null
      ? ''
      : `<p class="stamp">This briefing holds numbers without a trace. Reason given: ${escapeHtml(model.untracedReason)}</p>`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashSource(PAGE_SCRIPT)}; style-src ${hashSource(PAGE_STYLE)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(model.app)}">
<title>${escapeHtml(model.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(model.title)}</h1>
<p class="meta">${escapeHtml(model.name)}, version ${escapeHtml(model.version)}, as of ${escapeHtml(model.asOf)}. Every underlined number opens where it comes from.</p>${stamp}</header>
<main>
${parts}<section id="verify" class="check" aria-labelledby="verify-title"><h2 id="verify-title">Verify</h2>
<p><button type="button" class="act" id="verify-page">Check this page</button></p>
<label>The pack’s zip <input type="file" id="verify-zip" accept=".zip"></label>
<label>The pack’s folder <input type="file" id="verify-folder" webkitdirectory multiple></label>
<div id="verify-result" role="status" aria-live="polite"></div></section>
<section id="traces" aria-labelledby="traces-title"><h2 id="traces-title">Every number and where it comes from</h2>
${traces}</section>
</main>
<footer><p>${escapeHtml(model.app)}. Content id <code>${contentId}</code> (SHA-256 of data/model.json); workspace state <code>${escapeHtml(model.stateSha256)}</code>. The pack id is in manifest.json.</p></footer>
<aside id="panel" role="dialog" aria-label="Where this number comes from" hidden><button type="button" class="act" id="panel-close">Close</button><div id="panel-body"></div></aside>
<script type="application/json" id="${MODEL_ELEMENT}">${escapeScriptJson(canonicalJson(model))}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
  return { html, places: printer.places };
}

const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
