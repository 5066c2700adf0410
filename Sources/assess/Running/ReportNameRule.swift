/// One rule by which a file's name says the format of a report.
struct ReportNameRule {
  /// The name in small letters; a `*` at its start or its end stands for anything.
  let pattern: String
  let format: ReportFormat

  private init(_ pattern: String, _ format: ReportFormat) {
    self.pattern = pattern
    self.format = format
  }

  /// All rules; the first that fits counts.
  static let all = [
    ReportNameRule("*.json", .json),
    ReportNameRule("*.md", .markdown), ReportNameRule("*.markdown", .markdown),
  ]

  /// Whether a name in small letters follows the rule.
  func fits(_ name: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      return parts.count == 3
        ? name.hasPrefix(parts[0]) && name.hasSuffix(parts[2]) && name.contains(parts[1])
        : name.utf8.elementsEqual(pattern.utf8)
    }
    return name.utf8.count >= parts[0].utf8.count + parts[1].utf8.count
      && name.hasPrefix(parts[0]) && name.hasSuffix(parts[1])
  }

  /// The endings and names that choose a format, for messages.
  static var patterns: [String] { all.map(\.pattern) }
}
