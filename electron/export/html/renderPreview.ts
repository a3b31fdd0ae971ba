import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { pageBody } from './pageBody.ts';
import { PAGE_STYLE } from './pageStyle.ts';
import { styledSheet } from './styledPage.ts';

/** The page of a pack to be looked at while it is laid out: the same body and style, and no script at all. */
export function renderPreview(model: PackModel): string {
  const { html } = pageBody(model, '');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(model.title)}</title>
<style>${styledSheet(PAGE_STYLE, model.style)}</style>
</head>
<body>
${html}
</body>
</html>
`;
}
