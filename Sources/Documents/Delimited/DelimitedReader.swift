/// Reads tables of separated values (RFC 4180) as a stream of row blocks, in memory that does not
/// grow.
///
/// The text must be UTF-8, with or without a byte order mark; other encodings are decoded first,
/// see `DecodedText`. The separator (comma, semicolon, tab or bar) is the one that stands most
/// often in the header outside quotes, comma when none does; a first line `sep=;` sets it. Lines
/// end with LF, CR LF or CR, mixed as they come. Rows without any text are skipped.
package struct DelimitedReader {
  /// The names of the columns.
  package private(set) var header: [Cell] = []
  /// What is wrong with the header: a name that stands twice.
  package private(set) var headerProblems: [DocumentProblem] = []
  /// The byte that separates cells.
  package private(set) var separator: UInt8
  /// The offset in the file of the first byte that is not UTF-8 text, once it was met; the caller
  /// may then decode the whole file and read again.
  package private(set) var invalidOffset: Int?

  private var source: any ByteSource
  private var scanner: RowScanner
  private let limits: Limits
  private let chunkBytes: Int
  private var pending: [UInt8] = []
  private var sourceEnded = false
  // How many bytes of the file come before `pending`.
  private var consumed = 0

  /// A reader that has read the header; an empty text has a header without cells.
  ///
  /// Throws when the source fails, when the start is not UTF-8, or when the header is not a row.
  package init(
    _ source: any ByteSource, separator: UInt8? = nil, limits: Limits = .standard,
    chunkBytes: Int = 256 << 10
  ) throws(DocumentProblem) {
    self.source = source
    self.limits = limits
    self.chunkBytes = max(64, chunkBytes)
    self.separator = separator ?? 0x2C
    scanner = RowScanner(separator: self.separator, line: 1, limits: limits)
    var block = RowBlock()
    block.bytes = [UInt8](repeating: 0, count: self.chunkBytes + RowScanner.padding)
    let filled = try fill(&block, from: 0)
    pending = Array(block.bytes[..<filled])
    if pending.starts(with: [0xEF, 0xBB, 0xBF]) {
      pending.removeFirst(3)
      consumed = 3
    }
    var line = 1
    if let declared = declaredSeparator() {
      self.separator = separator ?? declared.separator
      pending.removeFirst(declared.length)
      consumed += declared.length
      line = 2
    } else if separator == nil {
      self.separator = likelySeparator()
    }
    scanner = RowScanner(separator: self.separator, line: line, limits: limits)
    guard try advance(&block, rowLimit: 1) else { return }
    header = block.cells(row: 0)
    headerProblems =
      repeatedNames() + block.faults.map { block.problem($0) }
  }

  /// Fills a block with the next rows; false when there are none left.
  ///
  /// Throws when the source fails, when the text is not UTF-8, and where a quote is not closed or a
  /// row passes the limits; the rows before that place have been given by then.
  package mutating func next(_ block: inout RowBlock) throws(DocumentProblem) -> Bool {
    block.headerCells = header.count
    return try advance(&block, rowLimit: .max)
  }

  // MARK: Blocks

  private mutating func advance(
    _ block: inout RowBlock, rowLimit: Int
  ) throws(DocumentProblem) -> Bool {
    let wanted = max(chunkBytes, pending.count) + RowScanner.padding
    if block.bytes.count < wanted {
      block.bytes = [UInt8](repeating: 0, count: wanted)
    }
    block.rowCount = 0
    block.bytes.withUnsafeMutableBytes { $0.copyBytes(from: pending) }
    var filled = pending.count
    while true {
      filled = try fill(&block, from: filled)
      let startLine = scanner.line
      let outcome = scanner.scan(
        &block, count: filled, isLast: sourceEnded, rowLimit: rowLimit)
      try checkText(block, count: outcome.used, line: startLine)
      if block.rowCount > 0 {
        keep(block, from: outcome.used, to: filled)
        return true
      }
      try checkEnding(outcome, block, filled: filled, line: scanner.line)
      // Blank rows only, or a row that is longer than the buffer.
      keep(block, from: outcome.used, to: filled)
      if sourceEnded, outcome.used >= filled || outcome.used == 0 { return false }
      if outcome.used == 0 {
        block.bytes += [UInt8](repeating: 0, count: block.bytes.count)
      } else {
        block.bytes.withUnsafeMutableBytes { $0.copyBytes(from: pending) }
        filled = pending.count
      }
    }
  }

  private mutating func keep(_ block: RowBlock, from start: Int, to end: Int) {
    pending.removeAll(keepingCapacity: true)
    pending.append(contentsOf: block.bytes[start..<end])
    consumed += start
  }

  private mutating func fill(
    _ block: inout RowBlock, from start: Int
  ) throws(DocumentProblem) -> Int {
    var filled = start
    let room = block.bytes.count - RowScanner.padding
    while !sourceEnded, filled < room {
      var source = self.source
      let result = block.bytes.withUnsafeMutableBytes {
        (bytes) -> Result<Int, DocumentProblem> in
        let free = UnsafeMutableRawBufferPointer(rebasing: bytes[filled..<room])
        do throws(DocumentProblem) {
          return .success(try source.read(into: free))
        } catch {
          return .failure(error)
        }
      }
      self.source = source
      let count = try result.get()
      if count <= 0 { sourceEnded = true }
      filled = min(room, filled + max(0, count))
    }
    return filled
  }

  // MARK: Problems

  private mutating func checkText(
    _ block: RowBlock, count: Int, line: Int
  ) throws(DocumentProblem) {
    let fault = block.bytes.withUnsafeBytes {
      UTF8Validation.firstFault(in: UnsafeRawBufferPointer(rebasing: $0[..<count]))
    }
    guard let fault else { return }
    var place = PlaceCounter(line: line, offset: 0)
    place.advance(to: fault.offset, in: block.bytes)
    let offset = consumed + fault.offset
    invalidOffset = offset
    throw DocumentProblem(
      .encoding, at: place.position,
      DecodedText.summary(fault, byte: block.bytes[fault.offset], offset: offset),
      help: fault.cause == .nul ? "check that the file is text" : "save the file as UTF-8")
  }

  private mutating func checkEnding(
    _ outcome: RowScanner.Outcome, _ block: RowBlock, filled: Int, line: Int
  ) throws(DocumentProblem) {
    func place(_ offset: Int) -> Position {
      var place = PlaceCounter(line: line, offset: outcome.used)
      place.advance(to: offset, in: block.bytes)
      return place.position
    }
    switch outcome.ending {
    case .openQuote(let offset):
      if sourceEnded {
        try checkText(block, count: filled, line: line)
        throw DocumentProblem(
          .syntax, at: place(offset), "the quote is not closed",
          help: "close it, or double it if it is part of the text")
      }
      guard filled - offset <= limits.scalarBytes else { throw longCell(place(offset)) }
    case .longCell(let offset): throw longCell(place(offset))
    case .tooManyCells(let offset):
      throw DocumentProblem(
        .limit, at: place(offset),
        "the row has more than \(TextBytes.grouped(limits.cellsPerRow)) cells")
    case .done: break
    }
    guard filled - outcome.used <= limits.treeBytes else {
      throw DocumentProblem(
        .limit, at: place(outcome.used),
        "the row is longer than \(TextBytes.grouped(limits.treeBytes)) bytes")
    }
  }

  private func longCell(_ place: Position) -> DocumentProblem {
    DocumentProblem(
      .limit, at: place,
      "the cell is longer than \(TextBytes.grouped(limits.scalarBytes)) bytes",
      help: "check that its quote is closed")
  }

  private func repeatedNames() -> [DocumentProblem] {
    var problems: [DocumentProblem] = []
    var known: [String: Int] = [:]
    for (index, cell) in header.enumerated() where !cell.text.isEmpty {
      guard let first = known[cell.text] else {
        known[cell.text] = index
        continue
      }
      problems.append(
        DocumentProblem(
          .duplicate, at: cell.position,
          "the column `\(cell.text)` stands twice, as columns \(first + 1) and \(index + 1)",
          notes: [ProblemNote("first here", at: header[first].position)],
          help: "rename one of them"))
    }
    return problems
  }

  // MARK: Separators

  /// The separator that a first line `sep=;` declares, as spreadsheet programs write it.
  private func declaredSeparator() -> (separator: UInt8, length: Int)? {
    guard pending.starts(with: Array("sep=".utf8)), pending.count > 5 else { return nil }
    let separator = pending[4]
    guard Self.candidates.contains(separator) else { return nil }
    if pending[5] == 0x0D, pending.count > 6, pending[6] == 0x0A { return (separator, 7) }
    return pending[5] == 0x0A || pending[5] == 0x0D ? (separator, 6) : nil
  }

  // In the order that decides between equals.
  private static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  private func likelySeparator() -> UInt8 {
    var counts = [0, 0, 0, 0]
    var inQuotes = false
    var hasText = false
    for byte in pending {
      if byte == 0x22 { inQuotes.toggle() }
      if inQuotes { continue }
      if byte == 0x0A || byte == 0x0D {
        if hasText { break }
      } else if let index = Self.candidates.firstIndex(of: byte) {
        counts[index] += 1
      } else if !TextBytes.isBlank(byte) {
        hasText = true
      }
    }
    let most = counts.max() ?? 0
    guard most > 0, let index = counts.firstIndex(of: most) else { return 0x2C }
    return Self.candidates[index]
  }
}
