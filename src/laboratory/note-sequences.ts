// A result that names a variant becomes a sequence of the person whose specimen it belongs to, once.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import { sequences } from './sequences.ts'

type Found = {
  variant: string
  result_day: string
  laboratory: string | null
  specimen: string
  specimen_day: string
  person: string
  home_unit: string
}

export const noteSequences = async (
  tx: Transaction,
  product: Product,
  results: readonly string[],
): Promise<void> => {
  if (results.length === 0) return
  const found = await rowsOf<Found>(
    tx,
    `select l.variant, l.result_day, l.laboratory, s.id as specimen, s.specimen_day, s.subject_id as person, s.home_unit
     from lab_result l join specimen s on s.tenant = l.tenant and s.id = l.specimen
     where l.tenant = $1 and l.id = any ($2::uuid[]) and l.state = 'active' and l.variant is not null and l.result = 'positive'
       and s.subject_id is not null and not exists (
         select 1 from sequence q where q.tenant = s.tenant and q.specimen = s.id and q.lineage = l.variant and q.state = 'active')`,
    [tx.tenant, results],
  )
  await insertRecords(
    tx,
    product,
    sequences,
    found.map((one) => ({
      id: crypto.randomUUID(),
      homeUnit: one.home_unit,
      subjectId: one.person,
      values: {
        lineage: one.variant,
        collectedDay: one.specimen_day,
        resultDay: one.result_day,
        laboratory: one.laboratory,
        specimen: one.specimen,
      },
    })),
    { action: 'create' },
  )
}
