/** index.html: the whole briefing as one file that opens from disk, asks no network, and can check itself. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/domain/packs/canonicalJson.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { escapeHtml, escapeScriptJson, MODEL_ELEMENT } from '#shared/domain/packs/printedPage.ts';
import { type PageBody, pageBody } from './pageBody.ts';
import { PAGE_SCRIPT } from './pageScript.generated.ts';
import { PAGE_STYLE } from './pageStyle.ts';
import { logoPolicy, styledSheet } from './styledPage.ts';

/** The whole file, and where each number is printed. Throws as `pageBody` does. */
export function renderPage(model: PackModel, contentId: string): PageBody {
  const body = pageBody(model, contentId);
  const sheet = styledSheet(PAGE_STYLE, model.style);
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashSource(PAGE_SCRIPT)}; style-src ${hashSource(sheet)}${logoPolicy(model)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(model.app)}">
<title>${escapeHtml(model.title)}</title>
<style>${sheet}</style>
</head>
<body>
${body.html}<div id="panel" role="dialog" aria-label="Where this number comes from" hidden><button type="button" class="act" id="panel-close">Close</button><div id="panel-body"></div></div>
<script type="application/json" id="${MODEL_ELEMENT}">${escapeScriptJson(canonicalJson(model))}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
  return { html, places: body.places };
}

const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
