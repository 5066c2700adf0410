#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What an output's path leads to, found before anything is written.
enum OutputTarget {
  /// What is at a path.
  enum Nature {
    case missing
    /// A regular file with these rights.
    case file(mode_t)
    /// A device, a pipe or a socket, which is opened and never replaced.
    case special
  }

  /// The most links that are followed, as the system itself does.
  private static let mostLinks = 40

  /// The descriptor that a path stands for, when it names one of the process itself:
  /// `/dev/stdout`, `/dev/fd/63`.
  ///
  /// Such a path resolves to the file behind the descriptor, which must not be replaced: the shell
  /// that opened it would keep the old one.
  static func openDescriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default: break
    }
    for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
      let digits = path.utf8.dropFirst(folder.utf8.count)
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int32(String(path.dropFirst(folder.count)))
    }
    return nil
  }

  /// The path behind symbolic links, also where the last of them leads to nothing yet.
  static func resolved(_ path: String) -> String {
    var current = path
    for _ in 0..<mostLinks {
      if let real = realpath(current, nil) {
        defer { free(real) }
        return String(cString: real)
      }
      guard let link = link(at: current) else { return current }
      current = link.hasPrefix("/") ? link : folder(of: current) + link
    }
    return current
  }

  /// Finds what is at a resolved path.
  ///
  /// Throws when it is a folder, or a file among the inputs: a report never replaces evidence.
  static func nature(
    of target: String, path: String, inputs: [String]
  ) throws(OutputProblem) -> Nature {
    var status = stat()
    guard stat(target, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      throw OutputProblem(path: path, summary: "`\(path)` is a folder", help: "name a file in it")
    case S_IFREG:
      if inputs.contains(where: { isSameFile($0, status) }) {
        throw OutputProblem(
          path: path, summary: "`\(path)` is one of the inputs",
          help: "write the report to another file")
      }
      return .file(status.st_mode & 0o7777)
    default: return .special
    }
  }

  /// What tells a file from every other, so that two outputs cannot share one.
  ///
  /// `nil` for what any number of outputs can be written to, as a device.
  static func identity(of path: String) -> String? {
    if openDescriptor(path) != nil { return nil }
    let target = resolved(path)
    var status = stat()
    if stat(target, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      return "\(status.st_dev):\(status.st_ino)"
    }
    let name = target.split(separator: "/").last.map(String.init) ?? ""
    return resolved(folder(of: target)) + "/" + name
  }

  /// The folder part of a path with its slash; empty for a name alone.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "./" }
    return String(path[...slash])
  }

  /// What a symbolic link says, or `nil` where there is none.
  private static func link(at path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(path, &buffer, Int(PATH_MAX))
    guard count > 0 else { return nil }
    return String(
      validating: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func isSameFile(_ path: String, _ status: stat) -> Bool {
    var other = stat()
    return stat(path, &other) == 0 && other.st_dev == status.st_dev
      && other.st_ino == status.st_ino
  }
}
