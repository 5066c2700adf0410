#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes files so that a reader sees the old content or the new one, never a part of either.
enum OutputFile {
  /// Writes a file, replacing what is there.
  ///
  /// The bytes go to a temporary file beside the target, which then takes the target's name. A
  /// symbolic link is written through; a device or a pipe is written to as it is. Throws when the
  /// target is a folder or one of the inputs, or when the system refuses; the old file then stays
  /// as it was.
  static func write(
    _ bytes: [UInt8], to path: String, inputs: [String] = []
  ) throws(OutputProblem) {
    let target = resolved(path)
    var status = stat()
    if stat(target, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        throw OutputProblem(
          path: path, summary: "`\(path)` is a folder", help: "name a file in it")
      case S_IFREG:
        if inputs.contains(where: { isSameFile($0, status) }) {
          throw OutputProblem(
            path: path, summary: "`\(path)` is one of the inputs",
            help: "write the report to another file")
        }
        try replace(target, with: bytes, mode: status.st_mode & 0o7777, path: path)
      default:
        try writeInto(target, bytes, flags: O_WRONLY, path: path)
      }
      return
    }
    try replace(target, with: bytes, mode: nil, path: path)
  }

  /// Writes a new file and refuses to touch one that is there.
  ///
  /// Throws when the file exists or cannot be written.
  static func create(_ bytes: [UInt8], at path: String) throws(OutputProblem) {
    try writeInto(path, bytes, flags: O_WRONLY | O_CREAT | O_EXCL, path: path)
  }

  /// Lists the names in a folder, in any order.
  static func names(in folder: String) throws(OutputProblem) -> [String] {
    guard let stream = opendir(folder) else {
      throw failure("the folder `\(folder)` cannot be read", path: folder)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name { names.append(name) }
    }
    return names
  }

  /// Makes a folder, and those above it, where they are not there yet.
  static func makeFolder(_ path: String) throws(OutputProblem) {
    var current = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      current += current.isEmpty || current.hasSuffix("/") ? String(part) : "/" + part
      guard mkdir(current, 0o777) != 0, errno != EEXIST else { continue }
      throw failure("the folder `\(current)` cannot be made", path: path)
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw OutputProblem(path: path, summary: "`\(path)` is not a folder", help: nil)
    }
  }

  private static func replace(
    _ target: String, with bytes: [UInt8], mode: mode_t?, path: String
  ) throws(OutputProblem) {
    let temporary = "\(target).assess-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("`\(path)` cannot be written", path: path) }
    do throws(OutputProblem) {
      try FileDescriptor.write(bytes, to: descriptor, named: path)
      if let mode, fchmod(descriptor, mode) != 0 {
        throw failure("the rights of `\(path)` cannot be kept", path: path)
      }
      if fsync(descriptor) != 0 { throw failure("`\(path)` cannot be written", path: path) }
      if rename(temporary, target) != 0 { throw failure("`\(path)` cannot be written", path: path) }
      close(descriptor)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
  }

  private static func writeInto(
    _ target: String, _ bytes: [UInt8], flags: Int32, path: String
  ) throws(OutputProblem) {
    let descriptor = open(target, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("`\(path)` cannot be written", path: path) }
    defer { close(descriptor) }
    try FileDescriptor.write(bytes, to: descriptor, named: path)
  }

  /// The path behind symbolic links, or the path itself where nothing is there yet.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func isSameFile(_ path: String, _ status: stat) -> Bool {
    var other = stat()
    return stat(path, &other) == 0 && other.st_dev == status.st_dev
      && other.st_ino == status.st_ino
  }

  private static func failure(_ summary: String, path: String) -> OutputProblem {
    OutputProblem(
      path: path, summary: "\(summary): \(String(cString: strerror(errno)))", help: nil)
  }
}
