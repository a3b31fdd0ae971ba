/** A house style's logo at the head of a word document. */
import type { StyleLogo } from '#shared/domain/packs/houseStyle.ts';
import { fitted } from '../office/fitted.ts';
import { DRAWING, escapeXml } from '../office/xml.ts';

/** English metric units: 14 by 60 millimetres, as on the PDF. */
const MOST = { width: 2160000, height: 504000 };

export function logoXml(logo: StyleLogo): string {
  const { width, height } = fitted(logo, MOST);
  const alt = escapeXml(logo.alt);
  return `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="900" name="Logo" descr="${alt}"/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="900" name="Logo" descr="${alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}
