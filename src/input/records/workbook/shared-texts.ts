import { ByteArena } from '../byte-arena.ts';
import type { Archive } from './archive.ts';
import { unescaped } from './escaped-text.ts';
import { LIMITS } from './limits.ts';
import { readXml } from './read-xml.ts';
import { tooLarge } from './workbook-error.ts';

/** The texts that the cells of a workbook share, by their numbers. */
export async function readSharedTexts(archive: Archive, source: string, part: string | undefined): Promise<ByteArena> {
  const texts = new ByteArena();
  if (part === undefined || !archive.has(part)) return texts;
  let text = '';
  let within = false;
  let spoken = false;
  await readXml(source, part, archive.read(part, LIMITS.sharedTexts), {
    open(element) {
      if (element === 'si') text = '';
      // How a text is spoken stands beside it in some languages.
      if (element === 'rPh') spoken = true;
      within = element === 't' && !spoken;
    },
    text(more) {
      if (within) text += more;
    },
    close(element) {
      within = false;
      if (element === 'rPh') spoken = false;
      if (element !== 'si') return;
      texts.add(Buffer.from(unescaped(text)));
      if (texts.size > LIMITS.sharedTextCount) throw tooLarge(source, part);
    },
  });
  return texts;
}
