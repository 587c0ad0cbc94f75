// A report as a file: DOCX, PDF or a web page, from the frozen page or marked as a draft.
import { contentPolicy, styleHash } from '../kernel/contract/content-policy.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import { documentToDocx } from '../kernel/document/docx.ts'
import { documentCss } from '../kernel/document/html-style.ts'
import { documentToHtml } from '../kernel/document/html.ts'
import { documentToPdf } from '../kernel/document/pdf.ts'
import type { OfficialDocument } from '../kernel/document/tree.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import type { Product } from '../kernel/register/product.ts'
import { contentOf } from './show.ts'
import { getReportRow, type ReportRow } from './store.ts'

type Format = 'docx' | 'pdf' | 'html'

const types: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
}

/** Letters that every system and every header can hold. */
const fileName = ({ unit_key, from_day, to_day, kind, number }: ReportRow, format: Format): string => {
  const serial = number === null ? 'du-thao' : `so-${Number.parseInt(number, 10)}`
  const days = kind === 'daily' ? to_day : `${from_day}_${to_day}`
  return `bao-cao_${unit_key.replace('@', '-')}_${days}_${serial}.${format}`
}

const webPage = (document: OfficialDocument): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${document.typeName ?? ''}</title><style>${documentCss}</style></head><body>${documentToHtml(document, { figures: 'span' })}</body></html>`

export const fileOf = (document: OfficialDocument, format: Format): Promise<Buffer> => {
  switch (format) {
    case 'docx':
      return documentToDocx(document)
    case 'pdf':
      return documentToPdf(document)
    case 'html':
      return Promise.resolve(Buffer.from(webPage(document)))
  }
}

export const printReport = async (tx: Transaction, product: Product, id: string, format: Format) => {
  const row = await getReportRow(tx, id)
  await mustReadFigures(tx, [row.unit_key])
  const { document } = await contentOf(tx, product, row)
  return {
    content: await fileOf(document, format),
    type: types[format],
    name: fileName(row, format),
    shown: format === 'html' ? 'inline' : 'attachment',
    /** The page carries its style sheet, known by its hash. */
    policy: contentPolicy(styleHash(documentCss)),
  }
}
