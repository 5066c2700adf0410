/// The JSON Schema of the result document, made from the same forms that write and read it.
package enum ResultSchema {
  /// Gives the schema in the 2020-12 edition of JSON Schema.
  package static func render() -> String {
    let form = ResultDocument.form
    return schema(of: form.schema, definitions: form.definitions, title: ResultDocument.schemaName)
      .text
  }

  /// Gives the schema of the document that ``EvidenceReport`` renders as JSON.
  package static func renderEvidence() -> String {
    let form = EvidenceDocument.form
    return schema(
      of: form.schema, definitions: form.definitions, title: EvidenceDocument.schemaName
    ).text
  }

  /// Gives the schema of the document that ``PortfolioReport`` renders as JSON.
  static func renderPortfolio() -> String {
    let form = PortfolioDocument.form
    return schema(
      of: form.schema, definitions: form.definitions, title: PortfolioDocument.schemaName
    ).text
  }

  /// Puts the definitions beside the schema of the root.
  private static func schema(
    of root: JSONValue, definitions: [JSONValue.Member], title: String
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .string(title)),
    ]
    if case .object(let own) = root { members += own }
    members.append(.init("$defs", .object(definitions)))
    return .object(members)
  }
}
