/** Vendors and their statements of work. Each statement begins clean; a story changes a few cells and says which rules that breaks. */
import { accountIn } from '../accounts';
import type { Chance } from '../seeded';
import { taxIdIn } from '../taxIds';
import { type Cells, OUR_COUNTRY, OUR_ENTITY } from './contractPlan';

// prettier-ignore
const VENDOR_NAMES = ['Cloudbarn Hosting', 'Pine & Post Studio', 'Second Take Editing', 'Tollgate Payments', 'Lumen Subtitles', 'Redwood Legal', 'Fieldnote Research', 'Gridline Data',
  'Harvest PR', 'Koi Localisation', 'Mossgate Audio', 'Nordkap Events', 'Oakhill Security', 'Paperplane Print', 'Quill Copywriting', 'Rook Analytics', 'Sundial Travel', 'Tern Logistics'];
export const PROJECTS = ['PRJ-2026-01', 'PRJ-2026-02'] as const;
export const COST_CENTRES = ['4100 Content', '4200 Platform', '4300 Marketing', '4400 Finance', '4500 Partnerships'];

interface SowStory {
  readonly tells: string;
  readonly fires: readonly string[];
  /** Hours by role of the rate card. */
  readonly work: readonly (readonly [role: keyof typeof CARD, hours: number])[];
  readonly row?: Cells;
  readonly vendor?: Cells;
  /** Rates that differ from the card's. */
  readonly rate?: number;
  readonly deliverables?: readonly Cells[];
}

const USUAL_DELIVERABLE: Cells = {
  Milestone: 'Final delivery',
  'Share %': 100,
  Planned: '2026-11-15',
  Criteria: 'Accepted in writing by the owner of the budget',
};

/** The rate card of agencies, euros an hour. */
export const CARD = { Director: 140, Editor: 95, Designer: 85, Analyst: 110 } as const;
export const CARD_NAME = 'Agencies 2026';

/** Two statements stand under the frame agreement, which ends with November 2026. */
const FRAME = 'SOW-700';

// prettier-ignore
const STORIES: readonly SowStory[] = [
  { tells: 'The frame agreement for agencies, itself a statement of work.', fires: [], work: [['Analyst', 100]], row: { From: '2026-01-01', 'Signed on': '2025-12-10' } },
  { tells: 'Pictures for the autumn campaign.', fires: [], work: [['Designer', 200], ['Director', 50]], row: { MSA: FRAME },
    deliverables: [{ Milestone: 'Key visuals', 'Share %': 60, Planned: '2026-09-15', Accepted: '2026-09-18', Criteria: 'Approved by the head of brand' }, { Milestone: 'Adaptations', 'Share %': 40, Planned: '2026-11-30', Criteria: 'All forty formats delivered' }] },
  { tells: 'Editing of two series.', fires: [], work: [['Editor', 320]] },
  { tells: 'The work began a week before anybody signed.', fires: ['work-before-signature'], work: [['Analyst', 80]], row: { 'Signed on': '2026-02-08' } },
  { tells: 'It runs beyond its frame agreement.', fires: ['outside-master-agreement'], work: [['Editor', 60]], row: { MSA: FRAME, To: '2026-12-31' } },
  { tells: 'Planned hours cost more than the cap.', fires: ['planned-over-cap'], work: [['Director', 120]], row: { 'Not to exceed': 15_000 } },
  { tells: 'The vendor is on hold.', fires: ['vendor-on-hold'], work: [['Analyst', 60]], vendor: { Status: 'on hold' } },
  { tells: 'No tax form, and bank details that nobody has verified.', fires: ['vendor-without-tax-form', 'vendor-bank-not-verified'], work: [['Analyst', 90]], vendor: { 'Tax form': 'no', 'Bank verified': 'no' } },
  { tells: 'Dearer than the rate card.', fires: ['rate-over-card'], work: [['Designer', 100]], rate: 99 },
  { tells: 'A deliverable without criteria, and one without a day.', fires: ['deliverable-without-acceptance', 'deliverable-without-date'], work: [['Editor', 150]],
    deliverables: [{ Milestone: 'Glossary', 'Share %': 50, Planned: '2026-10-15' }, { Milestone: 'Subtitles', 'Share %': 50, Criteria: 'Checked by a native speaker' }] },
  { tells: 'A purchase order that does not exist, and a closed project.', fires: ['po-not-found', 'project-not-found'], work: [['Director', 40]], row: { 'PO no.': 'PO-9999', Project: 'PRJ-2024-07' } },
  { tells: 'Expenses without a limit.', fires: ['expenses-uncapped'], work: [['Director', 30]], row: { 'Expenses cap': '' } },
  { tells: 'Ninety days to pay.', fires: ['payment-over-limit'], work: [['Analyst', 45]], row: { 'Payment terms': 'Net 90' }, vendor: { Terms: 'Net 90' } },
  { tells: 'Nothing is said on the rights to use the work.', fires: ['usage-rights-missing'], work: [['Designer', 70]], row: { 'Usage rights': 'no' } },
];

export interface SampleSow {
  readonly id: string;
  readonly vendor: string;
  readonly tells: string;
  readonly fires: readonly string[];
  readonly row: Cells;
  readonly lines: readonly Cells[];
  readonly deliverables: readonly Cells[];
  readonly value: number;
}

export interface SampleSpend {
  readonly vendors: readonly Cells[];
  readonly sows: readonly SampleSow[];
}

/** Two names, one house. */
const GROUPS: Readonly<Record<string, string>> = { 'Fieldnote Research': 'Rook Group', 'Rook Analytics': 'Rook Group' };
const COUNTRIES = ['DE', 'DE', 'NL', 'DE', 'GB', 'DE', 'DE', 'FR'];

const vendorCells = (name: string, index: number, chance: Chance): Cells => {
  const country = COUNTRIES[index % COUNTRIES.length] ?? OUR_COUNTRY;
  return {
    Vendor: `V${500 + index}`,
    Name: name,
    Country: country,
    Currency: 'EUR',
    'Bank account': accountIn('DE', chance),
    Terms: 'Net 30',
    'VAT no.': taxIdIn(country, chance),
    'Tax form': country === 'DE' ? 'USt 1 TG' : 'W-8BEN-E',
    'Bank verified': 'yes',
    Status: 'active',
    Group: GROUPS[name] ?? '',
    ...STORIES[index]?.vendor,
  };
};

function sowOf(story: SowStory, index: number, vendor: Cells): SampleSow {
  const id = `SOW-${700 + index}`;
  const lines = story.work.map(([role, hours], line): Cells => {
    const rate = story.rate ?? CARD[role];
    return {
      SOW: id,
      Line: line + 1,
      Role: role,
      From: '2026-02-01',
      To: story.row?.To ?? '2026-11-30',
      Currency: 'EUR',
      Hours: hours,
      Rate: rate,
      Planned: hours * rate,
    };
  });
  const value = lines.reduce((all, line) => all + Number(line.Planned), 0);
  const row: Cells = {
    SOW: id,
    Vendor: vendor.Vendor ?? '',
    'Vendor name': vendor.Name ?? '',
    'Our entity': OUR_ENTITY,
    'VAT no.': vendor['VAT no.'] ?? '',
    From: '2026-02-01',
    To: '2026-11-30',
    'Work starts': '2026-02-01',
    Currency: 'EUR',
    'Total value': value,
    'Not to exceed': value,
    Invoiced: Math.round(value * 0.4),
    'Expenses cap': 1_000,
    'Payment terms': 'Net 30',
    'Rate card': CARD_NAME,
    'PO no.': `PO-${3100 + index}`,
    'PO value': value + 1_000,
    'Cost centre': COST_CENTRES[index % COST_CENTRES.length] ?? '',
    Project: PROJECTS[0],
    'Signed by': 'J. Brandt',
    'Signed on': '2026-01-20',
    WHT: vendor.Country === OUR_COUNTRY ? '' : 'borne by the vendor',
    'Usage rights': 'yes',
    Liability: 'value of the order',
    ...story.row,
  };
  const deliverables = (story.deliverables ?? [USUAL_DELIVERABLE]).map((cells): Cells => ({ Contract: id, ...cells }));
  return { id, vendor: String(vendor.Name), tells: story.tells, fires: story.fires, row, lines, deliverables, value };
}

export function makeSpend(chance: Chance): SampleSpend {
  const vendors = VENDOR_NAMES.map((name, index) => vendorCells(name, index, chance));
  return { vendors, sows: STORIES.map((story, index) => sowOf(story, index, vendors[index] ?? {})) };
}

/** Everything that a cost can be booked on: orders of the clean statements, all cost centres, an open and a closed project. */
export const costObjects = (sows: readonly SampleSow[]): Cells[] => [
  ...sows
    .filter(({ fires }) => !fires.includes('po-not-found'))
    .map(({ row }): Cells => ({ Type: 'PO', No: row['PO no.'] ?? '', Status: 'open' })),
  ...COST_CENTRES.map((centre): Cells => ({ Type: 'cost centre', No: centre, Status: 'open' })),
  ...PROJECTS.map((project): Cells => ({ Type: 'project', No: project, Status: 'open' })),
  { Type: 'project', No: 'PRJ-2024-07', Status: 'closed' },
];
