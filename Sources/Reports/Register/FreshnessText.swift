import AssessmentCore

/// Says why evidence is not fresh.
enum FreshnessText {
  /// The reason in words, or `nil` for fresh evidence.
  static func of(_ freshness: Freshness) -> String? {
    switch freshness {
    case .fresh: nil
    case .stale(let age, let limit):
      "\(Quantity.of(age, "day")) old, the limit is \(Quantity.of(limit, "day"))"
    case .expired(let date): "expired on \(date.iso)"
    case .otherVersion(let version, let current):
      "found on version \(version), the current one is \(current)"
    }
  }
}
