// The bytes of a file that a command was given by name; a name that cannot be read is a wrong call.

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { textOf } from '../kernel/text/text.ts'
import { UsageProblem } from './usage-problem.ts'

export const readNamedFile = async (path: string): Promise<Buffer> => {
  try {
    return await readFile(resolve(path))
  } catch (cause) {
    const { code } = cause as { code?: string }
    throw new UsageProblem(
      textOf(`Không đọc được tệp ${path} (${code}).`, `The file ${path} cannot be read (${code}).`),
    )
  }
}
