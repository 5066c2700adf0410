/// Many texts in one piece of memory, for a column in which nearly every row says something else.
///
/// The names of a million systems cost their bytes and four more each, instead of an allocation
/// each.
package struct TextArena: Sendable {
  private let bytes: [UInt8]
  /// Where each text ends; it starts where the one before it ends.
  private let ends: [UInt32]

  /// Takes texts that lie one after the other in UTF-8, and where each of them ends.
  package init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = bytes
    self.ends = ends
  }

  package var count: Int { ends.count }

  /// Gives a text, or an empty one for a position that does not exist.
  package func text(at position: Int) -> String {
    guard ends.indices.contains(position) else { return "" }
    let start = position == 0 ? 0 : Int(ends[position - 1])
    guard start <= Int(ends[position]), Int(ends[position]) <= bytes.count else { return "" }
    return String(validating: bytes[start..<Int(ends[position])], as: UTF8.self) ?? ""
  }

  /// Lends all bytes, and where each text ends, to a search that must not make a text of each.
  package func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer, UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { bytes in ends.withUnsafeBufferPointer { body(bytes, $0) } }
  }
}
