package import Documents
import Glibc

/// A file that is being read, once, from its start to its end; its digest is made on the way.
///
/// What is hashed, measured and understood are the same bytes, even when the file changes
/// meanwhile. It is a class because a reader that takes it as its source and the caller who wants
/// the digest afterwards must mean the same reading.
package final class OpenedFile: ByteSource {
  private enum Origin {
    case descriptor(Int32)
    case memory([UInt8])
  }

  private let origin: Origin
  private var digest = ContentDigest()
  /// How many bytes were read so far.
  private(set) var byteCount = 0
  /// The size that the file had when it was opened; only a hint, because files can grow.
  let sizeHint: Int

  /// Opens bytes that are in memory.
  init(_ bytes: [UInt8]) {
    origin = .memory(bytes)
    sizeHint = bytes.count
  }

  /// Takes over a descriptor, and makes sure that it is one of a regular file.
  init(taking descriptor: Int32) throws(FileProblem) {
    origin = .descriptor(descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      sizeHint = 0
      throw .failed(errno)
    }
    sizeHint = Int(status.st_size)
    guard let nature = OpenedFile.nature(of: status.st_mode) else { return }
    throw .notARegularFile(nature)
  }

  deinit {
    if case .descriptor(let descriptor) = origin { close(descriptor) }
  }

  /// The digest of what was read so far.
  var sha256: String { digest.hexadecimal }

  package func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(DocumentProblem) -> Int {
    let count =
      switch origin {
      case .memory(let bytes):
        OpenedFile.copy(bytes[min(byteCount, bytes.count)...], into: buffer)
      case .descriptor(let descriptor):
        try OpenedFile.fill(buffer, from: descriptor)
      }
    digest.add(UnsafeRawBufferPointer(rebasing: buffer.prefix(count)))
    byteCount += count
    return count
  }

  /// Reads to the end, or fails as soon as the file is known to be larger than a limit.
  func readAll(atMost limit: Int) throws(FileProblem) -> [UInt8] {
    guard sizeHint <= limit else { throw .tooLarge(sizeHint, limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sizeHint)
    while true {
      guard let block = nextBlock(of: 1 << 18) else { throw .failed(EIO) }
      if block.isEmpty { return bytes }
      bytes.append(contentsOf: block)
      guard bytes.count <= limit else { throw .tooLarge(bytes.count, limit: limit) }
    }
  }

  /// Reads what is left, so that the digest is one of the whole file.
  func skipToEnd() {
    while let block = nextBlock(of: 1 << 18), !block.isEmpty {}
  }

  /// Reads at most so many bytes; `nil` when reading fails.
  private func nextBlock(of size: Int) -> [UInt8]? {
    var failed = false
    let block = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      do throws(DocumentProblem) {
        count = try read(into: UnsafeMutableRawBufferPointer(room))
      } catch {
        failed = true
        count = 0
      }
    }
    return failed ? nil : block
  }

  /// Copies as much as there is room for.
  private static func copy(
    _ bytes: ArraySlice<UInt8>, into buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    let count = min(bytes.count, buffer.count)
    bytes.prefix(count).withUnsafeBytes { buffer.copyMemory(from: $0) }
    return count
  }

  /// Reads from a descriptor until something came, the file ended, or reading failed.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32
  ) throws(DocumentProblem) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      let number = errno
      guard number == EINTR else {
        throw DocumentProblem(
          .source, at: .start, "the file could not be read: \(FileProblem.meaning(of: number))")
      }
    }
  }

  /// Says in words what is not a regular file; `nil` for one that is.
  static func nature(of mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    case S_IFLNK: "a link"
    default: "something special"
    }
  }
}
