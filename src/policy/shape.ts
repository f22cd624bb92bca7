/**
 * The shape of a document in JSON, as data: what reads such a document and what describes it to others go by the same.
 * `about` says in English what a value is; a shape with a name is described once, under that name.
 */
export type Shape = { readonly about: string } & (
  | { readonly kind: 'text'; readonly form?: TextForm; readonly nullable?: boolean }
  | { readonly kind: 'yuan' | 'percent' | 'day' | 'month' | 'truth' | 'any' }
  | { readonly kind: 'integer'; readonly least: number; readonly most: number }
  | { readonly kind: 'words'; readonly values: readonly Word[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly least: number }
  | { readonly kind: 'record'; readonly fields: Fields; readonly name?: string }
  | { readonly kind: 'choice'; readonly of: Readonly<Record<string, Fields>>; readonly name: string }
);

/** A value that is one of a list. */
export type Word = string | number | boolean;

/** The members of an object. */
export type Fields = Readonly<Record<string, ShapeField>>;

/** A member of an object, which may be left out or not. */
export type ShapeField = Shape | { readonly optional: Shape };

/** What a text may have to look like. */
export const FORMS = {
  id: /^[a-z][a-z0-9-]*$/,
  point: /^[A-Z][A-Za-z0-9-]*$/,
  division: /^\d{6}$/,
  prefix: /^\d{2,6}$/,
} as const;
export type TextForm = keyof typeof FORMS;

/** An amount of a policy: yuan in plain digits. */
export const PLAIN_YUAN = /^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/;

/** The members of an object of type T, each of them, optional exactly where it is in T. */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? { readonly optional: Shape } : Shape;
};

/** The shape of objects of type T. */
export function record<T>(about: string, fields: FieldsOf<T>, name?: string): Shape {
  return { kind: 'record', about, fields: fields as Fields, ...(name && { name }) };
}

/** The shape of objects of a union type, told apart by their member `kind`. */
export function choice<T extends { readonly kind: string }>(
  about: string,
  of: { readonly [K in T['kind']]: FieldsOf<Omit<Extract<T, { readonly kind: K }>, 'kind'>> },
  name: string,
): Shape {
  const entries = Object.entries<unknown>(of) as [string, Fields][];
  const kinds = entries.map(([kind, fields]) => [kind, { kind: words([kind], 'which kind it is'), ...fields }]);
  return { kind: 'choice', about, of: Object.fromEntries(kinds), name };
}

/** A list of values of one shape, at least `least` of them. */
export function list(of: Shape, about: string, least = 0): Shape {
  return { kind: 'list', of, least, about };
}

/** One of a list of values. */
export function words(values: readonly Word[], about: string): Shape {
  return { kind: 'words', values, about };
}

/** Text that is not empty, of a form where one is named. */
export function text(about: string, form?: TextForm): Shape {
  return { kind: 'text', about, ...(form && { form }) };
}

/** The shape of a field, and whether it may be left out. */
export function shapeOfField(field: ShapeField): { readonly shape: Shape; readonly optional: boolean } {
  return 'optional' in field ? { shape: field.optional, optional: true } : { shape: field, optional: false };
}
