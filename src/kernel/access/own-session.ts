// What a signed-in account is told about itself: who it is, its duties, what it may do where.
import { Refusal } from '../contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../database/transaction.ts'
import type { Text } from '../text/text.ts'
import type { Session } from './contract.ts'
import type { Product } from '../register/product.ts'
import type { Duties } from './duties.ts'
import { capabilitiesOf } from './requires.ts'
import type { SignedIn } from './session.ts'

export const dutyLabel = (duties: Duties, duty: string): Text => {
  const { vi, en } = duties[duty]?.label ?? { vi: duty, en: duty }
  return { vi, en }
}

type Installation = { name: string; demo: boolean; unit_key: string; today: string | null }

export const sessionOf = async (
  tx: Transaction,
  { duties, product }: { readonly duties: Duties; readonly product: Product },
  signedIn: SignedIn,
): Promise<Session> => {
  const installation = await findRow<Installation>(
    tx,
    'select name, demo, unit_key, today from installation limit 1',
  )
  if (!installation) throw new Refusal('storeUnavailable')
  const held = await rowsOf<{ duty: string; unit_key: string; full_name: string }>(
    tx,
    'select d.duty, d.unit_key, u.full_name from duty_assignment d join unit u on u.key = d.unit_key where d.account_id = app_account() order by u.code',
  )
  const capabilities = await capabilitiesOf(tx)
  return {
    account: {
      id: signedIn.accountId,
      name: signedIn.name,
      fullName: signedIn.fullName,
      mustChangePassword: signedIn.mustChangePassword,
      lacksFactor: signedIn.lacksFactor,
    },
    duties: held.map(({ duty, unit_key: unitKey, full_name: unitName }) => ({
      duty,
      label: dutyLabel(duties, duty),
      unitKey,
      unitName,
    })),
    registers: product.registers
      .filter(({ name }) => (capabilities[`${name}.read`]?.length ?? 0) > 0)
      .map(({ name, one, many }) => ({ name, one, many })),
    capabilities,
    csrf: signedIn.csrf,
    installation: {
      name: installation.name,
      demo: installation.demo,
      unitKey: installation.unit_key,
      today: installation.today ?? tx.today,
    },
  }
}
