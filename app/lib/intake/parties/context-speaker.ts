import type { Scan } from '../scan/scan-sentence';
import type { Memory } from './article-context';
import { speakerIn } from './find-speaker';

const SPEAKER_AHEAD = 2;
const SPEAKER_KEPT = 6;

/** Who speaks in a sentence: by its own words, those of the sentences before, else of the next ones. */
export function rememberSpeaker(scans: readonly Scan[], index: number, memory: Memory): void {
  const scan = scans[index];
  const own = scan ? speakerIn(scan) : null;
  if (own) {
    memory.speaker = own;
    memory.spokeAt = index;
    return;
  }
  if (memory.speaker && index - memory.spokeAt <= SPEAKER_KEPT) return;
  memory.speaker = null;
  for (const next of scans.slice(index + 1, index + 1 + SPEAKER_AHEAD)) memory.speaker ??= speakerIn(next);
  memory.spokeAt = index;
}
