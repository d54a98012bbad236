import { homedir } from 'node:os'
import { join } from 'node:path'

const NAME = 'lectern'

/**
 * Where the app keeps earlier versions and its index, so that the command keeps them in the same
 * place: Electron's `userData` folder, by its own rule for each system.
 */
export function dataFolderOf(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  switch (platform) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), NAME)
    case 'darwin':
      return join(home, 'Library', 'Application Support', NAME)
    default:
      return join(environment['XDG_CONFIG_HOME'] ?? join(home, '.config'), NAME)
  }
}
