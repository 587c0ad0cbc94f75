// What one form of declaration becomes, whoever filled it in: the declaration with its code, and the check-in of the same hour.
import type { Values } from '../kernel/register/field.ts'
import type { FormRead } from './read-form.ts'
import { receiptOf } from './rules/receipt.ts'

type Read = Pick<Extract<FormRead, { ok: true }>, 'visitor' | 'declared'>
type At = { readonly id: string; readonly place: string; readonly time: string }

export const declarationOf = ({ visitor, declared }: Read, { id, place, time }: At): Values => ({
  ...visitor,
  ...declared,
  declaredTime: time,
  place,
  receipt: receiptOf(id),
})

export const checkInOf = ({ visitor, declared }: Read, { id, place, time }: At): Values => ({
  ...visitor,
  place,
  onDay: declared.declaredDay ?? null,
  atTime: time,
  declaration: id,
})
