// Reads the office that issues from the table of units.
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import type { Office } from './office.ts'

type OfficeRow = Omit<Office, 'above'> & { aboveName: string | null; aboveType: string | null }

export const readOffice = async (tx: Transaction, key: string): Promise<Office> => {
  const row = await findRow<OfficeRow>(
    tx,
    `select u.key, u.level, u.name, u.full_name as "fullName", u.type, u.valid_to as "validTo", p.full_name as "aboveName", p.type as "aboveType"
     from unit u left join unit p on p.key = u.parent_key and p.level <> 'nation' where u.key = $1`,
    [key],
  )
  if (!row) throw new Refusal('notFound')
  const { aboveName, aboveType, ...unit } = row
  return {
    ...unit,
    above: aboveName === null || aboveType === null ? null : { fullName: aboveName, type: aboveType },
  }
}
