// Results that came in find their tube or specimen in the transaction of their entry; one that is taken back leaves it as it was before.
import { Refusal } from '../kernel/contract/refusal.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { type Alteration, changeRecords } from '../kernel/register/change.ts'
import type { Values } from '../kernel/register/field.ts'
import type { FollowRecords, Product } from '../kernel/register/product.ts'
import { textOf } from '../kernel/text/text.ts'
import { labResults } from './lab-results.ts'
import { noteSequences } from './note-sequences.ts'
import { pools } from './pools.ts'
import { codeKey } from './rules/code-key.ts'
import { matchOf, mayTake, type Target } from './rules/match-result.ts'
import { specimens } from './specimens.ts'

type ResultRow = {
  id: string
  code: string | null
  result: string
  result_day: Day
  laboratory: string | null
  status: string
  why: string | null
  specimen: string | null
  pool: string | null
  active: boolean
}

const columns = `id, code, result, result_day, laboratory, coalesce(status, 'waiting') as status, why, specimen, pool, state = 'active' as active`

const readResults = (tx: Transaction, ids: readonly string[]): Promise<ResultRow[]> =>
  rowsOf<ResultRow>(
    tx,
    `select ${columns} from lab_result where tenant = $1 and id = any ($2::uuid[]) order by id`,
    [tx.tenant, ids],
  )

/** Tubes and single specimens that bear one of the codes; what is only to be taken yet bears none. */
export const targetsOf = (tx: Transaction, keys: readonly string[]): Promise<Target[]> =>
  rowsOf<Target>(
    tx,
    `select 'pool' as kind, id, lab_code_key(code) as key, coalesce(result, 'pending') as result from pool
     where tenant = $1 and lab_code_key(code) = any ($2) and state = 'active' and stage is distinct from 'rejected'
     union all
     select 'specimen', id, lab_code_key(code), coalesce(result, 'pending') from specimen
     where tenant = $1 and lab_code_key(code) = any ($2) and state = 'active' and pool is null
       and coalesce(stage, 'taken') not in ('cancelled', 'rejected')`,
    [tx.tenant, keys],
  )

const readTargets = (tx: Transaction, rows: readonly ResultRow[]): Promise<Target[]> =>
  rowsOf<Target>(
    tx,
    `select 'pool' as kind, id, '' as key, coalesce(result, 'pending') as result from pool where tenant = $1 and id = any ($2::uuid[])
     union all select 'specimen', id, '', coalesce(result, 'pending') from specimen where tenant = $1 and id = any ($3::uuid[])`,
    [tx.tenant, rows.flatMap(({ pool }) => pool ?? []), rows.flatMap(({ specimen }) => specimen ?? [])],
  )

const contradiction = (): Refusal =>
  new Refusal('invalid', {
    problems: [
      {
        field: 'result',
        text: textOf(
          'mẫu đã có kết quả khác: hãy đính chính mẫu, hoặc để kết quả này sang bên',
          'the specimen has another result: correct it, or set this result aside',
        ),
      },
    ],
  })

const alteration = (values: Values, why: string): Alteration => ({
  action: 'change',
  version: null,
  values,
  why,
})

type Given = { readonly target: Target; readonly row: ResultRow }

/** Writes results to what they belong to; what the account may not write is left to those who may. */
const give = async (tx: Transaction, product: Product, given: readonly Given[]): Promise<void> => {
  for (const register of [pools, specimens]) {
    const kind = register === pools ? 'pool' : 'specimen'
    const changes = new Map(
      given
        .filter(({ target, row }) => target.kind === kind && target.result !== row.result)
        .map(({ target, row }) => [
          target.id,
          alteration(
            {
              result: row.result,
              resultDay: row.result_day,
              ...(row.laboratory ? { laboratory: row.laboratory } : {}),
            },
            'Theo kết quả phòng xét nghiệm gửi đến',
          ),
        ]),
    )
    if (changes.size === 0) continue
    const outcomes = await changeRecords(tx, product, register, changes)
    for (const outcome of outcomes.values()) if (outcome.kind === 'refused') throw outcome.refusal
  }
}

/** Links that stood and stand no more: the specimen is without a result again, unless another result says the same. */
const takeBack = async (
  tx: Transaction,
  product: Product,
  entries: readonly { readonly id: string; readonly values: Values }[],
  rows: readonly ResultRow[],
): Promise<void> => {
  const now = new Map(rows.map((row) => [row.id, row]))
  for (const register of [pools, specimens]) {
    const field = register === pools ? 'pool' : 'specimen'
    const lost = new Map<string, string>()
    for (const { id, values } of entries) {
      const target = values[field]
      const row = now.get(id)
      if (typeof target === 'string' && row && (!row.active || row[field] !== target))
        lost.set(target, String(values.result))
    }
    if (lost.size === 0) continue
    const held = await rowsOf<{ id: string; result: string }>(
      tx,
      `select t.id, t.result from ${register.table} t where t.tenant = $1 and t.id = any ($2::uuid[]) and not exists (
         select 1 from lab_result l where l.tenant = t.tenant and l.${field} = t.id and l.state = 'active' and l.result = t.result)`,
      [tx.tenant, [...lost.keys()]],
    )
    const changes = held
      .filter(({ id, result }) => lost.get(id) === result)
      .map(
        ({ id }) =>
          [id, alteration({ result: 'pending', resultDay: null }, 'Gỡ kết quả đã khớp nhầm')] as const,
      )
    if (changes.length > 0) await changeRecords(tx, product, register, new Map(changes))
  }
}

/** Results that wait and were not looked at yet, or whose code has come up since. */
const matchByCode = async (tx: Transaction, product: Product, rows: readonly ResultRow[]): Promise<void> => {
  if (rows.length === 0) return
  const keys = rows.map(({ code }) => codeKey(code ?? ''))
  const targets = Map.groupBy(await targetsOf(tx, [...new Set(keys)]), ({ key }) => key)
  const given: Given[] = []
  const changes = new Map<string, Alteration>()
  /** What a row of this same list has said already. */
  const said = new Map<string, string>()
  rows.forEach((row, at) => {
    const key = keys[at] ?? ''
    const found = (targets.get(key) ?? []).map((one) => ({ ...one, result: said.get(one.id) ?? one.result }))
    const match = matchOf(key, row.result, found)
    if ('why' in match) {
      if (match.why !== row.why) changes.set(row.id, alteration({ why: match.why }, 'Đối chiếu theo mã'))
      return
    }
    const { target } = match
    said.set(target.id, row.result)
    given.push({ target, row })
    changes.set(
      row.id,
      alteration(target.kind === 'pool' ? { pool: target.id } : { specimen: target.id }, 'Khớp theo mã'),
    )
  })
  await give(tx, product, given)
  await changeRecords(tx, product, labResults, changes)
}

const giveLinked = async (tx: Transaction, product: Product, rows: readonly ResultRow[]): Promise<void> => {
  if (rows.length === 0) return
  const targets = new Map((await readTargets(tx, rows)).map((target) => [target.id, target]))
  const given = rows.flatMap((row) => {
    const target = targets.get(row.pool ?? row.specimen ?? '')
    if (!target) return []
    if (target.result !== row.result && !mayTake(target.result, row.result)) throw contradiction()
    return [{ target, row }]
  })
  await give(tx, product, given)
}

const matching = new WeakSet<Transaction>()

/** Codes of what was just taken: a result may have come before its tube (from a phone without network). */
const waitingFor = (tx: Transaction, codes: readonly string[]): Promise<ResultRow[]> =>
  rowsOf<ResultRow>(
    tx,
    `select ${columns} from lab_result where tenant = $1 and status = 'waiting' and why = 'unknown' and state = 'active' and lab_code_key(code) = any ($2)`,
    [tx.tenant, codes],
  )

export const followResults: FollowRecords = async (tx, product, register, records) => {
  if (matching.has(tx)) return
  const ofResults = register.name === labResults.name
  if (!ofResults && register.name !== pools.name && register.name !== specimens.name) return
  matching.add(tx)
  try {
    if (!ofResults) {
      const codes = records.flatMap(({ values: { code, result } }) =>
        typeof code === 'string' && (result ?? 'pending') === 'pending' ? [codeKey(code)] : [],
      )
      if (codes.length > 0) await matchByCode(tx, product, await waitingFor(tx, codes))
      return
    }
    const rows = await readResults(tx, [...new Set(records.map(({ id }) => id))])
    await takeBack(tx, product, records, rows)
    const active = rows.filter(({ active: stands, status }) => stands && status !== 'setAside')
    const isLinked = ({ pool, specimen }: ResultRow) => pool !== null || specimen !== null
    await giveLinked(tx, product, active.filter(isLinked))
    const hadLink = new Set(
      records.filter(({ values }) => values.pool || values.specimen).map(({ id }) => id),
    )
    const fresh = active.filter((row) => !isLinked(row) && row.why === null)
    await matchByCode(
      tx,
      product,
      fresh.filter(({ id }) => !hadLink.has(id)),
    )
    const back = fresh.filter(({ id }) => hadLink.has(id))
    if (back.length > 0)
      await changeRecords(
        tx,
        product,
        labResults,
        new Map(back.map(({ id }) => [id, alteration({ why: 'takenBack' }, 'Gỡ khớp')])),
      )
    await noteSequences(
      tx,
      product,
      rows.map(({ id }) => id),
    )
  } finally {
    matching.delete(tx)
  }
}
