// The text of a person that a search is held against.
import { nameKey } from './name.ts'

export type SearchedPerson = {
  name: string
  birthYear?: number | undefined
  nationalId?: string | undefined
  phone?: string | undefined
}

/** The stored text of a person: the name as said, the name with its words sorted, then year, card and phone. */
export const searchText = (person: SearchedPerson): string => {
  const key = nameKey(person.name)
  const sorted = key.split(' ').toSorted().join(' ')
  const parts = [key, ...(sorted === key ? [] : [sorted]), person.birthYear, person.nationalId, person.phone]
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}
