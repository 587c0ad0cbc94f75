// phaodai test: the source checks, then the tests of every slice, then the stories told in a browser.

import { existsSync } from 'node:fs'
import { textOf } from '../kernel/text/text.ts'
import { checkSource } from './check-source.ts'
import type { CommandModule } from './command.ts'
import { type Count, countTests } from './count-tests.ts'
import { readOptions } from './read-options.ts'
import { inRepository } from './repository.ts'
import { UsageProblem } from './usage-problem.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai test [--only check|slices|stories]… [đường dẫn…]',
  'phaodai test [--only check|slices|stories]… [path…]',
)

type Stage = {
  readonly name: 'check' | 'slices' | 'stories'
  readonly count: (filters: readonly string[]) => Promise<Count>
}

const countChecks = async (): Promise<Count> => {
  const started = performance.now()
  const checks = await checkSource(false, ({ name, code, said, seconds }) => {
    process.stderr.write(`${code === 0 ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s\n`)
    if (code !== 0) process.stderr.write(`${said.trim()}\n`)
  })
  const failures = checks.filter(({ code }) => code !== 0).map(({ name }) => name)
  const failed = failures.length
  return {
    passed: checks.length - failed,
    failed,
    skipped: 0,
    seconds: (performance.now() - started) / 1000,
    failures,
  }
}

const STORIES = 'vitest.e2e.config.ts'

const stages: readonly Stage[] = [
  { name: 'check', count: countChecks },
  { name: 'slices', count: (filters) => countTests('vitest.config.ts', filters) },
  {
    name: 'stories',
    count: (filters) =>
      existsSync(inRepository(STORIES))
        ? countTests(STORIES, filters)
        : Promise.resolve({ passed: 0, failed: 0, skipped: 0, seconds: 0, failures: [] }),
  },
]

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, { only: { type: 'string', multiple: true } })
  const only = values.only ?? []
  const unknown = only.find((name) => !stages.some((stage) => stage.name === name))
  if (unknown !== undefined) {
    throw new UsageProblem(textOf(`Không có phần kiểm thử "${unknown}".`, `There is no stage "${unknown}".`))
  }
  const results: (Count & { readonly name: string })[] = []
  for (const { name, count } of stages) {
    if (only.length > 0 && !only.includes(name)) continue
    output.progress(textOf(`— ${name}`, `— ${name}`))
    const result = { name, ...(await count(positionals)) }
    results.push(result)
    const skipped = result.skipped === 0 ? '' : `, ${result.skipped} skipped`
    const line = `— ${name}: ${result.passed} passed, ${result.failed} failed${skipped} (${result.seconds.toFixed(1)} s)`
    output.progress(textOf(line, line))
  }
  for (const { name, failures } of results)
    for (const failure of failures) output.progress(textOf(`✗ ${name}: ${failure}`, `✗ ${name}: ${failure}`))
  const sum = (key: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[key], 0)
  const line = `${sum('passed')} passed, ${sum('failed')} failed`
  output.answer(textOf(line, line), { passed: sum('passed'), failed: sum('failed'), stages: results })
  if (results.every(({ passed, failed, skipped }) => passed + failed + skipped === 0))
    throw new UsageProblem(
      textOf(
        `Không có kiểm thử nào ở ${positionals.join(', ')}.`,
        `No test lies at ${positionals.join(', ')}.`,
      ),
    )
  return sum('failed') === 0 ? 0 : 1
}
