import AssessmentCore
import Evidence

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the projects of a portfolio in the folders that the user names.
///
/// A folder with an `assess.yaml` is a project. Of another, the folders below it that have one are,
/// down to a few levels; where there is none, it is a project itself.
struct PortfolioFolders {
  private static let manifests = ["assess.yaml", "assess.yml"]
  private static let mostLevels = 4

  /// The folders of the projects, each once, in the byte order of their paths.
  private(set) var projects: [String] = []
  /// Folders directly in those that the user named, beside projects, that have no manifest, neither
  /// themselves nor below them.
  private(set) var withoutManifest: [String] = []

  init(_ folders: [String]) {
    var found: [String] = []
    for folder in folders {
      let below = find(folder, levels: PortfolioFolders.mostLevels)
      found += below.isEmpty ? [folder] : below
    }
    var seen: Set<String> = []
    projects = found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .filter { seen.insert(OutputTarget.resolved($0)).inserted }
  }

  /// Finds the projects in a folder: itself, or those below.
  private mutating func find(_ folder: String, levels: Int) -> [String] {
    if PortfolioFolders.manifests.contains(where: { OutputFile.exists(join(folder, $0)) }) {
      return [folder]
    }
    guard levels > 0, let names = try? OutputFile.names(in: folder) else { return [] }
    var found: [String] = []
    var others: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !name.hasPrefix(".") && isFolder(join(folder, name)) {
      let path = join(folder, name)
      let below = find(path, levels: levels - 1)
      if below.isEmpty { others.append(path) }
      found += below
    }
    if !found.isEmpty, levels == PortfolioFolders.mostLevels { withoutManifest += others }
    return found
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Whether a path is a folder and no link to one, so that no walk goes round in circles.
  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
