import type { Table } from '../../policy/grammar.ts';
import type { PolicyDocument } from '../../policy/policy-shape.ts';

/** The dated tables of a policy by kind, each with its path. */
export function tablesOf(
  policy: Pick<PolicyDocument, 'deductible' | 'ratios' | 'caps'>,
): readonly { readonly path: string; readonly tables: readonly Table<unknown>[] }[] {
  return [
    { path: 'deductible.tables', tables: policy.deductible.tables },
    { path: 'ratios', tables: policy.ratios },
    { path: 'caps', tables: policy.caps },
  ];
}
