/** Something that appears on a click: a whole shape, or one paragraph of it. */
export interface Appearance {
  /** Clicks come in the order of these numbers; what shares a number appears together. */
  readonly click: number
  readonly shape: number
  readonly paragraph?: number | undefined
  /** Shapes that PowerPoint lists in its table of builds; pictures, tables and lines are not. */
  readonly build?: 'text' | 'shape' | undefined
}

/** The slide's `p:timing`: one plain "appear" for each, in the order given. Empty when nothing is revealed. */
export function timingXml(appearances: readonly Appearance[]): string {
  if (appearances.length === 0) return ''
  const newId = counter()
  const root = newId()
  const sequence = newId()
  const clicks = [...new Set(appearances.map(({ click }) => click))].sort((a, b) => a - b)
  const steps = clicks
    .map((click) =>
      clickXml(
        appearances.filter((one) => one.click === click),
        newId,
      ),
    )
    .join('')
  return (
    `<p:timing><p:tnLst><p:par><p:cTn id="${root}" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>` +
    `<p:seq concurrent="1" nextAc="seek"><p:cTn id="${sequence}" dur="indefinite" nodeType="mainSeq"><p:childTnLst>${steps}</p:childTnLst></p:cTn>` +
    `<p:prevCondLst>${slideEvent('onPrev')}</p:prevCondLst><p:nextCondLst>${slideEvent('onNext')}</p:nextCondLst></p:seq>` +
    `</p:childTnLst></p:cTn></p:par></p:tnLst>${buildsXml(appearances)}</p:timing>`
  )
}

function counter(): () => number {
  let last = 0
  return () => ++last
}

function slideEvent(event: string): string {
  return `<p:cond evt="${event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>`
}

function clickXml(together: readonly Appearance[], newId: () => number): string {
  const click = newId()
  const start = newId()
  const effects = together
    .map((one, i) => effectXml(one, i === 0 ? 'clickEffect' : 'withEffect', newId))
    .join('')
  return (
    `<p:par><p:cTn id="${click}" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>` +
    `<p:par><p:cTn id="${start}" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst>${effects}</p:childTnLst></p:cTn></p:par>` +
    `</p:childTnLst></p:cTn></p:par>`
  )
}

/** Preset 1 of the entrances is "Appear". */
function effectXml(
  { shape, paragraph, build }: Appearance,
  node: string,
  newId: () => number,
): string {
  const group = build === undefined ? '' : ' grpId="0"'
  const target =
    paragraph === undefined
      ? `<p:spTgt spid="${shape}"/>`
      : `<p:spTgt spid="${shape}"><p:txEl><p:pRg st="${paragraph}" end="${paragraph}"/></p:txEl></p:spTgt>`
  return (
    `<p:par><p:cTn id="${newId()}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold"${group} nodeType="${node}">` +
    `<p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst><p:set><p:cBhvr>` +
    `<p:cTn id="${newId()}" dur="1" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst></p:cTn><p:tgtEl>${target}</p:tgtEl>` +
    `<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>` +
    `</p:childTnLst></p:cTn></p:par>`
  )
}

function buildsXml(appearances: readonly Appearance[]): string {
  const builds = new Map<number, string>()
  for (const { shape, paragraph, build } of appearances) {
    if (build === undefined) continue
    const how = paragraph !== undefined ? ' build="p"' : build === 'shape' ? ' animBg="1"' : ''
    builds.set(shape, `<p:bldP spid="${shape}" grpId="0"${how}/>`)
  }
  return builds.size === 0 ? '' : `<p:bldLst>${[...builds.values()].join('')}</p:bldLst>`
}
