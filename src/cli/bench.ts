// phaodai bench: measures the product against the raw limit of the same machine in the same run.

import { textOf } from '../kernel/text/text.ts'
import type { CommandModule, ExitCode } from './command.ts'
import { readOptions, readShare } from './read-options.ts'
import { inRepository } from './repository.ts'
import { nodeTool, runChild } from './run-child.ts'
import { textTable } from './text-table.ts'
import { UsageProblem } from './usage-problem.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai bench [TÊN…] [--list] [--share 0.1] [--compare] [--write-docs]\n\n' +
    '  không có TÊN    đo mọi bài; --list kể tên các bài\n' +
    '  --share 0.1     một phần của cả tỉnh (1 là 2 triệu người), cho các bài đo trên tỉnh\n' +
    '  --compare       so với lần đo trước trên máy này\n' +
    '  --write-docs    viết docs/performance.md từ các lần đo mới nhất; bài không đo lại giữ số cũ; không có TÊN thì không đo gì\n\n' +
    'Mỗi lần đo thêm một dòng vào .cache/bench.ndjson. Mã kết thúc 1: có mục tiêu chưa đạt.',
  'phaodai bench [NAME…] [--list] [--share 0.1] [--compare] [--write-docs]\n\n' +
    '  without NAME    measures everything; --list names the benches\n' +
    '  --share 0.1     part of a whole province (1 is 2 million people), for those that measure on one\n' +
    '  --compare       against the last run on this machine\n' +
    '  --write-docs    writes docs/performance.md from the newest runs; what was not run again stays; without NAME nothing is measured\n\n' +
    'Each run adds a line to .cache/bench.ndjson. Exit code 1: a goal was missed.',
)

const options = {
  list: { type: 'boolean', default: false },
  share: { type: 'string', default: '0.1' },
  compare: { type: 'boolean', default: false },
  'write-docs': { type: 'boolean', default: false },
} as const

export const run: CommandModule['run'] = async ({ args, output }): Promise<ExitCode> => {
  const { values, positionals } = readOptions(args, options)
  const share = readShare(values.share)
  const { benches } = await import('../../bench/benches.ts')
  const { changeText, goalText, limitText, meetsGoal, valueText, verdictText } =
    await import('../../bench/bench.ts')
  const { keepRun, lastRun, loadOfMachine, readRuns, thisMachine } = await import('../../bench/history.ts')
  const unknown = positionals.find((name) => !benches.some((bench) => bench.name === name))
  if (unknown !== undefined)
    throw new UsageProblem(
      textOf(`Không có bài đo "${unknown}". Xem --list.`, `There is no bench "${unknown}". See --list.`),
    )
  if (values.list) {
    const names = (language: 'vi' | 'en') =>
      textTable(benches.map(({ name, what }) => [name, what[language]]))
    output.answer(
      textOf(names('vi'), names('en')),
      benches.map(({ name, what }) => ({ name, what })),
    )
    return 0
  }
  const file = inRepository('.cache', 'bench.ndjson')
  const all = positionals.length === 0 && !values['write-docs']
  const chosen = benches.filter(({ name }) => all || positionals.includes(name))
  const answers = []
  // Interrupted, it ends what it started on the way out.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  for (const { name, what, load } of chosen) {
    output.progress(textOf(`${name}: ${what.vi}…`, `${name}: ${what.en}…`))
    const measure = await load()
    const busy = loadOfMachine()
    const measured = await measure({ progress: output.progress, share })
    const key = { bench: name, share, machine: thisMachine() }
    const before = lastRun(await readRuns(file), key)
    const made = { at: new Date().toISOString(), ...key, load: busy, measured }
    await keepRun(file, made)
    answers.push({ ...made, before: before ?? null })
  }
  if (values['write-docs']) {
    const { writePerformance } = await import('../../bench/performance-docs.ts')
    await runChild(nodeTool('oxfmt/bin/oxfmt', ...(await writePerformance(inRepository('docs'), file))))
  }
  const rows = answers.flatMap(({ bench, measured, before }) => [
    [bench],
    ...measured.map((one) => {
      const then = before?.measured.find((other) => other.what === one.what)
      const change = then ? changeText(one.value, then.value) : ''
      const cells = ['', one.what, valueText(one), limitText(one), goalText(one), verdictText(one)]
      return values.compare ? [...cells, change] : cells
    }),
  ])
  const table = textTable(rows, '')
  output.answer(textOf(table, table), { runs: answers })
  return answers.some(({ measured }) => measured.some((one) => meetsGoal(one) === false)) ? 1 : 0
}
