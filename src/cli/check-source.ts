// The checks of the source itself, side by side: types, lint, format, unused code.

import { existsSync } from 'node:fs'
import { inRepository } from './repository.ts'
import { type ChildResult, nodeTool, runChild } from './run-child.ts'

export type Check = { readonly name: string } & ChildResult

type Planned = {
  readonly name: string
  readonly command: readonly string[]
  readonly env?: Record<string, string>
}

const architecture: Planned = {
  name: 'architecture',
  command: nodeTool('vitest/vitest.mjs', 'run', 'src/architecture.test.ts'),
  env: { TEST_DATABASE: 'none' },
}

const planned = (withArchitecture: boolean): Planned[] => [
  { name: 'tsc', command: nodeTool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json') },
  { name: 'oxlint', command: nodeTool('oxlint/bin/oxlint', '--type-aware', '--quiet') },
  { name: 'oxfmt', command: nodeTool('oxfmt/bin/oxfmt', '--check') },
  // Without a description of the entries knip would call half of the program unused.
  ...(existsSync(inRepository('knip.json')) ? [{ name: 'knip', command: nodeTool('knip/bin/knip.js') }] : []),
  ...(withArchitecture && existsSync(inRepository('src/architecture.test.ts')) ? [architecture] : []),
]

/** @param withArchitecture false where the whole test suite, which holds that test, runs anyway */
export const checkSource = (withArchitecture: boolean, done: (check: Check) => void): Promise<Check[]> =>
  Promise.all(
    planned(withArchitecture).map(async ({ name, command, env }) => {
      const check = { name, ...(await runChild(command, env === undefined ? {} : { env })) }
      done(check)
      return check
    }),
  )
