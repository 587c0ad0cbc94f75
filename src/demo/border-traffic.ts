// Who crossed the made-up gate of the demo, who waits there and who is expected: most declared before, and the desk decided.
import { borderCrossings } from '../declarations/checkpoints/border-crossings.ts'
import { declarations } from '../declarations/declarations.ts'
import { shipped } from '../declarations/rules/questionnaire.ts'
import { receiptOf } from '../declarations/rules/receipt.ts'
import { addDays, eachDay } from '../kernel/day/day.ts'
import { completeValues } from '../kernel/register/columns.ts'
import { atBorder, type Gate, GATE_OPENED } from './border-gate.ts'
import { CUT_OFF, dayAt } from './calendar.ts'
import { familyName, fullName, makePhones } from './names.ts'
import type { Random } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'

const TODAY = dayAt(CUT_OFF)
/** Declarations before this day are over their term and were erased; the crossings stay in the log. */
const KEPT_FROM = '2023-01-10'
const [TET_FROM, TET_TO] = ['2023-01-21', '2023-01-26']
const HERE = 'Bắc Kạn'
const ACROSS = 'Bên kia biên giới (giả định)'

const pad = (number: number): string => String(number).padStart(2, '0')
const clock = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`

type Coming = {
  readonly onDay: string
  readonly declaredOn: string
  readonly minute: number
  readonly before: boolean
  readonly red: boolean
  readonly stage: 'done' | 'absent' | 'waiting' | 'declared'
}

const most = { truck: 2, car: 4, bus: 26, onFoot: 1 } as const

/** Lorries go out laden and come back empty; people come home before Tết and leave after it. */
const rideOn = (random: Random, day: string) => {
  const vehicle = random.draw<keyof typeof most>([
    ['truck', day >= TET_FROM && day <= TET_TO ? 6 : 60],
    ['onFoot', 22],
    ['car', 6],
    ['bus', 8],
  ])
  const truck = vehicle === 'truck'
  const out = random.chance(truck ? 0.55 : day > TET_TO ? 0.7 : 0.2)
  const [goods, goodsName] = out
    ? random.pick([
        ['produce', 'Thanh long'],
        ['produce', 'Dưa hấu'],
        ['produce', 'Mít'],
        ['frozen', 'Cá đông lạnh'],
      ])
    : ['general', 'Linh kiện']
  const laden = truck && (out || random.chance(0.3))
  return {
    kind: out ? 'exit' : 'entry',
    nationality: 'Việt Nam',
    cameFrom: out ? HERE : ACROSS,
    goesTo: out ? ACROSS : HERE,
    vehicle,
    plate:
      vehicle === 'onFoot'
        ? null
        : `97${truck ? 'C' : 'B'}-${random.between(100, 999)}.${random.between(10, 99)}`,
    people: random.between(vehicle === 'bus' ? 9 : 1, most[vehicle]),
    driver: vehicle !== 'onFoot',
    goods: truck ? (laden ? goods : 'none') : null,
    goodsName: laden ? goodsName : null,
    tonnes: laden ? random.between(12, 26) : null,
  }
}

const said = {
  tested: 'Đo nhiệt độ lại, xét nghiệm nhanh âm tính',
  returned: 'Sốt, đề nghị hoãn chuyến và đi khám',
  treated: 'Phun khử trùng thùng xe',
  passed: null,
} as const

const endingOf = (random: Random, { stage, minute, red }: Coming, vehicle: string) => {
  if (stage !== 'done')
    return {
      stage,
      handling: null,
      note: null,
      atTime: null,
      arrivedTime: stage === 'waiting' ? clock(minute) : null,
    }
  const handling = red
    ? random.pick(['tested', 'tested', 'returned'] as const)
    : vehicle === 'truck' && random.chance(0.35)
      ? 'treated'
      : 'passed'
  const atTime = clock(minute + random.between(6, 48))
  return { stage, handling, arrivedTime: clock(minute), atTime, note: said[handling] }
}

const pastComings = (random: Random): Coming[] =>
  eachDay(GATE_OPENED, addDays(TODAY, -1)).flatMap((onDay) =>
    Array.from({ length: random.between(2, onDay >= TET_FROM && onDay <= TET_TO ? 3 : 8) }, (): Coming => {
      const before = random.chance(0.75)
      const earlier = addDays(onDay, -random.between(0, 2))
      const never = before && random.chance(0.03)
      return {
        onDay,
        declaredOn: before && earlier > GATE_OPENED ? earlier : onDay,
        minute: random.between(430, 1000),
        before,
        red: !never && random.chance(0.05),
        stage: never ? 'absent' : 'done',
      }
    }),
  )

/** Three stand at the gate, one of them with an answer that asks for a look; others are expected, and one did not come on its day. */
const openComings: Coming[] = (
  [
    [0, 'waiting', false],
    [0, 'waiting', true],
    [0, 'waiting', false],
    [-1, 'declared', false],
    [0, 'declared', false],
    [1, 'declared', false],
    [1, 'declared', false],
    [3, 'declared', false],
  ] as const
).map(([after, stage, red], index) => ({
  onDay: addDays(TODAY, after),
  declaredOn: addDays(TODAY, Math.min(after, 0) - 1),
  minute: 445 + index * 11,
  before: true,
  red,
  stage,
}))

export const gateTraffic = (
  random: Random,
  newId: NewId,
  { gate, place }: Gate,
): { declarations: DemoRecord[]; 'border-crossings': DemoRecord[] } => {
  const phone = makePhones(random)
  const made = [...pastComings(random), ...openComings].map((coming) => {
    const { onDay, declaredOn, minute, before, red } = coming
    const sex = random.chance(0.8) ? 'male' : 'female'
    const birthYear = random.between(1968, 2002)
    const person = {
      fullName: fullName(random, familyName(random, 'Tày'), sex, birthYear),
      sex,
      birthYear,
      phone: phone(),
    }
    const ride = rideOn(random, onDay)
    const ending = endingOf(random, coming, ride.vehicle)
    const looked = red && ending.stage === 'done'
    const id = newId(declaredOn)
    const declaration = atBorder(
      id,
      declaredOn,
      completeValues(declarations, {
        ...person,
        how: before ? 'phone' : 'staff',
        declaredDay: declaredOn,
        declaredTime: declaredOn < onDay ? clock(random.between(420, 1290)) : clock(minute - 5),
        place: place.id,
        kind: ride.kind,
        fromOtherProvince: false,
        fromAbroad: ride.kind === 'entry',
        cameFrom: ride.cameFrom,
        goesTo: ride.goesTo,
        answers: shipped.asked
          .map(({ meaning, words }) => `${words.vi} ${red && meaning === 'symptoms' ? 'CÓ' : 'Không'}`)
          .join('\n'),
        form: `${shipped.name} (chưa đối chiếu)`,
        symptoms: red,
        fromArea: false,
        metSick: false,
        truthful: true,
        receipt: receiptOf(id),
        status: looked ? (ending.handling === 'returned' ? 'followed' : 'cleared') : 'received',
        note: looked ? ending.note : null,
      }),
    )
    const kept = declaredOn >= KEPT_FROM ? [declaration] : []
    const knownOn = onDay > TODAY ? TODAY : onDay
    const crossing = atBorder(
      newId(knownOn),
      knownOn,
      completeValues(borderCrossings, {
        ...person,
        ...ride,
        ...ending,
        onDay,
        post: gate.id,
        foundBy: 'gate',
        declaration: kept[0]?.id ?? null,
        declaredBefore: before,
        red,
      }),
    )
    return { kept, crossing }
  })
  return {
    declarations: made.flatMap(({ kept }) => kept),
    'border-crossings': made.map(({ crossing }) => crossing),
  }
}
