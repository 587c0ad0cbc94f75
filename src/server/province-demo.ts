// Loads a made-up province of two million people, or a part of one, into an empty installation: for looking and measuring at size.
import type pg from 'pg'
import { epidemicSteps } from '../demo/province/epidemic.ts'
import { peopleSteps, placeSteps } from '../demo/province/people.ts'
import { makeNames, placesOf } from '../demo/province/places.ts'
import { PROVINCE_TODAY } from '../demo/province/step.ts'
import { vaccinationSteps } from '../demo/province/vaccination.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { withoutIndexes } from '../kernel/database/without-indexes.ts'
import { recountFigures } from '../kernel/figure/recount.ts'
import { appendHistory } from '../kernel/history/append.ts'
import { searchKey } from '../kernel/text/search-key.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import { installPopulation } from '../units/install-units.ts'
import { nationOfProvince } from '../units/nation/load-nation.ts'
import { demoAccountsOf } from './demo-accounts.ts'
import { addAccount, install, type Installed } from './installation.ts'

/** Tỉnh Hải Dương as it stood on the day: its communes are real, its people are not. */
const PROVINCE = '30'
const PEOPLE = 2_000_000
const PEOPLE_OF_A_HOUSEHOLD = 4

/** One entry of history for a register, not one for each record. */
const tellHistory = async (tx: Transaction): Promise<void> => {
  for (const { name, table } of product.registers) {
    const [counted] = await rowsOf<{ count: number }>(tx, `select count(*) from ${table}`)
    await appendHistory(tx, [
      {
        action: 'import',
        register: name,
        recordId: null,
        homeUnit: PROVINCE,
        changes: [],
        why: `Tỉnh trình diễn: ${counted?.count ?? 0} bản ghi`,
      },
    ])
  }
}

const tellPopulation = async (tx: Transaction): Promise<void> => {
  const counted = await rowsOf<{ home_unit: string; count: number }>(
    tx,
    'select home_unit, count(*) from person group by 1',
  )
  const row = { year: 2021, ageFrom: 0, ageTo: null, sex: null, source: 'Số dựng của bản trình diễn' }
  await installPopulation(
    tx,
    counted.map(({ home_unit: unitKey, count }) => ({ ...row, unitKey, count })),
  )
}

/** @param share 1 is the whole province. Everything in one transaction. */
export const loadProvince = async (
  owner: pg.Pool,
  share: number,
  progress: (text: Text) => void,
): Promise<Installed> => {
  const households = Math.round((PEOPLE * share) / PEOPLE_OF_A_HOUSEHOLD)
  const { units } = nationOfProvince(PROVINCE)
  const places = placesOf(units, PROVINCE, PROVINCE_TODAY, households)
  const names = makeNames()
  const place = {
    province: PROVINCE,
    tenant: PROVINCE,
    name: 'Tỉnh Hải Dương',
    unitKey: PROVINCE,
    demo: true,
    today: PROVINCE_TODAY,
  }
  const steps = [...placeSteps(places, names), ...peopleSteps, ...epidemicSteps, ...vaccinationSteps]
  const installed = await install(owner, place, async (tx) => {
    for (const each of demoAccountsOf(PROVINCE)) await addAccount(tx, each)
    await withoutIndexes(
      tx,
      product.registers.map(({ table }) => table),
      async () => {
        for (const { what, sql, parameters } of steps) {
          progress(textOf(`  ${what.vi}`, `  ${what.en}`))
          await tx.client.query(sql, [...(parameters ?? (sql.includes('$1') ? [tx.tenant, tx.now] : []))])
          const made = /create temp table (\w+)/.exec(sql)?.[1]
          // Nobody else counts the rows of a temporary table for the planner.
          if (made) await tx.client.query(`analyze ${made}`)
        }
        progress(textOf('  Chỉ mục', '  Indexes'))
      },
    )
    const said = [
      ...names.map(({ key }) => key),
      ...places.map(({ unit }) => unit.fullName),
      'Tổ COVID cộng đồng số',
      'Trạm Y tế',
    ]
    await tx.client.query('select search_words_add($1)', [said.map(searchKey)])
    for (const register of product.registers) {
      progress(textOf(`  Số liệu: ${register.many.vi}`, `  Figures: ${register.many.en}`))
      await recountFigures(tx, register, product.countsOf(register.name))
    }
    await tellPopulation(tx)
    await tellHistory(tx)
  })
  await owner.query('vacuum analyze')
  return installed
}
