/// A kind of thing that evidence speaks of, as the vocabulary declares it.
package struct RecordKind: Hashable, Sendable {
  /// The name of one record in expressions, for instance `deployment`.
  package let name: String
  /// The name of the list in expressions and native files, for instance `deployments`.
  package let plural: String
  /// The `kind:` of a native file, for instance `DeploymentInventory`.
  package let native: String
  package let meaning: String
  /// The grade that a dated native file gives its records (SM-4).
  package let grade: Grade
  /// Whether the list is taken as given, so that its absence of a record counts (SM-35).
  package let isPopulation: Bool
  /// The attributes that make two records the same thing.
  package let identity: [String]
  /// The attributes that date a record; the first that is given counts, else the file's date.
  package let datedBy: [String]
  /// Whether, of two records with equal identity, the later replaces the earlier (SM-13).
  package let keepsLatest: Bool
  /// The states in which a record counts as approved; empty when the kind needs no approval (SM-4,
  /// E2).
  package let approvedStates: [String]
  /// How long records stay fresh.
  package let maximumAge: MaximumAge
  /// Whether records of this kind can be an operating record, E4 (SM-4).
  package let canBeOperating: Bool
  /// Whether that takes two dates or a stated period, and not only two records: a list of things,
  /// such as an inventory, shows one moment however long it is.
  package let needsPeriod: Bool
  /// The attribute that holds a subject's current version, for version-bound results (SM-7).
  package let currentVersion: String?
  /// What can be said of a record, in the order of the vocabulary.
  package let attributes: [Attribute]
  /// The position of each attribute by its name.
  package let positions: [String: Int]

  package init(
    name: String, plural: String, native: String, meaning: String, grade: Grade,
    isPopulation: Bool, identity: [String], datedBy: [String], keepsLatest: Bool,
    approvedStates: [String], maximumAge: MaximumAge, canBeOperating: Bool,
    needsPeriod: Bool = false, currentVersion: String?, attributes: [Attribute]
  ) {
    self.name = name
    self.plural = plural
    self.native = native
    self.meaning = meaning
    self.grade = grade
    self.isPopulation = isPopulation
    self.identity = identity
    self.datedBy = datedBy
    self.keepsLatest = keepsLatest
    self.approvedStates = approvedStates
    self.maximumAge = maximumAge
    self.canBeOperating = canBeOperating
    self.needsPeriod = needsPeriod
    self.currentVersion = currentVersion
    self.attributes = attributes
    var positions: [String: Int] = [:]
    for (position, attribute) in attributes.enumerated() {
      positions[attribute.name] = position
    }
    self.positions = positions
  }

  /// Finds an attribute by its name.
  package func attribute(named name: String) -> Attribute? {
    positions[name].map { attributes[$0] }
  }
}
