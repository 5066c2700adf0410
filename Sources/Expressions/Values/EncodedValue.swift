/// A value as a document holds it, before its type is known: what JSON can say.
package indirect enum EncodedValue: Sendable {
  case null
  case bool(Bool)
  case text(String)
  case list([EncodedValue])
  /// The members of an object in their order.
  case map([(String, EncodedValue)])
}
