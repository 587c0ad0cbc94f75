// Whoever is shown a person leaves a note of it: looked for in history behind every answer that bears a mark of a personal register.
import { product } from '../../product.ts'
import type { TestApp } from '../test-app.ts'
import type { Mark } from './marks.ts'

/** Names of people, or a record of the register that was asked; a code by which another record is named names nobody. */
const isShown = ({ kind }: Mark, path: string): boolean =>
  kind === 'persons' || (path.split('/')[2] === kind && product.register(kind)?.personal === true)

/** The record itself or whom it is about: a file that leaves names the people in it. `marks` are those that the answer bears and the sender did not write; undefined where each was noted. */
export const judgeNoted = async (
  app: TestApp,
  { accountId, path }: { readonly accountId: string; readonly path: string },
  since: Date,
  marks: readonly Mark[],
): Promise<string | undefined> => {
  for (const { kind, unit } of marks.filter((one) => isShown(one, path))) {
    const { rowCount } = await app.owner.query(
      `select 1 from history h where h.account_id = $1 and h.at >= $2 and exists (
         select 1 from ${product.register(kind)?.table} r where r.home_unit = $3
           and (h.record_id in (r.id, r.subject_id) or h.listed && array[r.id, r.subject_id])) limit 1`,
      [accountId, since, unit],
    )
    if (rowCount === 0) return `shows ${kind} of ${unit} and notes nothing`
  }
  return undefined
}
