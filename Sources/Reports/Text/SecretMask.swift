/// Hides passwords, tokens and keys that evidence holds by accident.
///
/// A secret is known by the name before it (`password: …`), by its look (`sk-…`, `AKIA…`, `ghp_…`),
/// by the word `bearer` before it, or by its seat in a web address. Every scan is linear.
package enum SecretMask {
  /// What stands in the place of a secret.
  package static let mask = "[masked]"

  private static let secretNames = [
    "password", "passwd", "passphrase", "pwd", "token", "secret", "authorization", "api_key",
    "apikey", "api-key", "access_key", "access-key", "accesskey", "private_key", "privatekey",
    "secret_key", "credential", "credentials",
  ].map { Array($0.utf8) }

  /// The beginnings of well-known keys, and how long the rest is at least.
  private static let keyPrefixes: [(prefix: [UInt8], rest: Int)] = [
    ("sk-", 8), ("pk-", 20), ("AKIA", 12), ("ASIA", 12), ("ghp_", 8), ("gho_", 8), ("ghs_", 8),
    ("ghu_", 8), ("ghr_", 8), ("github_pat_", 8), ("glpat-", 8), ("xoxb-", 8), ("xoxp-", 8),
    ("xoxa-", 8), ("hf_", 16), ("AIza", 24), ("eyJ", 24),
  ].map { (Array($0.0.utf8), $0.1) }

  /// Whether the value of an attribute with this name is a secret.
  package static func isSecretName(_ name: String) -> Bool {
    endsInSecretName(Array(name.utf8)[...])
  }

  /// Gives the text with every secret replaced by ``mask``.
  package static func masked(_ text: String) -> String {
    let written = Array(text.utf8)
    var bytes = AddressMask.masked(written)
    guard mayHoldSecret(bytes) else {
      return bytes.count == written.count ? text : String(decoding: bytes, as: UTF8.self)
    }
    let before = written.count
    bytes = withoutAddressSecrets(bytes)
    bytes = withoutNamedSecrets(bytes)
    bytes = withoutBearers(bytes)
    bytes = withoutKnownKeys(bytes)
    if bytes.count == before, bytes.elementsEqual(text.utf8) { return text }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text has a beginning of anything that is masked; most texts have none.
  private static func mayHoldSecret(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var hasSeparator = false
      var hasName = false
      var isStart = true
      guard bytes.count >= 3 else { return false }
      for position in 0..<(bytes.count - 2) {
        let (one, two, three) = (bytes[position], bytes[position + 1], bytes[position + 2])
        switch one {
        case UInt8(ascii: ":"), UInt8(ascii: "="):
          if two == UInt8(ascii: "/"), three == two { return true }
          hasSeparator = true
        case UInt8(ascii: "-"):
          if two == one, three == one { return true }
        default:
          guard isTelling[pair(one, two)] else { break }
          let word = (UInt32(one) << 16 | UInt32(two) << 8 | UInt32(three)) | 0x20_2020
          if nameBeginnings.contains(word) { hasName = true }
          if isStart, keyBeginnings.contains(word) { return true }
        }
        if hasSeparator, hasName { return true }
        isStart = !isNameByte(one)
      }
      let end = bytes.suffix(2)
      return hasName && end.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
    }
  }

  /// Three bytes, in small letters, that every name of a secret has.
  private static let nameBeginnings = ["pas", "pwd", "tok", "sec", "aut", "key", "cre"].map(packed)

  /// The first three bytes, in small letters, of every well-known key and of the word `bearer`.
  private static let keyBeginnings =
    keyPrefixes.map { packed(String(decoding: $0.prefix, as: UTF8.self)) } + [packed("bearer")]

  /// Whether a pair of bytes begins one of the beginnings, so that most bytes need one look.
  private static let isTelling = {
    var table = [Bool](repeating: false, count: 1_024)
    for word in nameBeginnings + keyBeginnings {
      table[pair(UInt8(word >> 16 & 0xFF), UInt8(word >> 8 & 0xFF))] = true
    }
    return table
  }()

  private static func pair(_ one: UInt8, _ two: UInt8) -> Int {
    Int(one & 0x1F) << 5 | Int(two & 0x1F)
  }

  private static func packed(_ text: String) -> UInt32 {
    text.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
  }

  /// Masks `user:password@` of web addresses.
  private static func withoutAddressSecrets(_ bytes: [UInt8]) -> [UInt8] {
    let marker = Array("://".utf8)
    var output: [UInt8] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position...].starts(with: marker) else {
        output.append(bytes[position])
        position += 1
        continue
      }
      output += marker
      position += marker.count
      let authority = bytes[position...].prefix { byte in
        byte > 0x20 && !"/?#\"'<>`".utf8.contains(byte)
      }
      if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
        output += mask.utf8
        position = at
      }
    }
    return output
  }

  /// Masks the value behind a name such as `password` and a colon or an equals sign.
  private static func withoutNamedSecrets(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var position = 0
    while position < bytes.count {
      guard isNameByte(bytes[position]) else {
        output.append(bytes[position])
        position += 1
        continue
      }
      let name = bytes[position...].prefix(while: isNameByte)
      output += name
      position = name.endIndex
      guard endsInSecretName(name), let value = value(after: position, in: bytes) else { continue }
      // Whether it is harmless shows at its start, so that what is not masked is not scanned twice.
      guard !isHarmless(bytes[value...].prefix(24)) else { continue }
      let isHeader = endsIn(name, Array("authorization".utf8))
      let end = secretEnd(from: value, in: bytes, wholeLine: isHeader)
      guard end > value else { continue }
      output += bytes[position..<value]
      output += mask.utf8
      position = end
    }
    return output
  }

  /// Finds where the value begins behind a name: past a quote, a colon or equals sign, and a quote.
  private static func value(after name: Int, in bytes: [UInt8]) -> Int? {
    var position = name
    func skip(_ allowed: String.UTF8View, most: Int) {
      var left = most
      while position < bytes.count, left > 0, allowed.contains(bytes[position]) {
        position += 1
        left -= 1
      }
    }
    skip("\"'`".utf8, most: 1)
    skip(" \t".utf8, most: 8)
    let separator = position
    skip(":=".utf8, most: 2)
    guard position > separator else { return nil }
    skip(" \t".utf8, most: 8)
    skip("\"'`".utf8, most: 1)
    return position < bytes.count ? position : nil
  }

  /// Finds the end of a secret: its closing quote, else the next space or separator.
  private static func secretEnd(from start: Int, in bytes: [UInt8], wholeLine: Bool) -> Int {
    let opening = start > 0 ? bytes[start - 1] : 0
    if "\"'`".utf8.contains(opening), let close = bytes[start...].firstIndex(of: opening) {
      return close
    }
    let stops: String.UTF8View = wholeLine ? "\n\r".utf8 : " \t\n\r,;&)}]\"'`|".utf8
    return bytes[start...].firstIndex { stops.contains($0) } ?? bytes.count
  }

  /// Whether a value begins with a word such as `none`, or names where the secret is kept.
  private static func isHarmless(_ start: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: start, as: UTF8.self).lowercased()
    let word = text.prefix { !" \t\n\r,;&)}]\"'`|".contains($0) }
    return ["none", "null", "true", "false", "yes", "no", "required", "n/a"].contains(word)
      || text.hasPrefix("[masked")
      || text.hasPrefix("${") || text.hasPrefix("os.environ/") || text.hasPrefix("vault:")
  }

  /// Masks what follows the word `bearer`.
  private static func withoutBearers(_ bytes: [UInt8]) -> [UInt8] {
    let word = Array("bearer ".utf8)
    var output: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let isWord =
        (position == 0 || !isNameByte(bytes[position - 1]))
        && bytes[position...].prefix(word.count).map({ $0 | 0x20 }).elementsEqual(word)
      guard isWord else {
        output.append(bytes[position])
        position += 1
        continue
      }
      output += bytes[position..<position + word.count]
      position += word.count
      let secret = bytes[position...].prefix { isNameByte($0) || "~+/=".utf8.contains($0) }
      if secret.count >= 8, secret.count >= 20 || secret.contains(where: isDigit) {
        output += mask.utf8
        position = secret.endIndex
      }
    }
    return output
  }

  /// Masks keys that are known by how they begin; the beginning stays, to say what it was.
  private static func withoutKnownKeys(_ bytes: [UInt8]) -> [UInt8] {
    let privateKey = Array("-----BEGIN ".utf8)
    var output: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position...].starts(with: privateKey) {
        return output + Array(mask.utf8)
      }
      let isStart = position == 0 || !isNameByte(bytes[position - 1])
      guard isStart, isNameByte(bytes[position]) else {
        output.append(bytes[position])
        position += 1
        continue
      }
      let word = bytes[position...].prefix(while: isNameByte)
      position = word.endIndex
      if let known = keyPrefixes.first(where: { word.starts(with: $0.prefix) }) {
        let rest = word.dropFirst(known.prefix.count)
        if rest.count >= known.rest, rest.count >= 20 || rest.contains(where: isDigit) {
          output += known.prefix
          output += mask.utf8
          continue
        }
      }
      output += word
    }
    return output
  }

  private static func endsInSecretName(_ name: ArraySlice<UInt8>) -> Bool {
    secretNames.contains { endsIn(name, $0) }
  }

  private static func endsIn(_ name: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    name.count >= word.count
      && zip(name.suffix(word.count), word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || "_-.".utf8.contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
