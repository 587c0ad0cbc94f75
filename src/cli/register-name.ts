// The register that a word on the command line names.

import type { Register } from '../kernel/register/register.ts'
import { searchKey } from '../kernel/text/search-key.ts'
import { textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import { UsageProblem } from './usage-problem.ts'

/** `cases`, or its name as people say it: `ca bệnh`. */
export const getRegister = (asked: string): Register => {
  const key = searchKey(asked)
  const found = product.registers.find(
    ({ name, one, many }) =>
      name === asked || [one.vi, one.en, many.vi, many.en].some((label) => searchKey(label) === key),
  )
  if (found) return found
  const known = product.registers.map(({ name, many }) => [name, many] as const)
  throw new UsageProblem(
    textOf(
      `Không có sổ "${asked}". Có: ${known.map(([name, { vi }]) => `${name} (${vi})`).join(', ')}`,
      `There is no register "${asked}". There are: ${known.map(([name, { en }]) => `${name} (${en})`).join(', ')}`,
    ),
  )
}
