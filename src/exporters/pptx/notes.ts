import { attributes, emu, escapeXml, NAMESPACES, TREE_HEAD, XML_HEAD } from './xml.ts'

/** Frames of the notes page, 540 by 720 points. */
const PICTURE = { x: 54, y: 48, w: 432, h: 243 }
const TEXT = { x: 54, y: 315, w: 432, h: 350 }
const NUMBER = { x: 386, y: 680, w: 100, h: 20 }

type Place = typeof PICTURE

/** The notes of a slide: its picture, and the notes paragraph by paragraph. */
export function notesPart(notes: readonly string[], language: string): string {
  const run = attributes({ lang: language })
  const text = notes
    .map((note) => `<a:p><a:r><a:rPr${run} dirty="0"/><a:t>${escapeXml(note)}</a:t></a:r></a:p>`)
    .join('')
  return (
    `${XML_HEAD}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}${pictureShape('')}${textShape('', '<a:bodyPr/>', text)}` +
    `</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
  )
}

export function notesMasterPart(language: string): string {
  const run = attributes({ lang: language })
  const number =
    `<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${placeXml(NUMBER)}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle>` +
    `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr${run}/><a:t>‹#›</a:t></a:fld><a:endParaRPr${run}/></a:p></p:txBody></p:sp>`
  const prompt = `<a:p><a:r><a:rPr${run}/><a:t>Notes</a:t></a:r></a:p>`
  return (
    `${XML_HEAD}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE_HEAD}` +
    `${pictureShape(placeXml(PICTURE))}${textShape(placeXml(TEXT), '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>', prompt)}${number}</p:spTree></p:cSld>` +
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    `<p:notesStyle>${Array.from({ length: 9 }, (_, i) => notesLevel(i + 1)).join('')}</p:notesStyle></p:notesMaster>`
  )
}

function notesLevel(level: number): string {
  return (
    `<a:lvl${level}pPr marL="${emu((level - 1) * 18)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
    '<a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>' +
    `<a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${level}pPr>`
  )
}

function pictureShape(place: string): string {
  const border =
    place === ''
      ? ''
      : '<a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>'
  return (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="sldImg"${place === '' ? '' : ' idx="2"'}/></p:nvPr></p:nvSpPr><p:spPr>${place}${border}</p:spPr></p:sp>`
  )
}

function textShape(place: string, body: string, paragraphs: string): string {
  const index = place === '' ? '1' : '3'
  return (
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="body"${place === '' ? '' : ' sz="quarter"'} idx="${index}"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr>` +
    `<p:txBody>${body}<a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  )
}

function placeXml({ x, y, w, h }: Place): string {
  return (
    `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
  )
}
