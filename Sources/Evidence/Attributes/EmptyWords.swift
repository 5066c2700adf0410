/// Tells the words by which people say that there is nothing, or that they do not know.
enum EmptyWords {
  /// Whether a text says that there is none, as `none`, `no` and `n/a` do (SM-35).
  static func sayNone(_ text: String) -> Bool {
    switch text.lowercased() {
    case "", "-", "--", "\u{2013}", "\u{2014}", "none", "no", "n", "nil", "null", "false", "n/a",
      "na",
      "n.a.", "not applicable", "nothing", "nobody", "no one", "not implemented", "not set",
      "not defined", "none yet", "not yet", "missing", "empty":
      true
    default: false
    }
  }

  /// Whether a text says that nobody knows, which is no evidence of anything.
  static func sayUnknown(_ text: String) -> Bool {
    switch text.lowercased() {
    case "?", "??", "???", "unknown", "not known", "not available", "unclear", "to be determined",
      "to be defined", "to be confirmed", "not sure":
      true
    default: false
    }
  }

  /// Whether a text stands for a value that the file does not hold: a variable or a sealed secret.
  static func referToElsewhere(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if bytes.starts(with: Array("ENC[".utf8)) || bytes.starts(with: Array("os.environ/".utf8)) {
      return true
    }
    return bytes.indices.dropLast().contains {
      bytes[$0] == UInt8(ascii: "$") && bytes[$0 + 1] == UInt8(ascii: "{")
    }
  }

  /// Removes white space from both ends of a text.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return first == scalars.startIndex && scalars.index(after: last) == scalars.endIndex
      ? text : String(scalars[first...last])
  }
}
