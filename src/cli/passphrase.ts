// The passphrase of backups comes from a file: words on the command line can be seen by everybody on the machine.

import { readFile } from 'node:fs/promises'
import { textOf } from '../kernel/text/text.ts'
import { UsageProblem } from './usage-problem.ts'

export const passphraseOption = { 'passphrase-file': { type: 'string' } } as const

const SHORTEST = 12

export const readPassphrase = async (path: string | undefined): Promise<string | undefined> => {
  if (path === undefined) return undefined
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageProblem(textOf(`Không đọc được tệp mật khẩu ${path}.`, `The file ${path} cannot be read.`))
  })
  const passphrase = text.split('\n')[0]?.trim() ?? ''
  if (passphrase.length >= SHORTEST) return passphrase
  throw new UsageProblem(
    textOf(
      `Mật khẩu trong ${path} quá ngắn: cần từ ${SHORTEST} ký tự.`,
      `The passphrase in ${path} is too short: at least ${SHORTEST} characters.`,
    ),
  )
}
