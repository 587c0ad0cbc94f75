// The product as the kernel sees it: its registers, its figures, and how it finds the same person.
import { figures } from './figures.ts'
import { createProduct } from './kernel/register/product.ts'
import { noteSimilarPersons } from './people/doubts.ts'
import { findSimilarPersons } from './people/similar.ts'
import { registers } from './registers.ts'
import { followTracing } from './tracing/follow.ts'

export const product = createProduct(
  registers,
  figures,
  findSimilarPersons,
  noteSimilarPersons,
  followTracing,
)
