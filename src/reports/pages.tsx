// The screens of this slice.
import { EmptyState } from '../web/empty-state.tsx'

export const ReportsPage = () => <EmptyState title="…" />
export const ReportPage = () => <EmptyState title="…" />
