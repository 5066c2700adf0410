#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writing to open files.
enum FileDescriptor {
  /// Writes all of some bytes, however many calls that takes.
  ///
  /// Throws the system's reason when a call fails for another cause than an interruption.
  static func write(
    _ bytes: [UInt8], to descriptor: Int32, named name: String
  ) throws(OutputProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw OutputProblem(
          path: name, summary: "`\(name)` cannot be written: \(String(cString: strerror(errno)))",
          help: nil)
      }
    }
  }

  /// The system's `write`, which the method's own name hides.
  private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
