// phaodai bench: measures the product against the raw limit of the same machine in the same run.

import { appendFile, mkdir } from 'node:fs/promises'
import { textOf } from '../kernel/text/text.ts'
import type { CommandModule } from './command.ts'
import { inRepository } from './repository.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai bench [--json]   đo tốc độ trên huyện trình diễn; mỗi lần đo thêm một dòng vào .cache/bench.ndjson',
  'phaodai bench [--json]   measures on the demonstration district; each run adds a line to .cache/bench.ndjson',
)

export const run: CommandModule['run'] = async ({ output }) => {
  output.progress(textOf('Đang đo (khoảng một phút)…', 'Measuring (about a minute)…'))
  const { measureGround } = await import('../../bench/ground.ts')
  const measured = await measureGround()
  const lines = measured.map(({ what, p50, p95, perSecond, timesBare }) =>
    perSecond === undefined
      ? `${what}: p50 ${p50} ms, p95 ${p95} ms, ×${timesBare} of the bare question`
      : `${what}: ${perSecond} a second`,
  )
  await mkdir(inRepository('.cache'), { recursive: true })
  await appendFile(
    inRepository('.cache/bench.ndjson'),
    `${JSON.stringify({ at: new Date().toISOString(), measured })}\n`,
  )
  output.answer(textOf(lines.join('\n'), lines.join('\n')), { measured })
  return 0
}
