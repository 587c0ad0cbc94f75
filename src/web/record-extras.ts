// What slices add to the screens of registers, by the register's name.
import { lazy } from 'react'
import { textOf } from '../kernel/text/text.ts'
import type { RegisterExtras } from './register/extras.ts'

export const registerExtras: Readonly<Record<string, RegisterExtras>> = {
  persons: {
    record: lazy(async () => ({ default: (await import('../people/screen/person-part.tsx')).PersonPart })),
  },
  cases: {
    record: lazy(async () => ({ default: (await import('../treatment/screen/triage-part.tsx')).TriagePart })),
  },
  'home-care': {
    record: lazy(async () => ({ default: (await import('../treatment/screen/care-part.tsx')).HomeCarePart })),
  },
  admissions: {
    record: lazy(async () => ({ default: (await import('../treatment/screen/care-part.tsx')).StayPart })),
  },
  transfers: {
    record: lazy(async () => ({ default: (await import('../treatment/screen/notes-part.tsx')).NotesPart })),
  },
  'isolation-orders': {
    record: lazy(async () => ({ default: (await import('../isolation/screen/order-part.tsx')).OrderPart })),
    chosen: {
      label: textOf('Soạn văn bản', 'Draft papers'),
      needs: 'papers.write',
      part: lazy(async () => ({ default: (await import('../papers/screen/draft-many.tsx')).DraftMany })),
    },
  },
  'qr-places': {
    record: lazy(async () => ({
      default: (await import('../declarations/screen/place-part.tsx')).PlacePart,
    })),
  },
  households: {
    record: lazy(async () => ({
      default: (await import('../tracing/screen/household-part.tsx')).HouseholdPart,
    })),
  },
  gatherings: {
    record: lazy(async () => ({
      default: (await import('../tracing/screen/gathering-part.tsx')).GatheringPart,
    })),
  },
  zonings: {
    record: lazy(async () => ({ default: (await import('../levels/screen/zone-part.tsx')).ZonePart })),
  },
  'isolation-breaches': {
    record: lazy(async () => ({ default: (await import('../isolation/screen/breach-part.tsx')).BreachPart })),
  },
  'self-tests': {
    record: lazy(async () => ({
      default: (await import('../laboratory/screen/self-test-part.tsx')).SelfTestPart,
    })),
  },
  'sero-surveys': {
    record: lazy(async () => ({
      default: (await import('../laboratory/screen/survey-part.tsx')).SurveyPart,
    })),
  },
  'supply-moves': {
    record: lazy(async () => ({
      default: (await import('../resources/screen/short-part.tsx')).ShortOfMove,
    })),
  },
  tasks: {
    record: lazy(async () => ({
      default: (await import('../directives/reading/screen/task-source.tsx')).TaskSource,
    })),
  },
  meetings: {
    record: lazy(async () => ({
      default: (await import('../papers/screen/meeting-part.tsx')).MeetingPart,
    })),
  },
  events: {
    record: lazy(async () => ({
      default: (await import('../directives/reading/screen/record-tasks.tsx')).EventTasks,
    })),
  },
  drills: {
    record: lazy(async () => ({
      default: (await import('../directives/reading/screen/record-tasks.tsx')).DrillTasks,
    })),
  },
  findings: {
    record: lazy(async () => ({
      default: (await import('../directives/reading/screen/record-tasks.tsx')).FindingTasks,
    })),
  },
  documents: {
    record: lazy(async () => ({
      default: (await import('../papers/screen/document-part.tsx')).DocumentPart,
    })),
  },
}
