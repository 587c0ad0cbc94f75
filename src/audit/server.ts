// Serves the checker: reads the document, judges it, forgets it.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { textOf } from '../kernel/text/text.ts'
import { auditDocument } from './contract.ts'
import { documentText } from './reading/document-text.ts'
import { compareOwn } from './own-figures.ts'
import { auditText } from './rules/audit-text.ts'

/** A book of some thousand pages; a longer text is no report. */
const MOST_TEXT = 4_000_000

export const serveAudit = (context: Context): void => {
  serve(context, auditDocument, async ({ body, tx }) => {
    const given =
      body.file === undefined
        ? (body.text ?? '')
        : await documentText(Buffer.from(body.file, 'base64'), body.fileName ?? '')
    const text = given.normalize('NFC').toWellFormed()
    if (text.trim() === '')
      throw new Refusal(
        'cannotRead',
        { code: 'empty' },
        textOf(
          'Chưa có chữ nào để soát. Chọn tệp hoặc dán nội dung.',
          'There are no words to check. Choose a file or paste the words.',
        ),
      )
    if (text.length > MOST_TEXT) throw new Refusal('tooLarge')
    const own = await compareOwn(tx, context.product, text, body.unit)
    const { unit, day, elsewhere } = own
    return {
      text,
      statements: [
        ...auditText(text).map((statement) => ({ ...statement, own: null })),
        ...own.statements.map(({ ask, value, ...statement }) => ({ ...statement, own: { ask, value } })),
      ].toSorted((one, other) => one.offset - other.offset),
      own: { unit, day, elsewhere },
    }
  })
}
