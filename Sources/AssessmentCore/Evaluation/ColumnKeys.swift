import Expressions

/// Which contents of a column are alike to all conditions that only compare its texts.
struct ColumnKeys: Sendable {
  /// The key of each code.
  let keys: [UInt32]
  /// The number of keys.
  let count: Int

  /// Gives a key of its own to each of the texts and to everything that is no text, and one to the
  /// rest.
  init(of dictionary: ContentDictionary, keeping texts: Set<ExactText>) {
    var keys = [UInt32](repeating: 0, count: dictionary.count)
    var count: UInt32 = 1
    if dictionary.arena == nil {
      for (code, content) in dictionary.enumerated() {
        if case .value(let value) = content, case .string = value.content { continue }
        keys[code] = count
        count += 1
      }
    } else if !keys.isEmpty {
      keys[0] = count
      count += 1
    }
    var known: [ExactText: UInt32] = [:]
    for (code, text) in dictionary.codes(of: texts) where keys.indices.contains(code) {
      let key = known[text] ?? count
      if key == count { count += 1 }
      known[text] = key
      keys[code] = key
    }
    self.keys = keys
    self.count = Int(count)
  }
}
