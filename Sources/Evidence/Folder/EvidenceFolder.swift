package import AssessmentCore
import Glibc

/// A folder of evidence in the file system, or a single file of one.
///
/// Only regular files are read, links never lead out of the folder, and nothing whose name starts
/// with a full stop is looked at: such files belong to tools, not to the evidence.
package struct EvidenceFolder: EvidenceFiles {
  /// The limits of a walk; they exist so that an endless folder ends.
  private static let maximumDepth = 64
  private static let maximumFiles = 200_000

  private let root: String
  /// The one file to read, when a file and not a folder was named.
  private let only: [UInt8]?

  /// Takes the path of a folder or of a file; throws when there is neither.
  package init(path: String) throws(Diagnostic) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw EvidenceFolder.problem("evidence folder `\(path)` does not exist")
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      let number = errno
      throw EvidenceFolder.problem(
        number == ENOENT || number == ENOTDIR
          ? "evidence folder `\(path)` does not exist"
          : "evidence folder `\(path)` cannot be opened: \(FileProblem.meaning(of: number))")
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      guard access(path, R_OK | X_OK) == 0 else {
        throw EvidenceFolder.problem(
          "evidence folder `\(path)` cannot be opened: \(FileProblem.meaning(of: errno))")
      }
      root = path
      only = nil
    case S_IFREG:
      let bytes = Array(path.utf8)
      if let slash = bytes.lastIndex(of: UInt8(ascii: "/")) {
        let parent = String(validating: bytes[..<slash], as: UTF8.self) ?? "/"
        root = parent.isEmpty ? "/" : parent
        only = Array(bytes[(slash + 1)...])
      } else {
        root = "."
        only = bytes
      }
    default:
      throw EvidenceFolder.problem("`\(path)` is neither a folder nor a file")
    }
  }

  /// Where a file of the folder is, as the file system knows it: beside the one file that was
  /// named, when that is one.
  package func location(of path: String) -> String {
    root.utf8.last == UInt8(ascii: "/") ? root + path : "\(root)/\(path)"
  }

  package func list() -> FileListing {
    if let only { return FileListing(files: [EvidenceFile(bytes: only)], diagnostics: []) }
    var walk = FolderWalk(
      root: root, maximumDepth: EvidenceFolder.maximumDepth,
      maximumFiles: EvidenceFolder.maximumFiles)
    return walk.listing()
  }

  package func open(_ file: EvidenceFile) throws(FileProblem) -> OpenedFile {
    let parts = file.target.split(separator: UInt8(ascii: "/"))
    guard !parts.isEmpty, !parts.contains(where: { $0.elementsEqual([0x2E, 0x2E]) }) else {
      throw .missing
    }
    var folder = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileProblem(number: errno) }
    defer { close(folder) }
    for part in parts.dropLast() {
      let next = openat(
        folder, EvidenceFolder.name(part), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { throw FileProblem(number: errno) }
      close(folder)
      folder = next
    }
    let isNamedByUser = only != nil
    let descriptor = openat(
      folder, EvidenceFolder.name(parts[parts.count - 1]),
      O_RDONLY | O_NONBLOCK | O_CLOEXEC | (isNamedByUser ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw FileProblem(number: errno) }
    return try OpenedFile(taking: descriptor)
  }

  /// Makes a name that the system understands.
  private static func name(_ part: ArraySlice<UInt8>) -> [CChar] {
    part.map { CChar(bitPattern: $0) } + [0]
  }

  private static func problem(_ summary: String) -> Diagnostic {
    Diagnostic(.error, code: "EVD-FOLDER", at: nil, summary)
  }
}
