// Sex as lists write it.
import { nameKey } from './name.ts'

export type Sex = 'male' | 'female'

const SEX_BY_WORD: ReadonlyMap<string, Sex> = new Map([
  ['nam', 'male'],
  ['trai', 'male'],
  ['be trai', 'male'],
  ['male', 'male'],
  ['m', 'male'],
  ['nu', 'female'],
  ['gai', 'female'],
  ['be gai', 'female'],
  ['female', 'female'],
  ['f', 'female'],
])

/** `Nữ`, `NU`, `female`, `gái` → female. Codes 0 and 1 mean different things in different lists: they are not read. */
export const findSex = (text: string): Sex | undefined => SEX_BY_WORD.get(nameKey(text))
