// Many records at once: 300 changed together and taken back, half a million leaving as a file, and a list coming in, while others go on working.
import type { Bench, BenchContext, Measured } from './bench.ts'
import { type Bound, withDistrict } from './installation.ts'
import { measureComing } from './coming.ts'
import { measureLeaving } from './leaving.ts'
import { middleOf } from './timing.ts'

const TOGETHER = 300

type Row = { readonly id: string; readonly version: number }

const changeTogether = async ({ get, post }: Bound, count: number, turns: number): Promise<Measured[]> => {
  const chosen = async () => {
    const rows: Row[] = []
    for (let page = 1; rows.length < count; page += 1)
      rows.push(...(await get(`/api/cases?size=200&page=${page}`)).json<{ rows: Row[] }>().rows)
    return rows.slice(0, count).map(({ id, version }) => ({ id, version }))
  }
  const undone: number[] = []
  const changed: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const records = await chosen()
    const id = crypto.randomUUID()
    const started = performance.now()
    const change = { values: { note: `lần ${turn} ${id}`, treatmentPlace: 'home' } }
    await post('/api/cases/batches', { id, records, change })
    const between = performance.now()
    await post(`/api/cases/batches/${id}/undo`, {})
    changed.push(between - started)
    undone.push(performance.now() - between)
  }
  const goal = count === TOGETHER ? ({ of: 'value', atMost: 1000 } as const) : undefined
  return [
    {
      what: `${count} cases changed together`,
      value: middleOf(changed),
      unit: 'ms',
      ...(goal ? { goal } : {}),
    },
    { what: `${count} cases taken back`, value: middleOf(undone), unit: 'ms', ...(goal ? { goal } : {}) },
  ]
}

export const measureMany: Awaited<ReturnType<Bench['load']>> = async ({ progress }: BenchContext) => {
  const measured: Measured[] = []
  await withDistrict(async (bound) => {
    measured.push(...(await changeTogether(bound, TOGETHER, 7)))
    measured.push(...(await changeTogether(bound, 3000, 3)))
  })
  return [...measured, ...(await measureLeaving(progress)), ...(await measureComing(progress))]
}
