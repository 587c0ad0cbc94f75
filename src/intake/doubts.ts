// The queue of records that are likely the same: shown side by side with reasons, and decided by a person.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { selectFields, valuesOfRow } from '../kernel/register/columns.ts'
import type { Values } from '../kernel/register/field.ts'
import { decideDoubt, type DuplicateDoubt, listDoubts } from './contract.ts'

type DoubtRow = {
  id: string
  register: string
  verdict: 'same' | 'likely'
  score: number
  because: DuplicateDoubt['because']
  created_at: Date
  one_id: string
  other_id: string
}

export const serveDoubts = (context: Context): void => {
  const { product } = context
  const sideOf = async (
    tx: Transaction,
    registerName: string,
    id: string,
  ): Promise<{ id: string; homeUnit: string; values: Values } | null> => {
    const register = product.register(registerName)
    const row =
      register &&
      (await findRow<Record<string, unknown> & { home_unit: string }>(
        tx,
        `select r.home_unit, ${selectFields(register, 'r')} from ${register.table} r where r.id = $1 and r.state = 'active'`,
        [id],
      ))
    return register && row ? { id, homeUnit: row.home_unit, values: valuesOfRow(register, row) } : null
  }
  serve(context, listDoubts, async ({ tx }) => {
    const rows = await rowsOf<DoubtRow>(
      tx,
      "select * from doubt where state = 'open' order by score desc, created_at limit 100",
    )
    const total = await rowsOf<{ count: number }>(tx, "select count(*) from doubt where state = 'open'")
    const doubts: DuplicateDoubt[] = []
    for (const { one_id: oneId, other_id: otherId, created_at: createdAt, ...row } of rows) {
      const one = await sideOf(tx, row.register, oneId)
      const other = await sideOf(tx, row.register, otherId)
      if (one && other)
        doubts.push({
          id: row.id,
          register: row.register,
          verdict: row.verdict,
          score: row.score,
          because: row.because,
          createdAt: createdAt.toISOString(),
          one,
          other,
        })
    }
    for (const register of product.registers) {
      const sides = doubts.filter((doubt) => doubt.register === register.name)
      await noteReads(
        tx,
        register,
        sides.flatMap(({ one, other }) => [one, other]),
        'nghi trùng',
      )
    }
    return { doubts, total: total[0]?.count ?? 0 }
  })
  serve(context, decideDoubt, async ({ tx, params, body }) => {
    const rows = await rowsOf(
      tx,
      'update doubt set state = $2, decided_by = app_account(), decided_at = now() where id = $1 and state = any($3) returning id',
      [params.id, body.decision, ['open', 'later']],
    )
    if (rows.length === 0) throw new Refusal('notFound')
    return { decided: true }
  })
}
