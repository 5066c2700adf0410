/// The encodings of text that are read.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, which needs no change.
  case utf8 = "UTF-8"
  /// UTF-16 with the low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16 with the high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// The single-byte encoding of older Windows programs.
  case windows1252 = "Windows-1252"
}
