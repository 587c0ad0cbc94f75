// The public page of levels: a map of labelled tiles and a list by unit and day, one page of HTML without a script.
import { type Day, dayOfMoment, formatDay } from '../kernel/day/day.ts'
import { escapeHtml } from '../kernel/document/html.ts'
import type { Tile } from '../units/tile-map.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { diseaseWords } from './diseases.ts'
import { type Colour, outcomes } from './outcomes.ts'
import type { PublicLevels } from './public-contract.ts'
import { shapeOfColour } from './shapes.ts'

type Row = PublicLevels['units'][number]

export const publicCss = `
:root{--green:#1d7a46;--yellow:#8a6500;--orange:#b34a00;--red:#b02a22;--ink:#1d2226;--quiet:#59636b;--line:#e1e5e8}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;margin:.2rem 0}p,.quiet{color:var(--quiet)}
form{display:flex;gap:.6rem;align-items:end;flex-wrap:wrap;margin:1rem 0}
label{display:grid;gap:.2rem}input,button{font:inherit;min-height:44px;padding:0 .7rem}
.map{display:grid;gap:4px;margin:1rem 0}
.tile{border:2px solid currentColor;border-radius:6px;padding:.3rem;text-align:center;min-height:4.2rem;font-size:.85rem}
.tile b{display:block;color:var(--ink);font-weight:500}
.green{color:var(--green)}.yellow{color:var(--yellow)}.orange{color:var(--orange)}.red{color:var(--red)}
svg{width:1em;height:1em;fill:currentColor;vertical-align:-.12em;margin-inline-end:.3em}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem .5rem .4rem 0;border-top:1px solid var(--line);font-weight:400}
td span{font-weight:600}
@media(max-width:600px){.map{display:none}}
`

/** Columns and rows of tiles as classes, because nothing inline is allowed in a page of ours. */
const placeCss = (tiles: readonly Tile[]): string =>
  [
    ...new Set(tiles.map(({ column }) => `.c${column}{grid-column:${column + 1}}`)),
    ...new Set(tiles.map(({ row }) => `.r${row}{grid-row:${row + 1}}`)),
  ].join('')

const mark = (colour: Colour): string =>
  `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${shapeOfColour(colour)}"/></svg>`

const short = (name: string): string => name.replace(/^(Xã|Phường|Thị trấn|Đặc khu)\s+/i, '')

const tileHtml = (row: Row, { column, row: line }: Tile): string => {
  const { colour, short: word } = outcomes[row.outcome]
  return `<div class="tile ${colour} c${column} r${line}"><b>${escapeHtml(short(row.name))}</b>${mark(colour)}${word.vi}</div>`
}

const rowHtml = (row: Row): string => {
  const { colour, label } = outcomes[row.outcome]
  const since = formatDay(dayOfMoment(new Date(row.since)))
  const of = row.disease === MAIN_DISEASE ? '' : ` (${diseaseWords(row.disease).vi})`
  return `<tr><th scope="row">${escapeHtml(row.name + of)}</th><td><span class="${colour}">${mark(colour)}${label.vi}</span></td><td>${since}</td><td>${escapeHtml(row.number ?? '')}</td></tr>`
}

/** The style sheet belongs to the page: its hash is named in the policy. */
export const publicPage = (
  { day, place, units }: PublicLevels,
  tiles: readonly Tile[],
  today: Day,
): { readonly html: string; readonly css: string } => {
  const shown = tiles.filter(({ key }) => units.some(({ unit }) => unit === key))
  const css = publicCss + placeCss(shown)
  const byKey = new Map(units.filter(({ disease }) => disease === MAIN_DISEASE).map((row) => [row.unit, row]))
  const map = shown.flatMap((tile) => {
    const row = byKey.get(tile.key)
    return row ? [tileHtml(row, tile)] : []
  })
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cấp độ dịch · ${escapeHtml(place)}</title><style>${css}</style></head><body>
<h1>Cấp độ dịch: ${escapeHtml(place)}</h1>
<p>Đã công bố và có hiệu lực đến hết ngày ${formatDay(day)}. Trang này không có thông tin về người nào.</p>
<form action="/cong-khai/cap-do"><label>Xem ngày<input type="date" name="ngay" value="${day}" max="${today}"></label><button>Xem</button></form>
${
  units.length === 0
    ? '<p>Chưa có cấp độ nào được công bố cho ngày này.</p>'
    : `<div class="map" aria-hidden="true">${map.join('')}</div>
<table><thead><tr><th scope="col">Đơn vị</th><th scope="col">Cấp độ</th><th scope="col">Từ ngày</th><th scope="col">Văn bản</th></tr></thead><tbody>${units.map(rowHtml).join('')}</tbody></table>`
}
<p>Dữ liệu mở: <a href="/cong-khai/cap-do.csv?ngay=${day}">CSV</a> · <a href="/cong-khai/cap-do.json?ngay=${day}">JSON</a></p>
</body></html>`
  return { html, css }
}
