import { join } from 'node:path'
import type { z } from 'zod'
import { err, ok, type Result } from '../base/index.ts'
import { type SheetStyle, sheetStyleSchema } from '../blocks/index.ts'
import { type Recipe, recipeSchema } from '../lesson/index.ts'
import { type Theme, themeSchema } from '../page/index.ts'
import { type FileSystem, nodeFileSystem, systemCodeOf } from './fileSystem.ts'
import type { ReadProblem } from './problems.ts'

/** By id. */
export interface Templates {
  readonly themes: ReadonlyMap<string, Theme>
  readonly recipes: ReadonlyMap<string, Recipe>
  readonly papers: ReadonlyMap<string, SheetStyle>
  /** Files that could not be used; the others still can. */
  readonly problems: readonly ReadProblem[]
}

/**
 * Reads themes, recipes and papers from the program's `templates` folder and then from a library,
 * which may hold its own. An id stays with the first that has it: what comes with the program
 * cannot be broken by a file of the same id.
 */
export async function loadTemplates(
  folders: readonly string[],
  files: FileSystem = nodeFileSystem,
): Promise<Templates> {
  const problems: ReadProblem[] = []
  const load = async <T extends { readonly id: string }>(
    name: string,
    schema: z.ZodType<T>,
  ): Promise<ReadonlyMap<string, T>> => {
    const found = new Map<string, T>()
    for (const path of (
      await Promise.all(folders.map((f) => jsonFilesIn(files, join(f, name))))
    ).flat()) {
      const read = await readTemplate(files, path, schema)
      if (!read.ok) problems.push(read.error)
      else if (found.has(read.value.id)) problems.push(takenId(path, read.value.id))
      else found.set(read.value.id, read.value)
    }
    return found
  }
  return {
    themes: await load('themes', themeSchema),
    recipes: await load('recipes', recipeSchema),
    papers: await load('papers', sheetStyleSchema),
    problems,
  }
}

function takenId(path: string, id: string): ReadProblem {
  const detail = `The id “${id}” is taken. Give it another.`
  return { code: 'bad-document', path, error: { code: 'invalid', path: 'id', detail } }
}

/** A file of JSON that follows a schema. */
export async function readTemplate<T>(
  files: FileSystem,
  path: string,
  schema: z.ZodType<T>,
): Promise<Result<T, ReadProblem>> {
  let text: string
  try {
    text = new TextDecoder().decode(await files.readFile(path))
  } catch (error) {
    return err({ code: 'unreadable-file', path, system: systemCodeOf(error) })
  }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return err({ code: 'bad-document', path, error: { code: 'not-json', detail } })
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return ok(parsed.data)
  const first = parsed.error.issues[0]
  const detail = first?.message ?? 'It does not follow the format.'
  return err({
    code: 'bad-document',
    path,
    error: { code: 'invalid', detail, path: (first?.path ?? []).join('.') },
  })
}

async function jsonFilesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    const entries = await files.listFolder(folder)
    return entries
      .filter((entry) => !entry.isFolder && entry.name.endsWith('.json'))
      .map((entry) => join(folder, entry.name))
  } catch (error) {
    systemCodeOf(error)
    return []
  }
}
