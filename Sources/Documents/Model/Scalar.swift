/// A single value, kept as the text that stands in the file.
///
/// No reader turns `NO` into false or `1.10` into 1.1: the type that the vocabulary declares
/// decides later what a text means.
package struct Scalar: Hashable, Sendable {
  /// The text, without quotes and escapes; empty for null.
  package let text: String
  /// How the text was written.
  package let style: ScalarStyle

  /// A value that was written in the given style.
  package init(text: String, style: ScalarStyle = .plain) {
    self.text = text
    self.style = style
  }

  /// The value that stands for nothing.
  package static let null = Scalar(text: "", style: .null)

  /// Whether the value stands for nothing.
  package var isNull: Bool { style == .null }
}
