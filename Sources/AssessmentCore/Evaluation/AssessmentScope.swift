import Expressions

/// What the manifest limits a maturity assessment to: a business unit, some systems, or nothing
/// (SM-2).
struct AssessmentScope: Sendable {
  /// The name of the population whose records are the systems of the organisation.
  private static let systems = "system"
  /// The name of the population whose subjects are business units.
  private static let units = "unit"

  /// The kind whose records are limited, or `nil` when nothing is.
  let kind: String?
  private let systems: Set<ExactText>?
  private let unit: String?
  /// The condition that a record belongs to the unit, or `nil` when all do.
  let unitCondition: Program?

  /// No limits, as readiness has it.
  static let everything = AssessmentScope(
    kind: nil, systems: nil, unit: nil, unitCondition: nil)

  private init(
    kind: String?, systems: Set<ExactText>?, unit: String?, unitCondition: Program?
  ) {
    self.kind = kind
    self.systems = systems
    self.unit = unit
    self.unitCondition = unitCondition
  }

  /// Reads the limits of a manifest.
  init(of manifest: CaseManifest, vocabulary: Vocabulary) {
    let systems = manifest.scopeSystems.map { Set($0.map(ExactText.init)) }
    var unitCondition: Program?
    if let unit = manifest.unit,
      let each = vocabulary.population(named: AssessmentScope.units)?.each
    {
      unitCondition = try? Program(parsing: "(\(each)) == \(AssessmentScope.literal(unit))")
    }
    let kind = vocabulary.population(named: AssessmentScope.systems)?.kind
    self.init(
      kind: systems == nil && unitCondition == nil ? nil : kind, systems: systems,
      unit: manifest.unit, unitCondition: unitCondition)
  }

  /// Writes a text as a literal of CEL, whatever is in it.
  private static func literal(_ text: String) -> String {
    let letters = text.unicodeScalars.map { scalar -> String in
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
    return "\"" + letters.joined() + "\""
  }

  /// Whether the systems that are named, if any are, include this one.
  func includes(system identity: String) -> Bool {
    systems?.contains(ExactText(identity)) ?? true
  }

  /// Whether systems are named.
  var namesSystems: Bool { systems != nil }

  /// Whether a record lies inside the limits; undecided where its unit is not known.
  func contains(_ object: Value, _ identity: String, in bindings: EvidenceBindings) -> Truth {
    guard includes(system: identity) else { return .fails(.none) }
    guard let unitCondition, let kind else { return .holds(.none) }
    return Truth(bindings.evaluate(unitCondition, subject: (kind, object)))
  }

  /// Whether a business unit lies inside the limits.
  func contains(unit text: String) -> Bool {
    unit?.hasSameScalars(as: text) ?? true
  }
}
