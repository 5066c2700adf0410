#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A new content for a file: written under no name or a temporary one, then put in the place of the
/// old content in one step.
struct ReplacementFile {
  /// The path behind all links.
  let target: String
  /// The path as the user named it, for messages.
  let path: String

  /// How often another temporary name is tried when one is taken.
  private static let mostNames = 16

  /// Writes the bytes and puts them in place.
  ///
  /// With `mode` the file has these rights, else those that the user's mask leaves. Throws when the
  /// system refuses; the old file then stays as it was and nothing else is left behind.
  func write(_ bytes: [UInt8], mode: mode_t?) throws(OutputProblem) {
    let nameless = openNameless()
    if nameless >= 0 {
      defer { close(nameless) }
      try fill(nameless, with: bytes, mode: mode)
      // A file that is not there yet gets its name at once; else a temporary one must be exchanged.
      if mode == nil, link(nameless, to: target) == 0 { return }
      let name = try temporaryName { link(nameless, to: $0) }
      try put(name)
      return
    }
    var descriptor: Int32 = -1
    let name = try temporaryName { name in
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      return descriptor >= 0 ? 0 : -1
    }
    defer { close(descriptor) }
    do throws(OutputProblem) {
      try fill(descriptor, with: bytes, mode: mode)
    } catch {
      unlink(name)
      throw error
    }
    try put(name)
  }

  /// Opens a file without a name in the target's folder, so that an interrupted run leaves nothing
  /// behind; below nought where the system has no such files.
  private func openNameless() -> Int32 {
    #if os(Linux)
      // The flag of Linux, whose C macro Swift does not import.
      let temporary = O_DIRECTORY | 0o20_000_000
      return open(OutputTarget.folder(of: target), O_WRONLY | temporary | O_CLOEXEC, 0o666)
    #else
      return -1
    #endif
  }

  private func link(_ descriptor: Int32, to name: String) -> Int32 {
    #if os(Linux)
      linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW)
    #else
      -1
    #endif
  }

  private func fill(
    _ descriptor: Int32, with bytes: [UInt8], mode: mode_t?
  ) throws(OutputProblem) {
    try FileDescriptor.write(bytes, to: descriptor, named: path)
    if let mode, fchmod(descriptor, mode) != 0 {
      throw OutputProblem.system("the rights of `\(path)` cannot be kept", path: path)
    }
    if fsync(descriptor) != 0 {
      throw OutputProblem.system("`\(path)` cannot be written", path: path)
    }
  }

  /// Gives a name beside the target that was free when `take` took it.
  private func temporaryName(_ take: (String) -> Int32) throws(OutputProblem) -> String {
    for number in 0..<ReplacementFile.mostNames {
      let name = "\(target).assess-\(getpid())-\(number)"
      if take(name) == 0 { return name }
      if errno != EEXIST { break }
    }
    let number = errno
    throw OutputProblem.system(
      "`\(path)` cannot be written", path: path, number: number,
      help: number == ENOENT ? "make its folder first" : nil)
  }

  private func put(_ name: String) throws(OutputProblem) {
    guard rename(name, target) != 0 else { return }
    let number = errno
    unlink(name)
    throw OutputProblem.system("`\(path)` cannot be written", path: path, number: number)
  }
}
