// Reads records of a register: one, many, a page of a list; what may not be seen is simply not there.
import { rowsOfKnown, type Statement, type Transaction } from '../database/transaction.ts'
import { Refusal } from '../contract/refusal.ts'
import { selectFields, type StoredRow, valuesOfRow } from './columns.ts'
import type { RecordRow } from './contract.ts'
import type { Product } from './product.ts'
import { columnOf, type Register } from './register.ts'

/** The field by which a linked record is named in a list. */
export const nameFieldOf = (register: Register): string =>
  Object.keys(register.fields).find(
    (name) => register.fields[name]?.listed && register.fields[name].kind === 'text',
  ) ?? 'id'

type JoinedLink = {
  readonly path: string
  readonly target: Register
  readonly alias: string
  readonly from: string
  readonly column: string
}

/** The links of a register and of its subject, each with the table that it leads to. */
const findLinks = (product: Product, register: Register): JoinedLink[] =>
  [
    { of: register, from: 'r', prefix: '' },
    ...(register.subject ? [{ of: register.subject, from: 's', prefix: 'subject.' }] : []),
  ].flatMap(({ of, from, prefix }) =>
    Object.entries(of.fields).flatMap(([name, field], index) => {
      const target = field.kind === 'link' ? product.register(field.to) : undefined
      return target
        ? [{ path: prefix + name, target, alias: `l${from}${index}`, from, column: columnOf(name) }]
        : []
    }),
  )

/** Several links, and units named by their key, are named by a question of their own beside the joins. */
const namedBeside = (
  product: Product,
  register: Register,
): readonly (readonly [path: string, sql: string])[] =>
  Object.entries(register.fields).flatMap(([name, field]): [string, string][] => {
    const column = `r.${columnOf(name)}`
    if (field.kind === 'text' && field.format === 'unit')
      return [[name, `(select u.full_name from unit u where u.key = ${column})`]]
    const target = field.kind === 'links' ? product.register(field.to) : undefined
    if (!target) return []
    const named = `t.${columnOf(nameFieldOf(target))}`
    return [
      [
        name,
        `(select string_agg(${named}, '; ' order by ${named}) from ${target.table} t where t.tenant = r.tenant and t.id = any (${column}))`,
      ],
    ]
  })
type Named = {
  readonly links: readonly JoinedLink[]
  readonly columns: readonly (readonly [path: string, column: string])[]
}

const named = new WeakMap<Product, Map<string, Named>>()

/** The links of a register and the columns that name what they lead to; looked up once, for they are asked for with every row. */
const namedOf = (product: Product, register: Register): Named => {
  const known = named.get(product) ?? new Map<string, Named>()
  named.set(product, known)
  const before = known.get(register.name)
  if (before) return before
  const links = findLinks(product, register)
  const columns = [
    ...links.map(({ path, from, column }) => [path, `link_${from}_${column}`] as const),
    ...Object.keys(register.fields).map((name) => [name, `named_${columnOf(name)}`] as const),
  ]
  known.set(register.name, { links, columns })
  return { links, columns }
}

const linkedOf = (product: Product, register: Register, row: StoredRow): Record<string, string> => {
  const linked: Record<string, string> = {}
  for (const [path, column] of namedOf(product, register).columns) {
    const text = row[column]
    if (typeof text === 'string') linked[path] = text
  }
  return linked
}

/** `select … from …` of a register with its subject and the names behind its links; the record is `r`, the subject `s`. */
export const selectRecords = (product: Product, register: Register): { columns: string; from: string } => {
  const { links } = namedOf(product, register)
  const beside = namedBeside(product, register)
  const columns = [
    'r.id, r.home_unit, r.state, r.version, r.known_at, r.changed_at, r.import_id, r.subject_id, r.questions',
    selectFields(register, 'r', 'f_'),
    ...(register.subject ? ['s.id as s_id', selectFields(register.subject, 's', 's_')] : []),
    ...links.map(
      ({ alias, target, from, column }) =>
        `${alias}.${columnOf(nameFieldOf(target))} as link_${from}_${column}`,
    ),
    ...beside.map(([name, sql]) => `${sql} as named_${columnOf(name)}`),
  ]
  const joins = [
    ...(register.subject
      ? [`left join ${register.subject.table} s on s.tenant = r.tenant and s.id = r.subject_id`]
      : []),
    ...links.map(
      ({ alias, target, from, column }) =>
        `left join ${target.table} ${alias} on ${alias}.tenant = r.tenant and ${alias}.id = ${from}.${column}`,
    ),
  ]
  return { columns: columns.join(', '), from: [`${register.table} r`, ...joins].join(' ') }
}

type Head = {
  id: string
  home_unit: string
  state: 'active' | 'deleted'
  version: number
  known_at: Date
  changed_at: Date
  import_id: string | null
  subject_id: string | null
}

export const recordOfRow = (product: Product, register: Register, row: StoredRow): RecordRow => {
  const head = row as Head
  return {
    id: head.id,
    homeUnit: head.home_unit,
    state: head.state,
    version: head.version,
    knownAt: head.known_at.toISOString(),
    changedAt: head.changed_at.toISOString(),
    importId: head.import_id,
    subjectId: head.subject_id,
    values: valuesOfRow(register, row, 'f_'),
    subject: register.subject && row.s_id ? valuesOfRow(register.subject, row, 's_') : null,
    linked: linkedOf(product, register, row),
  }
}

type OneRecord = { readonly name: string; readonly text: string }

const oneRecord = new WeakMap<Product, Map<string, OneRecord>>()
let statements = 0

/** Asked with every record that is opened: said once, and planned once for each connection. */
const oneRecordOf = (product: Product, register: Register): OneRecord => {
  const known = oneRecord.get(product) ?? new Map<string, OneRecord>()
  oneRecord.set(product, known)
  const before = known.get(register.name)
  if (before) return before
  const { columns, from } = selectRecords(product, register)
  statements += 1
  const one = {
    name: `record-${statements}`,
    text: `select ${columns} from ${from} where r.tenant = $1 and r.id = $2`,
  }
  known.set(register.name, one)
  return one
}

/** Asks for one record as the account may see it. */
export const recordStatement = (
  product: Product,
  register: Register,
  tenant: string,
  id: string,
): Statement => ({ ...oneRecordOf(product, register), values: [tenant, id] })

export const findRecord = async (
  tx: Transaction,
  product: Product,
  register: Register,
  id: string,
): Promise<RecordRow | undefined> => {
  const [row] = await rowsOfKnown<StoredRow>(tx, recordStatement(product, register, tx.tenant, id))
  return row && recordOfRow(product, register, row)
}

export const getRecord = async (
  tx: Transaction,
  product: Product,
  register: Register,
  id: string,
): Promise<RecordRow> => {
  const record = await findRecord(tx, product, register, id)
  if (!record) throw new Refusal('notFound')
  return record
}
