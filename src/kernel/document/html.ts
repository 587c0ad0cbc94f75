// Prints an official document as a web page part: semantic, escaped, with every figure as something that can be opened.
import { printedDocument } from './printed.ts'
import type { PrintedAppendix, PrintedDocument, PrintedPart } from './printed.ts'
import type { Align, Cell, Column, OfficialDocument, Run } from './tree.ts'

export type HtmlFormat = {
  /** `button`: figures can be opened on the screen; `span`: marked only, for print and public pages. */
  readonly figures?: 'button' | 'span'
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)

const inTag = (tag: string, wanted: boolean | undefined, html: string): string =>
  wanted ? `<${tag}>${html}</${tag}>` : html

const runHtml = (run: Run, format: HtmlFormat): string => {
  let html = 'figure' in run ? escapeHtml(run.figure.text) : escapeHtml(run.text)
  html = inTag('u', run.underline, inTag('i', run.italic, inTag('b', run.bold, html)))
  if (!('figure' in run)) return html
  const tag = format.figures === 'span' ? 'span' : 'button'
  const type = tag === 'button' ? ' type="button"' : ''
  const value = escapeHtml(String(run.figure.value ?? ''))
  return `<${tag}${type} class="figure" data-figure="${escapeHtml(run.figure.id)}" data-value="${value}">${html}</${tag}>`
}
const runsHtml = (runs: readonly Run[], format: HtmlFormat): string =>
  runs.map((run) => runHtml(run, format)).join('')
const linesHtml = (lines: readonly string[]): string => lines.map(escapeHtml).join('<br>')

const cellHtml = (cell: Cell, tag: 'th' | 'td', align: Align, format: HtmlFormat): string => {
  const across = cell.across ? ` colspan="${cell.across}"` : ''
  const down = cell.down ? ` rowspan="${cell.down}"` : ''
  const scope = tag === 'th' ? ' scope="col"' : ''
  const html = inTag('i', cell.italic, inTag('b', cell.bold, runsHtml(cell.runs, format)))
  return `<${tag}${scope}${across}${down} class="${cell.align ?? align}">${html}</${tag}>`
}

const rowHtml = (row: readonly Cell[], columns: readonly Column[], format: HtmlFormat): string => {
  let at = 0
  const cells = row.map((cell) => {
    const align = columns[at]?.align ?? 'left'
    at += cell.across ?? 1
    return cellHtml(cell, 'td', align, format)
  })
  return `<tr>${cells.join('')}</tr>`
}

const tableHtml = (table: Extract<PrintedPart, { kind: 'table' }>, format: HtmlFormat): string => {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0)
  const columns = table.columns.map((column) => `<col width="${((column.width / whole) * 100).toFixed(2)}%">`)
  const head = table.head.map(
    (row) => `<tr>${row.map((cell) => cellHtml(cell, 'th', 'center', format)).join('')}</tr>`,
  )
  const caption = table.caption === '' ? '' : `<caption>${escapeHtml(table.caption)}</caption>`
  const note = table.note === '' ? '' : `<p class="note">${escapeHtml(table.note)}</p>`
  const rows = table.rows.map((row) => rowHtml(row, table.columns, format))
  return `<table>${caption}<colgroup>${columns.join('')}</colgroup><thead>${head.join('')}</thead><tbody>${rows.join('')}</tbody></table>${note}`
}

const partHtml = (part: PrintedPart, format: HtmlFormat): string => {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level + 1} class="level-${part.level}">${runsHtml(part.runs, format)}</h${part.level + 1}>`
    case 'paragraph':
      return `<p class="${part.align}">${runsHtml(part.runs, format)}</p>`
    case 'table':
      return tableHtml(part, format)
    case 'picture': {
      // An SVG as an image file runs no script, whoever made it.
      const source = `data:image/svg+xml,${encodeURIComponent(part.svg.toWellFormed())}`
      const caption = part.caption === '' ? '' : `<figcaption>${escapeHtml(part.caption)}</figcaption>`
      return `<figure><img src="${source}" alt="${escapeHtml(part.description)}" width="${part.width * 100}%">${caption}</figure>`
    }
    case 'page-break':
      return '<div class="page-break" role="presentation"></div>'
  }
}
const partsHtml = (parts: readonly PrintedPart[], format: HtmlFormat): string =>
  parts.map((part) => partHtml(part, format)).join('\n')

const headHtml = (page: PrintedDocument): string => {
  const parent = page.parent.length > 0 ? `<p class="parent">${linesHtml(page.parent)}</p>` : ''
  const star = page.starred ? '<p class="star">*</p>' : ''
  const nation = page.nation.map(
    (line, index, all) =>
      `<p${index === all.length - 1 ? ' class="ruled"' : ''}><span>${escapeHtml(line)}</span></p>`,
  )
  const subject =
    page.typeName === '' && page.about.length > 0 ? `<p class="subject">${linesHtml(page.about)}</p>` : ''
  const marks = [page.urgency, page.draft ? 'DỰ THẢO' : ''].filter((mark) => mark !== '')
  return `<header class="head">
<div class="issuer">${parent}<p class="name">${linesHtml(page.name)}</p>${star}</div>
<div class="nation">${nation.join('')}</div>
<div class="number"><p>${escapeHtml(page.number)}</p>${subject}${marks.map((mark) => `<p class="mark"><span>${escapeHtml(mark)}</span></p>`).join('')}</div>
<div class="place"><p>${escapeHtml(page.placeAndDay)}</p></div>
</header>`
}

const titleHtml = (page: PrintedDocument): string => {
  const title =
    page.typeName === ''
      ? ''
      : `<h1><span class="type">${escapeHtml(page.typeName)}</span><span class="about">${linesHtml(page.about)}</span></h1>`
  const [only] = page.addressees
  if (only === undefined) return title
  const names =
    page.addressees.length === 1
      ? ` ${escapeHtml(only)}`
      : `<br>${page.addressees.map((name) => `- ${escapeHtml(name)}`).join('<br>')}`
  return `${title}<p class="addressees">Kính gửi:${names}</p>`
}

const footHtml = (page: PrintedDocument): string => {
  const recipients = page.recipients.map(
    (line) => `<li${line.isHeading ? ' class="heading"' : ''}>${escapeHtml(line.text)}</li>`,
  )
  return `<footer class="foot">
<div class="recipients"><p>Nơi nhận:</p><ul>${recipients.join('')}</ul></div>
<div class="signature"><p class="capacity">${linesHtml(page.capacity)}</p><p class="signer">${escapeHtml(page.signer)}</p></div>
</footer>`
}

const appendixHtml = (appendix: PrintedAppendix, format: HtmlFormat): string =>
  `<section class="appendix${appendix.landscape ? ' landscape' : ''}"><h2 class="appendix-title">${escapeHtml(appendix.label)}<br>${linesHtml(appendix.title)}</h2><p class="attached">${escapeHtml(appendix.attachedTo)}</p>
${partsHtml(appendix.body, format)}</section>`

/** One `<article class="official-document">`; its looks are `documentCss`. */
export const documentToHtml = (document: OfficialDocument, format: HtmlFormat = {}): string => {
  const page = printedDocument(document)
  const seal = page.seal === '' ? '' : `<p class="seal">${escapeHtml(page.seal)}</p>`
  return `<article class="official-document ${page.style}${page.draft ? ' draft' : ''}" lang="vi">
${headHtml(page)}
${titleHtml(page)}
<div class="body">
${partsHtml(page.body, format)}
</div>
${footHtml(page)}
${page.appendices.map((appendix) => appendixHtml(appendix, format)).join('\n')}
${seal}</article>`
}
