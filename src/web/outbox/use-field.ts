// How screens of the field read and write: what this device has, with what was written here laid over it, network or not.
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Register } from '../../kernel/register/register.ts'
import { type FieldRecord, laidOver } from '../../kernel/offline/overlay.ts'
import { NoRoom } from '../../kernel/offline/files.ts'
import type { Phone } from '../../kernel/offline/phone.ts'
import type { PhoneState } from '../../kernel/offline/phone-state.ts'
import { ApiRefusal } from '../ask/api.ts'
import type { FieldWriter } from './field-source.tsx'
import { newId } from '../ask/new-id.ts'
import { useSession } from '../ask/session.tsx'
import { type Outbox, outbox, subscribeOutbox } from './outbox-state.ts'
import { openOutbox, synchronise, wantRegister } from './outbox.ts'
import { words } from './words.ts'

const EMPTY: PhoneState = {
  rows: new Map(),
  queue: [],
  files: [],
  cursors: {},
  whole: [],
  narrowed: [],
  heardAt: null,
  today: null,
  line: null,
  answered: new Map(),
  restored: null,
}

/** The field as it stands; it is opened by whoever asks first. */
export const useOutbox = (): Outbox => {
  const session = useSession()
  const held = useSyncExternalStore(subscribeOutbox, outbox)
  const closed = held.kind === 'closed'
  // Again with another session, and where it was closed meanwhile (carried no longer).
  useEffect(() => {
    void openOutbox(session).then(() => synchronise())
  }, [session, closed])
  return held
}

/** The letters of this device, for what it counts by itself; none where nothing is carried. */
export const useDeviceMark = (): string => {
  const held = useOutbox()
  return held.kind === 'open' ? (held.carrying?.mark ?? '') : ''
}

const none = () => () => undefined

export const usePhoneState = (held: Outbox): PhoneState => {
  const phone = held.kind === 'open' ? held.phone : null
  return useSyncExternalStore(phone?.subscribe ?? none, phone?.state ?? (() => EMPTY))
}

const rowsOf = (state: PhoneState, register: string) =>
  [...state.rows.values()].flatMap((kept) => (kept.register === register ? [kept.row] : []))

export type FieldRecords = {
  readonly records: readonly FieldRecord[]
  /** Heard to its end once at least: before that, nothing is not "none". */
  readonly ready: boolean
  readonly error: Error | null
}

/** Records of a register as this device has them; `useFieldWrite` changes them at once. */
export const useFieldRecords = (register: Register): FieldRecords => {
  const held = useOutbox()
  const state = usePhoneState(held)
  useEffect(() => wantRegister(register.name), [register.name])
  return useMemo(() => {
    const subjects = register.subject ? rowsOf(state, register.subject.name) : []
    const byId = new Map(subjects.map((row) => [row.record.id, row]))
    return {
      records: laidOver(register, rowsOf(state, register.name), state.queue, byId),
      ready: state.whole.includes(register.name),
      error: held.kind === 'open' && state.heardAt === null ? held.trouble : null,
    }
  }, [register, state, held])
}

/** Each is kept on the device when it resolves, and sent as soon as there is a network. */
export const useFieldWrite = (register: Register): FieldWriter => {
  const session = useSession()
  const keep = useCallback(
    async (work: (phone: Phone) => Promise<void>) => {
      await openOutbox(session)
      const held = outbox()
      if (held.kind !== 'open') throw new Error('Dữ liệu đi tuyến chưa mở được trên máy này')
      try {
        await work(held.phone)
      } catch (error) {
        // In words that the screens show, as if the server had said it.
        throw error instanceof NoRoom ? new ApiRefusal(507, 'noRoom', words.noRoom, null, null) : error
      }
      void synchronise()
    },
    [session],
  )
  return useMemo(() => {
    const { name } = register
    return {
      create: async ({ homeUnit, values, subjectId = null, id = newId(), photos = [] }) => {
        const act = { register: name, recordId: id, act: 'create', homeUnit, subjectId, values } as const
        await keep((phone) => phone.enter(act, photos))
        return { id, left: null }
      },
      attach: (recordId, photos) => keep((phone) => phone.attach({ register: name, recordId }, photos)),
      change: (record, values, why) => {
        const base = Object.fromEntries(
          Object.keys(values).map((field) => [field, record.values[field] ?? null]),
        )
        const act = { register: name, recordId: record.id, act: 'change', values, base } as const
        return keep((phone) => phone.enter({ ...act, why: why ?? null }))
      },
      remove: (record, why) =>
        keep((phone) =>
          phone.enter({
            register: name,
            recordId: record.id,
            act: 'delete',
            values: {},
            base: record.values,
            why,
          }),
        ),
    }
  }, [register, keep])
}
