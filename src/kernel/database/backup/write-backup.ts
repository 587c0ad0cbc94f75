// Writes everything in a database into one file, as it stood at one moment, while others go on working.

import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { connect } from '../pool.ts'
import { type ArchiveWriter, createArchive } from './archive.ts'
import { CHECKPOINTS, LEDGER, readBeside } from './beside.ts'
import {
  besideMember,
  copyOut,
  explainDenied,
  nameOf,
  readHead,
  sameText,
  SECRET_KEY,
  type Sums,
  type Table,
} from './contents.ts'
import { createRowDigest, type RowDigest } from './row-digest.ts'

const compress = promisify(gzip)

/** Large enough to compress well, small enough for a laptop's memory. */
const PART = 8 * 1024 * 1024

const memberName = (index: number, part: number): string =>
  `tables/${String(index).padStart(4, '0')}/${String(part).padStart(6, '0')}.copy.gz`

const writeTable = async (
  client: pg.Client,
  archive: ArchiveWriter,
  table: Table,
  index: number,
): Promise<RowDigest> => {
  const digest = createRowDigest()
  let chunks: Buffer[] = []
  let size = 0
  let part = 0
  const flush = async (): Promise<void> => {
    if (size === 0) return
    part += 1
    await archive.add(memberName(index, part), await compress(Buffer.concat(chunks)))
    chunks = []
    size = 0
  }
  for await (const chunk of client.query(copyTo(copyOut(client, table))) as AsyncIterable<Buffer>) {
    digest.add(chunk)
    chunks.push(chunk)
    size += chunk.length
    if (size >= PART) await flush()
  }
  await flush()
  return digest.result()
}

const writeAll = async (client: pg.Client, archive: ArchiveWriter, madeAt: Date): Promise<Sums> => {
  await client.query('begin isolation level repeatable read read only')
  await client.query(sameText)
  const head = await readHead(client, madeAt)
  // A table that an upgrade makes anew meanwhile would be read as empty.
  const names = head.tables.map(({ schema, name }) =>
    [schema, name].map((part) => client.escapeIdentifier(part)).join('.'),
  )
  if (names.length > 0) await client.query(`lock table ${names.join(', ')} in access share mode`)
  await archive.add('head.json', Buffer.from(JSON.stringify(head, undefined, 2)))
  const tables: (RowDigest & { table: string })[] = []
  for (const [index, table] of head.tables.entries()) {
    tables.push({ table: nameOf(table), ...(await writeTable(client, archive, table, index)) })
  }
  await client.query('commit')
  await archive.add('sums.json', Buffer.from(JSON.stringify({ tables } satisfies Sums, undefined, 2)))
  return { tables }
}

/** A passphrase, and the key of the installation, which lies in no file that is not sealed; null where the key is kept elsewhere (`SECRET_KEY`). */
export type Sealed = { readonly passphrase: string; readonly secretKeyFile: string | null }

export type Along = {
  readonly sealed?: Sealed | undefined
  /** Where the ledger of erasures and the copies of checkpoints lie. */
  readonly historyFolder?: string
}

/** What belongs to the backup and could not be read; a backup without it is still better than none, but it is said. */
export type Written = Sums & { readonly lacks: readonly string[] }

/** The file appears under its name only when it is whole and on disk. */
export const writeBackup = async (
  ownerUrl: string,
  path: string,
  madeAt: Date,
  { sealed, historyFolder }: Along = {},
): Promise<Written> => {
  const lacks: string[] = []
  const read = (name: string, content: Promise<Buffer>): Promise<Buffer | undefined> =>
    content.catch(() => {
      lacks.push(name)
      return undefined
    })
  const draft = `${path}.part`
  const client = await connect(ownerUrl, { applicationName: 'phaodai backup', statementTimeout: 0 })
  let archive: ArchiveWriter | undefined
  try {
    await rm(draft, { force: true })
    archive = await createArchive(draft, madeAt, sealed?.passphrase)
    const beside = (name: string) =>
      historyFolder === undefined ? undefined : read(name, readBeside(historyFolder, name))
    // Checkpoints before the rows, erasures after them: none that the rows do not have, and all that they have.
    const checkpoints = await beside(CHECKPOINTS)
    const sums = await writeAll(client, archive, madeAt)
    const ledger = await beside(LEDGER)
    const key = sealed?.secretKeyFile ? await read(SECRET_KEY, readFile(sealed.secretKeyFile)) : undefined
    if (checkpoints) await archive.add(besideMember(CHECKPOINTS), checkpoints)
    if (ledger) await archive.add(besideMember(LEDGER), ledger)
    if (key) await archive.add(SECRET_KEY, key)
    await archive.close()
    await rename(draft, path)
    const folder = await open(dirname(path), 'r')
    await folder.sync()
    await folder.close()
    return { ...sums, lacks }
  } catch (error) {
    await archive?.abandon()
    await rm(draft, { force: true })
    throw explainDenied(error)
  } finally {
    await client.end()
  }
}
