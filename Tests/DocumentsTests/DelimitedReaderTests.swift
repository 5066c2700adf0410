import Documents
import Testing

@Suite struct DelimitedReaderTests {
  /// The table as text: cells with places, then the problems.
  private func read(_ text: String, limits: Limits = .standard) -> String {
    outcome { () throws(DocumentProblem) in
      let table = try DelimitedTable.read(Array(text.utf8), limits: limits)
      let rows = ([table.header] + table.rows).map { row in
        row.map { "‹\($0.text)›@\($0.position.line):\($0.position.column)" }
          .joined(separator: " ")
      }
      return (rows + table.problems.map(rendered)).joined(separator: "\n")
    }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", "‹a›@1:1 ‹b›@1:3\n‹1›@2:1 ‹2›@2:3"),
    ("a,b\r\n1,2", "‹a›@1:1 ‹b›@1:3\n‹1›@2:1 ‹2›@2:3"),
    ("a,b\r1,2\r3,4", "‹a›@1:1 ‹b›@1:3\n‹1›@2:1 ‹2›@2:3\n‹3›@3:1 ‹4›@3:3"),
    ("a,b\n1,2\r\n3,4\r5,6", "‹a›@1:1 ‹b›@1:3\n‹1›@2:1 ‹2›@2:3\n‹3›@3:1 ‹4›@3:3\n‹5›@4:1 ‹6›@4:3"),
    (
      "a,b\n\"x\ny\",\"say \"\"hi\"\"\"\nz,",
      "‹a›@1:1 ‹b›@1:3\n‹x\ny›@2:1 ‹say \"hi\"›@3:4\n‹z›@4:1 ‹›@4:3"
    ),
    ("a;b,c;d\n1;2;3", "‹a›@1:1 ‹b,c›@1:3 ‹d›@1:7\n‹1›@2:1 ‹2›@2:3 ‹3›@2:5"),
    ("a\tb\n1\t2", "‹a›@1:1 ‹b›@1:3\n‹1›@2:1 ‹2›@2:3"),
    ("a|b\n1|2", "‹a›@1:1 ‹b›@1:3\n‹1›@2:1 ‹2›@2:3"),
    ("\"a;x;y\",b\n1,2", "‹a;x;y›@1:1 ‹b›@1:9\n‹1›@2:1 ‹2›@2:3"),
    ("sep=;\na;b\n1;2", "‹a›@2:1 ‹b›@2:3\n‹1›@3:1 ‹2›@3:3"),
    ("\u{FEFF}a,b\n", "‹a›@1:1 ‹b›@1:3"),
    ("\n\na,b\n,\n  \n\n1,2\n", "‹a›@3:1 ‹b›@3:3\n‹1›@7:1 ‹2›@7:3"),
    ("é,b\né😀,2", "‹é›@1:1 ‹b›@1:3\n‹é😀›@2:1 ‹2›@2:4"),
    ("a\n\"\"", "‹a›@1:1\n‹›@2:1"),
    ("a,b\n5\" disk,x", "‹a›@1:1 ‹b›@1:3\n‹5\" disk›@2:1 ‹x›@2:9"),
    ("", ""),
    ("\n\n", ""),
  ])
  func `a table is read with the place of every cell`(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    (
      "a,b,c\n1,2\n3,4,5,6",
      "2:1: row has 2 cells, the header has 3\n3:1: row has 4 cells, the header has 3\nhelp: put cells that hold the separator in quotes"
    ),
    ("a,b\n1", "2:1: row has 1 cell, the header has 2"),
    (
      "a,b,a\n1,2,3",
      "1:5: the column `a` stands twice, as columns 1 and 3\nnote: 1:1: first here\nhelp: rename one of them"
    ),
    (
      "a,b\n\"x\"y,2",
      "2:4: text stands after the closing quote of a cell\nhelp: double the quotes inside the cell"
    ),
    (
      "a,b\n1, \"x\"",
      "2:3: white space stands before the opening quote of a cell\nhelp: remove the white space"
    ),
  ])
  func `what is wrong with a row does not stop the reading`(text: String, expected: String) {
    #expect(read(text).hasSuffix("\n" + expected))
    #expect(read(text).hasPrefix("‹a›@1:1"))
  }

  @Test func `a quote that is not closed is reported where it opened`() {
    #expect(
      read("a,b\n1,2\n3,\"x\n4,5\n")
        == "3:3: the quote is not closed\nhelp: close it, or double it if it is part of the text")
  }

  @Test func `rows before a quote that is not closed are given`() throws {
    var reader = try DelimitedReader(MemorySource(Array("a,b\n1,2\n3,\"x\n".utf8)))
    var block = RowBlock()
    #expect(try reader.next(&block))
    #expect(block.rowCount == 1)
    #expect(throws: DocumentProblem.self) { try reader.next(&block) }
  }

  @Test func `a cell longer than the limit is refused and memory stays bounded`() {
    let limits = Limits(scalarBytes: 1_000)
    let long = String(repeating: "x", count: 1_001)
    #expect(
      read("a,b\n1,\(long)\n", limits: limits)
        == "2:3: the cell is longer than 1,000 bytes\nhelp: check that its quote is closed")
    let open = "a,b\n1,\"" + String(repeating: "x\n", count: 1_000_000)
    #expect(read(open, limits: limits).hasPrefix("2:3: the cell is longer than 1,000 bytes"))
  }

  @Test func `more cells than the limit are refused`() {
    let text = "a,b\n" + String(repeating: ",", count: 200_000) + "x\n"
    #expect(read(text) == "2:1: the row has more than 16,384 cells")
  }

  @Test(arguments: [64, 65, 71, 128, 1_000])
  func `chunks of any size give the same rows`(chunkBytes: Int) throws {
    var text = "id,name,note\r\n"
    for row in 0..<500 {
      text += row.isMultiple(of: 3) ? "\(row),\"a \"\"b\"\"\r\nc\",é\(row)\r\n" : "\(row),x,\r\n"
    }
    let whole = try DelimitedTable.read(Array(text.utf8))
    var reader = try DelimitedReader(
      MemorySource(Array(text.utf8), pieceBytes: 13), chunkBytes: chunkBytes)
    var block = RowBlock()
    var rows: [[Cell]] = []
    while try reader.next(&block) {
      #expect(block.faults.isEmpty)
      for row in 0..<block.rowCount { rows.append(block.cells(row: row)) }
    }
    #expect(rows.count == 500)
    #expect(rows == whole.rows)
    #expect(rows.last?.first?.position == Position(line: 668, column: 1))
  }

  @Test func `a row longer than the chunk is read`() throws {
    let cell = String(repeating: "y", count: 5_000)
    var reader = try DelimitedReader(
      MemorySource(Array("a,b\n1,\(cell)\n2,z\n".utf8)), chunkBytes: 64)
    var block = RowBlock()
    var texts: [String] = []
    while try reader.next(&block) {
      for row in 0..<block.rowCount { texts.append(block.text(row: row, column: 1)) }
    }
    #expect(texts == [cell, "z"])
  }

  @Test func `a byte that is not UTF-8 is named by its offset in the file`() throws {
    var text = Array("a,b\n".utf8)
    for _ in 0..<100 { text += Array("1,2\n".utf8) }
    text += Array("3,x".utf8) + [0x92] + Array("y\n".utf8)
    var reader = try DelimitedReader(MemorySource(text), chunkBytes: 64)
    var block = RowBlock()
    let message = outcome { () throws(DocumentProblem) in
      while try reader.next(&block) {}
      return "read"
    }
    #expect(
      message
        == "102:4: the byte 0x92 at offset 407 is not valid UTF-8\nhelp: save the file as UTF-8")
    #expect(reader.invalidOffset == 407)
  }

  @Test func `a prefix of a table never traps`() {
    let text = Array("a,b\r\n\"x\"\"y\",\"\r\n\"\n1,2\r3,\"é\"\n\"z\" ,\n".utf8)
    for end in 0...text.count {
      for piece in [1, 3] {
        _ = outcome { () throws(DocumentProblem) in
          var reader = try DelimitedReader(
            MemorySource(Array(text[..<end]), pieceBytes: piece), chunkBytes: 64)
          var block = RowBlock()
          while try reader.next(&block) {}
          return ""
        }
      }
    }
  }
}
