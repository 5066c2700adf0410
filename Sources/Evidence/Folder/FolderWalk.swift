import AssessmentCore
import Glibc

/// One walk through a folder, which collects files and what stands in the way of reading them.
struct FolderWalk {
  private let root: String
  private let maximumDepth: Int
  private let maximumFiles: Int
  private var files: [EvidenceFile] = []
  private var links: [[UInt8]] = []
  private var seen: Set<FileIdentity> = []
  private var diagnostics: [Diagnostic] = []
  private var hiddenCount = 0
  private var isFull = false

  /// What makes two names the same file.
  private struct FileIdentity: Hashable {
    let device: dev_t
    let number: ino_t
  }

  init(root: String, maximumDepth: Int, maximumFiles: Int) {
    self.root = root
    self.maximumDepth = maximumDepth
    self.maximumFiles = maximumFiles
  }

  /// Walks and gives the files in the byte order of their paths.
  mutating func listing() -> FileListing {
    let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 {
      walk(descriptor, path: [], depth: 0)
    } else {
      report(.error, "EVD-FILE", [], FileProblem(number: errno).text)
    }
    for link in links.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      follow(link)
    }
    if hiddenCount > 0 {
      diagnostics.append(
        Diagnostic(
          .note, code: "EVD-HIDDEN", at: nil,
          hiddenCount == 1
            ? "1 hidden file or folder was not read"
            : "\(hiddenCount) hidden files and folders were not read"))
    }
    return FileListing(
      files: files.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) },
      diagnostics: diagnostics)
  }

  /// Walks through an open folder, which is closed at the end.
  private mutating func walk(_ descriptor: Int32, path: [UInt8], depth: Int) {
    guard let folder = fdopendir(descriptor) else {
      close(descriptor)
      report(.error, "EVD-FILE", path, FileProblem(number: errno).text)
      return
    }
    defer { closedir(folder) }
    for name in FolderWalk.names(in: folder) {
      let place = path.isEmpty ? name : path + [UInt8(ascii: "/")] + name
      guard name.first != UInt8(ascii: ".") else {
        hiddenCount += 1
        continue
      }
      guard !isFull else { return }
      visit(name, at: place, in: descriptor, depth: depth)
    }
  }

  /// Looks at one name of a folder.
  private mutating func visit(_ name: [UInt8], at place: [UInt8], in folder: Int32, depth: Int) {
    let systemName = name.map { CChar(bitPattern: $0) } + [0]
    var status = stat()
    guard fstatat(folder, systemName, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      report(.error, "EVD-FILE", place, FileProblem(number: errno).text)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      add(EvidenceFile(bytes: place), status)
    case S_IFLNK:
      links.append(place)
    case S_IFDIR:
      guard depth < maximumDepth else {
        report(
          .error, "EVD-LIMIT", place, "folders are nested deeper than \(maximumDepth) levels")
        return
      }
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let inner = openat(folder, systemName, flags)
      guard inner >= 0 else {
        let problem = FileProblem(number: errno)
        report(
          .error, "EVD-FILE", place,
          problem == .notPermitted
            ? "the folder could not be read: permission denied" : problem.text)
        return
      }
      if FolderWalk.looksLikeFile(name) {
        report(
          .warning, "EVD-FILE", place, "this is a folder, not a file; what is in it is read")
      }
      walk(inner, path: place, depth: depth + 1)
    default:
      let nature = OpenedFile.nature(of: status.st_mode) ?? "a file"
      report(.error, "EVD-FILE", place, FileProblem.notARegularFile(nature).text)
    }
  }

  /// Adds a file, unless there are too many.
  private mutating func add(_ file: EvidenceFile, _ status: stat) {
    guard !isFull else { return }
    guard files.count < maximumFiles else {
      isFull = true
      diagnostics.append(
        Diagnostic(
          .error, code: "EVD-LIMIT", at: nil,
          "the folder holds more than \(maximumFiles) files, and the rest is not read",
          help: "name a smaller folder"))
      return
    }
    files.append(file)
    seen.insert(FileIdentity(device: status.st_dev, number: status.st_ino))
  }

  /// Reads through a link when it leads to a file of the same folder that no other name shows.
  ///
  /// That is how a mounted configuration looks in a container: visible links to files of a hidden
  /// folder. A link to a file that is read anyway would make one piece of evidence look like two.
  private mutating func follow(_ link: [UInt8]) {
    let inside = FolderWalk.realPath(Array(root.utf8))
    let full = FolderWalk.realPath(Array(root.utf8) + [UInt8(ascii: "/")] + link)
    guard let inside, let full else {
      report(.warning, "EVD-LINK", link, "the link leads nowhere")
      return
    }
    let prefix = inside == [UInt8(ascii: "/")] ? inside : inside + [UInt8(ascii: "/")]
    guard full.starts(with: prefix) || full == inside else {
      report(
        .warning, "EVD-LINK", link, "the link leads out of the folder and is not followed",
        help: "copy the file into the folder")
      return
    }
    var status = stat()
    guard stat(full.map { CChar(bitPattern: $0) } + [0], &status) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else {
      report(.note, "EVD-LINK", link, "the link leads to a folder and is not followed")
      return
    }
    let identity = FileIdentity(device: status.st_dev, number: status.st_ino)
    guard !seen.contains(identity) else {
      report(.note, "EVD-LINK", link, "the link leads to a file that is read by its own name")
      return
    }
    add(EvidenceFile(bytes: link, target: Array(full.dropFirst(prefix.count))), status)
  }

  /// Gives the names in an open folder but for itself and its parent, in byte order.
  private static func names(in folder: OpaquePointer) -> [[UInt8]] {
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        Array(bytes.prefix { $0 != 0 })
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Gives the path without links, or `nil` when it leads nowhere.
  private static func realPath(_ path: [UInt8]) -> [UInt8]? {
    let systemPath = path.map { CChar(bitPattern: $0) } + [0]
    guard let resolved = realpath(systemPath, nil) else { return nil }
    defer { free(resolved) }
    return UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)).map { $0 }
  }

  /// Whether a folder is named as an evidence file would be.
  private static func looksLikeFile(_ name: [UInt8]) -> Bool {
    let format = FileFormat(fileExtension: EvidenceFile(bytes: name).fileExtension)
    if case .binary = format { return false }
    return format != .unknown
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ path: [UInt8], _ summary: String,
    help: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code: code, at: Place(path: EvidenceFile.shown(path)), summary, help: help))
  }
}
