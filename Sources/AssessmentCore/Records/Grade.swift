/// How strong a piece of evidence is (SM-4).
package enum Grade: Int, Comparable, Sendable, CaseIterable {
  /// E0: somebody's word.
  case attestation = 0
  /// E1: a draft, minutes, a plan, anything undated or without an owner.
  case indirect = 1
  /// E2: a document with owner, date, approver and an approved state.
  case approved = 2
  /// E3: a configuration, a test result, an inventory row, at one point in time.
  case implemented = 3
  /// E4: a record made by a system that covers a period with two or more data points.
  case operating = 4

  /// The grade as reports write it: `E0` to `E4`.
  package var label: String { "E\(rawValue)" }

  /// What the grade is called in words.
  package var name: String {
    switch self {
    case .attestation: "attestation"
    case .indirect: "indirect"
    case .approved: "approved document"
    case .implemented: "implemented"
    case .operating: "operating record"
    }
  }

  /// Reads `E0` to `E4`.
  package init?(label: String) {
    guard let grade = Grade.allCases.first(where: { $0.label == label }) else { return nil }
    self = grade
  }

  package static func < (left: Grade, right: Grade) -> Bool {
    left.rawValue < right.rawValue
  }
}
