package import Expressions

/// What evidence says of one attribute of one record.
package enum CellContent: Sendable {
  /// Nothing says anything of it, so it is unknown.
  case absent
  /// It is on record that there is none: an empty cell under a column that exists (SM-35).
  case none
  /// It is on record that nobody asked.
  case notAsked
  /// The value, without origins; the column knows them.
  case value(Value)
  /// Values that disagree, each with its own origins (SM-13).
  case conflict([Value])
  /// A text that is not a value of the attribute's type, and what is wrong with it.
  case unreadable(text: String, problem: String)
}
