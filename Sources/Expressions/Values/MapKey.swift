/// A map's key in the form that decides equality: numbers by value, texts by their exact bytes.
///
/// Swift compares strings by canonical equivalence; CEL tells differently composed texts apart.
struct MapKey: Hashable, Sendable {
  private enum Form: Sendable {
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case text(String)
  }

  private let form: Form

  /// Gives the key of a value that is a bool, an integer or a text, or `nil` for other types.
  init?(_ value: Value) {
    switch value.content {
    case .bool(let flag): form = .bool(flag)
    case .int(let number): form = .int(number)
    case .uint(let number):
      if let signed = Int64(exactly: number) {
        form = .int(signed)
      } else {
        form = .uint(number)
      }
    case .string(let text): form = .text(text)
    default: return nil
    }
  }

  /// Gives the key that looking up a value means, where a whole double finds an integer.
  init?(lookup value: Value) {
    guard case .double(let number) = value.content else {
      self.init(value)
      return
    }
    if let signed = Int64(exactly: number) {
      self.init(form: .int(signed))
    } else if let unsigned = UInt64(exactly: number) {
      self.init(form: .uint(unsigned))
    } else {
      return nil
    }
  }

  private init(form: Form) {
    self.form = form
  }

  /// Gives the key of a text.
  init(_ text: String) {
    form = .text(text)
  }

  static func == (left: MapKey, right: MapKey) -> Bool {
    switch (left.form, right.form) {
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.uint(let left), .uint(let right)): left == right
    case (.text(let left), .text(let right)): left.hasSameScalars(as: right)
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch form {
    case .bool(let flag): hasher.combine(flag)
    case .int(let number): hasher.combine(number)
    case .uint(let number): hasher.combine(number)
    case .text(var text):
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}

extension String {
  /// Tells whether two texts have the same code points, which is how CEL compares them.
  package func hasSameScalars(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Tells whether a text comes before another by code points.
  package func precedesByScalars(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
