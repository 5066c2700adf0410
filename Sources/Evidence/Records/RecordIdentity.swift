import AssessmentCore

/// What makes two records the same thing: their kind's identity attributes, byte by byte (SM-13).
struct RecordIdentity: Hashable, Comparable, Sendable {
  /// The texts of the identity attributes, empty where nothing is said.
  let parts: [[UInt8]]

  /// Gives the identity of a record, or `nil` when it does not say what it is about.
  ///
  /// The first identity attribute must be given; the others may be missing, as a subject is for
  /// what concerns the whole organisation.
  init?(_ record: ReadRecord, kind: RecordKind) {
    var parts: [[UInt8]] = []
    for name in kind.identity {
      guard let position = kind.positions[name], let cell = record.cell(of: position),
        case .value(let value) = cell.content
      else {
        if parts.isEmpty { return nil }
        parts.append([])
        continue
      }
      parts.append(Array(RecordTable.identityText(of: value).utf8))
    }
    guard parts.first?.isEmpty == false else { return nil }
    self.parts = parts
  }

  init(parts: [[UInt8]]) {
    self.parts = parts
  }

  /// Whether every identity attribute is given.
  var isWhole: Bool { parts.allSatisfy { !$0.isEmpty } }

  static func < (left: RecordIdentity, right: RecordIdentity) -> Bool {
    for (one, other) in zip(left.parts, right.parts) where one != other {
      return one.lexicographicallyPrecedes(other)
    }
    return left.parts.count < right.parts.count
  }
}
