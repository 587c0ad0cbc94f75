// Marks an .xlsx by changing only the parts that bear the marks: the sheet, the list of styles, the notes.
import { dirname, join } from 'node:path/posix'
import { unzipSync } from 'fflate'
import { attribute, patchCells, UnusualXml } from './mark-cells.ts'
import { addComments, addShapes, emptyComments, emptyDrawing, type Notes } from './mark-notes.ts'
import type { SheetPlan } from './mark-plan.ts'
import { findMarkStyles } from './mark-styles.ts'
import { zipWhole } from './zip-stream.ts'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

type Parts = {
  has(path: string): boolean
  get(path: string): string
  set(path: string, text: string): void
}

type Relation = { readonly id: string; readonly type: string; readonly path: string }

const relationsPath = (path: string): string =>
  join(dirname(path), '_rels', `${path.slice(path.lastIndexOf('/') + 1)}.rels`)

const relationsOf = (parts: Parts, path: string): Relation[] => {
  const file = relationsPath(path)
  if (!parts.has(file)) return []
  return (parts.get(file).match(/<Relationship\b[^>]*>/g) ?? []).map((tag) => {
    const target = attribute(tag, 'Target') ?? ''
    return {
      id: attribute(tag, 'Id') ?? '',
      type: (attribute(tag, 'Type') ?? '').replace(/^.*\//, ''),
      path: target.startsWith('/') ? target.slice(1) : join(dirname(path), target),
    }
  })
}

const addRelation = (parts: Parts, from: string, type: string, path: string): string => {
  const file = relationsPath(from)
  const known = parts.has(file)
    ? parts.get(file)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`
  const id = `rIdMark${type}`
  const relation = `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="/${path}"/>`
  parts.set(
    file,
    known
      .replace(/<Relationships\b([^>]*)\/>/, '<Relationships$1></Relationships>')
      .replace('</Relationships>', () => `${relation}</Relationships>`),
  )
  return id
}

const addType = (parts: Parts, known: RegExp, type: string): void => {
  const file = '[Content_Types].xml'
  const xml = parts.get(file)
  if (!known.test(xml))
    parts.set(
      file,
      xml.replace(/<Types\b[^>]*>/, (open) => `${open}${type}`),
    )
}

/** After the drawing and before what must follow it (the order of CT_Worksheet). */
const addLegacyDrawing = (sheet: string, id: string): string => {
  const rows = sheet.indexOf('</sheetData>')
  const tail = sheet.slice(rows)
  const drawing = /<drawing\b[^>]*\/>/.exec(tail)
  const follower =
    /<(?:legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|mc:AlternateContent)\b/.exec(
      tail,
    )
  const extension = /<extLst>(?:(?!<extLst>)[\s\S])*<\/extLst>\s*<\/worksheet>\s*$/.exec(tail)
  const at = drawing
    ? drawing.index + drawing[0].length
    : Math.min(follower?.index ?? Infinity, extension?.index ?? Infinity, tail.lastIndexOf('</worksheet>'))
  return `${sheet.slice(0, rows + at)}<legacyDrawing xmlns:r="${RELATIONS}" r:id="${id}"/>${sheet.slice(rows + at)}`
}

const freePath = (parts: Parts, stem: string, ending: string): string => {
  for (let count = 1; ; count += 1)
    if (!parts.has(`${stem}${count}${ending}`)) return `${stem}${count}${ending}`
}

const addNotes = (parts: Parts, path: string, notes: Notes): void => {
  if (notes.size === 0) return
  const known = relationsOf(parts, path)
  const comments =
    known.find(({ type }) => type === 'comments')?.path ?? freePath(parts, 'xl/comments', '.xml')
  if (!parts.has(comments)) {
    parts.set(comments, emptyComments)
    addRelation(parts, path, 'comments', comments)
    addType(
      parts,
      new RegExp(`PartName="/${comments}"`),
      `<Override PartName="/${comments}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
    )
  }
  parts.set(comments, addComments(parts.get(comments), notes))
  const legacy = /<legacyDrawing\b[^>]*:id="([^"]*)"/.exec(parts.get(path))?.[1]
  const drawing =
    known.find(({ id }) => id === legacy)?.path ?? freePath(parts, 'xl/drawings/vmlDrawing', '.vml')
  if (!parts.has(drawing)) {
    parts.set(drawing, emptyDrawing)
    parts.set(path, addLegacyDrawing(parts.get(path), addRelation(parts, path, 'vmlDrawing', drawing)))
    addType(
      parts,
      /Extension="vml"/i,
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    )
  }
  parts.set(drawing, addShapes(parts.get(drawing), notes))
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const WORKBOOK = 'xl/workbook.xml'

const sheetPath = (parts: Parts, relations: readonly Relation[], name: string): string => {
  const tags = parts.get(WORKBOOK).match(/<sheet\b[^>]*>/g) ?? []
  const tag = tags.find(
    (each) => unescaped(attribute(each, 'name') ?? '').normalize('NFC') === name.normalize('NFC'),
  )
  const id = tag && /\s\w+:id="([^"]*)"/.exec(tag)?.[1]
  const path = relations.find((relation) => relation.id === id)?.path
  if (path === undefined || !parts.has(path)) throw new UnusualXml(`no sheet ${name}`)
  return path
}

/** Throws `UnusualXml` where the file is written in another way than Excel, LibreOffice and the usual libraries write. */
export const markXlsxParts = async (
  bytes: Uint8Array,
  plans: ReadonlyMap<string, SheetPlan>,
): Promise<Uint8Array> => {
  const files = unzipSync(bytes)
  const texts = new Map<string, string>()
  const parts: Parts = {
    has: (path) => texts.has(path) || files[path] !== undefined,
    get: (path) => {
      const text =
        texts.get(path) ??
        (files[path] &&
          Buffer.from(files[path].buffer, files[path].byteOffset, files[path].byteLength).toString())
      if (text === undefined) throw new UnusualXml(`no ${path}`)
      return text
    },
    set: (path, text) => void texts.set(path, text),
  }
  const relations = relationsOf(parts, WORKBOOK)
  const stylesPath = relations.find(({ type }) => type === 'styles')?.path ?? ''
  const styles = findMarkStyles(parts.get(stylesPath))
  if (!styles) throw new UnusualXml('styles')
  for (const [name, plan] of plans) {
    const path = sheetPath(parts, relations, name)
    parts.set(path, patchCells(parts.get(path), plan, styles))
    addNotes(parts, path, plan.cells)
  }
  parts.set(stylesPath, styles.xml())
  const names = [...new Set([...Object.keys(files), ...texts.keys()])].filter((name) => !name.endsWith('/'))
  return zipWhole(names.map((name) => ({ name, content: [texts.get(name) ?? files[name] ?? ''] })))
}
