// Who was at a place in these hours, as far as the reader may see it, each look with its reason; and contacts made of them.
import type { BodyOf, ResponseOf } from '../kernel/contract/endpoint.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { changeRecord } from '../kernel/register/change.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { getRecord, recordOfRow } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { textOf } from '../kernel/text/text.ts'
import { enter } from '../tracing/enter.ts'
import { checkIns } from './check-ins.ts'
import { type contactsOfVisitors, MOST_VISITORS, type Visitor, type whoWasThere } from './contract.ts'
import { qrPlaces } from './qr-places.ts'
import { minuteOf, overlap, stayOf } from './rules/stay.ts'

type Asked = BodyOf<typeof whoWasThere>

const wordOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

export const visitorsOf = async (
  tx: Transaction,
  product: Product,
  { place, day, from, to, why }: Asked,
): Promise<ResponseOf<typeof whoWasThere>> => {
  if (from > to)
    throw new Refusal('invalid', {
      problems: [
        { field: 'body.to', text: textOf('Giờ cuối trước giờ đầu', 'The last hour is before the first') },
      ],
    })
  const { values } = await getRecord(tx, product, qrPlaces, place)
  const usual = typeof values.stayMinutes === 'number' ? values.stayMinutes : null
  const asked = { from: minuteOf(from) ?? 0, to: minuteOf(to) ?? 1440 }
  const sql = pageSql(
    product,
    checkIns,
    "r.tenant = $1 and r.place = $2 and r.on_day = $3 and r.state = 'active'",
    'order by r.at_time, r.id',
    '',
  )
  const rows = (await rowsOf<StoredRow>(tx, sql, [tx.tenant, place, day])).map((row) =>
    recordOfRow(product, checkIns, row),
  )
  const there = rows.flatMap((record) => {
    const minutes = overlap(asked, stayOf(record.values.atTime, record.values.leftTime, usual))
    return minutes === undefined ? [] : [{ record, minutes }]
  })
  const shown = there.slice(0, MOST_VISITORS)
  await noteReads(
    tx,
    checkIns,
    shown.map(({ record }) => record),
    { written: why },
  )
  return {
    more: there.length > shown.length,
    visitors: shown.map(({ record: { id, values: said }, minutes }): Visitor => ({
      id,
      name: wordOf(said.fullName) ?? '—',
      birthYear: typeof said.birthYear === 'number' ? said.birthYear : null,
      phone: wordOf(said.phone),
      address: wordOf(said.address),
      came: wordOf(said.atTime),
      left: wordOf(said.leftTime),
      minutes,
      contact: wordOf(said.contact),
    })),
  }
}

const settingOf: Readonly<Record<string, string>> = {
  health: 'health',
  office: 'work',
  market: 'market',
  factory: 'work',
  school: 'school',
  transport: 'transport',
  worship: 'gathering',
}

type Row = {
  id: string
  full_name: string | null
  sex: string | null
  birth_year: number | null
  national_id: string | null
  phone: string | null
  address: string | null
}

/** What the tracer may not see in full goes into the register of persons all the same, where it is masked again. */
const subjectsOf = (tx: Transaction, ids: readonly string[]): Promise<Row[]> =>
  rowsOf<Row>(
    tx,
    `select id, full_name, sex, birth_year, national_id, phone, address from check_in
     where tenant = $1 and id = any ($2::uuid[]) and contact is null order by id for update`,
    [tx.tenant, ids],
  )

const subjectOf = (row: Row): Values => ({
  fullName: row.full_name,
  sex: row.sex,
  birthYear: row.birth_year,
  nationalId: row.national_id,
  phone: row.phone,
  address: row.address,
})

export const makeContacts = async (
  tx: Transaction,
  product: Product,
  body: BodyOf<typeof contactsOfVisitors>,
): Promise<ResponseOf<typeof contactsOfVisitors>> => {
  const { visitors } = await visitorsOf(tx, product, body)
  const wanted = visitors.filter(({ id, contact }) => contact === null && body.checkIns.includes(id))
  const rows = await subjectsOf(
    tx,
    wanted.map(({ id }) => id),
  )
  if (rows.length === 0) return { made: 0, doubts: 0, problems: [] }
  const place = await getRecord(tx, product, qrPlaces, body.place)
  const source = await findRow(
    tx,
    `select id from case_record where tenant = $1 and id = $2 and state = 'active'`,
    [tx.tenant, body.sourceCase],
  )
  if (!source) throw new Refusal('notFound')
  const minutes = new Map(wanted.map((visitor) => [visitor.id, visitor.minutes]))
  const made = rows.map((row) => ({ row, contact: crypto.randomUUID() }))
  const answer = await enter(tx, product, {
    homeUnit: place.homeUnit,
    shared: {
      sourceCase: body.sourceCase,
      setting: settingOf[String(place.values.kind)] ?? 'other',
      firstDay: body.day,
      lastDay: body.day,
      foundBy: 'app',
      foundDay: body.foundDay,
    },
    rows: made.map(({ row, contact }) => ({
      id: contact,
      personId: null,
      subject: subjectOf(row),
      values: { minutes: minutes.get(row.id) ?? null },
    })),
    tryOnly: false,
  })
  const checkInOf = new Map<string, string>(made.map(({ row, contact }) => [contact, row.id]))
  const problems = answer.rows.flatMap(({ id, problems: found }) =>
    found.map(({ text }) => ({ checkIn: checkInOf.get(id) ?? id, text })),
  )
  if (problems.length > 0) return { made: 0, doubts: 0, problems }
  for (const { row, contact } of made)
    await changeRecord(tx, product, checkIns, row.id, {
      action: 'change',
      version: null,
      values: { contact },
    })
  return {
    made: answer.made,
    doubts: answer.rows.filter(({ similar }) => similar.length > 0).length,
    problems: [],
  }
}
