/** The tools beside the jobs: fetched when one of them is first shown, so that the pane opens as quickly as without them. */
import { AskView } from './views/Ask/AskView';
import { useAsk } from './views/Ask/useAsk';
import { CellView } from './views/Cell/CellView';
import { useCell } from './views/Cell/useCell';
import { FormulasView } from './views/Formulas/FormulasView';
import { useFormulas } from './views/Formulas/useFormulas';
import { LintView } from './views/Lint/LintView';
import { useLint } from './views/Lint/useLint';
import { TablesView } from './views/Tables/TablesView';
import { useTables } from './views/Tables/useTables';

export const AskRoom = () => <AskView ask={useAsk()} />;
export const CellRoom = () => <CellView desk={useCell()} />;
export const FormulasRoom = () => <FormulasView formulas={useFormulas()} />;
export const LintRoom = () => <LintView lint={useLint()} />;
export const TablesRoom = () => <TablesView tables={useTables()} />;
