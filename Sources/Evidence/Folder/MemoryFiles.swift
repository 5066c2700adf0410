/// Evidence that is already in memory, as the examples of a questionnaire are.
package struct MemoryFiles: EvidenceFiles {
  private let contents: [(file: EvidenceFile, bytes: [UInt8])]

  /// Takes paths and their bytes; of two equal paths the first counts.
  package init(_ files: [(path: String, bytes: [UInt8])]) {
    var contents: [(file: EvidenceFile, bytes: [UInt8])] = []
    for (path, bytes) in files {
      let file = EvidenceFile(path: path)
      if !contents.contains(where: { $0.file.bytes == file.bytes }) {
        contents.append((file, bytes))
      }
    }
    self.contents = contents.sorted {
      $0.file.bytes.lexicographicallyPrecedes($1.file.bytes)
    }
  }

  /// Takes paths and their texts.
  package init(texts: [(path: String, text: String)]) {
    self.init(texts.map { (path: $0.path, bytes: Array($0.text.utf8)) })
  }

  package func list() -> FileListing {
    FileListing(files: contents.map(\.file), diagnostics: [])
  }

  package func open(_ file: EvidenceFile) throws(FileProblem) -> OpenedFile {
    guard let found = contents.first(where: { $0.file.bytes == file.bytes }) else {
      throw .missing
    }
    return OpenedFile(found.bytes)
  }
}
