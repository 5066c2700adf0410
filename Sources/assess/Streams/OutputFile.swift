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
  /// symbolic link is written through; a device, a pipe or a descriptor that is open already is
  /// written to as it is. Throws when the target is a folder or one of the inputs, or when the
  /// system refuses; the old file then stays as it was.
  static func write(
    _ bytes: [UInt8], to path: String, inputs: [String] = []
  ) throws(OutputProblem) {
    if let descriptor = OutputTarget.openDescriptor(path) {
      return try FileDescriptor.write(bytes, to: descriptor, named: path)
    }
    let target = OutputTarget.resolved(path)
    switch try OutputTarget.nature(of: target, path: path, inputs: inputs) {
    case .missing: try ReplacementFile(target: target, path: path).write(bytes, mode: nil)
    case .file(let mode): try ReplacementFile(target: target, path: path).write(bytes, mode: mode)
    case .special: try writeInto(target, bytes, flags: O_WRONLY, path: path)
    }
  }

  /// Adds to the end of a file in one write, so that what others add stays whole; the file is made
  /// where it is not there.
  ///
  /// Throws when the target is a folder or one of the inputs, or when the system refuses.
  static func append(
    _ bytes: [UInt8], to path: String, inputs: [String] = []
  ) throws(OutputProblem) {
    if let descriptor = OutputTarget.openDescriptor(path) {
      return try FileDescriptor.write(bytes, to: descriptor, named: path)
    }
    let target = OutputTarget.resolved(path)
    _ = try OutputTarget.nature(of: target, path: path, inputs: inputs)
    try writeInto(target, bytes, flags: O_WRONLY | O_CREAT | O_APPEND, path: path)
  }

  /// The size of a file in bytes; 0 where there is none.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? max(0, Int(status.st_size)) : 0
  }

  /// Whether anything has this path, be it a link that leads nowhere.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Writes a new file and refuses to touch one that is there.
  ///
  /// Throws when the file exists or cannot be written.
  static func create(_ bytes: [UInt8], at path: String) throws(OutputProblem) {
    try writeInto(path, bytes, flags: O_WRONLY | O_CREAT | O_EXCL, path: path)
  }

  /// Removes a file; throws when the system refuses.
  static func remove(_ path: String) throws(OutputProblem) {
    guard unlink(path) == 0 else {
      throw OutputProblem.system("`\(path)` cannot be removed", path: path)
    }
  }

  /// Lists the names in a folder, in any order.
  static func names(in folder: String) throws(OutputProblem) -> [String] {
    guard let stream = opendir(folder) else {
      throw OutputProblem.system("the folder `\(folder)` cannot be read", path: folder)
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
      throw OutputProblem.system("the folder `\(current)` cannot be made", path: path)
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw OutputProblem(path: path, summary: "`\(path)` is not a folder", help: nil)
    }
  }

  private static func writeInto(
    _ target: String, _ bytes: [UInt8], flags: Int32, path: String
  ) throws(OutputProblem) {
    let descriptor = open(target, flags | O_CLOEXEC | O_NOCTTY, 0o666)
    guard descriptor >= 0 else {
      throw OutputProblem.system("`\(path)` cannot be written", path: path)
    }
    defer { close(descriptor) }
    try FileDescriptor.write(bytes, to: descriptor, named: path)
  }
}
