/**
 * Two moments of the pane's start, as performance marks: they stand in the browser's own timeline, where a benchmark or a
 * support case can read them. Nothing is sent anywhere.
 */
export const OFFICE_READY = 'tieout:office-ready';
export const PANE_READY = 'tieout:pane-ready';
