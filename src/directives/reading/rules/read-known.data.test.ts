// The reader on the real plan and notices: what was listed by reading them is found with its body and its days, and how much else is called a task.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { searchKey } from '../../../kernel/text/search-key.ts'
import { type Asked, districtNotice, provinceNotice } from './golden.ts'
import { planByBody, planElsewhere } from './golden-plan.ts'
import { type ReadTask, readTasks } from './read-tasks.ts'

const folder = resolve(import.meta.dirname, '../../../../../shared/documents')
const missing = !existsSync(folder)

const read = (number: string) => {
  const name = readdirSync(folder).find((each) => each.startsWith(`${number}_`)) ?? ''
  return readTasks(readFileSync(join(folder, name), 'utf8'))
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const sentence = (text: string, { start, end }: ReadTask): string => oneLine(text.slice(start, end))

const describe = ({ bodies, timing }: ReadTask) => ({
  bodies: bodies.length === 0 ? null : bodies.map(({ name }) => searchKey(name)),
  due: timing.due ?? undefined,
  start: timing.start ?? undefined,
  every: timing.every ?? undefined,
})

const inAssignments = (place: string): boolean => place.startsWith('V.')

/** Each listed demand takes the first reading that begins with its words and that no other has taken. */
const matched = (number: string, listed: readonly Asked[], within: (place: string) => boolean) => {
  const { text, tasks } = read(number)
  const free = new Set(tasks.filter(({ place }) => within(place)))
  const pairs = listed.map((asked) => {
    const task = [...free].find((one) => sentence(text, one).startsWith(asked.words))
    if (task) free.delete(task)
    return { asked, task }
  })
  return { text, tasks, pairs, rest: [...free] }
}

const expectListed = (
  number: string,
  listed: readonly Asked[],
  within: (place: string) => boolean = () => true,
) => {
  const result = matched(number, listed, within)
  for (const { asked, task } of result.pairs) {
    if (asked.open && !task) continue
    expect(task, `${number}: ${asked.words}`).toBeDefined()
    if (task)
      expect({ words: asked.words, ...describe(task) }).toEqual({
        words: asked.words,
        bodies: asked.bodies?.map(searchKey) ?? null,
        due: asked.due,
        start: asked.start,
        every: asked.every,
      })
  }
  return result
}

const named = (tasks: readonly ReadTask[]): Set<string> =>
  new Set(tasks.flatMap(({ bodies }) => bodies.map(({ key }) => key)))
const numbers = (tasks: readonly ReadTask[]) => ({
  tasks: tasks.length,
  withBody: tasks.filter(({ bodies }) => bodies.length > 0).length,
  bodies: named(tasks).size,
  due: tasks.filter(({ timing }) => timing.due).length,
  again: tasks.filter(({ timing }) => timing.every).length,
})

test.skipIf(missing)(
  'a conclusion of a district: every demand and no other; skipped where it is missing',
  () => {
    const { tasks, rest, text } = expectListed('004', districtNotice)
    expect(rest.map((task) => sentence(text, task))).toEqual([])
    expect(numbers(tasks)).toEqual({ tasks: 25, withBody: 25, bodies: 22, due: 0, again: 3 })
  },
)

test.skipIf(missing)(
  'a conclusion of a province: every demand and no other; skipped where it is missing',
  () => {
    const { tasks, rest, text } = expectListed('003', provinceNotice)
    expect(rest.map((task) => sentence(text, task))).toEqual([])
    expect(numbers(tasks)).toEqual({ tasks: 9, withBody: 9, bodies: 12, due: 1, again: 1 })
  },
)

test.skipIf(missing)(
  'a plan of a province: 25 headings with their bodies; skipped where it is missing',
  () => {
    const { tasks, rest, text } = expectListed('001', planByBody, inAssignments)
    expectListed('001', planElsewhere, (place) => !inAssignments(place))
    expect(rest.map((task) => sentence(text, task))).toEqual([])
    expect(new Set(tasks.filter(({ place }) => inAssignments(place)).map(({ place }) => place)).size).toBe(25)
    expect(numbers(tasks)).toEqual({ tasks: 211, withBody: 109, bodies: 42, due: 2, again: 6 })
  },
)

test.skipIf(missing)(
  'a report asks for what is still to be done, an article for next to nothing; skipped where they are missing',
  () => {
    expect(read('000').tasks.map(({ place }) => place)).toEqual([
      'VI.1',
      'VI.2',
      'VI.2',
      'VI.4',
      'VI.4',
      'VI.4',
      'VI.5',
      'VI.6',
    ])
    expect(read('002').tasks.length).toBeLessThanOrEqual(1)
  },
)

test.skipIf(missing)('every reading stands exactly at its place; skipped where they are missing', () => {
  for (const number of ['000', '001', '003', '004']) {
    const { text, tasks } = read(number)
    for (const { start, end, timing, goals, bodies } of tasks) {
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
      for (const part of [...timing.said, ...goals]) expect(part.start >= start && part.end <= end).toBe(true)
      for (const body of bodies) expect(oneLine(text.slice(body.start, body.end))).toBe(body.name)
    }
  }
})
