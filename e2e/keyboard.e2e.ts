import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { handsOn, sitDown, type Sitting } from './byKeys.ts'

let me: Sitting

function sitting(name: string, tasks: () => void): void {
  test.describe(name, () => {
    test.describe.configure({ mode: 'serial' })
    test.beforeAll(async () => {
      me = await sitDown()
    })
    test.afterAll(async () => {
      expect(me.complaints).toEqual([])
      await me.end()
    })
    tasks()
  })
}

sitting('in the library', () => {
  test('the watch notices a focus that is lost, and a way that is too long', async () => {
    await me.press('Tab')
    await me.window.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    await expect(me.press('Shift')).rejects.toThrow(/Nothing has the focus after .*Shift/)
    await me.window.keyboard.press('Tab')
    await expect(me.walk('Tab', /nothing is called this/, 2)).rejects.toThrow(/did not lead/)
  })

  test('find a topic by a mistyped word', async () => {
    await me.press('Control+f')
    await me.type('ribentrop')
    await expect(me.window.getByRole('heading', { name: /result/ })).toBeVisible()
    await me.walk('ArrowDown', /Nazi-Soviet Pact Topic/, 2)
    await me.press('Enter')
    await me.arrive(/^group Objective/)
    await me.press('Control+w')
    await me.arrive(/Nazi-Soviet Pact Topic/)
    await me.press('Control+f')
    await me.arrive(/^search/)
    await me.press('Escape')
    await expect(me.window.getByRole('heading', { name: /result/ })).toBeHidden()
  })

  test('give a lesson another name', async () => {
    await me.walk('ArrowDown', /^button .*Nazi-Soviet Pact/, 2)
    await me.press('F2')
    await me.arrive(/^text Title/)
    await me.type('Stalin’s choice')
    await me.press('Enter')
    await me.arrive(/^button .*Stalin’s choice/)
  })

  test('type a year alone into a title', async () => {
    // Chromium's spelling asked about such a text used to stop the window for good.
    await me.press('F2')
    await me.arrive(/^text Title/)
    await me.type('1939')
    await me.window.waitForTimeout(1_500)
    await me.press('Escape')
    await me.arrive(/^button .*Stalin’s choice/)
  })

  test('copy a lesson, put the copy in the bin and bring it back', async () => {
    await me.press('Control+d')
    await me.arrive(/Stalin’s choice \(copy\)/)
    await me.press('Delete')
    await me.arrive(/Stalin’s choice/)
    await me.walk('F6', /^button All/, 3)
    await me.walk('Tab', /^button Bin 1/, 3)
    await me.press('Enter')
    await me.walk('Tab', /^button Restore/, 10)
    await me.press('Enter')
    await expect(me.window.getByText('The bin is empty.')).toBeVisible()
    expect(await me.heard()).toMatch(/copy\).* is back in the library/)
    await me.walk('F6', /^button All/, 2)
    await me.press('Enter')
    await expect(me.window.locator('[data-row^="lesson#"]')).toHaveCount(2)
  })

  test('make a lesson from a topic with New lesson', async () => {
    await me.press('Control+n')
    await me.arrive(/^select-one|^select Topic|^text/)
    await me.walk('Tab', /Title$/, 2)
    await me.press('Control+a')
    await me.type('Why 1939?')
    await me.walk('Tab', /Whole topic|Single lesson/, 6)
    await me.press('ArrowDown')
    await me.press('Enter')
    await me.arrive(/^option Slide 1/)
    await expect(me.window).toHaveTitle('Why 1939? - Lectern')
    await me.press('Control+w')
    await me.arrive(/^button .*Why 1939\?/)
  })

  test('put the name of the school into the settings', async () => {
    await me.press('Control+,')
    await me.arrive(/^tab Library/)
    await me.walk('ArrowRight', /^tab School/, 2)
    await me.walk('Tab', /^text Name/, 3)
    await me.type('Northfield School')
    await me.press('Tab')
    await expect(me.window.getByRole('status').getByText('Saved')).toBeVisible()
    await me.press('Escape')
    await me.arrive(/^button .*Why 1939\?/)
  })

  test('look up a key and run a command by its name', async () => {
    await me.press('F1')
    await expect(me.window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await me.press('Escape')
    await me.press('Control+Shift+p')
    await me.type('read library')
    await me.press('Enter')
    await me.arrive(/^button .*Why 1939\?/)
  })
})

/** A command by its name, for those who know no key for it. */
async function command(name: string): Promise<void> {
  await me.press('Control+Shift+p')
  await me.type(name)
  await me.press('Enter')
}

async function toSlides(): Promise<void> {
  await me.walk('F6', /^option Slide/, 5)
}

async function openExample(): Promise<void> {
  await me.walk('Tab', /^button .*Nazi-Soviet Pact Example/, 14)
  await me.press('Enter')
  await me.arrive(/^option Slide 1/)
  await expect(me.window.getByRole('tab', { name: /Worksheet/ })).toHaveText(/\d pages/)
}

sitting('at the slides', () => {
  const paper = () => me.window.locator('.desk .paper').first()

  test('open a lesson from its card', openExample)

  test('move a slide up two places', async () => {
    await me.walk('ArrowDown', /Rapallo, April 1922/, 12)
    const at = Number(/Slide (\d+)/.exec(await me.here())?.[1])
    await me.press('Alt+ArrowUp', 'Alt+ArrowUp')
    await me.arrive(new RegExp(`^option Slide ${at - 2} : Rapallo`))
    expect(await me.heard()).toMatch(/^Slide moved to place \d+ of \d+$/)
  })

  test('write in a bullet', async () => {
    await me.press('F6')
    await me.walk('Tab', /Enter changes its words/, 12)
    await me.press('Enter')
    await me.arrive(/Words/)
    const words = me.window.getByRole('textbox', { name: 'Words' })
    for (let n = 0; !/Embassies/.test(await words.inputValue()) && n < 12; n++)
      await me.press('Tab')
    await me.press('Control+Home')
    await me.type('In May, ')
    await expect(paper()).toContainText('In May, Embassies')
    await me.press('Enter')
    await me.arrive(/Enter changes its words/)
  })

  test('undo three steps and do one again', async () => {
    await me.press('Control+z')
    await expect(paper()).not.toContainText('In May')
    await me.press('Control+z', 'Control+z')
    expect(await me.heard()).toMatch(/^Undone: Move slide/)
    await me.press('Control+y')
    expect(await me.heard()).toMatch(/^Done again: Move slide/)
  })

  test('copy a slide and take the copy away again', async () => {
    const slides = me.window.getByRole('listbox', { name: /^Slides/ }).getByRole('option')
    await toSlides()
    const count = await slides.count()
    await me.press('Control+d')
    await expect(slides).toHaveCount(count + 1)
    expect(await me.heard()).toMatch(/duplicated$/)
    await me.press('Delete')
    await expect(slides).toHaveCount(count)
    await me.arrive(/^option Slide/)
  })

  test('make a slide of another kind', async () => {
    const slides = me.window.getByRole('listbox', { name: /^Slides/ }).getByRole('option')
    await toSlides()
    const count = await slides.count()
    await me.press('Control+m')
    await me.walk('ArrowDown', /^button Key term$/, 30)
    await me.press('Enter')
    await expect(slides).toHaveCount(count + 1)
    expect(await me.heard()).toBe('Key term added')
    await me.arrive(/^option Slide/)
    await me.press('Control+z')
    await expect(slides).toHaveCount(count)
  })

  test('insert an unused item from the shelf', async () => {
    await me.press('Control+f')
    await me.arrive(/^search Find in the topic/)
    await me.walk('Tab', /^button Unused/, 3)
    await me.press('Enter')
    await me.walk('Tab', /^option .*not used/, 3)
    await me.press('Enter')
    await expect.poll(me.heard).toMatch(/^Inserted/)
    await me.press('Control+z')
  })

  test('change the theme', async () => {
    await command('design')
    await me.arrive(/^tab Design/)
    await me.walk('Tab', /^radio /, 14)
    const before = await me.here()
    await me.press('ArrowDown')
    expect(await me.here()).not.toBe(before)
    expect(await me.here()).toMatch(/^radio /)
    await me.press('Control+z')
  })

  test('write down what to say with a slide', async () => {
    await command('notes and source')
    await me.arrive(/What you want to say/)
    await me.press('Control+End')
    await me.type(' Show the map first.')
    await expect(me.window.locator('.desk .notes')).toContainText('Show the map first.')
  })

  test('see what is to check and go there', async () => {
    await command('to check')
    await me.arrive(/^button Close the list/)
    await me.walk('Tab', /^button (?:Show me|Review|Add all)/, 6)
    await me.press('Enter')
    await command('to check')
    await me.arrive(/^tab /)
  })

  test('present, reveal and come back', async () => {
    await toSlides()
    await me.press('Home')
    const opened: Page[] = []
    me.app.on('window', (page) => opened.push(page))
    await me.press('F5')
    await expect.poll(() => opened.length, { timeout: 20_000 }).toBe(2)
    const slides = opened.find((page) => page.url().endsWith('/slides.html'))
    if (!slides) throw new Error('There is no window with slides.')
    await expect(slides.locator('.slide svg')).toBeVisible({ timeout: 20_000 })
    const teacher = handsOn(slides)
    const place = slides.getByRole('status')
    await expect(place).toHaveText(/^Slide 1 of/)
    for (let n = 0; n < 30; n++) {
      const before = (await place.textContent()) ?? ''
      if (/1 of \d+ shown/.test(before)) break
      await teacher.press('ArrowRight')
      await expect(place).not.toHaveText(before)
    }
    await expect(place).toHaveText(/1 of \d+ shown/)
    // The window may be gone before the key is up.
    await slides.keyboard.press('Escape').catch(() => undefined)
    await expect.poll(() => opened.every((page) => page.isClosed())).toBe(true)
    await me.arrive(/^option Slide/)
  })
})

sitting('at the worksheet', () => {
  const tasks = () => me.window.getByRole('listbox', { name: /^Tasks/ }).getByRole('option')
  test('look at the worksheet of a lesson', async () => {
    await openExample()
    await me.press('Control+2')
    await me.arrive(/^option /)
  })

  test('move a task down', async () => {
    await me.press('Home', 'Alt+ArrowDown')
    await expect.poll(me.heard).toMatch(/^(?:Block|Task) moved to place 2 of \d+/)
    await me.arrive(/^option /)
  })

  test('add a short-answer question to the worksheet', async () => {
    const count = await tasks().count()
    await command('add to worksheet')
    await me.walk('ArrowDown', /^button Short answer/i, 30)
    await me.press('Enter')
    await expect(tasks()).toHaveCount(count + 1)
    await me.walk('F6', /^option /, 5)
  })

  test('change the scaffold', async () => {
    await command('design')
    await me.arrive(/^tab Design/)
    await me.walk('Tab', /^radio .*Core/, 8)
    await me.press('ArrowLeft')
    await me.arrive(/^radio .*Support/)
    await expect(me.window.getByText(/At Support, pupils get/)).toBeVisible()
  })

  test('change the marks of a question in the mark scheme', async () => {
    await me.press('Control+3')
    await me.walk('F6', /Marks of every question/, 5)
    await me.walk('Tab', /^button .*/, 2)
    await me.press('Enter')
    await me.walk('Tab', /^button Printed marks: more/, 6)
    await me.press('Enter')
    await expect(me.window.getByText('Totals differ')).toBeVisible()
    await me.press('Control+z')
    await expect(me.window.getByText('Totals agree')).toBeVisible()
  })

  test('export with the answers off', async () => {
    await me.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, me.exports)
    await me.press('Control+Shift+e')
    await expect(me.window.getByRole('dialog', { name: 'Export' })).toBeVisible()
    await me.walk('Tab', /^checkbox Mark scheme, PDF/, 40)
    for (const name of ['Mark scheme, PDF', 'Mark scheme, Word']) {
      await me.walk('Tab', new RegExp(`^checkbox ${name}`), 12)
      if (await me.window.locator(':focus').isChecked()) await me.press('Space')
    }
    await me.walk('Tab', /^button Export \d/, 40)
    await me.press('Enter')
    await expect(me.window.getByText(/files? written/)).toBeVisible({ timeout: 60_000 })
    const files = await readdir(me.exports)
    expect(files).not.toEqual([])
    expect(files.filter((name) => /mark-scheme|answer/.test(name))).toEqual([])
    await me.walk('Tab', /^button Done/, 12)
    await me.press('Enter')
    await expect(me.window.getByRole('dialog')).toHaveCount(0)
  })
})

sitting('in a topic', () => {
  test('open a topic and walk to a paragraph', async () => {
    await me.walk('Tab', /^button The Nazi-Soviet Pact$/, 16)
    await me.press('Enter')
    await me.arrive(/^group Objective/)
    await me.walk('ArrowDown', /^group Paragraph/, 12)
  })

  test('add a key term to a topic', async () => {
    await me.press('Control+Enter')
    await me.walk('ArrowDown', /Key term/, 12)
    await me.press('Enter')
    await me.arrive(/^textarea Term/)
    await me.type('Sphere of influence')
    await me.walk('Tab', /^textarea Definition/, 3)
    await me.type('Land that a greater power counts as its own.')
    await me.press('Escape')
    await me.arrive(/^group Key term.*Sphere of influence/)
  })

  test('move an item up and down again', async () => {
    await me.press('Alt+ArrowUp')
    const up = await me.heard()
    expect(up).toMatch(/^Moved to place \d+ of \d+/)
    await me.press('Alt+ArrowDown')
    await expect.poll(me.heard).not.toBe(up)
    await me.arrive(/^group Key term.*Sphere of influence/)
  })

  test('turn a paragraph into a bullet', async () => {
    await me.walk('ArrowUp', /^group Paragraph/, 3)
    await me.press('Control+Shift+k')
    await me.press('b')
    await me.arrive(/Bullet/)
    await me.press('Control+z')
  })

  test('look at the notes it came from', async () => {
    await me.press('Control+Shift+l')
    await expect(me.window.getByRole('button', { name: 'Hide source' })).toBeVisible()
    await me.press('Control+Shift+l')
  })

  test('begin a lesson from the topic, and think better of it', async () => {
    await me.press('Control+n')
    await me.arrive(/^select Topic/)
    await me.press('Escape')
    await me.arrive(/Paragraph|Bullet|Key term|group/)
    await me.press('Control+w')
    await me.arrive(/^button The Nazi-Soviet Pact$/)
  })
})

sitting('with notes and colleagues', () => {
  const notes = resolve(import.meta.dirname, '../fixtures/import/review-steam.txt')
  test('paste notes to import', async () => {
    const words = await readFile(notes, 'utf8')
    await me.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), words)
    await me.press('Control+i')
    await me.arrive(/Your notes/)
    await me.press('Control+v')
    await me.arrive(/^listbox Lines of your notes/)
  })

  test('correct a doubtful line on import', async () => {
    const lines = me.window.getByRole('listbox', { name: 'Lines of your notes' })
    const doubtful = lines.getByRole('option', { selected: true })
    await expect(doubtful).toContainText('to check')
    const line = await doubtful.getAttribute('data-line')
    await me.press('p')
    await expect(me.window.locator(`[data-line="${line}"]`)).not.toContainText('to check')
  })

  test('put what was imported into the library and begin a lesson from it', async () => {
    await me.press('Control+Enter')
    await me.arrive(/^text Title/)
    await me.press('Enter')
    await me.arrive(/^group /)
    await me.press('Control+n')
    await me.arrive(/^select Topic/)
    await me.walk('Tab', /^button Create lesson/, 40)
    await me.press('Enter')
    await me.arrive(/^option Slide 1/)
  })

  test('share a lesson with a colleague', async () => {
    await me.app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      },
      join(me.exports, 'steam.lectern'),
    )
    await command('share')
    await expect(me.window.getByText(/“steam.lectern” holds 1 lesson, 1 topic/)).toBeVisible()
    await me.arrive(/^option Slide/)
  })

  test('make a quiz of a lesson', async () => {
    await command('quiz')
    await me.arrive(/^radio Moodle XML/)
    await me.press('ArrowDown')
    await me.arrive(/^radio GIFT/)
    await me.press('Escape')
    await me.arrive(/^option Slide/)
    await me.press('Control+w')
    await me.arrive(/^button .*Steam/)
  })
})
