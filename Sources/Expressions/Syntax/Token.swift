/// A piece of an expression's source.
struct Token: Sendable {
  enum Kind: Hashable, Sendable {
    case identifier
    /// A name in backticks, which only a field can have.
    case quotedIdentifier
    case int
    case uint
    case double
    case string
    case bytes
    /// An operator or a bracket, by its text; `in`, `true`, `false` and `null` are here as well.
    case symbol(String)
    case end
  }

  let kind: Kind
  /// The place in the source, as offsets in UTF-8 bytes.
  let range: Range<Int>
}
