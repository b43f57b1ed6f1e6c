/**
 * The ribbon's buttons and the cell menu: each says what is wanted and shows the pane, which does it.
 * None of them writes to the workbook by itself: what would be written is shown first.
 */
import { INTENTIONS, intend, type Intention } from '../app/intentions';

function command(intention: Intention) {
  return async (event: Office.AddinCommands.Event): Promise<void> => {
    intend(intention);
    try {
      // Ignored for add-ins from the store since February 2026: the pane then shows it when it is opened.
      await Office.addin.showAsTaskpane();
    } finally {
      event.completed();
    }
  };
}

// The manifest's FunctionName is the intention's own name. Where Office.js could not be loaded, the pane says so.
if (typeof Office !== 'undefined') {
  for (const intention of INTENTIONS) Office.actions.associate(intention, command(intention));
}
