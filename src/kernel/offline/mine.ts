// Which records a device carries, as SQL from the declarations: those of its unit, or of them what leads to its team.
import { addDays, type Day } from '../day/day.ts'
import type { Product } from '../register/product.ts'
import { columnOf, type Register } from '../register/register.ts'

export type Reach = { readonly unitKey: string; readonly teamId: string | null; readonly today: Day }

export type Place = (value: unknown) => string

/** The chain of links from a record to the team; declarations that run in a ring end where they began. */
const leadsToTeam = (
  product: Product,
  register: Register,
  alias: string,
  team: string,
  way: readonly string[] = [],
): string => {
  const { carried } = register
  if (register.carried?.answering) return `${alias}.id = ${team}`
  if (!carried || carried.by.length === 0) return 'true'
  const deeper = `${alias}x`
  const ways = carried.by.flatMap((name): string[] => {
    const field = register.fields[name]
    const target =
      name === 'subject' ? register.subject : field?.kind === 'link' ? product.register(field.to) : undefined
    if (!target || way.includes(target.name)) return []
    const column = name === 'subject' ? `${alias}.subject_id` : `${alias}.${columnOf(name)}`
    if (target.carried?.answering) return [`${column} = ${team}`]
    const beyond = leadsToTeam(product, target, deeper, team, [...way, register.name])
    return [
      `${column} in (select ${deeper}.id from ${target.table} ${deeper} where ${deeper}.tenant = ${alias}.tenant and ${deeper}.state = 'active' and ${beyond})`,
    ]
  })
  return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`
}

/** Conditions over `r`; what the account may not see the policies leave out. */
export const mineSql = (product: Product, register: Register, reach: Reach, place: Place): string => {
  const { carried, mainDay } = register
  const unit = place(reach.unitKey)
  const within = `r.home_unit in (select reached_key from unit_reach where unit_key = ${unit})`
  const above = `r.home_unit in (select unit_key from unit_reach where reached_key = ${unit})`
  const parts = [`r.state = 'active'`, register.seenBelow ? `(${within} or ${above})` : within]
  if (reach.teamId !== null) parts.push(leadsToTeam(product, register, 'r', `${place(reach.teamId)}::uuid`))
  if (carried?.days !== undefined && mainDay !== undefined) {
    const column = `r.${columnOf(mainDay)}`
    parts.push(`(${column} is null or ${column} >= ${place(addDays(reach.today, -carried.days))}::date)`)
  }
  return parts.join(' and ')
}
