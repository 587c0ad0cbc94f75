// A report as a file: DOCX, PDF or a web page, from the frozen page or marked as a draft.
import type { Transaction } from '../kernel/database/transaction.ts'
import {
  type DocumentFormat,
  documentPolicy,
  documentTypes,
  fileOf,
} from '../kernel/document/document-file.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import type { Product } from '../kernel/register/product.ts'
import { contentOf } from './show.ts'
import { getReportRow, type ReportRow } from './store.ts'

/** Letters that every system and every header can hold. */
const fileName = (
  { unit_key, from_day, to_day, kind, number }: ReportRow,
  format: DocumentFormat,
): string => {
  const serial = number === null ? 'du-thao' : `so-${Number.parseInt(number, 10)}`
  const days = kind === 'daily' ? to_day : `${from_day}_${to_day}`
  return `bao-cao_${unit_key.replace('@', '-')}_${days}_${serial}.${format}`
}

export const printReport = async (tx: Transaction, product: Product, id: string, format: DocumentFormat) => {
  const row = await getReportRow(tx, id)
  await mustReadFigures(tx, [row.unit_key])
  const { document } = await contentOf(tx, product, row)
  return {
    content: await fileOf(document, format),
    type: documentTypes[format],
    name: fileName(row, format),
    shown: format === 'html' ? 'inline' : 'attachment',
    policy: documentPolicy,
  }
}
