// Everything that names a record: whose subject it is, and every declared link to its register.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { Product } from '../register/product.ts'
import { columnOf, type Register } from '../register/register.ts'

export const SUBJECT = 'subjectId'

/** A way in which records of one register name records of another. */
export type LinkKind = { readonly register: Register; readonly field: string; readonly column: string }

export const linkKindsTo = (product: Product, target: Register): LinkKind[] =>
  product.registers.flatMap((register) => [
    ...(register.subject?.name === target.name ? [{ register, field: SUBJECT, column: 'subject_id' }] : []),
    ...Object.entries(register.fields).flatMap(([field, declared]) =>
      declared.kind === 'link' && declared.to === target.name
        ? [{ register, field, column: columnOf(field) }]
        : [],
    ),
  ])

/** Fields that name several at once. */
export const manyKindsTo = (product: Product, target: Register): LinkKind[] =>
  product.registers.flatMap((register) =>
    Object.entries(register.fields).flatMap(([field, declared]) =>
      declared.kind === 'links' && declared.to === target.name
        ? [{ register, field, column: columnOf(field) }]
        : [],
    ),
  )

export type Linking = {
  readonly kind: LinkKind
  readonly id: string
  readonly homeUnit: string
  readonly state: 'active' | 'deleted'
  /** The record that it names. */
  readonly link: string
}

/** Also those that the reader may not see (ids and units only): what names a record is moved whole or not at all. */
export const linkingTo = async (
  tx: Transaction,
  product: Product,
  target: Register,
  ids: readonly string[],
): Promise<Linking[]> => {
  const found: Linking[] = []
  for (const kind of linkKindsTo(product, target)) {
    const rows = await rowsOf<{ id: string; home_unit: string; state: Linking['state']; link: string }>(
      tx,
      'select id, home_unit, state, link from records_linking($1::regclass, $2, $3, $4) order by id',
      [kind.register.table, tx.tenant, kind.column, ids],
    )
    for (const { id, home_unit: homeUnit, state, link } of rows)
      found.push({ kind, id, homeUnit, state, link })
  }
  return found
}

/**
 * Of these records of a list, those that others rest on, in whatever unit they lie: that name them, or that another way brought and were
 * merged into them. What goes along with a record does not hold it.
 */
export const neededAmong = async (
  tx: Transaction,
  product: Product,
  target: Register,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const goesAlong = ({ register, field }: LinkKind): boolean => {
    const declared = register.fields[field]
    return declared?.kind === 'link' && declared.goesAlong === true
  }
  const kinds = [...linkKindsTo(product, target), ...manyKindsTo(product, target)].filter(
    (kind) => !goesAlong(kind),
  )
  if (ids.length === 0) return new Set()
  const named = kinds.map(
    ({ register, column }) =>
      `select link from records_linking('${register.table}', $1, '${column}', $2) where state = 'active' and id <> link`,
  )
  const bearing = `select id as link from records_bearing_others('${target.table}', $1, '${target.name}', $2)`
  const rows = await rowsOf<{ link: string }>(tx, [...named, bearing].join(' union '), [tx.tenant, ids])
  return new Set(rows.map(({ link }) => link))
}

/** The record that an id leads to today: itself, or the one that was kept when it was merged. */
export const leadOf = async (tx: Transaction, register: Register, id: string): Promise<string> => {
  const [row] = await rowsOf<{ id: string }>(tx, 'select record_led($1, $2, $3) as id', [
    tx.tenant,
    register.name,
    id,
  ])
  return row?.id ?? id
}

/** Holds a record against being given up while something new comes to name it, and says what it leads to. */
export const leadOfHeld = async (tx: Transaction, register: Register, id: string): Promise<string> => {
  await rowsOf(tx, 'select pg_advisory_xact_lock_shared(hashtextextended($1, 4))', [id])
  return leadOf(tx, register, id)
}

/**
 * As `leadOfHeld`, for many at once: held until the end of the transaction, in the order of their ids, as a merge holds them. Of what may
 * not be written nothing is held. @returns what each leads to
 */
export const leadsHeld = async (
  tx: Transaction,
  register: Register,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const hold = async (some: readonly string[]) =>
    new Set(
      (
        await rowsOf<{ id: string }>(
          tx,
          `select id from ${register.table} where tenant = $1 and id = any ($2::uuid[]) and state = 'active' order by id for no key update`,
          [tx.tenant, some],
        )
      ).map(({ id }) => id),
    )
  const held = await hold(wanted)
  const others = wanted.filter((id) => !held.has(id))
  if (others.length === 0) return new Map(wanted.map((id) => [id, id]))
  const led = await rowsOf<{ id: string; lead: string }>(
    tx,
    'select id, record_led($1, $2, id) as lead from unnest($3::uuid[]) as named (id)',
    [tx.tenant, register.name, others],
  )
  await hold(led.flatMap(({ id, lead }) => (id === lead ? [] : [lead])))
  return new Map([
    ...wanted.map((id) => [id, id] as const),
    ...led.map(({ id, lead }) => [id, lead] as const),
  ])
}

/**
 * A record that came for somebody given up stands with who was kept, as those that were moved: with each of the merges on the way it goes
 * back when that is undone.
 */
export const noteLed = async (
  tx: Transaction,
  subject: Register,
  namedId: string,
  { register, id }: { readonly register: Register; readonly id: string },
): Promise<void> => {
  await rowsOf(
    tx,
    `with recursive led (id, leads_to, merge_id, step) as (
       select id, leads_to, merge_id, 1 from record_lead where tenant = $1 and register = $2 and id = $3
       union all
       select lead.id, lead.leads_to, lead.merge_id, led.step + 1 from led
       join record_lead lead on lead.tenant = $1 and lead.register = $2 and lead.id = led.leads_to where led.step < 50)
     insert into record_merge_link (tenant, merge_id, register, record_id, field, from_id) select $1, merge_id, $4, $5, $6, id from led`,
    [tx.tenant, subject.name, namedId, register.name, id, SUBJECT],
  )
}
