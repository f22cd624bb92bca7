import { POLICY, POLICY_SCHEMA } from '../policy/policy-shape.ts';
import { type Fields, FORMS, PLAIN_YUAN, type Shape, shapeOfField } from '../policy/shape.ts';
import { oneOf, truth } from './json-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The shapes that have a name, described once each. */
const definitions: Record<string, Schema> = {
  yuan: { type: 'string', pattern: PLAIN_YUAN.source, description: 'yuan in plain digits, at most two decimals' },
  day: { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a day' },
  month: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'a month' },
};

/** The JSON Schema of a policy document: of its shape, not of what its parts say of each other. */
export const policySchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: POLICY_SCHEMA,
  ...schemaOf(POLICY),
  $defs: definitions,
};

function schemaOf(shape: Shape): Schema {
  const description = shape.about;
  switch (shape.kind) {
    case 'text': {
      const pattern = shape.form ? FORMS[shape.form].source : '\\S';
      return { type: shape.nullable ? ['string', 'null'] : 'string', pattern, description };
    }
    case 'yuan':
    case 'day':
    case 'month':
      return { $ref: `#/$defs/${shape.kind}`, description };
    case 'percent':
      return { type: 'number', minimum: 0, maximum: 100, description: `${description}: percent, at most two decimals` };
    case 'integer':
      return { type: 'integer', minimum: shape.least, maximum: shape.most, description };
    case 'any':
      return { description };
    case 'truth':
      return truth(description);
    case 'words':
      return oneOf(shape.values, description);
    case 'list':
      return { type: 'array', items: schemaOf(shape.of), minItems: shape.least, description };
    case 'record':
      return shape.name === undefined
        ? recordOf(shape.fields, description)
        : named(shape.name, () => recordOf(shape.fields), description);
    case 'choice': {
      const kinds = () => ({ oneOf: Object.values(shape.of).map((fields) => recordOf(fields)) });
      return named(shape.name, kinds, description);
    }
  }
}

function named(name: string, schema: () => Schema, description: string): Schema {
  definitions[name] ??= schema();
  return { $ref: `#/$defs/${name}`, description };
}

function recordOf(fields: Fields, description?: string): Schema {
  const all = Object.entries(fields).map(([name, field]) => ({ name, ...shapeOfField(field) }));
  return {
    type: 'object',
    ...(description && { description }),
    properties: Object.fromEntries(all.map(({ name, shape }) => [name, schemaOf(shape)])),
    required: all.filter(({ optional }) => !optional).map(({ name }) => name),
    additionalProperties: false,
  };
}
