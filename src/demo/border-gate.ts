// A border gate that does not exist: the district has no border, so the gate and who stands there are made up and say so.
import { eachDay } from '../kernel/day/day.ts'
import { CUT_OFF, dayAt } from './calendar.ts'
import { familyName, fullName } from './names.ts'
import type { Random } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'

/** Gates to the north opened again on this day. */
export const GATE_OPENED = '2023-01-08'
const NAME = 'Cửa khẩu Pác Hin (giả định)'
const WHY = 'Giả định, chỉ có trong bản trình diễn: huyện không có đường biên giới.'

export const atBorder = (id: string, knownOn: string, values: DemoRecord['values']): DemoRecord => ({
  id,
  homeUnit: '063',
  knownOn,
  subjectId: null,
  values,
})

export type Gate = { readonly gate: DemoRecord; readonly place: DemoRecord }

export const makeGate = (newId: NewId): Gate => {
  const named = { name: NAME, kind: 'gate', note: WHY }
  const place = atBorder(newId(GATE_OPENED), GATE_OPENED, {
    ...named,
    address: 'Giả định',
    registeredDay: GATE_OPENED,
    stayMinutes: 45,
  })
  const gate = atBorder(newId(GATE_OPENED), GATE_OPENED, {
    ...named,
    openedDay: GATE_OPENED,
    roundTheClock: false,
    place: place.id,
  })
  return { gate, place }
}

/** Border guards and health quarantine stand there while it is open. */
export const gateShifts = (random: Random, newId: NewId, { gate }: Gate): DemoRecord[] =>
  eachDay(GATE_OPENED, dayAt(CUT_OFF)).map((day) => {
    const sex = random.chance(0.7) ? 'male' : 'female'
    return atBorder(newId(day), day, {
      checkpoint: gate.id,
      onDay: day,
      fromTime: '07:00',
      toTime: '17:30',
      leader: fullName(random, familyName(random, 'Tày'), sex, random.between(1975, 1995)),
      police: 1,
      army: 2,
      health: 2,
      people: 5,
    })
  })
