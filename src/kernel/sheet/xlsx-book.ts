// What stands around the sheets of an .xlsx: their names, parts and order, the date system, and the number formats of the cells.
import { numberFormat, type NumberFormat } from './number-format.ts'
import { type Package, relationsOf, targetOf } from './package-parts.ts'
import { attributeNamed, elementsOf, isTrue } from './xml-text.ts'

export type SheetPart = {
  readonly name: string
  readonly hidden: boolean
  /** null: a chart or dialog, with no cells. */ readonly part: string | null
}

export type Book = {
  readonly part: string
  readonly sheets: readonly SheetPart[]
  readonly from1904: boolean
  readonly formats: readonly NumberFormat[]
  readonly sharedStrings: string | null
  readonly styles: string | null
}

export type Relation = { readonly id: string; readonly kind: string; readonly target: string }

/** Relations of a part; their kind is the last word of the type, the same in the transitional and the strict form. */
export const readRelations = async (file: Package, part: string): Promise<Relation[]> => {
  const xml = (await file.text(relationsOf(part))) ?? ''
  return [...elementsOf(xml, 'Relationship')].flatMap(({ attributes }) => {
    const target = attributes.get('Target') ?? ''
    if (attributes.get('TargetMode') === 'External') return []
    return [
      {
        id: attributes.get('Id') ?? '',
        kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
        target: targetOf(part, target),
      },
    ]
  })
}

const formatsOf = (xml: string): NumberFormat[] => {
  const codes = new Map(
    [...elementsOf(xml, 'numFmt')].map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode'),
    ]),
  )
  const [start] = elementsOf(xml, 'cellXfs')
  if (!start) return []
  const end = xml.slice(start.end).search(/<\/(?:[\w.-]+:)?cellXfs\s*>/)
  return [...elementsOf(xml.slice(start.end, end < 0 ? undefined : start.end + end), 'xf')].map(
    ({ attributes }) => {
      const id = Number(attributes.get('numFmtId') ?? 0)
      return numberFormat(id, codes.get(id))
    },
  )
}

/** Each is looked up among the relations: a part of some megabytes could name a million. */
const MOST_SHEETS = 5000

export const readBook = async (file: Package): Promise<Book> => {
  const found = (await readRelations(file, '')).find(
    ({ kind, target }) => kind === 'officeDocument' && file.has(target),
  )
  const part = found?.target ?? 'xl/workbook.xml'
  const xml = await file.text(part)
  if (xml === null) throw new Error('no workbook part')
  const relations = await readRelations(file, part)
  const targetOfKind = (kind: string) =>
    relations.find((relation) => relation.kind === kind && file.has(relation.target))?.target ?? null
  const named = [...elementsOf(xml, 'sheet')]
  if (named.length > MOST_SHEETS) throw new Error('more sheets than anybody has')
  const sheets = named.map(({ attributes }): SheetPart => {
    const relation = relations.find(({ id }) => id === attributeNamed(attributes, 'id'))
    const state = attributes.get('state') ?? 'visible'
    return {
      name: attributes.get('name') ?? '',
      hidden: state !== 'visible',
      part: relation?.kind === 'worksheet' ? relation.target : null,
    }
  })
  if (sheets.length === 0) throw new Error('a workbook without sheets')
  const styles = targetOfKind('styles')
  return {
    part,
    sheets,
    from1904: [...elementsOf(xml, 'workbookPr')].some(({ attributes }) => isTrue(attributes.get('date1904'))),
    formats: styles === null ? [] : formatsOf((await file.text(styles)) ?? ''),
    sharedStrings: targetOfKind('sharedStrings'),
    styles,
  }
}
