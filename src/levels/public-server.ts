// Serves published levels to anyone: page, open data. Kept a minute in memory by day, limited like every address, switched off by a parameter.
import { viewOf } from '../declarations/door-parts.ts'
import { contentPolicy, styleHash } from '../kernel/contract/content-policy.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, servePublic } from '../kernel/contract/serving.ts'
import { rowsOf, transact, type Transaction } from '../kernel/database/transaction.ts'
import { type Day, dayOfMoment } from '../kernel/day/day.ts'
import { choice } from '../kernel/rule/parameter.ts'
import { readOverrides } from '../kernel/rule/overrides.ts'
import { writeCsvStream } from '../kernel/sheet/write.ts'
import { textOf } from '../kernel/text/text.ts'
import { tilesOf } from '../units/tiles-of-units.ts'
import type { Tile } from '../units/tile-map.ts'
import { type Outcome, outcomes } from './outcomes.ts'
import * as contract from './public-contract.ts'
import { publicPage } from './public-page.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { findLevelLaw } from './regimes.ts'

/** An installation that publishes elsewhere switches this off: a parameter of law `cong-khai`, dated and with its basis. */
const publicity = {
  name: 'cong-khai',
  parameters: {
    levels: choice(
      textOf('Công khai cấp độ dịch không cần đăng nhập', 'Levels shown without signing in'),
      { on: textOf('có', 'yes'), off: textOf('không', 'no') },
      'on',
      { clause: 'TT 15/2026/TT-BYT, Điều 26: thông báo công khai', verified: true },
    ),
  },
} as const

type Place = { tenant: string; unit_key: string; name: string; today: Day | null }
type Kept = { readonly levels: contract.PublicLevels; readonly tiles: readonly Tile[]; readonly today: Day }

const KEPT_MS = 60_000
const MOST_KEPT = 200

type Row = {
  unit_key: string
  full_name: string
  level: 'commune' | 'district' | 'province'
  name: string
  parent_key: string | null
  valid_to: string | null
  disease: string
  law: string
  outcome: Outcome
  number: string | null
  effective_from: Date
}

const read = async (tx: Transaction, place: Place, day: Day, today: Day): Promise<Kept> => {
  const [switched] = (await readOverrides(tx, publicity))(place.unit_key, today)
  if (switched?.value === 'off') throw new Refusal('notFound')
  const rows = await rowsOf<Row>(
    tx,
    `select p.*, u.full_name, u.name, u.level, u.parent_key, u.valid_to from levels_published($1) p join unit u on u.key = p.unit_key
     where u.level in ('commune', 'district', 'province') order by array_position(array['province', 'district', 'commune'], u.level), u.code`,
    [day],
  )
  return {
    today,
    tiles: tilesOf(
      rows
        .filter(({ disease }) => disease === MAIN_DISEASE)
        .map(({ unit_key: key, ...row }) => ({ key, ...row })),
    ),
    levels: {
      day,
      place: place.name,
      units: rows.map((row) => ({
        unit: row.unit_key,
        name: row.full_name,
        level: row.level,
        disease: row.disease,
        outcome: row.outcome,
        label: { ...outcomes[row.outcome].label },
        law: findLevelLaw(row.law)?.source ?? row.law,
        number: row.number,
        since: row.effective_from.toISOString(),
      })),
    },
  }
}

export const servePublicLevels = (context: Context): void => {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<Kept> }>()

  const ask = async (asked: Day | undefined): Promise<Kept> => {
    const found = await context.pool.query<Place>(
      'select tenant, unit_key, name, today from installation limit 1',
    )
    const [place] = found.rows
    if (!place) throw new Refusal('notFound')
    const today = place.today ?? dayOfMoment(new Date())
    const day = asked === undefined || asked > today ? today : asked
    const standing = kept.get(day)
    if (standing && standing.until > Date.now()) return standing.answer
    if (kept.size >= MOST_KEPT) kept.clear()
    const answer = transact(context.pool, { tenant: place.tenant, accountId: null }, (tx) =>
      read(tx, place, day, today),
    )
    kept.set(day, { until: Date.now() + KEPT_MS, answer })
    answer.catch(() => kept.delete(day))
    return answer
  }

  servePublic(context, contract.publicLevels, async ({ query, reply }) => {
    void reply.header('cache-control', 'public, max-age=60').header('access-control-allow-origin', '*')
    return (await ask(query.ngay)).levels
  })

  servePublic(context, contract.publicLevelsCsv, async ({ query, reply }) => {
    const { levels } = await ask(query.ngay)
    void reply
      .header('cache-control', 'public, max-age=60')
      .header('content-disposition', `attachment; filename="cap-do-${levels.day}.csv"`)
      .type('text/csv; charset=utf-8')
    return writeCsvStream({
      name: 'Cấp độ dịch',
      columns: ['day', 'unit', 'name', 'disease', 'outcome', 'label', 'law', 'number', 'since'].map(
        (title) => ({
          title,
          format: 'text',
        }),
      ),
      rows: levels.units.map((row) => [
        levels.day,
        row.unit,
        row.name,
        row.disease,
        row.outcome,
        row.label.vi,
        row.law,
        row.number,
        row.since,
      ]),
    })
  })

  servePublic(context, contract.publicLevelsPage, async ({ query, reply }) => {
    const { levels, tiles, today } = await ask(query.ngay)
    const { html, css } = publicPage(viewOf(query), levels, tiles, today)
    void reply
      .header('cache-control', 'public, max-age=60')
      .header('content-security-policy', contentPolicy(styleHash(css)))
      .type('text/html; charset=utf-8')
    return html
  })
}
