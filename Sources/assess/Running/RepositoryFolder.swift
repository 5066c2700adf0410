#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the evidence folder is, seen from the current folder: systems that show findings beside
/// files count paths from the root of the repository, where they start the program.
enum RepositoryFolder {
  /// The path of a folder below the current one, with a slash at its end; empty for the current
  /// folder itself and for one that is not below it.
  static func prefix(of folder: String) -> String {
    guard let whole = realpath(folder, nil), let current = realpath(".", nil) else { return "" }
    defer {
      free(whole)
      free(current)
    }
    var path = String(cString: whole)
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      path = String(path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex))
    }
    let root = String(cString: current)
    let base = root.hasSuffix("/") ? root : root + "/"
    if !path.hasSuffix("/") { path += "/" }
    guard path.hasPrefix(base) else { return "" }
    return String(path.dropFirst(base.count))
  }
}
