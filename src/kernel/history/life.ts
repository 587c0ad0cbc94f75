// One record's life: every entry that tells of it, newest first, with who it was; values only for those who may see the record's own.
import { fieldCapability, scope } from '../access/scope-sql.ts'
import { findRow, rowsOf, type Transaction } from '../database/transaction.ts'
import { type Counted, countRows, MOST_COUNTED } from '../register/count-rows.ts'
import { isMasked } from '../register/columns.ts'
import { type HistoryEntry, LIFE_PAGE } from './life-shapes.ts'
import type { Product } from '../register/product.ts'
import type { Change } from './append.ts'

type Row = {
  seq: number
  at: Date
  account: string | null
  entry: string
  told: string | null
  register: string
  record_id: string | null
  home_unit: string | null
}

type Body = {
  action: HistoryEntry['action']
  why?: string | null
  from?: string | null
  changes?: Change[]
  form?: 2 | 'erased'
}
type Read = {
  action: HistoryEntry['action']
  why: string | null
  /** Stands apart with the values: somebody wrote it, and it may name anybody. */
  written: boolean
  from: string | null
  changes: Change[]
  erased: boolean
}

/** In form 2 values and reason stand apart, or are erased. */
const read = ({ entry, told }: Row): Read => {
  const { action, why, from, changes, form } = JSON.parse(entry) as Body
  const apart = told === null ? { changes, why } : (JSON.parse(told) as Pick<Body, 'changes' | 'why'>)
  return {
    action,
    why: apart.why ?? null,
    written: told !== null,
    from: from ?? null,
    changes: apart.changes ?? [],
    erased: form === 'erased' || (form === 2 && told === null),
  }
}

const HIDDEN = '•••'
/** What became of accounts and their duties is told to those who prove the history: administrators and inspectors. */
const WATCHES_ACCOUNTS = 'history.verify'

/** What may be told of the values in these entries: whether a capability is held in a unit. */
const sightOf = async (tx: Transaction, product: Product, rows: readonly Row[]) => {
  const registers = [...new Set(rows.map(({ register }) => register))].flatMap(
    (name) => product.register(name) ?? [],
  )
  const ofRegisters = registers.flatMap((register) => [
    `${register.name}.read`,
    ...Object.entries(register.fields).flatMap(([name, field]) =>
      isMasked(field) ? [fieldCapability(register, name)] : [],
    ),
  ])
  const held = new Map(
    (
      await rowsOf<{ capability: string; units: string[] }>(
        tx,
        'select capability, app_scope(capability) as units from unnest($1::text[]) capability',
        [[WATCHES_ACCOUNTS, ...ofRegisters]],
      )
    ).map(({ capability, units }) => [capability, new Set(units)]),
  )
  return (capability: string, unit: string | null): boolean =>
    tx.accountId === null || (unit !== null && held.get(capability)?.has(unit) === true)
}

type Sight = Awaited<ReturnType<typeof sightOf>>

const shownChanges = (product: Product, sight: Sight, row: Row, changes: Change[]): Change[] => {
  const register = product.register(row.register)
  if (!register && row.register !== 'accounts') return changes
  const sees = sight(register ? `${register.name}.read` : WATCHES_ACCOUNTS, row.home_unit)
  return changes.map((change) => {
    const field = register?.fields[change.field]
    const seen =
      sees &&
      (!register ||
        !field ||
        !isMasked(field) ||
        sight(fieldCapability(register, change.field), row.home_unit))
    const hide = (value: unknown) => (seen || value === null ? value : HIDDEN)
    return { field: change.field, before: hide(change.before), after: hide(change.after) }
  })
}

const shown = (product: Product, sight: Sight, row: Row): HistoryEntry => {
  const { changes, written, why, ...told } = read(row)
  const register = product.register(row.register)
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    account: row.account ?? '—',
    ...told,
    why: why && written && register && !sight(`${register.name}.read`, row.home_unit) ? HIDDEN : why,
    changes: shownChanges(product, sight, row, changes),
  }
}

/** `account_name` shows who, also to readers who may not see accounts. */
const columns =
  'h.seq, h.at, account_name(h.account_id) as account, h.entry, h.told, h.register, h.record_id, h.home_unit'

/** One's own acts are seen everywhere (`own reads`), a record's life only by those who watch over its unit. */
const watched = `h.home_unit = any ${scope('history.read')}`

type Piece = { readonly page?: number; readonly size?: number; readonly withoutReads?: boolean }

/** One page of what is told of these records; a record that many have looked at has thousands of entries. */
export const lifeOf = async (
  tx: Transaction,
  product: Product,
  ids: readonly string[],
  { page = 1, size = LIFE_PAGE, withoutReads = false }: Piece = {},
): Promise<{ entries: HistoryEntry[]; homeUnit: string } & Counted> => {
  const shows = withoutReads ? "'export', 'open'" : "'read', 'export', 'open'"
  const told = `from history_places($1) place join history h using (chain, seq)
    where ${watched} and (h.record_id = any($1::uuid[])${withoutReads ? " and h.action <> 'read'" : ''} or h.action in (${shows}))`
  const rows = await rowsOf<Row>(
    tx,
    `select ${columns} ${told} order by h.at desc, h.chain, h.seq desc limit $2 offset $3`,
    [ids, size, (page - 1) * size],
  )
  // What fits on the first page is counted already.
  const isWhole = page === 1 && rows.length < size
  const counted = isWhole ? { total: rows.length, more: false } : await countRows(tx, told, [ids])
  const sight = await sightOf(tx, product, rows)
  return {
    entries: rows.map((row) => shown(product, sight, row)),
    homeUnit: rows.find(({ home_unit: unit }) => unit !== null)?.home_unit ?? '00',
    ...counted,
  }
}

const LATEST_PAGE = 50

/** Entries of the units watched over, of each as far as is asked for: found in the order of time for every unit, never among those of others. */
const latest = (most: number): string =>
  `from unnest($2::text[]) unit cross join lateral (
     select * from history h where h.home_unit = unit and ($1::text is null or h.action = $1) order by h.at desc, h.chain, h.seq desc limit ${most}) h`

export const latestHistory = async (
  tx: Transaction,
  product: Product,
  page: number,
  action: string | null,
) => {
  const found = await findRow<{ units: string[] }>(tx, "select app_scope('history.read') as units")
  const units = found?.units ?? []
  const rows = await rowsOf<Row>(
    tx,
    `select ${columns} ${latest(page * LATEST_PAGE)} order by h.at desc, h.chain, h.seq desc limit ${LATEST_PAGE} offset $3`,
    [action, units, (page - 1) * LATEST_PAGE],
  )
  const counted = await countRows(tx, latest(MOST_COUNTED + 1), [action, units])
  const sight = await sightOf(tx, product, rows)
  const nobody = '00000000-0000-0000-0000-000000000000'
  return {
    entries: rows.map((row) => ({
      ...shown(product, sight, row),
      register: row.register,
      recordId: row.record_id ?? nobody,
      homeUnit: row.home_unit ?? '00',
    })),
    /** Records of which the page tells values. */
    told: rows.flatMap((row) => {
      const { changes } = read(row)
      const { record_id: id, home_unit: homeUnit, register } = row
      return id !== null && homeUnit !== null && changes.length > 0 && sight(`${register}.read`, homeUnit)
        ? [{ register, id, homeUnit }]
        : []
    }),
    ...counted,
  }
}
