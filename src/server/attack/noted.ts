// Whoever is shown a person leaves a note of it: looked for in history behind every answer that bears a mark of a personal register.
import { product } from '../../product.ts'
import type { TestApp } from '../test-app.ts'
import type { Mark } from './marks.ts'
import type { World } from './world.ts'

/** Names of people, or a record of the register that was asked; a code by which another record is named names nobody. */
const isShown = ({ kind }: Mark, path: string): boolean =>
  kind === 'persons' || (path.split('/')[2] === kind && product.register(kind)?.personal === true)

/** `marks` are those that the answer bears and the sender did not write; undefined where each was noted. */
export const judgeNoted = async (
  app: TestApp,
  { homes }: World,
  { accountId, path }: { readonly accountId: string; readonly path: string },
  since: Date,
  marks: readonly Mark[],
): Promise<string | undefined> => {
  for (const mark of marks.filter((one) => isShown(one, path))) {
    const ids = [...homes].flatMap(([id, { kind, unit }]) =>
      unit === mark.unit && (kind === mark.kind || kind === 'persons') ? [id] : [],
    )
    const { rowCount } = await app.owner.query(
      'select 1 from history where account_id = $1 and at >= $2 and (record_id = any ($3) or listed && $3) limit 1',
      [accountId, since, ids],
    )
    if (rowCount === 0) return `shows ${mark.kind} of ${mark.unit} and notes nothing`
  }
  return undefined
}
