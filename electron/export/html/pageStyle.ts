/** The page's one style sheet: calm, legible, light and dark, and fit for paper. Hashed into the page's CSP. */
import {
  type ChartColours,
  DARK_COLOURS,
  LIGHT_COLOURS,
  PRINT_COLOURS,
} from '#shared/domain/charts/palette.ts';
import { PRINT_DASHES } from '#shared/domain/charts/scene/printScene.ts';
import { PAGE_REVISION, revisionMark } from './pageRevision.ts';

const hues = ({ hues: all }: ChartColours): string => all.map((hue, i) => `--c${i}:${hue}`).join(';');

const chartColours = (colours: ChartColours): string =>
  `.chart{--ink:${colours.ink};--soft:${colours.quiet};--line:${colours.grid};${hues(colours)}}`;
/** Each hue's lines have dashes of their own, so that they are told apart without their colours. */
const dashes = `.chart .d1{stroke-width:1.2}.chart .d2{stroke-width:3.2}${PRINT_DASHES.map((dash, i) => `.chart .h${i}{stroke-dasharray:${dash}}`).join('')}`;
/** A page that is printed has charts in black and grey: each hue's bars are a shade. */
const onPaper = `${chartColours(PRINT_COLOURS)}.chart .ln,.chart .pt,.chart .bx{stroke:#000}.chart .pt.on{fill:#000}${dashes}`;
/** A PDF is read on screens as often: its charts keep their colours. */
const inPdf = chartColours(LIGHT_COLOURS) + dashes;

const sheet = (charts: string): string => `
/* ${revisionMark(PAGE_REVISION)} */
:root{color-scheme:light dark;--ink:#1c2127;--soft:#5f6b7c;--paper:#fff;--line:#d3d8de;--wash:#f6f7f9;--accent:#215db0;--warn:#935610;--bad:#ac2f33;--good:#165a36;
${hues(LIGHT_COLOURS)}}
@media (prefers-color-scheme:dark){:root{--ink:#e5e8eb;--soft:#abb3bf;--paper:#1c2127;--line:#404854;--wash:#252a31;--accent:#8abbff;--warn:#fbb360;--bad:#fa999c;--good:#72ca9b;
${hues(DARK_COLOURS)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 Georgia,"Times New Roman",serif}
body>header,main,footer{max-width:52rem;margin:0 auto;padding:0 1.5rem}
h1,h2,h3,h4,h5,th,td,button,dl,nav,.source,.legend,figcaption,.meta,.check,#panel,svg text{font-family:system-ui,"Segoe UI",Roboto,sans-serif}
h1{font-size:1.9rem;line-height:1.2;margin:2.5rem 0 .5rem}h2{font-size:1.25rem;margin:2.5rem 0 .75rem}h3{font-size:1rem;margin:0 0 .5rem}h4{font-size:.95rem;margin:0 0 .5rem}h5{font-size:.9rem;color:var(--soft);margin:0 0 .5rem}.note h3,.note h4,.note h5{margin-top:1.5rem}.note li p{margin:.25rem 0}.stance>b{border:1px solid var(--line);border-radius:3px;color:var(--soft);font:600 .7rem/1 system-ui,"Segoe UI",Roboto,sans-serif;margin-right:.35em;padding:.1em .4em;text-transform:uppercase;letter-spacing:.04em}.stance.judgement{border-left:3px solid var(--accent);padding-left:.8rem}.stance.assumption{border-left:3px dashed var(--warn);padding-left:.8rem}.foot{font-size:.7em;line-height:0}.foot a{text-decoration:none}.footnotes{border-top:1px solid var(--line);font-size:.82rem;margin-top:1.25rem;padding:.5rem 0 0 1.5rem}.note table{margin:.75rem 0;width:auto;min-width:40%}h3 small{color:var(--soft);font-weight:400}
.meta,.source,figcaption,footer{color:var(--soft);font-size:.82rem}footer code{overflow-wrap:anywhere}
.stamp{border:2px solid var(--bad);color:var(--bad);padding:.5rem 1rem}
button{font:inherit;color:inherit}
.num{all:unset;cursor:pointer;font-variant-numeric:tabular-nums;border-bottom:1px dotted var(--accent)}
.num:hover{background:var(--wash)}.num:focus-visible,a:focus-visible,.act:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.missing{color:var(--warn);font-style:italic}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.88rem;width:100%}th,td{padding:.3rem .6rem;text-align:right;border-bottom:1px solid var(--line)}td .num{white-space:nowrap}table:has(thead th:nth-child(7)){font-size:.75rem}table:has(thead th:nth-child(7)) :is(th,td){padding:.3rem .4rem}
tbody th,thead td{text-align:left}th{font-weight:600}td{font-variant-numeric:tabular-nums}
blockquote{margin:.5rem 0;padding:0 0 0 1rem;border-left:3px solid var(--line)}figure{margin:1.25rem 0}
svg.chart{width:100%;height:auto}.chart text{font-variant-numeric:tabular-nums}.mark{cursor:pointer}
.marks{position:sticky;top:0;margin:0 -1.5rem;padding:.35rem 1.5rem;background:var(--wash);border-bottom:1px solid var(--line);font:600 .8rem/1.5 system-ui,"Segoe UI",Roboto,sans-serif;letter-spacing:.02em;z-index:1}.marks span+span::before{content:"·";margin:0 .5em;font-weight:400}
.marks[class*=tlp-] span:first-child{background:#000;padding:.05rem .5rem}.tlp-red span:first-child{color:#ff2b2b}.tlp-amber span:first-child,.tlp-amber-strict span:first-child{color:#ffc000}.tlp-green span:first-child{color:#33ff00}.tlp-clear span:first-child{color:#fff}
.lead{font-family:system-ui,"Segoe UI",Roboto,sans-serif;font-size:.88rem;color:var(--soft)}.words th{text-align:left}.words th.n{text-align:right}.timeline td:first-child,.audit td:first-child{white-space:nowrap}.words td:not(.n){text-align:left}.words td{vertical-align:top;overflow-wrap:break-word}.listed{font-size:.88rem}ol.listed{padding-left:1.5rem}.listed li{margin:.3rem 0;overflow-wrap:anywhere}
.remarks{list-style:none;padding:0;margin:.75rem 0 0}
#traces article{border-top:1px solid var(--line);padding:.9rem 0}dl{margin:0;font-size:.86rem;line-height:1.5}dl div{display:grid;grid-template-columns:9rem 1fr;gap:.75rem;padding:.15rem 0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}dd ul,dd ol{margin:0;padding-left:1.1rem}.url{color:var(--soft)}
article:target{background:var(--wash)}
#panel{position:fixed;right:1rem;bottom:1rem;width:min(34rem,calc(100vw - 2rem));max-height:70vh;overflow:auto;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:1rem 1.25rem;box-shadow:0 6px 28px rgba(0,0,0,.22)}
#panel[hidden]{display:none}.act{border:1px solid var(--line);background:var(--wash);border-radius:4px;padding:.3rem .8rem;cursor:pointer}#panel .act{float:right}
.check{border:1px solid var(--line);border-radius:6px;padding:1rem 1.25rem;margin:2.5rem 0;font-size:.88rem}.check h2{margin-top:0}.check.over{background:var(--wash)}.check label{display:block;margin:.4rem 0}
.ok{color:var(--good)}.bad{color:var(--bad)}a{color:var(--accent)}code{font-size:.85em}
@media print{:root{--ink:#000;--soft:#404040;--paper:#fff;--line:#c4c4c4;--wash:#f4f4f4}body{font-size:10.5pt}${charts}#panel,.check{display:none}.num{border:0}.part,article,tr{break-inside:avoid}body>header,main,footer{max-width:none;padding:0}}
`;

export const PAGE_STYLE = sheet(onPaper);
export const PDF_STYLE = sheet(inPdf);
