// The screen of this slice.
import { EmptyState } from '../web/empty-state.tsx'

export const PicturePage = () => <EmptyState title="…" />
