/// Whose report it is and how it is to look, from `report:` of `assess.yaml`.
package struct Branding: Hashable, Sendable {
  /// Whether the report may still change.
  package enum Status: String, Sendable, CaseIterable {
    case draft
    case final
  }

  /// The name of the client, or `nil` to use the organisation.
  package let client: String?
  /// Who prepared the report.
  package let preparedBy: String?
  /// Who may read it.
  package let confidentiality: String?
  package let status: Status?
  /// The colour as `#rrggbb`, or `nil` for the reports' own.
  package let accent: String?
  package let logo: EmbeddedImage?
  package let clientLogo: EmbeddedImage?

  package init(
    client: String? = nil, preparedBy: String? = nil, confidentiality: String? = nil,
    status: Status? = nil, accent: String? = nil, logo: EmbeddedImage? = nil,
    clientLogo: EmbeddedImage? = nil
  ) {
    self.client = client
    self.preparedBy = preparedBy
    self.confidentiality = confidentiality
    self.status = status
    self.accent = accent
    self.logo = logo
    self.clientLogo = clientLogo
  }

  /// A report without any of it.
  package static let none = Branding()
}
