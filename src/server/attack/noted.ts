// Whoever is shown a person leaves a note of it: looked for in history behind every answer that bears a mark of a personal register.
import { product } from '../../product.ts'
import type { TestApp } from '../test-app.ts'
import type { Mark } from './marks.ts'
import type { World } from './world.ts'

/** About somebody, and not only the name of what a record of another register is linked to (a household, a signal). */
const isShown = ({ kind }: Mark, path: string): boolean => {
  const register = product.register(kind)
  const asked = product.register(path.split('/')[2] ?? '')
  return (
    register?.personal === true &&
    (kind === 'persons' || register.subject !== undefined || asked === undefined || asked.name === kind)
  )
}

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
