package import AssessmentCore
import Documents
import Expressions

/// Reads evidence: finds what each file is, and turns it into records of the vocabulary.
///
/// It judges nothing. What it cannot read, it says; what it does not understand, it lists.
package struct EvidenceReader: Sendable {
  private let vocabulary: Vocabulary
  private let kinds: [KindReader]
  private let mappings: [PreparedMapping]
  private let needed: [String: Set<String>]?
  private let limits = Limits.standard

  /// Prepares reading by a vocabulary and the mappings of foreign formats.
  ///
  /// - Parameters:
  ///   - needed: the attributes that somebody will ask for, by kind; of large tables only these are
  ///     kept. `nil` keeps everything.
  package init(
    vocabulary: Vocabulary, mappings: [Mapping] = [], needed: [String: Set<String>]? = nil
  ) {
    self.vocabulary = vocabulary
    self.mappings = mappings.map(PreparedMapping.init)
    self.needed = needed
    kinds = vocabulary.kinds.enumerated().map { KindReader($0.element, at: $0.offset) }
  }

  /// Reads all evidence of a place as of a date.
  package func read(_ files: some EvidenceFiles, asOf: CalendarDate) -> EvidenceBase {
    let listing = files.list()
    return read(
      files, listing, manifest: ManifestReader.read(files, listing: listing), asOf: asOf)
  }

  /// Reads all evidence of a place whose manifest was read before.
  package func read(
    _ files: some EvidenceFiles, manifest: ProjectManifest, asOf: CalendarDate
  ) -> EvidenceBase {
    read(files, files.list(), manifest: manifest, asOf: asOf)
  }

  private func read(
    _ files: some EvidenceFiles, _ listing: FileListing, manifest: ProjectManifest,
    asOf: CalendarDate
  ) -> EvidenceBase {
    var gathering = Gathering()
    for diagnostic in listing.diagnostics + manifest.diagnostics { gathering.log.add(diagnostic) }
    var hasManifest = false
    for file in listing.files {
      if let item = manifest.item, file.path == item.path {
        ProjectRecord.add(manifest, kinds: kinds, to: &gathering)
        hasManifest = true
      } else {
        read(file, in: files, manifest, into: &gathering)
      }
    }
    if !hasManifest { ProjectRecord.add(manifest, kinds: kinds, to: &gathering) }
    if let source = manifest.source { gathering.log.addExcerpts(from: source) }
    takeCompleteKinds(manifest, into: &gathering)
    reportMissingReplaced(&gathering)
    var assembler = EvidenceAssembler(gathering, vocabulary: vocabulary, asOf: asOf)
    return assembler.assemble(manifest)
  }

  /// Takes over which kinds the manifest calls complete.
  private func takeCompleteKinds(_ manifest: ProjectManifest, into gathering: inout Gathering) {
    for (name, place) in manifest.completeKinds {
      let normalised = NormalisedName.of(name)
      if let kind = kinds.first(where: {
        NormalisedName.of($0.kind.name) == normalised
          || NormalisedName.of($0.kind.plural) == normalised
      }) {
        gathering.completeKinds.insert(kind.position)
      } else {
        gathering.log.add(
          UnknownName.diagnostic(
            .error, code: "EVD-MANIFEST", "kind `\(name)` of `complete` is not known", name: name,
            among: kinds.map(\.kind.name), at: place))
      }
    }
  }

  /// Says which replaced files are not there.
  private func reportMissingReplaced(_ gathering: inout Gathering) {
    let paths = Set(gathering.items.map(\.path))
    for item in gathering.items {
      let folder = item.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(item.path[...$0]) }
      for name in item.supersedes
      where !paths.contains(name) && !paths.contains((folder ?? "") + name) {
        gathering.log.add(
          Diagnostic(
            .note, code: "EVD-SUPERSEDES", at: Place(path: item.path),
            "`supersedes` names `\(name)`, which is not in the evidence"))
      }
    }
  }

  // MARK: Files

  /// Reads one file, whatever it is.
  private func read(
    _ file: EvidenceFile, in files: some EvidenceFiles, _ manifest: ProjectManifest,
    into gathering: inout Gathering
  ) {
    var item = ItemDraft(path: file.path)
    for rule in manifest.rules where rule.pattern.matches(file.path) {
      item.collected = rule.collected ?? item.collected
      item.party = rule.party ?? item.party
      if let end = rule.periodEnd {
        item.coversPeriod = true
        item.collected = item.collected ?? end
      }
    }
    let opened: OpenedFile
    do throws(FileProblem) {
      opened = try files.open(file)
    } catch {
      return unreadable(item, error.text, into: &gathering)
    }
    let format = format(of: file)
    switch format {
    case .jsonLines, .delimited:
      StreamReading(kinds: kinds, mappings: mappings, needed: needed, limits: limits)
        .read(opened, format, item, into: &gathering)
    case .yaml, .json, .markdown, .spreadsheet, .wordDocument, .unknown, .binary:
      let bytes: [UInt8]
      do throws(FileProblem) {
        bytes = try opened.readAll(atMost: limits.treeBytes)
      } catch {
        return unreadable(item, error.text, into: &gathering)
      }
      item.sha256 = opened.sha256
      item.byteCount = opened.byteCount
      if manifest.questionnaires.contains(where: { $0.path == file.path }) {
        item.state = .manifest
        item.recognisedAs = "questionnaire"
        item.reason = "the manifest names it as one"
        _ = gathering.add(item)
        return
      }
      TreeReading(kinds: kinds, mappings: mappings, limits: limits)
        .read(bytes, format, item, into: &gathering)
    }
  }

  /// The format of a file by its ending, or as a table where a mapping of tables names the file.
  private func format(of file: EvidenceFile) -> FileFormat {
    let format = FileFormat(fileExtension: file.fileExtension)
    guard case .unknown = format,
      mappings.contains(where: { $0.mapping.format.isTable && $0.names(file.path) })
    else { return format }
    return .delimited(separator: UInt8(ascii: ","))
  }

  private func unreadable(_ draft: ItemDraft, _ reason: String, into gathering: inout Gathering) {
    var item = draft
    item.state = .unreadable
    item.reason = reason
    gathering.log.add(
      Diagnostic(.error, code: "EVD-FILE", at: Place(path: item.path), reason))
    _ = gathering.add(item)
  }
}
