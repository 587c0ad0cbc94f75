// Reads what a traveller says of the crossing itself: pure, from words to values or to what must be mended.
import { type Day, isDay } from '../../kernel/day/day.ts'
import type { Values } from '../../kernel/register/field.ts'
import type { Text } from '../../kernel/text/text.ts'
import { vehicle } from '../checkpoints/logs.ts'
import type { Sent } from '../door-parts.ts'
import { said } from '../said.ts'
import { goodsKind } from './gate-choices.ts'
import { crossingDays } from './gate-law.ts'
import { gateWords as words } from './gate-words.ts'

export type GateRead = { readonly problems: readonly Text[]; readonly values: Values }

const MOST_PEOPLE = 100
const MOST_TONNES = 100_000

/** undefined: no number within the bounds. */
const numberIn = (typed: string | null, most: number): number | null | undefined => {
  if (typed === null) return null
  const read = Number(typed.replace(',', '.'))
  return Number.isFinite(read) && read >= 0 && read <= most ? Math.round(read) : undefined
}

const chosen = (choices: object, typed: string | undefined): string | null =>
  typed !== undefined && Object.hasOwn(choices, typed) ? typed : null

export const readGate = (sent: Sent, today: Day): GateRead => {
  const way = sent['way'] === 'entry' || sent['way'] === 'exit' ? sent['way'] : null
  const day = said(sent, 'day')
  const { first, last } = crossingDays(today)
  const by = chosen(vehicle, sent['by'])
  const plate = said(sent, 'plate')?.toUpperCase() ?? null
  const people = numberIn(said(sent, 'people'), MOST_PEOPLE)
  const tonnes = numberIn(said(sent, 'tonnes'), MOST_TONNES)
  const onFoot = by === null || by === 'onFoot'
  return {
    problems: [
      ...(way === null ? [words.needWay] : []),
      ...(day !== null && isDay(day) && day >= first && day <= last ? [] : [words.needDay]),
      ...(!onFoot && plate === null ? [words.needPlate] : []),
      ...(people === undefined || tonnes === undefined ? [words.badNumber] : []),
    ],
    values: {
      kind: way,
      onDay: day,
      nationality: said(sent, 'nationality'),
      vehicle: by,
      plate: onFoot ? null : plate,
      people: people ?? 1,
      driver: sent['driver'] === 'yes',
      goods: onFoot ? null : chosen(goodsKind, sent['goods']),
      goodsName: onFoot ? null : said(sent, 'goodsName'),
      tonnes: onFoot ? null : (tonnes ?? null),
    },
  }
}
