// What may be supposed of every unit in a what-if: the facts about capacity, as somebody enters them.
import { answersTo, factKinds } from './facts.ts'
import { type Inputs, inputWords } from './inputs.ts'
import type { LevelLaw } from './regimes.ts'

export const supposedNames = [
  'carePoints',
  'freeBeds',
  'icuBeds',
  'capacity',
  'capacityMet',
  'station',
  'staff',
  'forces',
  'communeCopes',
  'provinceCopes',
] as const
type SupposedName = (typeof supposedNames)[number]
/** Inputs supposed to be otherwise, of every unit. */
export type Supposed = Partial<Pick<Inputs, SupposedName>>

const isName = (name: string): name is SupposedName => supposedNames.some((one) => one === name)

/** In the words of the register: a number, yes or no, high, medium or low. undefined: it does not fit. */
const valueOf = (name: SupposedName, said: string): number | string | boolean | undefined => {
  switch (factKinds[name].asked) {
    case 'number':
      return /^\d{1,9}$/.test(said) ? Number(said) : undefined
    case 'yesNo':
      return said === 'yes' ? true : said === 'no' ? false : undefined
    case 'degree':
      return said === 'high' || said === 'medium' || said === 'low' ? said : undefined
  }
}

/** The first name of which something was said that does not fit. */
export const unfitting = (said: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(said).find(([name, value]) => !isName(name) || valueOf(name, value) === undefined)?.[0]

export const supposedOf = (said: Readonly<Record<string, string>>): Supposed =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (isName(name) ? [[name, valueOf(name, value)]] : [])),
  )

/** What a law asks about capacity, with the answers that fit. */
export const asksOfLaw = ({ uses }: LevelLaw) =>
  supposedNames
    .filter((name) => uses.includes(name))
    .map((name) => ({ name, label: { ...inputWords[name] }, choices: answersTo(name) }))
