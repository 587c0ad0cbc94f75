// Every register that the rule of the round asks for, as this device has it.
import { homeVisits } from '../../isolation/home-visits.ts'
import { isolationOrders } from '../../isolation/isolation-orders.ts'
import { returnedWatches } from '../../isolation/returned-watches.ts'
import type { FieldRecord } from '../../kernel/offline/overlay.ts'
import { specimens } from '../../laboratory/specimens.ts'
import { cases } from '../../surveillance/cases.ts'
import { households } from '../../people/households.ts'
import { persons } from '../../people/persons.ts'
import { householdVisits } from '../../teams/household-visits.ts'
import { vulnerablePersons } from '../../teams/vulnerable-persons.ts'
import { vulnerableVisits } from '../../teams/vulnerable-visits.ts'
import { contactVisits } from '../../tracing/contact-visits.ts'
import { contacts } from '../../tracing/contacts.ts'
import { doses } from '../../vaccination/doses.ts'
import { careSigns } from '../../treatment/care-signs.ts'
import { homeCare } from '../../treatment/home-care.ts'
import { useFieldRecords } from '../../web/outbox/use-field.ts'
import { type OnItsWay, useOnItsWay } from '../../web/outbox/use-on-its-way.ts'

export type CarriedRecords = {
  readonly records: { readonly [register: string]: readonly FieldRecord[] }
  /** Who lives where is here: without it there is no list; without another register there is one that may lack something. */
  readonly ready: boolean
  readonly onItsWay: OnItsWay
  readonly find: (register: string, id: string) => FieldRecord | undefined
}

export const useCarriedRecords = (): CarriedRecords => {
  const { missing, ...how } = useOnItsWay()
  const held = {
    [households.name]: useFieldRecords(households),
    [persons.name]: useFieldRecords(persons),
    [contacts.name]: useFieldRecords(contacts),
    [contactVisits.name]: useFieldRecords(contactVisits),
    [vulnerablePersons.name]: useFieldRecords(vulnerablePersons),
    [vulnerableVisits.name]: useFieldRecords(vulnerableVisits),
    [householdVisits.name]: useFieldRecords(householdVisits),
    [returnedWatches.name]: useFieldRecords(returnedWatches),
    [homeVisits.name]: useFieldRecords(homeVisits),
    [isolationOrders.name]: useFieldRecords(isolationOrders),
    [homeCare.name]: useFieldRecords(homeCare),
    [careSigns.name]: useFieldRecords(careSigns),
    [specimens.name]: useFieldRecords(specimens),
    [cases.name]: useFieldRecords(cases),
    [doses.name]: useFieldRecords(doses),
  }
  const records = Object.fromEntries(Object.entries(held).map(([name, { records: rows }]) => [name, rows]))
  return {
    records,
    ready: !missing.some(({ name }) => name === households.name || name === persons.name),
    onItsWay: { missing: missing.filter(({ name }) => name in held), ...how },
    find: (register, id) => records[register]?.find((record) => record.id === id),
  }
}
