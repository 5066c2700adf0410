/// Breaks runs of text into lines of a width, between words where that is possible.
enum TextWrap {
  /// A word, or a part of one, with its tone and whether a space stands before it.
  private struct Piece {
    let text: String
    let width: Int
    let tone: Tone
    let followsSpace: Bool
  }

  /// Gives the lines; texts must be safe already, and `width` is what is left beside the indents.
  static func lines(_ runs: [TextRun], firstWidth: Int, width: Int) -> [[TextRun]] {
    var lines: [[TextRun]] = []
    var line: [TextRun] = []
    var used = 0
    var room = max(1, firstWidth)
    func finishLine() {
      lines.append(line)
      line = []
      used = 0
      room = max(1, width)
    }
    for piece in pieces(of: runs) {
      let gap = piece.followsSpace && used > 0 ? 1 : 0
      if used > 0, used + gap + piece.width > room { finishLine() }
      if used > 0, gap == 1 { append(" ", piece.tone, to: &line) }
      used += used > 0 ? gap : 0
      var rest = piece.text[...]
      while !rest.isEmpty {
        var head = TextWidth.prefix(of: rest, width: room - used)
        if head.isEmpty {
          guard used == 0 else {
            finishLine()
            continue
          }
          head = String(rest.prefix(1))
        }
        append(head, piece.tone, to: &line)
        used += TextWidth.of(head)
        rest = rest.dropFirst(head.count)
        if !rest.isEmpty { finishLine() }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func append(
    _ text: String, _ tone: Tone, to line: inout [TextRun]
  ) {
    if let last = line.last, last.tone == tone {
      line[line.count - 1] = TextRun(last.text + text, tone)
    } else {
      line.append(TextRun(text, tone))
    }
  }

  /// Splits the runs at their spaces; a run that follows another without a space continues its
  /// word.
  private static func pieces(of runs: [TextRun]) -> [Piece] {
    var pieces: [Piece] = []
    var isAfterSpace = false
    for run in runs {
      var word = ""
      func finishWord() {
        guard !word.isEmpty else { return }
        pieces.append(
          Piece(
            text: word, width: TextWidth.of(word), tone: run.tone, followsSpace: isAfterSpace))
        word = ""
        isAfterSpace = false
      }
      for character in run.text {
        if character == " " {
          finishWord()
          isAfterSpace = true
        } else {
          word.append(character)
        }
      }
      finishWord()
    }
    return pieces
  }
}
