/// What evaluating a program gave.
package struct Evaluation: Sendable {
  /// The result, which may be an error or unknown.
  package let value: Value
  /// How many steps were taken; large texts and lists count as several.
  package let steps: Int
}
