// Serves what is late or missing.
import type { Context } from '../kernel/contract/serving.ts'
export const servePicture = (_context: Context): void => undefined
