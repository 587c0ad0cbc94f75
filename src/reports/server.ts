// Serves reports.
import type { Context } from '../kernel/contract/serving.ts'
export const serveReports = (_context: Context): void => undefined
