// Keeps what came through the door where nobody acts: the declaration, the check-in, and a signal to the commune where an answer asks for it.
import { DatabaseError, type Pool } from 'pg'
import { besideEachOther } from '../kernel/access/requires.ts'
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { completeValues } from '../kernel/register/columns.ts'
import type { Values } from '../kernel/register/field.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Register } from '../kernel/register/register.ts'
import { localMoment } from '../kernel/rule/local-moment.ts'
import { signals } from '../surveillance/signals.ts'
import { checkIns } from './check-ins.ts'
import { borderCrossings } from './checkpoints/border-crossings.ts'
import { declarations } from './declarations.ts'
import type { FormRead } from './read-form.ts'
import type { KeptQuestion } from './rules/questionnaire.ts'
import { receiptOf } from './rules/receipt.ts'

export type OpenPlace = {
  readonly tenant: string
  readonly id: string
  readonly homeUnit: string
  readonly unitName: string
  readonly name: string
  readonly address: string | null
  readonly closed: boolean
  /** The border gate whose page this is. */
  readonly gate: string | null
  /** What its office asks, and those above it. */
  readonly questions: readonly KeptQuestion[]
  /** Only a demonstration stands still. */
  readonly installedToday: Day | null
}

/** Asked by every page and every sending: in one question, outside any transaction, planned once for each connection. */
export const findPlace = async (pool: Pool, id: string): Promise<OpenPlace | undefined> => {
  const { rows } = await pool.query<OpenPlace>({
    name: 'public-place',
    text: `select p.tenant, p.id, p.home_unit as "homeUnit", p.unit_name as "unitName", p.name, p.address, p.closed, p.gate,
       p.installed_today::text as "installedToday",
       (select coalesce(json_agg(json_build_object('id', q.id, 'wording', q.wording, 'wordingEnglish', q.wording_english,
          'meaning', q.meaning, 'rank', q.rank, 'fromDay', q.from_day, 'untilDay', q.until_day, 'reach', q.reach)), '[]')
        from public_questions(p.tenant, p.home_unit) q) as questions
     from public_place($1) p`,
    values: [id],
  })
  return rows[0]
}

const because = {
  symptoms: 'có dấu hiệu bệnh',
  fromArea: 'đến, về từ vùng dịch',
  metSick: 'tiếp xúc người mắc, nghi mắc',
} as const

/** One signal a place and a day until somebody has looked: a queue of a hundred people is one matter. It names nobody. */
const signalFor = async (
  tx: Transaction,
  product: Product,
  place: OpenPlace,
  day: Day,
  read: Extract<FormRead, { ok: true }>,
): Promise<string> => {
  const open = await findRow<{ id: string | null }>(tx, 'select public_open_signal($1, $2, $3) as id', [
    tx.tenant,
    place.id,
    day,
  ])
  if (open?.id) return open.id
  const id = crypto.randomUUID()
  const reasons = (Object.keys(because) as (keyof typeof because)[])
    .filter((meaning) => read.answered.means[meaning])
    .map((meaning) => because[meaning])
  await insertRecords(
    tx,
    product,
    signals,
    [
      {
        id,
        homeUnit: place.homeUnit,
        subjectId: null,
        values: completeValues(signals, {
          title: `Khai báo y tế tại ${place.name}: ${reasons.join(', ')}`,
          source: 'citizen',
          channel: 'online',
          heardDay: day,
          heardTime: localMoment(tx.now).slice(11),
          place: place.name,
          sick: read.answered.means.symptoms ? 1 : null,
          description: 'Xem các tờ khai cần xem ngay của địa điểm này.',
        }),
      },
    ],
    { action: 'create' },
  )
  return id
}

export type Received = { readonly receipt: string; readonly red: boolean }

/** `id`: made with the page, so that what is sent twice is kept once and answered alike. */
export const receive = async (
  tx: Transaction,
  product: Product,
  place: OpenPlace,
  id: string,
  day: Day,
  read: Extract<FormRead, { ok: true }>,
): Promise<Received> => {
  const { means } = read.answered
  const red = means.symptoms || means.fromArea || means.metSick
  const receipt = receiptOf(id)
  const time = localMoment(tx.now).slice(11)
  const signal = red ? await signalFor(tx, product, place, day, read) : null
  const values = { ...read.visitor, ...read.declared, declaredTime: time, place: place.id, receipt, signal }
  const put = (register: Register, key: string, kept: Values) =>
    insertRecords(
      tx,
      product,
      register,
      [{ id: key, homeUnit: place.homeUnit, subjectId: null, values: completeValues(register, kept) }],
      { action: 'create' },
    )
  // Both are sent in one piece, in this order.
  const declared = put(declarations, id, values)
  // Who declares before a gate has not come yet: it waits there for the crossing, and nobody is said to have been at the place.
  const beside = read.crossing
    ? put(borderCrossings, crypto.randomUUID(), {
        ...read.visitor,
        ...read.crossing,
        post: place.gate,
        declaration: id,
        declaredBefore: true,
        red,
        stage: 'declared',
        foundBy: 'gate',
        cameFrom: read.declared.cameFrom ?? null,
        goesTo: read.declared.goesTo ?? null,
      })
    : put(checkIns, crypto.randomUUID(), {
        ...read.visitor,
        place: place.id,
        onDay: day,
        atTime: time,
        declaration: id,
      })
  await besideEachOther(declared, beside)
  return { receipt, red }
}

/** It was sent before: the first sending stands. */
export const isSentAgain = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === '23505' && error.table === declarations.table
