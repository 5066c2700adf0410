/// Text as UTF-8 without byte order mark, and how it was encoded in the file.
///
/// Nothing is repaired in silence: bytes that fit no encoding are a problem that names their
/// offset, and every change of encoding is said in `note`.
package struct DecodedText: Hashable, Sendable {
  /// The text in valid UTF-8, without zero bytes.
  package let bytes: [UInt8]
  /// How the file was encoded.
  package let encoding: TextEncoding
  /// Whether the file began with a byte order mark, which is no part of the text.
  package let hadByteOrderMark: Bool
  /// What a reader of the report should know about the encoding; nil for UTF-8.
  package let note: ProblemNote?

  private init(
    _ bytes: [UInt8], _ encoding: TextEncoding, mark: Bool, note: ProblemNote? = nil
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.hadByteOrderMark = mark
    self.note = note
  }

  /// Text that is valid UTF-8 without a byte order mark already, such as a part of a decoded text.
  init(checked bytes: some Sequence<UInt8>) {
    self.init(Array(bytes), .utf8, mark: false)
  }

  /// Decodes the bytes of a file.
  ///
  /// UTF-8 and UTF-16 are told by their byte order mark, UTF-16 without one by its zero bytes.
  /// Bytes that are not UTF-8 are read as Windows-1252 when every fault is a high byte that stands
  /// alone and such bytes are at least as many as the well-formed UTF-8 sequences. Throws a problem
  /// of kind `encoding` otherwise.
  package static func decode(_ bytes: [UInt8]) throws(DocumentProblem) -> DecodedText {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw DocumentProblem(
        .encoding, at: .start, "the text is in UTF-32, which is not read",
        help: "save the file as UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try decodeBytes(Array(bytes.dropFirst(3)), mark: true)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try decodeUTF16(bytes, .utf16LittleEndian, mark: true)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try decodeUTF16(bytes, .utf16BigEndian, mark: true)
    }
    if let encoding = unmarkedUTF16(bytes) {
      return try decodeUTF16(bytes, encoding, mark: false)
    }
    return try decodeBytes(bytes, mark: false)
  }

  // MARK: UTF-8 and Windows-1252

  private static func decodeBytes(
    _ bytes: [UInt8], mark: Bool
  ) throws(DocumentProblem) -> DecodedText {
    guard let first = UTF8Validation.firstFault(in: bytes) else {
      return DecodedText(bytes, .utf8, mark: mark)
    }
    let markBytes = mark ? 3 : 0
    var isolated = 0
    var fault: UTF8Fault? = first
    while let found = fault {
      guard found.cause == .isolated, !mark else {
        throw problem(found, in: bytes, markBytes: markBytes)
      }
      isolated += 1
      fault = UTF8Validation.firstFault(in: bytes, from: found.offset + 1)
    }
    // In UTF-8 each sequence has one byte from 0xC0, so these are the well-formed ones and some of
    // the isolated bytes.
    let leads = bytes.count { $0 >= 0xC0 }
    let wellFormed = leads - isolatedLeads(in: bytes)
    guard wellFormed <= isolated else {
      throw problem(first, in: bytes, markBytes: markBytes)
    }
    return try decodeWindows1252(bytes, first: first)
  }

  private static func isolatedLeads(in bytes: [UInt8]) -> Int {
    var count = 0
    var fault = UTF8Validation.firstFault(in: bytes)
    while let found = fault {
      if bytes[found.offset] >= 0xC0 { count += 1 }
      fault = UTF8Validation.firstFault(in: bytes, from: found.offset + 1)
    }
    return count
  }

  private static func decodeWindows1252(
    _ bytes: [UInt8], first: UTF8Fault
  ) throws(DocumentProblem) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for (offset, byte) in bytes.enumerated() {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      guard let scalar = windows1252Scalar(byte) else {
        throw DocumentProblem(
          .encoding, at: TextPlace.position(of: first.offset, in: bytes),
          "the byte \(hexadecimal(byte)) at offset \(offset) is neither UTF-8 nor Windows-1252",
          help: "save the file as UTF-8")
      }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    let note = ProblemNote(
      "read as Windows-1252, because the byte \(hexadecimal(bytes[first.offset])) "
        + "at offset \(first.offset) is not UTF-8",
      at: TextPlace.position(of: first.offset, in: bytes))
    return DecodedText(text, .windows1252, mark: false, note: note)
  }

  private static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    // The 27 characters of the row 0x80 to 0x9F; five places are empty.
    let row: [UInt16] = [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
      0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
    let value = row[Int(byte & 0x1F)]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The problem that a fault in UTF-8 text is.
  static func problem(
    _ fault: UTF8Fault, in bytes: some Collection<UInt8>, markBytes: Int = 0
  ) -> DocumentProblem {
    DocumentProblem(
      .encoding, at: TextPlace.position(of: fault.offset, in: bytes),
      summary(
        fault, byte: bytes.dropFirst(fault.offset).first ?? 0, offset: fault.offset + markBytes),
      help: fault.cause == .nul ? "check that the file is text" : "save the file as UTF-8")
  }

  /// What is wrong, in words, with the offset counted from the start of the file.
  static func summary(_ fault: UTF8Fault, byte: UInt8, offset: Int) -> String {
    switch fault.cause {
    case .nul: "there is a NUL byte at offset \(offset)"
    case .isolated, .malformed:
      "the byte \(hexadecimal(byte)) at offset \(offset) is not valid UTF-8"
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0x0" + digits : "0x" + digits
  }

  // MARK: UTF-16

  /// The byte order of UTF-16 without a mark, told by where the zero bytes of its ASCII letters
  /// stand.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(512)
    guard sample.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var evenZeros = 0
    var oddZeros = 0
    for (offset, byte) in sample.enumerated() where byte == 0 {
      if offset.isMultiple(of: 2) { evenZeros += 1 } else { oddZeros += 1 }
    }
    let pairs = sample.count / 2
    if evenZeros == 0, oddZeros * 5 >= pairs * 2 { return .utf16LittleEndian }
    if oddZeros == 0, evenZeros * 5 >= pairs * 2 { return .utf16BigEndian }
    return nil
  }

  private static func decodeUTF16(
    _ bytes: [UInt8], _ encoding: TextEncoding, mark: Bool
  ) throws(DocumentProblem) -> DecodedText {
    let littleEndian = encoding == .utf16LittleEndian
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var offset = mark ? 2 : 0
    func unit(at offset: Int) -> UInt16? {
      guard offset + 1 < bytes.count else { return nil }
      let first = UInt16(bytes[offset])
      let second = UInt16(bytes[offset + 1])
      return littleEndian ? first | second << 8 : first << 8 | second
    }
    func problem(_ summary: String) -> DocumentProblem {
      DocumentProblem(
        .encoding, at: TextPlace.position(of: text.count, in: text),
        summary + " at offset \(offset) of the \(encoding.rawValue) text",
        help: "save the file as UTF-8")
    }
    while offset < bytes.count {
      guard let high = unit(at: offset) else { throw problem("half a character stands") }
      var value = UInt32(high)
      var length = 2
      if high & 0xF800 == 0xD800 {
        guard high < 0xDC00, let low = unit(at: offset + 2), low & 0xFC00 == 0xDC00 else {
          throw problem("an unpaired surrogate stands")
        }
        value = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF))
        length = 4
      }
      guard value != 0, let scalar = Unicode.Scalar(value) else {
        throw problem("a NUL character stands")
      }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      offset += length
    }
    let how = mark ? "by its byte order mark" : "by its zero bytes, without a byte order mark"
    return DecodedText(
      text, encoding, mark: mark,
      note: ProblemNote("read as \(encoding.rawValue), told \(how)", at: .start))
  }
}
