import type { Field, Resume } from './resume.ts'

const text = (field: Field | undefined): string | undefined => field?.value

/** The résumé as JSON Resume 1.0.0 (jsonresume.org/schema): values alone, without what no employer may choose by. */
export function jsonResume({ basics, education, work, certificates, skills, languages, awards }: Resume) {
  const { name, label, phone, email, location, summary } = basics
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: {
      name: text(name),
      label: text(label),
      phone: text(phone),
      email: text(email),
      summary: text(summary),
      ...(location ? { location: { address: location.value } } : {}),
    },
    education: education.map(({ institution, area, studyType, startDate, endDate, details }) => ({
      institution: text(institution),
      area: text(area),
      studyType: text(studyType),
      startDate: text(startDate),
      endDate: text(endDate),
      courses: details.map(({ value }) => value),
    })),
    work: work.filter(({ kind }) => kind !== 'project').map(experience),
    projects: work
      .filter(({ kind }) => kind === 'project')
      .map((one) => ({ ...experience(one), position: undefined, name: text(one.name) ?? text(one.position) })),
    certificates: certificates.map(({ name, date }) => ({ name: name.value, date: text(date) })),
    skills: skills.map(({ value }) => ({ name: value })),
    languages: languages.map(({ value }) => ({ language: value })),
    awards: awards.map(({ value }) => ({ title: value })),
  }
}

function experience({ name, position, startDate, endDate, highlights }: Resume['work'][number]) {
  return {
    name: text(name),
    position: text(position),
    startDate: text(startDate),
    endDate: text(endDate),
    highlights: highlights.map(({ value }) => value),
  }
}
