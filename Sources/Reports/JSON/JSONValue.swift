package import AssessmentCore

/// A JSON value that keeps the order of its keys, so that a document reads in order of importance.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A share between nought and one, written with three decimals.
  case share(Share)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key of an object with its value.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value as JSON in UTF-8, indented by two spaces, with a newline at its end.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    return writer.finished
  }

  /// The value as JSON in UTF-8 on one line, with a newline at its end.
  package var lineBytes: [UInt8] {
    var writer = JSONWriter(isOnOneLine: true)
    writer.write(self)
    return writer.finished
  }

  /// The value as JSON text, indented by two spaces, with a newline at its end.
  package var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Finds a member of an object.
  package func member(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }
}
