import Glibc

/// Why a file could not be opened or read to its end.
package enum FileProblem: Error, Hashable, Sendable {
  case missing
  /// It is a folder, a pipe, a device; the payload says what in words.
  case notARegularFile(String)
  case notPermitted
  /// The name became a link, or a part of the path did, after the folder was listed.
  case changed
  /// Its size and the limit, in bytes.
  case tooLarge(Int, limit: Int)
  /// The system's own number for what went wrong.
  case failed(Int32)

  /// Tells the problems apart by the system's number.
  init(number: Int32) {
    switch number {
    case ENOENT, ENOTDIR: self = .missing
    case EACCES, EPERM: self = .notPermitted
    case ELOOP: self = .changed
    case ENXIO: self = .notARegularFile("a socket")
    default: self = .failed(number)
    }
  }

  /// The problem as a sentence without its start, which is the name of the file.
  package var text: String {
    switch self {
    case .missing: "the file is not there any more"
    case .notARegularFile(let nature): "this is \(nature), not a file"
    case .notPermitted: "the file could not be read: permission denied"
    case .changed: "the file was replaced by a link while the folder was read"
    case .tooLarge(let size, let limit):
      "the file is too large: \(FileProblem.amount(size)), and at most "
        + "\(FileProblem.amount(limit)) are read"
    case .failed(let number): "the file could not be read: \(FileProblem.meaning(of: number))"
    }
  }

  /// Says what a number of the system means; not in the words of the system, which depend on the
  /// locale.
  static func meaning(of number: Int32) -> String {
    switch number {
    case EIO: "input/output error"
    case EMFILE, ENFILE: "too many open files"
    case EACCES, EPERM: "permission denied"
    case ENAMETOOLONG: "the name is too long"
    case ENOENT, ENOTDIR: "it is not there any more"
    default: "system error \(number)"
    }
  }

  /// Writes a size in MiB, rounded down, and smaller ones in bytes.
  private static func amount(_ count: Int) -> String {
    count < 1 << 20 ? "\(count) bytes" : "\(count >> 20) MiB"
  }
}
