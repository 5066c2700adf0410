/// The first byte of a text that is not UTF-8 text.
package struct UTF8Fault: Hashable, Sendable {
  /// What is wrong with a byte.
  package enum Cause: Hashable, Sendable {
    /// A byte of value zero.
    case nul
    /// A high byte that stands alone, as single-byte encodings write letters.
    case isolated
    /// A sequence of several bytes that is overlong, encodes a surrogate, or breaks off.
    case malformed
  }

  /// The offset of the byte, from 0.
  package let offset: Int
  /// What is wrong.
  package let cause: Cause
}
