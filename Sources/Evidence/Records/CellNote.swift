/// What is to be known of a value beside where it stands.
enum CellNote: Hashable, Sendable {
  /// Nobody set it; it is what the product does then.
  case productDefault(String)
  /// It is written down and binds nothing.
  case void(String)

  /// The note as people read it.
  var text: String {
    switch self {
    case .productDefault(let text), .void(let text): text
    }
  }

  /// Whether the value gives way to one that somebody wrote down.
  var isDefault: Bool { if case .productDefault = self { true } else { false } }
}
