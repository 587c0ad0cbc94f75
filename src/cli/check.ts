// phaodai check: is the source in order?

import { textOf } from '../kernel/text/text.ts'
import { checkSource } from './check-source.ts'
import type { CommandModule } from './command.ts'
import { readOptions } from './read-options.ts'

export const usage: CommandModule['usage'] = textOf('phaodai check', 'phaodai check')

export const run: CommandModule['run'] = async ({ args, output }) => {
  readOptions(args, {})
  const checks = await checkSource(true, ({ name, code, said, seconds }) => {
    const line = `${code === 0 ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s${code === 0 ? '' : `\n${said.trim()}`}`
    output.progress(textOf(line, line))
  })
  const failed = checks.filter(({ code }) => code !== 0)
  output.answer(
    failed.length === 0
      ? textOf('Mã nguồn đạt.', 'The source is in order.')
      : textOf(`${failed.length} mục không đạt.`, `${failed.length} checks failed.`),
    checks.map(({ name, code, seconds }) => ({ name, passed: code === 0, seconds })),
  )
  return failed.length === 0 ? 0 : 1
}
