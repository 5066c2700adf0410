/// The forms of whose report it is and how it is to look.
enum BrandingForms {
  static var branding: JSONForm<Branding> {
    .object(
      "Whose report it is and how it is to look.",
      .init("client", "The name of the client.", BasicForms.optionalText, \.client),
      .init("preparedBy", "Who prepared the report.", BasicForms.optionalText, \.preparedBy),
      .init(
        "confidentiality", "Who may read it.", BasicForms.optionalText, \.confidentiality),
      .init(
        "status", "Whether it may still change.", JSONForm<Branding.Status>.word.orNull, \.status),
      .init("accent", "The colour as `#rrggbb`.", BasicForms.optionalText, \.accent),
      .init("logo", "The picture of who prepared it.", image.orNull, \.logo),
      .init("clientLogo", "The picture of the client.", image.orNull, \.clientLogo),
      make: {
        Branding(
          client: $0, preparedBy: $1, confidentiality: $2, status: $3, accent: $4, logo: $5,
          clientLogo: $6)
      })
  }

  private static var image: JSONForm<EmbeddedImage> {
    .object(
      "A picture.",
      .init("kind", "Its kind.", .word, \.kind),
      .init("base64", "Its bytes in Base64.", base64, \.base64),
      .init("description", "What it shows.", .text, \.description),
      make: { EmbeddedImage(kind: $0, base64: $1, description: $2) })
  }

  /// Bytes in Base64, which hold nothing to mask.
  private static var base64: JSONForm<String> {
    JSONForm(
      schema: .object([.init("type", .string("string"))]), write: { $1.write($0) },
      read: { value throws(JSONProblem) in
        guard case .string(let text) = value, EmbeddedImage.isBase64(text) else {
          throw JSONProblem("bytes in Base64")
        }
        return text
      })
  }
}
