/** Where the system throws things away. Named here because node:os, which has it too, takes a while to load. */
export const NULL_DEVICE = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';
