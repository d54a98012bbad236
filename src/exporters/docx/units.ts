/** Twentieths of a point, in which Word counts lengths. */
export const twips = (points: number): number => Math.round(points * 20)

/** Half points, in which Word counts the sizes of letters. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** Eighths of a point, in which Word counts the width of a rule. */
export const eighths = (points: number): number => Math.max(2, Math.round(points * 8))
