// One way for screens of the field: they read and write through this, from the server or from what the device carries, and need not know which.
import { createContext, lazy, Suspense, use, type ReactNode } from 'react'
import type { NewFile } from '../../kernel/offline/files.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Values } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import { onLineSource } from './on-line-source.ts'
import { Waiting } from '../parts/page.tsx'
import { useSession } from '../ask/session.tsx'
import { useCarried } from './use-carried.ts'

/** The records that a screen shows: of days, of a unit and those below it, with these values; the newest of `sort` first. */
export type Wanted = {
  readonly from?: string
  readonly to?: string
  readonly unit?: string
  /** These values (any of several), of fields that are links or choices. */
  readonly where?: Readonly<Record<string, string | readonly string[]>>
  readonly subject?: string
  /** A part of the name; of registers that are not about persons. */
  readonly search?: string
  readonly sort?: string
  /** false: nothing is asked yet. */
  readonly when?: boolean
}

export type Shown = {
  /** undefined: not here yet. */
  readonly records: readonly RecordRow[] | undefined
  /** There are more than are shown. */
  readonly more: boolean
  readonly error: Error | null
  readonly again: () => void
}

export type Created = {
  readonly id: string
  /** Why its photographs did not go along, though the record itself is kept. */
  readonly left: unknown
}

type Written = Pick<RecordRow, 'id' | 'values'>

export type FieldWriter = {
  /** With an id of its own (`useKeptId`) it may be sent again by whoever heard no answer. */
  create(said: {
    homeUnit: string
    values: Values
    subjectId?: string | null
    id?: string
    photos?: readonly NewFile[]
  }): Promise<Created>
  attach(record: string, photos: readonly NewFile[]): Promise<void>
  /** Only the fields that are touched. */
  change(record: Written, values: Values, why?: string): Promise<void>
  remove(record: Written, why: string): Promise<void>
}

/** Hooks: of one source as long as the screen stands. */
export type FieldSource = {
  /** From what this device carries: nothing on the screen may ask the server then. */
  readonly carried: boolean
  readonly useRecords: (register: Register, wanted: Wanted) => Shown
  readonly useWriter: (register: Register) => FieldWriter
}

const Source = createContext<FieldSource>(onLineSource)
export const useSource = (): FieldSource => use(Source)

const FromDevice = lazy(async () => ({ default: (await import('./from-device.tsx')).FromDevice }))

/** Around a screen of the field: from the device where this account carries records on it, else from the server. */
export const FieldScreen = ({ children }: { readonly children: ReactNode }) => {
  const { account } = useSession()
  if (useCarried() !== account.id) return children
  return (
    <Suspense fallback={<Waiting />}>
      <FromDevice provide={(source) => <Source value={source}>{children}</Source>} />
    </Suspense>
  )
}
