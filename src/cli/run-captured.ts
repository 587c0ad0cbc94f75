// For tests: runs one command in this process and keeps what it says, with the exit code that the program would give.

import { DatabaseProblem } from '../kernel/database/database-problem.ts'
import type { Text } from '../kernel/text/text.ts'
import type { CommandModule, ExitCode } from './command.ts'
import { UsageProblem } from './usage-problem.ts'

export type Captured<Answer> = {
  readonly code: ExitCode
  /** What `--json` prints, in the shape the test expects. */
  readonly value: Answer
  readonly text: Text
  readonly progress: readonly Text[]
}

export const runCaptured = async <Answer = unknown>(
  { run }: Pick<CommandModule, 'run'>,
  ...args: readonly string[]
): Promise<Captured<Answer>> => {
  let value: unknown
  let text: Text = { vi: '', en: '' }
  const progress: Text[] = []
  const output = {
    language: 'vi',
    json: true,
    progress: (line: Text) => progress.push(line),
    answer: (words: Text, answered: unknown) => {
      text = words
      value = JSON.parse(JSON.stringify(answered))
    },
  } as const
  try {
    const code = await run({ args, output })
    return { code, value: value as Answer, text, progress }
  } catch (error) {
    if (!(error instanceof UsageProblem || error instanceof DatabaseProblem)) throw error
    return {
      code: error instanceof UsageProblem ? 2 : 3,
      value: value as Answer,
      text: error.text,
      progress,
    }
  }
}
