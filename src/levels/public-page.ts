// The public page of levels: a map of labelled tiles and a list by unit and day, one page of HTML without a script.
import { type DoorView, page } from '../declarations/door-parts.ts'
import { doorCss } from '../declarations/door-style.ts'
import { type Day, dayOfMoment, formatDay } from '../kernel/day/day.ts'
import { escapeHtml } from '../kernel/document/html.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { Tile } from '../units/tile-map.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { diseaseWords } from './diseases.ts'
import { type Colour, outcomes } from './outcomes.ts'
import type { PublicLevels } from './public-contract.ts'
import { shapeOfColour } from './shapes.ts'

type Row = PublicLevels['units'][number]

const words = {
  title: textOf('Cấp độ dịch', 'Epidemic levels'),
  until: textOf('Đã công bố và có hiệu lực đến hết ngày', 'Published and in force at the end of'),
  nobody: textOf('Trang này không có thông tin về người nào.', 'Nothing on this page is about any person.'),
  day: textOf('Xem ngày', 'On the day'),
  look: textOf('Xem', 'Look'),
  none: textOf('Chưa có cấp độ nào được công bố cho ngày này.', 'No level was published for this day.'),
  unit: textOf('Đơn vị', 'Unit'),
  level: textOf('Cấp độ', 'Level'),
  since: textOf('Từ ngày', 'Since'),
  document: textOf('Văn bản', 'Document'),
  open: textOf('Dữ liệu mở', 'Open data'),
} as const

const ownCss = `
:root{--green:#1d7a46;--yellow:#8a6500;--orange:#b34a00;--level-red:#b02a22}
@media(prefers-color-scheme:dark){:root{--green:#6fcf97;--yellow:#e5c04f;--orange:#ffab6b;--level-red:#ff9d94}}
main{max-width:60rem}.day{display:flex;gap:.6rem;align-items:end;flex-wrap:wrap;margin:1rem 0}.day label{display:grid;gap:.2rem;margin:0}.day button{width:auto;padding:.7rem 1.2rem;margin:0}
.map{display:grid;gap:4px;margin:1rem 0}
.tile{border:2px solid currentColor;border-radius:6px;padding:.3rem;text-align:center;min-height:4.2rem;font-size:.85rem}
.tile b{display:block;color:var(--ink);font-weight:500}
.green{color:var(--green)}.yellow{color:var(--yellow)}.orange{color:var(--orange)}.level-red{color:var(--level-red)}
.mark{width:1em;height:1em;fill:currentColor;vertical-align:-.12em;margin-inline-end:.3em}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem .5rem .4rem 0;border-top:1px solid var(--line);font-weight:400}
td span{font-weight:600}
@media(max-width:600px){.map{display:none}}
@media(max-width:600px){thead{position:absolute;clip-path:inset(50%)}tr{display:block;border-top:1px solid var(--line);padding:.5rem 0}th,td{display:block;border:0;padding:.1rem 0}th{font-weight:600}td[data-label]:not(:empty)::before{content:attr(data-label) ": ";color:var(--quiet)}}
`

/** Columns and rows of tiles as classes, because nothing inline is allowed in a page of ours. */
const placeCss = (tiles: readonly Tile[]): string =>
  [
    ...new Set(tiles.map(({ column }) => `.c${column}{grid-column:${column + 1}}`)),
    ...new Set(tiles.map(({ row }) => `.r${row}{grid-row:${row + 1}}`)),
  ].join('')

const classOf = (colour: Colour): string => (colour === 'red' ? 'level-red' : colour)

const mark = (colour: Colour): string =>
  `<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="${shapeOfColour(colour)}"/></svg>`

const short = (name: string): string => name.replace(/^(Xã|Phường|Thị trấn|Đặc khu)\s+/i, '')

type Say = (text: Text) => string

const tileHtml = (t: Say, row: Row, { column, row: line }: Tile): string => {
  const { colour, short: word } = outcomes[row.outcome]
  return `<div class="tile ${classOf(colour)} c${column} r${line}"><b>${escapeHtml(short(row.name))}</b>${mark(colour)}${t(word)}</div>`
}

const rowHtml =
  (t: Say) =>
  (row: Row): string => {
    const { colour, label } = outcomes[row.outcome]
    const since = formatDay(dayOfMoment(new Date(row.since)))
    const of = row.disease === MAIN_DISEASE ? '' : ` (${t(diseaseWords(row.disease))})`
    return `<tr><th scope="row">${escapeHtml(row.name + of)}</th><td><span class="${classOf(colour)}">${mark(colour)}${t(label)}</span></td><td data-label="${t(words.since)}">${since}</td><td data-label="${t(words.document)}">${escapeHtml(row.number ?? '')}</td></tr>`
  }

/** The style sheet belongs to the page: its hash is named in the policy. */
export const publicPage = (
  view: DoorView,
  { day, place, units }: PublicLevels,
  tiles: readonly Tile[],
  today: Day,
): { readonly html: string; readonly css: string } => {
  const t: Say = (text) => text[view.language]
  const shown = tiles.filter(({ key }) => units.some(({ unit }) => unit === key))
  const css = ownCss + placeCss(shown)
  const byKey = new Map(units.filter(({ disease }) => disease === MAIN_DISEASE).map((row) => [row.unit, row]))
  const map = shown.flatMap((tile) => {
    const row = byKey.get(tile.key)
    return row ? [tileHtml(t, row, tile)] : []
  })
  const list =
    units.length === 0
      ? `<p>${t(words.none)}</p>`
      : `<div class="map" aria-hidden="true">${map.join('')}</div>
<table><thead><tr><th scope="col">${t(words.unit)}</th><th scope="col">${t(words.level)}</th><th scope="col">${t(words.since)}</th><th scope="col">${t(words.document)}</th></tr></thead><tbody>${units.map(rowHtml(t)).join('')}</tbody></table>`
  const large = view.large ? '<input type="hidden" name="chu" value="lon">' : ''
  const html = page(
    view,
    `${t(words.title)} · ${place}`,
    '/cong-khai/cap-do',
    `<h1>${t(words.title)}: ${escapeHtml(place)}</h1>
<p>${t(words.until)} ${formatDay(day)}. ${t(words.nobody)}</p>
<form class="day" action="/cong-khai/cap-do"><input type="hidden" name="lang" value="${view.language}">${large}<label>${t(words.day)}<input type="date" name="ngay" value="${day}" max="${today}"></label><button>${t(words.look)}</button></form>
${list}
<p>${t(words.open)}: <a href="/cong-khai/cap-do.csv?ngay=${day}">CSV</a> · <a href="/cong-khai/cap-do.json?ngay=${day}">JSON</a></p>`,
    { css, asked: { ngay: day } },
  )
  return { html, css: doorCss + css }
}
