// For the tests that kill: inserts numbers one commit at a time and prints each one when it is acknowledged.

import { writeSync } from 'node:fs'
import { startEmbedded } from './embedded.ts'
import { connect } from './pool.ts'

const { url } = await startEmbedded({ folder: process.argv[2] ?? '', asServer: true })
const client = await connect(url)
await client.query('create table if not exists receipt (n bigint primary key)')
const { rows } = await client.query<{ next: number }>('select coalesce(max(n), 0) + 1 as next from receipt')
for (let n = rows[0]?.next ?? 1; ; n += 1) {
  await client.query('insert into receipt values ($1)', [n])
  writeSync(1, `${n}\n`)
}
