// Keeps what came through the door where nobody acts: the declaration, the check-in, and a signal to the commune where an answer asks for it.
import { DatabaseError } from 'pg'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
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
import { type KeptQuestion, type Questionnaire, questionnaireOn } from './rules/questionnaire.ts'
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
  /** Only a demonstration stands still. */
  readonly installedToday: Day | null
}

export const findPlace = (client: Pick<Transaction, 'client'>, id: string): Promise<OpenPlace | undefined> =>
  findRow<OpenPlace>(
    client,
    `select tenant, id, home_unit as "homeUnit", unit_name as "unitName", name, address, closed, gate, installed_today::text as "installedToday"
     from public_place($1)`,
    [id],
  )

export const questionsAt = async (tx: Transaction, unit: string, day: Day): Promise<Questionnaire> =>
  questionnaireOn(
    await rowsOf<KeptQuestion>(
      tx,
      `select id, wording, wording_english as "wordingEnglish", meaning, rank, from_day::text as "fromDay", until_day::text as "untilDay",
         reach::integer from public_questions($1, $2)`,
      [tx.tenant, unit],
    ),
    day,
  )

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
  await put(declarations, id, values)
  // Who declares before a gate has not come yet: it waits there for the crossing, and nobody is said to have been at the place.
  if (read.crossing)
    await put(borderCrossings, crypto.randomUUID(), {
      ...read.visitor,
      ...read.crossing,
      post: place.gate,
      declaration: id,
      red,
      stage: 'declared',
      foundBy: 'gate',
      cameFrom: read.declared.cameFrom ?? null,
      goesTo: read.declared.goesTo ?? null,
    })
  else
    await put(checkIns, crypto.randomUUID(), {
      ...read.visitor,
      place: place.id,
      onDay: day,
      atTime: time,
      declaration: id,
    })
  return { receipt, red }
}

/** It was sent before: the first sending stands. */
export const isSentAgain = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === '23505' && error.table === declarations.table
