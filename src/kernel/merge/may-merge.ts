// Who may merge: whoever may write every record concerned, in every unit; where not, the refusal says whom to ask.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { Product } from '../register/product.ts'
import { textOf } from '../text/text.ts'
import type { Linking } from './links.ts'

type Concerned = { readonly register: string; readonly homeUnit: string }

/** Never of which register: whoever may not read it must not learn from a refusal that somebody stands in it. */
type Elsewhere = {
  readonly unit: string
  readonly name: string
  readonly count: number
}

export const asConcerned = ({ kind, homeUnit }: Linking): Concerned => ({
  register: kind.register.name,
  homeUnit,
})

/** What opens the writing of a register: of some only what their own routes ask for. */
const writersOf = (product: Product, register: string): string =>
  (product.register(register)?.writers ?? [`${register}.write`]).join(' ')

/** Records concerned that the account may not write, by unit. */
const elsewhereOf = (
  tx: Transaction,
  product: Product,
  concerned: readonly Concerned[],
): Promise<Elsewhere[]> =>
  rowsOf<Elsewhere>(
    tx,
    `select c.unit, coalesce(u.full_name, c.unit) as name, count(*)::integer as count
     from unnest($1::text[], $2::text[]) c (unit, writers) left join unit u on u.key = c.unit
     where not exists (select 1 from unnest(string_to_array(c.writers, ' ')) w where c.unit = any (app_scope(w))) group by 1, 2 order by 1`,
    [
      concerned.map(({ homeUnit }) => homeUnit),
      concerned.map(({ register }) => writersOf(product, register)),
    ],
  )

export const mustMayWriteAll = async (
  tx: Transaction,
  product: Product,
  concerned: readonly Concerned[],
): Promise<void> => {
  // The system itself (a command) is bound by no unit.
  if (tx.accountId === null) return
  const elsewhere = await elsewhereOf(tx, product, concerned)
  if (elsewhere.length === 0) return
  const places = [...new Set(elsewhere.map(({ name }) => name))].join(', ')
  const count = elsewhere.reduce((sum, one) => sum + one.count, 0)
  throw new Refusal(
    'dutyMissing',
    { elsewhere },
    textOf(
      `Chưa gộp, không có gì thay đổi: ${count} bản ghi liên quan thuộc nơi bạn không được ghi (${places}). Đề nghị người được ghi sổ ở cả các đơn vị đó, ví dụ cán bộ dịch tễ cấp trên, thực hiện.`,
      `Not merged, nothing was changed: ${count} of the records concerned belong where you may not write (${places}). Ask somebody who may write in all of these units, for instance the epidemiologist of the unit above.`,
    ),
  )
}
