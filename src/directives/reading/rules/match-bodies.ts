// Which bodies of the register a name in a document means: `UBND các xã` all committees of communes, `Phòng Y tế` the one of the own unit.
import { searchKey } from '../../../kernel/text/search-key.ts'
import { bodiesAt } from './bodies.ts'

export type KnownBody = {
  readonly id: string
  readonly name: string
  /** With semicolons between. */
  readonly shortNames: string | null
  readonly homeUnit: string
}

type Parts = {
  readonly head: string
  readonly level: readonly string[]
  readonly many: boolean
  readonly place: string
}

const levels = ['tinh', 'thanh pho', 'huyen', 'thi xa', 'quan', 'xa', 'phuong', 'thi tran', 'dac khu']
const levelWord = new RegExp(`(?<![a-z])(?:${levels.join('|')})(?![a-z])`, 'gu')

const partsOf = (name: string): Parts => {
  const [body] = bodiesAt(name, 0)
  const key = body?.key ?? searchKey(name)
  const head = body?.head ?? key
  const rest = key.startsWith(head) ? key.slice(head.length) : ''
  return {
    head,
    level: [...rest.matchAll(levelWord)].map(([word]) => word),
    many: /(?<![a-z])cac(?![a-z])/u.test(rest),
    place: rest
      .replace(levelWord, ' ')
      .replace(/(?<![a-z])(?:cac|cap|toan|va|tung)(?![a-z])|[,–-]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  }
}

const namesOf = ({ name, shortNames }: KnownBody): string[] =>
  [name, ...(shortNames ?? '').split(';')].map((one) => one.trim()).filter((one) => one !== '')

/** Crowds that stand for the committees of the communes. */
const communes =
  /^(?:tat ca )?(?:cac|tung|moi) (?:xa|phuong|thi tran|dia phuong|dia ban)(?:, (?:xa|phuong|thi tran))*/u

const fits = (read: Parts, known: Parts, isOwn: boolean): boolean => {
  if (read.head === '' || known.head !== read.head || known.many) return false
  const sameLevel =
    read.level.length === 0 || known.level.length === 0 || known.level.some((one) => read.level.includes(one))
  if (!sameLevel) return false
  if (read.many) return known.level.length > 0
  if (read.place !== '') return known.place === '' ? isOwn : known.place === read.place
  return isOwn
}

/** Ids of the bodies that are meant, in the order of the register; empty where none fits or only a crowd without bounds is named. */
export const matchBodies = (name: string, known: readonly KnownBody[], unit: string): string[] => {
  const key = searchKey(name)
  const exact = known.filter((body) => namesOf(body).some((one) => searchKey(one) === key))
  const own = exact.filter(({ homeUnit }) => homeUnit === unit)
  if (exact.length > 0) return (own.length > 0 ? own : exact).map(({ id }) => id)
  const read = communes.test(key)
    ? { head: 'ubnd', level: ['xa', 'phuong', 'thi tran'], many: true, place: '' }
    : partsOf(name)
  return known
    .filter((body) => namesOf(body).some((one) => fits(read, partsOf(one), body.homeUnit === unit)))
    .map(({ id }) => id)
}
