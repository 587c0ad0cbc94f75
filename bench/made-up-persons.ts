// Made-up persons for measuring: many stand more than once, typed by several offices with the slips that offices make.
import { givenNames, familyNames, middleNames } from '../src/demo/name-tables.ts'
import { makeRandom, type Random } from '../src/demo/random.ts'
import type { LinkageRecord } from '../src/people/linkage/columns.ts'
import { nameKey } from '../src/people/rules/name.ts'

/** Who a record truly is, beside what it says. */
export type MadeUp = { readonly who: number; readonly record: LinkageRecord }

const COMMUNES = 3321
/** Of five persons four stand once, the others two, three or four times. */
const TIMES = [
  [1, 80],
  [2, 14],
  [3, 4],
  [4, 2],
] as const

type Person = {
  readonly name: string
  readonly birth: string
  readonly sex: 'male' | 'female'
  readonly nationalId: string
  readonly oldCard: string
  readonly phone: string
  readonly commune: number
}

const two = (value: number): string => String(value).padStart(2, '0')
const digits = (random: Random, length: number): string =>
  String(random.between(0, 10 ** length - 1)).padStart(length, '0')

const makePerson = (random: Random, familyPhone: string): Person => {
  const sex = random.chance(0.5) ? 'male' : 'female'
  const year = random.between(1925, 2020)
  const words = [random.draw(familyNames.Kinh), random.draw(middleNames[sex]), random.draw(givenNames[sex])]
  if (random.chance(0.3)) words.splice(2, 0, random.draw(givenNames[sex]))
  return {
    name: words.join(' '),
    birth: `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`,
    sex,
    nationalId: digits(random, 12),
    oldCard: digits(random, 9),
    phone: random.chance(0.25) ? familyPhone : `09${digits(random, 8)}`,
    commune: random.between(1, COMMUNES),
  }
}

/** A letter left out, doubled, or two neighbours swapped. */
const slip = (random: Random, text: string): string => {
  const place = random.between(1, Math.max(1, text.length - 2))
  const kind = random.between(0, 2)
  if (kind === 0) return text.slice(0, place) + text.slice(place + 1)
  if (kind === 1) return text.slice(0, place) + text.slice(place - 1)
  return text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2)
}

const typedName = (random: Random, name: string): string => {
  let typed = random.chance(0.3) ? nameKey(name) : name
  if (random.chance(0.04)) typed = slip(random, typed)
  return random.chance(0.25) ? typed.toLocaleUpperCase('vi') : typed
}

const typedBirth = (random: Random, birth: string): string => {
  const [year = '', month = '', date = ''] = birth.split('-')
  if (random.chance(0.05)) return `${year}-01-01`
  if (random.chance(0.03) && Number(date) <= 12) return `${year}-${date}-${month}`
  return random.chance(0.02) ? `${year}-${month}-${two(random.between(1, 28))}` : birth
}

const typed = (random: Random, person: Person): LinkageRecord => ({
  name: typedName(random, person.name),
  birth: typedBirth(random, person.birth),
  sex: random.chance(0.01) ? (person.sex === 'male' ? 'female' : 'male') : person.sex,
  nationalId: random.draw([
    [person.nationalId, 57],
    [undefined, 35],
    [person.oldCard, 7],
    [slip(random, person.nationalId).slice(0, 12), 1],
  ] as const),
  phone: random.chance(0.2) ? undefined : random.chance(0.1) ? `09${digits(random, 8)}` : person.phone,
  commune: String(random.chance(0.08) ? random.between(1, COMMUNES) : person.commune),
})

/** As many records as asked for, in batches, always the same. */
export const madeUpPersons = function* (size: number, batch = 10_000): Generator<MadeUp[]> {
  const random = makeRandom(20_211_101)
  let made: MadeUp[] = []
  let familyPhone = ''
  for (let who = 0, count = 0; count < size; who += 1) {
    if (who % 4 === 0) familyPhone = `09${digits(random, 8)}`
    const person = makePerson(random, familyPhone)
    const times = random.draw(TIMES)
    for (let time = 0; time < times && count < size; time += 1) {
      made.push({ who, record: typed(random, person) })
      count += 1
      if (made.length < batch) continue
      yield made
      made = []
    }
  }
  if (made.length > 0) yield made
}
