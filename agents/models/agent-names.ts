/** The agents that may have a model of their own; `default` is for those that have not. */
export const agentNames = ['default', 'tutor', 'lesson-planner', 'quiz-writer', 'career-coach', 'interviewer'] as const

export type AgentName = (typeof agentNames)[number]
