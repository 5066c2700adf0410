/// Tells the names of passwords, tokens and keys, whose values no message shows.
enum SecretName {
  private static let endings = [
    "password", "passwd", "passphrase", "pwd", "token", "secret", "authorization", "apikey",
    "accesskey", "privatekey", "secretkey", "credential", "credentials",
  ]

  /// Whether what stands under a key or column of this name may be a secret.
  static func isOne(_ name: String) -> Bool {
    let normalised = NormalisedName.of(name)
    return endings.contains { normalised.hasSuffix($0) }
  }
}
