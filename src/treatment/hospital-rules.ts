// Reads which hospitals are named for a unit: by itself or by a body above it.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { HospitalRule } from './rules/named-hospital.ts'

export const hospitalRules = (tx: Transaction, unit: string, on: string): Promise<HospitalRule[]> =>
  rowsOf<HospitalRule>(
    tx,
    `select id, hospital, facility, severity_from as "severityFrom", phone, from_day as "fromDay", to_day as "toDay", basis from named_hospital
     where tenant = $1 and state = 'active' and from_day <= $3 and (to_day is null or to_day >= $3)
       and home_unit in (select unit_key from unit_reach where reached_key = $2)`,
    [tx.tenant, unit, on],
  )
