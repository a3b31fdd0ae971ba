import * as z from 'zod';
import * as s from '../shapes.ts';

/** What is asked with, and what is answered. */
export const endpoint = <A extends z.ZodType, R extends z.ZodType>(args: A, reply: R) => ({ args, reply });
export const nothing = z.object({});
/** An operation that was written: its id and name, for the toast that offers to undo it. */
export const written = z.object({ operationId: s.id.nullable(), label: z.string() });
