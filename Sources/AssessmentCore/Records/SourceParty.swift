/// Who made a piece of evidence (SM-3).
package enum SourceParty: String, Sendable, CaseIterable {
  case system
  case person
  case thirdParty = "third-party"
}
