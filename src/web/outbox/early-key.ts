// The key of what lies here, asked for beside the session and not after it: whoever carries records has them at once also on a thin line.
import { endpointAt, type ResponseOf } from '../../kernel/contract/endpoint.ts'
import type { deviceKey } from '../../kernel/offline/contract.ts'
import { keyAddress } from '../../kernel/offline/key-address.ts'
import { call } from '../api.ts'
import { canCarry, findCarrying } from './sealed-store.ts'

type Key = { readonly device: string; readonly answer: Promise<ResponseOf<typeof deviceKey>> }
let early: Key | null = null

const ask = (device: string): Key['answer'] =>
  call(endpointAt<typeof deviceKey>(keyAddress), { params: { id: device } })

export const keyOf = (device: string): Key['answer'] => {
  const answer = early?.device === device ? early.answer : ask(device)
  early = null
  return answer
}

export const askKeyEarly = async (): Promise<void> => {
  const carrying = canCarry() ? await findCarrying() : null
  if (!carrying || early) return
  const answer = ask(carrying.device)
  answer.catch(() => undefined)
  early = { device: carrying.device, answer }
}
