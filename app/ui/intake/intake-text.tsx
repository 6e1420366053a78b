import { memo } from 'react';
import { type Piece, type TextHint, type TextMark, textParagraphs } from './text-pieces';

export interface IntakeTextProps {
  text: string;
  marks: readonly TextMark[];
  hints: readonly TextHint[];
}

const LONGEST_HEADLINE = 120;

/** A short first line without a full stop is the headline. */
function isHeadline(pieces: readonly Piece[], index: number, count: number): boolean {
  const text = pieces.map((piece) => piece.text).join('');
  return index === 0 && count > 1 && text.length <= LONGEST_HEADLINE && !/[.!?…:;,]["”»)]?\s*$/.test(text);
}

/** The text as it was read; each amount in it leads to its proposal, or to the reason why it is none. */
export const IntakeText = memo(function IntakeText({ text, marks, hints }: IntakeTextProps) {
  const paragraphs = textParagraphs(text, marks, hints);
  return (
    <div className="text">
      {paragraphs.map((pieces, index) => (
        <p key={pieces[0]?.start} className={isHeadline(pieces, index, paragraphs.length) ? 'headline' : undefined}>
          {pieces.map((piece) => (
            <OnePiece key={piece.start} piece={piece} />
          ))}
        </p>
      ))}
    </div>
  );
});

function OnePiece({ piece: { text, mark, isFirst, isLast, keys, isPeriod } }: { piece: Piece }) {
  if (mark) {
    return (
      <mark className={mark.key.startsWith('o') ? 'no' : undefined} data-keys={mark.key}>
        <a href={`#${mark.key}`} id={isFirst ? `text-${mark.key}` : undefined}>
          {text}
          {isLast && <sup>{mark.label}</sup>}
        </a>
      </mark>
    );
  }
  if (keys.length === 0) return text;
  return (
    <span className={isPeriod ? 'hint-word period' : 'hint-word'} data-keys={keys.join(' ')}>
      {text}
    </span>
  );
}
