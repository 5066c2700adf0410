import AssessmentCore
import Evidence
import FoundationEssentials
import Glibc
import Testing

struct FolderTests {
  /// A folder of its own below the system's place for temporary files; the caller removes it.
  private func makeFolder() throws -> String {
    let place = FileManager.default.temporaryDirectory.path
    var template = Array((place + "/evidence-tests-XXXXXX").utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    return try #require(made)
  }

  private func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }

  private func remove(_ folder: String) {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func read(_ folder: String) throws -> EvidenceBase {
    EvidenceReader(vocabulary: SampleVocabulary.vocabulary)
      .read(try EvidenceFolder(path: folder), asOf: SampleVocabulary.asOf)
  }

  @Test func `files are read in the byte order of their paths, whatever stands beside them`() throws
  {
    let folder = try makeFolder()
    defer { remove(folder) }
    let other = try makeFolder()
    defer { remove(other) }
    try write("kind: Evidence\ndeployments: [{id: secret}]\n", to: other + "/out.yaml")
    try write("kind: Evidence\ndeployments: [{id: b}]\n", to: folder + "/b.yaml")
    mkdir(folder + "/sub", 0o755)
    try write("kind: Evidence\ndeployments: [{id: a}]\n", to: folder + "/sub/a.yaml")
    mkdir(folder + "/x.yaml", 0o755)
    mkdir(folder + "/.git", 0o755)
    try write("kind: Evidence\ndeployments: [{id: hidden}]\n", to: folder + "/.git/c.yaml")
    mkfifo(folder + "/pipe.yaml", 0o644)
    symlink(other + "/out.yaml", folder + "/out.yaml")
    symlink("/etc", folder + "/etc")
    symlink("/dev/zero", folder + "/zero.yaml")
    symlink(".", folder + "/loop")
    symlink("b.yaml", folder + "/same.yaml")
    symlink("nowhere", folder + "/lost.yaml")
    let base = try read(folder)
    #expect(base.items.map(\.path) == ["b.yaml", "sub/a.yaml"])
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        "note: EVD-HIDDEN: 1 hidden file or folder was not read",
        "etc: warning: EVD-LINK: the link leads out of the folder and is not followed\n"
          + "help: copy the file into the folder",
        "loop: note: EVD-LINK: the link leads to a folder and is not followed",
        "lost.yaml: warning: EVD-LINK: the link leads nowhere",
        "out.yaml: warning: EVD-LINK: the link leads out of the folder and is not followed\n"
          + "help: copy the file into the folder",
        "pipe.yaml: error: EVD-FILE: this is a pipe, not a file",
        "same.yaml: note: EVD-LINK: the link leads to a file that is read by its own name",
        "x.yaml: warning: EVD-FILE: this is a folder, not a file; what is in it is read",
        "zero.yaml: warning: EVD-LINK: the link leads out of the folder and is not followed\n"
          + "help: copy the file into the folder",
      ])
  }

  @Test
  func `a link to a file that no other name shows is followed, as mounted configuration needs`()
    throws
  {
    let folder = try makeFolder()
    defer { remove(folder) }
    mkdir(folder + "/..data", 0o755)
    try write("kind: Evidence\ndeployments: [{id: a}]\n", to: folder + "/..data/a.yaml")
    symlink("..data/a.yaml", folder + "/a.yaml")
    let base = try read(folder)
    #expect(base.items.map(\.path) == ["a.yaml"])
    #expect(base.items.map(\.state) == [.used])
  }

  @Test func `a file that is too large is refused before it is read`() throws {
    let folder = try makeFolder()
    defer { remove(folder) }
    try write("kind: Evidence\n", to: folder + "/a.yaml")
    #expect(truncate(folder + "/a.yaml", 4 << 30) == 0)
    let base = try read(folder)
    #expect(base.items.map(\.state) == [.unreadable])
    #expect(
      base.messages.map(EvidenceDescription.text) == [
        "a.yaml: error: EVD-FILE: the file is too large: 4096 MiB, and at most 32 MiB are read"
      ])
  }

  @Test func `names that are not UTF-8 or hold line ends are read and shown`() throws {
    let folder = try makeFolder()
    defer { remove(folder) }
    let text = "kind: Evidence\ndeployments: [{id: a}]\n"
    try write(text, to: folder + "/new\nline.yaml")
    var path = Array(folder.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xFF)]
    path += ".yaml".utf8CString
    let file = try #require(
      path.withUnsafeBufferPointer { $0.baseAddress.flatMap { fopen($0, "w") } })
    fputs(text, file)
    fclose(file)
    let base = try read(folder)
    #expect(base.items.map(\.path) == ["new\nline.yaml", "\\xff.yaml"])
    #expect(base.items.allSatisfy { $0.state == .used })
  }

  @Test func `one file can be named instead of a folder`() throws {
    let folder = try makeFolder()
    defer { remove(folder) }
    try write("kind: Evidence\ndeployments: [{id: a}]\n", to: folder + "/a.yaml")
    try write("kind: Evidence\ndeployments: [{id: b}]\n", to: folder + "/b.yaml")
    #expect(try read(folder + "/a.yaml").items.map(\.path) == ["a.yaml"])
    #expect(
      try EvidenceFolder(path: folder + "/a.yaml").location(of: "b.yaml") == folder + "/b.yaml")
    #expect(try EvidenceFolder(path: folder + "/").location(of: "b.yaml") == folder + "/b.yaml")
  }

  @Test func `a file without permission is an error, and the others are read`() throws {
    guard geteuid() != 0 else { return }
    let folder = try makeFolder()
    defer { remove(folder) }
    try write("kind: Evidence\n", to: folder + "/a.yaml")
    try write("kind: Evidence\ndeployments: [{id: b}]\n", to: folder + "/b.yaml")
    chmod(folder + "/a.yaml", 0)
    let base = try read(folder)
    #expect(base.items.map(\.state) == [.unreadable, .used])
    #expect(base.items[0].reason == "the file could not be read: permission denied")
  }

  @Test(arguments: [
    ("/nowhere/at/all", "evidence folder `/nowhere/at/all` does not exist"),
    ("", "evidence folder `` does not exist"),
    ("/dev/null", "`/dev/null` is neither a folder nor a file"),
  ])
  func `a place that is no folder and no file is an error`(path: String, summary: String) {
    #expect(throws: Diagnostic(.error, code: "EVD-FOLDER", at: nil, summary)) {
      try EvidenceFolder(path: path)
    }
  }
}
