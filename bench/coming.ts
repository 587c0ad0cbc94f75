// A list of 100,000 rows comes in at a server in a process of its own, as an office uploads it, while somebody else asks small things.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatNumber } from '../src/kernel/text/number.ts'
import { type Text, textOf } from '../src/kernel/text/text.ts'
import { demoPassword } from '../src/server/demo-accounts.ts'
import type { Measured } from './bench.ts'
import { bigList, csvOf, writeXlsx } from './big-list.ts'
import { withDistrictServed } from './installation.ts'
import { type Desk, signIn } from './kill/desk.ts'
import { jobDone, measureMeanwhile } from './meanwhile.ts'

const COMING = 100_000

const mustBeTaken = async (desk: Desk, path: string, body: object): Promise<Record<string, unknown>> => {
  const answer = await desk.call('POST', path, body)
  if (answer.status !== 200)
    throw new Error(`the server answered ${answer.status}: ${JSON.stringify(answer.body).slice(0, 300)}`)
  return answer.body
}

const filesOf = async (rows: readonly (readonly string[])[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-list-'))
  try {
    const file = join(folder, 'F0.xlsx')
    await writeXlsx(rows, file)
    return { csv: Buffer.from(csvOf(rows)), xlsx: await readFile(file) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Each kind into a district of its own: nothing of the list is there yet. */
export const measureComing = async (progress: (text: Text) => void): Promise<Measured[]> => {
  const measured: Measured[] = []
  const files = await filesOf(bigList(COMING))
  for (const [kind, bytes] of Object.entries(files)) {
    const what = `${formatNumber(COMING, {}, 'en')} rows of 30 columns coming in as ${kind.toUpperCase()}`
    progress(textOf(`Đang nhận 100.000 dòng (${kind})…`, `Taking in 100,000 rows (${kind})…`))
    await withDistrictServed(
      () => Promise.resolve(),
      async (server) => {
        const who = await signIn(server.url, 0, 'dichte', demoPassword)
        const coming = measureMeanwhile({ server, who, most: 600 }, async (desk) => {
          const id = crypto.randomUUID()
          const file = bytes.toString('base64')
          const list = { id, fileName: `F0.${kind}`, file, homeUnit: '063', register: 'cases' }
          await mustBeTaken(desk, '/api/imports', list)
          const { id: job } = await mustBeTaken(desk, `/api/imports/${id}/run`, {})
          await jobDone(desk, String(job))
          return what
        })
        measured.push(...(await coming))
      },
    )
  }
  return measured
}
