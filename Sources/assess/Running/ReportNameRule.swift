/// One rule by which a file's name says the format of a report.
struct ReportNameRule {
  /// The name in small letters; a `*` in it stands for anything.
  let pattern: String
  let format: ReportFormat

  private init(_ pattern: String, _ format: ReportFormat) {
    self.pattern = pattern
    self.format = format
  }

  /// All rules; the first that fits counts.
  static let all = [
    ReportNameRule("github-summary.md", .githubSummary),
    ReportNameRule("*-readiness.md", .areaReadiness),
    ReportNameRule("*.md", .markdown), ReportNameRule("*.markdown", .markdown),
    ReportNameRule("*.html", .html), ReportNameRule("*.htm", .html),
    ReportNameRule("*.sarif", .sarif), ReportNameRule("*.sarif.json", .sarif),
    ReportNameRule("*.xml", .junit),
    ReportNameRule("*code-quality-report.json", .gitlabCodeQuality),
    ReportNameRule("*.csv", .csv),
    ReportNameRule("*.intoto.jsonl", .inTotoLines), ReportNameRule("*.jsonl", .jsonLines),
    ReportNameRule("oscal*.json", .oscal), ReportNameRule("*.oscal.json", .oscal),
    ReportNameRule("*.cdx.json", .cycloneDX), ReportNameRule("*.intoto.json", .inToto),
    ReportNameRule("*.om", .openMetrics), ReportNameRule("*.prom", .prometheus),
    ReportNameRule("*.json", .json),
  ]

  /// What stands for the `*` in a name in small letters that follows the rule.
  func variable(in name: String) -> String {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return "" }
    return String(name.dropFirst(parts[0].count).dropLast(parts[1].count))
  }

  /// Finds the rule for a file's path, or `nil` when none fits.
  static func of(_ path: String) -> ReportNameRule? {
    let name = fileName(path)
    return all.first { $0.fits(name) }
  }

  /// The last part of a path in small letters.
  static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map { $0.lowercased() } ?? ""
  }

  /// Whether a name in small letters follows the rule.
  func fits(_ name: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return name.utf8.elementsEqual(pattern.utf8) }
    return name.utf8.count >= parts[0].utf8.count + parts[1].utf8.count
      && name.hasPrefix(parts[0]) && name.hasSuffix(parts[1])
  }

  /// The endings and names that choose a format, for messages.
  static var patterns: [String] { all.map(\.pattern) }
}
