import Glibc

/// A stored output that a rendered one must equal byte for byte.
///
/// Only with `UPDATE_GOLDEN=1` in the environment the file is written; then the test that asked
/// fails no more and no less than before, because what it compares is what was there.
struct GoldenFile {
  let name: String

  private var path: String {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return folder.joined(separator: "/") + "/Golden/" + name
  }

  /// Whether the run was asked to rewrite the stored outputs.
  static var isUpdating: Bool {
    guard let value = getenv("UPDATE_GOLDEN") else { return false }
    return String(cString: value) == "1"
  }

  /// Gives the number of the first line that differs, or `nil` when the texts are equal.
  func difference(from text: String) -> String? {
    if GoldenFile.isUpdating { write(text) }
    guard let stored = read() else { return "\(name) cannot be read; UPDATE_GOLDEN=1 writes it" }
    guard !stored.elementsEqual(text.utf8) else { return nil }
    let old = stored.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let new = Array(text.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for number in 0..<max(old.count, new.count) {
      let left = number < old.count ? String(decoding: old[number], as: UTF8.self) : "(nothing)"
      let right = number < new.count ? String(decoding: new[number], as: UTF8.self) : "(nothing)"
      if Array(left.utf8) != Array(right.utf8) {
        return "\(name):\(number + 1): stored: \(left)\nrendered: \(right)"
      }
    }
    return "\(name) differs in its length"
  }

  private func read() -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  private func write(_ text: String) {
    guard let file = fopen(path, "wb") else { return }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    _ = fwrite(bytes, 1, bytes.count, file)
  }
}
