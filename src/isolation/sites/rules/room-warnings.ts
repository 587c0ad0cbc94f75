// What is odd about who shares a room: men and women apart, families together, no newcomer among those nearly through. Warnings, never a refusal.
import { daysBetween, type Day } from '../../../kernel/day/day.ts'
import { type Text, textOf } from '../../../kernel/text/text.ts'

export type Lodger = {
  readonly sex: string | null
  readonly household: string | null
  readonly fromDay: Day
}
export type RoomKind = 'anyone' | 'men' | 'women' | 'families'

/** Who comes so much later than the others would have to be kept longer were the others to fall ill. A choice of ours. */
export const APART_DAYS = 3

const sexed: Readonly<Record<RoomKind, string | null>> = {
  anyone: null,
  men: 'male',
  women: 'female',
  families: null,
}

const sameFamily = (lodgers: readonly Lodger[]): boolean =>
  lodgers[0]?.household !== null && lodgers.every(({ household }) => household === lodgers[0]?.household)

export const roomWarnings = (kind: RoomKind, lodgers: readonly Lodger[]): Text[] => {
  const wanted = sexed[kind]
  const family = sameFamily(lodgers)
  const sexes = new Set(lodgers.flatMap(({ sex }) => (sex === null ? [] : [sex])))
  const days = lodgers.map(({ fromDay }) => fromDay).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return [
    ...(wanted !== null && lodgers.some(({ sex }) => sex !== null && sex !== wanted)
      ? [
          wanted === 'male'
            ? textOf('Phòng nam có nữ', 'A woman in a room for men')
            : textOf('Phòng nữ có nam', 'A man in a room for women'),
        ]
      : []),
    ...(wanted === null && sexes.size > 1 && !family
      ? [textOf('Nam, nữ không cùng hộ ở chung phòng', 'Men and women of different households in one room')]
      : []),
    ...(kind === 'families' && lodgers.length > 1 && !family
      ? [textOf('Phòng gia đình có người khác hộ', 'People of several households in a family room')]
      : []),
    ...(first !== undefined && last !== undefined && daysBetween(first, last) >= APART_DAYS && !family
      ? [
          textOf(
            `Vào cách nhau ${daysBetween(first, last)} ngày: người vào sau dễ làm người vào trước phải kéo dài`,
            `Came ${daysBetween(first, last)} days apart: the newcomer may prolong the stay of the others`,
          ),
        ]
      : []),
  ]
}
