/// Finds a sequence of elements in another without going back over what it has read.
struct TextSearch<Element: Equatable & Sendable>: Sendable {
  private let needle: [Element]
  /// For each prefix of the needle, how long the longest of its own prefixes is that also ends it.
  private let borders: [Int]

  init(_ needle: [Element]) {
    self.needle = needle
    var borders: [Int] = []
    borders.reserveCapacity(needle.count)
    var length = 0
    for index in needle.indices {
      guard index > 0 else {
        borders.append(0)
        continue
      }
      while length > 0, needle[index] != needle[length] { length = borders[length - 1] }
      if needle[index] == needle[length] { length += 1 }
      borders.append(length)
    }
    self.borders = borders
  }

  /// Gives where the needle is found first from a position on, or `nil`.
  func first(in haystack: [Element], from start: Int) -> Int? {
    guard !needle.isEmpty else { return start <= haystack.count ? start : nil }
    var length = 0
    var index = start
    while index < haystack.count {
      while length > 0, haystack[index] != needle[length] { length = borders[length - 1] }
      if haystack[index] == needle[length] { length += 1 }
      index += 1
      if length == needle.count { return index - length }
    }
    return nil
  }
}

extension TextSearch where Element == UInt8 {
  init(_ text: String) {
    self.init(Array(text.utf8))
  }
}
