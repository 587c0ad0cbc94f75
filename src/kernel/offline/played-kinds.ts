// For tests: the records that a history is about, each as screens of the field write it.
import type { Day } from '../day/day.ts'
import type { Values } from '../register/field.ts'
import type { NewFile } from './files.ts'
import { PNG, type World } from './played-world.ts'

export type Kind = {
  readonly register: string
  /** Which its people change, on phones and at the desk. */
  readonly fields: readonly [string, string, string]
  readonly born: (next: () => string, day: Day) => Values
  /** What the world must have for it: the checkpoint of a passage. */
  readonly needs?: (also: Values) => Values
  /** Whether it is about a person. */
  readonly ofPerson?: boolean
  /** Whether photographs may lie beside it. */
  readonly photographed: boolean
  /** A second record, made in the same breath, that links to the first: a declaration and who came with it. */
  readonly beside?: { readonly register: string; readonly link: string; readonly born: (day: Day) => Values }
}

export const household: Kind = {
  register: 'households',
  fields: ['headName', 'village', 'address'],
  born: (next) => ({ code: next(), village: next() }),
  photographed: true,
}

export const declared: Kind = {
  register: 'declarations',
  fields: ['address', 'cameFrom', 'vehicle'],
  born: (next, declaredDay) => ({ fullName: 'Lò Thị Khai', declaredDay, address: next() }),
  photographed: true,
  beside: {
    register: 'check-ins',
    link: 'declaration',
    born: (onDay) => ({ fullName: 'Lò Thị Khai', onDay }),
  },
}

export const crossing: Kind = {
  register: 'border-crossings',
  fields: ['plate', 'cameFrom', 'note'],
  born: (next, onDay) => ({ kind: 'entry', onDay, people: 1, stage: 'waiting', plate: next() }),
  photographed: false,
}

export const reported: Kind = {
  register: 'citizen-reports',
  fields: ['content', 'village', 'teamNote'],
  born: (next, receivedDay) => ({ content: next(), kind: 'help', receivedDay }),
  photographed: false,
}

export const passage: Kind = {
  register: 'checkpoint-logs',
  fields: ['plate', 'cameFrom', 'note'],
  born: (next, onDay) => ({ onDay, plate: next() }),
  needs: ({ checkpoint = null }) => ({ checkpoint }),
  photographed: true,
}

export const called: Kind = {
  register: 'vulnerable-visits',
  fields: ['signs', 'needs', 'note'],
  born: (next, visitDay) => ({ visitDay, result: 'well', needs: next() }),
  ofPerson: true,
  photographed: false,
}

export const kinds: readonly Kind[] = [household, declared, crossing, reported, passage, called]

export const newRecord = (kind: Kind, { day, also, person }: World, next: () => string) => {
  const id = crypto.randomUUID()
  const { register } = kind
  const values = { ...kind.born(next, day), ...kind.needs?.(also) }
  const subjectId = kind.ofPerson ? person : null
  return { id, act: { register, recordId: id, act: 'create', values, homeUnit: '02011', subjectId } as const }
}

export const newPhotograph = (next: () => string): NewFile => ({
  id: crypto.randomUUID(),
  name: 'anh.png',
  bytes: Buffer.concat([PNG, Buffer.from(next())]).toString('base64'),
})
