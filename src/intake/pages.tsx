// The screen of this slice.
import { EmptyState } from '../web/empty-state.tsx'

export const IntakePage = () => <EmptyState title="…" />
