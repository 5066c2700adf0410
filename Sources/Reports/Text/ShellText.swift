/// Writes texts so that a person can copy them into a shell.
enum ShellText {
  /// Writes a path as a shell reads it back: in quotes where it needs them.
  static func quoted(_ path: String) -> String {
    let safe = path.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "./_-+,:@%".utf8.contains(byte)
      }
    }
    if safe, !path.isEmpty, !path.hasPrefix("-") { return path }
    return "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
