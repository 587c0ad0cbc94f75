// Serves the life of a person: what every register about persons holds of one, as far as the account may read it.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf } from '../kernel/database/transaction.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { getRecord, recordOfRow } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { columnOf } from '../kernel/register/register.ts'
import { personLife } from './contract.ts'
import { persons } from './persons.ts'

/** Of one register: signs are taken twice a day for weeks. */
const MOST = 20

export const servePeople = (context: Context): void => {
  const { product } = context
  const about = product.registers.filter(({ subject }) => subject?.name === persons.name)
  serve(context, personLife, async ({ tx, params }) => {
    const person = await getRecord(tx, product, persons, params.id)
    const why = 'hồ sơ của một người'
    await noteReads(tx, persons, [person], why)
    const registers = []
    for (const register of about) {
      const order = register.mainDay
        ? `order by r.${columnOf(register.mainDay)} desc nulls last, r.id desc`
        : 'order by r.id desc'
      const sql = pageSql(
        product,
        register,
        `r.tenant = $1 and r.subject_id = $2 and r.state = 'active'`,
        order,
        `limit ${MOST + 1}`,
      )
      const rows = await rowsOf<StoredRow>(tx, sql, [tx.tenant, params.id])
      const records = rows.slice(0, MOST).map((row) => recordOfRow(product, register, row))
      await noteReads(tx, register, records, why)
      if (records.length > 0) registers.push({ register: register.name, records, more: rows.length > MOST })
    }
    return { registers }
  })
}
