// Reads an .ods as its content is unpacked, so that a long list neither fills the memory nor holds up others (ODF 1.3 part 3).
import { textCells } from './cell-making.ts'
import { type Walker, walkMarkup } from './markup.ts'
import { odsCell } from './ods-cell.ts'
import { type Attributes, type Limits, type OdsTable, odsTable } from './ods-table.ts'
import { openPackage } from './package-parts.ts'
import type { Sheet } from './sheet.ts'
import { SheetRefusal } from './sheet-refusal.ts'
import { attributeNamed } from './xml-text.ts'

const CONTENT = 'content.xml'
const MANIFEST = 'META-INF/manifest.xml'

/** Notes, drawings and what stood there before a change are not what a cell says; a table within a cell is none of the sheets. */
const APART = new Set(['annotation', 'shapes', 'tracked-changes', 'forms', 'frame', 'custom-shape'])

/** Of one cell: a spreadsheet takes 32,767 letters. */
const MOST_LINES = 100_000

type OdsRead = { readonly sheets: Sheet[]; readonly cutOff: boolean }

const odsWalker = (limits: Limits): { readonly walker: Walker; readonly read: () => OdsRead } => {
  const sheets: Sheet[] = []
  const hiddenStyles = new Set<string>()
  const textCell = textCells()
  const claimed = { cells: 0 }
  let cutOff = false
  let style = ''
  let table: OdsTable | null = null
  let cell: Attributes | null = null
  let lines: string[] = []
  let isInLine = false
  /** How deep in what is passed over. */
  let apart = 0
  const say = (text: string): void => {
    if (cell && isInLine && apart === 0) lines[lines.length - 1] += text
  }
  const open: Walker['open'] = (name, attributes) => {
    if (apart > 0 || APART.has(name) || (cell && name === 'table')) {
      apart += 1
      return
    }
    switch (name) {
      case 'style':
        style = attributeNamed(attributes(), 'name') ?? ''
        break
      case 'table-properties':
        if ((attributeNamed(attributes(), 'display') ?? 'true') === 'false') hiddenStyles.add(style)
        break
      case 'table':
        table = odsTable(
          attributeNamed(attributes(), 'name') ?? '',
          hiddenStyles.has(attributeNamed(attributes(), 'style-name') ?? ''),
          limits,
          claimed,
        )
        break
      case 'table-column':
        table?.column(attributes())
        break
      case 'table-row':
        table?.openRow(attributes())
        break
      case 'table-cell':
      case 'covered-table-cell':
        cell = attributes()
        lines = []
        break
      case 'p':
      case 'h':
        if (cell) lines.push('')
        if (lines.length > MOST_LINES) throw new SheetRefusal('broken')
        isInLine = true
        break
      case 's':
        say(' '.repeat(Math.min(1000, Number(attributeNamed(attributes(), 'c') ?? 1) || 1)))
        break
      case 'tab':
        say('\t')
        break
      case 'line-break':
        say('\n')
    }
  }
  const close: Walker['close'] = (name) => {
    if (apart > 0) {
      apart -= 1
      return
    }
    switch (name) {
      case 'p':
      case 'h':
        isInLine = false
        break
      case 'table-cell':
      case 'covered-table-cell':
        if (cell) table?.cell(cell, odsCell(cell, lines.join('\n').normalize('NFC'), textCell))
        cell = null
        break
      case 'table-row':
        table?.closeRow()
        break
      case 'table': {
        const done = table?.finish()
        if (done) sheets.push(done.sheet)
        cutOff ||= done?.cutOff ?? false
        table = null
      }
    }
  }
  // Space of the file's own layout is one space (ODF 1.3 part 3, 6.1.2).
  const text: Walker['text'] = (said) => say(said.replaceAll(/[ \t\r\n]+/g, ' '))
  return { walker: { open, close, text }, read: () => ({ sheets, cutOff }) }
}

export const readOds = async (bytes: Uint8Array, limits: Limits): Promise<OdsRead> => {
  const file = openPackage(bytes)
  const manifest = await file.text(MANIFEST)
  if (manifest !== null && /<(?:[\w.-]+:)?encryption-data[\s/>]/.test(manifest))
    throw new SheetRefusal('passwordProtected')
  const { walker, read } = odsWalker(limits)
  await walkMarkup(file.pieces(CONTENT), walker)
  return read()
}
