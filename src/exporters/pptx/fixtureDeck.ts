import {
  type Asset,
  type Box,
  type Page,
  type PageSet,
  type ParagraphSpec,
  type PathCommand,
  ruleBox,
  rectBox,
  setTable,
  shapeBox,
  styleOf,
  textBox,
  type TextMeasurer,
  type Theme,
  tickBox,
} from '../../page/index.ts'

/** Slides with every kind of content, for the tests of this exporter. */
export function fixtureDeck(theme: Theme, measurer: TextMeasurer): PageSet {
  const draw = { theme, measurer }
  const pages = [
    titlePage(draw),
    listPage(draw),
    checkPage(draw),
    tablePage(draw),
    figurePage(draw),
    statementPage(draw),
    termPage(draw),
    blankPage(draw),
  ]
  return { title: 'The Nazi-Soviet Pact & its “cost”', language: 'en-GB', theme, pages }
}

/** Two names for the same picture. */
export const FIXTURE_ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['map', pixel()],
  ['/home/teacher/figures/map copy.png', pixel()],
])

interface Draw {
  readonly theme: Theme
  readonly measurer: TextMeasurer
}

function page(
  id: string,
  layout: Page['layout'],
  title: string,
  boxes: readonly Box[],
  notes: readonly string[] = [],
): Page {
  return {
    id,
    kind: 'slide',
    width: 960,
    height: 540,
    layout,
    background: 'paper',
    title,
    boxes,
    notes,
  }
}

function running({ theme, measurer }: Draw, id: string, number: number): readonly Box[] {
  const style = styleOf(theme, 'credit', 'ink2')
  return [
    textBox(measurer, {
      id: `${id}-footer`,
      x: 48,
      y: baseline(measurer, theme, 'credit', 519),
      w: 780,
      role: 'artifact',
      paragraphs: [{ text: 'The Nazi-Soviet Pact', style }],
    }),
    textBox(measurer, {
      id: `${id}-number`,
      x: 852,
      y: baseline(measurer, theme, 'credit', 519),
      w: 60,
      role: 'artifact',
      paragraphs: [{ text: `${number}`, style, align: 'right' }],
    }),
  ]
}

type StyleOf = Parameters<typeof styleOf>[1]

/** The top of a box whose first line has its baseline at `y`. */
function baseline(measurer: TextMeasurer, theme: Theme, name: StyleOf, y: number): number {
  const probe = textBox(measurer, {
    id: 'probe',
    x: 0,
    y: 0,
    w: 500,
    paragraphs: [{ text: 'x', style: styleOf(theme, name) }],
  })
  return y - (probe.content.kind === 'text' ? (probe.content.lines[0]?.baseline ?? 0) : 0)
}

function heading(
  { theme, measurer }: Draw,
  text: string,
  w: number,
  name: StyleOf = 'heading',
  y = 84,
  x = 48,
): Box {
  return textBox(measurer, {
    id: 'title',
    x,
    y: baseline(measurer, theme, name, y),
    w,
    role: 'title',
    placeholder: 'title',
    wrap: 'balanced',
    paragraphs: [{ text, style: styleOf(theme, name) }],
  })
}

function titlePage(draw: Draw): Page {
  const { theme, measurer } = draw
  return page('title', 'title', 'The Nazi-Soviet Pact', [
    ruleBox('tick', 100, 0, 100, 88, { colour: 'rule', width: theme.shape.hair }),
    heading(draw, 'The Nazi-Soviet Pact', 700, 'display', 264),
    textBox(measurer, {
      id: 'subtitle',
      x: 48,
      y: baseline(measurer, theme, 'lead', 402),
      w: 864,
      placeholder: 'subtitle',
      paragraphs: [
        { text: 'Why did Stalin make terms with his worst enemy?', style: styleOf(theme, 'lead') },
      ],
    }),
  ])
}

function listPage(draw: Draw): Page {
  const { theme, measurer } = draw
  const style = styleOf(theme, 'body')
  const bullet = (text: ParagraphSpec['text'], reveal?: number): ParagraphSpec => ({
    text,
    style,
    before: theme.space.paragraph,
    indent: 26,
    marker: { kind: 'square', colour: 'accent' },
    reveal,
  })
  return page(
    'list',
    'side',
    'Why Stalin turned away from the West',
    [
      heading(draw, 'Why Stalin turned away from the West', 248),
      textBox(measurer, {
        id: 'points',
        x: 344,
        y: baseline(measurer, theme, 'body', 84),
        w: 568,
        h: 486 - baseline(measurer, theme, 'body', 84),
        role: 'list',
        placeholder: 'body',
        paragraphs: [
          bullet([
            { text: 'Spain:', bold: true },
            { text: ' London and Paris stood by while Hitler armed Franco.' },
          ]),
          bullet(
            [
              { text: 'Sources', link: 'https://example.org/?a=1&b=2' },
              { text: ', H' },
              { text: '2', sub: true },
              { text: 'O, 10' },
              { text: '3', super: true },
              { text: ' and ' },
              { text: 'Mein Kampf', italic: true },
            ],
            1,
          ),
          bullet(
            [
              { text: 'A file is no link', link: 'file:///etc/passwd' },
              { text: ' and ' },
              { text: 'a letter is', link: 'mailto:head@example.org' },
            ],
            2,
          ),
          bullet(
            'Łódź, Київ, 日本 and 🚂; a bell\u0007, a tab\u000b and half a pair\ud800 & <tags>',
            2,
          ),
        ],
      }),
      textBox(measurer, {
        id: 'task',
        x: 48,
        y: 420,
        w: 248,
        valign: 'bottom',
        h: 66,
        paragraphs: [
          { text: 'As you listen', style: styleOf(theme, 'captionBold', 'accent') },
          { text: 'Number these from 1 to 5.', style: styleOf(theme, 'caption') },
        ],
      }),
      ...running(draw, 'list', 2),
    ],
    ['Ask for two reasons first.', 'Then compare: who & why?\u0000'],
  )
}

function checkPage(draw: Draw): Page {
  const { theme, measurer } = draw
  const style = styleOf(theme, 'body')
  const small = styleOf(theme, 'small')
  return page('check', 'full', 'Check', [
    heading(
      draw,
      'By August 1939, why did Stalin doubt that Britain and France would resist Hitler?',
      864,
    ),
    textBox(measurer, {
      id: 'options',
      x: 48,
      y: 150,
      w: 400,
      role: 'list',
      paragraphs: [
        {
          text: 'They had signed treaties',
          style,
          indent: 40,
          marker: { kind: 'text', text: 'A.', colour: 'accent' },
        },
        {
          text: 'They gave way at Munich',
          style,
          indent: 40,
          marker: { kind: 'text', text: 'B.', colour: 'accent' },
        },
        {
          text: 'Third by number',
          style,
          indent: 40,
          marker: { kind: 'text', text: '3', colour: 'ink2' },
        },
        {
          text: 'Named, not counted',
          style,
          indent: 60,
          marker: { kind: 'text', text: '1(b)', colour: 'ink2', bold: true },
        },
        { text: 'A round bullet', style, indent: 40, marker: { kind: 'bullet', colour: 'signal' } },
        { text: 'שלום לכולם', style, indent: 40 },
        { text: '', style },
      ],
    }),
    rectBox('answer-box', 500, 150, 376, 52, {
      fill: 'answerTint',
      stroke: { colour: 'answer', width: 2 },
      reveal: 1,
      answer: true,
    }),
    textBox(measurer, {
      id: 'answer',
      x: 512,
      y: 150,
      w: 300,
      h: 52,
      valign: 'middle',
      reveal: 1,
      answer: true,
      paragraphs: [{ text: 'The Treaty of Rapallo', style: { ...style, bold: true } }],
    }),
    tickBox('tick', 824, 150, 52, 'answer', { reveal: 1, answer: true }),
    ruleBox(
      'rule',
      500,
      230,
      876,
      230,
      { colour: 'ink', width: 1.5, dash: [0.1, 3], cap: 'round' },
      { reveal: 2 },
    ),
    textBox(measurer, {
      id: 'badge-number',
      x: 500,
      y: 250,
      w: 30,
      h: 30,
      role: 'artifact',
      valign: 'middle',
      paragraphs: [{ text: '7', style: { ...small, bold: true }, align: 'centre' }],
    }),
    shapeBox('badge', 'ellipse', 500, 250, 30, 30, { stroke: { colour: 'ink', width: 1 } }),
    textBox(measurer, {
      id: 'reason',
      x: 500,
      y: 300,
      w: 376,
      paragraphs: [
        { text: 'Always there', style: small },
        { text: 'On the third click', style: small, before: 6, reveal: 3 },
      ],
    }),
    ...running(draw, 'check', 3),
  ])
}

function tablePage(draw: Draw): Page {
  const { theme, measurer } = draw
  const style = styleOf(theme, 'small')
  const head = styleOf(theme, 'smallBold')
  const rule = { bottom: { colour: 'ink', width: 1.5 } } as const
  const table = setTable(measurer, {
    x: 48,
    y: 116,
    columns: [148, 248, 236, 232],
    headerRows: 1,
    summary: 'Three powers and their steps',
    padding: { x: 6, y: 13 },
    rows: [
      {
        cells: ['Step', 'Germany', 'Britain', 'France'].map((text, column) => ({
          column,
          header: 'column' as const,
          paragraphs: [{ text, style: head }],
          borders: rule,
        })),
      },
      {
        cells: [
          {
            column: 0,
            rowSpan: 2,
            header: 'row',
            paragraphs: [{ text: 'First step', style: styleOf(theme, 'smallBold', 'accent') }],
            borders: { bottom: { colour: 'rule', width: 1 } },
          },
          {
            column: 1,
            columnSpan: 2,
            paragraphs: [
              { text: 'Rapallo, April 1922, and the Trade Agreement of March 1921', style },
            ],
            valign: 'middle',
            fill: { colour: 'panel' },
          },
          { column: 3, paragraphs: [{ text: 'Recognition, 1924', style }], borders: rule },
        ],
      },
      {
        cells: [
          {
            column: 1,
            paragraphs: [
              { text: [{ text: 'Locarno', bold: true }, { text: ', 1925' }], style },
              { text: 'pulled Berlin west', style, before: 4 },
            ],
            borders: rule,
          },
          { column: 2, paragraphs: [], borders: rule },
          {
            column: 3,
            paragraphs: [{ text: '[3]', style, align: 'right' }],
            valign: 'bottom',
            borders: rule,
          },
        ],
      },
    ],
  })
  return page(
    'table',
    'full',
    'Three powers',
    [
      heading(draw, 'Three powers, three ways of dealing with Moscow', 864),
      {
        id: 'steps',
        x: 48,
        y: 116,
        w: table.width,
        h: table.height,
        role: 'table',
        reveal: 1,
        content: table.content,
      },
      ...running(draw, 'table', 4),
    ],
    ['One note.'],
  )
}

function figurePage({ theme, measurer }: Draw): Page {
  const curve: readonly PathCommand[] = [
    { op: 'M', x: 340, y: 40 },
    { op: 'C', x1: 420, y1: 0, x2: 520, y2: 120, x: 600, y: 60 },
    { op: 'L', x: 600, y: 200 },
    { op: 'L', x: 340, y: 200 },
    { op: 'Z' },
    { op: 'M', x: 400, y: 120 },
    { op: 'L', x: 440, y: 120 },
    { op: 'L', x: 440, y: 160 },
    { op: 'Z' },
  ]
  const border = { colour: 'ink', width: 1 } as const
  return page('figure', 'figure', 'Dividing eastern Europe', [
    {
      id: 'land',
      x: 340,
      y: 0,
      w: 260,
      h: 200,
      role: 'figure',
      alt: 'Land: "east" & west',
      content: {
        kind: 'shape',
        shape: 'path',
        path: curve,
        fill: { colour: 'mapSoft', hatch: { colour: 'ink', gap: 4, width: 1, angle: 45 } },
        stroke: border,
      },
    },
    {
      id: 'photo',
      x: 640,
      y: 40,
      w: 200,
      h: 150,
      role: 'figure',
      alt: 'Ribbentrop signs',
      content: { kind: 'image', asset: 'map' },
    },
    {
      id: 'photo-2',
      x: 640,
      y: 200,
      w: 200,
      h: 150,
      role: 'artifact',
      content: { kind: 'image', asset: '/home/teacher/figures/map copy.png' },
    },
    {
      id: 'lost',
      x: 640,
      y: 360,
      w: 200,
      h: 100,
      role: 'figure',
      alt: 'A picture that was not found',
      reveal: 1,
      content: { kind: 'image', asset: 'gone' },
    },
    {
      id: 'up',
      x: 360,
      y: 400,
      w: 100,
      h: -60,
      role: 'artifact',
      content: {
        kind: 'shape',
        shape: 'line',
        stroke: { colour: '#12ab34', width: 3, dash: [6, 3] },
      },
    },
    textBox(measurer, {
      id: 'caption',
      x: 48,
      y: 144,
      w: 248,
      placeholder: 'body',
      paragraphs: [
        {
          text: 'The line agreed in August 1939, and what the USSR had taken a year later.',
          style: styleOf(theme, 'caption'),
        },
      ],
    }),
  ])
}

function statementPage(draw: Draw): Page {
  return page('statement', 'statement', 'Discussion', [
    heading(
      draw,
      'Did the Pact cause the war of 1939, or only settle when it would begin?',
      800,
      'statement',
      104,
    ),
    ...running(draw, 'statement', 6),
  ])
}

function termPage(draw: Draw): Page {
  const { theme, measurer } = draw
  return page('term', 'term', 'Collective security', [
    heading(draw, 'Collective security', 864, 'term', 132),
    ruleBox('rule', 48, 164, 912, 164, { colour: 'ink', width: 2 }),
    textBox(measurer, {
      id: 'meaning',
      x: 344,
      y: 188,
      w: 568,
      placeholder: 'body',
      paragraphs: [
        {
          text: 'States agree that an attack on one is the business of all, and act together to stop it.',
          style: styleOf(theme, 'lead'),
        },
      ],
    }),
    textBox(measurer, {
      id: 'quote',
      x: 344,
      y: 340,
      w: 568,
      paragraphs: [
        {
          text: 'In 1934 the USSR joined the League of Nations.',
          style: styleOf(theme, 'quote'),
          colour: 'ink2',
        },
      ],
    }),
  ])
}

/** No title of its own, and another colour behind it. */
function blankPage({ theme, measurer }: Draw): Page {
  const blank = page('blank', 'blank', 'Silent debate', [
    textBox(measurer, {
      id: 'only',
      x: 300,
      y: 240,
      w: 360,
      paragraphs: [
        { text: 'Look for two minutes.', style: styleOf(theme, 'lead'), align: 'centre' },
      ],
    }),
  ])
  return { ...blank, background: 'panel' }
}

/** A red pixel as a PNG file. */
function pixel(): Asset {
  const hex =
    '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63d86124050002aa01054e11d72e0000000049454e44ae426082'
  return {
    bytes: Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    type: 'image/png',
    width: 1,
    height: 1,
  }
}
