// Serves declarations to those who trace: who was there, with a reason that is written down, and contacts of them.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow } from '../kernel/database/transaction.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { textOf } from '../kernel/text/text.ts'
import * as contract from './contract.ts'
import { declarations } from './declarations.ts'
import { servePosters } from './poster-server.ts'
import { qrPlaces } from './qr-places.ts'
import { readReceipt } from './rules/read-receipt.ts'
import { makeContacts, visitorsOf } from './visitors.ts'

const unknownReceipt = textOf(
  'Không có tờ khai nào mang mã này, hoặc đã hết thời hạn lưu giữ. Quét lại, hoặc khai mới tại chỗ.',
  'No declaration has this code, or its term is over. Scan it again, or declare here.',
)

export const serveDeclarations = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.whoWasThere, ({ tx, body }) => visitorsOf(tx, product, body))

  serve(context, contract.contactsOfVisitors, async ({ tx, body }) => {
    const place = await getRecord(tx, product, qrPlaces, body.place)
    for (const capability of ['contacts.write', 'check-ins.read', 'check-ins.write'])
      await mustHoldIn(tx, duties, capability, place.homeUnit)
    return makeContacts(tx, product, body)
  })

  serve(context, contract.showReceipt, async ({ tx, body }) => {
    const receipt = readReceipt(body.code)
    const found = receipt
      ? await findRow<contract.Shown & { homeUnit: string }>(
          tx,
          `select id, home_unit as "homeUnit", full_name as "fullName", sex, birth_year as "birthYear", national_id as "nationalId", phone, address,
             came_from as "cameFrom", goes_to as "goesTo", vehicle, declared_day::text as "declaredDay", declared_time as "declaredTime",
             place_name as place, red, status from declaration_shown($1, $2)`,
          [tx.tenant, receipt],
        )
      : undefined
    if (!found) throw new Refusal('notFound', null, unknownReceipt)
    await noteReads(tx, declarations, [found], 'mã tờ khai được đưa ra')
    const { homeUnit: _, ...declaration } = found
    return { declaration }
  })

  servePosters(context)
}
