// Somebody at another desk, without a browser: signs in and calls the product's own API; also what puts a story's records back.
import { demoUrl } from './demo-url.ts'

/** Whatever the server says; each use looks only at what it expects. */
export type Answer = { readonly status: number; readonly body: any } // oxlint-disable-line typescript/no-explicit-any

export type Caller = (method: string, path: string, body?: unknown) => Promise<Answer>

export const callerFor = async (name: string, password = 'phaodai-demo'): Promise<Caller> => {
  const url = demoUrl()
  const door = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  })
  const { csrf } = (await door.json()) as { csrf: string }
  const cookie = door.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return async (method, path, body) => {
    const reply = await fetch(url + path, {
      method,
      headers: {
        cookie,
        'x-csrf-token': csrf,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: reply.status, body: await reply.json() }
  }
}

/** A made-up confirmed case in Mỹ Thanh that is under treatment; deleted again by `dropCase`. */
export const addCase = async (
  call: Caller,
  fullName: string,
  values: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const id = crypto.randomUUID()
  const { status, body } = await call('POST', '/api/cases', {
    id,
    homeUnit: '02011',
    subject: { fullName },
    values,
  })
  if (status !== 200) throw new Error(`the case was not taken: ${status} ${JSON.stringify(body)}`)
  return id
}

/** Leaves the figures as they were before the story. */
export const dropCase = async (call: Caller, id: string): Promise<void> => {
  const { body } = await call('GET', `/api/cases/${id}`)
  if (body.record?.state !== 'active') return
  const { version, subjectId } = body.record
  await call('DELETE', `/api/cases/${id}`, { version, why: 'Nhập nhầm' })
  if (subjectId === null) return
  const person = await call('GET', `/api/persons/${subjectId}`)
  if (person.body.record?.state === 'active')
    await call('DELETE', `/api/persons/${subjectId}`, {
      version: person.body.record.version,
      why: 'Nhập nhầm',
    })
}

/** A row of a list, as far as taking it out needs it. */
type Row = {
  readonly id: string
  readonly version: number
  readonly subject: unknown
  readonly values: unknown
}

/**
 * Takes out again what a story entered, register by register: whatever says its words (a name that nobody of the demonstration
 * bears). The search also finds what is only like them: that stays.
 */
export const takeOutSaying = async (
  call: Caller,
  registers: readonly string[],
  words: string,
): Promise<void> => {
  for (const register of registers) {
    const { body } = await call('POST', `/api/${register}/find`, { search: words, size: 200 })
    const own = (body.rows as readonly Row[]).filter(({ subject, values }) =>
      JSON.stringify([subject, values]).includes(words),
    )
    if (own.length === 0) continue
    await call('POST', `/api/${register}/batches`, {
      id: crypto.randomUUID(),
      records: own.map(({ id, version }) => ({ id, version })),
      change: { state: 'deleted' },
      why: 'Nhập nhầm',
    })
  }
}

/** A story's own device is shut, as one that was lost: the next one may bear its name. */
export const shutDevice = async (call: Caller, device: string): Promise<void> => {
  const { body } = await call('GET', '/api/field/devices')
  for (const { id, name, shutAt } of body.devices as { id: string; name: string; shutAt: unknown }[])
    if (name === device && !shutAt) await call('POST', `/api/field/devices/${id}/shut`, { keeps: false })
}
