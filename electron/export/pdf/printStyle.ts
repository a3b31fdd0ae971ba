/** What a page on paper looks like: the screen's style sheet, and what a sheet asks for. */
import { PDF_STYLE } from '../html/pageStyle.ts';

export const PRINT_STYLE = `${PDF_STYLE}
@page{size:A4}body{font-size:10.5pt;color:#1c2127;background:#fff}body>header,main,footer{max-width:none;padding:0}
h1{font-size:20pt;margin:0 0 4pt}h2{font-size:13pt;margin:1.1em 0 .4em;break-after:avoid}.meta{font-size:8pt;margin:0 0 6pt}.subtitle{font:11pt/1.4 system-ui,sans-serif;color:var(--soft);margin:0 0 6pt}
.scroll{overflow:visible}table{font-size:8.5pt}table:has(thead th:nth-child(7)){font-size:8pt}td,th,table:has(thead th:nth-child(7)) :is(th,td){padding:.2rem .35rem}thead{display:table-header-group}table:not(:has(thead th:nth-child(9))) td .num{white-space:nowrap}table:not(:has(thead th:nth-child(9))) tbody th{min-width:47mm}.words{table-layout:auto}
.part,.part.table .scroll{break-inside:auto}.part.chart,.part.table,.quoted,tr,svg,.notes li,.listed li{break-inside:avoid}.remarks,.source{break-before:avoid}p{orphans:3;widows:3}
.num{border:0}.footnotes{list-style:lower-alpha;font:8.5pt/1.4 system-ui,sans-serif}sup{font-size:.7em;line-height:0}.notes{font:7.5pt/1.35 system-ui,sans-serif;overflow-wrap:anywhere}.marks{display:none}.note p{line-height:1.45}.listed{font:7.5pt/1.4 system-ui,sans-serif}
.scenario td:first-child{min-width:23mm}.scenario td:nth-child(2){min-width:34mm}.scenario td:nth-child(3){min-width:18mm}svg.chart{display:block;max-height:150mm}.legend{margin:.3em 0;font-size:8pt}.source,.lead,.cite{font-size:8pt;line-height:1.4}.remarks{line-height:1.4}td,th{line-height:1.35}.source,.lead{margin:.4em 0}.quoted{margin:.5em 0}.quoted p{margin:0;font-size:10pt;line-height:1.35}.quoted .cite{color:var(--soft);font-family:system-ui,sans-serif;font-size:8pt;margin:.2em 0 0 1rem}
.contents{break-after:page}.contents ol{list-style:none;margin:0;padding:0;font:9.5pt/1.5 system-ui,sans-serif;columns:1}.contents li{border-bottom:1px dotted var(--line)}.contents a{display:block;color:inherit;text-decoration:none;padding-right:12mm}
.appendix table{font-size:7pt;table-layout:fixed}.appendix th,.appendix td{text-align:left;vertical-align:top;overflow-wrap:anywhere;padding:.1rem .3rem}
`;

/** A logo at the head of the first sheet. */
export const LOGO_STYLE = '.logo{max-height:14mm;max-width:60mm;width:auto;height:auto;margin:0 0 6mm}';
