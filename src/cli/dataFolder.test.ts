import { describe, expect, it } from 'vitest'
import { dataFolderOf } from './dataFolder.ts'

describe('dataFolderOf', () => {
  it('is the folder that the app uses on each system', () => {
    const roaming = { APPDATA: 'C:/Users/w/AppData/Roaming' }
    expect(dataFolderOf('win32', roaming, 'C:/Users/w')).toBe('C:/Users/w/AppData/Roaming/lectern')
    expect(dataFolderOf('darwin', {}, '/Users/w')).toBe(
      '/Users/w/Library/Application Support/lectern',
    )
    expect(dataFolderOf('linux', {}, '/home/w')).toBe('/home/w/.config/lectern')
    expect(dataFolderOf('linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/w')).toBe('/cfg/lectern')
  })
})
