// How persons are linked: which fields are compared, which pairs are worth it, and from what the weights are learned.
import type { Values } from '../../kernel/register/field.ts'
import { namesOnePerson } from '../rules/national-id.ts'
import type { LinkageRecord } from './columns.ts'
import type { LinkageDeclaration } from './declaration.ts'

export const PERSON_LINKAGE: LinkageDeclaration = {
  fields: [
    { name: 'name', kind: 'name', rarity: { least: -4, most: 6 } },
    { name: 'birth', kind: 'day' },
    { name: 'nationalId', kind: 'code', otherLengthSaysNothing: true },
    { name: 'phone', kind: 'code' },
    { name: 'sex', kind: 'plain' },
    { name: 'commune', kind: 'plain', rarity: { least: -9, most: 0 } },
  ],
  blocks: [
    [['nationalId', 'whole']],
    [['phone', 'whole']],
    [
      ['birth', 'whole'],
      ['name', 'given'],
    ],
    [
      ['name', 'sorted'],
      ['birth', 'year'],
    ],
    [
      ['birth', 'whole'],
      ['name', 'family'],
    ],
  ],
  blockCap: 200,
  sessions: [[['birth', 'whole']], [['nationalId', 'whole']]],
  strict: [
    [['nationalId', 'whole']],
    [
      ['name', 'sorted'],
      ['birth', 'whole'],
      ['phone', 'whole'],
    ],
    [
      ['name', 'sorted'],
      ['birth', 'whole'],
      ['commune', 'whole'],
    ],
  ],
  strictRecall: 0.85,
}

const said = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const wholeNumber = (value: unknown): string | undefined => {
  const number = said(value)
  return number !== undefined && namesOnePerson(number) ? number : undefined
}

/** A person of the register as it is compared. */
export const linkageRecordOf = (values: Values, homeUnit: string): LinkageRecord => ({
  name: said(values.fullName),
  birth:
    said(values.birthDay) ?? (typeof values.birthYear === 'number' ? String(values.birthYear) : undefined),
  nationalId: wholeNumber(values.nationalId),
  phone: said(values.phone),
  // "Other" may be anything, and says nothing against.
  sex: values.sex === 'male' || values.sex === 'female' ? values.sex : undefined,
  commune: homeUnit,
})
