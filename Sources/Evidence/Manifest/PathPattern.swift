/// A pattern for paths below the evidence folder: `*` within a name, `**` across folders, `?` for
/// one letter.
struct PathPattern: Hashable, Sendable {
  private let parts: [[UInt8]]

  /// Takes a pattern; a folder's name with or without a `/` at its end means everything in it.
  init(_ pattern: String) {
    var parts = Array(pattern.utf8).split(separator: UInt8(ascii: "/")).map(Array.init)
    if parts.first == [UInt8(ascii: ".")] { parts.removeFirst() }
    self.parts = parts
  }

  /// Whether the pattern names a file, or a folder that the file is in.
  func matches(_ path: String) -> Bool {
    let names = Array(path.utf8).split(separator: UInt8(ascii: "/")).map(Array.init)
    // `reachable[n]` says that the parts so far can stand for the first n names: linear, not a
    // search.
    var reachable = [Bool](repeating: false, count: names.count + 1)
    reachable[0] = true
    for part in parts {
      var next = [Bool](repeating: false, count: names.count + 1)
      if part == [UInt8(ascii: "*"), UInt8(ascii: "*")] {
        var isOpen = false
        for position in 0...names.count {
          isOpen = isOpen || reachable[position]
          next[position] = isOpen
        }
      } else {
        for position in names.indices where reachable[position] {
          next[position + 1] = PathPattern.matches(names[position], part)
        }
      }
      reachable = next
    }
    return !parts.isEmpty && reachable.dropFirst().contains(true)
  }

  /// Whether a name fits a pattern of one name.
  private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var reachable = [Bool](repeating: false, count: name.count + 1)
    reachable[0] = true
    for letter in pattern {
      var next = [Bool](repeating: false, count: name.count + 1)
      if letter == UInt8(ascii: "*") {
        var isOpen = false
        for position in 0...name.count {
          isOpen = isOpen || reachable[position]
          next[position] = isOpen
        }
      } else {
        for position in name.indices
        where reachable[position] && (letter == UInt8(ascii: "?") || letter == name[position]) {
          next[position + 1] = true
        }
      }
      reachable = next
    }
    return reachable[name.count]
  }

  /// Says why a path must not be used, or gives `nil`: a path stays below the folder of the
  /// manifest.
  static func objection(to path: String) -> String? {
    let bytes = Array(path.utf8)
    let names = bytes.split(separator: UInt8(ascii: "/"))
    if bytes.isEmpty { return "the path is empty" }
    if bytes.contains(0) { return "the path holds a NUL byte" }
    if bytes.first == UInt8(ascii: "/") || bytes.first == UInt8(ascii: "~") {
      return "path `\(path)` does not start in the evidence folder"
    }
    if names.contains(where: { $0.elementsEqual([0x2E, 0x2E]) }) {
      return "path `\(path)` leads out of the evidence folder"
    }
    return nil
  }
}
