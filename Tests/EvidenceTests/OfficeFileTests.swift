import AssessmentCore
import Documents
import Foundation
import Testing

@testable import Evidence

/// Spreadsheets and word processor documents, whole and damaged.
@Suite struct OfficeFileTests {
  private static func bytes(_ name: String) throws -> [UInt8] {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<2 { url.deleteLastPathComponent() }
    url.appendPathComponent("Examples/repository-checkout/evidence/\(name)")
    return Array(try Data(contentsOf: url))
  }

  @Test func `a sheet gives cells with their rows, columns, days and shares`() throws {
    let sheets = try SpreadsheetReader.read(Self.bytes("business/kpis.xlsx"))
    let sheet = try #require(sheets.first)
    #expect(sheets.map(\.name) == ["KPIs"])
    #expect(sheet.rows.map { $0.first?.position.line } == [1, 3, 4, 5, 6])
    let first = sheet.rows[2]
    #expect(first[0].text == "Handling time of a claim")
    #expect(first[5].text == "42")
    #expect(first[6].text == "2025-10-15")
    #expect(first[6].position == Position(line: 4, column: 7))
    #expect(sheet.rows[3][5].text == "81%")
  }

  @Test func `a document gives headings, named values, tables and ticked boxes by paragraph`()
    throws
  {
    let document = try WordDocumentReader.read(Self.bytes("governance/ai-charter.docx"))
    #expect(document.title?.text == "AI governance charter")
    #expect(document.headings.map(\.level) == [1, 2, 2, 2, 2, 2])
    #expect(document.fields.first?.key == "Owner")
    #expect(document.fields.first?.value.position.line == 2)
    #expect(
      document.tables.first?.rows.first?.map(\.text) == ["Owner of the charter", "Helga Brandt"])
    #expect(document.tasks.map(\.isChecked) == [true, true])
  }

  @Test func `places name the sheet and the cell, or the paragraph`() {
    #expect(Place(path: "k.xlsx", line: 7, column: 2, sheet: "Sheet1").text == "k.xlsx:Sheet1!B7")
    #expect(Place(path: "k.xlsx", line: 1, column: 28, sheet: "S").text == "k.xlsx:S!AB1")
    #expect(Place(path: "c.docx", line: 12, column: 1).text == "c.docx:paragraph 12")
    #expect(Place(path: "c.yaml", line: 12, column: 1).text == "c.yaml:12:1")
  }

  /// What is damaged is said to be, or still reads as the same; it never crashes or hangs.
  @Test(arguments: ["business/kpis.xlsx", "governance/ai-charter.docx"])
  func `a damaged file is a problem and no crash`(name: String) throws {
    let whole = try Self.bytes(name)
    func read(_ bytes: [UInt8]) -> Bool {
      do throws(DocumentProblem) {
        if name.hasSuffix("xlsx") {
          _ = try SpreadsheetReader.read(bytes)
        } else {
          _ = try WordDocumentReader.read(bytes)
        }
        return true
      } catch {
        return false
      }
    }
    #expect(read(whole))
    for count in stride(from: 0, to: whole.count - 1, by: 7) {
      #expect(!read(Array(whole.prefix(count))), "cut off after \(count) bytes")
    }
    for position in stride(from: 0, to: whole.count, by: 3) {
      var bytes = whole
      bytes[position] ^= 0x55
      _ = read(bytes)
    }
  }

  @Test func `a part that would unfold without measure is refused`() throws {
    var bytes = try Self.bytes("business/kpis.xlsx")
    // The size of the unpacked part, at every entry of the list of parts.
    for start in bytes.indices.dropLast(46)
    where bytes[start...].starts(with: [0x50, 0x4B, 0x01, 0x02]) {
      bytes.replaceSubrange((start + 24)..<(start + 28), with: [0, 0, 0, 0x7F])
    }
    let problem = #expect(throws: DocumentProblem.self) { try SpreadsheetReader.read(bytes) }
    #expect(problem?.kind == .limit)
  }
}
