/** The earlier of two moments in ISO 8601. */
export const earlier = (one: string, other: string): string => [one, other].sort()[0] ?? one
