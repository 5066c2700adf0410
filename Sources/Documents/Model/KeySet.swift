/// The keys of one mapping while it is read, to find the second use of one.
///
/// Keys that differ only in Unicode normalisation count as one key, which is what `==` of Swift's
/// `String` says.
struct KeySet {
  // Most mappings are small; comparing is then quicker than hashing.
  private static let comparedKeys = 16
  private var places: [String: Int] = [:]

  /// Remembers a key that is about to be appended to entries; the index of its first use when it
  /// stands there already.
  mutating func insert(_ key: String, in entries: [Entry]) -> Int? {
    if entries.count < Self.comparedKeys {
      return entries.firstIndex { $0.key == key }
    }
    if places.isEmpty {
      for (index, entry) in entries.enumerated() { places[entry.key] = index }
    }
    if let first = places[key] { return first }
    places[key] = entries.count
    return nil
  }
}
