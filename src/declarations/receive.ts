// Keeps what came through the door where nobody acts: the declaration, the check-in, and a signal to the commune where an answer asks for it.
import { DatabaseError, type Pool } from 'pg'
import { besideEachOther } from '../kernel/access/requires.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { completeValues } from '../kernel/register/columns.ts'
import type { Values } from '../kernel/register/field.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Register } from '../kernel/register/register.ts'
import { localMoment } from '../kernel/rule/local-moment.ts'
import { checkIns } from './check-ins.ts'
import { borderCrossings } from './checkpoints/border-crossings.ts'
import { declarations } from './declarations.ts'
import { checkInOf, declarationOf } from './declared.ts'
import type { FormRead } from './read-form.ts'
import { asksForLook, type KeptQuestion } from './rules/questionnaire.ts'
import { receiptOf } from './rules/receipt.ts'
import { signalFor } from './tell-station.ts'

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

export type Received = { readonly receipt: string; readonly red: boolean }

/** `id`: made with the page, so that what is sent twice is kept once and answered alike. */
export const receive = async (
  tx: Transaction,
  product: Product,
  place: OpenPlace,
  id: string,
  read: Extract<FormRead, { ok: true }>,
): Promise<Received> => {
  const { means } = read.answered
  const red = asksForLook(means)
  const time = localMoment(tx.now).slice(11)
  const at = { id, place: place.id, time }
  const { homeUnit } = place
  const signal = red
    ? await signalFor(tx, product, {
        homeUnit,
        place: place.id,
        placeName: place.name,
        day: String(read.declared.declaredDay),
        time,
        means,
      })
    : null
  const put = (register: Register, key: string, kept: Values) =>
    insertRecords(
      tx,
      product,
      register,
      [{ id: key, homeUnit, subjectId: null, values: completeValues(register, kept) }],
      { action: 'create' },
    )
  // Both are sent in one piece, in this order.
  const declared = put(declarations, id, { ...declarationOf(read, at), signal })
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
    : put(checkIns, crypto.randomUUID(), checkInOf(read, at))
  await besideEachOther(declared, beside)
  return { receipt: receiptOf(id), red }
}

/** It was sent before: the first sending stands. */
export const isSentAgain = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === '23505' && error.table === declarations.table
