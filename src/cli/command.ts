// What a command of the program is: its name, what it is for, and what it does.

import type { Text } from '../kernel/text/text.ts'
import type { Output } from './output.ts'

/** 0 done, 1 done and it found problems, 2 called wrongly, 3 cannot be served here and now. */
export type ExitCode = 0 | 1 | 2 | 3

export type Invocation = {
  /** The words after the name of the command. */
  readonly args: readonly string[]
  readonly output: Output
}

export type CommandModule = {
  readonly usage: Text
  readonly run: (invocation: Invocation) => Promise<ExitCode>
}

export type Command = {
  readonly name: string
  readonly summary: Text
  /** Loaded when called, so that `--help` costs nothing. */
  readonly load: () => Promise<CommandModule>
}
