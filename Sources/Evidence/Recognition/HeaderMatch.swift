import AssessmentCore

/// Which kind of record the header of a table means, and which column is which attribute.
struct HeaderMatch {
  let kind: Int
  /// The attribute of each column; `nil` for a column that the vocabulary does not know.
  let attributes: [Int?]
  /// The position of a column that names an attribute which an earlier column has given already.
  let repeated: [Int]

  /// What comes out of looking at a header.
  enum Outcome {
    case matched(HeaderMatch)
    /// No kind, or more than one; the reason is for a person.
    case unmatched(String)
  }

  /// Finds the kind whose attributes a header names best.
  ///
  /// A kind is meant when at least three columns, or all of them, are its attributes, one of which
  /// names records; of several such kinds the one with the most columns. A tie means nothing.
  static func find(_ header: [String], among kinds: [KindNames]) -> Outcome {
    var best: (match: HeaderMatch, count: Int)?
    var nearest: (kind: Int, count: Int)?
    var rivals: [Int] = []
    for (position, names) in kinds.enumerated() where !names.isManifestOnly {
      let (match, count) = assign(header, to: names, at: position)
      if count > (nearest?.count ?? 0) { nearest = (position, count) }
      guard isEnough(match, count: count, of: header, names) else { continue }
      if count > (best?.count ?? 0) {
        best = (match, count)
        rivals = [position]
      } else if count == best?.count {
        rivals.append(position)
      }
    }
    if let best, rivals.count == 1 { return .matched(best.match) }
    if rivals.count > 1 {
      let names = rivals.map { "`\(kinds[$0].kind.name)`" }.joined(separator: " and ")
      return .unmatched("the header fits \(names) equally well")
    }
    guard let nearest else {
      return .unmatched("the header matches no column of any kind")
    }
    let kind = kinds[nearest.kind].kind
    let known = assign(header, to: kinds[nearest.kind], at: nearest.kind).match
    let matched = known.attributes.compactMap { $0 }.map { "`\(kind.attributes[$0].name)`" }
    return .unmatched(
      "the header matches \(nearest.count) of \(header.count) columns of `\(kind.name)`: "
        + matched.joined(separator: ", "))
  }

  private static func isEnough(
    _ match: HeaderMatch, count: Int, of header: [String], _ names: KindNames
  ) -> Bool {
    let named = header.filter { !$0.isEmpty }.count
    guard count >= 3 || (count >= 2 && count == named) else { return false }
    if names.kind.identity.isEmpty { return true }
    return match.attributes.contains { $0.map(names.isIdentifying) ?? false }
  }

  /// Assigns the columns of a header to the attributes of one kind and counts the assigned.
  private static func assign(
    _ header: [String], to names: KindNames, at position: Int
  ) -> (match: HeaderMatch, count: Int) {
    var taken: Set<Int> = []
    var repeated: [Int] = []
    var attributes: [Int?] = []
    for (column, name) in header.enumerated() {
      let attribute = names.attribute(called: name)
      if let attribute, !taken.insert(attribute).inserted {
        repeated.append(column)
        attributes.append(nil)
      } else {
        attributes.append(attribute)
      }
    }
    return (
      HeaderMatch(kind: position, attributes: attributes, repeated: repeated), taken.count
    )
  }
}
