package import Expressions

/// Tells the origins of identity attributes from those that count for a grade.
///
/// What names a record proves nothing by itself, so its origin must not decide how strong an
/// outcome is. Yet where nothing else decided, the record that was named is what the outcome rests
/// on, and what a reader wants to see. So the origin goes along with a mark, which no entry of
/// ``OriginTable`` reaches.
package enum IdentityOrigin {
  private static let mark: UInt32 = 1 << 31

  /// Gives an origin the mark.
  package static func marked(_ origin: Origin) -> Origin {
    Origin(index: origin.index | mark)
  }

  /// Whether an origin names a record and says nothing else of it.
  package static func isMarked(_ origin: Origin) -> Bool {
    origin.index & mark != 0
  }

  /// Gives the origin without the mark, as ``EvidenceBase`` knows it.
  package static func unmarked(_ origin: Origin) -> Origin {
    Origin(index: origin.index & ~mark)
  }

  /// Gives the origins that a reader should see: those that decided, else those that named the
  /// records.
  package static func citations(of origins: OriginSet) -> [Origin] {
    let deciding = origins.sorted.filter { !isMarked($0) }
    return deciding.isEmpty ? origins.sorted.map(unmarked) : deciding
  }
}
