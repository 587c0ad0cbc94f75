// Places with a QR code and who declared there in the last weeks: what was declared earlier is over its term and stands in figures alone.
import { addDays, eachDay, formatDay } from '../kernel/day/day.ts'
import { shipped } from '../declarations/rules/questionnaire.ts'
import { receiptOf } from '../declarations/rules/receipt.ts'
import { CUT_OFF, dayAt } from './calendar.ts'
import { communes } from './communes.ts'
import { familyName, fullName, makePhones } from './names.ts'
import type { Random } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'

const FIRST_CODES = '2021-09-15'
/** People come home for Tết (22/01/2023). */
const FROM = '2023-01-10'
const TET = '2023-01-22'

/** Communes with a market of their own, and on which days of the month it is held. */
const markets: readonly (readonly [commune: string, every: number])[] = [
  ['Phủ Thông', 1],
  ['Cẩm Giàng', 5],
  ['Quân Hà', 5],
  ['Mỹ Thanh', 5],
  ['Dương Phong', 5],
]

const origins = ['Hà Nội', 'Thái Nguyên', 'Bắc Ninh', 'Bắc Giang', 'Hải Phòng', 'Bình Dương', 'Cao Bằng']

type Visit = { readonly place: DemoRecord; readonly day: string; readonly visitor: DemoRecord['values'] }

const pad = (number: number): string => String(number).padStart(2, '0')

const placeRecords = (newId: NewId): DemoRecord[] =>
  communes.flatMap(({ key, name, within }) => {
    const place = (kind: string, title: string, stayMinutes: number): DemoRecord => ({
      id: newId(FIRST_CODES),
      homeUnit: key,
      knownOn: FIRST_CODES,
      subjectId: null,
      values: { name: title, kind, address: within, registeredDay: FIRST_CODES, stayMinutes },
    })
    return [
      place('health', `Trạm Y tế ${within}`, 45),
      place('office', `Bộ phận một cửa UBND ${within}`, 30),
      ...(markets.some(([commune]) => commune === name) ? [place('market', `Chợ ${name}`, 90)] : []),
    ]
  })

const isOpen = ({ values }: DemoRecord, day: string): boolean => {
  if (values.kind !== 'market') return true
  const every = markets.find(([commune]) => String(values.name) === `Chợ ${commune}`)?.[1] ?? 5
  return Number(day.slice(8)) % every === 0
}

const visitsOf = (random: Random, places: readonly DemoRecord[]): Visit[] => {
  const phone = makePhones(random)
  return eachDay(FROM, dayAt(CUT_OFF)).flatMap((day) =>
    places
      .filter((place) => isOpen(place, day))
      .flatMap((place) => {
        const most = place.values.kind === 'market' ? 9 : 2
        return Array.from({ length: random.between(0, most) }, (): Visit => {
          const sex = random.chance(0.5) ? 'male' : 'female'
          const birthYear = random.between(1945, 2005)
          const how = random.pick(['phone', 'phone', 'phone', 'card', 'staff'])
          return {
            place,
            day,
            visitor: {
              fullName: fullName(random, familyName(random, 'Tày'), sex, birthYear),
              sex,
              birthYear,
              phone: how === 'staff' ? null : phone(),
              address: String(place.values.address),
              how,
            },
          }
        })
      }),
  )
}

const answersFor = (yes: readonly string[]): string =>
  shipped.asked
    .map(({ meaning, words }) => `${words.vi} ${yes.includes(meaning) ? 'CÓ' : 'Không'}`)
    .join('\n')

/** Most who come home do so in the week before Tết; one in forty has an answer that asks for a look, and the station has called. */
const declarationOf = (random: Random, newId: NewId, { place, day, visitor }: Visit): DemoRecord => {
  const home = random.chance(day >= addDays(TET, -9) && day <= TET ? 0.35 : 0.08)
  const red = random.chance(0.025)
  const meaning = red ? random.pick(['symptoms', 'fromArea', 'metSick']) : 'none'
  const id = newId(day)
  return {
    id,
    homeUnit: place.homeUnit,
    knownOn: day,
    subjectId: null,
    values: {
      ...visitor,
      declaredDay: day,
      declaredTime: `${pad(random.between(7, 16))}:${pad(random.between(0, 59))}`,
      place: place.id,
      kind: home ? 'domestic' : 'place',
      fromOtherProvince: home,
      fromAbroad: false,
      cameFrom: home ? random.pick(origins) : null,
      arrivedDay: home ? day : null,
      answers: answersFor([meaning]),
      form: `${shipped.name} (chưa đối chiếu)`,
      symptoms: meaning === 'symptoms',
      fromArea: meaning === 'fromArea',
      metSick: meaning === 'metSick',
      red,
      truthful: true,
      receipt: receiptOf(id),
      // Those of the last two days wait.
      status: red && day < addDays(dayAt(CUT_OFF), -1) ? 'cleared' : 'received',
      note:
        red && day < addDays(dayAt(CUT_OFF), -1)
          ? `Trạm Y tế đã gọi ngày ${formatDay(day)}, xét nghiệm nhanh âm tính`
          : null,
    },
  }
}

export const declarationRecords = (
  random: Random,
  newId: NewId,
): Record<'qr-places' | 'declaration-questions' | 'declarations' | 'check-ins', DemoRecord[]> => {
  const places = placeRecords(newId)
  const visits = visitsOf(random, places)
  const declared = visits.map((visit) => declarationOf(random, newId, visit))
  return {
    'qr-places': places,
    'declaration-questions': [],
    declarations: declared,
    'check-ins': visits.map(({ place, day, visitor }, index) => ({
      id: newId(day),
      homeUnit: place.homeUnit,
      knownOn: day,
      subjectId: null,
      values: {
        ...visitor,
        place: place.id,
        onDay: day,
        atTime: declared[index]?.values.declaredTime ?? null,
        declaration: declared[index]?.id ?? null,
      },
    })),
  }
}
