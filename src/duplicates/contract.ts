// Endpoints of the same person: the queue, the whole register, merging side by side, and taking a merge back.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Id, IdParams, Text, UnitKey, Values } from '../kernel/contract/shapes.ts'
import { Job } from '../kernel/jobs/contract.ts'
import { RecordRow } from '../kernel/register/contract.ts'

const Side = z.object({
  id: Id,
  homeUnit: UnitKey,
  /** null where the person lies outside the reader's units: there a person is a number. */
  values: Values.nullable(),
})

const DoubtState = z.enum(['open', 'later', 'different'])

export const DuplicateDoubt = z.object({
  id: Id,
  verdict: z.enum(['same', 'likely']),
  state: DoubtState,
  /** Bits of evidence; 0 is even odds. */
  score: z.number(),
  chance: z.number(),
  because: z.array(z.object({ field: z.string(), text: Text, bits: z.number() })),
  heldBack: Text.nullable(),
  /** How many persons hang together with this pair. */
  groupSize: z.number().int(),
  one: Side,
  other: Side,
  /** May be merged by the reader; otherwise whom to ask. */
  mayMerge: z.boolean(),
  ask: Text.nullable(),
  createdAt: z.string(),
})
export type DuplicateDoubt = z.infer<typeof DuplicateDoubt>

export const listDoubts = endpoint({
  method: 'GET',
  path: '/api/duplicates',
  summary: { vi: 'Nghi trùng', en: 'Likely the same' },
  needs: 'persons.read',
  query: z.object({
    unit: UnitKey.optional(),
    state: DoubtState.optional(),
    verdict: z.enum(['same', 'likely']).optional(),
    page: z.coerce.number().int().min(1).max(10_000).optional(),
  }),
  response: z.object({ doubts: z.array(DuplicateDoubt), total: z.number().int(), size: z.number().int() }),
})
export const decideDoubt = endpoint({
  method: 'POST',
  path: '/api/duplicates/:id',
  summary: {
    vi: 'Không phải cùng một người, để sau, hoặc xem lại',
    en: 'Not the same person, later, or again',
  },
  needs: 'persons.write',
  params: IdParams,
  body: z.object({ decision: z.enum(['different', 'later', 'open']) }),
  response: z.object({ decided: z.boolean() }),
})

export const sideBySide = endpoint({
  method: 'GET',
  path: '/api/duplicates/persons',
  summary: {
    vi: 'Những người đặt cạnh nhau, và bản ghi của từng người',
    en: 'Persons side by side with what names them',
  },
  needs: 'persons.read',
  query: z.object({ ids: z.string().max(400) }),
  response: z.object({
    persons: z.array(RecordRow),
    /** By register, how many records that the reader may read name each of them, in the order of `persons`. */
    children: z.array(z.object({ register: z.string(), counts: z.array(z.number().int()) })),
    /** Records of two of them that tell the same: one of the two would count twice. */
    twice: z.array(z.object({ register: z.string(), keep: Id, drop: Id, values: Values, homeUnit: UnitKey })),
    because: z.array(z.object({ field: z.string(), text: Text, bits: z.number() })),
    heldBack: Text.nullable(),
    score: z.number().nullable(),
    chance: z.number().nullable(),
    mayMerge: z.boolean(),
    ask: Text.nullable(),
  }),
})

const Conflict = z.object({ register: z.string(), recordId: Id, field: z.string() })

export const Merge = z.object({
  id: Id,
  keptId: Id,
  name: z.string(),
  givenUp: z.array(Id),
  state: z.enum(['merged', 'undone']),
  account: z.string(),
  at: z.string(),
  moved: z.number().int(),
  conflicts: z.array(Conflict),
})
export type Merge = z.infer<typeof Merge>

export const mergePersons = endpoint({
  method: 'POST',
  path: '/api/merges',
  summary: { vi: 'Gộp những bản ghi của cùng một người', en: 'Merge the records of one person' },
  needs: 'persons.write',
  body: z.object({
    id: Id,
    keptId: Id,
    givenUp: z.array(Id).min(1).max(5),
    /** By field, the person whose telling is taken; what is not named stays as the kept one tells it. */
    chosen: z.record(z.string(), Id),
    /** By field, what none of them says and is written by hand. */
    typed: Values.optional(),
    versions: z.record(z.string(), z.number().int()),
    twice: z
      .array(z.object({ register: z.string(), id: Id }))
      .max(200)
      .optional(),
    why: z.string().max(500).optional(),
  }),
  response: z.object({ moved: z.number().int(), record: RecordRow }),
})
export const listMerges = endpoint({
  method: 'GET',
  path: '/api/merges',
  summary: { vi: 'Các lần gộp', en: 'Merges' },
  needs: 'persons.read',
  query: z.object({ record: Id.optional() }),
  response: z.object({ merges: z.array(Merge) }),
})
export const undoMerge = endpoint({
  method: 'POST',
  path: '/api/merges/:id/undo',
  summary: { vi: 'Hoàn tác việc gộp', en: 'Undo a merge' },
  needs: 'persons.write',
  params: IdParams,
  body: z.object({}),
  response: z.object({ conflicts: z.array(Conflict) }),
})

export const startMatching = endpoint({
  method: 'POST',
  path: '/api/duplicates/match',
  summary: { vi: 'Rà soát cả sổ', en: 'Look through the whole register' },
  needs: 'persons.write',
  body: z.object({}),
  response: Job,
})
export const matchingState = endpoint({
  method: 'GET',
  path: '/api/duplicates/match',
  summary: {
    vi: 'Lần rà soát gần nhất và trọng số đang dùng',
    en: 'The last look through, and the weights in use',
  },
  needs: 'persons.read',
  response: z.object({
    job: Job.nullable(),
    weights: z.object({
      learnedAt: z.string().nullable().describe('null: the fixed weights with which a register begins'),
      bits: z.record(z.string(), z.record(z.string(), z.number())),
      pairsPerRecord: z.number(),
    }),
  }),
})
