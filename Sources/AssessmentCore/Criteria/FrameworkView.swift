/// The criteria that support the ids of one published framework, in one edition.
///
/// It groups what was asked; it says of no id that it is satisfied.
package struct FrameworkView: Hashable, Sendable {
  /// One id of the framework and what supports it.
  package struct Entry: Hashable, Sendable {
    package let id: String
    /// The ids of the criteria, in catalogue order.
    package let criteria: [String]

    package init(id: String, criteria: [String]) {
      self.id = id
      self.criteria = criteria
    }
  }

  /// What every such view must say of itself.
  package static let disclaimer =
    "Each criterion supports these ids and does not satisfy them; this is our judgement and not "
    + "legal advice."

  /// The framework with its edition, for instance `nist-ai-rmf-1.0`.
  package let edition: String
  /// The ids in their own order: by the numbers in them, not by their letters alone.
  package let entries: [Entry]

  /// Groups criteria by the ids of a framework.
  package init(edition: String, criteria: [Criterion]) {
    self.init(
      edition: edition,
      crosswalks: criteria.map { (id: $0.id, crosswalk: $0.crosswalk) })
  }

  /// Groups criteria, each with its crosswalk, by the ids of a framework.
  package init(edition: String, crosswalks: [(id: String, crosswalk: [CrosswalkEntry])]) {
    var order: [String] = []
    var found: [String: [String]] = [:]
    for (criterion, crosswalk) in crosswalks {
      for entry in crosswalk where entry.framework == edition {
        for id in entry.ids where !(found[id]?.contains(criterion) ?? false) {
          if found[id] == nil { order.append(id) }
          found[id, default: []].append(criterion)
        }
      }
    }
    self.edition = edition
    entries = order.sorted { FrameworkView.precedes($0, $1) }
      .map { Entry(id: $0, criteria: found[$0] ?? []) }
  }

  /// The editions that criteria name, by name.
  package static func editions(of criteria: [Criterion]) -> [String] {
    editions(of: criteria.map(\.crosswalk))
  }

  /// The editions that crosswalks name, by name.
  package static func editions(of crosswalks: [[CrosswalkEntry]]) -> [String] {
    Set(crosswalks.flatMap { $0.map(\.framework) }).sorted()
  }

  /// Finds the editions that a name means: the edition itself, or all that begin with it.
  package static func editions(named name: String, among known: [String]) -> [String] {
    let wanted = name.lowercased()
    if known.contains(wanted) { return [wanted] }
    return wanted.isEmpty ? [] : known.filter { $0.hasPrefix(wanted + "-") }
  }

  /// The name of a framework without its edition.
  package static func family(of edition: String) -> String {
    edition.split(separator: "-").dropLast().joined(separator: "-")
  }

  /// Compares ids so that `LLM9` comes before `LLM10` and `9(2)` before `10`.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let (one, other) = (parts(of: left), parts(of: right))
    for (first, second) in zip(one, other) where first != second {
      if let a = Int(first), let b = Int(second) { return a == b ? first < second : a < b }
      return first < second
    }
    return one.count < other.count
  }

  /// Splits an id into runs of digits and runs of other characters.
  private static func parts(of id: String) -> [String] {
    var parts: [String] = []
    var isNumber = false
    for scalar in id.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit == isNumber, !parts.isEmpty {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      } else {
        parts.append(String(scalar))
        isNumber = isDigit
      }
    }
    return parts
  }
}
