// A paper as a document: the kind's page with its number, its day, who signs, and the marks that Decree 30/2020 asks.
import { formatDocumentNumber } from '../kernel/document/numbering.ts'
import type { OfficialDocument } from '../kernel/document/tree.ts'
import { placeOf } from './office.ts'
import type { PaperContext, PaperKind } from './paper-kind.ts'
import { signatureLines, urgencyStamp } from './rules/nd-30-2020.ts'
import { recipientsOf, signingOf } from './signing-fields.ts'

export const makePage = (kind: PaperKind, context: PaperContext): OfficialDocument => {
  const { office, day, number, words } = context
  const { head, addressees, ...page } = kind.page(context)
  const symbol = kind.symbol(context)
  const urgency = urgencyStamp(words.urgency)
  const name = typeof words.signerName === 'string' ? words.signerName.trim() : ''
  return {
    style: symbol.style,
    ...page,
    recipients: recipientsOf(page.recipients, words),
    number: number ?? formatDocumentNumber({ ...symbol, serial: null }),
    place: placeOf(office),
    day: number === null ? null : day,
    ...(urgency === undefined ? {} : { urgency }),
    ...(addressees === undefined ? {} : { addressees }),
    signature: {
      capacity: signatureLines(
        head,
        signingOf(words),
        typeof words.signerRole === 'string' ? words.signerRole : '',
        symbol.style === 'party',
      ),
      name: name === '' ? null : name,
    },
    ...(number === null ? { draft: true } : {}),
  }
}
