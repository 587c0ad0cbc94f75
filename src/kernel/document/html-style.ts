// The looks of a document on the screen (an A4 sheet) and on paper from the browser: sizes of Decree 30/2020, Annex I.

export const documentCss = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt Tinos, 'Times New Roman', serif; } }
@page :first { @top-center { content: none; } }
@page landscape { size: A4 landscape; }
.official-document { box-sizing: border-box; position: relative; width: 210mm; min-height: 297mm; margin: 0 auto; padding: 20mm 15mm 20mm 30mm;
  background: #fff; color: #000; font: 14pt/1.25 Tinos, 'Times New Roman', serif; font-variant-ligatures: none; }
.official-document p, .official-document h1, .official-document h2, .official-document h3, .official-document h4 { margin: 0; font-size: inherit; }
.official-document .head { display: grid; grid-template-columns: 72mm 1fr; row-gap: 8pt; margin: 0 -3mm 0 -6mm; text-align: center; font-size: 13pt; line-height: 1.15; }
.official-document .name, .official-document .nation { font-weight: bold; }
.official-document .nation { white-space: nowrap; font-size: 12.5pt; }
.official-document .nation .ruled { font-size: 13.5pt; }
.official-document .nation .ruled span { border-bottom: 0.6pt solid; padding-bottom: 1pt; }
.official-document .place { font-style: italic; font-size: 13.5pt; }
.official-document .subject { font-size: 12pt; }
.official-document .mark { margin-top: 6pt; font-weight: bold; }
.official-document .mark span { display: inline-block; border: 0.8pt solid; padding: 1pt 6pt; }
.official-document.state .name::after, .official-document.state h1::after, .official-document .attached::after {
  content: ''; display: block; width: 22mm; margin: 3pt auto 0; border-top: 0.6pt solid; }
.official-document.state h1::after, .official-document .attached::after { width: 32mm; }
.official-document.party .head { font-size: 14pt; row-gap: 2pt; }
.official-document.party .nation .ruled { font-size: 15pt; }
.official-document.party h1::after { content: '-----'; display: block; font-weight: normal; }
.official-document h1 { margin: 20pt 0 12pt; text-align: center; font-weight: bold; }
.official-document h1 span { display: block; text-wrap: balance; }
.official-document.party h1 .type { font-size: 16pt; }
.official-document .addressees { margin: 16pt 0 10pt 40mm; }
.official-document .body p, .official-document .appendix > p { margin-top: 6pt; text-align: justify; text-indent: 1.27cm; }
.official-document .body p.left { text-align: left; }
.official-document .body p.center, .official-document .body p.right, .official-document .attached, .official-document .note { text-indent: 0 !important; }
.official-document .body p.center { text-align: center; }
.official-document .body p.right { text-align: right; }
.official-document [class^='level-'] { margin-top: 8pt !important; text-indent: 1.27cm; font-weight: bold; break-after: avoid; }
.official-document .level-3 { font-style: italic; }
.official-document table { width: 100%; margin-top: 6pt; border-collapse: collapse; font-size: 12pt; line-height: 1.2; }
.official-document caption { margin: 8pt 0 4pt; font-weight: bold; }
.official-document th, .official-document td { border: 0.5pt solid; padding: 2pt 4pt; }
.official-document thead { display: table-header-group; }
.official-document tr { break-inside: avoid; }
.official-document table .left { text-align: left; }
.official-document table .center { text-align: center; }
.official-document table .right { text-align: right; font-variant-numeric: tabular-nums; }
.official-document .note { margin-top: 4pt; font-size: 11pt; font-style: italic; }
.official-document figure { margin: 8pt 0 0; text-align: center; break-inside: avoid; }
.official-document figcaption { font-size: 12pt; font-style: italic; }
.official-document .figure { display: inline; margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-indent: 0; }
.official-document button.figure { cursor: pointer; text-decoration: underline dotted; text-underline-offset: 3px; }
.official-document button.figure:is(:hover, :focus-visible) { background: #fff3bf; outline: 2px solid #f08c00; outline-offset: 1px; }
.official-document .foot { display: grid; grid-template-columns: 1fr 88mm; margin-top: 16pt; break-inside: avoid; }
.official-document .recipients p { font-size: 12pt; font-weight: bold; font-style: italic; }
.official-document.party .recipients p { font: inherit; text-decoration: underline; }
.official-document .recipients ul { margin: 0; padding: 0; list-style: none; font-size: 11pt; line-height: 1.15; }
.official-document.party .recipients ul { font-size: 12pt; }
.official-document .recipients .heading { font-style: italic; }
.official-document .signature { text-align: center; font-weight: bold; }
.official-document .signer { margin-top: 58pt !important; }
.official-document .page-break { break-after: page; }
.official-document .appendix { margin-top: 24pt; break-before: page; }
.official-document .appendix.landscape { page: landscape; }
.official-document .appendix-title, .official-document .attached { text-align: center !important; font-weight: bold; }
.official-document .attached { font-weight: normal; font-style: italic; font-size: 13pt; }
.official-document .seal { margin-top: 24pt; text-align: right; font-size: 8pt; color: #555; }
.official-document.draft::before { content: 'DỰ THẢO'; position: absolute; inset: 0; display: grid; place-items: center; pointer-events: none;
  color: rgb(0 0 0 / 7%); font-size: 92pt; font-weight: bold; transform: rotate(-45deg); }
@media print {
  .official-document { width: auto; min-height: 0; padding: 0; }
  .official-document button.figure { text-decoration: none; }
}
`
