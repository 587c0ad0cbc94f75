// What a session looks like on the screen after each act, before the server is asked again: pure, so that it holds without network too.
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import type { readSession, Sampled, Session, Tube } from '../contract.ts'
import { tubeCodes } from '../rules/fill-pools.ts'

export type Book = Pick<ResponseOf<typeof readSession>, 'session' | 'tubes' | 'people'>

export type Act =
  | { readonly kind: 'tube'; readonly tube: Tube }
  | { readonly kind: 'person'; readonly person: Sampled }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'session'; readonly session: Session }

const put = <T extends { readonly id: string }>(rows: readonly T[], row: T): T[] =>
  rows.some(({ id }) => id === row.id) ? rows.map((one) => (one.id === row.id ? row : one)) : [...rows, row]

export const after = (book: Book, acts: readonly Act[]): Book =>
  acts.reduce<Book>((now, act) => {
    switch (act.kind) {
      case 'tube':
        return { ...now, tubes: put(now.tubes, act.tube) }
      case 'person':
        return { ...now, people: put(now.people, act.person) }
      case 'gone':
        return { ...now, people: now.people.filter(({ id }) => id !== act.id) }
      case 'session':
        return { ...now, session: act.session }
    }
  }, book)

/** Those who have a specimen in the session; what was ordered because of a pool stands apart. */
export const sampledOf = ({ people }: Book): Sampled[] =>
  people.filter(({ retestOf, stage }) => retestOf === null && stage !== 'cancelled')
export const retestsOf = ({ people }: Book): Sampled[] =>
  people.filter(({ retestOf, stage }) => retestOf !== null && stage !== 'cancelled')
export const inTube = (book: Book, tube: string): Sampled[] =>
  sampledOf(book).filter(({ pool }) => pool === tube)

/** The tube that the next person goes into: the chosen one while it has room, else the first that is open and not full. */
export const currentTube = (book: Book, chosen: string | null): Tube | null => {
  const free = book.tubes.filter(({ id, stage, size }) => stage === 'open' && inTube(book, id).length < size)
  return free.find(({ id }) => id === chosen) ?? free[0] ?? null
}

/** The code of the next tube; of the next specimen where each has its own. `mark`: of a device that counts for itself. */
export const nextCode = ({ session, tubes, people }: Book, mark = ''): string => {
  const codes = [...tubes.map(({ code }) => code), ...people.map(({ code }) => code ?? '')]
  return tubeCodes(session.code, codes, 1, mark)[0] ?? session.code
}

export const isIn = (book: Book, person: string): Sampled | undefined =>
  sampledOf(book).find((one) => one.person === person)
