// For tests: one record of each register that may name a person or hold a number that is masked, and the person.
export type IdOf = (register: string) => string

export const UNIT = '02011'

export const subject = {
  fullName: 'Triệu Dấu Vết',
  birthYear: 1989,
  nationalId: '006089007777',
  phone: '0912000777',
}
/** Somebody else of the same name. */
export const twin = { ...subject, nationalId: '006089008888' }

const unlinked: Readonly<Record<string, object>> = {
  teams: { name: 'Tổ', formedDay: '2021-08-01' },
  'team-members': { fullName: 'Tổ viên', joinedDay: '2021-08-01' },
  households: { code: 'H1' },
  persons: subject,
  cases: { reportDay: '2022-03-01', code: 'BN 1' },
  contacts: { lastDay: '2022-03-01', foundDay: '2022-03-02' },
  'isolation-orders': { form: 'centralised', fromDay: '2022-03-01' },
  facilities: { kind: 'isolationSite', name: 'Khu', openedDay: '2021-08-01' },
  volunteers: { fullName: 'Người Giúp', registeredDay: '2021-08-01' },
  'qr-places': { name: 'Quán', registeredDay: '2021-08-01' },
  declarations: { fullName: 'Người Khai', declaredDay: '2022-03-01' },
  checkpoints: { name: 'Chốt', openedDay: '2021-08-01' },
  'border-crossings': { kind: 'entry', fullName: 'Người Qua Biên', onDay: '2022-03-01' },
  'citizen-reports': { content: 'Có người sốt', kind: 'illness', receivedDay: '2022-03-01' },
  signals: { title: 'Tin đang xét', source: 'citizen', heardDay: '2022-03-01', teller: 'Người Mách' },
  violations: { act: 'Tụ tập', violator: 'Người Bị Phạt', recordDay: '2022-03-01' },
}

/** Registers whose records must name others; these come before them in the table of registers. */
export const linked: Readonly<Record<string, (idOf: IdOf) => object>> = {
  doses: () => ({ targetGroup: 'adults', doseNumber: 1, doseDay: '2022-03-01' }),
  'vaccination-targets': () => ({ targetGroup: 'adults', doseNumber: 1, people: 100, asOfDay: '2021-06-30' }),
  'home-care': () => ({ startDay: '2022-03-01' }),
  'vulnerable-persons': () => ({ listedDay: '2022-03-01', carer: 'Người Nom' }),
  'check-ins': (idOf) => ({ place: idOf('qr-places'), fullName: 'Người Đến', onDay: '2022-03-01' }),
  'checkpoint-logs': (idOf) => ({
    checkpoint: idOf('checkpoints'),
    fullName: 'Người Qua Chốt',
    onDay: '2022-03-01',
  }),
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
  'drug-courses': () => ({ medicine: 'molnupiravir', startDay: '2022-03-01', programme: 'licensed' }),
  'self-tests': () => ({ testDay: '2022-03-01', result: 'positive' }),
  sequences: () => ({ lineage: 'BA.2', collectedDay: '2022-03-01' }),
  'contact-visits': (idOf) => ({ contact: idOf('contacts'), visitDay: '2022-03-02', result: 'well' }),
  'household-visits': (idOf) => ({
    household: idOf('households'),
    visitDay: '2022-03-02',
    result: 'met',
    note: 'Nhà Có Người Ho',
  }),
  'vulnerable-visits': () => ({ visitDay: '2022-03-02', result: 'well' }),
  admissions: (idOf) => ({ facility: idOf('facilities'), ward: 'normal', inDay: '2022-03-01' }),
  'care-calls': (idOf) => ({
    homeCare: idOf('home-care'),
    callDay: '2022-03-02',
    way: 'phone',
    result: 'answered',
  }),
  'death-records': () => ({ deathDay: '2022-03-20' }),
  'recovery-visits': () => ({ visitDay: '2022-03-15', result: 'well' }),
  'residence-changes': () => ({ kind: 'stay', fromDay: '2022-03-01' }),
  'data-requests': (idOf) => ({
    kind: 'access',
    receivedDay: '2022-03-01',
    requester: 'Người Yêu Cầu',
    person: idOf('persons'),
  }),
  'legal-holds': (idOf) => ({ reason: 'Giữ Để Đối Chiếu', person: idOf('persons'), fromDay: '2022-03-01' }),
  'lab-results': () => ({
    person: 'Người Trên Phiếu',
    result: 'negative',
    resultDay: '2022-03-02',
  }),
}

/** Filled by no form: these values of another register, entered today, make one. */
export const madeBy: Readonly<
  Record<string, readonly [register: string, values: (today: string, idOf: IdOf) => object]>
> = {
  'care-alarms': [
    'care-signs',
    (today, idOf) => ({ homeCare: idOf('home-care'), signDay: today, half: 'morning', spo2: 85 }),
  ],
}

/** Whose words name nobody of the register of persons: each is told by words of its own, and who reads them has read that record. */
export const ownMarks: Readonly<Record<string, string>> = {
  declarations: 'Người Khai',
  'check-ins': 'Người Đến',
  'checkpoint-logs': 'Người Qua Chốt',
  'border-crossings': 'Người Qua Biên',
  'citizen-reports': 'Có người sốt',
  signals: 'Người Mách',
  violations: 'Người Bị Phạt',
  'lab-results': 'Người Trên Phiếu',
  'household-visits': 'Nhà Có Người Ho',
  'data-requests': 'Người Yêu Cầu',
  'legal-holds': 'Giữ Để Đối Chiếu',
}

export const hasExample = (register: string): boolean => register in unlinked || register in linked

export const valuesOf = (register: string, idOf: IdOf): object =>
  unlinked[register] ?? linked[register]?.(idOf) ?? {}
