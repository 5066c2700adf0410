import AssessmentCore

/// The shapes that say the same as a colour and a word beside them.
enum HTMLSign {
  /// A verdict as a shape: a tick in a circle, an exclamation mark in a triangle, a cross in an
  /// octagon, a question mark in a square.
  static func verdict(_ kind: VerdictKind) -> HTMLNode {
    HTMLTag.svg.with(
      HTMLAttribute.viewBox(width: 64, height: 64) + [.style(.sign), .hidden],
      shape(of: kind))
  }

  private static func shape(of kind: VerdictKind) -> [HTMLNode] {
    switch kind {
    case .go:
      [
        HTMLTag.circle.with(HTMLAttribute.circle(x: 32, y: 32, radius: 29)),
        HTMLTag.path(.outline("M18 33l10 10 18-21")),
      ]
    case .conditionalGo:
      [
        HTMLTag.path(.outline("M32 5L61 57H3Z")), HTMLTag.path(.outline("M32 23V40M32 48V48.5")),
      ]
    case .noGo:
      [
        HTMLTag.path(.outline("M20 3H44L61 20V44L44 61H20L3 44V20Z")),
        HTMLTag.path(.outline("M21 21L43 43M43 21L21 43")),
      ]
    case .insufficientEvidence:
      [
        HTMLTag.rect.with(
          HTMLAttribute.rectangle(x: 4, y: 4, width: 56, height: 56, radius: 10)),
        HTMLTag.path(
          .outline("M23 25C23 18 28 16 32 16C38 16 42 19 42 25C42 31 32 32 32 39M32 47V47.5")),
      ]
    }
  }

  /// The class that colours a verdict.
  static func style(of kind: VerdictKind) -> HTMLClass {
    switch kind {
    case .go: .go
    case .conditionalGo: .wait
    case .noGo: .stop
    case .insufficientEvidence: .thin
    }
  }

  /// A state with its sign: filled, half, empty, a question mark, a dash.
  static func state(_ text: String, _ state: ItemState, isWaived: Bool = false) -> HTMLNode {
    let (sign, style): (String, HTMLClass) =
      switch state {
      case .complete: ("\u{2713}", .met)
      case .incomplete: (isWaived ? "\u{25D0}" : "\u{2715}", isWaived ? .partly : .open)
      case .unclear: (isWaived ? "\u{25D0}" : "?", isWaived ? .partly : .unclear)
      case .notApplicable: ("\u{2013}", .beside)
      }
    return HTMLTag.span(.style(.state, style)) {
      HTMLTag.span(.hidden) { sign }
      " "
      HTMLText.prose(text)
    }
  }

  /// The sign and the word of a severity.
  static func severity(_ severity: Finding.Severity) -> HTMLNode {
    let (sign, style): (String, HTMLClass) =
      switch severity {
      case .blocker: ("\u{25A0}", .blocker)
      case .major: ("\u{25B2}", .major)
      case .minor: ("\u{25CF}", .minor)
      case .note: ("\u{25CB}", .note)
      }
    return HTMLTag.span(.style(.badge, style)) {
      HTMLTag.span(.hidden) { sign }
      " " + String(Quantity.sentence(severity.rawValue).dropLast())
    }
  }
}
