// Reads one chain of history in order, the next stretch asked for while this one is looked at.
import type pg from 'pg'

/** As the database writes them: text, so that nothing is lost or made equal on the way. */
export type ChainRow = {
  readonly seq: number
  readonly entry: string
  /** Hexadecimal, as `salt` and `sealed`. */
  readonly hash: string
  /** In milliseconds of UTC, as in the entry. */
  readonly at: string
  readonly accountId: string | null
  readonly action: string
  readonly register: string
  readonly recordId: string | null
  readonly homeUnit: string | null
  readonly listed: string | null
  /** Values of an entry of form 2; null where there are none, or where they were erased and only `sealed` is left. */
  readonly told: string | null
  readonly salt: string | null
  readonly sealed: string | null
}

type Cells = readonly [
  seq: string,
  entry: string,
  hash: string,
  at: string,
  accountId: string | null,
  action: string,
  register: string,
  recordId: string | null,
  homeUnit: string | null,
  listed: string | null,
  told: string | null,
  salt: string | null,
  sealed: string | null,
]

const CHUNK = 4000

const SELECT = `select seq, entry, hash, at, account_id, action, register, record_id, home_unit, listed, told, salt, sealed
  from history where chain = $1 and seq > $2 order by seq limit ${CHUNK}`

const asText = { getTypeParser: () => (value: string) => value }

/** `2022-03-05 02:00:00.5+00` as `2022-03-05T02:00:00.500Z`; digits beyond milliseconds stay and differ from any entry. */
const isoOf = (text: string): string => {
  const fraction = text.slice(20, -3)
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(3, '0')}Z`
}

const rowOf = (cells: Cells): ChainRow => ({
  seq: Number(cells[0]),
  entry: cells[1],
  hash: cells[2].slice(2),
  at: isoOf(cells[3]),
  accountId: cells[4],
  action: cells[5],
  register: cells[6],
  recordId: cells[7],
  homeUnit: cells[8],
  listed: cells[9],
  told: cells[10],
  salt: cells[11] === null ? null : cells[11].slice(2),
  sealed: cells[12] === null ? null : cells[12].slice(2),
})

/** Within a transaction whose time zone is UTC. */
export async function* readChain(client: pg.ClientBase, chain: number): AsyncGenerator<ChainRow> {
  const ask = (after: string) =>
    client.query<Cells[]>({ text: SELECT, values: [chain, after], rowMode: 'array', types: asText } as never)
  let asked = ask('0')
  for (;;) {
    const { rows } = (await asked) as unknown as { rows: Cells[] }
    const last = rows.at(-1)
    const more = rows.length === CHUNK && last !== undefined
    if (more) {
      asked = ask(last[0])
      // Whoever stops early leaves this question unanswered.
      asked.catch(() => undefined)
    }
    for (const row of rows) yield rowOf(row)
    if (!more) return
  }
}
