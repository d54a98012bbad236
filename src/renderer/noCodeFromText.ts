/**
 * Schemas are normally made faster by turning them into program text, which the content policy
 * forbids; trying is enough to be reported. Imported before anything that makes a schema.
 */
import { config } from 'zod'

config({ jitless: true })
