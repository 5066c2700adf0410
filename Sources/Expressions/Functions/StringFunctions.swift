/// The functions of the strings extension; positions and sizes are in Unicode scalars.
enum StringFunctions {
  static let all: [String: Function] = [
    "charAt": Function(.member, 2...2) { arguments, budget in charAt(arguments, &budget) },
    "indexOf": Function(.member, 2...3) { arguments, budget in
      index("indexOf", arguments, &budget, search: firstIndex)
    },
    "lastIndexOf": Function(.member, 2...3) { arguments, budget in
      index("lastIndexOf", arguments, &budget, search: lastIndex)
    },
    "substring": Function(.member, 2...3) { arguments, budget in substring(arguments, &budget) },
    "lowerAscii": mapped("lowerAscii") { bytes in
      bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    },
    "upperAscii": mapped("upperAscii") { bytes in
      bytes.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 & 0xDF : $0 }
    },
    "trim": Function(.member, 1...1) { arguments, budget in
      guard case .string(let text) = arguments[0].content else {
        return .noOverload("trim", arguments)
      }
      guard budget.spend(bytes: text.utf8.count) else { return budget.problem }
      return Value(.string(trimmed(text)))
    },
    "reverse": Function(.member, 1...1) { arguments, budget in
      guard budget.spend(arguments[0].byteCount / 64) else { return budget.problem }
      switch arguments[0].content {
      case .string(let text): return .text(text.unicodeScalars.reversed())
      case .list(let list):
        guard budget.spend(list.elements.count / 8) else { return budget.problem }
        return .list(list.elements.reversed())
      default: return .noOverload("reverse", arguments)
      }
    },
    "replace": Function(.member, 3...4) { arguments, budget in replace(arguments, &budget) },
    "split": Function(.member, 2...3) { arguments, budget in split(arguments, &budget) },
    "join": Function(.member, 1...2) { arguments, budget in join(arguments, &budget) },
    "strings.quote": Function(.global, 1...1) { arguments, budget in
      guard case .string(let text) = arguments[0].content else {
        return .noOverload("strings.quote", arguments)
      }
      guard budget.spend(bytes: text.utf8.count * 2) else { return budget.problem }
      return Value(.string(quoted(text)))
    },
    "format": Function(.member, 2...2) { arguments, budget in
      guard case .string(let template) = arguments[0].content,
        case .list(let list) = arguments[1].content
      else { return .noOverload("format", arguments) }
      var formatter = TextFormatter(arguments: list.elements, budget: budget)
      defer { budget = formatter.budget }
      do throws(EvaluationProblem) {
        return Value(.string(try formatter.format(template)))
      } catch {
        return Value(.error(error))
      }
    },
  ]

  private static func mapped(
    _ name: String, _ body: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) -> Function {
    Function(.member, 1...1) { arguments, budget in
      guard case .string(let text) = arguments[0].content else {
        return .noOverload(name, arguments)
      }
      guard budget.spend(bytes: text.utf8.count) else { return budget.problem }
      return Value(.string(String(decoding: body(Array(text.utf8)), as: UTF8.self)))
    }
  }

  private static func charAt(_ arguments: [Value], _ budget: inout Budget) -> Value {
    guard case .string(let text) = arguments[0].content,
      case .int(let position) = arguments[1].content
    else { return .noOverload("charAt", arguments) }
    guard budget.spend(bytes: text.utf8.count) else { return budget.problem }
    let scalars = Array(text.unicodeScalars)
    guard let index = Int(exactly: position), (0...scalars.count).contains(index) else {
      return .problem("index out of range: \(position)")
    }
    return .text(scalars[index..<min(index + 1, scalars.count)])
  }

  private typealias Search = ([Unicode.Scalar], [Unicode.Scalar], Int?) -> Int?

  private static func index(
    _ name: String, _ arguments: [Value], _ budget: inout Budget, search: Search
  ) -> Value {
    guard case .string(let text) = arguments[0].content,
      case .string(let part) = arguments[1].content
    else { return .noOverload(name, arguments) }
    guard budget.spend(bytes: text.utf8.count + part.utf8.count) else { return budget.problem }
    let scalars = Array(text.unicodeScalars)
    var offset: Int?
    if arguments.count == 3 {
      guard case .int(let given) = arguments[2].content else {
        return .noOverload(name, arguments)
      }
      guard let index = Int(exactly: given), (0...scalars.count).contains(index) else {
        return .problem("index out of range: \(given)")
      }
      offset = index
    }
    return Value(.int(Int64(search(scalars, Array(part.unicodeScalars), offset) ?? -1)))
  }

  private static func firstIndex(
    _ text: [Unicode.Scalar], _ part: [Unicode.Scalar], _ offset: Int?
  ) -> Int? {
    TextSearch(part).first(in: text, from: offset ?? 0)
  }

  /// The last place at or before an offset is the first place in the text read backwards.
  private static func lastIndex(
    _ text: [Unicode.Scalar], _ part: [Unicode.Scalar], _ offset: Int?
  ) -> Int? {
    if part.isEmpty { return offset ?? text.count }
    let end = min(text.count, (offset ?? text.count) + part.count)
    let found = firstIndex(Array(text[..<end].reversed()), part.reversed(), nil)
    return found.map { end - $0 - part.count }
  }

  private static func substring(_ arguments: [Value], _ budget: inout Budget) -> Value {
    guard case .string(let text) = arguments[0].content,
      case .int(let start) = arguments[1].content
    else { return .noOverload("substring", arguments) }
    guard budget.spend(bytes: text.utf8.count) else { return budget.problem }
    let scalars = Array(text.unicodeScalars)
    var end = Int64(scalars.count)
    if arguments.count == 3 {
      guard case .int(let given) = arguments[2].content else {
        return .noOverload("substring", arguments)
      }
      guard start <= given else {
        return .problem("invalid substring range, start: \(start), end: \(given)")
      }
      end = given
    }
    for position in [start, end] where !(0...Int64(scalars.count)).contains(position) {
      return .problem("index out of range: \(position)")
    }
    return .text(scalars[Int(clamping: start)..<Int(clamping: end)])
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  private static func replace(_ arguments: [Value], _ budget: inout Budget) -> Value {
    guard case .string(let text) = arguments[0].content,
      case .string(let old) = arguments[1].content,
      case .string(let new) = arguments[2].content
    else { return .noOverload("replace", arguments) }
    var limit = Int.max
    if arguments.count == 4 {
      guard case .int(let given) = arguments[3].content else {
        return .noOverload("replace", arguments)
      }
      if given >= 0 { limit = Int(clamping: given) }
    }
    guard budget.spend(bytes: text.utf8.count) else { return budget.problem }
    let bytes = Array(text.utf8)
    let replacement = Array(new.utf8)
    var result: [UInt8] = []
    var copied = 0
    var places = Places(of: Array(old.utf8), in: bytes)
    while limit > 0, let place = places.next() {
      guard budget.spend(bytes: replacement.count) else { return budget.problem }
      result += bytes[copied..<place.lowerBound]
      result += replacement
      copied = place.upperBound
      limit -= 1
    }
    result += bytes[copied...]
    return Value(.string(String(decoding: result, as: UTF8.self)))
  }

  private static func split(_ arguments: [Value], _ budget: inout Budget) -> Value {
    guard case .string(let text) = arguments[0].content,
      case .string(let separator) = arguments[1].content
    else { return .noOverload("split", arguments) }
    var limit = Int.max
    if arguments.count == 3 {
      guard case .int(let given) = arguments[2].content else {
        return .noOverload("split", arguments)
      }
      if given >= 0 { limit = Int(clamping: given) }
    }
    guard budget.spend(bytes: text.utf8.count) else { return budget.problem }
    guard limit > 0 else { return .list([]) }
    let bytes = Array(text.utf8)
    var parts: [Value] = []
    var copied = 0
    func part(_ range: Range<Int>) -> Value {
      Value(.string(String(decoding: bytes[range], as: UTF8.self)))
    }
    var places = Places(of: Array(separator.utf8), in: bytes)
    while parts.count < limit - 1, let place = places.next() {
      guard budget.spend(1) else { return budget.problem }
      // An empty separator separates characters, not the text from its ends.
      if place.isEmpty, place.lowerBound == 0 || place.lowerBound == bytes.count { continue }
      parts.append(part(copied..<place.lowerBound))
      copied = place.upperBound
    }
    if separator.isEmpty, bytes.isEmpty { return .list([]) }
    parts.append(part(copied..<bytes.count))
    return .list(parts)
  }

  private static func join(_ arguments: [Value], _ budget: inout Budget) -> Value {
    guard case .list(let list) = arguments[0].content else { return .noOverload("join", arguments) }
    var separator: [UInt8] = []
    if arguments.count == 2 {
      guard case .string(let text) = arguments[1].content else {
        return .noOverload("join", arguments)
      }
      separator = Array(text.utf8)
    }
    var bytes: [UInt8] = []
    for (index, element) in list.elements.enumerated() {
      guard case .string(let text) = element.read.content else {
        return .noOverload("join", [element])
      }
      guard budget.spend(bytes: text.utf8.count + separator.count) else { return budget.problem }
      if index > 0 { bytes += separator }
      bytes += text.utf8
    }
    return Value(.string(String(decoding: bytes, as: UTF8.self)))
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case 0x07: bytes += "\\a".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0B: bytes += "\\v".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The places of a text in another that do not overlap, from the beginning on.
  private struct Places {
    private let search: TextSearch<UInt8>
    private let width: Int
    private let text: [UInt8]
    private var position = 0
    private var isDone = false

    init(of part: [UInt8], in text: [UInt8]) {
      search = TextSearch(part)
      width = part.count
      self.text = text
    }

    mutating func next() -> Range<Int>? {
      guard !isDone else { return nil }
      guard width > 0 else { return nextBoundary() }
      guard let start = search.first(in: text, from: position) else {
        isDone = true
        return nil
      }
      position = start + width
      return start..<position
    }

    /// An empty text is found before each character and at the end.
    private mutating func nextBoundary() -> Range<Int> {
      let place = position..<position
      position += 1
      while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
      isDone = place.lowerBound >= text.count
      return place
    }
  }
}

extension Value {
  /// Makes a text of Unicode scalars.
  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> Value {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Value(.string(String(view)))
  }
}
