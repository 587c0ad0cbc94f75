// A list of 100,000 rows and 30 columns taken in whole, against only reading it, and against COPY of the same cells.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { from as copyFrom } from 'pg-copy-streams'
import { connect } from '../src/kernel/database/pool.ts'
import { readWorkbook } from '../src/kernel/sheet/read.ts'
import type { Bench, Measured } from './bench.ts'
import { bigList, csvOf, writeXlsx } from './big-list.ts'
import { withEmptyProvince } from './installation.ts'
import { timeOnce } from './timing.ts'

const ROWS = 100_000

/** Ticks of the processor that a process has had, as Linux tells them. */
const TICKS_A_SECOND = 100

/** The command itself in a process of its own: seconds, those of the processor, and the most memory it ever had. */
const importByCommand = async (
  file: string,
  data: string,
): Promise<{ seconds: number; processor: number; megabytes: number }> => {
  const script = fileURLToPath(new URL('../src/cli/phaodai.ts', import.meta.url))
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [script, 'import', file, '--as', 'cases', '--unit', '30', '--data', data],
    { stdio: 'ignore' },
  )
  let megabytes = 0
  let processor = 0
  const watch = setInterval(() => {
    readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (status) => (megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)),
      () => undefined,
    )
    readFile(`/proc/${child.pid}/stat`, 'utf8').then(
      (stat) => {
        const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number)
        processor = ((user ?? 0) + (system ?? 0)) / TICKS_A_SECOND
      },
      () => undefined,
    )
  }, 100)
  const [code] = (await once(child, 'close')) as [number | null]
  clearInterval(watch)
  if (code !== 0 && code !== 1) throw new Error(`the import ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, processor, megabytes }
}

const copySeconds = async (url: string, csv: string): Promise<number> => {
  const client = await connect(url, { statementTimeout: 0 })
  try {
    const columns = (csv.slice(0, csv.indexOf('\n')).match(/,/g) ?? []).length + 1
    await client.query('drop table if exists bench_copy')
    await client.query(
      `create table bench_copy (n bigserial primary key, ${Array.from({ length: columns }, (_, index) => `c${index} text`).join(', ')})`,
    )
    const names = Array.from({ length: columns }, (_, index) => `c${index}`).join(', ')
    const seconds = await timeOnce(() =>
      pipeline(
        Readable.from([csv]),
        client.query(copyFrom(`copy bench_copy (${names}) from stdin (format csv, header)`)),
      ),
    )
    await client.query('drop table bench_copy')
    return seconds
  } finally {
    await client.end()
  }
}

export const measureImports: Awaited<ReturnType<Bench['load']>> = async ({ share }) => {
  const measured: Measured[] = []
  const count = Math.round(ROWS * Math.min(1, share * 10))
  const rows = bigList(count)
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-list-'))
  try {
    const csv = csvOf(rows)
    const [csvFile, xlsxFile] = [join(folder, 'F0.csv'), join(folder, 'F0.xlsx')]
    await writeFile(csvFile, csv)
    await writeXlsx(rows, xlsxFile)
    for (const [kind, file] of [
      ['CSV', csvFile],
      ['Excel', xlsxFile],
    ] as const) {
      const bytes = await readFile(file)
      const before = process.cpuUsage()
      const parse = await timeOnce(() => readWorkbook(bytes, { fileName: file }))
      const { user, system } = process.cpuUsage(before)
      await withEmptyProvince(async ({ data, ownerUrl }) => {
        const copy = await copySeconds(ownerUrl, csv)
        const { seconds, processor, megabytes } = await importByCommand(file, data)
        const size = `${count} rows of 30 columns, ${kind}`
        measured.push(
          {
            what: `taken in: ${size}`,
            value: seconds,
            unit: 's',
            limit: { what: 'only reading it', value: parse },
            goal: { of: 'ratio', atMost: 3 },
          },
          {
            what: `rows a second: ${size}`,
            value: count / seconds,
            unit: '/s',
            limit: { what: 'COPY of the cells', value: count / copy },
            goal: { of: 'ratio', atLeast: 0.25 },
          },
          {
            what: `time of the processor in the command: ${size}`,
            value: processor,
            unit: 's',
            limit: { what: 'only reading it', value: (user + system) / 1e6 },
          },
          {
            what: `rows read a second: ${size}`,
            value: count / parse,
            unit: '/s',
          },
          {
            what: `rows checked and stored a second: ${size}`,
            value: count / seconds,
            unit: '/s',
            ...(kind === 'CSV' ? { goal: { of: 'value', atLeast: 30_000 } as const } : {}),
          },
          { what: `memory: ${size}`, value: megabytes, unit: 'MB', goal: { of: 'value', atMost: 600 } },
        )
      })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return measured
}
