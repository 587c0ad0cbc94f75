// Does one thing to history in a transaction, asks whether it is found, and takes it back.
import type pg from 'pg'
import type { SignedCheckpoint } from '../../src/kernel/history/checkpoint-shape.ts'
import { verifyWithin } from '../../src/kernel/history/verify.ts'
import { genesisOf, mutate, type Mutation, type Stored } from './mutations.ts'

const COLUMNS =
  'seq, at, account_id, action, register, record_id, home_unit, listed, entry, hash, told, salt, sealed'

const readChainRows = async (client: pg.ClientBase, chain: number): Promise<Stored[]> =>
  (
    await client.query<Stored>(
      `select seq, at::text as at, account_id, action, register, record_id, home_unit, listed::text as listed, entry,
         encode(hash, 'hex') as hash, told, encode(salt, 'hex') as salt, encode(sealed, 'hex') as sealed from history where chain = $1 order by seq`,
      [chain],
    )
  ).rows

const writeChainRows = async (
  client: pg.ClientBase,
  chain: number,
  rows: readonly Stored[],
): Promise<void> => {
  await client.query('delete from history where chain = $1', [chain])
  await insertRows(client, chain, rows)
}

const insertRows = async (client: pg.ClientBase, chain: number, rows: readonly Stored[]): Promise<void> => {
  await client.query(
    `insert into history (chain, ${COLUMNS})
     select $1, seq, at, account_id, action, register, record_id, home_unit, listed::uuid[], entry, decode(hash, 'hex'), told, decode(salt, 'hex'), decode(sealed, 'hex')
     from unnest($2::bigint[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
       t (${COLUMNS})`,
    [
      chain,
      ...(
        [
          'seq',
          'at',
          'account_id',
          'action',
          'register',
          'record_id',
          'home_unit',
          'listed',
          'entry',
          'hash',
          'told',
          'salt',
          'sealed',
        ] as const
      ).map((column) => rows.map((row) => row[column])),
    ],
  )
}

/** @returns whether it was found; undefined where the mutation left everything as it was */
export const tryMutation = async (
  client: pg.ClientBase,
  mutation: Mutation,
  kept: readonly SignedCheckpoint[],
): Promise<boolean | undefined> => {
  await client.query('begin')
  try {
    const before = await readChainRows(client, mutation.chain)
    const after = mutate(mutation, before)
    if (!after || (!after.strays && JSON.stringify(after.rows) === JSON.stringify(before))) return undefined
    await writeChainRows(client, mutation.chain, after.rows)
    // Whoever owns the table takes its checks off.
    if (after.strays)
      await client.query(
        'alter table history drop constraint if exists history_chain, drop constraint if exists history_place',
      )
    for (const stray of after.strays ?? []) await insertRows(client, stray.chain, [stray.row])
    if (after.headMoved) {
      const last = after.rows.at(-1)
      await client.query("update history_head set seq = $2, hash = decode($3, 'hex') where chain = $1", [
        mutation.chain,
        last?.seq ?? 0,
        last?.hash ?? genesisOf(mutation.chain),
      ])
    }
    return !(await verifyWithin(client, kept)).sound
  } finally {
    await client.query('rollback')
  }
}
