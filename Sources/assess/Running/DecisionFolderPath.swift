import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds and reads the folder of decision records.
enum DecisionFolderPath {
  /// The file by which adr-tools remembers the folder.
  private static let settingsName = ".adr-dir"
  /// The most folders upwards that are looked through.
  private static let highest = 64

  /// Gives the folder that the nearest `.adr-dir` names, from here upwards to the top of the
  /// checkout; `nil` where there is none.
  ///
  /// Throws where the file names nothing, or a folder outside of its own.
  static func configured() throws(RunProblem) -> String? {
    var folder = "."
    for _ in 0..<highest {
      let settings = folder == "." ? settingsName : "\(folder)/\(settingsName)"
      if isThere(settings) {
        let text = String(decoding: try InputFile.read(settings), as: UTF8.self)
        let name = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let parts = name.split(separator: "/")
        guard !parts.isEmpty, !name.hasPrefix("/"), !parts.contains("..") else {
          throw RunProblem(
            "`\(settings)` names no folder below its own",
            help: "write the folder's path into it, for instance `doc/adr`",
            status: .unusableInput)
        }
        let path = parts.filter { $0 != "." }.joined(separator: "/")
        return folder == "." ? (path.isEmpty ? "." : path) : "\(folder)/\(path)"
      }
      let up = folder == "." ? ".." : "\(folder)/.."
      if isThere("\(folder)/.git") || isSame(folder, up) { return nil }
      folder = up
    }
    return nil
  }

  /// Reads the Markdown files of a folder, and gives their texts by name.
  static func read(
    _ path: String
  ) throws -> (folder: DecisionFolder, texts: [String: String]) {
    let names = try OutputFile.names(in: path).filter { $0.lowercased().hasSuffix(".md") }.sorted()
    var files: [(name: String, text: String)] = []
    for name in names where isFile("\(path)/\(name)") {
      files.append(
        (name, String(decoding: try InputFile.read("\(path)/\(name)"), as: UTF8.self)))
    }
    let texts = Dictionary(
      files.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    return (DecisionFolder(path: path, files: files), texts)
  }

  /// Whether something is at a path.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    var one = stat()
    var other = stat()
    return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_dev == other.st_dev
      && one.st_ino == other.st_ino
  }
}
