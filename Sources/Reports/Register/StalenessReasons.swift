import AssessmentCore

/// Why records of each file are too old, expired or of another version.
struct StalenessReasons {
  /// The number of reasons that are told of one file.
  private static let most = 3

  private var byItem: [[String]]

  init(_ evidence: EvidenceBase) {
    byItem = Array(repeating: [], count: evidence.items.count)
    for source in evidence.sources
    where byItem.indices.contains(source.item)
      && byItem[source.item].count < StalenessReasons.most
    {
      let reason = FreshnessText.of(source.freshness(on: evidence.asOf, limit: nil))
      if let reason, !byItem[source.item].contains(reason) { byItem[source.item].append(reason) }
    }
  }

  /// The first few reasons for a file, by its position in the evidence, each once.
  func reasons(for item: Int) -> [String] {
    byItem.indices.contains(item) ? byItem[item] : []
  }
}
