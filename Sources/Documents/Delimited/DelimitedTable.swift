/// A small table of separated values, held whole with text and place of every cell.
package struct DelimitedTable: Sendable {
  /// The names of the columns.
  package let header: [Cell]
  /// The rows below the header, blank ones left out; they may have more or fewer cells than it.
  package let rows: [[Cell]]
  /// What is wrong with the header and with single rows, in the order of the text.
  package let problems: [DocumentProblem]

  /// The table in a text; `DelimitedReader` says how.
  ///
  /// Throws where the text cannot be read on, such as at a quote that is not closed.
  package static func read(
    _ text: DecodedText, separator: UInt8? = nil, limits: Limits = .standard
  ) throws(DocumentProblem) -> DelimitedTable {
    guard text.bytes.count <= limits.treeBytes else { throw limits.tooLarge(text.bytes.count) }
    var reader = try DelimitedReader(
      MemorySource(text.bytes), separator: separator, limits: limits)
    var block = RowBlock()
    var rows: [[Cell]] = []
    var problems = reader.headerProblems
    while try reader.next(&block) {
      for row in 0..<block.rowCount { rows.append(block.cells(row: row)) }
      problems += block.faults.map { block.problem($0) }
    }
    return DelimitedTable(header: reader.header, rows: rows, problems: problems)
  }

  /// The table in the bytes of a file; decodes them first.
  package static func read(
    _ bytes: [UInt8], separator: UInt8? = nil, limits: Limits = .standard
  ) throws(DocumentProblem) -> DelimitedTable {
    guard bytes.count <= limits.treeBytes else { throw limits.tooLarge(bytes.count) }
    return try read(DecodedText.decode(bytes), separator: separator, limits: limits)
  }
}
