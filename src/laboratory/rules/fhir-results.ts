// An electronic report of a laboratory (FHIR R4 bundle, as DEMIS and SORMAS send it) as results of our register; what cannot be read is said by name.
import { z } from 'zod'
import { type Day, isDay } from '../../kernel/day/day.ts'

const Coding = z.object({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
})
const Concept = z.object({ coding: z.array(Coding).optional(), text: z.string().optional() })
const Reference = z.object({
  reference: z.string().optional(),
  identifier: z.object({ value: z.string().optional() }).optional(),
})
const Identifier = z.object({ value: z.string().optional() })

const Patient = z.object({
  resourceType: z.literal('Patient'),
  name: z
    .array(
      z.object({
        family: z.string().optional(),
        given: z.array(z.string()).optional(),
        text: z.string().optional(),
      }),
    )
    .optional(),
  birthDate: z.string().optional(),
  telecom: z.array(z.object({ system: z.string().optional(), value: z.string().optional() })).optional(),
  identifier: z.array(Identifier).optional(),
})
const Specimen = z.object({
  resourceType: z.literal('Specimen'),
  id: z.string().optional(),
  identifier: z.array(Identifier).optional(),
  accessionIdentifier: Identifier.optional(),
  receivedTime: z.string().optional(),
  collection: z.object({ collectedDateTime: z.string().optional() }).optional(),
})
const Observation = z.object({
  resourceType: z.literal('Observation'),
  id: z.string().optional(),
  code: Concept.optional(),
  interpretation: z.array(Concept).optional(),
  valueString: z.string().optional(),
  valueCodeableConcept: Concept.optional(),
  effectiveDateTime: z.string().optional(),
  issued: z.string().optional(),
  method: Concept.optional(),
  specimen: Reference.optional(),
})
const Report = z.object({
  resourceType: z.literal('DiagnosticReport'),
  issued: z.string().optional(),
  basedOn: z.array(Reference).optional(),
})
const Organization = z.object({
  resourceType: z.literal('Organization'),
  id: z.string().optional(),
  name: z.string().optional(),
})
const Other = z.object({ resourceType: z.string() })
const Bundle = z.object({
  resourceType: z.literal('Bundle'),
  id: z.string().optional(),
  identifier: Identifier.optional(),
  timestamp: z.string().optional(),
  entry: z.array(
    z.object({
      fullUrl: z.string().optional(),
      resource: z.union([Patient, Specimen, Observation, Report, Organization, Other]),
    }),
  ),
})
const Parameters = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.array(z.object({ resource: z.unknown() })),
})

export type ReportedResult = {
  readonly message: string
  readonly code: string | null
  readonly result: 'positive' | 'negative' | 'inconclusive'
  readonly resultDay: Day
  readonly specimenDay: Day | null
  readonly method: 'pcr' | 'rapid'
  readonly variant: string | null
  readonly laboratory: string | null
  readonly person: string | null
  readonly personYear: number | null
  readonly personPhone: string | null
}

export type FhirRead =
  | { readonly ok: true; readonly results: readonly ReportedResult[] }
  | { readonly ok: false; readonly why: 'notFhir' | 'noObservation' }

/** Antigen tests by LOINC; what is not among them is taken for a test of nucleic acid. */
const antigen = ['94558-4', '97097-0', '95209-3', '94762-2']

const dayOf = (time: string | undefined): Day | null => {
  const day = time?.slice(0, 10)
  return day !== undefined && isDay(day) ? day : null
}

const codesOf = (concepts: readonly z.infer<typeof Concept>[] | undefined): string[] =>
  (concepts ?? []).flatMap(({ coding }) => (coding ?? []).flatMap(({ code }) => code ?? []))

const resultOf = (codes: readonly string[]): ReportedResult['result'] =>
  codes.includes('POS') || codes.includes('DET') || codes.includes('10828004')
    ? 'positive'
    : codes.includes('NEG') || codes.includes('ND') || codes.includes('260385009')
      ? 'negative'
      : 'inconclusive'

const bundleIn = (message: unknown): z.infer<typeof Bundle> | undefined => {
  const bundle = Bundle.safeParse(message)
  if (bundle.success) return bundle.data
  const wrapped = Parameters.safeParse(message)
  for (const { resource } of wrapped.success ? wrapped.data.parameter : []) {
    const inner = Bundle.safeParse(resource)
    if (inner.success) return inner.data
  }
  return undefined
}

export const readFhirResults = (message: unknown): FhirRead => {
  const bundle = bundleIn(message)
  if (!bundle) return { ok: false, why: 'notFhir' }
  const resources = bundle.entry.map(({ resource }) => resource)
  const of = <T>(shape: z.ZodType<T>): T[] =>
    resources.flatMap((resource) => {
      const read = shape.safeParse(resource)
      return read.success ? [read.data] : []
    })
  const observations = of(Observation)
  if (observations.length === 0) return { ok: false, why: 'noObservation' }
  const [patient] = of(Patient)
  const [report] = of(Report)
  const [organization] = of(Organization)
  const collected = of(Specimen)
  const name = patient?.name?.[0]
  const birth = patient?.birthDate
  const orders = (report?.basedOn ?? []).flatMap(({ identifier }) => identifier?.value ?? [])
  const phone = patient?.telecom?.find(({ system }) => system === 'phone')?.value
  const id = bundle.identifier?.value ?? bundle.id ?? ''
  return {
    ok: true,
    results: observations.map((observation, at): ReportedResult => {
      const specimen =
        collected.find((one) => one.id !== undefined && observation.specimen?.reference?.endsWith(one.id)) ??
        collected[0]
      const codes = codesOf([
        ...(observation.interpretation ?? []),
        ...(observation.valueCodeableConcept ? [observation.valueCodeableConcept] : []),
      ])
      const variant = observation.valueString?.replace(/^#/, '').trim()
      return {
        message: `${id}/${at + 1}`,
        code: specimen?.accessionIdentifier?.value ?? specimen?.identifier?.[0]?.value ?? orders[0] ?? null,
        result: resultOf(codes),
        resultDay:
          dayOf(observation.issued ?? observation.effectiveDateTime ?? report?.issued) ??
          dayOf(bundle.timestamp) ??
          dayOf(specimen?.receivedTime) ??
          '1970-01-01',
        specimenDay: dayOf(specimen?.collection?.collectedDateTime),
        method: codesOf(observation.code ? [observation.code] : []).some((code) => antigen.includes(code))
          ? 'rapid'
          : 'pcr',
        variant: variant ? variant : null,
        laboratory: organization?.name ?? null,
        person: name?.text ?? ([name?.family, ...(name?.given ?? [])].filter(Boolean).join(' ') || null),
        personYear: birth !== undefined && /^\d{4}/.test(birth) ? Number(birth.slice(0, 4)) : null,
        personPhone: phone ?? null,
      }
    }),
  }
}
