// For tests: a call of every route that the walk of reads makes; most need nothing but whose id their path names.
import { registerEndpoints } from '../kernel/register/contract.ts'
import { registers } from '../registers.ts'
import { endpoints } from '../server/endpoints.ts'
import { hasExample, type IdOf, madeBy, subject, twin, UNIT, valuesOf } from './reads-records.ts'

type Call = readonly [method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object]

/** What routes that answer only to a particular question are asked. */
const queries: Readonly<Record<string, string>> = {
  'GET /api/picture/notices': '?unit=063&to=2022-03-01',
  'GET /api/laboratory/results': '?unit=063',
  'GET /api/laboratory/plans/:id/due': '?on=2022-03-02',
  'GET /api/tracing/followed': '?unit=063&on=2022-03-03',
  'GET /api/isolation/sites': '?unit=063&on=2022-03-03',
  'GET /api/isolation/sites/:id': '?on=2022-03-03',
  'GET /api/isolation/supervised': '?unit=063&on=2022-03-03',
  'GET /api/zones/:id': '?on=2022-03-03',
  'GET /api/isolation/dues': '?unit=063&on=2022-03-03',
  'GET /api/today': '?unit=063&on=2022-03-03',
  'GET /api/tracing/chains': '?unit=063&to=2022-12-31',
  'GET /api/treatment/board': '?unit=063&on=2022-03-01',
  'GET /api/treatment/recoveries': '?unit=063&on=2022-06-01',
  'GET /api/supplies/incoming': '?unit=063&on=2022-03-01',
  'GET /api/treatment/beds': '?unit=063&on=2022-03-01',
  'GET /api/views': '?register=cases',
  'GET /api/history': '?action=create',
}

/** Whose id the paths of some routes name; a person's everywhere else. */
const whose: Readonly<Record<string, string>> = {
  '/api/tracing/contacts': 'contacts',
  '/api/laboratory/sessions': 'sampling-sessions',
  '/api/laboratory/pools': 'pools',
  '/api/laboratory/plans': 'screening-plans',
  '/api/laboratory/results': 'lab-results',
  '/api/laboratory/self-tests': 'self-tests',
  '/api/isolation/clocks': 'isolation-orders',
  '/api/zones': 'zonings',
  '/api/isolation/sites': 'facilities',
  '/api/isolation/stays': 'isolation-stays',
}
const figure = { figure: 'cases', unit: '063', from: null, to: '2022-12-31' }

/** Bodies of routes that answer only to a particular question; all others are asked with what their path names. */
const bodies: Readonly<Record<string, object>> = {
  'POST /api/isolation/waiting': { unit: '063' },
  'POST /api/figures': { asks: [figure] },
  'POST /api/figures/series': { ...figure, from: '2022-02-01' },
  'POST /api/figures/by-unit': { ...figure, figures: ['cases'] },
  'POST /api/figures/age-sex': figure,
  'POST /api/figures/rows': figure,
  'POST /api/tracing/entry': {
    homeUnit: UNIT,
    shared: { lastDay: '2022-03-01', foundDay: '2022-03-02' },
    rows: [{ id: crypto.randomUUID(), personId: null, subject, values: {} }],
    tryOnly: true,
  },
  'POST /api/tracing/contacts/:id/case': {
    caseId: crypto.randomUUID(),
    values: { reportDay: '2022-03-03' },
    tryOnly: true,
  },
  'POST /api/laboratory/code': { code: 'M 1' },
  'POST /api/laboratory/self-tests/:id/case': {
    caseId: crypto.randomUUID(),
    reportDay: '2022-03-02',
    tryOnly: true,
  },
  'POST /api/tracing/new-rule': { unit: '063', on: '2022-03-03', rule: '2022-04-20', tryOnly: true },
  'POST /api/field/pack': {
    device: { unitKey: '02011', teamId: null },
    registers: { persons: {}, contacts: {}, doses: {} },
  },
  'POST /api/laboratory/sessions/:id/people': {
    day: '2022-03-01',
    rows: [{ id: crypto.randomUUID(), personId: null, subject }],
    tryOnly: true,
  },
  'POST /api/privacy/elsewhere': { nationalId: subject.nationalId },
}

export const registerCalls = (idOf: IdOf): readonly Call[] =>
  registers.flatMap((register): Call[] => {
    if (!hasExample(register.name) && !Object.hasOwn(madeBy, register.name)) return []
    const {
      list,
      get,
      create: add,
      change,
      remove,
      restore,
      history,
      exportFile,
      find,
    } = registerEndpoints(register)
    const id = idOf(register.name)
    const values = valuesOf(register.name, idOf)
    const at = (path: string) => path.replace(':id', id)
    const again = { id, homeUnit: UNIT, values, subject }
    const fresh = register.subject ? { subject: twin, values } : { values: twin }
    return [
      [list.method, list.path],
      [find.method, find.path, { search: 'Triệu Dấu Vết' }],
      [get.method, at(get.path)],
      [add.method, add.path, again],
      ...(register.name === 'persons' || register.subject
        ? ([[add.method, add.path, { id: crypto.randomUUID(), homeUnit: UNIT, ...fresh }]] as const)
        : []),
      [change.method, at(change.path), { version: 1, values: {} }],
      [change.method, at(change.path), { version: 1, values: {}, subject: { village: 'Nà Đinh' } }],
      [history.method, at(history.path)],
      [exportFile.method, exportFile.path.replace(':format', 'csv')],
      [exportFile.method, exportFile.path.replace(':format', 'xlsx')],
      [remove.method, at(remove.path), { version: 1, why: 'thử' }],
      [restore.method, at(restore.path), { version: 2 }],
    ]
  })

/** Routes of no register; those of imports are asked about one that waits, and about one that ran. */
export const otherCalls = (idOf: IdOf, imports: { waiting: string; done: string }): readonly Call[] => {
  const ofRegisters = new Set(
    registers.flatMap((register) =>
      Object.values(registerEndpoints(register)).map(({ method, path }) => `${method} ${path}`),
    ),
  )
  return endpoints
    .filter(({ method, path }) => !ofRegisters.has(`${method} ${path}`) && !path.startsWith('/api/session'))
    .map(({ method, path }): Call => {
      const place = `${method} ${path}`
      const ofImport = path.endsWith('/marked') || path.endsWith('/undo') ? imports.done : imports.waiting
      const of = Object.entries(whose).find(([start]) => path.startsWith(start))?.[1] ?? 'persons'
      const id = path.startsWith('/api/imports') ? ofImport : idOf(of)
      const [, format = ''] = /:(format)/.exec(path) ?? []
      const url = path.replace(':id', id).replace(format ? ':format' : ':none', 'html')
      const asked = url + (queries[place] ?? '')
      return method === 'GET' ? [method, asked] : [method, asked, bodies[place] ?? {}]
    })
}
