// Runs one Vitest configuration and counts its tests from the JSON report, so that a crash is never counted as success.

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { inRepository } from './repository.ts'
import { nodeTool, runChild } from './run-child.ts'

export type Count = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
  /** Each failure in one line: its file, its test and the first words of what it said. */
  readonly failures: readonly string[]
}

/** The part of Vitest's JSON report that is counted. */
export type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

const inOneLine = (said: string): string => said.replaceAll(/\s+/gu, ' ').trim().slice(0, 300)

/** Every failure of a report, so that who reads only the end of a long log knows what failed. */
const failuresOf = ({ testResults }: Report): readonly string[] =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(inRepository('.'), name)
    if (status === 'failed' && assertionResults.length === 0) return [`${file}: ${inOneLine(message)}`]
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map(
        ({ fullName, failureMessages }) =>
          `${file} › ${fullName.trim()}: ${inOneLine(failureMessages[0] ?? '')}`,
      )
  })

/** A file that did not even load has no failed tests in it: it counts as one. So does an error outside any test. */
export const countReport = (report: Report | undefined, code: number): Omit<Count, 'seconds'> => {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0, failures: ['no report was written'] }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + unloaded
  const outside = failed === 0 && code !== 0
  return {
    passed: report.numPassedTests,
    failed: outside ? 1 : failed,
    skipped: report.numPendingTests,
    failures: outside ? ['an error outside any test'] : failuresOf(report),
  }
}

const findReport = async (file: string): Promise<Report | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report
  } catch {
    return undefined
  }
}

export const countTests = async (config: string, filters: readonly string[]): Promise<Count> => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-report-'))
  const file = join(folder, 'report.json')
  try {
    const { code, seconds } = await runChild(
      nodeTool(
        'vitest/vitest.mjs',
        'run',
        `--config=${config}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        '--passWithNoTests',
        ...filters,
      ),
      { show: true },
    )
    return { ...countReport(await findReport(file), code), seconds }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
