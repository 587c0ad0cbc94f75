// The options of one command, read strictly: an unknown one is a mistake that is said, never ignored.

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { textOf } from '../kernel/text/text.ts'
import { UsageProblem } from './usage-problem.ts'

export const readOptions = <const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const message = (error as Error).message
    throw new UsageProblem(textOf(`Tham số không đúng: ${message}`, message))
  }
}

/** A whole number from 1 (or `least`) up, as a port or a count is. */
export const readCount = (name: string, text: string, least = 1): number => {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least) return value
  throw new UsageProblem(
    textOf(
      `--${name} phải là số nguyên từ ${least}: ${text}`,
      `--${name} must be a whole number from ${least}: ${text}`,
    ),
  )
}

/** A part of the whole: above 0, up to 1. */
export const readShare = (text: string): number => {
  const share = Number(text)
  if (share > 0 && share <= 1) return share
  throw new UsageProblem(
    textOf(`--share phải trên 0 và đến 1: ${text}`, `--share must be above 0 and up to 1: ${text}`),
  )
}
