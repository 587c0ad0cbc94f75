// Restores a backup into an empty database: the shape it was taken from, its rows, every row counted and compared.

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { textOf } from '../../text/text.ts'
import { DatabaseProblem } from '../database-problem.ts'
import { migrate } from '../migrate.ts'
import { migrationsFolder, readMigrations } from '../migration-files.ts'
import { connect, createPool } from '../pool.ts'
import { CHECKPOINTS, LEDGER } from './beside.ts'
import { type ArchiveReader, damaged, listArchive, type Member, openArchive, readMember } from './archive.ts'
import {
  besideMember,
  copyIn,
  copyOut,
  explainDenied,
  FORMAT,
  type Head,
  nameOf,
  readTables,
  sameText,
  SECRET_KEY,
  type Sums,
} from './contents.ts'
import { beginLoading } from './load-tables.ts'
import { createRowDigest } from './row-digest.ts'

const decompress = promisify(gunzip)

const problem = (vi: string, en: string): DatabaseProblem => new DatabaseProblem(textOf(vi, en))

export type Listing = {
  readonly members: readonly Member[]
  readonly head: Head
  readonly sums: Sums
  readonly secretKey: Buffer | undefined
  /** As they were when it was made; undefined in older backups. */
  readonly ledger: Buffer | undefined
  readonly checkpoints: Buffer | undefined
}

const readJson = async (file: ArchiveReader, members: readonly Member[], name: string): Promise<unknown> => {
  const member = members.find((candidate) => candidate.name === name)
  if (member === undefined) return undefined
  const text = (await readMember(file, member)).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw damaged()
  }
}

/** The description and the sums; a backup without its end is refused before anything is touched. */
export const readListing = async (file: ArchiveReader): Promise<Listing> => {
  const members = await listArchive(file)
  const head = (await readJson(file, members, 'head.json')) as Head | undefined
  const sums = (await readJson(file, members, 'sums.json')) as Sums | undefined
  if (head?.format !== FORMAT || sums === undefined) {
    throw problem(
      'Đây không phải bản sao lưu trọn vẹn của Pháo Đài.',
      'This is not a whole backup of Pháo Đài.',
    )
  }
  const find = async (wanted: string): Promise<Buffer | undefined> => {
    const member = members.find(({ name }) => name === wanted)
    return member && readMember(file, member)
  }
  return {
    members,
    head,
    sums,
    secretKey: await find(SECRET_KEY),
    ledger: await find(besideMember(LEDGER)),
    checkpoints: await find(besideMember(CHECKPOINTS)),
  }
}

const refuseUnknownShape = async (head: Head, folder: string): Promise<void> => {
  const known = new Map((await readMigrations(folder)).map(({ name, sha256 }) => [name, sha256]))
  for (const { name, sha256 } of head.migrations) {
    if (known.get(name) === sha256) continue
    throw problem(
      `Bản sao lưu thuộc phiên bản khác (${name}): dùng đúng phiên bản đó hoặc mới hơn.`,
      `The backup is of another version (${name}): use that version or a newer one.`,
    )
  }
}

const refuseUsed = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query(`select 1 from pg_tables where schemaname = 'public' limit 1`)
  if (rowCount !== 0) throw problem('Cơ sở dữ liệu này không trống.', 'This database is not empty.')
}

async function* rowsOf(
  file: ArchiveReader,
  members: readonly Member[],
  index: number,
): AsyncGenerator<Buffer> {
  const prefix = `tables/${String(index).padStart(4, '0')}/`
  for (const member of members) {
    if (!member.name.startsWith(prefix)) continue
    const content = await readMember(file, member)
    yield await decompress(content).catch(() => Promise.reject(damaged()))
  }
}

const compare = async (client: pg.Client, head: Head, sums: Sums): Promise<void> => {
  for (const [index, table] of head.tables.entries()) {
    const digest = createRowDigest()
    for await (const chunk of client.query(copyTo(copyOut(client, table))) as AsyncIterable<Buffer>)
      digest.add(chunk)
    const found = digest.result()
    const wanted = sums.tables[index]
    if (wanted?.table === nameOf(table) && wanted.rows === found.rows && wanted.digest === found.digest)
      continue
    throw problem(
      `Bảng ${nameOf(table)} không khớp với bản sao lưu (${found.rows} dòng): không phục hồi gì cả.`,
      `The table ${nameOf(table)} differs from the backup (${found.rows} rows): nothing was restored.`,
    )
  }
}

const load = async (
  client: pg.Client,
  file: ArchiveReader,
  { members, head, sums }: Listing,
): Promise<void> => {
  await client.query('begin')
  await client.query(sameText)
  const loading = await beginLoading(client, await readTables(client))
  const names = head.tables.map(nameOf)
  const missing = names.filter((name) => !loading.order.some((table) => nameOf(table) === name))
  if (missing.length > 0) {
    throw problem(`Thiếu bảng: ${missing.join(', ')}.`, `Tables are missing: ${missing.join(', ')}.`)
  }
  for (const { schema, name } of loading.order) {
    const index = names.indexOf(nameOf({ schema, name }))
    const table = head.tables[index]
    if (table === undefined) continue
    await pipeline(Readable.from(rowsOf(file, members, index)), client.query(copyFrom(copyIn(client, table))))
  }
  for (const { schema, name, value, called } of head.sequences) {
    await client.query('select setval(format($1, $2::text, $3::text)::regclass, $4::bigint, $5)', [
      '%I.%I',
      schema,
      name,
      value,
      called,
    ])
  }
  await compare(client, head, sums)
  await loading.finish()
  await client.query('commit')
}

/** @param ownerUrl an empty database; on any problem its rows stay as they were */
export const readBackup = async (
  ownerUrl: string,
  path: string,
  {
    folder = migrationsFolder,
    passphrase,
    loaded,
  }: {
    readonly folder?: string
    readonly passphrase?: string
    /** Called as soon as the rows are there to stay. */
    readonly loaded?: () => void
  } = {},
): Promise<Listing> => {
  const file = await openArchive(path, passphrase)
  const client = await connect(ownerUrl, { applicationName: 'phaodai restore', statementTimeout: 0 })
  const pool = createPool(ownerUrl, { max: 1 })
  try {
    const listing = await readListing(file)
    await refuseUnknownShape(listing.head, folder)
    await refuseUsed(client)
    // The shape of then, the rows, and only after them what has changed since.
    await migrate(pool, { folder, only: new Set(listing.head.migrations.map(({ name }) => name)) })
    await load(client, file, listing)
    loaded?.()
    await migrate(pool, { folder })
    return listing
  } catch (error) {
    throw explainDenied(error)
  } finally {
    await client.end()
    await pool.end()
    await file.close()
  }
}
