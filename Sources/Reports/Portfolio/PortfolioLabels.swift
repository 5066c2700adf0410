import AssessmentCore

/// Short names for the folders of a portfolio: their paths without what all of them share at the
/// beginning and at the end.
struct PortfolioLabels {
  private let labels: [String: String]

  init(_ portfolio: Portfolio) {
    let paths = portfolio.entries.map(\.path)
    let parts = paths.map { $0.split(separator: "/").map(String.init) }
    let shortest = parts.map(\.count).min() ?? 0
    var front = 0
    while front < shortest - 1, PortfolioLabels.areEqual(parts.map { $0[front] }) { front += 1 }
    var back = 0
    while front + back < shortest - 1,
      PortfolioLabels.areEqual(parts.map { $0[$0.count - 1 - back] })
    {
      back += 1
    }
    var labels: [String: String] = [:]
    for (path, own) in zip(paths, parts) where paths.count > 1 {
      labels[path] = own.dropFirst(front).dropLast(back).joined(separator: "/")
    }
    self.labels = labels
  }

  /// The short name of a folder; the path itself where it has none.
  func label(of path: String) -> String {
    labels[path].flatMap { $0.isEmpty ? nil : $0 } ?? path
  }

  private static func areEqual(_ texts: [String]) -> Bool {
    texts.allSatisfy { $0.utf8.elementsEqual(texts.first?.utf8 ?? "".utf8) }
  }
}
