// What stands beneath a person: the life by kind of record, and what was merged into it.
import { MergedFrom } from '../../duplicates/merged-from.tsx'
import type { RecordRow } from '../../kernel/register/contract.ts'
import { LifePart } from './life-part.tsx'

export const PersonPart = ({ record }: { readonly record: RecordRow }) => (
  <>
    <LifePart record={record} />
    <MergedFrom record={record} />
  </>
)
