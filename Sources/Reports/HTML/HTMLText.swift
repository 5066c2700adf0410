import AssessmentCore

/// Texts from evidence and from questionnaires as nodes, isolated so that their direction of
/// writing turns nothing around.
enum HTMLText {
  /// A text of evidence, cut in its middle where it is too long for where it stands.
  static func evidence(_ text: String, to length: Int = 160) -> HTMLNode {
    HTMLTag.bdi { PlaceText.shortened(text, to: length, isLogged: false) }
  }

  /// A text in which names in backticks are code.
  static func prose(_ text: String) -> HTMLNode {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.count % 2 == 1 else { return HTMLTag.bdi { text } }
    return HTMLTag.bdi {
      for (number, part) in parts.enumerated() {
        if number % 2 == 0 { String(part) } else { HTMLTag.code { String(part) } }
      }
    }
  }

  /// A clause as a sentence.
  static func sentence(_ clause: String) -> HTMLNode { prose(Quantity.sentence(clause)) }

  /// A day that programs can read too.
  static func day(_ date: CalendarDate) -> HTMLNode {
    HTMLTag.time(.time(date.iso)) { date.iso }
  }
}
