import Documents
import Foundation
import Testing

/// Reads real files, where the folder that holds them is there.
@Suite struct SharedEvidenceTests {
  /// The folder named by `ASSESS_SHARED`, or `shared` beside the package.
  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["ASSESS_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        let shared = folder.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: shared.path) ? shared : nil
      }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  @Test(.enabled(if: folder != nil, "there is no folder of shared evidence"))
  func `every real file is read or refused with a place`() throws {
    let data = try #require(Self.folder).appending(path: "data")
    let files = try #require(
      FileManager.default.enumerator(at: data, includingPropertiesForKeys: []))
    var read = 0
    for case let file as URL in files {
      guard let bytes = try? Array(Data(contentsOf: file)) else { continue }
      let message = outcome { () throws(DocumentProblem) in
        switch file.pathExtension {
        case "yaml", "yml": "\(try YAMLReader.read(bytes).count)"
        case "json": rendered(try JSONReader.read(bytes))
        case "csv": "\(try DelimitedTable.read(bytes).rows.count)"
        case "md": rendered(try MarkdownReader.read(bytes).asNode)
        default: ""
        }
      }
      if !message.isEmpty { read += 1 }
    }
    #expect(read > 50)
  }

  @Test(.enabled(if: folder != nil, "there is no folder of shared evidence"))
  func `the federal inventory has its rows, columns and lines`() throws {
    let file = try #require(Self.folder).appending(
      path: "data/us-federal-ai-2025/2025_individually_reported_AI_use_cases.csv")
    let table = try DelimitedTable.read(Array(Data(contentsOf: file)))
    #expect(table.header.count == 36)
    #expect(table.header.first?.text == "agency")
    #expect(table.rows.count == 3_611)
    #expect(table.rows.allSatisfy { $0.count == 36 })
    #expect(table.rows.last?.first?.position == Position(line: 5_207, column: 1))
    let spanning = table.rows.joined().count { $0.text.contains("\n") }
    #expect(spanning == 471)
  }
}
