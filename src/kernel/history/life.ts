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
/** By whom what is no register is read, where it is not by `.read` of its own name; accounts are told to those who prove the history. */
const READ_WITH: Readonly<Record<string, string>> = {
  accounts: 'history.verify',
  'level-assessments': 'levels.read',
  'privacy-settings': 'openings.read',
}
const readWith = (name: string): string => READ_WITH[name] ?? `${name}.read`

/** Papers among these that the account may read: one about a person is for who may read the person's record. */
const papersSeen = async (tx: Transaction, rows: readonly Row[]): Promise<ReadonlySet<string>> => {
  const ids = rows.flatMap(({ register, record_id: id }) => (register === 'papers' && id ? [id] : []))
  if (ids.length === 0) return new Set()
  const seen = await rowsOf<{ id: string }>(
    tx,
    'select id from paper where tenant = $1 and id = any ($2::uuid[])',
    [tx.tenant, ids],
  )
  return new Set(seen.map(({ id }) => id))
}

/** What may be told of the values in these entries: whether a capability is held in a unit. */
const sightOf = async (tx: Transaction, product: Product, rows: readonly Row[]) => {
  const names = [...new Set(rows.map(({ register }) => register))]
  const masked = names
    .flatMap((name) => product.register(name) ?? [])
    .flatMap((register) =>
      Object.entries(register.fields).flatMap(([name, field]) =>
        isMasked(field) ? [fieldCapability(register, name)] : [],
      ),
    )
  const held = new Map(
    (
      await rowsOf<{ capability: string; units: string[] }>(
        tx,
        'select capability, app_scope(capability) as units from unnest($1::text[]) capability',
        [[...names.map(readWith), ...masked]],
      )
    ).map(({ capability, units }) => [capability, new Set(units)]),
  )
  const papers = await papersSeen(tx, rows)
  const holds = (capability: string, unit: string | null): boolean =>
    tx.accountId === null || (unit !== null && held.get(capability)?.has(unit) === true)
  return {
    holds,
    /** Whether the account may read what the entry is about. */
    reads: ({ register, record_id: id, home_unit: unit }: Row): boolean =>
      holds(readWith(register), unit) &&
      (register !== 'papers' || tx.accountId === null || (id !== null && papers.has(id))),
  }
}

type Sight = Awaited<ReturnType<typeof sightOf>>

const shownChanges = (product: Product, sight: Sight, row: Row, changes: Change[]): Change[] => {
  const register = product.register(row.register)
  const sees = sight.reads(row)
  return changes.map((change) => {
    const field = register?.fields[change.field]
    const seen =
      sees &&
      (!register ||
        !field ||
        !isMasked(field) ||
        sight.holds(fieldCapability(register, change.field), row.home_unit))
    const hide = (value: unknown) => (seen || value === null ? value : HIDDEN)
    return { field: change.field, before: hide(change.before), after: hide(change.after) }
  })
}

const shown = (product: Product, sight: Sight, row: Row): HistoryEntry => {
  const { changes, written, why, ...told } = read(row)
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    account: row.account ?? '—',
    ...told,
    why: why && written && !sight.reads(row) ? HIDDEN : why,
    changes: shownChanges(product, sight, row, changes),
  }
}

/** `account_name` shows who, also to readers who may not see accounts. */
const columns =
  'h.seq, h.at, account_name(h.account_id) as account, h.entry, h.told, h.register, h.record_id, h.home_unit'

/** One's own acts are seen everywhere (`own reads`), a record's life only by those who watch over its unit. */
const watched = `h.home_unit = any ${scope('history.read')}`

/** Whether anything is told of it as a record of this register. */
export const hasLife = async (tx: Transaction, register: string, id: string): Promise<boolean> =>
  (await findRow(
    tx,
    'select 1 from history_places(array[$1::uuid]) place join history h using (chain, seq) where h.record_id = $1 and h.register = $2 limit 1',
    [id, register],
  )) !== undefined

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
      return id !== null && homeUnit !== null && changes.length > 0 && sight.reads(row)
        ? [{ register, id, homeUnit }]
        : []
    }),
    ...counted,
  }
}
