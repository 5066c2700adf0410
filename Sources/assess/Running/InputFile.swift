import AssessmentCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the files that the command line names: questionnaires and bindings.
enum InputFile {
  /// Questionnaires and bindings are written by people; more than this is a mistake.
  private static let maximumBytes = 32 << 20

  /// Reads a whole regular file.
  ///
  /// Throws when there is none, when it is something else, too large, or cannot be read.
  static func read(_ path: String) throws(RunProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw problem(path, "cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw problem(path, "is not a file")
    }
    guard status.st_size <= maximumBytes else {
      throw problem(path, "is larger than \(maximumBytes >> 20) MiB")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = systemRead(descriptor, &buffer)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw problem(path, "cannot be read: \(String(cString: strerror(errno)))")
      }
    }
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, &buffer, buffer.count)
    #else
      Darwin.read(descriptor, &buffer, buffer.count)
    #endif
  }

  private static func problem(_ path: String, _ reason: String) -> RunProblem {
    RunProblem(
      [Diagnostic(.error, code: "RUN", at: Place(path: path), reason)], status: .unusableInput)
  }
}
