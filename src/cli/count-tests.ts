// Runs one Vitest configuration and counts its tests from the JSON report, so that a crash is never counted as success.

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeTool, runChild } from './run-child.ts'

export type Count = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
}

/** The part of Vitest's JSON report that is counted. */
export type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/** A file that did not even load has no failed tests in it: it counts as one. So does an error outside any test. */
export const countReport = (report: Report | undefined, code: number): Omit<Count, 'seconds'> => {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + unloaded
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests,
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
