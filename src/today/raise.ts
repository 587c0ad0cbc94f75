// A red flag of a round goes up at once: a signal to the station of the commune, in the transaction of the visit itself, whichever door it came by.
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { addDays } from '../kernel/day/day.ts'
import { completeValues } from '../kernel/register/columns.ts'
import type { Values } from '../kernel/register/field.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { FollowRecords, Product } from '../kernel/register/product.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import { nameOfDisease } from '../surveillance/disease-figures.ts'
import { signals } from '../surveillance/signals.ts'
import { redFlagsIn, signChoices } from './rules/red-flags.ts'

const visits = ['contact-visits', 'vulnerable-visits', 'home-visits']

/** What is entered later than this is an old book and no alarm. */
const FRESH_DAYS = 2

type Place = {
  home_unit: string
  village: string | null
  code: string | null
  birth_year: number | null
  disease: string | null
}

/** Of which disease somebody may fall ill is known of a contact only. */
const placeOf = (tx: Transaction, person: string, contact: string | null): Promise<Place | undefined> =>
  findRow<Place>(
    tx,
    `select p.home_unit, coalesce(h.village, p.village) as village, h.code,
       coalesce(extract(year from p.birth_day)::integer, p.birth_year) as birth_year, c.disease
     from person p left join household h on h.tenant = p.tenant and h.id = p.household
       left join contact c on c.tenant = p.tenant and c.id = $3 where p.tenant = $1 and p.id = $2`,
    [tx.tenant, person, contact],
  )

/** The place names no person: whoever may read the visit finds the person there. */
const signalOf = (place: Place, day: string, time: string | null, flags: string, signs: string): Values => ({
  title: `Người được theo dõi tại nhà: ${flags}`,
  source: 'villageHealthWorker',
  channel: 'found',
  heardDay: day,
  heardTime: time,
  village: place.village,
  place: place.code === null ? null : `Hộ ${place.code}`,
  suspected: place.disease === null ? null : nameOfDisease(place.disease).vi,
  sick: 1,
  dead: 0,
  description: [
    `Dấu hiệu: ${signs}.`,
    place.birth_year === null ? null : `Sinh năm ${place.birth_year}.`,
    'Ghi khi đi tuyến; xem mục Hôm nay của tổ.',
  ]
    .filter((part) => part !== null)
    .join(' '),
  stateOf: 'signal',
})

const raise = async (
  tx: Transaction,
  product: Product,
  person: string,
  contact: string | null,
  day: string,
  signs: string,
): Promise<void> => {
  const now = await reportingMoment(tx)
  const today = now.slice(0, 10)
  if (day > today || day < addDays(today, -FRESH_DAYS)) return
  const place = await placeOf(tx, person, contact)
  if (!place) return
  const flags = redFlagsIn(signs)
    .map((flag) => signChoices[flag].vi.toLowerCase())
    .join(', ')
  const values = completeValues(
    signals,
    signalOf(place, day, day === today ? now.slice(11) : null, flags, signs),
  )
  const known = await findRow(
    tx,
    `select 1 from signal where tenant = $1 and state = 'active' and home_unit = $2 and heard_day = $3 and title = $4
       and place is not distinct from $5 and description = $6`,
    [tx.tenant, place.home_unit, day, values.title, values.place, values.description],
  )
  if (known) return
  await insertRecords(
    tx,
    product,
    signals,
    [{ id: crypto.randomUUID(), homeUnit: place.home_unit, subjectId: null, values }],
    { action: 'create', why: 'Cờ đỏ khi đi tuyến' },
  )
}

/** Nobody acts where a demonstration or an older book is put in. */
export const raiseRedFlags: FollowRecords = async (tx, product, register, records) => {
  if (tx.accountId === null || !visits.includes(register.name)) return
  for (const { subjectId, values } of records) {
    const { result, signs, visitDay, contact } = values
    if (result !== 'symptoms' || typeof signs !== 'string' || typeof visitDay !== 'string' || !subjectId)
      continue
    if (redFlagsIn(signs).length > 0)
      await raise(tx, product, subjectId, typeof contact === 'string' ? contact : null, visitDay, signs)
  }
}
