// One sampling session from what this device carries: read from its store and written into its queue, network or not.
import { useLayoutEffect, useRef, useState } from 'react'
import type { FieldRecord } from '../../kernel/offline/overlay.ts'
import type { Values } from '../../kernel/register/field.ts'
import { persons } from '../../people/persons.ts'
import { synchronise } from '../../web/outbox/outbox.ts'
import { useDeviceMark, useFieldRecords, useFieldWrite } from '../../web/outbox/use-field.ts'
import { useOnItsWay } from '../../web/outbox/use-on-its-way.ts'
import { useMomentNow } from '../../web/view/clock.ts'
import { pools } from '../pools.ts'
import { sampledOf, sessionOf, specimenValues, tubeOf, tubeValues } from '../rows.ts'
import { samplingSessions } from '../sampling-sessions.ts'
import { specimens } from '../specimens.ts'
import { type Book, currentTube, inTube, nextCode } from './session-book.ts'
import type { SessionTools } from './use-session.ts'

/** Tubes and people are counted from these: where one has not come, nobody is added. */
const ofSession = new Set([samplingSessions, pools, specimens, persons].map(({ name }) => name))

const byId = (records: readonly FieldRecord[]): ReadonlyMap<string, FieldRecord> =>
  new Map(records.map((record) => [record.id, record]))

/** What was written stands in the store; the screen has it a moment later. */
const shown = () => new Promise<void>((done) => setTimeout(done))

export const useCarriedSession = (id: string): SessionTools => {
  const momentNow = useMomentNow()
  const dayNow = () => momentNow().slice(0, 10)
  const sessions = useFieldRecords(samplingSessions)
  const tubes = useFieldRecords(pools)
  const taken = useFieldRecords(specimens)
  const known = useFieldRecords(persons)
  const writeSession = useFieldWrite(samplingSessions)
  const writeTube = useFieldWrite(pools)
  const writeSpecimen = useFieldWrite(specimens)
  const writePerson = useFieldWrite(persons)
  const mark = useDeviceMark()
  const onItsWay = useOnItsWay()
  const missing = onItsWay.missing.filter(({ name }) => ofSession.has(name))
  const [chosen, choose] = useState<string | null>(null)

  const people = byId(known.records)
  const record = sessions.records.find((one) => one.id === id)
  const book: Book | undefined = record && {
    session: sessionOf(record),
    tubes: tubes.records.filter(({ values }) => values.session === id).map(tubeOf),
    people: taken.records
      .filter(({ values }) => values.session === id)
      // Somebody entered on this very device is named by the queue alone.
      .map((one) =>
        sampledOf({ ...one, subject: one.subject ?? people.get(one.subjectId ?? '')?.values ?? null }),
      ),
  }
  const now = useRef(book)
  useLayoutEffect(() => {
    now.current = book
  })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const done = queue.current.then(work, work)
    queue.current = done.then(shown, () => null)
    return done
  }
  const changeTube = async (tube: { readonly id: string }, values: Values): Promise<void> => {
    const stood = tubes.records.find((one) => one.id === tube.id)
    await writeTube.change(stood ?? { id: tube.id, values: {} }, values)
  }
  const makeTube = async (): Promise<{ id: string; code: string } | null> => {
    const of = now.current
    if (!of) return null
    const { session } = of
    const code = nextCode(of, mark)
    const { id } = await writeTube.create({
      homeUnit: session.homeUnit,
      values: tubeValues(session, code, dayNow()),
    })
    choose(id)
    return { id, code }
  }
  return {
    book,
    carried: true,
    error: onItsWay.error,
    missing: sessions.ready && record === undefined,
    onItsWay: { ...onItsWay, missing },
    more: false,
    again: () => void synchronise(),
    tube: book ? currentTube(book, chosen) : null,
    choose,
    known: known.records,
    add: (whom, forHousehold) =>
      inTurn(async () => {
        const of = now.current
        if (!of) return
        const { session } = of
        const open = session.size === 1 ? null : currentTube(of, chosen)
        const held = open ? inTube(of, open.id).length : 0
        const tube = session.size === 1 ? null : (open ?? (await makeTube()))
        const subjectId =
          'personId' in whom
            ? whom.personId
            : (await writePerson.create({ homeUnit: session.homeUnit, values: whom.subject })).id
        await writeSpecimen.create({
          homeUnit: session.homeUnit,
          subjectId,
          values: specimenValues(
            session,
            { code: tube?.code ?? nextCode(of, mark), pool: tube?.id ?? null },
            dayNow(),
            forHousehold,
          ),
        })
        if (tube && held + 1 >= session.size) await changeTube(tube, { stage: 'sealed' })
      }),
    remove: (person) =>
      inTurn(async () => {
        const stood = taken.records.find((one) => one.id === person.id)
        if (!stood) return async () => undefined
        await writeSpecimen.remove(stood, 'Đưa ra khỏi phiên lấy mẫu')
        // A record that is gone comes back as a new one: what is taken back was never sent, or is entered again.
        return async () => {
          await writeSpecimen.create({
            homeUnit: stood.homeUnit,
            subjectId: stood.subjectId,
            values: stood.values,
          })
        }
      }),
    newTube: async () => {
      await inTurn(makeTube)
    },
    seal: (tube) => inTurn(() => changeTube(tube, { stage: 'sealed' })),
    reopen: (tube) => inTurn(() => changeTube(tube, { stage: 'open' })),
    take: (person) =>
      inTurn(async () => {
        const stood = taken.records.find((one) => one.id === person.id)
        if (stood) await writeSpecimen.change(stood, { stage: 'taken', specimenDay: dayNow() })
      }),
    setState: (stateOf) =>
      inTurn(async () => {
        if (record) await writeSession.change(record, { stateOf })
      }),
  }
}
