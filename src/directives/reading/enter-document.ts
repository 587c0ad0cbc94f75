// A document that was read stands in the register of documents: found by its number and day, or entered with what it says of itself.
import { Refusal } from '../../kernel/contract/refusal.ts'
import { rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import { parseDocumentNumber } from '../../kernel/document/numbering.ts'
import { completeValues } from '../../kernel/register/columns.ts'
import { insertRecords } from '../../kernel/register/insert.ts'
import type { Product } from '../../kernel/register/product.ts'
import { textOf } from '../../kernel/text/text.ts'
import { documents } from '../../papers/documents.ts'
import { typeOfAbbreviation } from '../../papers/document-types.ts'
import type { PlanRow } from './store.ts'

const findDocument = async (tx: Transaction, { unit_key, number, day }: PlanRow): Promise<string | null> => {
  const rows = await rowsOf<{ id: string }>(
    tx,
    `select id from document where tenant = $1 and state = 'active' and home_unit = $2 and lower(replace(number, ' ', '')) = lower(replace($3, ' ', ''))
       and day = $4 order by id limit 1`,
    [tx.tenant, unit_key, number, day],
  )
  return rows[0]?.id ?? null
}

export const enterPlan = async (
  tx: Transaction,
  product: Product,
  plan: PlanRow,
  asked: { readonly direction: 'in' | 'out'; readonly issuer: string },
): Promise<{ document: string; found: boolean }> => {
  if (plan.document !== null) return { document: plan.document, found: true }
  if (plan.number === null || plan.day === null)
    throw new Refusal(
      'wrongState',
      { number: plan.number, day: plan.day },
      textOf(
        'Văn bản chưa có số hoặc ngày: ghi số, ngày ở đầu trang rồi vào sổ.',
        'The document has no number or day yet: fill them in at the head, then enter it.',
      ),
    )
  const known = await findDocument(tx, plan)
  const id = known ?? plan.id
  if (known === null)
    await insertRecords(
      tx,
      product,
      documents,
      [
        {
          id,
          homeUnit: plan.unit_key,
          subjectId: null,
          values: completeValues(documents, {
            number: plan.number,
            type: typeOfAbbreviation(parseDocumentNumber(plan.number)?.type ?? null),
            day: plan.day,
            summary: plan.title,
            issuer: asked.issuer === '' ? null : asked.issuer,
            direction: asked.direction,
            arrivalDay: asked.direction === 'in' && plan.day <= tx.today ? tx.today : null,
          }),
        },
      ],
      { action: 'create', why: 'Từ văn bản đã đọc thành nhiệm vụ' },
    )
  await tx.client.query('update plan set document = $3, changed_at = $4 where tenant = $1 and id = $2', [
    tx.tenant,
    plan.id,
    id,
    tx.now,
  ])
  return { document: id, found: known !== null }
}
