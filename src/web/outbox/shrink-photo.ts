// A photograph made small enough to be kept and sent over a thin line; what the camera noted in it (the place too) stays behind.
import type { NewFile } from '../../kernel/offline/files.ts'
import { base64Of } from '../parts/base64.ts'
import { newId } from '../ask/new-id.ts'

const LONGEST_SIDE = 1600
const QUALITY = 0.8

/** null: no picture that this browser can read. */
export const shrinkPhoto = async (file: File): Promise<NewFile | null> => {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  return small && { id: newId(), name: `anh-${Date.now()}.jpg`, bytes: await base64Of(small) }
}
