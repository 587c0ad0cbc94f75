// An official document as plain text: what it says, line by line; cells of tables parted by tabs.
import { type PrintedPart, printedDocument } from './printed.ts'
import { type Cell, type OfficialDocument, type Run, runText } from './tree.ts'

const textOfRuns = (runs: readonly Run[]): string => runs.map(runText).join('')
const rowText = (row: readonly Cell[]): string => row.map(({ runs }) => textOfRuns(runs)).join('\t')

const partText = (part: PrintedPart): string => {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return textOfRuns(part.runs)
    case 'table':
      return [...part.head, ...part.rows].map(rowText).join('\n')
    case 'picture':
      return part.caption
    case 'page-break':
      return ''
  }
}

export const plainTextOf = (document: OfficialDocument): string => {
  const { name, typeName, about, body, appendices } = printedDocument(document)
  const parts = [...body, ...appendices.flatMap((appendix) => appendix.body)]
  return [...name, typeName, ...about, ...parts.map(partText)].join('\n\n').normalize('NFC')
}
