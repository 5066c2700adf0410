/// What `assess.yaml` says of the case under assessment.
package struct CaseManifest: Sendable {
  /// The path of the manifest, or `nil` when the folder has none.
  package let path: String?
  /// The identity of the project, or empty when none is named.
  package let project: String
  package let name: String
  package let organisation: String
  /// The phase gate that is asked for, or `nil` for none.
  package let phase: String?
  /// The business unit to which the maturity assessment is limited, or `nil` for all (SM-2).
  package let unit: String?
  /// The systems to which the maturity assessment is limited, or `nil` for all in the inventory
  /// (SM-2).
  package let scopeSystems: [String]?
  /// The systems of the project, or `nil` for all in the inventory.
  package let systems: [String]?
  package let waivers: [Waiver]
  package let exclusions: [Exclusion]

  package init(
    path: String? = nil, project: String = "", name: String = "", organisation: String = "",
    phase: String? = nil, unit: String? = nil, scopeSystems: [String]? = nil,
    systems: [String]? = nil, waivers: [Waiver] = [], exclusions: [Exclusion] = []
  ) {
    self.path = path
    self.project = project
    self.name = name
    self.organisation = organisation
    self.phase = phase
    self.unit = unit
    self.scopeSystems = scopeSystems
    self.systems = systems
    self.waivers = waivers
    self.exclusions = exclusions
  }
}
