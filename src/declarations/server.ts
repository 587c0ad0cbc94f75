// Serves declarations to those who trace: who was there, with a reason that is written down, and contacts of them.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { getRecord } from '../kernel/register/read.ts'
import * as contract from './contract.ts'
import { qrPlaces } from './qr-places.ts'
import { makeContacts, visitorsOf } from './visitors.ts'

export const serveDeclarations = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.whoWasThere, ({ tx, body }) => visitorsOf(tx, product, body))

  serve(context, contract.contactsOfVisitors, async ({ tx, body }) => {
    const place = await getRecord(tx, product, qrPlaces, body.place)
    for (const capability of ['contacts.write', 'check-ins.read', 'check-ins.write'])
      await mustHoldIn(tx, duties, capability, place.homeUnit)
    return makeContacts(tx, product, body)
  })
}
