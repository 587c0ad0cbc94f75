// An official document as a file: DOCX, PDF or a web page of its own.
import { contentPolicy, styleHash } from '../contract/content-policy.ts'
import { documentCss } from './html-style.ts'
import { documentToHtml } from './html.ts'
import { documentToPdf } from './pdf.ts'
import type { OfficialDocument } from './tree.ts'

export type DocumentFormat = 'docx' | 'pdf' | 'html'

export const documentTypes: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
}

/** The page carries its style sheet, known by its hash. */
export const documentPolicy: string = contentPolicy(styleHash(documentCss))

const webPage = (document: OfficialDocument): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${document.typeName ?? ''}</title><style>${documentCss}</style></head><body>${documentToHtml(document, { figures: 'span' })}</body></html>`

export const fileOf = async (document: OfficialDocument, format: DocumentFormat): Promise<Buffer> => {
  switch (format) {
    case 'docx':
      // With its library, only where somebody wants one.
      return (await import('./docx.ts')).documentToDocx(document)
    case 'pdf':
      return documentToPdf(document)
    case 'html':
      return Buffer.from(webPage(document))
  }
}
