// For tests: what must hold when a history is over and all has been heard.
import type { Phone } from './phone.ts'
import type { Kind } from './played-kinds.ts'
import type { Photograph, Told, World } from './played-world.ts'

export const check = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what)
}

/** The bytes of what was sent do not stay on a phone: after a restore only those photographs come that the server has, or that still waited. */
export const forgetSent = (
  { photographs }: Told,
  there: readonly Photograph[],
  phones: readonly Phone[],
): void => {
  const waits = phones.flatMap((phone) => phone.state().files)
  const known = new Set([...there, ...waits].map(({ id }) => id))
  photographs.splice(0, photographs.length, ...photographs.filter(({ id }) => known.has(id)))
}

/** Throws where something was lost, doubled or differs. */
export const checkOutcome = async (
  world: World,
  kind: Kind,
  { created, edits, photographs, besides, givenUp, seenFor, takenBack, goneForSure }: Told,
  phones: readonly Phone[],
): Promise<void> => {
  const records = await world.records()
  const there = new Map(records.map(({ id, values }) => [id, values]))
  check(there.size === records.length, 'a record is there twice')
  for (const id of created) check(there.has(id) || takenBack.has(id), `an acknowledged record is lost: ${id}`)
  for (const id of goneForSure) check(!there.has(id), `a record that was taken back is still there: ${id}`)
  const madeBeside = Map.groupBy(await world.besides(), ({ id }) => id)
  for (const { id, of } of besides) {
    const [only, ...others] = madeBeside.get(id) ?? []
    check(others.length === 0, `a record beside is there twice: ${id}`)
    check(only !== undefined || takenBack.has(id), `an acknowledged record beside is lost: ${id}`)
    check(!only || only.of === of, `a record beside links to another: ${id}`)
  }
  const pictures = Map.groupBy(await world.photographs(), ({ id }) => id)
  for (const { id, record, bytes } of photographs) {
    const [only, ...others] = pictures.get(id) ?? []
    check(others.length === 0, `a photograph is there twice: ${id}`)
    check(only !== undefined || takenBack.has(record), `an acknowledged photograph is lost: ${id}`)
    check(!only || (only.record === record && only.bytes === bytes), `a photograph is another: ${id}`)
  }
  for (const { record, field, value } of edits) {
    const values = await world.values(record, field)
    const times = values.filter((one) => one === value).length
    check(times <= 1, `an edit was done ${times} times: ${value}`)
    check(
      times === 1 || givenUp.has(value) || takenBack.has(record),
      `an acknowledged edit was lost silently: ${value}`,
    )
    const at = values.indexOf(value)
    const replaced = values[at - 1] ?? null
    check(
      at <= 0 || seenFor.get(value)?.has(replaced) === true,
      `${value} replaced what nobody had seen: ${replaced}`,
    )
  }
  for (const [at, phone] of phones.entries()) {
    const { rows, queue, files } = phone.state()
    check(files.length === 0, `phone ${at} still has ${files.length} photographs to send`)
    check(queue.length === 0, `phone ${at} still has ${queue.length} to send`)
    const main = [...rows].filter(([, { register }]) => register === kind.register)
    check(main.length === there.size, `phone ${at} has ${main.length} of ${there.size} records`)
    check(rows.size - main.length === madeBeside.size, `phone ${at} differs in what was made beside`)
    for (const [id, { row }] of main)
      for (const field of kind.fields)
        check(
          (row.record.values[field] ?? null) === (there.get(id)?.[field] ?? null),
          `phone ${at} differs in ${field}`,
        )
  }
}
