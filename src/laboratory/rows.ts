// Records of the registers as lines of a session: the server answers with them, and the screen makes them of what it has just written.
import type { Day } from '../kernel/day/day.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Value, Values } from '../kernel/register/field.ts'
import { birthYearOf } from '../people/rules/birth-year.ts'
import type { Sampled, Session, Tube } from './contract.ts'
import { sizeOfTubes } from './sampling-sessions.ts'

export const words = (value: Value | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null

export const sampledOf = ({ id, version, subjectId, values, subject }: RecordRow): Sampled => ({
  id,
  version,
  person: subjectId ?? id,
  name: words(subject?.fullName) ?? '—',
  birthYear: birthYearOf(subject ?? {}),
  sex: words(subject?.sex),
  phone: words(subject?.phone),
  village: words(subject?.village),
  code: words(values.code),
  pool: words(values.pool),
  retestOf: words(values.retestOf),
  forHousehold: values.forHousehold === true,
  stage: words(values.stage) ?? 'taken',
  result: words(values.result) ?? 'pending',
  resultDay: words(values.resultDay),
  specimenDay: String(values.specimenDay),
})

export const tubeOf = ({ id, version, homeUnit, values }: RecordRow): Tube => ({
  id,
  version,
  homeUnit,
  code: String(values.code),
  size: Number(values.size),
  stage: words(values.stage) ?? 'open',
  result: words(values.result) ?? 'pending',
  specimenDay: String(values.specimenDay),
  sentDay: words(values.sentDay),
  receivedDay: words(values.receivedDay),
  resultDay: words(values.resultDay),
  laboratory: words(values.laboratory),
  rejectReason: words(values.rejectReason),
})

export const sessionOf = ({ id, version, homeUnit, values, linked }: RecordRow): Session => ({
  id,
  version,
  homeUnit,
  place: String(values.place),
  code: words(values.code) ?? '',
  day: String(values.day),
  method: words(values.method) ?? 'pcr',
  reason: words(values.reason),
  shift: words(values.shift),
  stateOf: words(values.stateOf) ?? 'open',
  size: sizeOfTubes(values.tubes),
  expected: typeof values.expected === 'number' ? values.expected : null,
  plan: words(values.plan) === null ? null : { id: String(values.plan), name: linked.plan ?? '' },
  team: linked.team ?? null,
  laboratory: linked.laboratory ?? null,
})

/** What a new tube of a session is told by, wherever it is made: its code, and what the session says for all. */
export const tubeValues = (
  { id, size, method, laboratory }: Pick<Session, 'id' | 'size' | 'method' | 'laboratory'>,
  code: string,
  day: Day,
): Values => ({ code, session: id, size, method, specimenDay: day, laboratory })

/** Likewise of one person's specimen: in a tube of several it bears the code of the tube. */
export const specimenValues = (
  { id, method, reason, laboratory }: Pick<Session, 'id' | 'method' | 'reason' | 'laboratory'>,
  { code, pool }: { readonly code: string | null; readonly pool: string | null },
  day: Day,
  forHousehold = false,
): Values => ({
  code,
  pool,
  forHousehold: forHousehold || null,
  session: id,
  method,
  reason,
  specimenDay: day,
  laboratory,
})
