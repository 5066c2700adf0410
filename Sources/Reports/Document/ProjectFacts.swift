/// The case under assessment, as the manifest names it.
package struct ProjectFacts: Hashable, Sendable {
  /// The identity of the project, or empty when none is named.
  package let id: String
  package let name: String
  package let organisation: String
  /// The phase gate that the manifest asks for, or `nil` for none.
  package let phase: String?
  /// The business unit assessed, or `nil` for all (SM-2).
  package let unit: String?
  /// The path of the manifest, or `nil` when the folder has none.
  package let manifest: String?

  package init(
    id: String, name: String, organisation: String, phase: String?, unit: String?,
    manifest: String?
  ) {
    self.id = id
    self.name = name
    self.organisation = organisation
    self.phase = phase
    self.unit = unit
    self.manifest = manifest
  }

  /// The name of the project, else its identity; empty where it has neither.
  package var title: String { name.isEmpty ? id : name }
}
