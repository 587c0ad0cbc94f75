// Loads the demonstration district and its accounts into an empty installation.
import type pg from 'pg'
import { conclusionUnderReview } from '../demo/conclusion.ts'
import { makeDemo } from '../demo/make-demo.ts'
import { takePlan } from '../directives/reading/take-plan.ts'
import { startOfDay } from '../kernel/day/day.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import { BACH_THONG_POPULATION } from '../units/bach-thong-population.ts'
import { installPopulation } from '../units/install-units.ts'
import { loadDemoLevels } from './demo-levels.ts'
import { demoAccountsOf } from './demo-accounts.ts'
import { draftDemoPapers } from './demo-papers.ts'
import { addAccount, install, type Installed } from './installation.ts'

const DISTRICT = '063'

/** The day at which the demonstration stands still: the cut-off of the three-year report. */
export const demoToday = '2023-01-30'

/** What is told in a day is known by nine in the morning. */
const NINE_HOURS_MS = 9 * 3_600_000

/** Everything in one transaction: after a power cut the district stands whole or not at all. */
export const loadDemo = async (owner: pg.Pool, progress: (text: Text) => void): Promise<Installed> => {
  progress(textOf('Đang dựng huyện trình diễn Bạch Thông…', 'Making the demonstration district Bạch Thông…'))
  const demo = makeDemo()
  const place = {
    province: '06',
    tenant: '06',
    name: 'Huyện Bạch Thông',
    unitKey: DISTRICT,
    demo: true,
    today: demoToday,
  }
  const installed = await install(owner, place, async (tx) => {
    await installPopulation(tx, BACH_THONG_POPULATION)
    const accounts = new Map<string, string>()
    for (const each of demoAccountsOf(DISTRICT)) accounts.set(each.name, await addAccount(tx, each))
    for (const register of product.registers) {
      const records = demo.records[register.name] ?? []
      progress(textOf(`  ${register.many.vi}: ${records.length}`, `  ${register.many.en}: ${records.length}`))
      await insertRecords(
        tx,
        product,
        register,
        records.map((record) => ({
          id: record.id,
          homeUnit: record.homeUnit,
          subjectId: record.subjectId,
          values: record.values,
          knownAt: new Date(startOfDay(record.knownOn).getTime() + NINE_HOURS_MS),
        })),
        { action: 'import', backdated: true, why: 'Dữ liệu trình diễn' },
      )
    }
    await draftDemoPapers(tx, DISTRICT, demoToday)
    const office = accounts.get('vanphong')
    if (office !== undefined) await takePlan({ ...tx, accountId: office }, conclusionUnderReview)
  })
  await loadDemoLevels(owner, place.tenant)
  // Also empties the waiting lists of the search indexes, which would otherwise be read through at every search.
  await owner.query('vacuum analyze')
  return installed
}
