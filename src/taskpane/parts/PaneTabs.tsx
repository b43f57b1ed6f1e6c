/**
 * The parts of the pane, on top, and what holds for all of them below. Plain buttons in a `nav`: they change the page
 * of the pane, and the one that is shown says so. There are four, for 320 pixels hold no more: the second is the work at
 * hand, under its own name, and the first screen leads to the others.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { tabOf, usePane, type View } from '../paneContext';
import { Notice } from './Notice';

/** The least that a pane is wide: four names and the search have to fit, in German too. */
const NARROW = '@media (max-width: 360px)';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: '34px', // Excel's personality menu lies over this corner: 34 × 32 on a Mac, 12 × 32 on Windows.
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    [NARROW]: { gap: 0, paddingLeft: tokens.spacingHorizontalXS },
  },
  tab: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    [NARROW]: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px', borderRadius: tokens.borderRadiusMedium },
  },
  // The longest name gives way: „Rechnungspläne“ beside three others and the search is more than 320 pixels.
  work: { flexShrink: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  shown: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  search: { display: 'flex', alignItems: 'center', marginLeft: 'auto', fontSize: '18px' },
  banners: { flexShrink: 0 },
});

interface PaneTabsProps {
  readonly view: View;
  /** Opens the search for a command. */
  readonly search: () => void;
}

export function PaneTabs({ view, search }: PaneTabsProps) {
  const styles = useStyles();
  const { text, open, work } = usePane();
  const shown = tabOf(view);
  return (
    <>
      <nav className={styles.tabs} aria-label={text.tabsLabel}>
        {(['home', work, 'review', 'runs'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={mergeClasses(styles.tab, one === work && styles.work, one === shown && styles.shown)}
            title={one === work ? text.tabs[one] : undefined}
            aria-current={one === shown ? 'page' : undefined}
            onClick={() => open(one)}
          >
            {text.tabs[one]}
          </button>
        ))}
        <button
          type="button"
          className={mergeClasses(styles.tab, styles.search)}
          aria-label={text.cockpit.search.open}
          aria-keyshortcuts="Control+K Meta+K"
          title={text.cockpit.search.openBy}
          onClick={search}
        >
          <SearchRegular />
        </button>
      </nav>
      <Banners view={view} />
    </>
  );
}

function Banners({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { text, readOnly, memory } = usePane();
  return (
    <aside className={styles.banners} aria-label={text.bannersLabel}>
      {readOnly && <Notice intent="warning">{text.banners.readOnly}</Notice>}
      {view === 'home' && !memory.lasting() && <Notice intent="info">{text.banners.forgetful}</Notice>}
    </aside>
  );
}
