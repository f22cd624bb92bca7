import type { UnpackLimit } from '../../input/records/byte-blocks.ts';
import type { RecordFormat } from '../../input/records/record-sink.ts';
import type { MapOptions } from '../column-map.ts';
import type { MemberOptions } from '../member-options.ts';
import type { PolicyOptions } from '../policies.ts';
import type { FormatOptions } from './formats.ts';
import type { LayoutOptions } from './layout.ts';

/** The options of `baoxiao batch`, as commander names them. */
export type BatchOptions = MemberOptions &
  RecordFormat &
  LayoutOptions &
  FormatOptions &
  PolicyOptions &
  MapOptions &
  UnpackLimit & {
    readonly sheet?: string;
    readonly members?: string;
    readonly oneMember?: boolean;
    readonly allEligible?: boolean;
    readonly assumeExtended?: boolean;
    readonly grouped?: boolean;
    readonly jobs?: number;
    readonly sort?: boolean;
    readonly onError?: 'reject' | 'stop';
    readonly output?: string;
    readonly rejects?: string;
    readonly summary?: 'json' | 'table';
    readonly by?: 'institution';
    /** The file with the records of settlements, where it is another one (`--against`). */
    readonly recordsFrom?: string;
    readonly ledgerIn?: string;
    readonly ledgerOut?: string;
    readonly redact?: boolean;
    readonly quiet?: boolean;
  };

/** What is not said by a flag: what the command or the reader of the file finds out. */
export type FoundOut = 'matchHeader' | 'against' | 'ofSeveral' | 'recordsFrom' | 'rejectsInWords';

export type BatchFlags = Omit<BatchOptions, FoundOut>;
