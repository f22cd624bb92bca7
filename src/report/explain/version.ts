/** The version of an explanation; it changes with any change that a reader of the one before could trip over. */
export const EXPLANATION_SCHEMA = 'baoxiao.explanation/1';
