// phaodai build: the screens, made ready to be served.

import { textOf } from '../kernel/text/text.ts'
import { buildScreens } from './build-screens.ts'
import type { CommandModule } from './command.ts'
import { readOptions } from './read-options.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai build [--force]   dựng lại dù không có gì đổi',
  'phaodai build [--force]   build even when nothing changed',
)

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values } = readOptions(args, { force: { type: 'boolean' } })
  const result = await buildScreens(output.progress, values.force)
  if (result?.problem !== undefined) {
    output.answer(result.problem, { built: false, problem: result.problem })
    return 1
  }
  const built = result?.built === true
  output.answer(
    built
      ? textOf('Giao diện đã sẵn sàng.', 'The screens are ready.')
      : textOf('Không có gì phải dựng.', 'Nothing to build.'),
    { built },
  )
  return 0
}
