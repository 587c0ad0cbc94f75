// Notes on cells of an .xlsx: the comments part and the old drawing in which Excel shows them (ECMA-376 part 1, 18.7; part 4, VML).
import type { Marked } from './mark-plan.ts'
import { columnName, escapeXml } from './write-xlsx.ts'

const AUTHOR = 'Pháo Đài'

export type Notes = ReadonlyMap<number, ReadonlyMap<number, Marked>>

const eachNote = (notes: Notes) =>
  [...notes].flatMap(([row, columns]) =>
    [...columns].map(([column, { text }]) => ({
      row,
      column,
      place: `${columnName(column)}${row + 1}`,
      text,
    })),
  )

export const emptyComments =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>'

export const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>'

const run = (text: string): string => `<r><t xml:space="preserve">${escapeXml(text)}</t></r>`

/** A cell that already has a note keeps it, and ours follows. */
export const addComments = (comments: string, notes: Notes): string => {
  const authors = (/<authors>([\s\S]*?)<\/authors>/.exec(comments)?.[1]?.match(/<author\b/g) ?? []).length
  let xml = comments
    .replace(/<authors\s*\/>/, '<authors></authors>')
    .replace('</authors>', () => `<author>${AUTHOR}</author></authors>`)
  const fresh: string[] = []
  for (const { place, text } of eachNote(notes)) {
    const at = xml.search(new RegExp(`<comment\\b[^>]*\\sref="${place}"`))
    const end = at < 0 ? -1 : xml.indexOf('</text>', at)
    if (end < 0)
      fresh.push(`<comment ref="${place}" authorId="${authors}"><text>${run(text)}</text></comment>`)
    else xml = `${xml.slice(0, end)}${run(`\n${text}`)}${xml.slice(end)}`
  }
  return xml
    .replace(/<commentList\s*\/>/, '<commentList></commentList>')
    .replace('</commentList>', () => `${fresh.join('')}</commentList>`)
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

export const addShapes = (drawing: string, notes: Notes): string => {
  const taken = [...drawing.matchAll(/_x0000_s(\d+)/g)].reduce(
    (most, [, number]) => Math.max(most, Number(number)),
    1024,
  )
  const shown = new Set(
    [...drawing.matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/g)].map(
      ([, row, column]) => `${row},${column}`,
    ),
  )
  const shapes = eachNote(notes)
    .filter(({ row, column }) => !shown.has(`${row},${column}`))
    .map(
      ({ row, column }, index) =>
        `<v:shape id="_x0000_s${taken + 1 + index}" type="#_x0000_t202" style="position:absolute;margin-left:59pt;margin-top:2pt;width:180pt;height:72pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${row + 5}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    )
  const end = drawing.lastIndexOf('</xml>')
  return `${drawing.slice(0, end)}${drawing.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE}${shapes.join('')}${drawing.slice(end)}`
}
