import AssessmentCore

/// Places, criteria and links as the parts of a Markdown report write them.
enum MarkdownReference {
  /// Places as code, the first so many.
  static func places(_ places: [Place], most: Int = 4, isInTable: Bool = true) -> String {
    guard !places.isEmpty else { return "no file speaks of it" }
    let shown = places.prefix(most).map { place($0, isInTable: isInTable) }.joined(separator: ", ")
    return places.count > most
      ? shown + " and \(Quantity.number(places.count - most)) more" : shown
  }

  /// A place as code; an overlong name is cut in its middle, where it says least.
  static func place(_ place: Place, isInTable: Bool = true) -> String {
    MarkdownText.code(shortened(place.text, to: 120), isInTable: isInTable)
  }

  /// A text that keeps its beginning and its end when it is too long.
  static func shortened(_ text: String, to width: Int) -> String {
    PlaceText.shortened(text, to: width)
  }

  /// Subjects by name, the first so many.
  static func subjects(_ subjects: [String], most: Int = 6) -> String {
    let shown = subjects.prefix(most).map { MarkdownText.inline(shortened($0, to: 120)) }
      .joined(separator: ", ")
    return subjects.count > most
      ? shown + " and \(Quantity.number(subjects.count - most)) more" : shown
  }

  /// A criterion's id and title.
  static func criterion(_ id: String, in document: ReportDocument) -> String {
    MarkdownText.prose(AssessmentSummary.name(of: id, in: document))
  }

  /// The title of a group of findings, which is also its anchor: the rule and the first subject's
  /// plain letters; a rule of the evidence stands alone.
  static func title(of group: FindingGroup) -> String {
    let rule = group.first.rule.unicodeScalars.filter(isAnchorSign).map(String.init).joined()
    guard !rule.hasPrefix("EVD-") else { return rule }
    let subject = SecretMask.masked(group.first.subject).unicodeScalars.filter {
      isAnchorSign($0) || $0 == " "
    }
    .prefix(40).map(String.init).joined().split(separator: " ").joined(separator: " ")
    let others = group.subjects.count - 1
    return [rule, subject, others > 0 ? "and \(others) more" : ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// A link to a group of findings of the same report.
  static func link(to group: FindingGroup) -> String {
    let title = title(of: group)
    let anchor = title.lowercased().replacing(" ", with: "-").replacing(".", with: "")
    return "[\(title)](#\(anchor))"
  }

  private static func isAnchorSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      || scalar == "-" || scalar == "."
  }
}
