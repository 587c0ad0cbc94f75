// Beneath a meeting: its conclusions as tasks, and the notice that sends them; tasks are given by the number of the notice.
import { MeetingTasks } from '../../directives/reading/screen/record-tasks.tsx'
import { meetings } from '../../steering/meetings.ts'
import type { RegisterExtras } from '../../web/register/extras.ts'
import { RecordPapers } from './record-papers.tsx'

export const MeetingPart: NonNullable<RegisterExtras['record']> = (part) => (
  <>
    <MeetingTasks {...part} />
    <RecordPapers register={meetings.name} record={part.record} />
  </>
)
