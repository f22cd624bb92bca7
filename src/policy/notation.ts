/** Words that belong to a region, in both languages of the interface. */
export type Text = { readonly zh: string; readonly en: string };

/** Yuan in plain digits: `'300'`, `'62.50'`. */
export type Yuan = string;

/** Articles of the region's document, numbered as it numbers them: `'九'`, `'五(二)'`, several with `、` between. */
export type Articles = string;

/** The id of an open point of the region's register. */
export type PointId = string;

/** A language of the interface. */
export type Language = keyof Text;
