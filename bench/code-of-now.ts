// Which state of the source a run of many days is on: parts that an earlier one has proved are told apart from those of this one.
import { execFileSync } from 'node:child_process'
import { inRepository } from '../src/cli/repository.ts'

/** The commit at hand; null where the source is no repository. */
export const codeOfNow = (): string | null => {
  try {
    const git = ['rev-parse', '--short=10', 'HEAD']
    return execFileSync('git', git, { cwd: inRepository(), encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return null
  }
}
