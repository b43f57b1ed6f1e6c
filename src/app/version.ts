/** As package.json has it: stands in every line of the log. */
export const VERSION = '0.1.0';
