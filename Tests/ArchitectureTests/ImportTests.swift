import Foundation
import Testing

/// The architecture in one table: which modules each target may import.
///
/// Data flows one way, from text to values to records to judgements to reports. The compiler
/// accepts imports that the manifest does not declare, so the lines themselves are read.
@Suite struct ImportTests {
  static let table: [String: Set<String>] = [
    "Expressions": [],
    "Documents": ["Expressions", "Yams"],
    "AssessmentCore": ["Expressions"],
    "Questionnaires": ["AssessmentCore", "Documents", "Expressions", "QuestionnaireData"],
    "Evidence": [
      "AssessmentCore", "Documents", "Expressions", "Crypto", "Dispatch", "Glibc", "Darwin",
    ],
    "Reports": ["AssessmentCore", "Expressions"],
    "assess": [
      "AssessmentCore", "ArgumentParser", "Dispatch", "Documents", "Evidence", "Expressions",
      "Glibc", "Darwin", "QuestionnaireData", "Questionnaires", "Reports",
    ],
  ]

  /// Packages of others that only one file of a target may know.
  static let onceOnly = ["Yams": "Documents", "Crypto": "Evidence"]

  @Test(arguments: table.keys.sorted())
  func `a target imports only what the table allows`(target: String) throws {
    let allowed = try #require(Self.table[target])
    let files = try sources(of: target)
    #expect(!files.isEmpty)
    for file in files {
      let forbidden = try imports(of: file).subtracting(allowed)
      #expect(forbidden.isEmpty, "\(file.lastPathComponent) imports \(forbidden.sorted())")
    }
  }

  @Test(arguments: onceOnly.keys.sorted())
  func `a package of others is imported in one file`(module: String) throws {
    let target = try #require(Self.onceOnly[module])
    let importing = try sources(of: target).filter { try imports(of: $0).contains(module) }
    #expect(importing.count == 1, "\(importing.map(\.lastPathComponent).sorted())")
  }

  @Test func `every target is in the table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: root + "/Sources")
      .filter { !$0.hasPrefix(".") && $0 != "QuestionnaireData" }
    #expect(Set(folders) == Set(Self.table.keys))
  }

  @Test func `the top level holds what the user fixed and nothing else`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: root)
      .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(
      names.sorted() == ["Package.swift", "Questionnaires", "README.md", "Sources", "Tests"])
  }

  private var root: String {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }

  private func sources(of target: String) throws -> [URL] {
    let folder = URL(fileURLWithPath: "\(root)/Sources/\(target)")
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walker?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
  }

  private func imports(of file: URL) throws -> Set<String> {
    let text = try String(contentsOf: file, encoding: .utf8)
    var modules: Set<String> = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let position = words.firstIndex(of: "import"), position <= 1,
        words.count > position + 1,
        position == 0 || ["package", "internal", "private", "public"].contains(words[0])
      else { continue }
      modules.insert(String(words[position + 1]))
    }
    return modules
  }
}
