// Chains of real outbreaks: MERS in Korea 2015, Việt Nam 2020, simulated Ebola, Hong Kong 2020; skipped where these data are not beside the repository.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Chain, chainOf, groupsOf, reachedFrom } from './chain.ts'
import { countOf, distancesOf, generationsOf } from './generations.ts'
import { odditiesOf } from './oddities.ts'
import { offspringOf, secondaryCasesOf } from './spread.ts'

const folder = join(import.meta.dirname, '../../../../shared/data')
const present = existsSync(join(folder, 'linelists'))

/** Cells of a small CSV file, quotes respected. */
const rowsOf = (path: string): Record<string, string>[] => {
  const text = readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '')
  const cells = text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(([, whole = '', quoted]) => quoted ?? whole),
    )
  const [head = [], ...rows] = cells
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

const direct = (chain: Chain) =>
  [...secondaryCasesOf(chain)].toSorted((one, other) => other[1] - one[1]).filter(([, count]) => count > 0)

describe.skipIf(!present)('real chains (shared/data)', () => {
  test('MERS in Korea: 38, 26 and 21 direct infections; 93 people reached from the first case', () => {
    const chain = chainOf(
      rowsOf('linelists/mers_korea_2015__linelist.csv').map(({ id = '', dt_onset: day }) => ({
        id,
        day: day && day !== 'NA' ? day : null,
      })),
      rowsOf('linelists/mers_korea_2015__contacts.csv').map(({ from = '', to = '' }) => ({ from, to })),
    )
    expect([chain.people.length, chain.links.length]).toEqual([162, 98])
    expect(direct(chain).slice(0, 5)).toEqual([
      ['SK_14', 38],
      ['SK_1', 26],
      ['SK_16', 21],
      ['SK_15', 4],
      ['SK_6', 2],
    ])
    expect(reachedFrom(chain, 'SK_1').size - 1).toBe(93)
    const traced = groupsOf(chain).filter((group) => group.length > 1)
    expect([traced.length, traced[0]?.length]).toEqual([2, 94])
    const inside = new Set(traced.flat())
    expect(countOf(new Map([...distancesOf(chain)].filter(([id]) => inside.has(id))))).toEqual([2, 28, 65, 2])
    expect(odditiesOf(chain).circles).toEqual([])
  })

  test('Việt Nam 2020: 85 links, BN243 infected 10, generations 214/51/14/7/2', () => {
    const patients = rowsOf('linelists/vn-covid-2020-bn1-288.csv')
    const chain = chainOf(
      patients.map(({ id = '', confirmed_date: day }) => ({ id, day: day || null })),
      rowsOf('linelists/vn-covid-2020-links.csv').map(({ infector = '', infectee = '' }) => ({
        from: infector,
        to: infectee,
      })),
    )
    expect(chain.links.length).toBe(85)
    expect(direct(chain).slice(0, 3)).toEqual([
      ['243', 10],
      ['91', 9],
      ['34', 8],
    ])
    expect(countOf(generationsOf(chain))).toEqual([214, 51, 14, 7, 2])
    expect(odditiesOf(chain).impossible).toEqual([])
    expect(odditiesOf(chain).absent).toEqual([])
  })

  test('Ebola: 3,800 links of which many name people who are not in the list', () => {
    const chain = chainOf(
      rowsOf('linelists/ebola_sim_clean__linelist.csv').map(({ case_id: id = '', date_of_onset: day }) => ({
        id,
        day: day || null,
      })),
      rowsOf('linelists/ebola_sim_clean__contacts.csv').map(({ infector: from = '', case_id: to = '' }) => ({
        from,
        to,
      })),
    )
    const { absent, circles, selfLinks } = odditiesOf(chain)
    expect([chain.links.length + absent.length, absent.length]).toEqual([3800, 1684])
    expect(absent.filter(({ infector }) => infector).length).toBe(1657)
    expect(absent.filter(({ infectee }) => infectee).length).toBe(59)
    expect([circles, selfLinks]).toEqual([[], []])
  })

  test('Hong Kong 2020: dispersion 0.43 and mean 0.58, as Adam et al. found (Nature Medicine 2020;26:1714)', () => {
    const pairs = rowsOf('linelists/hongkong-2020/transmission_pairs.csv')
    const infectors = new Set(pairs.map((pair) => pair['infector.case'] ?? ''))
    const last = new Set(pairs.map((pair) => pair['infectee.case'] ?? '').filter((id) => !infectors.has(id)))
    const chain = chainOf(
      [...infectors, ...last].map((id) => ({ id, day: null })),
      pairs.map((pair) => ({ from: pair['infector.case'] ?? '', to: pair['infectee.case'] ?? '' })),
    )
    expect([chain.links.length, infectors.size]).toEqual([169, 91])
    const sporadic = rowsOf('linelists/hongkong-2020/case_data.csv').filter(
      (one) => one['cluster.category'] === 'Sporadic local',
    )
    const { mean, dispersion } = offspringOf([...secondaryCasesOf(chain).values(), ...sporadic.map(() => 0)])
    expect(mean).toBeCloseTo(0.58, 2)
    expect(dispersion).toBeCloseTo(0.43, 2)
  })
})
