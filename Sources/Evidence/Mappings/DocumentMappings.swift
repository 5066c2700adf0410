import AssessmentCore
import Documents
import Expressions

/// Tries the mappings on one document, and on the documents that it holds.
struct DocumentMappings {
  /// How deep documents may hold documents: a list in a recorded reply takes two.
  private static let maximumDepth = 4

  let kinds: [KindReader]
  let mappings: [PreparedMapping]

  /// What the mappings made of a document.
  struct Outcome {
    /// Whether some mapping recognised it.
    var isRecognised = false
    /// The kinds of which it gave records.
    var kinds: Set<String> = []
    /// Whether it proves nothing, so that nothing else is read from it.
    var provesNothing = false
  }

  /// Documents of one sort in one list share an item, unless their dates differ.
  private struct Group: Hashable {
    let name: String
    let date: CalendarDate?
  }

  /// Reads a document by every mapping that recognises it.
  func read(
    _ document: Document, format: Mapping.Format, _ base: ItemDraft,
    into gathering: inout Gathering
  ) -> Outcome {
    let candidates = mappings.filter { prepared in
      let wanted = prepared.mapping.format
      let fits =
        wanted == format || (wanted == .tree && (format == .yaml || format == .json))
      return fits && prepared.allows(base.path)
    }
    guard !candidates.isEmpty else { return Outcome() }
    var values = NodeValues()
    let value = values.value(of: document.node)
    var groups: [Group: Int] = [:]
    return read(
      value, values, at: CellPlace(document.position), candidates, depth: 0, base,
      Bindings(["file": PreparedMapping.file(base.path)]), &groups, into: &gathering)
  }

  private func read(
    _ value: Value, _ values: NodeValues, at place: CellPlace, _ candidates: [PreparedMapping],
    depth: Int, _ base: ItemDraft, _ outer: Bindings, _ groups: inout [Group: Int],
    into gathering: inout Gathering
  ) -> Outcome {
    var outcome = Outcome()
    var bindings = outer
    bindings["doc"] = value
    var found = candidates.filter { $0.recognises(bindings) }
    guard !found.isEmpty else { return outcome }
    outcome.isRecognised = true
    if let nothing = found.first(where: \.mapping.provesNothing) {
      outcome.provesNothing = true
      found = [nothing]
    }
    for prepared in found {
      let mapping = prepared.mapping
      if let documents = mapping.documents, !mapping.provesNothing {
        let inner = readInner(
          documents, of: mapping, values, at: place, candidates, depth: depth, base, bindings,
          &groups, into: &gathering)
        outcome.kinds.formUnion(inner)
        if mapping.records.isEmpty { continue }
      }
      let run = MappingRun(mapping: mapping, kinds: kinds, bindings: bindings)
      let date = run.date(in: base.path, &gathering.log)
      let group = Group(name: mapping.name, date: date)
      let position = groups[group] ?? add(mapping, date, base, into: &gathering)
      groups[group] = position
      run.addRecords(values, at: place, item: position, into: &gathering)
      outcome.kinds.formUnion(mapping.records.map(\.kind))
    }
    return outcome
  }

  /// Adds the item of a mapping.
  private func add(
    _ mapping: Mapping, _ date: CalendarDate?, _ base: ItemDraft, into gathering: inout Gathering
  ) -> Int {
    var item = base
    MappingRun.describe(&item, mapping)
    item.date = date ?? item.date
    return gathering.add(item)
  }

  /// Reads the documents that a document holds, and says which of them nothing recognises.
  private func readInner(
    _ documents: Condition, of mapping: Mapping, _ values: NodeValues, at place: CellPlace,
    _ candidates: [PreparedMapping], depth: Int, _ base: ItemDraft, _ bindings: Bindings,
    _ groups: inout [Group: Int], into gathering: inout Gathering
  ) -> Set<String> {
    var kinds: Set<String> = []
    var elements: [Value] = []
    switch documents.program.evaluate(bindings).value.content {
    case .list(let list): elements = list.elements
    case .map(let map): elements = map.entries.map(\.value)
    default: break
    }
    var unknown = elements.count
    if depth < DocumentMappings.maximumDepth {
      for element in elements {
        let inner = read(
          element, values, at: values.firstPlace(in: element) ?? place, candidates,
          depth: depth + 1, base, bindings, &groups, into: &gathering)
        if inner.isRecognised { unknown -= 1 }
        kinds.formUnion(inner.kinds)
      }
    }
    guard unknown > 0 || elements.isEmpty, mapping.records.isEmpty else { return kinds }
    var item = base
    item.recognisedAs = mapping.name
    item.state = elements.isEmpty ? .void : .unrecognised
    item.reason =
      elements.isEmpty
      ? "it is \(mapping.title) that holds nothing"
      : "it is \(mapping.title), and nothing recognises \(unknown) of the \(elements.count) "
        + "it holds"
    _ = gathering.add(item)
    return kinds
  }
}
