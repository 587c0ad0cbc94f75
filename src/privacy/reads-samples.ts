// What the walk over all routes needs to know of some: records that must name others, questions, whose id a path bears.
type IdOf = (register: string) => string

/** Registers whose records must name others; these come before them in the table of registers. */
export const linked: Readonly<Record<string, (idOf: IdOf) => object>> = {
  doses: () => ({ targetGroup: 'adults', doseNumber: 1, doseDay: '2022-03-01' }),
  'vaccination-targets': () => ({ targetGroup: 'adults', doseNumber: 1, people: 100, asOfDay: '2021-06-30' }),
  'home-care': () => ({ startDay: '2022-03-01' }),
  'isolation-rooms': (idOf) => ({ site: idOf('facilities'), name: 'P1', beds: 4, openedDay: '2021-08-01' }),
  'case-movements': () => ({ place: 'Chợ', fromDay: '2022-03-01' }),
  'infection-sources': () => ({ way: 'unknown', foundDay: '2022-03-02' }),
  'returned-watches': () => ({ fromPlace: 'Khu', arrivedDay: '2022-03-01', untilDay: '2022-03-08' }),
  zonings: () => ({ place: 'Thôn', effectiveDay: '2022-03-01' }),
  'zone-households': (idOf) => ({
    zone: idOf('zonings'),
    household: idOf('households'),
    fromDay: '2022-03-01',
  }),
  'isolation-breaches': () => ({ happenedDay: '2022-03-01', kind: 'left' }),
  'home-visits': (idOf) => ({
    isolation: idOf('isolation-orders'),
    visitDay: '2022-03-02',
    result: 'present',
  }),
  'isolation-stays': (idOf) => ({
    site: idOf('facilities'),
    room: idOf('isolation-rooms'),
    fromDay: '2022-03-01',
  }),
  'screening-plans': () => ({ name: 'Nhà máy', fromDay: '2022-03-01', frequency: 'daily' }),
  'screening-members': (idOf) => ({ plan: idOf('screening-plans'), fromDay: '2022-03-01' }),
  'sampling-sessions': () => ({ place: 'Chợ', day: '2022-03-01', method: 'pcr', tubes: 'pool5' }),
  pools: () => ({ code: 'O 1', size: 5, method: 'pcr', specimenDay: '2022-03-01' }),
  specimens: (idOf) => ({
    method: 'pcr',
    specimenDay: '2022-03-01',
    code: 'M 1',
    session: idOf('sampling-sessions'),
    pool: idOf('pools'),
  }),
  'care-signs': (idOf) => ({
    homeCare: idOf('home-care'),
    signDay: '2022-03-01',
    half: 'morning',
    spo2: 90,
  }),
  transfers: (idOf) => ({
    homeCare: idOf('home-care'),
    reason: 'worsening',
    toPlace: 'Bệnh viện',
    requestedDay: '2022-03-01',
  }),
  'self-tests': () => ({ testDay: '2022-03-01', result: 'positive' }),
  sequences: () => ({ lineage: 'BA.2', collectedDay: '2022-03-01' }),
  'lab-results': () => ({
    person: 'Người Trên Phiếu',
    result: 'negative',
    resultDay: '2022-03-02',
  }),
}

/** What routes that answer only to a particular question are asked. */
export const queries: Readonly<Record<string, string>> = {
  'GET /api/picture/notices': '?unit=063&to=2022-03-01',
  'GET /api/laboratory/results': '?unit=063',
  'GET /api/laboratory/plans/:id/due': '?on=2022-03-02',
  'GET /api/tracing/followed': '?unit=063&on=2022-03-03',
  'GET /api/isolation/sites': '?unit=063&on=2022-03-03',
  'GET /api/isolation/sites/:id': '?on=2022-03-03',
  'GET /api/isolation/supervised': '?unit=063&on=2022-03-03',
  'GET /api/zones/:id': '?on=2022-03-03',
  'GET /api/isolation/waiting': '?unit=063',
  'GET /api/isolation/dues': '?unit=063&on=2022-03-03',
  'GET /api/today': '?unit=063&on=2022-03-03',
  'GET /api/tracing/chains': '?unit=063&to=2022-12-31',
  'GET /api/treatment/board': '?unit=063&on=2022-03-01',
  'GET /api/treatment/recoveries': '?unit=063&on=2022-06-01',
  'GET /api/treatment/beds': '?unit=063&on=2022-03-01',
  'GET /api/views': '?register=cases',
  'GET /api/history': '?action=create',
}

/** What routes that take many at once are sent. */
export const bodiesWith = (subject: object): Readonly<Record<string, object>> => ({
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
})

/** Whose id the paths of some routes name; a person's everywhere else. */
export const whose: Readonly<Record<string, string>> = {
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
