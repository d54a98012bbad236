import type { Level, LevelsScheme } from '../../topic/index.ts'
import { opensContent, readLevel, readSchemeHeader } from '../cues/schemes.ts'

/** A level whose descriptor may run over several lines. */
interface Draft {
  readonly level: number
  readonly from: number
  readonly to: number
  readonly parts: string[]
}

const ARGUMENT =
  /^(?:arguments? (?:for|against)|for|against|support(?:ing)?|challeng(?:e|ing)|agree|disagree|advantages|disadvantages|evidence (?:for|against)|other factors?|judgement|conclusion)\b.{0,60}$/i

/** The line below the lowest level; what follows it describes no level. */
const NOTHING =
  /^(?:level 0|0 marks?|0[: –-]|no (?:rewardable|creditable|relevant)|nothing (?:written|worthy))/i
/** What binds the examiner wherever it stands. */
const RULE =
  /^(?:do not (?:award|credit|accept)|no credit for|max(?:imum)? (?:of )?level|(?:answers|responses) (?:without|that do not))\b/i
const LEVELS_NAME = /^levels?(?: of response| descriptors?| grid)?:?$/i

/** True when the lines of a scheme are a level table, wholly or in part. */
export function hasLevels(lines: readonly string[]): boolean {
  return lines.filter((line) => readLevel(line) !== undefined).length >= 2
}

/** Bands with their ranges, best first, and the content that an answer may hold. */
export function buildLevelsScheme(lines: readonly string[]): LevelsScheme {
  const drafts: Draft[] = []
  const indicative: { heading: string; points: string[] }[] = []
  const guidance: string[] = []
  let inContent = false
  let ended = false
  for (const line of lines) {
    const level = readLevel(line)
    const last = drafts[drafts.length - 1]
    if (level) {
      drafts.push({
        level: level.level,
        from: level.from,
        to: level.to,
        parts: level.descriptor === '' ? [] : [level.descriptor],
      })
      inContent = false
      ended = false
    } else if (LEVELS_NAME.test(line)) inContent = false
    else if (RULE.test(line)) guidance.push(line)
    else if (opensContent(line) || readSchemeHeader(line)) {
      inContent = true
      indicative.push({ heading: line, points: [] })
    } else if (inContent) addContent(indicative, line)
    else if (NOTHING.test(line)) {
      guidance.push(line)
      ended = true
    } else if (ended || last === undefined || /^\W?(?:AO\d|SPaG|max(?:imum)?|total)\b/i.test(line))
      guidance.push(line)
    else last.parts.push(line)
  }
  const levels: Level[] = drafts
    .map((draft) => ({
      level: draft.level,
      from: Math.max(1, draft.from),
      to: Math.max(1, draft.to),
      descriptor: draft.parts.join(' '),
    }))
    .sort((a, b) => b.level - a.level)
  return { kind: 'levels', levels, indicative, ...(guidance.length > 0 && { guidance }) }
}

function addContent(groups: { heading: string; points: string[] }[], line: string): void {
  const last = groups[groups.length - 1]
  if (ARGUMENT.test(line) && line.length < 80) {
    groups.push({ heading: line.replace(/:$/, ''), points: [] })
  } else last?.points.push(line)
}
