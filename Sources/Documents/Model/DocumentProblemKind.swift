/// The sorts of problems that a reader of documents finds.
package enum DocumentProblemKind: String, Hashable, Sendable, CaseIterable {
  /// The bytes are not text in an encoding that can be told.
  case encoding
  /// The text breaks the rules of its format.
  case syntax
  /// A key or column stands twice.
  case duplicate
  /// The text is a template that has not been rendered.
  case template
  /// The text is too large, too deep or would unfold into too many values.
  case limit
  /// The format allows it, but it is not read here: tags of programs, for instance.
  case unsupported
  /// The source of the bytes failed while it was read.
  case source
}
