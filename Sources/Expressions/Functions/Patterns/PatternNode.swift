/// A part of a regular expression.
indirect enum PatternNode: Sendable {
  /// One character of a set.
  case set(ScalarSet)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// A part so many times; without a most, any number of times.
  case repetition(PatternNode, least: Int, most: Int?)
  case assertion(PatternAssertion)
}
