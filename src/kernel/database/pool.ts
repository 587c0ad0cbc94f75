// Connections to PostgreSQL from a URL, with the value types the product uses: days as text, numbers as numbers.

import { Client, type CustomTypesConfig, Pool, type PoolConfig, types as builtIn } from 'pg'

const DAY = 1082
const INT8 = 20
const NUMERIC = 1700
const TEXT_ARRAY = 1009
const UUID_ARRAY = 2951
const DAY_ARRAY = 1182
const INT8_ARRAY = 1016
const NUMERIC_ARRAY = 1231

export type PoolOptions = {
  /** Most connections at once. */
  readonly max?: number
  /** Milliseconds after which the server gives up a statement; 0 is never. */
  readonly statementTimeout?: number
  readonly applicationName?: string
}

/** A number where JavaScript can hold it exactly, otherwise the text of the server. */
export const numberWhenSafe = (text: string): number | string => {
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  if (!text.includes('.')) return Number.isSafeInteger(value) ? value : text
  // Up to 15 significant digits survive the way through a double (IEEE 754).
  return text.replace(/^-?0*\.?0*|\./g, '').length <= 15 ? value : text
}

const mapNested = (value: unknown, map: (text: string) => unknown): unknown =>
  Array.isArray(value)
    ? value.map((item) => mapNested(item, map))
    : typeof value === 'string'
      ? map(value)
      : value

type Parser = (value: string) => unknown

// The declared type of the library lists its known numbers only; types of extensions have others.
const getBuiltIn = builtIn.getTypeParser as (oid: number, format?: string) => Parser

/** Keys and codes need no quotes and are cut at their commas: taken apart letter by letter they cost more than the question that brought them. */
const textArray: Parser = (value) =>
  /^\{[^{}"\\]+\}$/.test(value)
    ? value
        .slice(1, -1)
        .split(',')
        .map((item) => (item === 'NULL' ? null : item))
    : getBuiltIn(TEXT_ARRAY)(value)
const numberArray: Parser = (value) => mapNested(textArray(value), numberWhenSafe)

const parsers: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [DAY, (value) => value],
  [INT8, numberWhenSafe],
  [NUMERIC, numberWhenSafe],
  [TEXT_ARRAY, textArray],
  [UUID_ARRAY, textArray],
  [DAY_ARRAY, textArray],
  [INT8_ARRAY, numberArray],
  [NUMERIC_ARRAY, numberArray],
])

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? getBuiltIn(oid, format),
}

const configOf = (url: string, options: PoolOptions) => ({
  connectionString: url,
  types: types as CustomTypesConfig,
  statement_timeout: options.statementTimeout ?? 60_000,
  application_name: options.applicationName ?? 'phaodai',
  connectionTimeoutMillis: 20_000,
  // Days are days in Việt Nam: `moment::date` must mean the same on every server. Each look for a word reads through what waits to be put into the index of
  // words (kB): left at the 4 MB of the server, that took six times as long as the look itself. What is answered is on the disk, whatever the server, the
  // database or the role is set to.
  options: '-c TimeZone=Asia/Ho_Chi_Minh -c gin_pending_list_limit=512 -c synchronous_commit=on',
})

export const createPool = (url: string, options: PoolOptions = {}): Pool => {
  // Questions that do not wait for each other's answers are sent together.
  const pool = new Pool({ ...configOf(url, options), max: options.max ?? 10, pipeline: true } as PoolConfig)
  // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The same for one that dies while it is lent out and nothing is being asked of it: whoever asks next is told.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** One connection outside any pool, for sessions that hold locks or copy whole tables. */
export const connect = async (url: string, options: PoolOptions = {}): Promise<Client> => {
  const client = new Client(configOf(url, options))
  client.on('error', () => undefined)
  await client.connect()
  return client
}
