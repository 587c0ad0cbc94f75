// The field: 200 writes that waited on a phone, changed and new, and what a device hears of a commune.
import { textOf } from '../src/kernel/text/text.ts'
import type { FieldWrite } from '../src/kernel/offline/write.ts'
import type { BenchContext, Measured } from './bench.ts'
import { withMemoryApp } from './memory-app.ts'
import { middleOf } from './timing.ts'

const UNIT = '02011'
const HOUSEHOLDS = 1000
const ROUNDS = 5

const write = (said: Pick<FieldWrite, 'recordId' | 'act' | 'values' | 'base'>): FieldWrite => ({
  id: crypto.randomUUID(),
  register: 'households',
  madeAt: new Date().toISOString(),
  homeUnit: UNIT,
  subjectId: null,
  why: null,
  ...said,
})

export const measureField = ({ progress }: BenchContext): Promise<Measured[]> =>
  withMemoryApp(async ({ signIn }) => {
    const phone = await signIn(['communityTeam', UNIT])
    const device = crypto.randomUUID()
    const key = Buffer.alloc(32).toString('base64')
    await phone.call('POST', '/api/field/devices', {
      id: device,
      name: 'Máy',
      unitKey: UNIT,
      teamId: null,
      key,
    })
    const send = async (writes: readonly FieldWrite[]): Promise<number> => {
      const started = performance.now()
      const { body } = await phone.call('POST', '/api/field/sync', { device, writes })
      const kinds = new Set(body.answers.map(({ verdict }: { verdict: { kind: string } }) => verdict.kind))
      if (kinds.size !== 1 || !kinds.has('done')) throw new Error([...kinds].join())
      return performance.now() - started
    }
    const ids = Array.from({ length: HOUSEHOLDS }, () => crypto.randomUUID())
    const entered: number[] = []
    for (let start = 0; start < HOUSEHOLDS; start += 200)
      entered.push(
        await send(
          ids
            .slice(start, start + 200)
            .map((recordId, at) =>
              write({ recordId, act: 'create', values: { code: `H ${start + at}`, members: 4 }, base: {} }),
            ),
        ),
      )
    progress(textOf('Đã nhập các hộ', 'Households entered'))
    const changed: number[] = []
    for (let round = 0; round < ROUNDS; round += 1)
      changed.push(
        await send(
          ids.slice(0, 200).map((recordId) =>
            write({
              recordId,
              act: 'change',
              values: { members: 5 + round },
              base: { members: 4 + round },
            }),
          ),
        ),
      )
    // One of the two hundred is refused: then each is judged in a transaction of its own.
    const apart: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const writes = ids
        .slice(200, 399)
        .map((recordId) =>
          write({ recordId, act: 'change', values: { members: 5 + round }, base: { members: 4 + round } }),
        )
      const wrong = write({ recordId: crypto.randomUUID(), act: 'create', values: {}, base: {} })
      const started = performance.now()
      await phone.call('POST', '/api/field/sync', { device, writes: [...writes, wrong] })
      apart.push(performance.now() - started)
    }
    const packs: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now()
      await phone.call('POST', '/api/field/pack', {
        device,
        registers: { households: {}, persons: {}, contacts: {} },
      })
      packs.push(performance.now() - started)
    }
    return [
      {
        what: '200 new records that waited',
        value: middleOf(entered),
        unit: 'ms',
        goal: { of: 'value', atMost: 2000 },
      },
      {
        what: '200 changes that waited',
        value: middleOf(changed),
        unit: 'ms',
        goal: { of: 'value', atMost: 2000 },
      },
      {
        what: '199 changes and one refused',
        value: middleOf(apart),
        unit: 'ms',
        goal: { of: 'value', atMost: 2000 },
      },
      { what: 'the first 500 households of a pack', value: middleOf(packs), unit: 'ms' },
    ]
  })
