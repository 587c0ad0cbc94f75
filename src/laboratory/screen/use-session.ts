// Reading and writing of one sampling session, the only place of its screen that speaks to the server: one person, one tube, at once.
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import type { Values } from '../../kernel/register/field.ts'
import { ApiRefusal } from '../../web/ask/api.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import type { OnItsWay } from '../../web/outbox/use-on-its-way.ts'
import type { Whom } from '../../web/person-adder/person-adder.tsx'
import { useSession as useAccount } from '../../web/ask/session.tsx'
import { readSession, type Sampled, type Tube } from '../contract.ts'
import { pools } from '../pools.ts'
import { sampledOf as personOf, specimenValues, tubeOf, tubeValues } from '../rows.ts'
import { samplingSessions } from '../sampling-sessions.ts'
import { specimens } from '../specimens.ts'
import { sessionWords as words } from './words.ts'
import { type Act, after, type Book, currentTube, inTube, nextCode } from './session-book.ts'

const ofPools = registerEndpoints(pools)
const ofSpecimens = registerEndpoints(specimens)
const ofSessions = registerEndpoints(samplingSessions)

/** The next free code, where another tube bore the one that was sent. */
const freeCodeIn = (error: unknown): string | null => {
  if (!(error instanceof ApiRefusal) || error.code !== 'codeTaken') return null
  const { next } = (error.details ?? {}) as { next?: unknown }
  return typeof next === 'string' ? next : null
}
const MOST_TRIES = 5

/** What the screen of a session can do, wherever its records lie. */
export type SessionTools = {
  readonly book: Book | undefined
  /** From what this device carries: it works without network, and asks the server nothing. */
  readonly carried: boolean
  /** The people of this device; null: the server is asked. */
  readonly known: readonly RecordRow[] | null
  readonly error: Error | null
  /** The session is not on this device. */
  readonly missing: boolean
  /** Lists of the session that have not come to this device; from the server all comes at once: null. */
  readonly onItsWay: OnItsWay | null
  readonly more: boolean
  readonly again: () => void
  readonly tube: Tube | null
  readonly choose: (tube: string | null) => void
  readonly add: (whom: Whom, forHousehold: boolean) => Promise<void>
  /** Answers with the way back. */
  readonly remove: (person: Sampled) => Promise<() => Promise<void>>
  readonly newTube: () => Promise<void>
  readonly seal: (tube: Tube) => Promise<void>
  readonly reopen: (tube: Tube) => Promise<void>
  readonly take: (person: Sampled) => Promise<void>
  readonly setState: (stateOf: 'open' | 'closed') => Promise<void>
}

export const useSession = (id: string): SessionTools => {
  const t = useText()
  const { installation } = useAccount()
  const asked = useAsk(readSession, { params: { id } }, { keep: true })
  const [acts, setActs] = useState<readonly Act[]>([])
  const [failed, setFailed] = useState<Error | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const book = asked.data && after(asked.data, acts)
  /** What stands now, for acts that wait in the queue. */
  const now = useRef<Book | undefined>(book)
  useEffect(() => {
    now.current = book
  })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const makePool = useTell(ofPools.create, { leave: true, quiet: true })
  const changePool = useTell(ofPools.change, { leave: true })
  const makeSpecimen = useTell(ofSpecimens.create, { leave: true, quiet: true })
  const changeSpecimen = useTell(ofSpecimens.change, { leave: true })
  const dropSpecimen = useTell(ofSpecimens.remove, { leave: true })
  const restoreSpecimen = useTell(ofSpecimens.restore, { leave: true })
  const changeSession = useTell(ofSessions.change)

  const put = (act: Act): void => {
    if (now.current) now.current = after(now.current, [act])
    setActs((before) => [...before, act])
  }
  /** One act after the other: a quick scanner must not overtake the making of its tube. */
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const done = queue.current.then(work, work)
    queue.current = done.catch(() => null)
    return done
  }
  /** Another phone was quicker: the work goes on under the next code, and whoever labels the tube is told. */
  const underFreeCode = async <R>(
    code: string,
    make: (code: string) => Promise<R>,
    tries = 1,
  ): Promise<R> => {
    try {
      return await make(code)
    } catch (error) {
      const next = freeCodeIn(error)
      if (next === null || tries === MOST_TRIES) throw error
      notifications.show({
        color: 'yellow',
        autoClose: 20_000,
        title: `${t(words.codeTaken)}: ${code}`,
        message: `${t(words.writeCode)}: ${next}`,
      })
      void asked.refetch()
      return underFreeCode(next, make, tries + 1)
    }
  }
  const makeTube = async (): Promise<Tube | null> => {
    const of = now.current
    if (!of) return null
    const { session } = of
    const { record } = await underFreeCode(nextCode(of), (code) =>
      makePool.mutateAsync({
        body: {
          id: newId(),
          homeUnit: session.homeUnit,
          values: tubeValues(session, code, installation.today),
        },
      }),
    )
    const tube = tubeOf(record)
    put({ kind: 'tube', tube })
    choose(tube.id)
    return tube
  }
  const add = (whom: Whom, forHousehold: boolean): Promise<void> =>
    inTurn(async () => {
      const of = now.current
      if (!of) return
      const { session } = of
      const tube = session.size === 1 ? null : (currentTube(of, chosen) ?? (await makeTube()))
      const { record } = await underFreeCode(tube?.code ?? nextCode(of), (code) =>
        makeSpecimen.mutateAsync({
          body: {
            id: newId(),
            homeUnit: session.homeUnit,
            ...('personId' in whom ? { subjectId: whom.personId } : { subject: whom.subject }),
            values: specimenValues(
              session,
              { code, pool: tube?.id ?? null },
              installation.today,
              forHousehold,
            ),
          },
        }),
      )
      const person = personOf(record)
      put({ kind: 'person', person })
      const full = tube !== null && now.current && inTube(now.current, tube.id).length >= tube.size
      if (full) await setTube(tube, { stage: 'sealed' })
    })
  const setTube = async (tube: Tube, values: Values, why?: string): Promise<void> => {
    const { record } = await changePool.mutateAsync({
      params: { id: tube.id },
      body: { version: tube.version, values, ...(why ? { why } : {}) },
    })
    put({ kind: 'tube', tube: tubeOf(record) })
  }
  const remove = (person: Sampled): Promise<() => Promise<void>> =>
    inTurn(async () => {
      const { record } = await dropSpecimen.mutateAsync({
        params: { id: person.id },
        body: { version: person.version, why: 'Đưa ra khỏi phiên lấy mẫu' },
      })
      put({ kind: 'gone', id: person.id })
      return async () => {
        const { record: back } = await restoreSpecimen.mutateAsync({
          params: { id: person.id },
          body: { version: record.version },
        })
        put({ kind: 'person', person: personOf(back) })
      }
    })
  return {
    book,
    carried: false,
    known: null,
    missing: false,
    onItsWay: null,
    error: failed ?? asked.error,
    more: asked.data?.more ?? false,
    again: () => {
      setActs([])
      setFailed(null)
      void asked.refetch()
    },
    tube: book ? currentTube(book, chosen) : null,
    choose,
    add,
    remove,
    newTube: async () => {
      await inTurn(makeTube).catch(setFailed)
    },
    seal: (tube: Tube) => inTurn(() => setTube(tube, { stage: 'sealed' })),
    reopen: (tube: Tube) => inTurn(() => setTube(tube, { stage: 'open' })),
    /** A specimen that was ordered because of a pool has been taken. */
    take: (person: Sampled) =>
      inTurn(async () => {
        const { record } = await changeSpecimen.mutateAsync({
          params: { id: person.id },
          body: { version: person.version, values: { stage: 'taken', specimenDay: installation.today } },
        })
        put({ kind: 'person', person: personOf(record) })
      }),
    setState: (stateOf: 'open' | 'closed') =>
      inTurn(async () => {
        const of = now.current
        if (!of) return
        const { session } = of
        const { record } = await changeSession.mutateAsync({
          params: { id },
          body: { version: session.version, values: { stateOf } },
        })
        put({ kind: 'session', session: { ...session, version: record.version, stateOf } })
      }),
  }
}
