import AssessmentCore
import Documents
import Expressions

/// Makes one record by what a mapping says of its kind.
struct MappedRecord {
  let mapping: Mapping
  let record: RecordMapping
  let kind: KindReader

  /// Puts the record together and gives it to an item.
  ///
  /// - Parameters:
  ///   - value: gives what a setting makes of the bindings; tables remember it.
  ///   - places: the places of origins.
  ///   - start: where the record starts, for values that were read from no place of their own.
  func add(
    _ bindings: Bindings, at start: CellPlace, item: Int, into gathering: inout Gathering,
    places: (OriginSet) -> [CellPlace],
    value: (Int, AttributeSetting, AttributeReader) -> MappedValue
  ) {
    var draft = RecordDraft()
    for (number, setting) in record.settings.enumerated() {
      guard let attribute = kind.kind.positions[setting.attribute],
        !(setting.isDefault && draft.says(attribute))
      else { continue }
      let made = value(number, setting, kind.attributes[attribute])
      let found = places(made.origins)
      let place = found.first ?? start
      if let finding = made.read.finding {
        report(finding, setting.attribute, at: place, item: item, &gathering)
      }
      var content = made.read.content
      var note: CellNote?
      if setting.isDefault {
        note = .productDefault("the default of \(mapping.title), because it is not set")
      } else if let reason = voidReason(of: setting, content, bindings) {
        note = .void(reason)
        content = .none
        report(
          AttributeFinding(
            severity: .warning, code: "EVD-VOID", summary: reason,
            plural: "values bind nothing"),
          setting.attribute, at: place, item: item, &gathering)
      }
      draft.set(attribute, content, at: found.isEmpty ? [start] : found, note: note)
    }
    gathering.add(
      draft, kind: kind.position, item: item, at: start, onlyAdds: record.onlyAdds)
  }

  /// Says why a value that was written down binds nothing, or gives `nil`.
  private func voidReason(
    of setting: AttributeSetting, _ content: CellContent, _ bindings: Bindings
  ) -> String? {
    guard !record.voids.isEmpty, case .value(let value) = content else { return nil }
    let rule = record.voids.first {
      $0.attribute == setting.attribute
        && MappingRun.isTrue(
          $0.condition.program.evaluate(bindings.binding("value", to: value)).value)
    }
    return rule.map { "`\(ContentWords.text(of: value))` \($0.reason)" }
  }

  private func report(
    _ finding: AttributeFinding, _ attribute: String, at place: CellPlace, item: Int,
    _ gathering: inout Gathering
  ) {
    gathering.log.add(
      finding, of: attribute,
      at: gathering.items[item].place(place))
  }
}
