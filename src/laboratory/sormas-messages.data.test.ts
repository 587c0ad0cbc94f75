// The laboratory messages that SORMAS tests with, read by our rule; skipped where they are missing (shared/data).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFhirResults } from './rules/fhir-results.ts'

const folder = join(import.meta.dirname, '../../../shared/data/peers/sormas/demis-lab-json')

const read = (name: string) => readFhirResults(JSON.parse(readFileSync(join(folder, name), 'utf8')))
const resultsOf = (name: string) => {
  const answer = read(name)
  return answer.ok ? answer.results : []
}

test.skipIf(!existsSync(folder))(
  'every message of a laboratory is read, and that of a physician has no result',
  () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
    expect(files).toHaveLength(12)
    const unread = files.filter((name) => !read(name).ok)
    expect(unread).toEqual(['labNotificationTemplatePhysicianReport.json'])
    expect(
      resultsOf('labNotificationMultipleSamples.json').map(({ variant, result, method }) => [
        variant,
        result,
        method,
      ]),
    ).toEqual([
      ['AY.4', 'positive', 'pcr'],
      ['B.1.617.2', 'positive', 'rapid'],
      ['B.1.1.28.1_-_P.1', 'positive', 'rapid'],
    ])
    const [first] = resultsOf('labNotificationMultipleSamples.json')
    expect(first).toMatchObject({
      code: '2022-0003456',
      resultDay: '2021-03-04',
      specimenDay: '2020-08-17',
      personYear: 1974,
    })
    expect(resultsOf('labNotificationTemplateMultiplePathogen.json').map(({ result }) => result)).toEqual([
      'negative',
      'positive',
    ])
  },
)
