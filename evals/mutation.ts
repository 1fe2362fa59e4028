import type { TurnParts } from '../agents/run-turn.ts'
import type { Product } from './product.ts'

/** A way to break the product from outside, by wrapping its parts or what comes out of it. */
export type Mutation = {
  name: string
  /** The suite that must notice. */
  suite: string
  breakProduct?: (product: Product) => Partial<Product>
  breakParts?: (parts: TurnParts) => TurnParts
}
