// Figures whose definition is new or another since the last start are counted from the records that stand already, so that an upgrade says no old number by a new name.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type Transaction, transact } from '../database/transaction.ts'
import type { Product } from '../register/product.ts'
import type { CountFigure } from './figure.ts'
import { recountFigures } from './recount.ts'
import { rollUpKey } from './roll-up.ts'

const definitionOf = ({ register, where, sum, unitOf }: CountFigure, day: string): string =>
  createHash('sha256')
    .update(JSON.stringify([register.name, day, sum ?? null, where, ...(unitOf ? [unitOf] : [])]))
    .digest('base64url')

/** What a figure counts by the day that it is of, as one word: another word, and its sums are no longer held against those of before. */
export const countedBy = (figure: CountFigure): string => definitionOf(figure, figure.day)

const definitionsOf = (figure: CountFigure): [key: string, definition: string][] =>
  [figure.day, ...(figure.otherDays ?? [])].map((day) => [rollUpKey(figure, day), definitionOf(figure, day)])

const countsOf = (product: Product): CountFigure[] =>
  product.figures.filter((figure): figure is CountFigure => figure.kind === 'count')

/** The sums that are kept from now on follow these definitions. */
export const noteDefinitions = (tx: Transaction, product: Product) => {
  const all = countsOf(product).flatMap(definitionsOf)
  return tx.client.query(
    `insert into figure_definition (tenant, figure, definition) select $1, * from unnest($2::text[], $3::text[])
     on conflict (tenant, figure) do update set definition = excluded.definition`,
    [tx.tenant, all.map(([key]) => key), all.map(([, definition]) => definition)],
  )
}

/** Before definitions were noted, whatever was kept followed that of today. */
const NOTED = `
  select figure, definition from figure_definition where tenant = $1 union all
  select distinct figure, null from figure_sum where tenant = $1 and span = 112 and not exists (select 1 from figure_definition where tenant = $1)`

/**
 * Needs the owner's connection, before anybody writes. What is counted anew is as known when its records became known.
 * @returns the keys (`rollUpKey`) of what was counted anew
 */
export const settleFigures = (owner: pg.Pool, tenant: string, product: Product): Promise<readonly string[]> =>
  transact(owner, { tenant, accountId: null }, async (tx) => {
    // Against another start, not against a backup, which only reads it and may take long.
    await tx.client.query('lock table figure_definition in share row exclusive mode')
    const { rows } = await tx.client.query<{ figure: string; definition: string | null }>(NOTED, [tenant])
    const noted = new Map(rows.map(({ figure, definition }) => [figure, definition]))
    const other = new Set(
      countsOf(product)
        .flatMap(definitionsOf)
        .filter(([key, definition]) => !noted.has(key) || (noted.get(key) ?? definition) !== definition)
        .map(([key]) => key),
    )
    const figures = countsOf(product).filter((figure) =>
      definitionsOf(figure).some(([key]) => other.has(key)),
    )
    for (const register of product.registers)
      await recountFigures(
        tx,
        register,
        figures.filter((figure) => figure.register.name === register.name),
        (key) => other.has(key),
      )
    if (other.size > 0) await noteDefinitions(tx, product)
    return [...other]
  })
