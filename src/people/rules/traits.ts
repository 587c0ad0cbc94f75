// What of a person is compared: prepared once, so that many pairs can be scored.
import type { Birth } from './birth.ts'
import { markedNameKey, nameKey, splitName } from './name.ts'
import type { Sex } from './sex.ts'

export type ComparedPerson = {
  name: string
  birth?: Birth | undefined
  sex?: Sex | undefined
  nationalId?: string | undefined
  phone?: string | undefined
  communeCode?: string | undefined
}

export type Traits = {
  /** Without marks: `nguyen thi anh`. */
  plain: string
  /** With marks, tone placement ignored. */
  marked: string
  isMarked: boolean
  sorted: string
  family: string
  given: string
  birth: Birth | undefined
  sex: Sex | undefined
  nationalId: string | undefined
  phone: string | undefined
  communeCode: string | undefined
}

const present = (text: string | undefined): string | undefined => (text === '' ? undefined : text)

export const traitsOf = (person: ComparedPerson): Traits => {
  const plain = nameKey(person.name)
  const marked = markedNameKey(person.name)
  const parts = splitName(person.name)
  return {
    plain,
    marked,
    isMarked: /[^\p{ASCII}]/u.test(marked),
    sorted: plain.split(' ').toSorted().join(' '),
    family: nameKey(parts.family),
    given: nameKey(parts.given),
    birth: person.birth,
    sex: person.sex,
    nationalId: present(person.nationalId),
    phone: present(person.phone),
    communeCode: present(person.communeCode),
  }
}
