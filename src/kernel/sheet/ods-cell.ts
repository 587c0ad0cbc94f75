// What a cell of an OpenDocument sheet is, by the type and the value that its file says (ODF 1.3 part 3, 19.385 office:value-type).
import { booleanCell, errorOrText, isoCell, numberCell } from './cell-making.ts'
import { attributeNamed } from './xml-text.ts'
import { type Cell, emptyCell, uncalculatedCell } from './sheet.ts'

/** `0912` written as a number with leading zeros is shown with them. */
const digitsShown = (text: string): number => (/^0\d+$/.test(text) ? text.length : 0)

export const odsCell = (
  attributes: ReadonlyMap<string, string>,
  text: string,
  textCell: (text: string) => Cell,
): Cell => {
  // Of `office:value-type` and the `calcext:value-type` beside it the second alone tells of an error.
  if (attributes.get('calcext:value-type') === 'error') return errorOrText(text)
  const type = attributes.get('office:value-type') ?? attributeNamed(attributes, 'value-type') ?? ''
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const value = Number(attributes.get('office:value') ?? attributeNamed(attributes, 'value'))
      if (!Number.isFinite(value)) return textCell(text)
      return numberCell(value, { dated: false, digits: digitsShown(text) }, false)
    }
    case 'date':
      return isoCell(attributeNamed(attributes, 'date-value') ?? text)
    case 'boolean':
      return booleanCell(attributeNamed(attributes, 'boolean-value') ?? text.toLowerCase())
    default: {
      const said = text === '' ? (attributeNamed(attributes, 'string-value') ?? '') : text
      if (said !== '') return textCell(said)
      return type === '' && attributeNamed(attributes, 'formula') !== undefined ? uncalculatedCell : emptyCell
    }
  }
}
