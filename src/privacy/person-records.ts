// Everything the registers hold of one person: the person's own record and those about the person, as far as the account may see them.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { findRecord, recordOfRow } from '../kernel/register/read.ts'
import { columnOf, type Register } from '../kernel/register/register.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { persons } from '../people/persons.ts'

const MOST = 200

export type PersonRecords = {
  readonly person: RecordRow | undefined
  readonly records: readonly { readonly register: Register; readonly rows: readonly RecordRow[] }[]
}

/** Registers whose records name somebody by a number alone. */
const byNumber = (product: Product): { register: Register; column: string }[] =>
  product.registers
    .filter(({ subject, name, personal }) => personal && !subject && name !== persons.name)
    .flatMap((register) =>
      Object.entries(register.fields)
        .filter(([, field]) => field.kind === 'text' && field.format === 'nationalId')
        .map(([field]) => ({ register, column: columnOf(field) })),
    )

/** Read and noted in history, each record under its own register. */
export const readPerson = async (
  tx: Transaction,
  product: Product,
  personId: string,
  why: string,
): Promise<PersonRecords> => {
  const person = await findRecord(tx, product, persons, personId)
  if (person) await noteReads(tx, persons, [person], why)
  // The number itself, and not the end of it that this account may be shown.
  const [numbered] = await rowsOf<{ known: boolean }>(
    tx,
    'select national_id is not null as known from person where tenant = $1 and id = $2',
    [tx.tenant, personId],
  )
  const records = []
  // An identity number is one person's; a phone is a household's, so nobody is told by it what others said.
  const asked = [
    ...product.registers
      .filter(({ subject }) => subject?.name === persons.name)
      .map((register) => ({ register, whose: 'r.subject_id = $2' })),
    ...(person && numbered?.known
      ? byNumber(product).map(({ register, column }) => ({
          register,
          whose: `r.${column} = (select p.national_id from person p where p.tenant = $1 and p.id = $2)`,
        }))
      : []),
  ]
  for (const { register, whose } of asked) {
    const order = register.mainDay
      ? `order by r.${columnOf(register.mainDay)} desc nulls last, r.id`
      : 'order by r.id'
    const rows = (
      await rowsOf<StoredRow>(
        tx,
        pageSql(
          product,
          register,
          `r.tenant = $1 and ${whose} and r.state = 'active'`,
          order,
          `limit ${MOST}`,
        ),
        [tx.tenant, personId],
      )
    ).map((row) => recordOfRow(product, register, row))
    await noteReads(tx, register, rows, why)
    if (rows.length > 0) records.push({ register, rows })
  }
  return { person, records }
}
