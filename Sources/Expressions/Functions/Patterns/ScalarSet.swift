/// A set of Unicode scalars that one place of a regular expression matches.
struct ScalarSet: Sendable {
  /// A set that Unicode or a name defines.
  enum Category: Sendable {
    case digit
    case word
    case space
    case general(Set<Unicode.GeneralCategory>)
    case ascii([ClosedRange<UInt32>])
  }

  var ranges: [ClosedRange<UInt32>] = []
  var categories: [(category: Category, negated: Bool)] = []
  var isNegated = false
  var ignoresCase = false

  /// The set of one character.
  init(_ scalar: Unicode.Scalar, ignoresCase: Bool = false) {
    ranges = [scalar.value...scalar.value]
    self.ignoresCase = ignoresCase
  }

  init() {}

  /// The set of a category such as `\d`.
  init(_ category: Category, negated: Bool) {
    categories = [(category, negated)]
  }

  /// All characters, or all but the line feed.
  static func any(withLineFeed: Bool) -> ScalarSet {
    var set = ScalarSet()
    set.isNegated = true
    if !withLineFeed { set.ranges = [0x0A...0x0A] }
    return set
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if holds(scalar) { return !isNegated }
    if ignoresCase {
      for other in ScalarSet.otherCases(of: scalar) where holds(other) { return !isNegated }
    }
    return isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    for range in ranges where range.contains(scalar.value) { return true }
    for entry in categories where ScalarSet.is(scalar, in: entry.category) != entry.negated {
      return true
    }
    return false
  }

  private static func otherCases(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII {
      let letter = scalar.value | 0x20
      guard (0x61...0x7A).contains(letter), let other = Unicode.Scalar(scalar.value ^ 0x20) else {
        return []
      }
      return [other]
    }
    let mappings = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
    return mappings.compactMap { mapping in
      let scalars = mapping.unicodeScalars
      return scalars.count == 1 ? scalars.first : nil
    }
  }

  private static func `is`(_ scalar: Unicode.Scalar, in category: Category) -> Bool {
    switch category {
    case .digit: (0x30...0x39).contains(scalar.value)
    case .word: isWord(scalar)
    case .space:
      (0x09...0x0A).contains(scalar.value) || (0x0C...0x0D).contains(scalar.value)
        || scalar.value == 0x20
    case .general(let categories): categories.contains(scalar.properties.generalCategory)
    case .ascii(let ranges): ranges.contains { $0.contains(scalar.value) }
    }
  }

  /// Whether a character is one of `\w`, which is ASCII only.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }
}
